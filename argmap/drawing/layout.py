"""Where everything goes: a scene -> places and curves. Points throughout.

By default theses stand on the left and what bears on them to their right, so that a map is read
as a page is, and a thesis with many arguments makes the map tall and not wide. Every map is
arranged that way, and turned in the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.arrangement import arrange
from argmap.drawing.dots import dots_of
from argmap.drawing.ports import ASIDE, breadth_for, lines_upon
from argmap.drawing.routing import route

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.drawing.arrangement import Arrangement, Curve, Point
    from argmap.drawing.routing import Routes
    from argmap.drawing.scene import Scene
    from argmap.drawing.view import Direction

GROUP_PADDING = 9.0
"""Between the frame of a group and its boxes."""

GROUP_HEAD = 14.0
"""For its name, besides."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of a group of claims: its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes and centres of the scene's nodes, curves of its edges, frames of its groups.

    Curves run from premise to target; the origin is at the top left.
    """

    width: float
    height: float
    sizes: tuple[Point, ...]
    centres: tuple[Point, ...]
    curves: tuple[Curve, ...]
    frames: tuple[Frame, ...] = ()


def lay_out(scene: Scene, engine: str, meanwhile: Callable[[], object] | None = None) -> Layout:
    """Arrange a scene in its view's direction; the engine may call `meanwhile` while it works.

    Raises DrawingError.
    """
    if not scene.boxes:
        return Layout(0.0, 0.0, (), (), ())
    upright = scene.view.direction in {"down", "up"}
    sizes = _sizes(scene, upright=upright)
    named = GROUP_PADDING + GROUP_HEAD
    across, along = (GROUP_PADDING, named) if upright else (named, GROUP_PADDING)
    dots = dots_of(scene)
    arranged = arrange(scene, dots, sizes, engine, across, meanwhile)
    routes = route(scene, arranged, dots, sizes, along if scene.groups else 0.0)
    turn = _turns(scene.view.direction, routes)
    corners = [_corners(scene, arranged, routes, number) for number in range(len(scene.groups))]
    length, breadth = routes.length, routes.bottom - routes.top
    return Layout(
        *((breadth, length) if upright else (length, breadth)),
        tuple((round(b, 1), round(a, 1)) if upright else (a, round(b, 1)) for a, b in sizes),
        turn(routes.centres),
        tuple(map(turn, routes.curves)),
        tuple(_frame(turn(pair)) for pair in corners),
    )


def _sizes(scene: Scene, *, upright: bool) -> tuple[Point, ...]:
    """Give each node's length along the way from the theses and its breadth across it."""
    upon = lines_upon(scene)
    cut = {relation.target for relation in scene.debate.relations if relation.kind == "undercut"}
    found: list[Point] = []
    for node in range(len(scene.boxes) + len(scene.junctions)):
        width, height = scene.size(node)
        length, breadth = (height, width) if upright else (width, height)
        if node < len(scene.boxes):
            breadth = max(breadth, breadth_for(upon.get(node, 0)))
        elif scene.junctions[node - len(scene.boxes)].relation.id in cut:
            breadth = 2 * ASIDE
        found.append((length, breadth))
    return tuple(found)


def _turns(
    direction: Direction, routes: Routes
) -> Callable[[tuple[Point, ...]], tuple[Point, ...]]:
    """Give what brings points from the frame of the arrangement to that of the map."""
    length, top = routes.length, routes.top
    turns: dict[Direction, Callable[[tuple[Point, ...]], tuple[Point, ...]]] = {
        "right": lambda points: tuple((x, y - top) for x, y in points) if top else points,
        "left": lambda points: tuple((length - x, y - top) for x, y in points),
        "down": lambda points: tuple((y - top, x) for x, y in points),
        "up": lambda points: tuple((y - top, length - x) for x, y in points),
    }
    return turns[direction]


def _corners(scene: Scene, arranged: Arrangement, routes: Routes, group: int) -> tuple[Point, ...]:
    """Give two corners of the room that a group's boxes take, with padding."""
    boxes = (node for node in scene.groups[group].nodes if node < len(scene.boxes))
    columns = [routes.columns.of[node] for node in boxes]
    top, bottom = arranged.groups[group]
    spare = 0.0 if scene.view.direction in {"down", "up"} else GROUP_HEAD
    return (
        (routes.starts[min(columns)] - GROUP_PADDING, top + spare),
        (routes.ends[max(columns)] + GROUP_PADDING, bottom - spare),
    )


def _frame(corners: tuple[Point, ...]) -> Frame:
    (ax, ay), (bx, by) = corners
    left, top = min(ax, bx), min(ay, by) - GROUP_HEAD
    return Frame(left, top, max(ax, bx) - left, max(ay, by) - top)
