"""Where everything goes: a scene -> places and curves, arranged by a Graphviz engine.

Theses stand on the left and what bears on them to their right, so that a map is read as a page
is, and a thesis with many arguments makes the map tall and not wide. Graphviz sees numbered
boxes without text; widths and heights are in points here and in inches there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Any

from argmap.drawing.engines import engine_named
from argmap.drawing.errors import DrawingError

if TYPE_CHECKING:
    from argmap.drawing.scene import Edge, Scene

    Point = tuple[float, float]
    Curve = tuple[Point, ...]
    """A chain of cubic Bézier curves: a start, then two handles and an end for each."""

CLEARANCE = 6.0
"""Around each box, where no curve but its own comes."""

NODE_GAP = 5.0
"""Between boxes above each other, besides their clearances."""

RANK_GAP = 46.0
"""Between columns of boxes, where the curves run, besides their clearances."""

LANDING = 12.0
"""Height that each argument has to itself on the side of the claim that it comes upon."""

APART = 18.0
"""From the middle of a box to where a straight edge leaves it."""

MUTUAL_GAP = 12.0
"""Between two relations that go opposite ways."""

INCH = 72.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes and centres of the scene's nodes and curves of its edges; origin at the top left."""

    width: float
    height: float
    sizes: tuple[Point, ...]
    centres: tuple[Point, ...]
    curves: tuple[Curve, ...]


def lay_out(scene: Scene, engine: str) -> Layout:
    """Arrange a scene. Curves run from premise to target. Raises DrawingError.

    Graphviz's dot (Gansner, Koutsofios, North & Vo 1993): layers by network simplex, crossings
    by weighted medians, curves by routing splines around boxes. It is asked twice: the first
    answer says in which order arguments come upon a claim, and in that order each has a place of
    its own on the claim's right side the second time.
    """
    if not scene.boxes:
        return Layout(0.0, 0.0, (), (), ())
    ask = engine_named(engine)
    first = _read(scene, ask(_dot(scene, {})))
    return _read(scene, ask(_dot(scene, _landings(scene, first))))


def _landings(scene: Scene, layout: Layout) -> dict[int, tuple[int, int]]:
    """Give edges that come upon a box from its right a row, and the number of rows, there."""
    upon: dict[int, list[tuple[float, int]]] = {}
    for number, edge in enumerate(scene.edges):
        comes_from_right = layout.centres[edge.tail][0] > layout.centres[edge.head][0]
        if edge.head < len(scene.boxes) and comes_from_right:
            side = layout.centres[edge.head][0] + layout.sizes[edge.head][0] / 2
            height = _height_at(layout.curves[number], side + RANK_GAP + CLEARANCE)
            upon.setdefault(edge.head, []).append((height, number))
    return {
        number: (row, len(coming))
        for coming in upon.values()
        for row, (_, number) in enumerate(sorted(coming))
    }


def _height_at(curve: Curve, x: float) -> float:
    """Give the height at which a curve comes into the gap before a box, which begins at `x`.

    Those that come into it above each other land above each other, and need not cross there.
    """
    return next((py for px, py in reversed(curve) if px >= x), curve[0][1])


def _dot(scene: Scene, landings: dict[int, tuple[int, int]]) -> str:
    rows = {scene.edges[number].head: many for number, (_, many) in landings.items()}
    lines = [
        "digraph {",
        f"graph [rankdir=LR, nodesep={NODE_GAP / INCH:.4f}, ranksep={RANK_GAP / INCH:.4f}];",
        'node [shape=box, fixedsize=true, label="", fontsize=1, margin=0];',
        "edge [dir=none];",
    ]
    for node in range(len(scene.boxes) + len(scene.junctions)):
        width, height = scene.size(node)
        height = max(height, rows.get(node, 0) * LANDING) + 2 * CLEARANCE
        width += 2 * CLEARANCE
        size = f"width={width / INCH:.4f}, height={height / INCH:.4f}"
        ports = "|".join(f"<p{row}>" for row in range(rows.get(node, 0)))
        record = f', shape=record, label="{ports}"' if ports else ""
        lines.append(f"{node} [{size}{record}];")
    for number, edge in enumerate(scene.edges):
        port = f":p{landings[number][0]}:e" if number in landings else ""
        # From target to premise, as Graphviz puts the tails of edges first.
        lines.append(f"{edge.head}{port} -> {edge.tail} [id={number}];")
    theses = [node for node, box in enumerate(scene.boxes) if box.claim.type == "thesis"]
    if len(theses) > 1:
        lines.append(f"{{rank=same; {'; '.join(map(str, theses))}}}")
    return "\n".join([*lines, "}"])


