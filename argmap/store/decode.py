"""A tree of nodes -> typed values, with a Problem at the place of each value that does not fit.

The types say what fits: the decoders are made from the annotations of the model's dataclasses,
the same ones that the JSON Schema is made from. A single value may stand where a list may.
"""

from __future__ import annotations

import re
from dataclasses import MISSING, fields, is_dataclass
from difflib import get_close_matches
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

from argmap.model import Limits, Place, Premises, Problem
from argmap.store.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Decoder = Callable[["Node", "Report"], Any]

BAD: Final = object()
"""What a decoder gives back, after reporting, for a value that does not fit.

A group of keys is read all the same when some of its values do not fit, so that every fault in
it is found: an optional one keeps its default, a needed one is left blank ("" or ()).
"""

_KINDS = {"bool": "a yes/no value", "int": "a number", "float": "a number", "null": "nothing"}
_KINDS |= {"timestamp": "a date", "merge": "a merge key", "value": "a default key"}


class Report:
    """Collects the problems of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def add(self, node: Node, code: str, message: str, hint: str = "") -> None:
        """Note an error at the node's place."""
        place = Place(self.file, node.line, node.column)
        self.problems.append(Problem("error", code, message, place, hint))


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Give a hint that names the nearest of the choices, or some of them when none is near."""
    known = sorted(choices)
    if close := get_close_matches(word, known, n=1, cutoff=0.6):
        return f"did you mean `{close[0]}`?"
    if len(known) > 12:
        return ""
    return f"choose one of: {', '.join(known)}" if known else "there are none yet"


@cache
def decoder(hint: Any) -> Decoder:
    """Give the function that reads a node as the annotated type `hint`.

    It returns a value of that type, or reports why not and returns BAD.
    """
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _limited(args[0], args[1])
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


def _shown(node: Node) -> str:
    if isinstance(node, Scalar):
        kind = _KINDS.get(node.kind)
        shown = node.text if len(node.text) <= 40 else node.text[:39] + "…"
        return f"{kind}, `{shown}`" if kind and node.text else kind or f"`{shown}`"
    return "a list" if isinstance(node, Sequence) else "a group of keys"


def _text(node: Node, report: Report) -> Any:
    if isinstance(node, Scalar):
        if node.kind == "str":
            return node.text
        quoted = f'"{node.text}"' if node.text else ""
        hint = f"YAML reads this as {_KINDS.get(node.kind, node.kind)}; write {quoted} in quotes"
        report.add(node, "wrong-type", f"expected text, found {_shown(node)}", quoted and hint)
    else:
        report.add(node, "wrong-type", f"expected text, found {_shown(node)}")
    return BAD


def _integer(node: Node, report: Report) -> Any:
    if isinstance(node, Scalar) and node.kind == "int" and re.fullmatch(r"\d{1,9}", node.text):
        return int(node.text)
    report.add(node, "wrong-type", f"expected a whole number, found {_shown(node)}")
    return BAD


def _number(node: Node, report: Report) -> Any:
    if isinstance(node, Scalar) and node.kind in ("int", "float"):
        try:
            return float(node.text)
        except ValueError:
            pass
    report.add(node, "wrong-type", f"expected a number, found {_shown(node)}")
    return BAD


def _choice(choices: tuple[object, ...]) -> Decoder:
    words = {str(choice): choice for choice in choices}
    kind = "str" if isinstance(choices[0], str) else "int"

    def read(node: Node, report: Report) -> Any:
        if isinstance(node, Scalar):
            if node.text in words:
                if node.kind == kind:
                    return words[node.text]
                hint = "write it without quotes" if kind == "int" else "write it in quotes"
            else:
                hint = did_you_mean(node.text, words)
        else:
            hint = did_you_mean("", words)
        expected = f"one of {', '.join(words)}" if len(words) > 1 else next(iter(words))
        report.add(node, "wrong-type", f"expected {expected}, found {_shown(node)}", hint)
        return BAD

    return read


def _limited(hint: Any, limits: Limits) -> Decoder:
    inner = decoder(hint)
    is_id = "a-z" in limits.pattern

    def read(node: Node, report: Report) -> Any:
        value = inner(node, report)
        if value is BAD or limits.allow(value):
            return value
        hint = f"write `{slug}`" if is_id and (slug := kebab(value)) else ""
        code = "bad-id" if is_id else "wrong-type"
        report.add(node, code, f"expected {limits.meaning}, found {_shown(node)}", hint)
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

    def read(node: Node, report: Report) -> Any:
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
            message = f"expected ids with a value each, found {_shown(node)}"
            report.add(node, "wrong-type", message, "write each as `id:` and indent what it holds")
            return BAD
        found = {}
        for key, value in _distinct(node, report):
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
            hint = f"it needs at least: {', '.join(blanks)}" if blanks else ""
            report.add(node, "wrong-type", f"expected keys with values, found {_shown(node)}", hint)
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


def _fields(node: Mapping, readers: dict[str, Decoder], report: Report) -> dict[str, Any]:
    """Read the values that fit, by their keys."""
    values: dict[str, Any] = {}
    for key, held in _distinct(node, report):
        if key.text not in readers:
            hint = did_you_mean(key.text, readers)
            report.add(key, "unknown-key", f"unknown key `{key.text}`", hint)
        elif (value := readers[key.text](held, report)) is not BAD:
            values[key.text] = value
    return values


def _distinct(node: Mapping, report: Report) -> Iterator[tuple[Scalar, Node]]:
    """Give the entries whose key is a single value, the first of each key; report the others."""
    lines: dict[str, int] = {}
    for key, value in node.items:
        if not isinstance(key, Scalar):
            report.add(key, "wrong-type", f"expected a key, found {_shown(key)}")
        elif key.text in lines:
            message = f"`{key.text}` is already given in line {lines[key.text]}"
            report.add(key, "duplicate-key", message, "rename or remove one of them")
        else:
            lines[key.text] = key.line
            yield key, value


def kebab(text: str) -> str:
    """Turn any text into an id, as far as it has ASCII letters or digits."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
