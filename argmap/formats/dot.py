r"""ArgumentMap -> Graphviz DOT, for drawing with `dot` and for programs that read it.

Claims are nodes with wrapped labels, relations are edges. A relation with linked premises, and
one that is undercut, is a point that its edges go through. Nodes have made-up ids, and every
text is escaped, so that nothing in a claim can act as DOT: neither `<b>` (an HTML label) nor
`a:b` (a port), `\N` (the node's name) or `&lt;` (an entity).

Reference: https://graphviz.org/doc/info/lang.html and .../attrs.html (escString).
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.formats.links import LINKS, link_of, linked_only
from argmap.formats.looks import INKS, LOOKS
from argmap.graph import arcs, junctions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.formats.aspects import Aspect
    from argmap.formats.losses import Loss
    from argmap.graph import Arc
    from argmap.model import ArgumentMap, Claim, Relation

HOLDS: frozenset[Aspect] = LINKS | {
    "title", "claim-types", "claim-ids", "opaque-ids", "relation-ids", "linked-premises",
    "undercuts", "schemes",
}  # fmt: skip

COLUMNS = 32
"""Width at which labels are wrapped, in columns; wide letters take two."""

_HEADS = {"support": "normal", "attack": "tee", "undercut": "odot"}
_STYLES = {"support": "solid", "attack": "dashed", "undercut": "dotted"}
_CONTROL = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def fit(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate as the picture shows it, and the losses by place. O(size)."""
    return linked_only(debate, HOLDS)


def write(debate: ArgumentMap, remarks: Mapping[str, str] = MappingProxyType({})) -> str:
    """Write the map as one directed graph, theses at the top. O(size).

    `remarks` stand below the text of claims, by their ids.
    """
    through = junctions(debate)
    names = {claim.id: f"c{number}" for number, claim in enumerate(debate.claims, 1)}
    names |= {relation: f"r{number}" for number, relation in enumerate(through, 1)}
    lines = ["digraph argmap {", *(f"  {line};" for line in _defaults(debate))]
    lines += (f"  {names[c.id]} {_claim(c, debate, remarks.get(c.id, ''))};" for c in debate.claims)
    lines += (f"  {names[r.id]} {_junction(r)};" for r in through.values())
    lines += (f"  {line};" for line in _edges(debate, names, through))
    return "\n".join([*lines, "}", ""])


def quoted(text: str) -> str:
    r"""Write a text as a DOT string that means just these letters; line breaks become `\n`.

    Control characters, which cannot be drawn, become U+FFFD.
    """
    text = _CONTROL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return '"' + text.replace("\n", "\\n") + '"'


def _defaults(debate: ArgumentMap) -> Iterator[str]:
    title = debate.title or debate.question
    if title:
        label = "\n".join(wrap(title, 80))
        yield f"graph [label={quoted(label)}, labelloc=t, fontname=Helvetica, fontsize=16]"
    yield "rankdir=BT"
    yield "node [fontname=Helvetica, fontsize=11, margin=0.15]"
    yield "edge [penwidth=1.3]"


def _claim(claim: Claim, debate: ArgumentMap, remark: str) -> str:
    look = LOOKS[claim.type]
    below = wrap(f"({remark})", COLUMNS) if remark else ()
    label = "\n".join([look.word.upper(), *wrap(claim.text, COLUMNS), *below])
    attributes = {
        "label": label,
        "shape": look.shape,
        "style": look.style,
        "color": look.ink,
        "fillcolor": look.fill,
        "tooltip": claim.id,
    }
    if claim.type == "thesis":
        attributes["peripheries"] = "2"
    if url := link_of(claim, debate):
        attributes["URL"] = url
    return _attributes(attributes)


def _junction(relation: Relation) -> str:
    looks = {"shape": "point", "width": "0.1", "color": INKS[relation.kind]}
    return _attributes(looks | {"tooltip": _told(relation)})


def _told(relation: Relation) -> str:
    return f"{relation.id} ({relation.scheme})" if relation.scheme else relation.id


def _edges(
    debate: ArgumentMap, names: Mapping[str, str], through: Mapping[str, Relation]
) -> Iterator[str]:
    for arc in arcs(debate):
        yield f"{names[arc.tail]} -> {names[arc.head]} {_edge(arc, through)}"


def _edge(arc: Arc, through: Mapping[str, Relation]) -> str:
    relation = arc.relation
    attributes = {"color": INKS[relation.kind], "style": _STYLES[relation.kind]}
    # On the way to its own point a relation has not arrived yet.
    is_half = relation.id in through and arc.head == relation.id
    attributes["arrowhead"] = "none" if is_half else _HEADS[relation.kind]
    if not is_half:
        attributes["tooltip"] = _told(relation)
    return _attributes(attributes)


def _attributes(values: Mapping[str, str]) -> str:
    return f"[{', '.join(f'{name}={quoted(value)}' for name, value in values.items())}]"
