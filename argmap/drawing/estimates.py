"""Quick guesses at how large a map comes out, so that most pieces need not be laid out. Points."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from argmap.drawing.boxes import SMALL
from argmap.drawing.paper import FOOT, MARGIN, READABLE, best_scale, ways

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.drawing.forest import Forest
    from argmap.drawing.paper import Size
    from argmap.drawing.view import Direction

AROUND = 14.0
"""Free room that a box needs below it, and a little less beside it."""

BETWEEN = 40.0
"""The least that lies between two steps of a line of argument."""

FRAME = 42.0
"""Of a page's height, for the legend and what little is left of margins."""

TIGHT = 0.9
"""A column of boxes has come out as low as this share of their heights, parted by a dot's."""


@dataclass(frozen=True, slots=True)
class Estimates:
    """A size of the smallest type that claims surely do not exceed, and their share of a sheet."""

    guess: Callable[[frozenset[str]], float]
    share: Callable[[frozenset[str]], float]


def estimates(
    forest: Forest, sizes: Mapping[str, Size], paper: str, direction: Direction
) -> Estimates:
    """Make estimates from the sizes of boxes. Each takes O(claims) of those it is asked about."""
    place = {name: number for number, name in enumerate(forest.order)}
    steps = {
        child: 1 if child in argument.steps[0] else 2
        for some in forest.arguments.values()
        for argument in some
        for child in argument.children
    }
    lying = direction in {"right", "left"}
    sheet = (READABLE / SMALL) ** 2 / _area(paper)

    def guess(names: frozenset[str]) -> float:
        depths: dict[str, int] = {}
        for name in sorted(names, key=place.__getitem__):
            above = depths.get(forest.parent.get(name, ""))
            depths[name] = 0 if above is None else above + steps[name]
        ranks: dict[int, list[Size]] = {}
        for name, depth in depths.items():
            ranks.setdefault(depth, []).append(sizes[name])
        along, across = (0, 1) if lying else (1, 0)
        length = sum(max(size[along] for size in rank) + BETWEEN for rank in ranks.values())
        breadth = max(sum(size[across] + AROUND for size in rank) for rank in ranks.values())
        extent = (length - BETWEEN, breadth * TIGHT)
        width, height = extent if lying else extent[::-1]
        return SMALL * best_scale((width, height + FRAME), 0.0, paper)

    def share(names: frozenset[str]) -> float:
        # Exact, as the order of a set's members is not the same in every process.
        return sheet * fsum((sizes[one][0] + AROUND) * (sizes[one][1] + AROUND) for one in names)

    return Estimates(guess, share)


def _area(paper: str) -> float:
    width, height = ways(paper)[0]
    return (width - 2 * MARGIN) * (height - 2 * MARGIN - FOOT - FRAME)
