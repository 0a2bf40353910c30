"""How many claims speak for and against each thesis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.stance import signs_at

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
    theses = {thesis.id for thesis in debate.theses}
    return {thesis.id: _balance(debate, thesis, theses) for thesis in debate.theses}


def _balance(debate: ArgumentMap, thesis: Claim, theses: set[str]) -> Balance:
    reached = signs_at(debate, thesis)
    sides = [
        signs for name, signs in reached.items() if name in debate.claim and name not in theses
    ]
    return {
        "for": sides.count({1}),
        "against": sides.count({-1}),
        "both": sides.count({1, -1}),
    }
