"""How strong a claim is before anybody argues about it: a base score in [0, 1]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import EVIDENCE_LADDER, OTHER_EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap

UNKNOWN = 0.5
"""The score of a claim of which nothing is known: as near to false as to true."""

LADDER_SCORES: Mapping[str, float] = {
    "review": 0.9,
    "trial": 0.85,
    "controlled study": 0.8,
    "case series": 0.75,
    "mechanism": 0.7,
    "expert opinion": 0.65,
    "practitioner statement": 0.6,
    "anecdote": 0.55,
    "legal statement": UNKNOWN,
    "reasoning": UNKNOWN,
    "unsourced statement": UNKNOWN,
}
"""Base score by kind of evidence.

The order is that of the evidence ladder. The numbers are a convention, not a measurement: equal
steps down from .9, as no study settles a question alone, to just above a claim without evidence.
What is not on the ladder scores as unknown: a law or a train of thought is no evidence for what a
treatment does, and a bare assertion adds nothing to itself. Replace the table where this is wrong.
"""


NO_EVIDENCE = "unknown"
"""The word of a table for claims without evidence, and for evidence that it leaves out."""

WORDS = (*EVIDENCE_LADDER, *OTHER_EVIDENCE, NO_EVIDENCE)
"""What a table may hold."""


def whole_table(given: Mapping[str, float]) -> dict[str, float]:
    """Give a table of every word: of what is given, and of the usual scores elsewhere."""
    return {**LADDER_SCORES, NO_EVIDENCE: UNKNOWN, **given}


def base_scores(
    debate: ArgumentMap, table: Mapping[str, float] = LADDER_SCORES
) -> dict[str, float]:
    """Give each claim's base score, in [0, 1], by the claim's id.

    A claim's own `weight` wins; else the table has it by the claim's evidence; else it is what the
    table has for `unknown`, or 0.5, as it is for evidence that the table leaves out. Raises
    ValueError as `checked` does. O(claims).
    """
    checked(table)
    unknown = table.get(NO_EVIDENCE, UNKNOWN)
    return {
        claim.id: table.get(claim.evidence, unknown) if claim.weight is None else claim.weight
        for claim in debate.claims
    }


def checked(table: Mapping[str, float]) -> Mapping[str, float]:
    """Give the table back.

    Raises ValueError for a word that is no known evidence, with those that are, and for a score
    that is not from 0 to 1.
    """
    for word, score in table.items():
        if word not in WORDS:
            valid = ", ".join(WORDS)
            raise ValueError(f"unknown evidence `{word}` among base scores: choose from {valid}")
        if not 0 <= score <= 1:
            raise ValueError(f"the base score of `{word}` is {score}, not from 0 to 1")
    return table
