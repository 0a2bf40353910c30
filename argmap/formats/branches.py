"""A debate as a tree, for formats in which a claim stands below the one that it speaks to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model import RELATION_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap, Relation


class Branch(NamedTuple):
    """A claim at a place of the tree.

    `relation` is what it does to the claim above, None at the top. `above` is the index of the
    branch above in the list of all, -1 at the top, and `number` counts from 1 among those below
    the same. Only where it `is_home` does anything stand below a claim.
    """

    claim: str
    relation: Relation | None
    above: int
    number: int
    is_home: bool


def branches(debate: ArgumentMap, deepest: int) -> list[Branch]:
    """Give a debate as a tree, depth first; it has one premise a relation and no undercuts.

    At the top are the theses, what speaks to nothing, one claim of each circle that leads to
    neither, and what would stand more than `deepest` below the top. Every other claim is at home
    where it comes first. Below a claim, others stand in their order in the debate.
    O(claims + relations log relations).
    """
    order = {claim.id: at for at, claim in enumerate(debate.claims)}
    below = {
        claim: sorted(found, key=lambda it: (order[it.premises[0]], RELATION_KINDS.index(it.kind)))
        for claim, found in debate.incoming.items()
    }
    tops = [thesis.id for thesis in debate.theses]
    tops += [it.id for it in debate.claims if it.type != "thesis" and it.id not in debate.outgoing]
    placed = set(tops)
    found: list[Branch] = []
    rest = iter(debate.claims)
    grown = 0
    while True:
        for top in tops[grown:]:
            grown += 1
            tops += _grow(top, grown, below, deepest, placed, found)
        if grown == len(tops):
            stray = next((claim.id for claim in rest if claim.id not in placed), None)
            if stray is None:
                return found
            tops.append(stray)
            placed.add(stray)


def _grow(
    top: str,
    number: int,
    below: Mapping[str, list[Relation]],
    deepest: int,
    placed: set[str],
    found: list[Branch],
) -> list[str]:
    """Add all that is below a claim at the top; give the claims that stand too deep for it."""
    too_deep: list[str] = []
    waiting: list[tuple[str, Relation | None, int, int, int]] = [(top, None, -1, number, 0)]
    while waiting:
        claim, relation, above, number, depth = waiting.pop()
        is_new = claim not in placed
        placed.add(claim)
        if is_new and depth > deepest:
            too_deep.append(claim)
        is_home = relation is None or (is_new and depth <= deepest)
        found.append(Branch(claim, relation, above, number, is_home))
        if is_home:
            here = len(found) - 1
            numbered = enumerate(below.get(claim, ()), start=1)
            waiting += reversed([(r.premises[0], r, here, at, depth + 1) for at, r in numbered])
    return too_deep
