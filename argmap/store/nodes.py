"""YAML text -> a tree of nodes that know where they stand.

libyaml finds the tokens; the tree is put together here, so that aliases, nesting and duplicate
keys are refused where they stand and a plain `no` stays distinguishable from a quoted one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from argmap.model import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_DEPTH = 20
"""Nesting that no debate needs (a citation in a claim is 4 deep) and that no reader can follow."""

MAX_KEY = 1024
"""Letters of a key, by the YAML specification."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What no text holds, neither as it is nor written as an escape: terminals would obey it."""

SURROGATE = re.compile("[\ud800-\udfff]")
"""Halves of a letter, which escapes of JSON can give and UTF-8 cannot hold."""

_RESOLVERS = yaml.CSafeLoader.yaml_implicit_resolvers
_TAG = "tag:yaml.org,2002:"
_PLAIN = re.compile(r"\w+(?:[ .'()/;-]+\w+)*[.)]?")


@dataclass(slots=True)
class Scalar:
    """A single value as written. `kind` is str, bool, int, float, null, … as YAML 1.1 reads it."""

    text: str
    kind: str
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    line: int
    column: int


@dataclass
class Mapping:
    """Keys and values in file order; a repeated key is repeated here too."""

    items: list[tuple[Node, Node]]
    line: int
    column: int

    @cached_property
    def entry(self) -> dict[str, tuple[Scalar, Node]]:
        """Key and value by the key's text, the first of each."""
        pairs = [(key, value) for key, value in self.items if isinstance(key, Scalar)]
        return {key.text: (key, value) for key, value in reversed(pairs)}


Node = Scalar | Sequence | Mapping


def locate(tree: Node, *path: str | int) -> Node:
    """Follow keys and indices from the root. A single value stands for a list of one."""
    node = tree
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.entry[step][1]
        elif isinstance(node, Sequence):
            node = node.items[int(step)]
    return node


class Refused(Exception):  # noqa: N818 - says what happened to the file
    """The text cannot become a tree; holds the one Problem that says why and where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def compose(text: str, file: str, deepest: int = MAX_DEPTH) -> Node | None:
    """Build the tree of the one document in `text`; None when there is nothing but comments.

    O(length). Raises Refused for text that is not YAML, for aliases (which let a small file grow
    without bound), for more than one document, for escapes of control characters, and for nesting
    deeper than `deepest`.
    """
    try:
        return _build(_events(text, file), file, deepest)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)
        raise Refused(_syntax_problem(fault, place, text)) from None


def _events(text: str, file: str) -> Iterator[yaml.Event]:
    documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, AliasEvent):
            hint = "write the value out in each place; argmap files do not use & and *"
            raise Refused(_problem("alias", f"alias *{event.anchor}", _place(event, file), hint))
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                hint = "keep one debate a file: remove the `---` line or split the file"
                message = "a second document begins here"
                raise Refused(_problem("not-yaml", message, _place(event, file), hint))
        yield event


def _build(events: Iterator[yaml.Event], file: str, deepest: int) -> Node | None:
    root: list[Node] = []
    open_nodes: list[tuple[Sequence | Mapping, list[Node]]] = []
    children = root
    for event in events:
        if isinstance(event, ScalarEvent):
            if found := CONTROL.search(event.value):
                message = f"an escape for control character U+{ord(found[0]):04X}"
                raise Refused(
                    _problem("control-character", message, _place(event, file), "remove it")
                )
            children.append(Scalar(event.value, _scalar_kind(event), *_start(event)))
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            if len(open_nodes) == deepest:
                message = f"nested more than {deepest} levels deep"
                hint = "a debate needs four levels; look for brackets that were not closed"
                raise Refused(_problem("too-deep", message, _place(event, file), hint))
            kind = Mapping if isinstance(event, MappingStartEvent) else Sequence
            node = kind([], *_start(event))
            children.append(node)
            open_nodes.append((node, children))
            children = []
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            node, siblings = open_nodes.pop()
            if isinstance(node, Mapping):
                node.items = list(zip(children[::2], children[1::2], strict=True))
            else:
                node.items = children
            children = siblings
    return root[0] if root else None


def _scalar_kind(event: ScalarEvent) -> str:
    """Say what YAML 1.1 makes of a scalar: quoted ones and blocks are str, plain ones may not be.

    This spares the reader a second look at each value, and lets it tell a person why `no` or
    `2024-05-01` needs quotes.
    """
    if event.tag is not None:
        return event.tag.removeprefix(_TAG)
    if not event.implicit[0]:
        return "str"
    return plain_kind(event.value)


def plain_kind(text: str) -> str:
    """Say what YAML 1.1 makes of a text without quotes: str, bool, int, null and so on."""
    for tag, pattern in _RESOLVERS.get(text[:1], ()):
        if pattern.match(text):
            return str(tag).removeprefix(_TAG)
    return "str"


def flow(text: str) -> str:
    """Write a text as it may stand in a YAML list in brackets: in quotes if it needs them."""
    if _PLAIN.fullmatch(text) and plain_kind(text) == "str":
        return text
    return json.dumps(text, ensure_ascii=False)


def flow_list(texts: Iterable[str]) -> str:
    """Write texts as a YAML list in brackets."""
    return f"[{', '.join(map(flow, texts))}]"


def _place(event: yaml.Event, file: str) -> Place:
    return Place(file, *_start(event))


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _problem(code: str, message: str, place: Place, hint: str) -> Problem:
    return Problem("error", code, message, place, hint)


def _syntax_problem(fault: yaml.MarkedYAMLError, place: Place, text: str) -> Problem:
    context = fault.context or ""
    if fault.context and fault.context_mark:
        context = f" {fault.context} that begins in line {fault.context_mark.line + 1}"
    problem = fault.problem or "not YAML"
    before = _before(fault.problem_mark, text)
    return _problem("not-yaml", f"{problem}{context}", place, _syntax_hint(problem, before))


def _before(mark: yaml.Mark | None, text: str) -> str:
    """Give what stands before a mark in its line."""
    return text[mark.index - mark.column : mark.index] if mark else ""


def _syntax_hint(problem: str, before: str) -> str:
    """Say what to do about a fault that libyaml reports, from what stands before it in its line."""
    hint = ""
    if "found character that cannot start any token" in problem:
        hint = "put the value in quotes; a tab, @, ` or % cannot begin a plain value"
    elif "tab character" in problem:
        hint = "indent with blanks, not with tabs"
    elif "mapping values are not allowed" in problem:
        hint = "a colon inside a text needs quotes around the whole text"
        if len(before) > MAX_KEY and ": " not in before:
            hint = f"a key has at most {MAX_KEY:,} letters"
    elif "could not find expected ':'" in problem:
        hint = "put a colon after the key; if it is no key, indent it like the text it belongs to"
        if len(before) > MAX_KEY:
            hint = f"a key has at most {MAX_KEY:,} letters"
    elif "end of stream" in problem or "expected ',' or" in problem:
        hint = "a quote or a bracket is not closed"
    return hint
