"""Strengths where arguments bear on each other in a circle: the fixed point that iteration finds.

A strength function of all strengths is iterated from the base scores in three ways, each tried
when the one before it does not settle:

- `discrete`: each strength anew from the old ones (Mossakowski & Neuhaus 2018);
- `damped`: the same, but a step goes a tenth of the way only;
- `continuous`: the differential equation s' = f(s) - s from the base scores (Potyka 2018), by the
  classical Runge-Kutta method of fourth order.

All three have the same fixed points. A state counts as one when one more discrete step changes no
strength by more than the tolerance (its residual). The way there decides which is found, if there
are several: so the method is told with the result.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Generic, Literal, TypeVar, get_args

from argmap.semantics.stopping import go_on, never

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.semantics.stopping import Stop

Vector = TypeVar("Vector")

Method = Literal["exact", "discrete", "damped", "continuous"]

METHODS: tuple[Method, ...] = get_args(Method)

KEPT = 0.9
"""Share of the old strength that a damped step keeps."""

TIME_STEP = 0.5
"""Of the continuous system, whose own time unit is 1; Runge-Kutta is stable to about 2.8."""

PATIENCE = 100
"""Steps within which the residual must fall to the method's share of `FALLS`, or it is given up."""

FALLS: dict[Method, float] = {"discrete": 0.9, "damped": 0.5, "continuous": 0.9}
"""Damping is given up sooner: where it is slow the continuous system is faster."""


@dataclass(frozen=True, slots=True)
class System(Generic[Vector]):
    """A function to iterate, where to begin, and the arithmetic of its vectors.

    `step` is the function; `combine` adds vectors that are multiplied by factors; `gap` is the
    greatest difference between two vectors.
    """

    start: Vector
    step: Callable[[Vector], Vector]
    combine: Callable[[list[tuple[float, Vector]]], Vector]
    gap: Callable[[Vector, Vector], float]


@dataclass(frozen=True, slots=True)
class State(Generic[Vector]):
    """Where a method came to, after so many steps; `following` is one discrete step further."""

    strengths: Vector
    following: Vector
    residual: float
    steps: int
    method: Method


def settle(
    system: System[Vector],
    tolerance: float,
    most_steps: int,
    stop: Stop = never,
    ahead: tuple[Vector, int] | None = None,
) -> State[Vector]:
    """Iterate by each method in turn until one settles; give its state, else the last one's.

    `ahead` is where discrete steps have come to already, and how many they were. O(steps)
    evaluations of the function, four for each continuous step. Raises OutOfTimeError between two
    steps.
    """
    state = run(system, "discrete", tolerance, most_steps, stop, ahead)
    if state.residual > tolerance:
        state = run(system, "damped", tolerance, most_steps, stop)
    if state.residual > tolerance:
        state = run(system, "continuous", tolerance, most_steps, stop)
    return state


def run(
    system: System[Vector],
    method: Method,
    tolerance: float,
    most_steps: int,
    stop: Stop,
    ahead: tuple[Vector, int] | None = None,
) -> State[Vector]:
    """Iterate by one method until it settles, or gets no nearer, or has taken all its steps."""
    strengths, taken = ahead or (system.start, 0)
    milestone, since = inf, taken
    for steps in range(taken, most_steps + 1):
        go_on(stop)
        following = system.step(strengths)
        residual = system.gap(strengths, following)
        if residual < FALLS[method] * milestone:
            milestone, since = residual, steps
        if residual <= tolerance or steps - since >= PATIENCE:
            break
        if steps < most_steps:
            strengths = _advanced(system, method, strengths, following)
    return State(strengths, following, residual, steps, method)


def _advanced(
    system: System[Vector], method: Method, strengths: Vector, following: Vector
) -> Vector:
    if method == "discrete":
        return following
    if method == "damped":
        return system.combine([(KEPT, strengths), (1 - KEPT, following)])
    return runge_kutta(system, strengths, following, TIME_STEP)


def runge_kutta(
    system: System[Vector], first: Vector, after_first: Vector, time_step: float
) -> Vector:
    """Take a step of s' = f(s) - s, given s and f(s)."""
    half, third_of, sixth = time_step / 2, time_step / 3, time_step / 6
    start = (1.0, first)
    second = system.combine([start, (half, after_first), (-half, first)])
    after_second = system.step(second)
    third = system.combine([start, (half, after_second), (-half, second)])
    after_third = system.step(third)
    fourth = system.combine([start, (time_step, after_third), (-time_step, third)])
    after_fourth = system.step(fourth)
    slopes = [
        (sixth, after_first), (-sixth, first), (third_of, after_second), (-third_of, second),
        (third_of, after_third), (-third_of, third), (sixth, after_fourth), (-sixth, fourth),
    ]  # fmt: skip
    return system.combine([start, *slopes])
