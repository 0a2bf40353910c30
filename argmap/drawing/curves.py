"""Lines of a map as chains of cubic Bézier curves. Points throughout."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.drawing.arrangement import Curve, Point

CORNER = 9.0
"""Radius of a rounded corner."""

REACH = 10.0
"""How far a line bends to either side of the place where it changes its height by little."""

_ROUND = 0.5523
"""Handles of this length, in radii, make a cubic curve a quarter of a circle (to 0.03 %)."""


def lead(way: Sequence[Point]) -> Curve:
    """Lead a line along points that each share a coordinate with the next, with round corners.

    Two corners close to each other become one bend like an S. Linear.
    """
    curve: list[Point] = [way[0]]
    at = 1
    while at < len(way) - 1:
        here, after = way[at], way[at + 1]
        step = abs(after[0] - here[0]) + abs(after[1] - here[1])
        if step < 2 * CORNER and at + 2 < len(way):
            _bend(curve, here, after, way[at + 2])
            at += 2
        else:
            _corner(curve, here, after)
            at += 1
    _line(curve, way[-1])
    return tuple(curve)


def _line(curve: list[Point], goal: Point) -> None:
    if curve[-1] != goal or len(curve) == 1:
        curve += (curve[-1], goal, goal)


def _towards(start: Point, goal: Point, length: float) -> Point:
    """Go a length from one point to another that shares a coordinate with it, or all the way."""
    (x, y), (to_x, to_y) = start, goal
    return (
        x + min(max(to_x - x, -length), length),
        y + min(max(to_y - y, -length), length),
    )


def _corner(curve: list[Point], corner: Point, after: Point) -> None:
    before = curve[-1]
    room = abs(corner[0] - before[0]) + abs(corner[1] - before[1])
    beyond = (abs(after[0] - corner[0]) + abs(after[1] - corner[1])) / 2
    radius = min(CORNER, room, beyond)
    start, end = _towards(corner, before, radius), _towards(corner, after, radius)
    _line(curve, start)
    handle = radius * (1 - _ROUND)
    curve += (_towards(corner, before, handle), _towards(corner, after, handle), end)


def _bend(curve: list[Point], first: Point, second: Point, after: Point) -> None:
    before = curve[-1]
    start = _towards(first, before, REACH)
    end = _towards(second, after, REACH)
    _line(curve, start)
    curve += (first, second, end)
