"""GraphML, which networkx, Gephi and yEd read: claims are nodes, relations edges. Lossless.

A relation with linked premises, and one that is undercut, is a node of its own with an edge from
each premise (`kind` is `premise`) and one to its target, as in argmap's own graph.

Reference: http://graphml.graphdrawing.org/specification.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.aspects import EVERYTHING
from argmap.formats.field_text import citations_text, joined, sources_text
from argmap.formats.graphml_reading import PREMISE, read
from argmap.formats.xml_text import attribute, escaped
from argmap.graph import arcs, junctions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import ArgumentMap, Claim

__all__ = ["HOLDS", "read", "write"]

HOLDS = EVERYTHING

_KEYS: Mapping[str, Mapping[str, str]] = {
    "graph": dict.fromkeys(("title", "question", "content_note", "sources"), "string"),
    "node": {
        **dict.fromkeys(("node", "label", "type", "kind", "scheme"), "string"),
        **dict.fromkeys(("said_by", "evidence", "principles", "tags", "cites"), "string"),
        **dict.fromkeys(("bearer", "likelihood", "severity"), "string"),
        "weight": "double",
    },
    "edge": dict.fromkeys(("kind", "scheme"), "string"),
}
"""Names of data by what has it, with their types."""


def write(debate: ArgumentMap) -> str:
    """Write the map so that reading it gives the same map. O(size)."""
    return "".join(f"{line}\n" for line in _lines(debate))


def _lines(debate: ArgumentMap) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for owner, names in _KEYS.items():
        for name, kind in names.items():
            named = f'for="{owner}" attr.name="{name}" attr.type="{kind}"'
            yield f'  <key id="{owner}_{name}" {named}/>'
    yield '  <graph id="debate" edgedefault="directed">'
    heads = {name: getattr(debate, name) for name in ("title", "question", "content_note")}
    yield from _data("graph", heads | {"sources": sources_text(debate.sources)}, "    ")
    for claim in debate.claims:
        yield f"    <node id={attribute(claim.id)}>"
        yield from _data("node", _of_claim(claim), "      ")
        yield "    </node>"
    through = junctions(debate)
    for it in through.values():
        yield f"    <node id={attribute(it.id)}>"
        told = {"node": "relation", "kind": it.kind, "scheme": it.scheme}
        yield from _data("node", told, "      ")
        yield "    </node>"
    for arc in arcs(debate):
        it = arc.relation
        is_half = it.id in through and arc.head == it.id
        named = "" if it.id in through else f" id={attribute(it.id)}"
        yield f"    <edge{named} source={attribute(arc.tail)} target={attribute(arc.head)}>"
        told = {"kind": PREMISE} if is_half else {"kind": it.kind, "scheme": it.scheme}
        yield from _data("edge", told, "      ")
        yield "    </edge>"
    yield "  </graph>"
    yield "</graphml>"


def _of_claim(claim: Claim) -> dict[str, str]:
    risk = claim.risk
    return {
        "node": "claim",
        "label": claim.text,
        "type": claim.type,
        "said_by": joined(claim.said_by),
        "evidence": claim.evidence,
        "principles": joined(claim.principles),
        "tags": joined(claim.tags),
        "cites": citations_text(claim.cites),
        "bearer": joined(risk.bearer) if risk else "",
        "likelihood": risk.likelihood if risk else "",
        "severity": risk.severity if risk else "",
        "weight": "" if claim.weight is None else repr(claim.weight),
    }


def _data(owner: str, values: Mapping[str, str], margin: str) -> Iterator[str]:
    for name, value in values.items():
        if value:
            yield f'{margin}<data key="{owner}_{name}">{escaped(value)}</data>'
