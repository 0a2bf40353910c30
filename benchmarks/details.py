"""What a claim of a made-up debate has besides its text: who says it, where, on what evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.model import Citation, Claim, Risk, Source

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping, Sequence

    from argmap.model import ClaimType, Level
    from benchmarks.wording import Role, Sentence

T = TypeVar("T")

EVIDENCE: dict[Role, tuple[str, ...]] = {
    "effect": ("reasoning", "expert opinion", "unsourced statement"),
    "ground": ("mechanism", "expert opinion"),
    "evidence": ("controlled study", "case series", "case series", "review"),
    "doubt": ("controlled study", "case series", "practitioner statement"),
    "testimony": ("anecdote", "practitioner statement", "unsourced statement"),
    "value": ("reasoning",),
    "undercut": ("reasoning", "expert opinion"),
    "bridge": ("reasoning", "mechanism"),
    "remedy": ("expert opinion", "reasoning", "legal statement"),
    "risk": ("reasoning", "anecdote", "unsourced statement"),
}

LEVELS: tuple[Level, ...] = ("low", "medium", "high", "unknown")


class Details:
    """Gives claims their details; a few speakers and sources have most of the claims."""

    def __init__(self, chance: random.Random, words: Mapping[str, Any], claims: int) -> None:
        self._chance = chance
        self._words = words
        many = min(len(words["sources"]), 3 + claims // 100)
        self.sources = tuple(
            Source(name, title, author, publisher, kind=kind)
            for name, title, author, publisher, kind in words["sources"][:many]
        )

    def claim(self, name: str, type_: ClaimType, sentence: Sentence, theme: str) -> Claim:
        """Complete a claim. A thesis has no theme, and cites nobody."""
        speaker = self._often_first(self._words["speakers"])
        if type_ == "thesis":
            return Claim(name, type_, sentence.text, said_by=(speaker,))
        themes = self._words["themes"]
        more = self._chance.choice(list(themes))
        tags = (theme, more) if more != theme and self._chance.random() < 0.3 else (theme,)
        return Claim(
            name,
            type_,
            sentence.text,
            cites=self._cited(sentence.text, speaker),
            said_by=(speaker,),
            evidence=self._chance.choice(EVIDENCE[sentence.role]),
            principles=tuple(themes[theme]["principles"]) if self._chance.random() < 0.5 else (),
            tags=tags,
            risk=self._risk(sentence.bearer) if type_ == "risk" else None,
        )

    def _cited(self, text: str, speaker: str) -> tuple[Citation, ...]:
        """Cite one or two passages, as places with the words that they might begin with."""
        words = re.sub(r"[^\w’ -]", "", text).split()
        many = 2 if self._chance.random() < 0.1 else 1
        sources = dict.fromkeys(self._often_first(self.sources) for _ in range(many))
        return tuple(
            Citation(
                source.id,
                paragraph=0 if source.kind == "website" else self._chance.randint(1, 60),
                comment=speaker if source.kind == "website" else "",
                start=" ".join(words[:4]).lower(),
            )
            for source in sources
        )

    def _risk(self, bearer: str) -> Risk:
        return Risk((bearer,), self._chance.choice(LEVELS), self._chance.choice(LEVELS))

    def _often_first(self, items: Sequence[T]) -> T:
        return items[int(len(items) * self._chance.random() ** 2)]
