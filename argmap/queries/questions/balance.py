"""How many claims speak on each side of each thesis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.balance import balances
from argmap.queries.questions.named import NamedQuestion, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> Iterator[Row]:
    """Count each side; O(theses * (claims + relations))."""
    for name, sides in balances(debate).items():
        counts = (sides[side] for side in ("for", "against", "both"))
        yield [name, *counts, debate.claim[name].text]


QUESTION = NamedQuestion(
    words="How many claims speak for and against each thesis?",
    reading=(
        "The numbers say how much of the map is on each side, not which side is right; `both` "
        "counts claims that speak for the thesis in one way and against it in another."
    ),
    nothing="There is no thesis, so nothing can speak for or against one.",
    columns=("thesis", "for", "against", "both", "text"),
    found_by=(
        "A claim is for a thesis if every way from it to the thesis has an even number of attacks "
        "and undercuts, and against it if every way has an odd number. Ways end at the first "
        "thesis that they reach, theses are not counted, and a claim that leads to several theses "
        "counts at each."
    ),
    rows=_rows,
)
