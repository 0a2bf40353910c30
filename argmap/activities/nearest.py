"""A part of a debate that fits one exercise: a claim, the arguments about it, and their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.material import MissingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.activities.material import Material
    from argmap.model import ArgumentMap, Claim, Relation

FEW = 2
"""Relations that are taken upon each claim before anything gets more: one of each side."""


def middle_of(material: Material) -> Claim:
    """Give the claim that an exercise is about: the thesis, or else what most bears upon.

    Raises MissingError for a debate without claims.
    """
    debate = material.debate
    if material.choices.thesis or debate.theses:
        return material.thesis
    if not debate.claims:
        raise MissingError("the debate has no claims yet", "begin with a thesis")
    return max(material.order, key=lambda claim: len(debate.incoming.get(claim.id, ())))


def nearest(debate: ArgumentMap, middle: Claim, most: int) -> tuple[Claim, ...]:
    """Choose at most `most` claims around one, in file order; linked premises stay together.

    What bears on the claim comes first, a relation for each third claim, supports and objections
    by turns. Then its arguments get a support and an objection each, then those, and so on; what
    room is left goes to the rest, from the middle outwards. Undercuts count as objections.
    O(claims + relations), and sorting.
    """
    taken = {middle.id}
    for quota in ({middle.id: max(FEW, most // 3)}, {}):
        _grow(debate, middle.id, taken, most, quota, FEW if quota else len(debate.relations))
    return tuple(claim for claim in debate.claims if claim.id in taken)


def _grow(
    debate: ArgumentMap, start: str, taken: set[str], most: int, quota: dict[str, int], few: int
) -> None:
    """Take relations breadth first, `quota` or `few` of them upon each claim or relation."""
    waiting, seen = [start], {start}
    for node in waiting:
        count = 0
        for relation in _alternating(debate, debate.incoming.get(node, ())):
            if count == quota.get(node, few):
                break
            if len(taken.union(relation.premises)) > most:
                continue
            taken.update(relation.premises)
            count += 1
            fresh = [one for one in (relation.id, *relation.premises) if one not in seen]
            seen.update(fresh)
            waiting += fresh


def _alternating(debate: ArgumentMap, relations: Iterable[Relation]) -> Iterator[Relation]:
    """Give supports and objections by turns, first those on which most bears."""
    some = sorted(relations, key=lambda relation: -_weight(debate, relation))
    supports = [one for one in some if one.kind == "support"]
    objections = [one for one in some if one.kind != "support"]
    for place in range(max(len(supports), len(objections))):
        yield from supports[place : place + 1]
        yield from objections[place : place + 1]


def _weight(debate: ArgumentMap, relation: Relation) -> int:
    upon = (debate.incoming.get(name, ()) for name in (relation.id, *relation.premises))
    return min(sum(map(len, upon)), FEW)
