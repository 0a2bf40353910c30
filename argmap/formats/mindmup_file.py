"""MindMup's YAML -> claims and reasons, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Place, Problem
from argmap.store.advice import shown
from argmap.store.decode import Report, distinct
from argmap.store.nodes import Mapping, Refused, Scalar, compose
from argmap.store.nodes import Sequence as Listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.formats.drafts import Draft
    from argmap.formats.text import Text
    from argmap.model import RelationKind
    from argmap.store.nodes import Node

IMPLICIT = "implicit"
"""The tag of a claim that nobody says, which MindMup draws with a dashed border."""

DEEPEST_READ = 400
"""Levels of YAML that are read: a claim and a reason are one each."""

REASON = re.compile(r"[ro]-?[0-9]+")
SPEAKER = "said by: "
SOURCE = re.compile(r"source: (.*\S) <([^\s<>]*)>")


RELATION = "\x00"
"""Begins the keys of relations, so that they are no keys of claims."""


class Step(NamedTuple):
    """A reason; its key begins with RELATION, and so does the target of an undercut."""

    key: str
    kind: RelationKind
    premises: Sequence[str]
    target: str
    scheme: str
    place: Place


@dataclass(slots=True)
class Held:
    """A claim with what its note says."""

    text: str
    place: Place
    tags: tuple[str, ...] = ()
    said_by: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)


def parse(text: Text, draft: Draft) -> tuple[dict[str, Held], list[Step]]:
    """Give claims by text, in the order of their first mention, and reasons.

    Problems and losses go to the draft. O(length). Raises Refused for what is no YAML, or has no
    keys with values.
    """
    tree = compose(text.content, text.file, DEEPEST_READ)
    if not isinstance(tree, Mapping):
        message, hint = "no argument map", 'one begins with a claim in quotes: `"Claim":`'
        raise Refused(Problem("error", "not-mindmup", message, text.place(0), hint))
    reader = _Reader(draft)
    reader.read(tree)
    return reader.held, reader.steps


class _Item(NamedTuple):
    """A claim, or with a kind a reason that is one about the target.

    A reason without a target is left out, and what is below it begins anew.
    """

    key: Scalar
    value: Node
    kind: RelationKind | None = None
    target: str = ""


class _Reader:
    """Claims and reasons wait in the order of the file; each adds what is below it."""

    def __init__(self, draft: Draft) -> None:
        self.draft, self.report = draft, Report(draft.file)
        self.held: dict[str, Held] = {}
        self.waiting: list[_Item] = []
        self.steps: list[Step] = []
        self.reasons = 0

    def read(self, tree: Mapping) -> None:
        self._wait(_Item(key, value) for key, value in self._entries(tree, "claims"))
        while self.waiting:
            item = self.waiting.pop()
            if item.kind:
                self._reason(item, item.kind)
            else:
                self._claim(item)
        self.draft.problems += self.report.problems

    def _wait(self, items: Iterable[_Item]) -> None:
        self.waiting += reversed([*items])

    def _place(self, node: Node) -> Place:
        return Place(self.draft.file, node.line, node.column)

    def _entries(self, node: Node, what: str) -> Iterator[tuple[Scalar, Node]]:
        """Give keys and values; what is listed has no value."""
        if isinstance(node, Mapping):
            yield from distinct(node, self.report)
        elif isinstance(node, Listed):
            for item in node.items:
                if isinstance(item, Scalar):
                    yield item, Scalar("", "null", item.line, item.column)
                else:
                    yield from self._entries(item, what)
        elif node.kind != "null":
            hint = "end it with a colon" if node.kind == "str" and node.text else ""
            self.report.add(node, "wrong-type", f"expected {what}, found {shown(node)}", hint)

    def _claim(self, item: _Item) -> None:
        text, is_implicit = _claim_text(item.key)
        if not text:
            self.report.add(item.key, "wrong-type", "a claim without text", "write its text")
            return
        tags = (IMPLICIT,) if is_implicit else ()
        held = self.held.setdefault(text, Held(text, self._place(item.key), tags))
        reasons: list[_Item] = []
        for key, value in self._entries(item.value, "reasons"):
            if key.text == "note":
                self._note(key, value, held)
            elif key.text == "strength" and isinstance(value, Scalar):
                self.draft.loss("weight", f"strength {value.text}", self._place(key))
            else:
                kind: RelationKind = "attack" if key.text[:1] in ("o", "-") else "support"
                if key.text[:1] not in ("o", "-", "r"):
                    told = f"`{key.text}` of `{text}` is read as a support"
                    self.draft.loss("kind", told, self._place(key))
                reasons.append(_Item(key, value, kind, text))
        self._wait(reasons)

    def _note(self, key: Scalar, value: Node, held: Held) -> None:
        rest: list[str] = []
        for line in value.text.split("\n") if isinstance(value, Scalar) else ():
            if line.startswith(SPEAKER):
                held.said_by.append(line.removeprefix(SPEAKER))
            elif found := SOURCE.fullmatch(line):
                held.links.append((found[1], found[2]))
            elif line.strip():
                rest.append(line)
        if rest or not isinstance(value, Scalar):
            self.draft.loss("comment", " ".join(["note:", *rest]), self._place(key))

    def _reason(self, item: _Item, kind: RelationKind) -> None:
        scheme, premises, below = "", list[str](), list[_Item]()
        self.reasons += 1
        name = f"{RELATION}{self.reasons}"
        for key, value in self._entries(item.value, "claims"):
            if key.text == "label" and isinstance(value, Scalar):
                scheme = value.text
            elif key.text == "strength" and isinstance(value, Scalar):
                self.draft.loss("weight", f"strength {value.text}", self._place(key))
            elif not REASON.fullmatch(key.text):
                text, _ = _claim_text(key)
                premises += [text] if text else []
                below.append(_Item(key, value))
            elif key.text.startswith("o"):
                below.append(_Item(key, value, "undercut", name))
            else:
                self.draft.loss("support-of-relation", f"`{key.text}`", self._place(key))
                below.append(_Item(key, value, "support"))
        place = self._place(item.key)
        if premises and item.target:
            self.steps.append(Step(name, kind, premises, item.target, scheme, place))
        else:
            below = self._without_reason(item, scheme, below)
        self._wait(below)

    def _without_reason(self, item: _Item, scheme: str, below: list[_Item]) -> list[_Item]:
        """Give what is below a reason that is left out; undercuts of it are left out too."""
        if item.target:
            told = f"`{item.key.text}`, a reason without claims"
            self.draft.loss("edge", told, self._place(item.key))
        if scheme:
            self.draft.loss("scheme", scheme, self._place(item.key))
        for it in below:
            if it.target:
                told = f"`{it.key.text}`, about a reason that is left out"
                self.draft.loss("edge", told, self._place(it.key))
        return [it._replace(target="") for it in below]


def _claim_text(key: Scalar) -> tuple[str, bool]:
    """Give a claim's text, and whether it is implicit: with a hyphen before it."""
    is_implicit = key.text.startswith("-")
    return key.text.removeprefix("-").strip(), is_implicit
