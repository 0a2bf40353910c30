"""How many claims speak for and against each thesis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.stance import SIGNS

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim

Balance = dict[str, int]
"""How many claims are `for`, `against` and on `both` sides of one thesis."""


def balances(debate: ArgumentMap) -> dict[str, Balance]:
    """Count the claims on each side of each thesis, by the thesis' id. Theses are not counted.

    A claim counts by the signs of its paths, as in `stance.standings`, at each thesis that one of
    them reaches first: a claim may count at several theses, and one that reaches none at none.
    O(theses * (claims + relations)).
    """
    return {thesis.id: _balance(debate, thesis) for thesis in debate.theses}


def _balance(debate: ArgumentMap, thesis: Claim) -> Balance:
    reached: set[tuple[str, int]] = set()
    waiting = [(thesis.id, 1)]
    theses = {one.id for one in debate.theses}
    while waiting:
        target, sign = waiting.pop()
        for relation in debate.incoming.get(target, ()):
            side = sign * SIGNS[relation.kind]
            nodes = {(node, side) for node in (relation.id, *relation.premises)} - reached
            reached |= nodes
            waiting += (node for node in nodes if node[0] not in theses)
    counted = debate.claim.keys() - theses
    for_it = {node for node, side in reached if side > 0} & counted
    against = {node for node, side in reached if side < 0} & counted
    both = for_it & against
    return {"for": len(for_it - both), "against": len(against - both), "both": len(both)}
