"""Which box stands beside and above which: Graphviz arranges a scene in columns.

Here every map runs from left to right, whatever its direction: `length` is along the way from the
theses to what bears on them, `breadth` across it. Graphviz sees numbered boxes without text, with
their sizes in inches; in all of argmap sizes are in points.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.drawing.dots import nearest_box
from argmap.drawing.engines import engine_named
from argmap.drawing.errors import DrawingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.drawing.dots import Dot
    from argmap.drawing.scene import Scene

    Point = tuple[float, float]
    Curve = tuple[Point, ...]
    """A chain of cubic Bézier curves: a start, then two handles and an end for each."""

CLEARANCE = 5.0
"""Around each box, where no line but its own comes."""

NEIGHBOUR_GAP = 4.0
"""Between boxes of a column, besides their clearances."""

_COLUMN_GAP = 40.0
"""Between columns; they are moved apart later, by the lines that run there."""

_INCH = 72.0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Centres of the scene's boxes, top and bottom of each group; y grows downwards."""

    breadth: float
    centres: tuple[Point, ...]
    groups: tuple[Point, ...]


def arrange(
    scene: Scene,
    dots: Mapping[int, Dot],
    sizes: Sequence[Point],
    engine: str,
    frame: float = 0.0,
    meanwhile: Callable[[], object] | None = None,
) -> Arrangement:
    """Let an engine place boxes of the given length and breadth.

    Graphviz's dot (Gansner, Koutsofios, North & Vo 1993): layers by network simplex, crossings
    by weighted medians. `frame` is the room across the way between the boxes of a group and those
    outside, `meanwhile` what the engine may call while it works. Raises DrawingError.
    """
    answer = engine_named(engine)(_dot(scene, dots, sizes, frame), meanwhile)
    try:
        found = _read(scene, answer)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as fault:
        raise DrawingError(f"the layout engine's answer is not understood: {fault!r}") from fault
    return _upside_down(found) if _reads_upwards(scene, found) else found


def _dot(scene: Scene, dots: Mapping[int, Dot], sizes: Sequence[Point], frame: float) -> str:
    lines = [
        "digraph {",
        # Otherwise the columns of a group are not those of the map.
        "newrank=true;" if scene.groups else "",
        # Only places are asked for. Half the tries at fewer crossings find as few.
        "graph [rankdir=LR, splines=none, mclimit=0.5];",
        f"graph [nodesep={_inches(NEIGHBOUR_GAP)}, ranksep={_inches(_COLUMN_GAP)}];",
        # Each attribute comes back with each node: these are all that is needed.
        'node [shape=box, fixedsize=true, label=""];',
    ]
    for node, (length, breadth) in enumerate(sizes[: len(scene.boxes)]):
        width, height = _inches(length + 2 * CLEARANCE), _inches(breadth + 2 * CLEARANCE)
        lines.append(f"{node} [width={width}, height={height}];")
    lines += (f"{near} -> {far};" for near, far in _bearings(scene, dots))
    if len(scene.roots) > 1:
        lines.append(f"{{rank=same; {'; '.join(map(str, scene.roots))}}}")
    for number, group in enumerate(scene.groups):
        nodes = "; ".join(str(node) for node in group.nodes if node < len(scene.boxes))
        lines.append(f'subgraph cluster_{number} {{margin={frame:.0f}; label=""; {nodes}}}')
    return "\n".join([*lines, "}"])


def _inches(points: float) -> str:
    return f"{points / _INCH:.4f}"


def _bearings(scene: Scene, dots: Mapping[int, Dot]) -> Iterator[tuple[str, str]]:
    """Give the boxes that are to stand side by side, first the one that is to stand left.

    What undercuts a step stands beside its premise, above what bears on that. Linked premises
    stand together, above or below what else bears on their target. Corners of boxes tell
    Graphviz so.
    """
    corner: dict[int, str] = {}
    linked: dict[int, int] = {}
    for edge in scene.edges:
        one, other = edge.tail, nearest_box(edge, dots)
        if one in dots or one == other:
            continue
        if edge.head not in dots:
            at = ""
        elif edge.last:
            at = "n"
        elif len(dots[edge.head].premises) > 1:
            if edge.head not in corner:
                linked[other] = linked.get(other, 0) + 1
                corner[edge.head] = "n" if linked[other] % 2 else "s"
            at = corner[edge.head]
        else:
            at = ""
        tail, head = scene.sides[one], scene.sides[other]
        if tail < head or tail == head == -1:
            yield f"{one}", f"{other}:{at}w" if at else f"{other}"
        else:
            yield f"{other}:{at}e" if at else f"{other}", f"{one}"


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
    return Arrangement(
        breadth,
        tuple(nodes[node] for node in range(len(scene.boxes))),
        tuple(groups[number] for number in range(len(scene.groups))),
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
    return Arrangement(
        found.breadth,
        tuple((x, found.breadth - y) for x, y in found.centres),
        tuple((found.breadth - end, found.breadth - start) for start, end in found.groups),
    )
