"""The columns of an arrangement, and where lines pass through them without touching a box.

As in `arrangement`, every map runs from left to right here; lengths are in points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.drawing.arrangement import CLEARANCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.drawing.arrangement import Arrangement, Curve, Point
    from argmap.drawing.scene import Scene

BETWEEN_PASSES = 5.0
"""Between lines that pass through a column beside each other, where there is room."""

STRAIGHTENED = 15.0
"""A line that would move by less than this from one column to the next goes straight on."""

_STEPS = 8
"""Straight pieces for which one Bézier curve is taken; columns are found to a point or so."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns from left to right: Graphviz's centre, the length, and the nodes downwards.

    `of` gives each node's column.
    """

    centres: tuple[float, ...]
    lengths: tuple[float, ...]
    nodes: tuple[tuple[int, ...], ...]
    of: tuple[int, ...]


def columns_of(arrangement: Arrangement, sizes: Sequence[Point]) -> Columns:
    """Find the columns that Graphviz made: the nodes of one share their centre's x."""
    found: dict[float, list[int]] = {}
    for node, (x, _) in enumerate(arrangement.centres):
        found.setdefault(round(x), []).append(node)
    order = sorted(found)
    of = {node: column for column, x in enumerate(order) for node in found[x]}
    return Columns(
        tuple(order),
        tuple(max(sizes[node][0] for node in found[x]) for x in order),
        tuple(
            tuple(sorted(found[x], key=lambda node: arrangement.centres[node][1])) for x in order
        ),
        tuple(of[node] for node in range(len(of))),
    )


Pass = tuple[int, int]
"""An edge and a column that it passes through."""


def passes(
    scene: Scene, arrangement: Arrangement, columns: Columns, sizes: Sequence[Point]
) -> Mapping[Pass, float]:
    """Give the height at which each long edge passes through each column between its ends.

    Heights are those of Graphviz's curves, straightened, and kept apart within the free space
    that Graphviz led them through. O(edges x columns + passes x log passes).
    """
    free = [_Free(nodes, arrangement, sizes) for nodes in columns.nodes]
    wanted: dict[Pass, float] = {}
    for number, edge in enumerate(scene.edges):
        start, end = columns.of[edge.tail], columns.of[edge.head]
        between = range(start - 1, end, -1) if start > end else range(start + 1, end)
        if not between:
            continue
        curve = arrangement.curves.get(number, ())
        height = arrangement.centres[edge.tail][1]
        for column, found in zip(
            between, _heights(curve, [columns.centres[c] for c in between], height), strict=True
        ):
            low, high = free[column].around(found)
            straight = abs(found - height) < STRAIGHTENED and low <= height <= high
            height = height if straight else min(max(found, low), high)
            wanted[number, column] = height
    return _apart(wanted, free)


class _Free:
    """The free intervals of one column."""

    def __init__(
        self, nodes: Sequence[int], arrangement: Arrangement, sizes: Sequence[Point]
    ) -> None:
        self.middles = [arrangement.centres[node][1] for node in nodes]
        halves = [sizes[node][1] / 2 + CLEARANCE / 2 for node in nodes]
        tops = [y - half for y, half in zip(self.middles, halves, strict=True)]
        bottoms = [y + half for y, half in zip(self.middles, halves, strict=True)]
        self.lows = [float("-inf"), *bottoms]
        self.highs = [*tops, float("inf")]

    def around(self, height: float) -> Point:
        """Give the free interval that a height lies in, or the one nearest to it."""
        space = bisect_left(self.middles, height)
        return self.lows[space], max(self.lows[space], self.highs[space])


def _apart(wanted: Mapping[Pass, float], free: Sequence[_Free]) -> dict[Pass, float]:
    """Keep lines apart that pass through one free interval."""
    together: dict[tuple[int, int], list[tuple[float, Pass]]] = {}
    for (edge, column), height in wanted.items():
        space = bisect_right(free[column].middles, height)
        together.setdefault((column, space), []).append((height, (edge, column)))
    found: dict[Pass, float] = {}
    for (column, space), lines in together.items():
        lines.sort()
        low, high = free[column].lows[space], free[column].highs[space]
        heights = spread([height for height, _ in lines], low, high, BETWEEN_PASSES)
        found.update(zip((name for _, name in lines), heights, strict=True))
    return found


def spread(wanted: Sequence[float], low: float, high: float, least: float) -> list[float]:
    """Move sorted numbers so that they are `least` apart within bounds, and as little as can be.

    Where there is no room for that, they are evenly apart. Least squares by pooling neighbours
    that come too close (Ayer et al. 1955); linear.
    """
    count = len(wanted)
    apart = min(least, (high - low) / (count - 1)) if count > 1 else 0.0
    pools: list[tuple[float, int]] = []
    for number, one in enumerate(wanted):
        total, size = one - number * apart, 1
        while pools and pools[-1][0] * size >= total * pools[-1][1]:
            before, more = pools.pop()
            total, size = total + before, size + more
        pools.append((total, size))
    means = (total / size for total, size in pools for _ in range(size))
    ceiling = max(low, high - (count - 1) * apart)
    return [min(max(mean, low), ceiling) + n * apart for n, mean in enumerate(means)]


def _heights(curve: Curve, at: Sequence[float], default: float) -> Iterator[float]:
    """Give a curve's height at each x."""
    line = list(_straightened(curve))
    for x in at:
        yield next(
            (
                ay + (by - ay) * (x - ax) / (bx - ax)
                for (ax, ay), (bx, by) in pairwise(line)
                if ax <= x <= bx and bx > ax
            ),
            default,
        )


def _straightened(curve: Curve) -> Iterator[Point]:
    """Give points along a curve from left to right."""
    points = curve if not curve or curve[0][0] <= curve[-1][0] else curve[::-1]
    yield from points[:1]
    for start in range(0, len(points) - 1, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[start : start + 4]
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            s = 1 - t
            a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
            yield a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy
