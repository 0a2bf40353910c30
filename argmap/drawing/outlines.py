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


def curve_path(curve: Curve) -> str:
    """Write a curve; a tenth of a point is finer than any screen or printer."""
    before = curve[0]
    # Numbers are most of it, and % writes them in two thirds of the time that f-strings need.
    steps = ["M%.1f %.1f" % before]  # noqa: UP031 - as said
    points = iter(curve[1:])
    for one, other, end in zip(points, points, points, strict=True):
        if one == before and other == end:
            steps.append("L%.1f %.1f" % end)  # noqa: UP031 - as said
        else:
            steps.append("C%.1f %.1f %.1f %.1f %.1f %.1f" % (*one, *other, *end))  # noqa: UP031 - as said
        before = end
    return "".join(steps)


def direction(curve: Curve) -> float:
    """Give the angle at which a curve arrives, looking back far enough for its head to sit well."""
    x, y = curve[-1]
    for before_x, before_y in reversed(curve):
        if abs(x - before_x) + abs(y - before_y) > 1.0:
            return atan2(y - before_y, x - before_x)
    return atan2(y - curve[0][1], x - curve[0][0])


def cut_back(curve: Curve, by: float, angle: float) -> Curve:
    """Let a curve end before its end, straight on in the direction in which it arrives.

    Its last handle moves along with the end, so that it keeps its bend.
    """
    *points, (handle_x, handle_y), (x, y) = curve
    back_x, back_y = by * cos(angle), by * sin(angle)
    return (*points, (handle_x - back_x * 0.8, handle_y - back_y * 0.8), (x - back_x, y - back_y))


def head_path(tip: Point, angle: float, head: Arrowhead) -> str:
    """Outline the arrowhead of a line that arrives at a tip: filled, with a bar, or a ring."""
    return ("M%.1f %.1f" % tip) + _head_from_tip(head, round(angle, 4))  # noqa: UP031 - as above


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
