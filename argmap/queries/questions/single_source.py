"""Claims that rest, with all that supports them, on one source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.ground import ground, sources_of
from argmap.queries.questions.named import NamedQuestion, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> Iterator[Row]:
    """Find them in the order of the map; O(claims * what supports them)."""
    for one in debate.claims:
        below = ground(debate, one)
        if len(sources := sources_of(below)) == 1:
            yield [one.id, *sources, sum(bool(it.cites) for it in below), one.text]


QUESTION = NamedQuestion(
    words="Which claims rest on a single source?",
    reading=(
        "Neither the claim nor anything that supports it on the map cites a second `source`; "
        "`claims` says how many of them cite this one."
    ),
    nothing="There is no claim that rests on a single source.",
    columns=("id", "source", "claims", "text"),
    found_by=(
        "The claim and all that supports it, directly or through others, cite exactly one source, "
        "however many passages of it. Claims that cite nothing, and are supported by nothing that "
        "does, are not here: `argmap list --unsourced` has those that cite nothing themselves."
    ),
    rows=_rows,
)
