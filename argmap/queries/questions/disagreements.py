"""Where speakers disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.questions.named import NamedQuestion, Row
from argmap.queries.questions.opposed import opposed

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> list[Row]:
    """Find the claims of different speakers that object to one another; linear, and sorting."""
    found = [
        [one.speaker, one.hit.claim.id, one.does, one.hit.other.id, one.other, *one.texts]
        for one in opposed(debate)
        if one.speaker != one.other
    ]
    return sorted(found, key=lambda row: (row[0].casefold(), row[4].casefold()))


QUESTION = NamedQuestion(
    words="Where do speakers disagree?",
    reading=(
        "`speaker` makes a claim that speaks against one of the other speaker's: it attacks that "
        "claim, or undercuts a step from it, which denies not the claim but what it is used for."
    ),
    nothing="No speaker objects to what another says.",
    columns=("speaker", "claim", "does", "other_claim", "other_speaker", "text", "other_text"),
    found_by=(
        "Each attack and undercut, for each speaker of its premises and each speaker of the claim "
        "that it hits; of a step that is undercut, those are its premises. A premise that objects "
        "only together with others is told `with` them. Claims without a speaker are left out."
    ),
    rows=_rows,
    words_of={"claim": "text", "other_claim": "other_text"},
)
