"""In which order a map is read: from each thesis outwards, each argument to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
            stack.extend(reversed(_bearing_on(debate, name)))
    return tuple(order)


def _bearing_on(debate: ArgumentMap, name: str) -> list[str]:
    """Give the premises of the relations that bear on a claim, undercutters after each."""
    names: list[str] = []
    relations: list[Relation] = list(reversed(debate.incoming.get(name, ())))
    seen: set[str] = set()
    while relations:
        relation = relations.pop()
        if relation.id not in seen:
            seen.add(relation.id)
            names += relation.premises
            relations += reversed(debate.incoming.get(relation.id, ()))
    return names
