"""Boxes, curves and arrowheads as SVG path data. Points throughout."""

from __future__ import annotations

from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING

from argmap.drawing.looks import HEAD_LENGTH

if TYPE_CHECKING:
    from argmap.drawing.layout import Curve, Point
    from argmap.drawing.looks import Arrowhead, Corners

CORNER = 8.0


def number(value: float) -> str:
    """Write a coordinate with at most two decimals, the same on every machine."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def box_path(x: float, y: float, width: float, height: float, corners: Corners) -> str:
    """Outline a box with its top left corner at (x, y)."""
    c = 0.0 if corners == "square" else CORNER
    right, bottom = x + width, y + height
    turn = {
        "round": f"A{number(c)} {number(c)} 0 0 1 ",
        "scooped": f"A{number(c)} {number(c)} 0 0 0 ",
    }
    corner = turn.get(corners, "L")
    steps = (
        ("M", x + c, y),
        ("L", right - c, y),
        (corner, right, y + c),
        ("L", right, bottom - c),
        (corner, right - c, bottom),
        ("L", x + c, bottom),
        (corner, x, bottom - c),
        ("L", x, y + c),
        (corner, x + c, y),
    )
    return "".join(f"{step}{number(px)} {number(py)}" for step, px, py in steps) + "Z"


def curve_path(curve: Curve, *, shorten: float = 0.0) -> str:
    """Write a curve, ending `shorten` before its end, straight on in its last direction."""
    points = list(curve)
    if shorten:
        points[-1] = _back_from_end(curve, shorten)
        points[-2] = _between(points[-2], points[-1], curve[-1])
    start, *rest = (f"{number(x)} {number(y)}" for x, y in points)
    return f"M{start}" + "".join(f"C{' '.join(rest[i : i + 3])}" for i in range(0, len(rest), 3))


def _between(handle: Point, end: Point, tip: Point) -> Point:
    """Move the last handle along with the end, so that the curve keeps its bend."""
    return handle[0] + (end[0] - tip[0]) * 0.8, handle[1] + (end[1] - tip[1]) * 0.8


def _direction(curve: Curve) -> float:
    """Give the angle at which a curve arrives, looking back far enough for its head to sit well."""
    tip = curve[-1]
    before = next(
        (p for p in reversed(curve[:-1]) if hypot(tip[0] - p[0], tip[1] - p[1]) > 1.0), curve[0]
    )
    return atan2(tip[1] - before[1], tip[0] - before[0])


def _back_from_end(curve: Curve, length: float) -> Point:
    angle = _direction(curve)
    return curve[-1][0] - length * cos(angle), curve[-1][1] - length * sin(angle)


def head_path(curve: Curve, head: Arrowhead) -> str:
    """Outline the arrowhead at a curve's end: a filled arrow, an arrow with a bar, or a ring."""
    (tx, ty), angle = curve[-1], _direction(curve)

    def at(back: float, aside: float) -> str:
        x = tx - back * cos(angle) - aside * sin(angle)
        y = ty - back * sin(angle) + aside * cos(angle)
        return f"{number(x)} {number(y)}"

    if head == "filled":
        return f"M{at(0, 0)}L{at(HEAD_LENGTH, 3.6)}L{at(HEAD_LENGTH, -3.6)}Z"
    if head == "barred":
        bar = f"M{at(1, 5.2)}L{at(1, -5.2)}L{at(2.6, -5.2)}L{at(2.6, 5.2)}Z"
        return f"{bar}M{at(2.6, 0)}L{at(HEAD_LENGTH + 2, 3.4)}L{at(HEAD_LENGTH + 2, -3.4)}Z"
    radius = number(HEAD_LENGTH / 2)
    start, end = at(0, 0), at(HEAD_LENGTH, 0)
    return f"M{start}A{radius} {radius} 0 1 1 {end}A{radius} {radius} 0 1 1 {start}Z"
