"""The columns of a map: those that Graphviz made of boxes, and those of dots between them.

As in `arrangement`, every map runs from left to right here; lengths are in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.dots import columns_of_dots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.drawing.arrangement import Arrangement, Point
    from argmap.drawing.dots import Dot


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns from left to right: the length, the nodes, and whether these are boxes.

    Boxes are given downwards. `of` gives each node's column.
    """

    lengths: tuple[float, ...]
    nodes: tuple[tuple[int, ...], ...]
    boxed: tuple[bool, ...]
    of: tuple[int, ...]


def columns_of(
    arrangement: Arrangement, dots: Mapping[int, Dot], sizes: Sequence[Point]
) -> Columns:
    """Find the columns of boxes, which share their centre's x, and put those of dots between.

    O(nodes x log nodes).
    """
    boxes: dict[int, list[int]] = {}
    for node, (x, _) in enumerate(arrangement.centres):
        boxes.setdefault(round(x), []).append(node)
    order = sorted(boxes)
    rank_at = {x: rank for rank, x in enumerate(order)}
    between = columns_of_dots(dots, [rank_at[round(x)] for x, _ in arrangement.centres])
    nodes: list[Sequence[int]] = []
    boxed: list[bool] = []
    for rank, x in enumerate(order):
        here = between.get(rank, ())
        nodes += (sorted(boxes[x], key=lambda node: arrangement.centres[node][1]), *here)
        boxed += (True, *(False for _ in here))
    of = {node: column for column, some in enumerate(nodes) for node in some}
    return Columns(
        tuple(max(sizes[node][0] for node in some) for some in nodes),
        tuple(map(tuple, nodes)),
        tuple(boxed),
        tuple(of.get(node, 0) for node in range(len(sizes))),
    )
