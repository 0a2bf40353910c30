"""In which order a map is read: from each thesis outwards, each argument to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Claim, Relation


def reading_order(debate: ArgumentMap) -> tuple[Claim, ...]:
    """Give every claim once: theses in file order, each followed by what bears on it.

    Depth first along incoming relations in file order; what undercuts a relation comes right
    after its premises. Claims that reach no thesis come last, those that nothing leaves from
    first. O(claims + relations), without recursion.
    """
    loose = [claim for claim in debate.claims if claim.id not in debate.outgoing]
    seen: set[str] = set()
    order: list[Claim] = []
    for start in (*debate.theses, *loose, *debate.claims):
        stack = [start.id]
        while stack:
            name = stack.pop()
            if name in seen or name not in debate.claim:
                continue
            seen.add(name)
            order.append(debate.claim[name])
            stack.extend(reversed(bearing_on(debate, name)))
    return tuple(order)


def numbers_of(order: Iterable[Claim]) -> dict[str, int]:
    """Give each claim's number, by its id: its place in the reading order, from 1."""
    return {claim.id: number for number, claim in enumerate(order, start=1)}


def bearing_on(debate: ArgumentMap, name: str) -> list[str]:
    """Give the premises of the relations that bear on a claim, undercutters after each."""
    return [
        premise
        for relation in debate.incoming.get(name, ())
        for step in with_undercuts(debate, relation)
        for premise in step.premises
    ]


def with_undercuts(debate: ArgumentMap, relation: Relation) -> list[Relation]:
    """Give a relation and all that undercuts it, an undercut after what it undercuts."""
    if relation.id not in debate.incoming:
        return [relation]
    found: dict[str, Relation] = {}
    waiting = [relation]
    while waiting:
        step = waiting.pop()
        if step.id not in found:
            found[step.id] = step
            waiting += reversed(debate.incoming.get(step.id, ()))
    return list(found.values())
