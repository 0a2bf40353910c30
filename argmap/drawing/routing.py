"""Lines between the boxes of an arrangement: along rows, and up and down in the gaps.

A line goes straight through columns and changes its height only in the gaps between them. As in
`arrangement`, every map runs from left to right here; lengths are in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.columns import columns_of
from argmap.drawing.curves import lead
from argmap.drawing.gaps import Crossing, gaps_of
from argmap.drawing.passes import heights_of
from argmap.drawing.ports import ports_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.drawing.arrangement import Arrangement, Curve, Point
    from argmap.drawing.columns import Columns
    from argmap.drawing.dots import Dot
    from argmap.drawing.passes import Pass
    from argmap.drawing.ports import Ports
    from argmap.drawing.scene import Scene

APART = 18.0
"""From the middle of a box to a line to its neighbour in the column."""

LEVEL = 0.5
"""Heights this close are the same."""

NEXT_CUT = 11.0
"""Between two undercuts that come upon a relation beside each other; a third joins the second."""


@dataclass(frozen=True, slots=True)
class Routes:
    """Where the columns, with their nodes, come to stand, and each edge's curve to its target.

    All lies between `top` and `bottom`, which dots and lines may have moved beyond the boxes.
    """

    length: float
    top: float
    bottom: float
    starts: tuple[float, ...]
    ends: tuple[float, ...]
    columns: Columns
    centres: tuple[Point, ...]
    curves: tuple[Curve, ...]


def route(
    scene: Scene,
    arrangement: Arrangement,
    dots: Mapping[int, Dot],
    sizes: Sequence[Point],
    frames: float = 0.0,
) -> Routes:
    """Move columns apart and lead every edge from box to box.

    `frames` is the room that groups' frames need on either side of each column.
    O(edges x columns + crossings x log crossings).
    """
    columns = columns_of(arrangement, dots, sizes)
    heights = heights_of(
        scene, columns, dots, sizes, [y for _, y in arrangement.centres], arrangement.groups
    )
    through = heights.through
    ports = ports_of(scene, columns, sizes, heights.nodes, through)
    crossings = [
        crossing
        for number in range(len(scene.edges))
        for crossing in _crossings(scene, number, columns, ports, through)
    ]
    gaps = gaps_of(scene, columns, crossings, frames)
    starts, ends, x = [], [], frames
    for length, gap in zip(columns.lengths, gaps, strict=True):
        starts.append(x)
        ends.append(x + length)
        x += length + gap.width
    centres = tuple(
        (_aligned(scene.sides[node], starts[column], ends[column], sizes[node][0]), y)
        for node, (column, y) in enumerate(zip(columns.of, heights.nodes, strict=True))
    )
    ways: list[list[Point]] = [[] for _ in scene.edges]
    for crossing in crossings:
        at = ends[crossing.gap] + gaps[crossing.gap].tracks[crossing.edge]
        ways[crossing.edge] += ((at, crossing.start), (at, crossing.goal))
    curves = tuple(
        lead(_whole(scene, number, way, ports, columns, centres, sizes))
        for number, way in enumerate(ways)
    )
    reached = (*ports.start.values(), *ports.goal.values(), *through.values(), 0.0)
    return Routes(
        x + frames,
        min(reached),
        max(*reached, arrangement.breadth),
        tuple(starts),
        tuple(ends),
        columns,
        centres,
        curves,
    )


def _aligned(side: int, start: float, end: float, length: float) -> float:
    """Give the middle of a node at the left (1) or right (-1) of its column, or in the middle."""
    if side == 0:
        return (start + end) / 2
    return start + length / 2 if side > 0 else end - length / 2


def _crossings(
    scene: Scene, number: int, columns: Columns, ports: Ports, through: Mapping[Pass, float]
) -> Iterator[Crossing]:
    """Give the gaps in which an edge changes its height, from its tail to its head."""
    edge = scene.edges[number]
    tail, head = columns.of[edge.tail], columns.of[edge.head]
    if tail == head:
        if not _neighbours(columns, edge.tail, edge.head):
            start, goal = ports.start[number], ports.goal[number]
            yield Crossing(number, tail, start, goal, leftwards=False, turn=True)
        return
    step = 1 if head > tail else -1
    height = ports.start[number]
    for column in range(tail, head, step):
        last = column + step == head
        goal = ports.goal[number] if last else through[number, column + step]
        if abs(goal - height) > LEVEL:
            gap = column if step > 0 else column - 1
            yield Crossing(number, gap, height, goal, leftwards=step < 0)
        height = goal


def _neighbours(columns: Columns, one: int, other: int) -> bool:
    """Tell whether two nodes of a column stand next to each other."""
    nodes = columns.nodes[columns.of[one]]
    return abs(nodes.index(one) - nodes.index(other)) == 1


def _whole(
    scene: Scene,
    number: int,
    way: Sequence[Point],
    ports: Ports,
    columns: Columns,
    centres: Sequence[Point],
    sizes: Sequence[Point],
) -> list[Point]:
    """Give an edge's way with its two ends, on the borders of boxes or at dots."""
    edge = scene.edges[number]
    tail, head = columns.of[edge.tail], columns.of[edge.head]
    if tail == head and not way:
        return _straight(centres, sizes, edge.tail, edge.head)
    out = 1 if head >= tail else -1
    back = 1 if tail >= head else -1
    first = len(scene.boxes)
    half = sizes[edge.tail][0] / 2 if edge.tail < first else 0.0
    start = centres[edge.tail][0] + out * half, ports.start[number]
    x, y = centres[edge.head]
    goal = ports.goal[number]
    if edge.head < first:
        return [start, *way, (x + back * sizes[edge.head][0] / 2, goal)]
    if number not in ports.cuts:
        return [start, *way, (x, y)]
    radius = scene.junctions[edge.head - first].radius
    x += back * NEXT_CUT * min(ports.cuts[number], 1)
    return [start, *way, (x, goal), (x, y + radius if goal > y else y - radius)]


def _straight(
    centres: Sequence[Point], sizes: Sequence[Point], tail: int, head: int
) -> list[Point]:
    """Join neighbours of a column; two lines that go opposite ways keep apart."""
    (x, y), (goal_x, goal_y) = centres[tail], centres[head]
    down = 1 if goal_y > y else -1
    narrow = min(x, goal_x) if sizes[tail][0] != sizes[head][0] else x
    at = narrow + down * min(APART, sizes[tail][0] / 4, sizes[head][0] / 4)
    return [(at, y + down * sizes[tail][1] / 2), (at, goal_y - down * sizes[head][1] / 2)]
