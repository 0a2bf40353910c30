"""The gaps between columns: which line changes its height where. Points throughout.

Lines may cross, but none runs upon another: each has a track of its own in the gap. As in
`arrangement`, every map runs from left to right here.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.drawing.columns import Columns
    from argmap.drawing.scene import Scene

DOCK = 18.0
"""Before what arrows come upon: room for their heads."""

LEAVE = 10.0
"""Before boxes that lines only leave from, and dots where lines join."""

TRACK = 5.0
"""Between two tracks."""

TRACKS_ROOM = 300.0
"""For all tracks of a gap; where they need more, they move closer."""

LEAST_TRACK = 2.0
"""Between two tracks at the least."""

BOX_GAP = 40.0
"""Least width of a gap between boxes."""

APART = 2.5
"""Level runs closer than this would be taken for one line."""


class Crossing(NamedTuple):
    """Where a line changes its height in a gap: from where it comes in to where it goes on.

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
    """A gap's width, and by edge how far within it the edge's track is."""

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
    right, left = _docks(scene, columns, frames)
    gaps = []
    for gap in range(count):
        last = gap == count - 1
        ranks = _ranks(within[gap])
        if last and not ranks:
            gaps.append(Gap(0.0, {}))
            continue
        before, after = right[gap], 0.0 if last else left[gap + 1]
        least = BOX_GAP if columns.boxed[gap] and (last or columns.boxed[gap + 1]) else 0.0
        many = max(ranks.values(), default=-1) + 1
        apart = min(TRACK, max(TRACKS_ROOM / many, LEAST_TRACK)) if many else 0.0
        room = max(many * apart, least - before - after)
        first = before + (room - (many - 1) * apart) / 2
        tracks = {edge: first + rank * apart for edge, rank in ranks.items()}
        gaps.append(Gap(before + room + after, tracks))
    return tuple(gaps)


def _docks(
    scene: Scene, columns: Columns, frames: float
) -> tuple[Sequence[float], Sequence[float]]:
    """Give the room that each column needs on its right and on its left."""
    right, left = ([LEAVE] * len(columns.lengths) for _ in range(2))
    for edge in scene.edges:
        if edge.last:
            tail, head = columns.of[edge.tail], columns.of[edge.head]
            (right if tail >= head else left)[head] = DOCK
    for side in (right, left):
        for column, boxed in enumerate(columns.boxed):
            side[column] += frames if boxed else 0.0
    return right, left


def _ranks(crossings: Sequence[Crossing]) -> dict[int, int]:
    """Give each line a track, counted from the left.

    Each line takes the first track that is free along its way and lies behind those of the lines
    that must stand left of it, as in channel routing (Hashimoto & Stevens 1971). Where those go
    in a circle, a line stands left of another that it should follow.
    """
    moved = {crossing.edge: _heights(crossing) for crossing in crossings if not crossing.turn}
    before: dict[int, set[int]] = {edge: set() for edge in moved}
    _nest(moved, before)
    _part(moved, before)
    ranks: dict[int, int] = {}
    taken: list[list[tuple[float, float]]] = []
    for edge in _in_order(before):
        rank = max([ranks[one] + 1 for one in before[edge] if one in ranks], default=0)
        low, high = sorted(moved[edge])
        while rank < len(taken) and not _is_free(taken[rank], low - APART, high + APART):
            rank += 1
        if rank == len(taken):
            taken.append([])
        insort(taken[rank], (low, high))
        ranks[edge] = rank
    turns = [crossing.edge for crossing in crossings if crossing.turn]
    ranks.update((edge, len(taken) + number) for number, edge in enumerate(turns))
    return ranks


def _is_free(taken: Sequence[tuple[float, float]], low: float, high: float) -> bool:
    """Tell whether none of some stretches, which are apart and sorted, meets another."""
    at = bisect_left(taken, (high, low))
    return at == 0 or taken[at - 1][1] < low


def _nest(moved: Mapping[int, tuple[float, float]], before: Mapping[int, set[int]]) -> None:
    """Add for each line those that must stand left of it so that the two do not cross.

    Of two that both go down on their way to the left and would meet, that is the one that comes in
    higher, and of two that go up, the lower one.
    """
    down = sorted((right, left, edge) for edge, (left, right) in moved.items() if left > right)
    up = sorted((-right, -left, edge) for edge, (left, right) in moved.items() if left < right)
    for lines in (down, up):
        still: list[tuple[float, int]] = []
        for start, end, edge in lines:
            while still and still[-1][0] <= start:
                still.pop()
            if still:
                before[edge].add(still[-1][1])
            still.append((end, edge))


def _part(moved: Mapping[int, tuple[float, float]], before: Mapping[int, set[int]]) -> None:
    """Add for each line those that leave the gap on the left where it comes in on the right.

    They must stand left of it, or the two would run upon each other at that height.
    """
    leaving = sorted((left, edge) for edge, (left, _) in moved.items())
    heights = [height for height, _ in leaving]
    for edge, (_, right) in moved.items():
        at = bisect_left(heights, right - APART)
        while at < len(heights) and heights[at] <= right + APART:
            if (one := leaving[at][1]) != edge:
                before[edge].add(one)
            at += 1


def _in_order(before: Mapping[int, set[int]]) -> Iterator[int]:
    """Give the lines so that each comes after those that must be before it, as far as can be.

    Depth first, without recursion; what would close a circle is passed over.
    """
    seen: set[int] = set()
    done: set[int] = set()
    for start in before:
        waiting = [start]
        while waiting:
            edge = waiting[-1]
            earlier = () if edge in seen else before[edge] - seen
            seen.add(edge)
            if earlier:
                waiting += sorted(earlier)
                continue
            waiting.pop()
            if edge not in done:
                done.add(edge)
                yield edge


def _heights(crossing: Crossing) -> tuple[float, float]:
    """Give the heights on the left and on the right of the gap."""
    if crossing.leftwards:
        return crossing.goal, crossing.start
    return crossing.start, crossing.goal
