"""How a debate is read as a weighted bipolar graph, for gradual semantics.

Claims are arguments with base scores. A relation with one premise that nobody undercuts is an
attack or a support. A relation whose premises are linked, and one that is undercut, is a step, an
argument of its own: it begins with the strength of its weakest premise, what undercuts it attacks
it, and it attacks or supports the relation's target with what strength that leaves. Each of the
gradual semantics leaves a step without undercuts the strength of its weakest premise. The weakest,
and not the product of all: who spells out what an argument rests on should not lose by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.graph import junctions
from argmap.semantics.gradual.bipolar import bipolar_graph
from argmap.semantics.gradual.cones import Part, cone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap
    from argmap.semantics.gradual.bipolar import BipolarGraph
    from argmap.semantics.gradual.definitions import Semantics


@dataclass(frozen=True, slots=True)
class BipolarReading:
    """A debate as a weighted bipolar graph.

    `claims` has the argument of each claim, `steps` that of each relation that is one, and
    `relations` the attack or support that each relation is, by id.
    """

    graph: BipolarGraph
    claims: Mapping[str, int]
    steps: Mapping[str, int]
    relations: Mapping[str, Part]


def read_bipolar(
    debate: ArgumentMap, base: Mapping[str, float], *, exclusive: bool = False
) -> BipolarReading:
    """Read a debate with base scores by claim; with `exclusive`, theses attack each other.

    O(claims + relations x premises), and the theses squared if they are exclusive.
    """
    claims = {claim.id: number for number, claim in enumerate(debate.claims)}
    joined = junctions(debate)
    steps = {name: number for number, name in enumerate(joined, start=len(claims))}
    scores = [base[name] for name in claims]
    scores += (min(base[it] for it in relation.premises) for relation in joined.values())
    numbers = claims | steps  # no relation has the id of a claim
    attacks: list[tuple[int, int]] = []
    supports: list[tuple[int, int]] = []
    relations: dict[str, Part] = {}
    for relation in debate.relations:
        pair = (numbers.get(relation.id, claims[relation.premises[0]]), numbers[relation.target])
        kept = supports if relation.kind == "support" else attacks
        relations[relation.id] = Part("support" if kept is supports else "attack", len(kept))
        kept.append(pair)
    if exclusive:
        theses = [claims[thesis.id] for thesis in debate.theses]
        said = set(attacks)
        rivals = ((one, other) for one in theses for other in theses if one != other)
        attacks += (pair for pair in rivals if pair not in said)
    needs = ((claims[it], steps[name]) for name in joined for it in joined[name].premises)
    return BipolarReading(bipolar_graph(scores, attacks, supports, needs), claims, steps, relations)


def claims_bearing_on(reading: BipolarReading, semantics: Semantics, claim: str) -> set[str]:
    """Give a claim and all that its strength depends on. O(claims + relations).

    Raises KeyError for an unknown id.
    """
    within = set(cone(reading.graph, semantics, reading.claims[claim]).arguments)
    return {name for name, number in reading.claims.items() if number in within}