def _read(scene: Scene, answer: bytes) -> Layout:
    try:
        graph: dict[str, Any] = json.loads(answer)
        _, _, width, height = (float(part) for part in graph["bb"].split(","))
        nodes = {int(node["name"]): node for node in graph["objects"] if "pos" in node}
        places = [_point(nodes[number]["pos"], height) for number in range(len(nodes))]
        sizes = [_size(nodes[number]) for number in range(len(nodes))]
        routed = {
            int(edge["id"]): _curve(edge["pos"], height)
            for edge in graph.get("edges", ())
            if "pos" in edge
        }
    except (ValueError, KeyError, TypeError) as fault:
        raise DrawingError(f"the layout engine's answer is not understood: {fault!r}") from fault
    ends = {(edge.tail, edge.head) for edge in scene.edges}
    curves = []
    for number, edge in enumerate(scene.edges):
        curve = routed.get(number) or _straight(edge, places, sizes)
        if number in routed and (edge.head, edge.tail) in ends:
            curve = _aside(curve)
        curves.append(_attached(scene, edge, curve, places, sizes))
    return Layout(width, height, tuple(sizes), tuple(places), tuple(curves))


def _size(node: dict[str, Any]) -> Point:
    width, height = (float(node[side]) * INCH - 2 * CLEARANCE for side in ("width", "height"))
    return round(width, 1), round(height, 1)


def _point(text: str, height: float) -> Point:
    x, y = text.split(",")
    return round(float(x), 2), round(height - float(y), 2)


def _curve(text: str, height: float) -> Curve:
    return tuple(_point(part, height) for part in reversed(text.split()))


def _straight(edge: Edge, places: list[Point], sizes: list[Point]) -> Curve:
    """Draw what Graphviz gives up, as it does between neighbours above each other with ports.

    Two that go opposite ways keep apart.
    """
    (x, y), (goal_x, goal_y) = places[edge.tail], places[edge.head]
    down = 1 if goal_y > y else -1
    start = (x + down * APART, y + down * sizes[edge.tail][1] / 2)
    end = (goal_x + down * APART, goal_y - down * sizes[edge.head][1] / 2)
    return start, start, end, end


def _aside(curve: Curve) -> Curve:
    """Move one of two curves that go opposite ways to its own side, so that both are seen."""
    across, down = curve[-1][0] - curve[0][0], curve[-1][1] - curve[0][1]
    aside = MUTUAL_GAP / 2 / max(hypot(across, down), 0.01)
    return tuple((x - down * aside, y + across * aside) for x, y in curve)


def _attached(
    scene: Scene, edge: Edge, curve: Curve, places: list[Point], sizes: list[Point]
) -> Curve:
    """Lead a curve on to the border of its boxes or the dot of its junction.

    Graphviz stops at the clearance around them.
    """
    first = len(scene.boxes)
    start = places[edge.tail] if edge.tail >= first else _on(curve[0], places, sizes, edge.tail)
    if edge.head < first:
        goal = _on(curve[-1], places, sizes, edge.head)
    else:
        radius = scene.junctions[edge.head - first].radius if edge.last else 0.0
        goal = _towards(places[edge.head], curve[-2], radius)
    return (start, *curve[1:-1], goal)


def _on(point: Point, places: list[Point], sizes: list[Point], node: int) -> Point:
    """Give the point of a box that is nearest to a point beside it."""
    (x, y), (width, height) = places[node], sizes[node]
    across = min(max(point[0], x - width / 2), x + width / 2)
    down = min(max(point[1], y - height / 2), y + height / 2)
    return round(across, 2), round(down, 2)


def _towards(start: Point, goal: Point, length: float) -> Point:
    across, down = goal[0] - start[0], goal[1] - start[1]
    share = length / max(hypot(across, down), length, 0.01)
    return round(start[0] + across * share, 2), round(start[1] + down * share, 2)
