"""At which heights dots stand, and lines pass through columns without touching box or dot.

As in `arrangement`, every map runs from left to right here; lengths are in points.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.drawing.spaces import Boxes, spaces_of
from argmap.drawing.spreading import pooled, spread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.drawing.arrangement import Point
    from argmap.drawing.columns import Columns
    from argmap.drawing.dots import Dot
    from argmap.drawing.scene import Scene
    from argmap.drawing.spaces import Spaces

BETWEEN_PASSES = 5.0
"""Between lines that pass through a column beside each other, where there is room."""

DOT_ROOM = 5.0
"""Above and below a dot with the lines that come upon it."""

Pass = tuple[int, int]
"""An edge and a column that it passes through."""


@dataclass(frozen=True, slots=True)
class Heights:
    """The height of each node, and of each edge in each column that it passes through."""

    nodes: list[float]
    through: dict[Pass, float]


@dataclass(frozen=True, slots=True)
class _Frame:
    """A group's nodes, its first and last column, and the heights where its frame ends."""

    nodes: frozenset[int]
    first: int
    last: int
    ends: Point


@dataclass(frozen=True, slots=True)
class _Map:
    """What is to be led where, and the heights that are found; those of boxes are known."""

    scene: Scene
    columns: Columns
    dots: Mapping[int, Dot]
    sizes: Sequence[Point]
    frames: Sequence[_Frame]
    found: Heights

    def foreign(self, edge: int, column: int) -> Sequence[Point]:
        """Give top and bottom of the frames in a column that an edge has no part in."""
        one = self.scene.edges[edge]
        return [
            frame.ends
            for frame in self.frames
            if frame.first <= column <= frame.last
            and one.tail not in frame.nodes
            and one.head not in frame.nodes
        ]

    def height_beside(self, edge: int, node: int, column: int, side: int) -> float:
        """Give an edge's height in the column beside one, or else that of its node there."""
        known = self.found.through.get((edge, column + side))
        return self.found.nodes[node] if known is None else known


def heights_of(
    scene: Scene,
    columns: Columns,
    dots: Mapping[int, Dot],
    sizes: Sequence[Point],
    boxes: Sequence[float],
    groups: Sequence[Point],
) -> Heights:
    """Find heights of dots and passing lines, column after column in the lines' direction.

    `boxes` are the heights of boxes, `groups` tops and bottoms of groups. Lines pass columns of
    boxes where they cross the fewest lines on either side, as far as can be told, and columns of
    dots straight on. A dot stands in the middle of its premises. Then all that shares a space is
    moved apart.
    O(passes x boxes of a column x log arguments upon a box).
    """
    nodes = [*boxes, *(0.0 for _ in range(len(boxes), len(sizes)))]
    for number, dot in dots.items():
        nodes[number] = sum(boxes[one] for one in dot.premises) / len(dot.premises)
    frames = [
        _Frame(frozenset(group.nodes), min(across), max(across), ends)
        for group, ends in zip(scene.groups, groups, strict=True)
        for across in [[columns.of[node] for node in group.nodes]]
    ]
    drawn = _Map(scene, columns, dots, sizes, frames, Heights(nodes, {}))
    joined: dict[int, list[int]] = {}
    leftwards: dict[int, list[int]] = {}
    rightwards: dict[int, list[int]] = {}
    for number, edge in enumerate(scene.edges):
        tail, head = columns.of[edge.tail], columns.of[edge.head]
        passing = leftwards if head < tail else rightwards
        for column in range(min(tail, head) + 1, max(tail, head)):
            passing.setdefault(column, []).append(number)
        joined.setdefault(edge.tail, []).append(number)
        joined.setdefault(edge.head, []).append(number)
    known: dict[int, list[int]] = {}
    for come_from, passing in ((1, leftwards), (-1, rightwards)):
        for column in range(len(columns.nodes))[::-come_from]:
            here = passing.get(column, [])
            known.setdefault(column, []).extend(here)
            if not columns.boxed[column]:
                _past_dots(drawn, column, here, come_from)
                _apart_from_dots(drawn, column, known[column])
            elif here:
                spaces = spaces_of(columns.nodes[column], nodes, sizes)
                _past_boxes(drawn, column, spaces, here, joined, come_from)
                _apart(drawn, column, spaces, known[column])
    return drawn.found


