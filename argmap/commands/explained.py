"""An explanation as `argmap why` prints or draws it, of a status and of a strength alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.commands.terminal import room

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.drawing.focus import Part
    from argmap.model import ArgumentMap
    from argmap.queries.records import Record
    from argmap.semantics.status import GradualSemantics, Supports
    from argmap.semantics.stopping import Stop


@dataclass(frozen=True, slots=True)
class Told:
    """An explanation to print, in the words of the theory or not, or to draw."""

    text: Callable[[bool], str]
    record: Callable[[], Record]
    part: Callable[[], Part]
    partial: bool = False


def standing_explained(
    debate: ArgumentMap,
    claim: str,
    semantics: str,
    supports: Supports,
    *,
    exclusive: bool,
    other: str,
    stop: Stop,
) -> Told:
    """Say why a claim stands or falls. Raises OutOfTimeError."""
    from argmap.queries.explanation import claims_of, explain
    from argmap.queries.explanation_text import (
        explanation_record,
        explanation_text,
        explanation_title,
    )

    explanation = explain(
        debate, claim, semantics, supports, exclusive=exclusive, other=other, stop=stop
    )

    def part() -> Part:
        from argmap.drawing.focus import judged, part_of
        from argmap.semantics.verdict import judge

        shown = part_of(debate, claims_of(explanation), explanation_title(explanation))
        verdict = judge(debate, semantics, supports, exclusive=exclusive, stop=stop)
        return judged(shown, verdict)

    return Told(
        lambda formal: explanation_text(explanation, room(), formal=formal),
        lambda: explanation_record(explanation),
        part,
    )


def strength_explained(
    debate: ArgumentMap,
    claim: str,
    semantics: GradualSemantics,
    table: Mapping[str, float],
    *,
    exclusive: bool,
    other: str,
    everything: bool,
    stop: Stop,
) -> Told:
    """Say why a claim has its strength; with `everything`, name all contributors.

    Raises OutOfTimeError.
    """
    from argmap.queries.contributing_part import contributing_claims
    from argmap.queries.strength_explanation import explain_strength
    from argmap.queries.strength_explanation_text import (
        strength_explanation_record,
        strength_text,
        strength_title,
    )

    explanation = explain_strength(
        debate, claim, semantics, table, exclusive=exclusive, other=other, stop=stop
    )

    def part() -> Part:
        from argmap.drawing.focus import part_of, weighed

        claims = contributing_claims(explanation, everything=everything)
        shown = part_of(debate, claims, strength_title(explanation))
        return weighed(shown, explanation.found)

    return Told(
        lambda formal: strength_text(explanation, room(), formal=formal, everything=everything),
        lambda: strength_explanation_record(explanation),
        part,
        explanation.partial,
    )
