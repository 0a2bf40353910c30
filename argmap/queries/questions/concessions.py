"""Who raises objections to what they say themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.questions.named import NamedQuestion, Row
from argmap.queries.questions.opposed import opposed

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> list[Row]:
    """Find claims of one speaker that object to one another; linear, and sorting."""
    found = [
        [one.speaker, one.hit.claim.id, one.does, one.hit.other.id, *one.texts]
        for one in opposed(debate)
        if one.speaker == one.other
    ]
    return sorted(found, key=lambda row: row[0].casefold())


QUESTION = NamedQuestion(
    words="Who raises objections to claims of their own?",
    reading=(
        "Speakers may weigh both sides, report what others think, or limit what they claim; it "
        "need not be a contradiction."
    ),
    nothing="No speaker objects to a claim of their own.",
    columns=("speaker", "claim", "does", "other_claim", "text", "other_text"),
    found_by=(
        "Each attack and undercut with a premise that is made by a speaker who also makes the "
        "claim that it hits; of a step that is undercut, those are its premises."
    ),
    rows=_rows,
    words_of={"claim": "text", "other_claim": "other_text"},
)
