"""JSON whose entries know where they stand, down to a depth; what is deeper is plain Python."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.collector import collector_paused
from argmap.model import Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from argmap.formats.text import Text

MAX_DEPTH = 200
"""Nesting that no debate needs."""

_SPACE = re.compile(r"[ \t\n\r]*")
_BRACKET_OR_TEXT = re.compile(r'[\[{\]}]|"(?:[^"\\]|\\.)*"', re.DOTALL)
_LONG_NUMBER = re.compile(r"\d{4301}")
_DECODER = json.JSONDecoder()
_SCAN: Callable[[str, int], tuple[Any, int]] = vars(_DECODER)["scan_once"]


class Entry(NamedTuple):
    """A value and where it begins, as a number of letters from 0.

    `value` is a dict or a list of entries as far as the reader asked for them, else plain. For
    entries of an object it is where the key begins.
    """

    value: Any
    offset: int


_entry = tuple.__new__
"""Makes an entry in half the time; large files have many."""


def load(text: Text, depth: int, plain: Collection[str] = ()) -> Entry:
    """Read a JSON text; containers down to `depth` levels hold entries. O(length).

    What stands under a key in `plain` is plain Python all the same: where its parts stand is only
    looked for when asked (`offsets`).

    Raises Refused for what is not JSON or nested too deep, at the place of the fault, and for a
    key that an object of entries has twice.
    """
    try:
        with collector_paused():
            found, end = _value(text, _space(text, 0), depth, plain)
            end = _space(text, end)
        if end < len(text.content):
            raise json.JSONDecodeError("something follows the end", text.content, end)
    except json.JSONDecodeError as fault:
        raise _refused(text, fault.pos, "not-json", _plain(fault.msg)) from None
    except RecursionError:
        told = f"nested more than {MAX_DEPTH} levels deep"
        raise _refused(text, _too_deep(text.content), "too-deep", told) from None
    return found


def offsets(text: Text, key_at: int) -> list[int]:
    """Give where the parts of a list begin that stands under the key at an offset. O(length)."""
    _, end = _DECODER.raw_decode(text.content, key_at)
    start = _space(text, _space(text, end) + 1)
    return [entry.offset for entry in _list(text, start, 1, ())[0].value]


def _value(text: Text, at: int, depth: int, plain: Collection[str]) -> tuple[Entry, int]:
    opened = text.content[at : at + 1]
    if depth and opened == "{":
        return _object(text, at, depth, plain)
    if depth and opened == "[":
        return _list(text, at, depth, plain)
    if not opened:
        raise json.JSONDecodeError("the file ends where a value is expected", text.content, at)
    value, end = _plain_value(text, at)
    return Entry(value, at), end


def _plain_value(text: Text, at: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text.content, at)
    except json.JSONDecodeError as fault:
        if not text.content[fault.pos :].strip():
            raise _not_closed(text, _innermost(text.content, at)) from None
        raise
    except ValueError:  # Python reads no whole number of so many digits
        found = _LONG_NUMBER.search(text.content, at)
        at = found.start() if found else at
        raise json.JSONDecodeError("a number of too many digits", text.content, at) from None


def _list(text: Text, start: int, depth: int, plain: Collection[str]) -> tuple[Entry, int]:
    content = text.content
    at = _space(text, start + 1)
    if content[at : at + 1] == "]":
        return Entry([], start), at + 1
    items: list[Entry] = []
    add, gap = items.append, ""
    while True:
        if depth == 1 and content[at : at + 1] == "{":
            try:
                value, end = _SCAN(content, at)
            except (StopIteration, ValueError):
                value, end = _plain_value(text, at)
            add(_entry(Entry, (value, at)))
        else:
            item, end = _value(text, at, depth - 1, plain)
            add(item)
        if gap and content.startswith(gap, end):  # as between the two before
            at = end + len(gap) - 1
            continue
        at = _space(text, end)
        sign = content[at : at + 1]
        if sign == "]":
            return Entry(items, start), at + 1
        if sign != ",":
            raise _unclosed(text, start, at) or json.JSONDecodeError(
                "expected `,` or `]`", content, at
            )
        at = _space(text, at + 1)
        gap = content[end : at + 1]  # with a letter of the next, so that no blank is left over


def _object(text: Text, start: int, depth: int, plain: Collection[str]) -> tuple[Entry, int]:
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
        inner = 0 if key in plain else depth - 1
        item, at = _value(text, _space(text, at + 1), inner, plain)
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


def _innermost(content: str, at: int) -> int:
    """Find the last bracket from an offset on that is not closed, or that offset."""
    opened = [at]
    for found in _BRACKET_OR_TEXT.finditer(content, at):
        if found[0] in "[{":
            opened.append(found.start())
        elif found[0] in "]}" and len(opened) > 1:
            opened.pop()
    return opened[-1]


def _unclosed(text: Text, start: int, at: int) -> Refused | None:
    """Say at the bracket itself that the file ends before it is closed, if it does."""
    if at < len(text.content):
        return None
    return _not_closed(text, start)


def _not_closed(text: Text, start: int) -> Refused:
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
