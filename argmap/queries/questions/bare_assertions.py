"""Claims for which no evidence is named, nor for anything that supports them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.ground import evidence_of, ground, sources_of
from argmap.queries.questions.named import NamedQuestion, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> Iterator[Row]:
    """Find them in the order of the map; O(claims * what supports them)."""
    for one in debate.claims:
        below = ground(debate, one)
        if not evidence_of(below):
            cited = sorted(sources_of(below))
            yield [one.id, list(one.said_by), len(below) - 1, cited, one.text]


QUESTION = NamedQuestion(
    words="For which claims is no kind of evidence named?",
    reading=(
        "Neither the claim nor any of the claims that support it (`backing` of them) has a kind of "
        "evidence in its field `evidence`. It may be right all the same, and the `sources` that it "
        "and its backing cite may have evidence that nobody has put into that field."
    ),
    nothing="For every claim a kind of evidence is named, its own or that of what supports it.",
    columns=("id", "said_by", "backing", "sources", "text"),
    found_by=(
        "In the claim and all that supports it, directly or through others, the field `evidence` "
        "is empty or says `unsourced statement`. What they cite does not count. Whether "
        "those supports are attacked does not matter here."
    ),
    rows=_rows,
)
