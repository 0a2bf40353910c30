"""What the dots of a map join, and in which gap between columns of boxes each stands.

A dot stands right before its premises. As in `arrangement`, every map runs from left to right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.drawing.scene import Edge, Scene


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot's premises and the edges from them, and the box or dot that it bears upon."""

    premises: tuple[int, ...]
    arms: tuple[int, ...]
    upon: int


def dots_of(scene: Scene) -> Mapping[int, Dot]:
    """Give the dots, each after the dot that it bears upon unless that goes in a circle. Linear."""
    first = len(scene.boxes)
    upon: dict[int, int] = {}
    arms: dict[int, list[int]] = {}
    for number, edge in enumerate(scene.edges):
        if edge.tail >= first:
            upon[edge.tail] = edge.head
        elif not edge.last:
            arms.setdefault(edge.head, []).append(number)
    found: dict[int, Dot] = {}
    for start in upon:
        way: dict[int, None] = {}
        dot = start
        while dot >= first and dot not in found and dot not in way:
            way[dot] = None
            dot = upon[dot]
        for one in reversed(way):
            premises = tuple(scene.edges[arm].tail for arm in arms[one])
            found[one] = Dot(premises, tuple(arms[one]), upon[one])
    return found


def nearest_box(edge: Edge, dots: Mapping[int, Dot]) -> int:
    """Give the box that a premise is to stand beside: an undercut's, beside the step it denies."""
    if edge.head not in dots:
        return edge.head
    upon = edge.head if edge.last else dots[edge.head].upon
    return dots[upon].premises[0] if upon in dots else upon


def columns_of_dots(
    dots: Mapping[int, Dot], rank: Sequence[int]
) -> Mapping[int, Sequence[Sequence[int]]]:
    """Give the columns of dots to the right of each column of boxes, both from left to right.

    `rank` numbers the boxes' columns. Dots in one gap share a column, but an undercut of an
    undercut stands beyond the latter. O(dots + premises).
    """
    places: dict[int, tuple[int, int, int]] = {}
    for number, dot in dots.items():
        at = [rank[premise] for premise in dot.premises]
        if dot.upon in places:
            here, way, level = places[dot.upon]
            level += 1
        elif dot.upon in dots:
            here, way, level = max(min(at) - 1, 0), 1, 0
        else:
            here = rank[dot.upon]
            way = 1 if sum((one > here) - (one < here) for one in at) >= 0 else -1
            here, level = here if way > 0 else here - 1, 0
        beyond = (
            [one - 1 for one in at if one > here] if way > 0 else [one for one in at if one <= here]
        )
        gap = (min(beyond) if way > 0 else max(beyond)) if beyond else here
        places[number] = gap, way, level if gap == here else 0
    deepest: dict[int, int] = {}
    for gap, _, level in places.values():
        deepest[gap] = max(level, deepest.get(gap, 0))
    found: dict[int, list[list[int]]] = {
        gap: [[] for _ in range(deep + 1)] for gap, deep in deepest.items()
    }
    for number, (gap, way, level) in places.items():
        found[gap][level if way > 0 else deepest[gap] - level].append(number)
    return found
