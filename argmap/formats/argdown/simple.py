"""Data as most people write it, read without YAML's reader, which takes long to load and to begin.

Each function gives None for what is not simple; YAML decides then.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.document import Value

MAX_DEPTH = 20

CONSTANTS: Mapping[str, Value] = {
    word: value
    for name, value in (("true", True), ("false", False), ("null", None))
    for word in (name, name.capitalize(), name.upper())
}
"""Words of YAML 1.2 that are no text."""

_ITEM = r'(?:[A-Za-z][\w-]*|[0-9]{1,9}(?:\.[0-9]{1,17})?|"[^"\\\n]*")'
_PAIR = re.compile(
    rf"\s*([A-Za-z][\w-]*): +(?:({_ITEM})|\[({_ITEM}(?:, *{_ITEM})*)\])\s*([,}}])", re.ASCII
)
_ENTRY = re.compile(r"( *)([A-Za-z][\w-]*):(?: +([A-Za-z0-9][\w ,.'()\/!?-]*))?", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,17})?", re.ASCII)
_DATE = re.compile(r"[0-9]{1,4}\/[0-9]{1,4}\/[0-9]{1,4}", re.ASCII)


def simple_flow(image: str) -> dict[str, Value] | None:
    """Read data in braces that has words, numbers, quoted texts and lists of these."""
    values: dict[str, Value] = {}
    position = 1
    while found := _PAIR.match(image, position):
        key, item, items, end = found.groups()
        if item:
            values[key] = _item(item)
        elif '"' in items:
            return None
        else:
            values[key] = [_item(one.strip()) for one in items.split(",")]
        position = found.end()
        if end == "}":
            return (
                values if position == len(image) and values.keys().isdisjoint(CONSTANTS) else None
            )
    return None


def _item(text: str) -> Value:
    if text[0] == '"':
        return text[1:-1]
    if text[0].isdigit():
        return float(text) if "." in text else int(text)
    return CONSTANTS.get(text, text)


def simple_block(text: str) -> dict[str, Value] | None:
    """Read lines of keys with words, numbers or further keys that are indented more."""
    root: dict[str, Value] = {}
    levels: list[tuple[int, dict[str, Value]]] = [(0, root)]
    opened: tuple[dict[str, Value], str] | None = None
    for line in text.split("\n"):
        if not line.strip(" "):
            continue
        found = _ENTRY.fullmatch(line.rstrip(" "))
        if not found or len(levels) > MAX_DEPTH:
            return None
        indent = len(found[1])
        if opened and indent > levels[-1][0]:
            inner: dict[str, Value] = {}
            opened[0][opened[1]] = inner
            levels.append((indent, inner))
        while levels and indent < levels[-1][0]:
            levels.pop()
        if not levels or indent > levels[-1][0] or not _put(levels[-1][1], found[2], found[3]):
            return None
        opened = (levels[-1][1], found[2]) if found[3] is None else None
    return root


def _put(values: dict[str, Value], key: str, text: str | None) -> bool:
    """Put a value under its key; tell whether both are simple."""
    if key in values or key in CONSTANTS:
        return False
    if text is None:
        values[key] = None
    elif text[0].isdigit() and not _DATE.fullmatch(text):
        if not _NUMBER.fullmatch(text):
            return False
        values[key] = _item(text)
    else:
        values[key] = CONSTANTS.get(text, text)
    return True
