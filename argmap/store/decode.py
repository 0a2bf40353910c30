"""A tree of nodes -> typed values, with a Problem at the place of each value that does not fit.

The types say what fits: the decoders are made from the annotations of the model's dataclasses,
the same ones that the JSON Schema is made from. A single value may stand where a list may.
"""

from __future__ import annotations

import re
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from argmap.hints import did_you_mean, nearest
from argmap.model import Limits, Place, Premises, Problem
from argmap.store.advice import (
    group_of_keys,
    id_of,
    in_quotes,
    kebab,
    list_of_ids,
    one_id,
    shown,
)
from argmap.store.nodes import Mapping, Node, Scalar, Sequence, flow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Decoder = Callable[["Node", "Report"], Any]

BAD: Final = object()
"""What a decoder gives back, after reporting, for a value that does not fit.

A group of keys is read all the same when some of its values do not fit, so that every fault in
it is found: an optional one keeps its default, a needed one is left blank ("" or ()).
"""


WRITE_TEXT = "write a text here"


class Report:
    """Collects the problems of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def add(self, node: Node, code: str, message: str, hint: str = "") -> None:
        """Note an error at the node's place."""
        place = Place(self.file, node.line, node.column)
        self.problems.append(Problem("error", code, message, place, hint))

    def in_order(self) -> list[Problem]:
        """Give the problems by their places."""
        return sorted(self.problems, key=lambda p: (p.place.line, p.place.column, p.code))


@cache
def decoder(hint: Any) -> Decoder:
    """Give the function that reads a node as the annotated type `hint`.

    It returns a value of that type, or reports why not and returns BAD.
    """
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        limits = _id_limits(hint)
        return _id(limits) if limits else _limited(args[0], args[1])
    if origin is Literal:
        return _choice(args)
    if origin is tuple:
        return _many(args[0])
    if origin is dict:
        return _keyed(args[0], args[1])
    if origin in (Union, UnionType):
        return _optional(args[0])
    if isinstance(hint, type) and is_dataclass(hint):
        return _record(hint)
    return {str: _text, int: _integer, float: _number}[hint]


def _text(node: Node, report: Report) -> Any:
    if isinstance(node, Scalar):
        if node.kind == "str":
            return node.text
        hint = in_quotes(node, node.text) if node.text else WRITE_TEXT
        report.add(node, "wrong-type", f"expected text, found {shown(node)}", hint)
    else:
        report.add(node, "wrong-type", f"expected text, found {shown(node)}")
    return BAD


def _integer(node: Node, report: Report) -> Any:
    if isinstance(node, Scalar) and node.kind == "int" and re.fullmatch(r"-?\d{1,9}", node.text):
        return int(node.text)
    report.add(node, "wrong-type", f"expected a whole number, found {shown(node)}")
    return BAD


def _number(node: Node, report: Report) -> Any:
    if isinstance(node, Scalar) and node.kind in ("int", "float"):
        try:
            return float(node.text)
        except ValueError:
            pass
    report.add(node, "wrong-type", f"expected a number, found {shown(node)}")
    return BAD


def _choice(choices: tuple[object, ...]) -> Decoder:
    words = {str(choice): choice for choice in choices}
    kind = "str" if isinstance(choices[0], str) else "int"
    expected = f"one of {', '.join(words)}" if len(words) > 1 else next(iter(words))

    def read(node: Node, report: Report) -> Any:
        word = node.text if isinstance(node, Scalar) else ""
        if word not in words:
            hint = did_you_mean(word, words) if len(words) > 1 else f"write `{expected}`"
        elif isinstance(node, Scalar) and node.kind == kind:
            return words[word]
        else:
            hint = "write it without quotes" if kind == "int" else "write it in quotes"
        report.add(node, "wrong-type", f"expected {expected}, found {shown(node)}", hint)
        return BAD

    return read


def _limited(hint: Any, limits: Limits) -> Decoder:
    inner = decoder(hint)

    def read(node: Node, report: Report) -> Any:
        value = inner(node, report)
        if value is BAD or limits.allow(value):
            return value
        advice = "" if not isinstance(value, str) or value.strip() else WRITE_TEXT
        message = f"expected {limits.meaning}, found {shown(node)}"
        report.add(node, limits.code, message, advice)
        return BAD

    return read


def _id_limits(hint: Any) -> Limits | None:
    """Give the limits of a type if it is one of ids."""
    if get_origin(hint) is Annotated and get_args(hint)[0] is str:
        limits: Limits = get_args(hint)[1]
        return limits if limits.code == "bad-id" else None
    return None


