"""How votes on a claim are spread before and after, and who moved; counts, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.activities.votes import SCALE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.activities.votes import Vote

Spread = tuple[int, ...]
"""How many votes each mark of the scale has, from 1 to 5."""

AGREE = 4
"""The least mark of agreement; its mirror, 2, is the greatest of disagreement."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """The votes on a claim.

    `up` counts those who agree more after than before, `down` those who agree less and `same`
    those who marked the same; these three only of who voted both times.
    """

    claim: str
    before: Spread
    after: Spread
    up: int
    down: int
    same: int


def opinions(votes: Iterable[Vote], numbers: Mapping[str, int]) -> tuple[Opinion, ...]:
    """Count the votes on each claim, in the order of the claims' numbers. O(votes)."""
    by_claim: dict[str, list[Vote]] = {}
    for vote in votes:
        by_claim.setdefault(vote.claim, []).append(vote)
    return tuple(
        _opinion(name, by_claim[name]) for name in sorted(by_claim, key=numbers.__getitem__)
    )


def agreeing(spread: Spread) -> int:
    """Count the votes that agree, at all or strongly."""
    return sum(spread[AGREE - 1 :])


def _opinion(claim: str, votes: list[Vote]) -> Opinion:
    moves = [one.after - one.before for one in votes if one.before and one.after]
    return Opinion(
        claim,
        _spread(vote.before for vote in votes),
        _spread(vote.after for vote in votes),
        sum(move > 0 for move in moves),
        sum(move < 0 for move in moves),
        sum(move == 0 for move in moves),
    )


def _spread(marks: Iterable[int | None]) -> Spread:
    given = list(marks)
    return tuple(given.count(mark) for mark in SCALE)
