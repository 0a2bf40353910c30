"""The derivatives of one score by all base scores and relations, found together, backwards.

The derivative of the target's score by the strength of each argument follows from those of the
arguments that it bears on (reverse differentiation: Linnainmaa 1976). On an acyclic graph that is
one pass. On a cyclic one these derivatives depend on each other too: they are the fixed point of
the linear system that the implicit function theorem gives, found by the iteration that finds the
strengths.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.semantics.gradual import plain
from argmap.semantics.gradual.cones import Part, cone
from argmap.semantics.gradual.evaluating import MOST_STEPS, evaluate
from argmap.semantics.gradual.iterating import System, settle
from argmap.semantics.stopping import never

if TYPE_CHECKING:
    from argmap.semantics.gradual.bipolar import BipolarGraph, Pairs
    from argmap.semantics.gradual.cones import Cone
    from argmap.semantics.gradual.definitions import Aggregation, Semantics
    from argmap.semantics.stopping import Stop

BACKWARDS = "reverse differentiation"
IMPLICIT = "implicit differentiation"


@dataclass(frozen=True, slots=True)
class Gradient:
    """Derivatives of a score by the base score of an argument, or the weight of a relation.

    A relation's weight multiplies its source's strength: 1 as it stands, 0 left out. A part that is
    missing in `slopes` cannot reach the target: its derivative is 0. `slopes` is None where scores
    or derivatives do not converge.
    """

    method: str
    slopes: dict[Part, float] | None


_Side = tuple[Literal["attack", "support"], "Pairs", tuple[int, ...], list[list[int]], float]


@dataclass(frozen=True, slots=True)
class _Local:
    """Derivatives of each argument's own strength: by base score, and by energy through each edge.

    `edges` are (source, target, derivative of the target by the source, the part); what a step
    needs is a part of that step, and none by itself.
    """

    by_base: list[float]
    edges: list[tuple[int, int, float, Part | None]]


def gradient(
    graph: BipolarGraph, semantics: Semantics, target: int, tolerance: float, stop: Stop = never
) -> Gradient:
    """Differentiate the target's score. O(arguments + relations) for each pass or step.

    Exact but for rounding on acyclic graphs, to the tolerance on others. Where DF-QuAD has a kink
    (attack and support balance), and where two premises of a step are its weakest, it is the mean
    of the slopes on both sides. Base scores that a semantics moves inward (MLP-based: 0 and 1) are
    differentiated where they are moved to. Raises ValueError for a target that is not in the
    graph, and OutOfTimeError while it iterates.
    """
    cut = cone(graph, semantics, target)
    result = evaluate(cut.graph, semantics, tolerance, stop=stop)
    method = BACKWARDS if result.method == "exact" else IMPLICIT
    strengths = [strength for strength in result.scores if strength is not None]
    if not result.converged:
        return Gradient(method, None)
    lists = plain.net(cut.graph, semantics)
    local = _local(cut, lists, semantics, strengths)
    onto = (
        _one_pass(cut, lists, local) if lists.order else _fixed_point(cut, local, tolerance, stop)
    )
    if onto is None:
        return Gradient(method, None)
    slopes = {
        Part("claim", number): onto[one] * local.by_base[one]
        for one, number in enumerate(cut.arguments)
    }
    for source, head, slope, part in local.edges:
        if part:
            slopes[part] = onto[head] * slope * strengths[source]
    return Gradient(method, slopes)


def _local(cut: Cone, lists: plain.Net, semantics: Semantics, strengths: list[float]) -> _Local:
    by_base: list[float] = []
    by_energy: list[float] = []
    edges: list[tuple[int, int, float, Part | None]] = []
    for one, given in enumerate(lists.base):
        premises = lists.needs.get(one, [])
        least = min((strengths[premise] for premise in premises), default=given)
        base = plain.moved_inward(least, semantics)
        attack = [strengths[source] for source in lists.attackers[one]]
        support = [strengths[source] for source in lists.supporters[one]]
        moved = plain.energy(semantics.aggregation, attack, support)
        own, through = semantics.slopes(base, moved, plain.exp)
        by_base.append(0.0 if premises else own)
        by_energy.append(through)
        weakest = [premise for premise in premises if strengths[premise] == least]
        share = 1.0 if len(weakest) == 1 else 0.5
        edges += ((premise, one, own * share, None) for premise in weakest)
    sides: tuple[_Side, _Side] = (
        ("attack", cut.graph.attacks, cut.attacks, lists.attackers, -1.0),
        ("support", cut.graph.supports, cut.supports, lists.supporters, 1.0),
    )
    for kind, pairs, places, incoming, sign in sides:
        factor = sign * semantics.aggregation.sign
        slopes = [
            iter(_fold_slopes(semantics.aggregation, [strengths[source] for source in sources]))
            for sources in incoming
        ]
        for (source, head), place in zip(pairs, places, strict=True):
            slope = factor * next(slopes[head]) * by_energy[head]
            edges.append((source, head, slope, Part(kind, place)))
    return _Local(by_base, edges)


def _fold_slopes(aggregation: Aggregation, strengths: list[float]) -> list[float]:
    """Differentiate a fold by each strength. Linear: products from both ends, without division."""
    if aggregation.fold == "sum":
        return [aggregation.share_slope] * len(strengths)
    shares = [aggregation.share(strength) for strength in strengths]
    found: list[float] = []
    before = 1.0
    for share in shares:
        found.append(before * aggregation.share_slope)
        before *= share
    after = 1.0
    for place in reversed(range(len(shares))):
        found[place] *= after
        after *= shares[place]
    return found


def _one_pass(cut: Cone, lists: plain.Net, local: _Local) -> list[float]:
    incoming: list[list[tuple[int, float]]] = [[] for _ in lists.base]
    for source, head, slope, _ in local.edges:
        incoming[head].append((source, slope))
    onto = [0.0] * len(lists.base)
    onto[cut.target] = 1.0
    for one in reversed(lists.order):
        for source, slope in incoming[one]:
            onto[source] += slope * onto[one]
    return onto


def _fixed_point(cut: Cone, local: _Local, tolerance: float, stop: Stop) -> list[float] | None:
    start = [0.0] * cut.graph.count
    start[cut.target] = 1.0

    def step(onto: list[float]) -> list[float]:
        found = list(start)
        for source, head, slope, _ in local.edges:
            found[source] += slope * onto[head]
        return found

    state = settle(System(start, step, plain.combined, plain.gap), tolerance, MOST_STEPS, stop)
    return state.strengths if state.residual <= tolerance else None
