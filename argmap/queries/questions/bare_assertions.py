"""Claims that rest, with all that supports them, on nothing but being said."""

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
        if not evidence_of(below):
            yield [one.id, list(one.said_by), len(below) - 1, one.text]


QUESTION = NamedQuestion(
    words="Which claims rest on nothing but being said?",
    reading=(
        "Neither the claim nor any of the claims that support it (`backing` of them) comes with "
        "evidence on the map; it may be right all the same."
    ),
    nothing="There is no claim without evidence, its own or that of what supports it.",
    columns=("id", "said_by", "backing", "text"),
    found_by=(
        "The claim and all that supports it, directly or through others, have no evidence given, "
        "or an unsourced statement. Whether those supports are attacked does not matter here."
    ),
    rows=_rows,
)
