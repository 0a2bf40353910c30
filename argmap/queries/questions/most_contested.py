"""Claims to which most objections are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.neighbours import objections_to
from argmap.queries.questions.named import NamedQuestion, Row

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> list[Row]:
    """Count what is said against each claim and for it; linear, and sorting."""
    found: list[Row] = []
    for one in debate.claims:
        if objections := len(objections_to(debate, one)):
            incoming = debate.incoming.get(one.id, ())
            supports = sum(relation.kind == "support" for relation in incoming)
            found.append([one.id, objections, supports, one.text])
    return sorted(found, key=lambda row: (-row[1], -row[2]))


QUESTION = NamedQuestion(
    words="Which claims are most contested?",
    reading=(
        "`objections` counts the attacks on the claim and the undercuts of steps from it, "
        "`supports` what is said for it; a claim with many of both is where the debate is "
        "liveliest."
    ),
    nothing="Nobody objects to any claim.",
    columns=("id", "objections", "supports", "text"),
    found_by=(
        "Only what bears on the claim directly is counted, relation by relation: linked premises "
        "are one objection or one support. Claims with most objections come first, of these the "
        "claims with most supports. Claims without an objection are left out."
    ),
    rows=_rows,
)
