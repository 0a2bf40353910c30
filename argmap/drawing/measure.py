"""How wide text is and where its lines break. Widths are in points, as are sizes.

No font is read: widths come from Arimo's table of advances, which are Arial's, and are taken
`SLACK` too wide, so that text still fits where a reader's machine falls back to DejaVu Sans.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from argmap.drawing.advances import RUNS, UNITS_PER_EM

if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK = 1.16
"""DejaVu Sans sets running text 12 % wider than Arimo, Verdana 15 %."""

BOLD = 1.09
"""Arimo Bold sets running text 8 % wider than Arimo Regular."""

_ADVANCES = {
    first + offset: int(advance) / UNITS_PER_EM
    for first, advances in RUNS
    for offset, advance in enumerate(advances.split())
}
_WIDE = 1.0
_EMOJI = 1.3
_UNKNOWN = 0.68

_NO_WIDTH = {"Mn", "Me", "Cf"}
_ZWJ = "\u200d"
_CLOSERS = "。、，．！？；：」』）］｝〉》】〕’”…・ー々"
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_JOINERS = "\u2060\ufeff"


def clean(text: str) -> str:
    """Make text fit for XML and for one paragraph.

    Characters that XML 1.0 forbids become U+FFFD, so that a reader sees that something was
    there; each run of white space becomes one space.
    """
    return " ".join(_ILLEGAL.sub("\ufffd", re.sub(r"[\t\n\x0b\x0c\r\x85]", " ", text)).split())


def is_rtl(text: str) -> bool:
    """Tell whether a text runs from right to left: its first strong character decides (UAX 9)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width in points that a text may take at a size in points, slack included."""
    return sum(map(_advance, text)) * size * SLACK * (BOLD if bold else 1.0)


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a cleaned text into lines no wider than `width` points.

    Joined again, the lines are the text: a line keeps the space that it breaks at, which is not
    measured. Words break where they must, but never inside a cluster of a base character and
    its marks. Greedy, as Knuth & Plass (1981) call "first fit"; O(characters).
    """
    limit = width / (size * SLACK * (BOLD if bold else 1.0))
    lines: list[str] = []
    line, used = "", 0.0
    for piece in _pieces(text, limit):
        visible = sum(map(_advance, piece.rstrip(" ")))
        if line and used + visible > limit:
            lines.append(line)
            line, used = "", 0.0
        line += piece
        used += sum(map(_advance, piece))
    return (*lines, line) if line else tuple(lines)


def _pieces(text: str, limit: float) -> Iterator[str]:
    """Give the parts of a text that a line may not break, each with the space behind it."""
    for word in re.findall(r"[^ ]*-(?=[^ -])|[^ ]+ *| +", text):
        if sum(map(_advance, word.rstrip(" "))) <= limit and not any(map(_is_wide, word)):
            yield word
        else:
            yield from _broken(word, limit)


def _broken(word: str, limit: float) -> Iterator[str]:
    """Break a word between wide characters, and where it is wider than a line, anywhere."""
    part, used = "", 0.0
    for cluster in _clusters(word):
        advance = sum(map(_advance, cluster))
        wide = _is_wide(cluster[0]) or (part != "" and _is_wide(part[-1]))
        free = wide and cluster[0] not in _CLOSERS and cluster != " "
        if part and (free or (used + advance > limit and cluster != " ")):
            yield part
            part, used = "", 0.0
        part += cluster
        used += advance
    if part:
        yield part


def _clusters(text: str) -> list[str]:
    clusters: list[str] = []
    for character in text:
        if clusters and (_sticks(character) or clusters[-1].endswith(_ZWJ)):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


@cache
def _sticks(character: str) -> bool:
    """Tell marks, format characters and skin tones, which belong to the character before."""
    return (
        unicodedata.category(character) in _NO_WIDTH and character not in _JOINERS
    ) or "\U0001f3fb" <= character <= "\U0001f3ff"


@cache
def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


@cache
def _advance(character: str) -> float:
    """Give a character's advance in em."""
    known = _ADVANCES.get(ord(character))
    if known is not None:
        return known
    if unicodedata.category(character) in _NO_WIDTH:
        return 0.0
    if character >= "\U0001f000":
        return _EMOJI if character < "\U00020000" else _WIDE
    return _WIDE if _is_wide(character) else _UNKNOWN
