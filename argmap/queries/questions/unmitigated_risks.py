"""Risks that nothing on the map answers, and who bears them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Risk
from argmap.queries.questions.named import NamedQuestion, Row
from argmap.queries.select import is_answered

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

_SEVERITIES = ("high", "medium", "low", "unknown")


def _rows(debate: ArgumentMap, claim: str) -> list[Row]:
    """Find them, the most severe first; linear, and sorting."""
    found: list[Row] = []
    for one in debate.claims:
        if one.type == "risk" and not is_answered(debate, one):
            risk = one.risk or Risk()
            found.append([one.id, list(risk.bearer), risk.severity, risk.likelihood, one.text])
    return sorted(found, key=lambda row: _SEVERITIES.index(row[2]))


QUESTION = NamedQuestion(
    words="Which risks does nothing answer, and who bears them?",
    reading=(
        "Nothing on the map says that the harm would not come, or what is done against it; "
        "`bearer` is empty where the map names nobody who would bear it."
    ),
    nothing="There is no risk that nothing answers.",
    columns=("id", "bearer", "severity", "likelihood", "text"),
    found_by=(
        "Claims of the type risk that nothing attacks, and none of whose steps to what they bear "
        "on is undercut: such an attack or undercut is what counts as mitigation, whether or not "
        "it is answered in its turn. The most severe come first."
    ),
    rows=_rows,
)
