"""Arguments that bear on each other in a circle, settled together once what bears on them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.components import strong_components
from argmap.semantics.framework import framework_of
from argmap.semantics.gradual.iterating import System, settle
from argmap.semantics.gradual.plain import combined, gap
from argmap.semantics.stopping import never

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.semantics.gradual.bipolar import BipolarGraph
    from argmap.semantics.gradual.iterating import State
    from argmap.semantics.gradual.plain import Net
    from argmap.semantics.stopping import Stop


def components(graph: BipolarGraph) -> list[list[int]]:
    """Give the strongly connected components, each after those that bear on it. Linear."""
    return strong_components(
        framework_of(graph.count, [*graph.attacks, *graph.supports, *graph.needs])
    )


def is_circle(lists: Net, members: list[int]) -> bool:
    """Tell whether a component's strengths depend on themselves."""
    one = members[0]
    return len(members) > 1 or one in lists.bearing_on(one)


def settle_together(
    lists: Net,
    members: list[int],
    strengths: list[float],
    strength_of: Callable[[int], float],
    tolerance: float,
    most_steps: int,
    stop: Stop = never,
) -> State[list[float]]:
    """Iterate the strengths of a component from its base scores, and write them into `strengths`.

    `strength_of` computes one anew from what `strengths` holds then. The others stay as they are.
    Raises OutOfTimeError, which leaves the component as it was then.
    """

    def put(found: list[float]) -> None:
        for member, strength in zip(members, found, strict=True):
            strengths[member] = strength

    def step(old: list[float]) -> list[float]:
        put(old)
        return [strength_of(member) for member in members]

    start = [lists.base[member] for member in members]
    state = settle(System(start, step, combined, gap), tolerance, most_steps, stop)
    # Continuous steps can go beyond 0 and 1, by no more than the tolerance if they settle.
    put([min(max(strength, 0.0), 1.0) for strength in state.strengths])
    return state
