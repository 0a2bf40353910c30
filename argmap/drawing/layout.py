"""Where everything goes: a scene -> places and curves, arranged by a Graphviz engine.

Theses stand on the left and what bears on them to their right, so that a map is read as a page
is, and a thesis with many arguments makes the map tall and not wide. Graphviz sees numbered
boxes without text; widths and heights are in points here and in inches there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.drawing.engines import engine_named
from argmap.drawing.errors import DrawingError

if TYPE_CHECKING:
    from argmap.drawing.scene import Scene

    Point = tuple[float, float]
    Curve = tuple[Point, ...]
    """A chain of cubic Bézier curves: a start, then two handles and an end for each."""

NODE_GAP = 14.0
"""Between boxes above each other."""

RANK_GAP = 46.0
"""Between columns of boxes, where the curves run."""

INCH = 72.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Centres of the scene's nodes and curves of its edges; the origin is at the top left."""

    width: float
    height: float
    centres: tuple[Point, ...]
    curves: tuple[Curve, ...]


def lay_out(scene: Scene, engine: str) -> Layout:
    """Arrange a scene. Curves run from premise to target. Raises DrawingError.

    Graphviz's dot (Gansner, Koutsofios, North & Vo 1993): layers by network simplex, crossings
    by weighted medians, curves by routing splines around boxes.
    """
    if not scene.boxes:
        return Layout(0.0, 0.0, (), ())
    return _read(scene, engine_named(engine)(_dot(scene)))


def _dot(scene: Scene) -> str:
    lines = [
        "digraph {",
        f"graph [rankdir=LR, nodesep={NODE_GAP / INCH:.4f}, ranksep={RANK_GAP / INCH:.4f}];",
        'node [shape=box, fixedsize=true, label=""];',
        "edge [dir=none];",
    ]
    for node in range(len(scene.boxes) + len(scene.junctions)):
        width, height = scene.size(node)
        lines.append(f"{node} [width={width / INCH:.4f}, height={height / INCH:.4f}];")
    # From target to premise, as Graphviz puts the tails of edges first.
    lines += (f"{e.head} -> {e.tail} [id={number}];" for number, e in enumerate(scene.edges))
    return "\n".join([*lines, "}"])


def _read(scene: Scene, answer: bytes) -> Layout:
    try:
        graph: dict[str, Any] = json.loads(answer)
        _, _, width, height = (float(part) for part in graph["bb"].split(","))
        centres = {int(node["name"]): _point(node["pos"], height) for node in graph["objects"]}
        curves = {int(edge["id"]): _curve(edge["pos"], height) for edge in graph.get("edges", ())}
        return Layout(
            width,
            height,
            tuple(centres[node] for node in range(len(centres))),
            tuple(curves[number] for number in range(len(scene.edges))),
        )
    except (ValueError, KeyError, TypeError) as fault:
        raise DrawingError(f"the layout engine's answer is not understood: {fault!r}") from fault


def _point(text: str, height: float) -> Point:
    x, y = text.split(",")
    return round(float(x), 2), round(height - float(y), 2)


def _curve(text: str, height: float) -> Curve:
    return tuple(_point(part, height) for part in reversed(text.split()))
