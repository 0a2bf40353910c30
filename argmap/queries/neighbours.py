"""The claims next to one: what supports it, what attacks it, what answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim, Relation, RelationKind


class Hit(NamedTuple):
    """A claim that objects to another, by a relation that it is a premise of.

    The relation attacks the other claim, or undercuts a relation that this is a premise of.
    """

    claim: Claim
    relation: Relation
    other: Claim


def supporters(debate: ArgumentMap, claim: Claim) -> tuple[Claim, ...]:
    """Give the claims that support a claim, as the file has them."""
    return _premises(debate, debate.incoming.get(claim.id, ()), "support")


def attackers(debate: ArgumentMap, claim: Claim) -> tuple[Claim, ...]:
    """Give the claims that attack a claim, as the file has them."""
    return _premises(debate, debate.incoming.get(claim.id, ()), "attack")


def undercutters(debate: ArgumentMap, relation: Relation) -> tuple[Claim, ...]:
    """Give the claims that undercut a relation, as the file has them."""
    return _premises(debate, debate.incoming.get(relation.id, ()), "undercut")


def objections_to(debate: ArgumentMap, claim: Claim) -> tuple[Relation, ...]:
    """Give the attacks on a claim, then the undercuts of steps that it is a premise of."""
    attacks = (it for it in debate.incoming.get(claim.id, ()) if it.kind == "attack")
    steps = debate.outgoing.get(claim.id, ())
    return (*attacks, *(it for step in steps for it in debate.incoming.get(step.id, ())))


def hits(debate: ArgumentMap) -> Iterator[Hit]:
    """Give every claim that objects to another, in the order of relations.

    Of linked premises each is told. O(relations * premises of both).
    """
    for relation in debate.relations:
        if relation.kind == "support":
            continue
        denied = debate.relation.get(relation.target)
        for name in relation.premises:
            for other in denied.premises if denied else (relation.target,):
                if other != name:
                    yield Hit(debate.claim[name], relation, debate.claim[other])


def _premises(
    debate: ArgumentMap, relations: tuple[Relation, ...], kind: RelationKind
) -> tuple[Claim, ...]:
    names = (name for relation in relations if relation.kind == kind for name in relation.premises)
    return tuple(debate.claim[name] for name in dict.fromkeys(names))
