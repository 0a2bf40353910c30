"""How strong a gradual semantics finds the claims of a debate.

Like a verdict, strengths are relative to the map: to its claims and relations, to the base scores
that they begin with, and to how they are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.semantics.base_scores import LADDER_SCORES, base_scores
from argmap.semantics.bipolar_reading import read_bipolar
from argmap.semantics.gradual.definitions import gradual_semantics
from argmap.semantics.gradual.evaluating import evaluate
from argmap.semantics.stopping import never

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap, Relation
    from argmap.semantics.gradual.iterating import Method
    from argmap.semantics.status import GradualSemantics
    from argmap.semantics.stopping import Stop

MIDDLE = 0.5
"""As near to rejected as to accepted: where a claim without evidence begins."""

MARGIN = 1e-6
"""More than a strength that iteration found is away from its limit, as a rule."""


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strength of each claim, by id, in [0, 1]; None where it has not converged.

    `relations` has that of each relation that is undercut or has linked premises. `base` are the
    base scores that claims began with, by the `table`. `converged`, `method`, `residual` and
    `steps` say how the strengths were found, as `gradual.evaluating.Result` has it.
    """

    semantics: GradualSemantics
    claims: Mapping[str, float | None]
    base: Mapping[str, float]
    converged: bool
    method: Method
    residual: float
    steps: int
    relations: Mapping[str, float | None]
    table: Mapping[str, float]
    exclusive: bool = False


def strengths(
    debate: ArgumentMap,
    semantics: GradualSemantics,
    table: Mapping[str, float] = LADDER_SCORES,
    *,
    exclusive: bool = False,
    stop: Stop = never,
) -> Strengths:
    """Say how strong each claim is. Linear where claims do not bear on each other in a circle.

    `table` has base scores by kind of evidence, as `base_scores` reads it; with `exclusive`, theses
    attack each other. Raises ValueError for a semantics that there is not, and as `base_scores`;
    OutOfTimeError while strengths in a circle are iterated.
    """
    base = base_scores(debate, table)
    reading = read_bipolar(debate, base, exclusive=exclusive)
    found = evaluate(reading.graph, gradual_semantics(semantics), stop=stop)
    return Strengths(
        semantics,
        {name: found.scores[number] for name, number in reading.claims.items()},
        base,
        found.converged,
        found.method,
        found.residual,
        found.steps,
        {name: found.scores[number] for name, number in reading.steps.items()},
        table,
        exclusive,
    )


def accepted(found: Strengths, claim: str) -> bool:
    """Tell whether a claim is nearer to accepted than to rejected, as far as that is known.

    What iteration may leave open (`MARGIN`) does not lift it above the middle.
    """
    strength = found.claims[claim]
    return strength is not None and strength > MIDDLE + MARGIN


def force(found: Strengths, relation: Relation) -> float | None:
    """Give the strength with which a relation bears on its target, None if it has not converged."""
    if relation.id in found.relations:
        return found.relations[relation.id]
    return found.claims[relation.premises[0]]
