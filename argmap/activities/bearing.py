"""What a claim bears on, said by numbers: `supports [4], together with [7]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.activities.material import Material
    from argmap.model import ArgumentMap, Claim, Relation


def bearings(material: Material, claim: Claim, within: ArgumentMap | None = None) -> list[str]:
    """Say each relation from a claim, in file order; of those `within` a part alone if it is given.

    O(relations of the claim).
    """
    shown = (within or material.debate).outgoing.get(claim.id, ())
    return [bearing(material, relation, claim) for relation in shown]


def bearing(material: Material, relation: Relation, claim: Claim) -> str:
    """Say what one premise of a relation does."""
    told = material.words(f"map.tell.{relation.kind}", target=goal(material, relation))
    others = [name for name in relation.premises if name != claim.id]
    if not others:
        return told
    return material.words("map.tell.together", told=told, others=numbered(material, others))


def goal(material: Material, relation: Relation) -> str:
    """Name the target of a relation: a claim, the step of an argument, or an objection to one."""
    if relation.target in material.debate.claim:
        return numbered(material, [relation.target])
    step = material.debate.relation[relation.target]
    premises = numbered(material, step.premises)
    # One level deep: undercuts may undercut each other in a circle.
    if step.target not in material.debate.claim:
        return material.words("map.tell.objection", premises=premises)
    target = numbered(material, [step.target])
    return material.words("map.tell.step", premises=premises, target=target)


def numbered(material: Material, names: Iterable[str]) -> str:
    """Write the numbers of claims: `[4]`, `[4] and [7]`, `[4], [7] and [9]`."""
    *some, last = (f"[{material.numbers[name]}]" for name in names)
    return material.words("common.and", first=", ".join(some), last=last) if some else last
