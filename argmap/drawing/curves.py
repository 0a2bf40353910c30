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

_HANDLE = 1 - 0.5523
"""How far from a corner, in radii, the handles of a quarter of a circle are (to 0.03 %)."""


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


def _corner(curve: list[Point], corner: Point, after: Point) -> None:
    (from_x, from_y), (x, y) = curve[-1], corner
    in_x, in_y, out_x, out_y = x - from_x, y - from_y, after[0] - x, after[1] - y
    before, beyond = abs(in_x) + abs(in_y), abs(out_x) + abs(out_y)
    radius = min(CORNER, before, beyond / 2)
    if radius <= 0:
        return
    start_x, start_y = radius * in_x / before, radius * in_y / before
    end_x, end_y = radius * out_x / beyond, radius * out_y / beyond
    _line(curve, (x - start_x, y - start_y))
    curve += (
        (x - _HANDLE * start_x, y - _HANDLE * start_y),
        (x + _HANDLE * end_x, y + _HANDLE * end_y),
        (x + end_x, y + end_y),
    )


def _bend(curve: list[Point], first: Point, second: Point, after: Point) -> None:
    _line(curve, _towards(first, curve[-1], REACH))
    curve += (first, second, _towards(second, after, REACH))


def _towards(start: Point, goal: Point, length: float) -> Point:
    """Go a length from one point to another that shares a coordinate with it, or all the way."""
    (x, y), (to_x, to_y) = start, goal
    return x + min(max(to_x - x, -length), length), y + min(max(to_y - y, -length), length)
