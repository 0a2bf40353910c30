"""JSON whose entries know where they stand, down to a depth; what is deeper is plain Python."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.collector import collector_paused
from argmap.model import Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from argmap.formats.text import Text

MAX_DEPTH = 200
"""Nesting that no debate needs."""

_SPACE = re.compile(r"[ \t\n\r]*")
_BRACKET_OR_TEXT = re.compile(r'[\[{\]}]|"(?:[^"\\]|\\.)*"', re.DOTALL)
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Entry:
    """A value and where it begins, as a number of letters from 0.

    `value` is a dict or a list of entries as far as the reader asked for them, else plain. For
    entries of an object it is where the key begins.
    """

    value: Any
    offset: int


def load(text: Text, depth: int) -> Entry:
    """Read a JSON text; containers down to `depth` levels hold entries. O(length).

    Raises Refused for what is not JSON or nested too deep, at the place of the fault, and for a
    key that an object of entries has twice.
    """
    try:
        with collector_paused():
            found, end = _value(text, _space(text, 0), depth)
            end = _space(text, end)
        if end < len(text.content):
            raise json.JSONDecodeError("something follows the end", text.content, end)
    except json.JSONDecodeError as fault:
        raise _refused(text, fault.pos, "not-json", _plain(fault.msg)) from None
    except RecursionError:
        told = f"nested more than {MAX_DEPTH} levels deep"
        raise _refused(text, _too_deep(text.content), "too-deep", told) from None
    return found


def _value(text: Text, at: int, depth: int) -> tuple[Entry, int]:
    opened = text.content[at : at + 1]
    if depth and opened == "{":
        return _object(text, at, depth)
    if depth and opened == "[":
        return _list(text, at, depth)
    if not opened:
        raise json.JSONDecodeError("the file ends where a value is expected", text.content, at)
    value, end = _DECODER.raw_decode(text.content, at)
    return Entry(value, at), end


def _list(text: Text, start: int, depth: int) -> tuple[Entry, int]:
    items: list[Entry] = []
    at = _space(text, start + 1)
    if text.content[at : at + 1] == "]":
        return Entry(items, start), at + 1
    while True:
        item, at = _value(text, at, depth - 1)
        items.append(item)
        at = _space(text, at)
        sign = text.content[at : at + 1]
        if sign == "]":
            return Entry(items, start), at + 1
        if sign != ",":
            raise _unclosed(text, start, at) or json.JSONDecodeError(
                "expected `,` or `]`", text.content, at
            )
        at = _space(text, at + 1)


def _object(text: Text, start: int, depth: int) -> tuple[Entry, int]:
    held: dict[str, Entry] = {}
    at = _space(text, start + 1)
    if text.content[at : at + 1] == "}":
        return Entry(held, start), at + 1
    while True:
        key_at = at
        if text.content[at : at + 1] != '"':
            raise json.JSONDecodeError("expected a key in double quotes", text.content, at)
        key, at = _DECODER.raw_decode(text.content, at)
        at = _space(text, at)
        if text.content[at : at + 1] != ":":
            raise json.JSONDecodeError("expected `:` after the key", text.content, at)
        item, at = _value(text, _space(text, at + 1), depth - 1)
        if key in held:
            raise _refused(text, key_at, "duplicate-key", f"the key `{key}` is already given")
        held[key] = Entry(item.value, key_at)
        at = _space(text, at)
        sign = text.content[at : at + 1]
        if sign == "}":
            return Entry(held, start), at + 1
        if sign != ",":
            raise _unclosed(text, start, at) or json.JSONDecodeError(
                "expected `,` or `}`", text.content, at
            )
        at = _space(text, at + 1)


def _unclosed(text: Text, start: int, at: int) -> Refused | None:
    """Say at the bracket itself that the file ends before it is closed, if it does."""
    if at < len(text.content):
        return None
    return _refused(text, start, "not-json", f"this `{text.content[start]}` is not closed")


def _space(text: Text, at: int) -> int:
    found = _SPACE.match(text.content, at)
    return found.end() if found else at


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:]


def _refused(text: Text, offset: int, code: str, message: str) -> Refused:
    return Refused(Problem("error", code, message, text.place(offset)))


def _too_deep(content: str) -> int:
    """Find the first bracket below the greatest depth."""
    depth = 0
    for found in _BRACKET_OR_TEXT.finditer(content):
        sign = found[0]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        if depth > MAX_DEPTH:
            return found.start()
    return 0
