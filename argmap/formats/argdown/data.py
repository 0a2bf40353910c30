"""YAML data and front matter -> plain values.

Argdown's data is YAML 1.2: `yes` and `no` are words, only `true` and `false` are not. Data that
begins with a brace and a line's end is block YAML between two braces; all other data is a flow
mapping. YAML's reader is imported when it is needed: most data is simpler.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from argmap.formats.argdown.simple import CONSTANTS, simple_block, simple_flow
from argmap.formats.argdown.tokens import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.document import Data, Value
    from argmap.store.nodes import Node, Scalar

_BLOCK_START = re.compile(r"\{[ \t]*\n")
_BLOCK_END = re.compile(r"\}\s*\Z")
_FRONT_START = re.compile(r"\s*={3,}")
_FRONT_END = re.compile(r"={3,}\s*\Z")

_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_LINE = re.compile(r" that begins in line \d+$")
"""It counts from where the data begins, so it would mislead."""


class DataReader:
    """Reads the data of one text; what is wrong with it goes to `faults`."""

    def __init__(self, faults: list[Fault]) -> None:
        self._faults = faults
        self._known: dict[str, Data] = {}

    def read(self, image: str, offset: int) -> Data:
        """Read data with its braces. The same data twice is read once, so values are shared."""
        if (known := self._known.get(image)) is None:
            known = simple_flow(image)
            if known is None:
                known = self._read_yaml(image, offset)
            self._known[image] = known
        return known

    def front_matter(self, image: str, offset: int) -> Data:
        """Read front matter with the signs around it."""
        begin, end = _FRONT_START.match(image), _FRONT_END.search(image)
        start = begin.end() if begin else 0
        text = image[start : end.start() if end else None]
        simple = simple_block(text)
        return self._mapping(text, offset + start) if simple is None else simple

    def _read_yaml(self, image: str, offset: int) -> Data:
        if block := _BLOCK_START.match(image):
            return self._mapping(_BLOCK_END.sub("", image[block.end() :]), offset + block.end())
        return self._mapping(image, offset)

    def _mapping(self, text: str, offset: int) -> Data:
        from argmap.store.nodes import Refused, compose

        try:
            tree = compose(text, "")
        except Refused as refusal:
            problem = refusal.problem
            within = _offset_of(text, problem.place.line, problem.place.column)
            if image_begins := text.startswith("{") and problem.code == "not-yaml":
                within = 0
            hint = problem.hint or ("data is YAML: `{key: value}`" if image_begins else "")
            message = _LINE.sub("", problem.message)
            self._fault(f"bad-{problem.code}", offset + within, message, hint)
            return {}
        if tree is None:
            return {}
        value = value_of(tree)
        if not isinstance(value, dict):
            hint = "write `{key: value}`, or `\\{` for the sign"
            self._fault("bad-data", offset, "data without keys", hint)
            return {}
        return value

    def _fault(self, code: str, offset: int, message: str, hint: str) -> None:
        self._faults.append(Fault("error", code, offset, message, hint))


def _offset_of(text: str, line: int, column: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return min(at + column - 1, len(text))


def value_of(node: Node) -> Value:
    """Turn a tree of YAML, at most 20 levels deep, into values; of equal keys the last counts."""
    from argmap.store.nodes import Scalar, Sequence

    if isinstance(node, Scalar):
        return _scalar(node)
    if isinstance(node, Sequence):
        return [value_of(item) for item in node.items]
    return {
        key.text if isinstance(key, Scalar) else "": value_of(value) for key, value in node.items
    }


def _scalar(node: Scalar) -> Value:
    text = node.text
    if node.kind == "str":
        return text
    if text in ("", "~"):
        return None
    if text in CONSTANTS:
        return CONSTANTS[text]
    if _INT.fullmatch(text) and len(text) < 4000:
        return int(text, 0) if text[:2] in ("0x", "0o") else int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def merged(old: Data, new: Data) -> Data:
    """Put data of a second place over that of a first: groups of keys are merged, values replaced.

    O(size of both), as groups are at most 20 levels deep.
    """
    if not old or not new:
        return new or old
    result = dict(old)
    for key, value in new.items():
        before = result.get(key)
        if isinstance(before, dict) and isinstance(value, dict):
            result[key] = cast("Value", merged(before, value))
        else:
            result[key] = value
    return result


def setting(data: Data, *path: str) -> Value:
    """Follow keys into data; None where one is missing."""
    found: Value = cast("Value", data)
    for key in path:
        if not isinstance(found, dict):
            return None
        found = cast("Mapping[str, Value]", found).get(key)
    return found
