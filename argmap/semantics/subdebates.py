"""Parts of a debate that can be judged for themselves, and debates without some claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.semantics.components import cone

if TYPE_CHECKING:
    from collections.abc import Container

    from argmap.model import ArgumentMap
    from argmap.semantics.reading import Reading

DIRECTIONAL = {"grounded", "complete", "preferred", "ideal", "cf2"}
"""Semantics by which only what bears on an argument decides on it (Baroni & Giacomin 2007)."""


def relevant_claims(reading: Reading, claim: str) -> set[str]:
    """Give a claim and all that bear on it by attacks, as supports are read too. Linear."""
    part = cone(reading.framework, reading.claims[claim])
    terms = (reading.terms[argument] for argument in part)
    return {term.name for term in terms if term.kind == "claim"}


def part_with(debate: ArgumentMap, names: Container[str]) -> ArgumentMap:
    """Keep the claims with these ids, and drop each relation that loses a premise or its target.

    O(claims + relations).
    """
    claims = tuple(claim for claim in debate.claims if claim.id in names)
    agenda = [
        relation.id
        for relation in debate.relations
        if any(premise not in names for premise in relation.premises)
        or (relation.target in debate.claim and relation.target not in names)
    ]
    dropped = set(agenda)
    for name in agenda:  # grows while it is walked
        for undercut in debate.incoming.get(name, ()):
            if undercut.id not in dropped:
                dropped.add(undercut.id)
                agenda.append(undercut.id)
    relations = tuple(relation for relation in debate.relations if relation.id not in dropped)
    return replace(debate, claims=claims, relations=relations)
