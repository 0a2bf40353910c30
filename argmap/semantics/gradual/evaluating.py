"""Evaluates a graph under a semantics, by whichever way fits its size and shape."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from math import isfinite
from operator import sub
from typing import TYPE_CHECKING

from argmap.semantics.gradual import plain
from argmap.semantics.gradual.bipolar import without_supports
from argmap.semantics.gradual.circles import components, is_circle, settle_together
from argmap.semantics.gradual.iterating import METHODS, State, settle
from argmap.semantics.stopping import never

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.gradual.bipolar import BipolarGraph
    from argmap.semantics.gradual.definitions import Semantics
    from argmap.semantics.gradual.iterating import Method
    from argmap.semantics.stopping import Stop

TOLERANCE = 1e-9
"""How much one more step may change a strength that counts as settled."""

MOST_STEPS = 10_000
"""Of each method of iteration."""

LARGE = 20_000
"""Relations from which numpy is worth its import; without it all is done in plain Python."""


@dataclass(frozen=True, slots=True)
class Result:
    """Strengths in [0, 1] by argument, and how they were found.

    A strength that has not settled is None, and so is one that depends on it; `converged` is
    whether none is. `residual` is the greatest change of an iterated strength by one more step: 0
    for `exact`, where none is iterated. A strength can be further than that from its limit, by
    1 / (1 - the factor by which a step contracts). `method` is the last that some component of the
    graph needed, and `steps` are the most that it took there.
    """

    scores: tuple[float | None, ...]
    converged: bool
    method: Method
    residual: float
    steps: int


def evaluate(
    graph: BipolarGraph,
    semantics: Semantics,
    tolerance: float = TOLERANCE,
    most_steps: int = MOST_STEPS,
    stop: Stop = never,
) -> Result:
    """Give every argument's strength.

    Exact on an acyclic graph, in O(arguments + relations). Of a cyclic one the strongly connected
    components are evaluated in order, and those that are circles iterated from their base scores
    (see `iterating`); one that does not settle spoils only what depends on it. Graphs with more
    than 20,000 relations, and without steps, are iterated as a whole, which finds the same
    strengths, but can find another fixed point where a circle has several. Deterministic. Raises
    ValueError for a tolerance that is not above 0, and for a negative number of steps, and
    OutOfTimeError while it iterates.
    """
    if not (tolerance > 0 and isfinite(tolerance)) or most_steps < 0:
        raise ValueError("the tolerance must be above 0, and the steps not below")
    used = graph if semantics.takes_supports else without_supports(graph)
    if used.relations > LARGE and not len(used.needs) and find_spec("numpy"):
        return _by_arrays(used, semantics, tolerance, most_steps, stop)
    lists = plain.net(used, semantics)
    if len(lists.order) == used.count:
        return _exact(plain.exact(lists, semantics))
    return _by_components(used, lists, semantics, tolerance, most_steps, stop)


def _by_components(
    graph: BipolarGraph,
    lists: plain.Net,
    semantics: Semantics,
    tolerance: float,
    most_steps: int,
    stop: Stop,
) -> Result:
    strengths = list(lists.base)
    restless: set[int] = set()
    residual, last = 0.0, (0, 1)

    def strength_of(one: int) -> float:
        return plain.strength(lists, semantics, one, strengths)

    for members in components(graph):
        if restless and not restless.isdisjoint(_bearing(lists, members)):
            restless.update(members)
        elif is_circle(lists, members):
            state = settle_together(
                lists, members, strengths, strength_of, tolerance, most_steps, stop
            )
            residual = max(residual, state.residual)
            last = max(last, (METHODS.index(state.method), state.steps))
            if state.residual > tolerance:
                restless.update(members)
        else:
            strengths[members[0]] = strength_of(members[0])
    found = (None if one in restless else score for one, score in enumerate(strengths))
    return Result(tuple(found), not restless, METHODS[last[0]], residual, last[1])


def _bearing(lists: plain.Net, members: list[int]) -> set[int]:
    return {source for one in members for source in lists.bearing_on(one)}


def _by_arrays(
    graph: BipolarGraph, semantics: Semantics, tolerance: float, most_steps: int, stop: Stop
) -> Result:
    from argmap.semantics.gradual import arrays, matrices

    worth_it = matrices.is_worth_it(graph, semantics)
    blocks = matrices.blocks_of(graph, semantics) if worth_it else []
    if not (blocks and matrices.comes_round(blocks)):
        sorted_ = arrays.levels(graph)
        if isinstance(sorted_, arrays.Levels):
            return _exact(arrays.exact(graph, semantics, sorted_).tolist())
        if sorted_ == "narrow":
            lists = plain.net(graph, semantics)
            if len(lists.order) == graph.count:
                return _exact(plain.exact(lists, semantics))
    if blocks:
        found = matrices.settled(blocks, graph, semantics, tolerance, most_steps, stop)
    else:
        found = settle(arrays.system(graph, semantics), tolerance, most_steps, stop)
    strengths = found.strengths.tolist()
    following = strengths if found.residual <= tolerance else found.following.tolist()
    state = State(strengths, following, found.residual, found.steps, found.method)
    return _iterated(graph, state, tolerance)


def _exact(strengths: Iterable[float]) -> Result:
    return Result(tuple(strengths), converged=True, method="exact", residual=0.0, steps=1)


def _iterated(graph: BipolarGraph, state: State[list[float]], tolerance: float) -> Result:
    found: list[float | None] = list(state.strengths)
    if state.method == "continuous":  # only those steps can go beyond, by less than the tolerance
        found = [min(max(strength, 0.0), 1.0) for strength in state.strengths]
    converged = state.residual <= tolerance
    if not converged:
        changes = map(abs, map(sub, state.strengths, state.following))
        restless = [one for one, change in enumerate(changes) if not change <= tolerance]
        for one in _reached(graph, restless):
            found[one] = None
    return Result(tuple(found), converged, state.method, state.residual, state.steps)


def _reached(graph: BipolarGraph, seeds: list[int]) -> set[int]:
    """Give the arguments that depend on the seeds, and those. O(arguments + relations).

    The others depend on each other alone, so their state is one that has converged by itself.
    """
    onward: dict[int, list[int]] = {}
    for pairs in (graph.attacks, graph.supports):
        for source, target in pairs:
            onward.setdefault(source, []).append(target)
    reached, waiting = set(seeds), list(seeds)
    while waiting:
        for target in onward.get(waiting.pop(), ()):
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return reached
