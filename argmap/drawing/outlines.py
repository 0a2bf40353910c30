"""Boxes, curves and arrowheads as SVG path data. Points throughout."""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, sin
from typing import TYPE_CHECKING

from argmap.drawing.looks import HEAD_LENGTH

if TYPE_CHECKING:
    from argmap.drawing.arrangement import Curve, Point
    from argmap.drawing.looks import Arrowhead, Corners

CORNER = 8.0


@lru_cache(4096)
def number(value: float) -> str:
    """Write a coordinate with at most two decimals, the same on every machine.

    Boxes of one size and lines of text have most of them in common.
    """
    # No -0, and no exponent below ten kilometres.
    return f"{round(value, 2) + 0.0:.10g}"


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
    """Write a curve, ending `shorten` before its end, straight on in its last direction.

    A tenth of a point is finer than any screen or printer.
    """
    points = list(curve)
    if shorten:
        points[-1] = _back_from_end(curve, shorten)
        points[-2] = _between(points[-2], points[-1], curve[-1])
    x, y = points[0]
    steps = [f"M{x:.1f} {y:.1f}"]
    for at in range(1, len(points), 3):
        (ax, ay), (bx, by), (x, y) = points[at : at + 3]
        if points[at] == points[at - 1] and points[at + 1] == points[at + 2]:
            steps.append(f"L{x:.1f} {y:.1f}")
        else:
            steps.append(f"C{ax:.1f} {ay:.1f} {bx:.1f} {by:.1f} {x:.1f} {y:.1f}")
    return "".join(steps)


def _between(handle: Point, end: Point, tip: Point) -> Point:
    """Move the last handle along with the end, so that the curve keeps its bend."""
    return handle[0] + (end[0] - tip[0]) * 0.8, handle[1] + (end[1] - tip[1]) * 0.8


def _direction(curve: Curve) -> float:
    """Give the angle at which a curve arrives, looking back far enough for its head to sit well."""
    x, y = curve[-1]
    for before_x, before_y in reversed(curve[:-1]):
        if abs(x - before_x) + abs(y - before_y) > 1.0:
            return atan2(y - before_y, x - before_x)
    return atan2(y - curve[0][1], x - curve[0][0])


def _back_from_end(curve: Curve, length: float) -> Point:
    angle = _direction(curve)
    return curve[-1][0] - length * cos(angle), curve[-1][1] - length * sin(angle)


def head_path(curve: Curve, head: Arrowhead) -> str:
    """Outline the arrowhead at a curve's end: a filled arrow, an arrow with a bar, or a ring."""
    x, y = curve[-1]
    return f"M{x:.1f} {y:.1f}{_head_from_tip(head, round(_direction(curve), 4))}"


@lru_cache(1024)
def _head_from_tip(head: Arrowhead, angle: float) -> str:
    """Outline an arrowhead from its tip on, in steps; nearly all point one of four ways."""
    here = (0.0, 0.0)

    def to(back: float, aside: float) -> str:
        nonlocal here
        x = -back * cos(angle) - aside * sin(angle)
        y = -back * sin(angle) + aside * cos(angle)
        step = f"{number(x - here[0])} {number(y - here[1])}"
        here = (x, y)
        return step

    if head == "filled":
        return f"l{to(HEAD_LENGTH, 3.6)}l{to(HEAD_LENGTH, -3.6)}z"
    if head == "barred":
        bar = f"m{to(1, 4.6)}l{to(1, -4.6)}l{to(2.6, -4.6)}l{to(2.6, 4.6)}z"
        here = (-cos(angle) - 4.6 * sin(angle), -sin(angle) + 4.6 * cos(angle))
        return f"{bar}m{to(2.6, 0)}l{to(HEAD_LENGTH + 2, 3.4)}l{to(HEAD_LENGTH + 2, -3.4)}z"
    radius = number(HEAD_LENGTH / 2)
    return f"a{radius} {radius} 0 1 1 {to(HEAD_LENGTH, 0)}a{radius} {radius} 0 1 1 {to(0, 0)}z"
