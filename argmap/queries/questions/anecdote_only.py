"""Claims that rest, with all that supports them, on anecdote alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.ground import evidence_of, ground
from argmap.queries.questions.named import NamedQuestion, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> Iterator[Row]:
    """Find them in the order of the map; O(claims * what supports them)."""
    for one in debate.claims:
        below = ground(debate, one)
        if evidence_of(below) == {"anecdote"}:
            yield [one.id, [it.id for it in below if evidence_of([it])], one.text]


QUESTION = NamedQuestion(
    words="Which claims rest on anecdote alone?",
    reading=(
        "`anecdotes` are the claims that report what somebody has lived through or heard of, the "
        "claim itself perhaps among them; no better evidence is given for it on the map."
    ),
    nothing="There is no claim that rests on anecdote alone.",
    columns=("id", "anecdotes", "text"),
    found_by=(
        "Of the claim and all that supports it, directly or through others, at least one has the "
        "evidence `anecdote`, and none has any other but unsourced statements. Whether those "
        "supports are attacked does not matter here."
    ),
    rows=_rows,
)
