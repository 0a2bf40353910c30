"""The gaps between columns: which line changes its height where. Points throughout.

Lines may cross, but none runs upon another: each has a track of its own in the gap. As in
`arrangement`, every map runs from left to right here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.drawing.columns import Columns
    from argmap.drawing.scene import Scene

DOCK = 21.0
"""Before boxes that lines come upon: room for arrowheads."""

LEAVE = 12.0
"""Before boxes that lines only leave from."""

TRACK = 5.0
"""Between two tracks."""

TRACKS_ROOM = 150.0
"""For all tracks of a gap; where they need more, they move closer."""

BOX_GAP, DOT_GAP = 46.0, 34.0
"""Least width of a gap between boxes, and beside a column of dots."""

LEVEL = 0.5
"""Heights this close are the same."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """A line's way across a gap, from the height where it comes in to that where it goes on.

    A turn comes in from the column on the left and goes back there.
    """

    edge: int
    gap: int
    start: float
    goal: float
    leftwards: bool
    turn: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap's width, and by edge how far within it the edge's track is; level lines have none."""

    width: float
    tracks: Mapping[int, float]


def gaps_of(
    scene: Scene, columns: Columns, crossings: Iterable[Crossing], frames: float
) -> tuple[Gap, ...]:
    """Give the gap to the right of each column. O(crossings x log crossings).

    `frames` is the room that groups' frames need in each of them.
    """
    count = len(columns.lengths)
    within: list[list[Crossing]] = [[] for _ in range(count)]
    for crossing in crossings:
        within[crossing.gap].append(crossing)
    left, right = _docks(scene, columns)
    boxed = [any(node < len(scene.boxes) for node in nodes) for nodes in columns.nodes]
    gaps = []
    for gap in range(count):
        last = gap == count - 1
        ranks = _ranks(within[gap])
        if last and not ranks:
            gaps.append(Gap(0.0, {}))
            continue
        least = BOX_GAP if boxed[gap] and (last or boxed[gap + 1]) else DOT_GAP
        before, after = left[gap] + frames, (0.0 if last else right[gap + 1]) + frames
        many = max(ranks.values(), default=-1.0) + 1
        needed = min(many * TRACK, TRACKS_ROOM)
        room = max(needed, least - before - after)
        apart = min(TRACK, TRACKS_ROOM / many) if many else 0.0
        first = before + (room - (many - 1) * apart) / 2
        tracks = {edge: first + rank * apart for edge, rank in ranks.items()}
        gaps.append(Gap(before + room + after, tracks))
    return tuple(gaps)


def _docks(scene: Scene, columns: Columns) -> tuple[Sequence[float], Sequence[float]]:
    """Give the room that each column needs on its right and on its left."""
    right, left = ([LEAVE] * len(columns.lengths) for _ in range(2))
    for edge in scene.edges:
        tail, head = columns.of[edge.tail], columns.of[edge.head]
        (right if tail >= head else left)[head] = DOCK
    return right, left


def _ranks(crossings: Sequence[Crossing]) -> dict[int, float]:
    """Give each line that changes its height a track, counted from the left.

    Of two lines that both go down on their way to the left and would meet, the one that comes in
    higher stands farther left, and of two that go up the lower one: then they do not cross unless
    they must. Those that go down have whole numbers and those that go up stand between them.
    """
    ranks: dict[int, float] = {}
    spans = [(*_heights(crossing), crossing.edge) for crossing in crossings if not crossing.turn]
    down = sorted((right, left, edge) for left, right, edge in spans if left - right > LEVEL)
    up = sorted((-right, -left, edge) for left, right, edge in spans if right - left > LEVEL)
    for lines, offset in ((down, 0.0), (up, 0.5 if down else 0.0)):
        open_lines: list[tuple[float, float]] = []
        for start, end, edge in lines:
            while open_lines and open_lines[-1][0] <= start:
                open_lines.pop()
            rank = open_lines[-1][1] + 1 if open_lines else offset
            open_lines.append((end, rank))
            ranks[edge] = rank
    many = max(ranks.values(), default=-1.0) + 1
    turns = [crossing.edge for crossing in crossings if crossing.turn]
    ranks.update((edge, many + number) for number, edge in enumerate(turns))
    return ranks


def _heights(crossing: Crossing) -> tuple[float, float]:
    """Give the heights on the left and on the right of the gap."""
    if crossing.leftwards:
        return crossing.goal, crossing.start
    return crossing.start, crossing.goal
