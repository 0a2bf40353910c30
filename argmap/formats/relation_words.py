"""What foreign files call relations: their words for support, attack and undercut, their ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import RelationKind

_WORDS: Mapping[RelationKind, tuple[str, ...]] = {
    "support": (
        "support", "supports", "supporting", "pro", "for", "positive", "inference", "premise",
        "evidence", "agree", "agrees", "agreement", "+",
    ),
    "attack": (
        "attack", "attacks", "attacking", "con", "against", "negative", "conflict", "conflicts",
        "rebut", "rebuts", "rebuttal", "rebutting", "undermine", "undermines", "undermining",
        "contradict", "contradicts", "contradiction", "oppose", "opposes", "object", "objection",
        "refute", "refutes", "defeat", "defeats", "disagree", "disagrees", "disagreement", "-",
    ),
    "undercut": ("undercut", "undercuts", "undercutting", "undercutter"),
}  # fmt: skip

_COUNTED = re.compile(r"[a-z]{0,2}\d+")

_KINDS = {word: kind for kind, words in _WORDS.items() for word in words}


def kind_of_word(word: str) -> RelationKind | None:
    """Tell the kind that a word, `+` or `-` stands for; None if it says nothing of it."""
    return _KINDS.get(_plain(word))


def kind_of_sign(word: str) -> RelationKind | None:
    """Tell the kind that a word or a number stands for, by its sign; None if it says nothing."""
    if kind := kind_of_word(word):
        return kind
    try:
        number = float(_plain(word))
    except ValueError:
        return None
    return "attack" if number < 0 else "support" if number > 0 else None


def _plain(word: str) -> str:
    return word.strip().lower().replace("\N{MINUS SIGN}", "-")


def spoken_id(name: str) -> str:
    """Give the id of a relation, but "" for one that programs count out, as `17`, `e17`, `c17`."""
    return "" if _COUNTED.fullmatch(name) else name
