"""The line of a file that a problem is about, made safe and short enough for a terminal."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from argmap.cells import width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Paint = Callable[[str, str], str]
    """Colours a piece of output: role and text -> text. Roles: error, warning, note, place, code,
    caret, hint, margin."""

WIDTH = 100
"""Columns of a terminal that an excerpt takes at most, without its margin."""

_TAB = "    "
_BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
# Cc: control. The others turn the direction of all text after them, or end the line.
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def plain(role: str, text: str) -> str:
    """Paint nothing."""
    return text


def visible(text: str) -> str:
    r"""Write out what would act on a terminal instead of being seen: ESC becomes `\x1b`."""
    return _HARMFUL.sub(_escape, text)


def lines_of(data: bytes) -> list[str]:
    """Split a file into lines as its places count them; what is not text becomes `\ufffd`."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _BREAKS.split(data.decode("utf-16", "replace"))
    return _BREAKS.split(data.decode("utf-8-sig", "replace"))


def excerpt(lines: Sequence[str], line: int, column: int, paint: Paint = plain) -> str:
    """Show one line of a file with a caret under the column; "" where there is no such line.

    Of a long line only the neighbourhood of the column is shown. A tab is four columns, a wide
    character two, an accent none. Without a column there is no caret. O(WIDTH).
    """
    if not 0 < line <= len(lines):
        return ""
    before, after = _window(lines[line - 1], max(column, 1) - 1)
    number = str(line)
    shown = paint("margin", f"  {number} | ") + before + after
    if not column:
        return shown
    margin = paint("margin", f"  {' ' * len(number)} | ")
    return f"{shown}\n{margin}{' ' * width(before)}{paint('caret', '^')}"


def _window(line: str, at: int) -> tuple[str, str]:
    """Give what is shown before and from the column on, together at most WIDTH columns."""
    at = min(at, len(line))
    left = [_cell(char) for char in line[max(0, at - WIDTH) : at]]
    right = [_cell(char) for char in line[at : at + WIDTH]]
    # The right side gets more room: the value that the caret points at stands there.
    room = WIDTH - min(width("".join(right)), WIDTH * 3 // 5)
    before = _fit(left[::-1], room, more=at > WIDTH)[::-1]
    after = _fit(right, WIDTH - width("".join(before)), more=len(line) > at + WIDTH)
    return "".join(before), "".join(after)


def _fit(cells: list[str], room: int, *, more: bool) -> list[str]:
    """Take cells as long as there is room; if some are left, the last one taken is an ellipsis."""
    widths = [width(cell) for cell in cells]
    if sum(widths) <= room and not more:
        return cells
    taken, used = 0, 1
    while taken < len(cells) and used + widths[taken] <= room:
        used += widths[taken]
        taken += 1
    return [*cells[:taken], "…"]


def _cell(char: str) -> str:
    return _TAB if char == "\t" else visible(char)


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    known = {9: r"\t", 10: r"\n", 13: r"\r"}
    return known.get(code) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")
