"""Risks that the map does not answer, or not wherever they bear on something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Risk
from argmap.queries.neighbours import attackers
from argmap.queries.questions.named import NamedQuestion, Row

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim

_SEVERITIES = ("high", "medium", "low", "unknown")


def _rows(debate: ArgumentMap, claim: str) -> list[Row]:
    """Find them, the most severe first; linear, and sorting."""
    found: list[Row] = []
    for one in debate.claims:
        if one.type == "risk" and not _is_mitigated(debate, one):
            risk = one.risk or Risk()
            found.append([one.id, list(risk.bearer), risk.severity, risk.likelihood, one.text])
    return sorted(found, key=lambda row: _SEVERITIES.index(row[2]))


def _is_mitigated(debate: ArgumentMap, risk: Claim) -> bool:
    """Tell whether anything attacks the risk, or undercuts every relation that it is a premise of.

    With one that is left, the risk still bears on something.
    """
    steps = debate.outgoing.get(risk.id, ())
    is_cut_off = bool(steps) and all(step.id in debate.incoming for step in steps)
    return is_cut_off or bool(attackers(debate, risk))


QUESTION = NamedQuestion(
    words="Which risks are unmitigated, and who bears them?",
    reading=(
        "Nothing on the map attacks the risk, and its steps to what it bears on are not all "
        "undercut: the map does not say that the harm would not come, or what is done against all "
        "of it. `bearer` is empty where the map names nobody who would bear it."
    ),
    nothing="There is no unmitigated risk.",
    columns=("id", "bearer", "severity", "likelihood", "text"),
    found_by=(
        "Claims of the type risk, without those that something attacks and those whose steps to "
        "what they bear on are all undercut: that is what counts as mitigation, whether or not it "
        "is answered in its turn. A risk of several steps of which only some are undercut is here, "
        "while `argmap list --unanswered` leaves it out: there one undercut step is an answer. The "
        "most severe come first."
    ),
    rows=_rows,
)
