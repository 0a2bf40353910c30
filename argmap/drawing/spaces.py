"""The spaces between the boxes of a column, and in which of them a line passes best.

As in `arrangement`, every map runs from left to right here; lengths are in points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.arrangement import CLEARANCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.drawing.arrangement import Point

CROSSING = 150.0
"""A line goes this much of a way round rather than cross another."""

BEND = 75.0
"""A line goes this much of a way round rather than change its height."""

FRAME = 600.0
"""A line goes this much of a way round rather than pass through the frame of a foreign group."""

BEYOND = 3
"""How many boxes above or below its straight way a line may go round."""


@dataclass(frozen=True, slots=True)
class Spaces:
    """The spaces above, between and below the boxes of a column, which are given downwards."""

    middles: Sequence[float]
    lows: Sequence[float]
    highs: Sequence[float]


def spaces_of(nodes: Sequence[int], heights: Sequence[float], sizes: Sequence[Point]) -> Spaces:
    """Find the spaces of a column from the heights and sizes of its boxes. Linear."""
    middles = [heights[node] for node in nodes]
    halves = [sizes[node][1] / 2 + CLEARANCE / 2 for node in nodes]
    lows = [float("-inf"), *(y + half for y, half in zip(middles, halves, strict=True))]
    highs = [*(y - half for y, half in zip(middles, halves, strict=True)), float("inf")]
    return Spaces(middles, lows, list(map(max, lows, highs)))


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of a column, and for each the sorted heights from and to which its lines go.

    `before` is the side from which other lines pass by, `after` that to which they go.
    """

    spaces: Spaces
    before: Sequence[Sequence[float]]
    after: Sequence[Sequence[float]]

    def best(self, comes: float, goal: float, foreign: Sequence[Point]) -> float:
        """Give the height at which a line from one height to another costs least."""
        middles = self.spaces.middles
        here, there = bisect_left(middles, comes), bisect_left(middles, goal)
        least, best = self._cost(here, comes, goal, 0, foreign)
        crossed = 0
        for space in range(here + 1, min(len(middles), max(here, there) + BEYOND) + 1):
            crossed += self._more_crossed(space - 1, comes, goal)
            least, best = min((least, best), self._cost(space, comes, goal, crossed, foreign))
        crossed = 0
        for space in range(here - 1, max(0, min(here, there) - BEYOND) - 1, -1):
            crossed -= self._more_crossed(space, comes, goal)
            least, best = min((least, best), self._cost(space, comes, goal, crossed, foreign))
        return best

    def _cost(
        self, space: int, comes: float, goal: float, crossed: int, foreign: Sequence[Point]
    ) -> tuple[float, float]:
        """Give the cost of a way through a space, and the height that is best there."""
        low, high = self.spaces.lows[space], self.spaces.highs[space]
        height = min(max(comes, low), high)
        cost = CROSSING * crossed
        for top, bottom in foreign:
            if top < height < bottom:
                free = [end for end in (top, bottom) if low <= end <= high]
                height = min(free, key=lambda end: abs(end - comes), default=height)
                cost += 0.0 if free else FRAME
        bend = 0.0 if height == comes else BEND
        return cost + abs(comes - height) + abs(goal - height) + bend, height

    def _more_crossed(self, box: int, comes: float, goal: float) -> int:
        """Tell how many more lines of a box a line crosses that passes below and not above it."""
        before, after = self.before[box], self.after[box]
        return (
            len(before)
            - bisect_left(before, comes)
            - bisect_right(before, comes)
            + len(after)
            - bisect_left(after, goal)
            - bisect_right(after, goal)
        )
