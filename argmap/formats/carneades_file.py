"""The YAML of Carneades 4 -> the parts of its argument graph, each with its place.

What a debate has no room for is told here: rules, weights, expected labels, notes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from argmap.formats.carneades_graph import (
    WEIGHINGS,
    Argument,
    ArgumentNotes,
    Graph,
    GraphNotes,
    Name,
    Notes,
    Statement,
)
from argmap.model import Place, Problem, Source, SourceKind
from argmap.store.decode import BAD, WRITE_TEXT, Report, decoder, distinct
from argmap.store.nodes import Mapping, Refused, Scalar, Sequence, compose

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from argmap.formats.drafts import Draft
    from argmap.formats.text import Text
    from argmap.store.decode import Decoder
    from argmap.store.nodes import Node


T = TypeVar("T")


def parse(text: Text, draft: Draft) -> Graph:
    """Read the parts of a file; problems and losses go to the draft. O(length); raises Refused."""
    tree = compose(text.content, text.file)
    if not isinstance(tree, Mapping):
        message, hint = "no argument graph", "one has keys as `statements:` and `arguments:`"
        raise Refused(Problem("error", "not-carneades", message, text.place(0), hint))
    return _Parser(draft).graph(tree)


def term(name: str) -> str:
    """Give a formula as it is compared: `p( a, b )` is `p(a,b)`."""
    return re.sub(r" ?([(),]) ?", r"\1", " ".join(name.split()))


class _Parser:
    def __init__(self, draft: Draft) -> None:
        self.draft, self.report = draft, Report(draft.file)

    def graph(self, tree: Mapping) -> Graph:
        graph = Graph()
        for key, value in distinct(tree, self.report):
            if key.text in ("meta", "metadata"):
                self._about(value, graph)
            elif key.text == "references":
                graph.references = dict(self._references(value))
            elif key.text == "statements":
                graph.statements = dict(self._statements(value))
            elif key.text == "issues":
                graph.issues = list(self._issues(value))
            elif key.text == "arguments":
                graph.arguments = list(self._arguments(value))
            elif key.text == "assumptions":
                graph.assumptions = list(self._names(value))
            elif key.text == "argument_schemes":
                self._schemes(value)
            else:
                self._lost(key, value)
                if key.text == "language" and isinstance(value, Mapping):
                    graph.language = {
                        name: held.text
                        for name, (_, held) in value.entry.items()
                        if isinstance(held, Scalar)
                    }
        self.draft.problems += self.report.problems
        return graph

    def _place(self, node: Node) -> Place:
        return Place(self.draft.file, node.line, node.column)

    def _lost(self, key: Scalar, value: Node, of: str = "") -> None:
        """Tell of a key that is not read, unless nothing is under it."""
        if not (_is_null(value) or _is_empty(value)):
            self.draft.loss("data", f"`{key.text}`{of and f' of {of}'}", self._place(key))

    def _entries(self, node: Node) -> Iterator[tuple[Scalar, Node]]:
        """Give the keys and values of what should be keys with values."""
        if isinstance(node, Mapping):
            yield from distinct(node, self.report)
        elif not _is_null(node):
            self.report.add(node, "wrong-type", "expected keys with values", "write each as `id:`")

    def _text(self, node: Node) -> str:
        """Give any single value as it is written."""
        if isinstance(node, Scalar):
            return "" if node.kind == "null" else node.text
        self.report.add(node, "wrong-type", "expected text", WRITE_TEXT)
        return ""

    def _names(self, node: Node) -> Iterator[Name]:
        """Give names of statements: a list, one alone, or what stands for roles."""
        if isinstance(node, Mapping):
            for role, value in distinct(node, self.report):
                yield from self._names(value)
                self.draft.loss("data", f"role `{role.text}` of a premise", self._place(role))
        elif isinstance(node, Sequence):
            for item in node.items:
                if name := term(self._text(item)):
                    yield Name(name, self._place(item))
        elif name := term(self._text(node)):
            yield Name(name, self._place(node))

    def _metadata(self, node: Node, kind: Callable[[], T], of: str = "") -> tuple[T, str]:
        """Read what argmap itself has written as metadata, and what they name as a source."""
        notes, source = kind(), ""
        read: Decoder = decoder(kind)
        for key, value in self._entries(node):
            if key.text == "argmap":
                found = read(value, self.report)
                notes = notes if found is BAD else found
            elif key.text == "source" and kind is not ArgumentNotes:
                source = " ".join(self._text(value).split())
            elif key.text != "title" or of:
                self._lost(key, value, of)
        return notes, source

    def _about(self, node: Node, graph: Graph) -> None:
        graph.notes, graph.source = self._metadata(node, GraphNotes)
        if isinstance(node, Mapping) and "title" in node.entry:
            graph.title = self._text(node.entry["title"][1])

    def _references(self, node: Node) -> Iterator[tuple[str, Source]]:
        for name, about in self._entries(node):
            held: dict[str, Any] = {}
            for key, value in self._entries(about):
                part = {"creator": "author"}.get(key.text, key.text)
                is_kind = isinstance(value, Scalar) and value.text in get_args(SourceKind)
                if part in _OF_SOURCE and (part != "kind" or is_kind):
                    held[part] = self._text(value)
                else:
                    self._lost(key, value, f"`{name.text}`")
            if not held.get("title", "").strip():
                held["title"] = name.text
            yield name.text, Source(name.text, place=self._place(name), **held)

    def _statements(self, node: Node) -> Iterator[tuple[str, Statement]]:
        seen: dict[str, int] = {}
        for key, value in self._entries(node):
            name, place = term(key.text), self._place(key)
            if name in seen:
                message = f"`{name}` is already given in line {seen[name]}"
                self.report.add(key, "duplicate-key", message, "rename or remove one of them")
                continue
            seen[name] = key.line
            if isinstance(value, Mapping):
                yield name, self._statement(name, value, place)
            else:
                yield name, Statement(name, self._text(value).strip(), place)

    def _statement(self, name: str, node: Mapping, place: Place) -> Statement:
        text, source, is_assumed, notes, is_typed = "", "", False, Notes(), False
        for key, value in distinct(node, self.report):
            if key.text == "text":
                text = self._text(value)
            elif key.text == "assumed":
                is_assumed = self._text(value).lower() in ("true", "yes", "on", "1")
            elif key.text in ("meta", "metadata"):
                notes, source = self._metadata(value, Notes, f"`{name}`")
                is_typed = "type" in _keys_of(value, "argmap")
            else:
                self._lost(key, value, f"`{name}`")
        if not is_typed:
            text = text.strip()
        kind = notes.type if is_typed else None
        return Statement(name, text, place, is_assumed, notes, kind, source)

    def _issues(self, node: Node) -> Iterator[tuple[Name, ...]]:
        for name, about in self._entries(node):
            for key, value in self._entries(about):
                if key.text == "positions":
                    yield tuple(self._names(value))
                elif key.text != "standard" or self._text(value).upper() != "PE":
                    self._lost(key, value, f"`{name.text}`")

    def _arguments(self, node: Node) -> Iterator[Argument]:
        for name, about in self._entries(node):
            parts: dict[str, dict[str, Name]] = {part: {} for part in _PARTS.values()}
            scheme, notes = "", ArgumentNotes()
            for key, value in self._entries(about):
                if key.text in _PARTS:
                    for it in self._names(value):
                        if parts[_PARTS[key.text]].setdefault(it.text, it) is not it:
                            told = f"`{it.text}` of `{name.text}`"
                            self.draft.loss("same-premise", told, it.place)
                elif key.text == "scheme":
                    scheme = self._text(value)
                elif key.text in ("meta", "metadata"):
                    notes = self._metadata(value, ArgumentNotes, f"`{name.text}`")[0]
                else:
                    code = "weight" if key.text == "weight" else "data"
                    self.draft.loss(code, f"`{key.text}` of `{name.text}`", self._place(key))
            conclusion, *more = parts["conclusion"].values() or (None,)
            if conclusion is None or more:
                message = f"`{name.text}` needs one conclusion"
                self.report.add(name, "missing-key", message, "write `conclusion:` and a statement")
                continue
            yield Argument(
                name.text,
                conclusion,
                tuple(parts["premises"].values()),
                next(iter(parts["undercutter"].values()), None),
                scheme != "convergent",
                notes.scheme or (scheme if scheme not in WEIGHINGS else ""),
                self._place(name),
            )

    def _schemes(self, node: Node) -> None:
        """Tell of schemes that are more than a name."""
        items = node.items if isinstance(node, Sequence) else [node]
        for item in items:
            if isinstance(item, Mapping) and (item.entry.keys() - {"id"}):
                shown = item.entry["id"][1] if "id" in item.entry else item
                name = shown.text if isinstance(shown, Scalar) else "…"
                self.draft.loss("data", f"argument scheme `{name}`", self._place(item))


_OF_SOURCE = ("title", "author", "publisher", "url", "kind", "fingerprint")
_PARTS = {
    "conclusion": "conclusion", "premises": "premises", "undercutter": "undercutter",
    "nas": "undercutter", "not app statement": "undercutter",
}  # fmt: skip


def _keys_of(node: Node, key: str) -> Collection[str]:
    """Give the keys under a key."""
    held = node.entry[key][1] if isinstance(node, Mapping) and key in node.entry else None
    return held.entry.keys() if isinstance(held, Mapping) else ()


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.kind == "null"


def _is_empty(node: Node) -> bool:
    return isinstance(node, (Mapping, Sequence)) and not node.items
