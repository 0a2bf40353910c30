"""Which box stands beside and above which: Graphviz arranges a scene in columns.

Here every map runs from left to right, whatever its direction: `length` is along the way from the
theses to what bears on them, `breadth` across it. Graphviz sees numbered boxes without text, with
their sizes in inches; in all of argmap sizes are in points.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.drawing.engines import engine_named
from argmap.drawing.errors import DrawingError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.drawing.scene import Edge, Scene

    Point = tuple[float, float]
    Curve = tuple[Point, ...]
    """A chain of cubic Bézier curves: a start, then two handles and an end for each."""

CLEARANCE = 6.0
"""Around each box, where no line but its own comes."""

NEIGHBOUR_GAP = 5.0
"""Between boxes of a column, besides their clearances."""

_COLUMN_GAP = 40.0
"""Between columns; they are moved apart later, by the lines that run there."""

_INCH = 72.0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Centres of the scene's nodes, Graphviz's curves by edge, top and bottom of each group.

    y grows downwards; curves run from left to right or back.
    """

    breadth: float
    centres: tuple[Point, ...]
    curves: Mapping[int, Curve]
    groups: tuple[Point, ...]


def arrange(scene: Scene, sizes: Sequence[Point], engine: str, frame: float = 0.0) -> Arrangement:
    """Let an engine place nodes of the given length and breadth.

    Graphviz's dot (Gansner, Koutsofios, North & Vo 1993): layers by network simplex, crossings
    by weighted medians, curves by routing splines around boxes. `frame` is the room across the
    way between the boxes of a group and those outside. Raises DrawingError.
    """
    answer = engine_named(engine)(_dot(scene, sizes, frame))
    try:
        found = _read(scene, answer)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as fault:
        raise DrawingError(f"the layout engine's answer is not understood: {fault!r}") from fault
    return _upside_down(found) if _reads_upwards(scene, found) else found


def _dot(scene: Scene, sizes: Sequence[Point], frame: float) -> str:
    lines = [
        "digraph {",
        # Otherwise the columns of a group are not those of the map.
        "newrank=true;" if scene.groups else "",
        f"graph [rankdir=LR, nodesep={_inches(NEIGHBOUR_GAP)}, ranksep={_inches(_COLUMN_GAP)}];",
        'node [shape=box, fixedsize=true, label="", fontsize=1, margin=0];',
        "edge [dir=none];",
    ]
    for node, (length, breadth) in enumerate(sizes):
        width, height = _inches(length + 2 * CLEARANCE), _inches(breadth + 2 * CLEARANCE)
        lines.append(f"{node} [width={width}, height={height}];")
    for number, edge in enumerate(scene.edges):
        near, far = _ends(scene, edge)
        lines.append(f"{near} -> {far} [id={number}];")
    if len(scene.roots) > 1:
        lines.append(f"{{rank=same; {'; '.join(map(str, scene.roots))}}}")
    for number, group in enumerate(scene.groups):
        nodes = "; ".join(map(str, group.nodes))
        lines.append(f'subgraph cluster_{number} {{margin={frame:.0f}; label=""; {nodes}}}')
    return "\n".join([*lines, "}"])


def _inches(points: float) -> str:
    return f"{points / _INCH:.4f}"


def _ends(scene: Scene, edge: Edge) -> tuple[int, int]:
    """Give an edge's ends with the one first that is to stand on the left."""
    tail, head = scene.sides[edge.tail], scene.sides[edge.head]
    tail_first = tail < head or (tail == head == -1)
    return (edge.tail, edge.head) if tail_first else (edge.head, edge.tail)


def _read(scene: Scene, answer: bytes) -> Arrangement:
    graph: dict[str, Any] = json.loads(answer)
    breadth = float(graph["bb"].split(",")[3])
    nodes: dict[int, Point] = {}
    groups: dict[int, Point] = {}
    for found in graph["objects"]:
        name = found["name"]
        if name.startswith("cluster_"):
            _, low, _, high = map(float, found["bb"].split(","))
            groups[int(name.removeprefix("cluster_"))] = (breadth - high, breadth - low)
        elif "pos" in found:
            nodes[int(name)] = _point(found["pos"], breadth)
    curves = {
        int(edge["id"]): tuple(_point(part, breadth) for part in edge["pos"].split())
        for edge in graph.get("edges", ())
        if "pos" in edge
    }
    places = tuple(nodes[node] for node in range(len(scene.sides)))
    return Arrangement(
        breadth, places, curves, tuple(groups[number] for number in range(len(scene.groups)))
    )


def _point(text: str, breadth: float) -> Point:
    x, y = text.split(",")
    return float(x), breadth - float(y)


def _reads_upwards(scene: Scene, found: Arrangement) -> bool:
    """Tell whether the theses, or else most boxes, stand above those that are read before them."""
    theses = [node for node in range(len(scene.boxes)) if scene.boxes[node].claim.type == "thesis"]
    last: dict[int, float] = {}
    downwards = 0
    for node in theses if len(theses) > 1 else range(len(scene.boxes)):
        x, y = found.centres[node]
        column = round(x)
        if column in last:
            downwards += 1 if y > last[column] else -1
        last[column] = y
    return downwards < 0


def _upside_down(found: Arrangement) -> Arrangement:
    def turned(points: Curve) -> Curve:
        return tuple((x, found.breadth - y) for x, y in points)

    return Arrangement(
        found.breadth,
        turned(found.centres),
        {number: turned(curve) for number, curve in found.curves.items()},
        tuple((found.breadth - end, found.breadth - start) for start, end in found.groups),
    )
