"""The words that texts hold: how those go on that begin so, and which are near another."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 4
"""Letters of a word that may be a slip for another; shorter ones have too many neighbours."""

LONG = 8
"""Letters from which on a word may have two slips."""


class Vocabulary:
    """The words of rows of texts in lower case and without diacritics. O(characters) when asked."""

    def __init__(self, rows: Iterable[Iterable[str]]) -> None:
        self._rows = rows

    @cached_property
    def _text(self) -> str:
        # Names, titles and words come again and again; each is looked at once.
        return _plain(" ".join(set(" ".join(set().union(*self._rows)).split())))

    @cached_property
    def _words(self) -> list[str]:
        return sorted(set(re.findall(r"[^\W_]+", self._text)))

    def beginning_with(self, start: str) -> list[str]:
        """Give the words that begin so, in the order of the alphabet."""
        return sorted(set(re.findall(rf"\b{re.escape(_plain(start))}[^\W_]*", self._text)))

    def nearest(self, word: str) -> list[str]:
        """Give the words with the fewest slips to another, by the alphabet; often none.

        A slip is a letter too many, missing, another, or two that changed places (Damerau 1964):
        one in words from SHORTEST letters, two from LONG. O(words).
        """
        from rapidfuzz.distance import DamerauLevenshtein
        from rapidfuzz.process import extract

        sought = _plain(word)
        if len(sought) < SHORTEST:
            return []
        slips = 2 if len(sought) >= LONG else 1
        found = extract(
            sought, self._words, scorer=DamerauLevenshtein.distance, processor=None,
            score_cutoff=slips, limit=None,
        )  # fmt: skip
        least = min((distance for _, distance, _ in found), default=0)
        return sorted(name for name, distance, _ in found if distance == least)


def _plain(text: str) -> str:
    if not text.isascii():
        text = normalize("NFC", re.sub("[\u0300-\u036f]+", "", normalize("NFD", text)))
    return text.lower()
