"""How wide text is and where its lines break. Widths are in points, as are sizes.

No font is read: widths come from Arimo's table of advances, which are Arial's, and are taken
`SLACK` too wide, so that text still fits where a reader's machine falls back to DejaVu Sans.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from math import inf
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
_SPACE = _ADVANCES[ord(" ")]
_WIDE = 1.0
_EMOJI = 1.3
_UNKNOWN = 0.68

_NO_WIDTH = {"Mn", "Me", "Cf"}
_ZWJ = "\u200d"
_CLOSERS = "。、，．！？；：」』）］｝〉》】〕’”…・ー々"
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"
_JOINERS = "\u2060\ufeff"
_PARTS = re.compile("[^ ]*-(?=[^ -])|[^ ]+ *| +")
"""Words with the spaces behind them, but a word may also break after a hyphen."""


@lru_cache(4096)
def clean(text: str) -> str:
    """Make text fit for XML and for one paragraph; a page says the same text several times.

    Characters that XML 1.0 forbids become U+FFFD, so that a reader sees that something was
    there; each run of white space becomes one space. A change of the writing direction that the
    text leaves open is closed, so that it does not reach what stands behind it.
    """
    if text.isprintable():  # as nearly every text is: nothing to replace
        return " ".join(text.split())
    kept = " ".join(_ILLEGAL.sub("\ufffd", re.sub(r"[\t\n\x0b\x0c\r\x85]", " ", text)).split())
    return kept + _closings(kept)


def _closings(text: str) -> str:
    """Give what closes the embeddings and isolates that a text leaves open (UAX 9, 2.1 to 2.4)."""
    left_open: list[str] = []
    for character in text:
        if character in "\u202a\u202b\u202d\u202e":
            left_open.append(_POP_EMBEDDING)
        elif character in "\u2066\u2067\u2068":
            left_open.append(_POP_ISOLATE)
        elif character == _POP_EMBEDDING and left_open[-1:] == [_POP_EMBEDDING]:
            left_open.pop()
        elif character == _POP_ISOLATE and _POP_ISOLATE in left_open:
            while left_open.pop() != _POP_ISOLATE:
                pass
    return "".join(reversed(left_open))


def is_rtl(text: str) -> bool:
    """Tell whether a text runs from right to left: its first strong character decides (UAX 9)."""
    if text.isascii():
        return False
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


@lru_cache(1024)
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
    words = text.split(" ")
    widths = [*map(_unbroken, words)]
    if not text or max(widths) > limit:
        return _wrapped_within_words(text, limit)
    lines: list[str] = []
    first, used = 0, 0.0
    for at, wide in enumerate(widths):
        if used + wide > limit:
            lines.append(" ".join(words[first:at]) + " ")
            first, used = at, 0.0
        used += wide + _SPACE
    return (*lines, " ".join(words[first:]))


def _wrapped_within_words(text: str, limit: float) -> tuple[str, ...]:
    """Break a text that has words which a line may break, as `wrap` does; slower."""
    lines: list[str] = []
    line, used = "", 0.0
    for part in (piece for word in _PARTS.findall(text) for piece in _pieces(word, limit)):
        visible, whole, _ = _measured(part)
        if used + visible > limit and line:
            lines.append(line)
            line, used = "", 0.0
        line += part
        used += whole
    return (*lines, line) if line else tuple(lines)


@lru_cache(4096)
def _unbroken(word: str) -> float:
    """Give the width in em of a word without spaces, or infinity if a line may break within it.

    Debates repeat their words; what is known of them is kept.
    """
    visible, _, stays_whole = _measured(word)
    return visible if stays_whole and "-" not in word else inf


def _pieces(word: str, limit: float) -> Iterator[str]:
    """Give the parts of a word that a line may not break, each with the space behind it."""
    visible, _, stays_whole = _measured(word)
    if stays_whole and visible <= limit:
        yield word
    else:
        yield from _broken(word, limit)


@lru_cache(1024)
def _measured(word: str) -> tuple[float, float, bool]:
    """Give a word's width in em without and with its space, and whether it must stay whole."""
    bare = word.rstrip(" ")
    visible = sum(map(_advance, bare))
    whole = visible + sum(map(_advance, word[len(bare) :]))
    return visible, whole, word.isascii() or not any(map(_is_wide, word))


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
