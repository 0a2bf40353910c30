"""A part of a debate: what lies around one claim, and how much of the rest is left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap, Relation


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a debate. `stubs` says what is left out at a claim's box, by the claim's id."""

    debate: ArgumentMap
    told: str
    stubs: Mapping[str, str]


def whole(debate: ArgumentMap) -> Part:
    """Give the part that is everything."""
    return Part(debate, "", {})


def part_around(debate: ArgumentMap, claim: str, depth: int) -> Part:
    """Keep the claims at most `depth` relations from one claim, whichever way those point.

    A relation stays if all its premises and its target do. Premises that are linked stay or go
    together, as each reaches the others by one relation. O(claims + relations). Raises KeyError
    for an unknown id.
    """
    near = _within(debate, claim, depth)
    relations = _whole(debate, near)
    kept = {relation.id for relation in relations}
    claims = tuple(held for held in debate.claims if held.id in near)
    stubs = {held.id: _stub(debate, held.id, kept) for held in claims}
    hidden = len(debate.claims) - len(claims)
    steps = "1 relation" if depth == 1 else f"{depth} relations"
    told = f"A part of the map: what is at most {steps} away from “{debate.claim[claim].text}”"
    told += f" Not shown: {hidden} of {len(debate.claims)} claims." if hidden else ""
    part = replace(debate, claims=claims, relations=relations)
    return Part(part, told, {name: stub for name, stub in stubs.items() if stub})


def _within(debate: ArgumentMap, claim: str, depth: int) -> set[str]:
    """Walk breadth-first over relations, each of which joins all that it touches."""
    near = edge = {claim}
    for _ in range(depth):
        touching = {r.id: r for name in edge for r in _touching(debate, name)}
        edge = {end for relation in touching.values() for end in _ends(debate, relation)} - near
        near = near | edge
    return near


def _touching(debate: ArgumentMap, claim: str) -> list[Relation]:
    """Give the relations from and upon a claim, and the undercuts of those."""
    direct = [*debate.incoming.get(claim, ()), *debate.outgoing.get(claim, ())]
    return [*direct, *(cut for relation in direct for cut in debate.incoming.get(relation.id, ()))]


def _ends(debate: ArgumentMap, relation: Relation) -> tuple[str, ...]:
    """Give the claims that a relation joins; an undercut joins its premises to the step's."""
    target = debate.relation.get(relation.target)
    if target is None:
        return (*relation.premises, relation.target)
    beyond = (target.target,) if target.target in debate.claim else ()
    return (*relation.premises, *target.premises, *beyond)


def _whole(debate: ArgumentMap, near: set[str]) -> tuple[Relation, ...]:
    """Give the relations all of whose ends are kept; an undercut needs its relation kept."""
    kept = tuple(r for r in debate.relations if near.issuperset(r.premises))
    while True:
        known = near | {relation.id for relation in kept}
        sound = tuple(relation for relation in kept if relation.target in known)
        if len(sound) == len(kept):
            return sound
        kept = sound


def _stub(debate: ArgumentMap, claim: str, kept: set[str]) -> str:
    """Say how much of what bears on a claim, and of what it bears on, is not shown."""
    upon = sum(relation.id not in kept for relation in debate.incoming.get(claim, ()))
    onward = sum(relation.id not in kept for relation in debate.outgoing.get(claim, ()))
    told = [
        f"{upon} more upon this" if upon else "",
        f"{onward} more from here" if onward else "",
    ]
    return f"not shown: {', '.join(filter(None, told))}" if upon or onward else ""