def _id(limits: Limits) -> Decoder:
    def read(node: Node, report: Report) -> Any:
        if isinstance(node, Scalar) and node.kind == "str":
            if limits.allow(node.text):
                return node.text
            message = f"expected {limits.meaning}, found {shown(node)}"
            report.add(node, limits.code, message, one_id(node.text, limits))
            return BAD
        advice = ""
        if isinstance(node, Scalar):
            meant = id_of(node.text, limits)
            advice = in_quotes(node, meant) if meant else "write an id here"
        report.add(node, "wrong-type", f"expected an id, found {shown(node)}", advice)
        return BAD

    return read


def _optional(hint: Any) -> Decoder:
    inner = decoder(hint)

    def read(node: Node, report: Report) -> Any:
        is_null = isinstance(node, Scalar) and node.kind == "null"
        return None if is_null else inner(node, report)

    return read


def _many(hint: Any) -> Decoder:
    inner = decoder(hint)
    limits = _id_limits(hint)

    def read(node: Node, report: Report) -> Any:
        if limits and isinstance(node, Scalar) and (advice := list_of_ids(node, limits)):
            message = f"expected an id or a list of ids, found {shown(node)}"
            report.add(node, limits.code, message, advice)
            return BAD
        nodes = node.items if isinstance(node, Sequence) else (node,)
        values = [inner(item, report) for item in nodes]
        return BAD if any(value is BAD for value in values) else tuple(values)

    return read


def _keyed(key_hint: Any, hint: Any) -> Decoder:
    read_key, read_value = decoder(key_hint), _record(hint)

    def read(node: Node, report: Report) -> Any:
        if isinstance(node, Scalar) and node.kind == "null":
            return {}
        if not isinstance(node, Mapping):
            message = f"expected ids with a value each, found {shown(node)}"
            report.add(node, "wrong-type", message, "write each as `id:` and indent what it holds")
            return BAD
        found = {}
        for key, value in distinct(node, report):
            read_id = read_key(key, report)
            found[key.text] = read_value(value, report, key)
            if read_id is BAD:
                found[key.text] = BAD
        return found

    return read


@cache
def _record(cls: type) -> Callable[..., Any]:
    hints = get_type_hints(cls, include_extras=True)
    names = [f.name for f in fields(cls)]
    readers = {name: decoder(hints[name]) for name in names if name not in ("id", "place")}
    needed = [f.name for f in fields(cls) if f.default is f.default_factory is MISSING]
    blanks = {name: () if hints[name] == Premises else "" for name in needed if name != "id"}

    def read(node: Node, report: Report, key: Scalar | None = None) -> Any:
        if not isinstance(node, Mapping):
            keys = {name: hints[name] for name in readers}
            hint = group_of_keys(node, keys, tuple(blanks), _as)
            report.add(node, "wrong-type", f"expected keys with values, found {shown(node)}", hint)
            return BAD
        start = key or node
        values = blanks | _fields(node, readers, report)
        for name in blanks:
            if name not in node.entry:
                report.add(start, "missing-key", f"`{name}` is missing")
        if "place" in names:
            values["place"] = Place(report.file, start.line, start.column)
        if key is not None:
            values["id"] = key.text
        return cls(**values)

    return read


def _as(node: Scalar, hint: Any) -> str:
    """Write a single value as one of a type, "" if it cannot be one."""
    scratch = Report("")
    if decoder(hint)(node, scratch) is not BAD:
        return flow(node.text)
    is_word = "," not in node.text and scratch.problems[0].code == "bad-id"
    return kebab(node.text) if is_word else ""


def _fields(node: Mapping, readers: dict[str, Decoder], report: Report) -> dict[str, Any]:
    """Read the values that fit, by their keys."""
    values: dict[str, Any] = {}
    for key, held in distinct(node, report):
        if key.text not in readers:
            hint = did_you_mean(key.text, readers)
            if _is_blank(held) and not nearest(key.text, readers):
                hint = "a list needs brackets, and a text with a comma in it quotes"
            report.add(key, "unknown-key", f"unknown key `{key.text}`", hint)
        elif (value := readers[key.text](held, report)) is not BAD:
            values[key.text] = value
    return values


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.kind == "null" and not node.text


def distinct(node: Mapping, report: Report) -> Iterator[tuple[Scalar, Node]]:
    """Give the entries whose key is a single value, the first of each key; report the others."""
    lines: dict[str, int] = {}
    for key, value in node.items:
        if not isinstance(key, Scalar):
            report.add(key, "wrong-type", f"expected a key, found {shown(key)}")
        elif key.kind == "merge":
            hint = "write out in each place what it stands for"
            report.add(key, "unknown-key", "merge keys (`<<`) are not read", hint)
        elif key.text in lines:
            message = f"`{key.text}` is already given in line {lines[key.text]}"
            report.add(key, "duplicate-key", message, "rename or remove one of them")
        else:
            lines[key.text] = key.line
            yield key, value
