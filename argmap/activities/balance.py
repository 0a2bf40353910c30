"""The same room for both sides: how much of each is printed, so that neither is the longer one."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from math import ceil, inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.handouts.handout import Item

NEAR = 0.15
"""By how much the words of one side may exceed those of the other."""

FEWEST = 3
"""Pieces of each side that are never given up to make the sides even: with less, little is told."""

Extra = tuple[int, int]
"""Something that may be printed with a piece: the piece's place, and its own among the extras."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something to print: its words, and how many words each of its extras adds."""

    words: int
    extras: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """What to print: the first `count` pieces of each side, with these extras.

    `words` are those of the first and of the second side; `even` tells whether they are near.
    """

    count: int
    extras: tuple[frozenset[Extra], frozenset[Extra]]
    words: tuple[int, int]

    @property
    def even(self) -> bool:
        """Tell whether neither side has more than `NEAR` more words than the other."""
        return max(self.words) <= (1 + NEAR) * min(self.words)


def balance(first: Sequence[Piece], second: Sequence[Piece], most: int) -> Balance:
    """Choose how much to print of two lists, each with what matters most first.

    As many pieces of each as there are of both, at most `most`, with as many extras as leave both
    sides nearly as long: more pieces go before more words, but for evenness there are never fewer
    than `FEWEST`. Where two choices of extras make the same number of words, those of earlier
    pieces are taken. If no choice is even, the one that comes nearest is given. Tried exactly, by
    the reachable sums: O(most * extras * words).
    """
    largest = min(len(first), len(second), most)
    counts = range(largest, max(min(largest, FEWEST) - 1, 0), -1)
    nearest, gap = Balance(0, (frozenset(), frozenset()), (0, 0)), inf
    for count in counts:
        found = _best(_sums(first[:count]), _sums(second[:count]), count)
        if found.even:
            return found
        if (unlike := max(found.words) / max(min(found.words), 1)) < gap:
            nearest, gap = found, unlike
    return nearest


def length(item: Item) -> int:
    """Count the words of an entry with its lead, its note and what stands below it."""
    own = sum(map(words_in, (item.lead, item.text, item.note)))
    return own + sum(map(length, item.items))


def words_in(text: str) -> int:
    """Count words; where scripts set no spaces, two characters count as one."""
    return sum(max(1, ceil(_wide(word) / 2)) for word in text.split())


def _wide(word: str) -> int:
    return sum(unicodedata.east_asian_width(character) in "WF" for character in word)


def _sums(pieces: Sequence[Piece]) -> dict[int, frozenset[Extra]]:
    """Give each number of words that the pieces can make, with the extras that make it."""
    found = {sum(piece.words for piece in pieces): frozenset[Extra]()}
    for place, words in _all_extras(pieces):
        found = {
            **{total + words: extras | {place} for total, extras in found.items()},
            **found,
        }
    return found


def _all_extras(pieces: Sequence[Piece]) -> Iterator[tuple[Extra, int]]:
    for number, piece in enumerate(pieces):
        for which, words in enumerate(piece.extras):
            yield (number, which), words


def _best(
    first: dict[int, frozenset[Extra]], second: dict[int, frozenset[Extra]], count: int
) -> Balance:
    """Give the even pair of sums with most words, or the pair that is nearest to even."""
    totals = sorted(second)
    pairs: list[tuple[int, int]] = []
    for one in first:
        # The largest sum that may stand beside this one, and the smallest that is larger.
        place = bisect_right(totals, (1 + NEAR) * one)
        pairs += ((one, other) for other in totals[max(place - 1, 0) : place + 1])
    chosen = max(pairs, key=_merit)
    return Balance(count, (first[chosen[0]], second[chosen[1]]), chosen)


def _merit(pair: tuple[int, int]) -> tuple[bool, float]:
    more, less = max(pair), max(min(pair), 1)
    even = more <= (1 + NEAR) * less
    return even, sum(pair) if even else -more / less
