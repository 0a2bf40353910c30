"""The least that a layout can be: Graphviz asked once for the plain graph of a debate."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from argmap.drawing.engines import engine_named

if TYPE_CHECKING:
    from argmap.drawing.scene import Scene

INCH = 72.0


def plain_dot(scene: Scene) -> str:
    """Write the scene's boxes, dots and edges in their sizes, with Graphviz's own settings.

    Arguments stand to the right of what they bear on, as argmap has them by default. There is
    nothing of what argmap asks for besides: clearances, places on the side of a box, rows.
    """
    nodes = range(len(scene.boxes) + len(scene.junctions))
    sizes = [scene.size(node) for node in nodes]
    lines = [
        f"{node} [width={sizes[node][0] / INCH:.4f}, height={sizes[node][1] / INCH:.4f}];"
        for node in nodes
    ]
    lines += [f"{edge.head} -> {edge.tail};" for edge in scene.edges]
    head = 'rankdir=LR; splines=spline; node [shape=box, fixedsize=true, label=""];'
    return "\n".join(["digraph {", head, *lines, "}"])


def lay_out_plainly(dot: str, nodes: int) -> None:
    """Ask the embedded engine once, and see that its answer has all the nodes."""
    answer = json.loads(engine_named("embedded")(dot))
    if len(answer["objects"]) != nodes:
        raise ValueError(f"{len(answer['objects'])} nodes where {nodes} were asked for")
