"""Ethical principles in a debate: which claims stand under which, and where two conflict."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from argmap.queries.neighbours import hits
from argmap.queries.principles import principles_of, used

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.activities.sides import Sides
    from argmap.model import ArgumentMap, Claim

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two principles that are called upon against each other.

    `clashes` are pairs of claims, the first under `one`, the second under `other`, one of which
    attacks the other or undercuts a step from it. `opposed` are pairs on opposite sides.
    """

    one: str
    other: str
    clashes: tuple[tuple[Claim, Claim], ...]
    opposed: tuple[tuple[Claim, Claim], ...]


def conflicts(debate: ArgumentMap, sides: Sides) -> tuple[Conflict, ...]:
    """Find the pairs of different principles that conflict, those with most clashes first.

    Then come those with most claims on opposite sides, then as in `used`. A pair is in conflict if
    a claim under the one clashes with a claim under the other, or they speak on opposite sides of
    the thesis. O(relations + claims for * claims against).
    """
    rank = {name: number for number, name in enumerate(used(debate.claims))}
    clashes = _by_principles(clashing(debate), rank)
    opposed = _by_principles(product(sides.claims_for, sides.claims_against), rank)
    pairs = sorted(
        {*clashes, *opposed},
        key=lambda pair: (
            -len(clashes[pair]),
            -len(opposed[pair]),
            rank[pair[0]],
            rank[pair[1]],
        ),
    )
    return tuple(Conflict(*pair, tuple(clashes[pair]), tuple(opposed[pair])) for pair in pairs)


def clashing(debate: ArgumentMap) -> Iterator[tuple[Claim, Claim]]:
    """Give each pair of claims of which one attacks the other or undercuts a step from it."""
    seen: set[frozenset[str]] = set()
    for claim, _, other in hits(debate):
        if (pair := frozenset((claim.id, other.id))) not in seen:
            seen.add(pair)
            yield claim, other


def opposing(first: Claim, second: Claim) -> Iterator[Pair]:
    """Pair the principles of two claims, but for those that both stand under."""
    mine, theirs = principles_of(first), principles_of(second)
    for one, other in product(mine, theirs):
        if one not in theirs and other not in mine:
            yield one, other


def _by_principles(
    pairs: Iterable[tuple[Claim, Claim]], rank: dict[str, int]
) -> defaultdict[Pair, list[tuple[Claim, Claim]]]:
    """Sort pairs of claims by their principles; one under both principles is in no conflict."""
    found: defaultdict[Pair, list[tuple[Claim, Claim]]] = defaultdict(list)
    for first, second in pairs:
        for one, other in opposing(first, second):
            turned = rank[one] > rank[other]
            key = (other, one) if turned else (one, other)
            found[key].append((second, first) if turned else (first, second))
    return found
