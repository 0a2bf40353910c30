"""Ethical principles in a debate: which claims stand under which, and where two conflict."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.activities.sides import Sides
    from argmap.model import ArgumentMap, Claim

FOUR: tuple[str, ...] = ("autonomy", "beneficence", "non-maleficence", "justice")
"""The four principles of medical ethics (Beauchamp & Childress 1979)."""

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


def principles_of(claim: Claim) -> tuple[str, ...]:
    """Give a claim's principles, each once; the four are known in any case of letters."""
    named = (name.strip() for name in claim.principles)
    known = (name.casefold() if name.casefold() in FOUR else name for name in named)
    return tuple(dict.fromkeys(name for name in known if name))


def used(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Give the four principles, and what others the claims name in the order of their mention."""
    return tuple(dict.fromkeys((*FOUR, *(name for one in claims for name in principles_of(one)))))


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
    for relation in debate.relations:
        if relation.kind == "support":
            continue
        denied = debate.relation.get(relation.target)
        targets = denied.premises if denied else (relation.target,)
        for names in product(relation.premises, targets):
            if len(pair := frozenset(names)) == 2 and pair not in seen:
                seen.add(pair)
                yield debate.claim[names[0]], debate.claim[names[1]]


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
