"""What to say about a word that is none of those that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FEW = 12
"""Choices that are all named when none of them is near."""


def nearest(word: str, choices: Iterable[str]) -> str:
    """Give the choice that is most like the word, "" if none is like it."""
    from difflib import get_close_matches  # loaded for words that are wrong only

    close = get_close_matches(word, sorted(choices), n=1, cutoff=0.6)
    return close[0] if close else ""


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Give a hint that names the nearest of the choices, or all of them if they are few."""
    known = sorted(choices)
    if near := nearest(word, known):
        return f"did you mean `{near}`?"
    if len(known) > FEW:
        return ""
    return f"choose one of: {', '.join(known)}" if known else "there are none yet"
