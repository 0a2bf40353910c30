"""Why a claim has its strength, in a sentence or two: what weighs more, and where it began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import EVIDENCE_LADDER, OTHER_EVIDENCE
from argmap.queries.strengths import bearings, strongest_named
from argmap.semantics.base_scores import whole_table
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.plain import energy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap
    from argmap.queries.strengths import Bearing
    from argmap.semantics.strengths import Strengths

FAINT = 0.005
"""A strength that is shown as 0.00."""

BALANCE = 0.1
"""Below it the two sides of an argument count as even, where the claim keeps its base score."""


def gist(debate: ArgumentMap, found: Strengths, claim: str) -> str:
    """Say in a sentence where a claim ends, and whether that is for what supports or attacks it."""
    strength, base = found.claims[claim], found.base[claim]
    if strength is None:
        return (
            "It has no strength, as it depends on claims that bear on each other in a circle, and "
            "none that fits all of them was found."
        )
    supports, attacks = bearings(debate, found, debate.claim[claim])
    if f"{strength:.2f}" == f"{base:.2f}":
        reason = _kept(found, supports, attacks)
        return f"It ends where it begins, at {base:.2f}{reason}."
    raised = strength > base
    winners, losers = (supports, attacks) if raised else (attacks, supports)
    told = f"It ends at {strength:.2f}, {'raised' if raised else 'lowered'} from {base:.2f}"
    verbs = ("supports", "attacks") if raised else ("attacks", "supports")
    if _has_force(losers):
        return f"{told}: what {verbs[0]} it outweighs what {verbs[1]} it."
    end = f", and nothing {verbs[1]} it" if _may_say_nothing(found, losers, raised=raised) else ""
    what = "the one claim that" if _is_single(winners) else "what"
    return f"{told} by {what} {verbs[0]} it{end}."


def _kept(found: Strengths, supports: Sequence[Bearing], attacks: Sequence[Bearing]) -> str:
    """Say why a claim keeps its base score."""
    takes_supports = SEMANTICS[found.semantics].takes_supports
    if not (supports or attacks):
        none = "nothing on the map bears on it" if takes_supports else "nothing attacks it"
        return f": {none}"
    for_it, against_it = _has_force(supports), _has_force(attacks)
    if not (for_it or against_it):
        return ": what bears on it has no strength left"
    if for_it and against_it:
        known = (
            [it.strength for it in each if it.strength is not None] for each in (attacks, supports)
        )
        moved = energy(SEMANTICS[found.semantics].aggregation, *known)
        if abs(moved) < BALANCE:
            return ", because what supports it and what attacks it cancel out"
        for_it = moved > 0
    return f": what {'supports' if for_it else 'attacks'} it hardly moves it"


def _has_force(each: Sequence[Bearing]) -> bool:
    return any(it.strength is not None and it.strength >= FAINT for it in each)


def _may_say_nothing(found: Strengths, losers: Sequence[Bearing], *, raised: bool) -> bool:
    """Tell whether there is nothing on the other side, and it would count if there were."""
    return not losers and (raised or SEMANTICS[found.semantics].takes_supports)


def _is_single(each: Sequence[Bearing]) -> bool:
    return len(each) == 1 and len(each[0].premises) == 1


def grounds(debate: ArgumentMap, found: Strengths, claim: str) -> list[str]:
    """Say where a claim begins, and what bears on it most, directly, on either side."""
    supports, attacks = bearings(debate, found, debate.claim[claim])
    return [
        f"It begins at {found.base[claim]:.2f}, {_origin(debate, found, claim)}.",
        *(f"Strongest supports: {strongest_named(each)}." for each in [supports] if each),
        *(f"Strongest attacks: {strongest_named(each)}." for each in [attacks] if each),
    ]


def _origin(debate: ArgumentMap, found: Strengths, claim: str) -> str:
    """Say where a base score comes from."""
    held = debate.claim[claim]
    if held.weight is not None:
        return "its own `weight`"
    known = held.evidence in (*EVIDENCE_LADDER, *OTHER_EVIDENCE)
    evidence = f"for the evidence `{held.evidence}`" if known else "without known evidence"
    usual = whole_table(found.table) == whole_table({})
    return f"{'the usual' if usual else 'your'} base score {evidence}"