def _past_boxes(
    drawn: _Map,
    column: int,
    spaces: Spaces,
    edges: Sequence[int],
    joined: Mapping[int, Sequence[int]],
    come_from: int,
) -> None:
    """Choose the height at which each edge passes a column of boxes."""
    scene, found = drawn.scene, drawn.found
    nodes = drawn.columns.nodes[column]
    before: list[list[float]] = [[] for _ in nodes]
    after: list[list[float]] = [[] for _ in nodes]
    for at, node in enumerate(nodes):
        for number in joined.get(node, ()):
            edge = scene.edges[number]
            other = edge.head if edge.tail == node else edge.tail
            side = 1 if drawn.columns.of[other] > column else -1
            if other in drawn.dots and edge.tail == node:
                other = drawn.dots[other].upon
            height = drawn.height_beside(number, other, column, side)
            (before if side == come_from else after)[at].append(height)
        before[at].sort()
        after[at].sort()
    boxes = Boxes(spaces, before, after)
    for number in edges:
        edge = scene.edges[number]
        comes = drawn.height_beside(number, edge.tail, column, come_from)
        found.through[number, column] = boxes.best(
            comes, found.nodes[edge.head], drawn.foreign(number, column)
        )


def _past_dots(drawn: _Map, column: int, edges: Sequence[int], come_from: int) -> None:
    """Let edges pass a column of dots straight on, and place its dots between their premises."""
    scene, found = drawn.scene, drawn.found
    for number in edges:
        tail = scene.edges[number].tail
        comes = drawn.height_beside(number, tail, column, come_from)
        found.through[number, column] = comes
    for node in drawn.columns.nodes[column]:
        premises = [(arm, scene.edges[arm].tail) for arm in drawn.dots[node].arms]
        heights = [
            drawn.height_beside(arm, premise, column, come_from)
            for arm, premise in premises
            if (drawn.columns.of[premise] - column) * come_from > 0
        ]
        if 2 * len(heights) >= len(premises):
            found.nodes[node] = sum(heights) / len(heights)


def _apart(drawn: _Map, column: int, spaces: Spaces, edges: Sequence[int]) -> None:
    """Keep lines apart that pass through one space between boxes."""
    through = drawn.found.through
    together: dict[int, list[tuple[float, int]]] = {}
    for number in edges:
        height = through[number, column]
        together.setdefault(bisect_right(spaces.middles, height), []).append((height, number))
    for space, lines in together.items():
        lines.sort()
        wanted = [height for height, _ in lines]
        places = spread(wanted, spaces.lows[space], spaces.highs[space], BETWEEN_PASSES)
        through.update(((number, column), y) for y, (_, number) in zip(places, lines, strict=True))


def _apart_from_dots(drawn: _Map, column: int, edges: Sequence[int]) -> None:
    """Keep dots and lines apart; lines that come from one box as one pass by as one."""
    scene, found = drawn.scene, drawn.found
    things: list[tuple[float, float, float, int, Sequence[int]]] = []
    for dot in drawn.columns.nodes[column]:
        goal = found.nodes[drawn.dots[dot].upon]
        things.append((found.nodes[dot], goal, drawn.sizes[dot][1] / 2 + DOT_ROOM, dot, ()))
    together: dict[tuple[float, int], list[int]] = {}
    for number in edges:
        height = found.through[number, column]
        together.setdefault((height, scene.edges[number].tail), []).append(number)
    for (height, _), as_one in together.items():
        goal = found.nodes[scene.edges[as_one[0]].head]
        things.append((height, goal, BETWEEN_PASSES / 2, -1, as_one))
    things.sort()
    least = [one[2] + other[2] for one, other in pairwise(things)]
    places = pooled([wanted for wanted, *_ in things], least)
    for place, (_, _, _, dot, edges_as_one) in zip(places, things, strict=True):
        if dot >= 0:
            found.nodes[dot] = place
        for number in edges_as_one:
            found.through[number, column] = place
