"""At which height each line leaves one box and comes upon another. Points throughout.

As in `arrangement`, every map runs from left to right here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.drawing.spreading import spread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.drawing.arrangement import Point
    from argmap.drawing.columns import Columns
    from argmap.drawing.passes import Pass
    from argmap.drawing.scene import Scene

LANDING = 13.0
"""Between two lines that come upon a box beside each other."""

CORNER_ROOM = 9.0
"""Between the corner of a box and the first line upon its side."""

ASIDE = 17.0
"""How far above or below a relation's dot the line of its undercut comes in."""

NEXT_CUT = 6.0
"""Between the lines of two undercuts that come in beside each other."""

_Side = tuple[int, int]
"""A node, and 1 for its right side or -1 for its left one."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Heights by edge: where it leaves its tail, and where it comes upon its head.

    `cuts` counts, for each edge that undercuts a relation, the undercuts that come upon the same
    dot from the same side nearer to it.
    """

    start: dict[int, float] = field(default_factory=dict)
    goal: dict[int, float] = field(default_factory=dict)
    cuts: dict[int, int] = field(default_factory=dict)


def breadth_for(lines: int) -> float:
    """Give the breadth of a box that so many lines can come upon."""
    return (lines - 1) * LANDING + 2 * CORNER_ROOM if lines > 1 else 0.0


def lines_upon(scene: Scene) -> Mapping[int, int]:
    """Count, for each node, the lines that come upon the fuller one of its sides."""
    upon: dict[_Side, int] = {}
    for edge in scene.edges:
        side = edge.head, 1 if scene.sides[edge.tail] >= 0 else -1
        upon[side] = upon.get(side, 0) + 1
    most: dict[int, int] = {}
    for (node, _), many in upon.items():
        most[node] = max(most.get(node, 0), many)
    return most


def ports_of(
    scene: Scene,
    columns: Columns,
    sizes: Sequence[Point],
    heights: Sequence[float],
    through: Mapping[Pass, float],
) -> Ports:
    """Give lines their places, in the order in which they come, so that they need not cross.

    O(edges x log edges).
    """
    ports = Ports()
    coming: dict[_Side, list[tuple[float, int]]] = {}
    leaving: dict[_Side, list[tuple[float, int]]] = {}
    for number, edge in enumerate(scene.edges):
        tail, head = columns.of[edge.tail], columns.of[edge.head]
        height = heights[edge.tail]
        ports.start[number], ports.goal[number] = height, heights[edge.head]
        away = 1 if head > tail else -1
        if abs(tail - head) > 1:
            height = through[number, head - away]
        side = 1 if tail == head else -away
        coming.setdefault((edge.head, side), []).append((height, number))
        out = 1 if tail == head else away
        leaving.setdefault((edge.tail, out), []).append((ports.goal[number], number))
    for (node, side), lines in coming.items():
        if node < len(scene.boxes):
            room = sizes[node][1] / 2 - CORNER_ROOM
            _share(ports, lines, leaving.get((node, side), []), heights[node], room)
        else:
            _cut_in(ports, scene, lines, heights[node])
    return ports


def _share(
    ports: Ports,
    coming: list[tuple[float, int]],
    leaving: list[tuple[float, int]],
    middle: float,
    room: float,
) -> None:
    """Spread the lines over one side of a box; those that leave there take part."""
    if len(coming) == 1 and not leaving:
        ports.goal[coming[0][1]] = middle
        return
    lines = sorted((*coming, *leaving))
    low, high = middle - room, middle + room
    wanted = [min(max(height, low), high) for height, _ in lines]
    out = {number for _, number in leaving}
    for place, (_, number) in zip(spread(wanted, low, high, LANDING), lines, strict=True):
        (ports.start if number in out else ports.goal)[number] = place


def _cut_in(ports: Ports, scene: Scene, lines: list[tuple[float, int]], middle: float) -> None:
    """Let undercuts come upon a dot from above or below, beside the relation's own lines."""
    cuts = sorted(line for line in lines if scene.edges[line[1]].last)
    above = [number for height, number in cuts if height <= middle]
    below = [number for height, number in cuts if height > middle]
    for way, numbers in ((-1, above[::-1]), (1, below)):
        for count, number in enumerate(numbers):
            ports.goal[number] = middle + way * (ASIDE + count * NEXT_CUT)
            ports.cuts[number] = len(numbers) - 1 - count
