"""What a claim rests on: itself and all that supports it, with their sources and evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.neighbours import supporters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Claim

ASSERTED = ("", "unsourced statement")
"""Evidence of claims that rest on nothing but being said."""


def ground(debate: ArgumentMap, claim: Claim) -> tuple[Claim, ...]:
    """Give a claim and all that supports it, directly or through others. O(claims + relations)."""
    found = {claim.id: claim}
    waiting = [claim]
    while waiting:
        for one in supporters(debate, waiting.pop()):
            if one.id not in found:
                found[one.id] = one
                waiting.append(one)
    return tuple(found.values())


def sources_of(claims: Iterable[Claim]) -> set[str]:
    """Give the ids of the sources that some claims cite."""
    return {name for claim in claims for name in claim.sources}


def evidence_of(claims: Iterable[Claim]) -> set[str]:
    """Give the kinds of evidence that some claims rest on, besides being said, in small letters."""
    return {claim.evidence.strip().casefold() for claim in claims}.difference(ASSERTED)
