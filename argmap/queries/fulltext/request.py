"""What a person types -> which words must be there, and which must not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import category

MOST_CHARACTERS = 1000
"""Of one request; nobody looks for more, and a search takes time for each word."""

_TERM = re.compile(r'(-?)(?:"([^"]*)"(\*?)|([^\s"]+))')
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Characters without a shape that come along when text is copied; they part no words."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase, as the words `o` and `neill`; of a beginning, the last may go on."""

    words: tuple[str, ...]
    is_beginning: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """What is looked for: a claim has all that is wanted and nothing that is not."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...]


def read_request(typed: str, *, exact: bool = False) -> Request:
    """Read `word`, `begin*`, `"a phrase"` and `-word`; nothing else has a meaning. Linear.

    A last word that is neither in quotes nor followed by a blank is a beginning, unless `exact`.
    A quote that is not closed counts for nothing, and neither does what has no letter or digit.
    """
    seen = _UNSEEN.sub("", typed.encode("utf-8", "replace").decode().translate(_QUOTES))
    wanted: dict[Term, None] = {}
    unwanted: dict[Term, None] = {}
    for found in _TERM.finditer(seen):
        minus, phrase, phrase_star, word = found.groups()
        is_last = found.end() == len(seen) and word is not None and not minus
        is_beginning = bool(phrase_star or (word or "").endswith("*") or (is_last and not exact))
        if words := _words(phrase or word or ""):
            (unwanted if minus else wanted)[Term(words, is_beginning)] = None
    return Request(tuple(wanted), tuple(unwanted))


def _words(text: str) -> tuple[str, ...]:
    """Give the runs of letters, digits and marks, which are parts of words in many scripts."""
    parts = "".join(
        character if character.isalnum() or category(character)[0] == "M" else " "
        for character in text
    )
    return tuple(word for word in parts.split() if any(map(str.isalnum, word)))
