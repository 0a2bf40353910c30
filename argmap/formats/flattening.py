"""A debate without linked premises, or without undercuts, for formats that know only arrows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.formats.losses import Loss
from argmap.formats.naming import Names, relation_id

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from argmap.model import ArgumentMap, Relation

    Reduced = tuple[ArgumentMap, list[Loss]]


def one_premise_each(debate: ArgumentMap) -> Reduced:
    """Give each of linked premises a relation of its own, in a debate without undercuts.

    That says more than the debate does: each premise alone would be enough.
    """
    linked = [relation for relation in debate.relations if len(relation.premises) > 1]
    if not linked:
        return debate, []
    lost = [Loss("linked-premises", f"`{relation.id}`", relation.place) for relation in linked]
    names = Names((*debate.claim, *debate.relation))
    made: list[Relation] = []
    for relation in debate.relations:
        if len(relation.premises) == 1:
            made.append(relation)
            continue
        for premise in relation.premises:
            name = names.take(relation_id(relation.kind, (premise,), relation.target))
            made.append(replace(relation, id=name, premises=(premise,)))
    return replace(debate, relations=_each_once(made)), lost


def attacking_premises(debate: ArgumentMap, chosen: Container[str] | None = None) -> Reduced:
    """Turn each undercut into an attack on the first premise of what it denies.

    With `chosen`, only those with these ids; among them are all that undercut one of them.

    Graphs of supports and attacks between claims cannot say that a step is denied; that its ground
    is attacked is the nearest that they can.
    """
    undercuts = [
        relation
        for relation in debate.relations
        if relation.kind == "undercut" and (chosen is None or relation.id in chosen)
    ]
    if not undercuts:
        return debate, []
    lost = [Loss("undercut", f"`{relation.id}`", relation.place) for relation in undercuts]
    names = Names((*debate.claim, *debate.relation))
    gone = {relation.id for relation in undercuts}
    made = [relation for relation in debate.relations if relation.id not in gone]
    for relation in undercuts:
        target = debate.relation[relation.target].premises[0]
        if target not in relation.premises:
            name = names.take(relation_id("attack", relation.premises, target))
            made.append(replace(relation, id=name, kind="attack", target=target))
        else:
            lost.append(Loss("self-relation", f"`{target}`", relation.place))
    return replace(debate, relations=_each_once(made)), lost


def _each_once(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    kept: dict[tuple[str, frozenset[str], str], Relation] = {}
    for relation in relations:
        same = (relation.kind, frozenset(relation.premises), relation.target)
        kept.setdefault(same, relation)
    return tuple(kept.values())
