"""ArgumentMap -> a Mermaid flowchart, for wikis and code sites that draw it in the page.

Claims are nodes, relations are links; a relation with linked premises, and one that is undercut,
is a small circle that its links go through. Nodes have made-up ids and every sign in a text is
written as a numbered entity, so that nothing in a claim can act as Mermaid, Markdown or HTML:
neither `end`, `1. `, `%%{`, `]` nor `<img>`.

Reference: https://mermaid.js.org/syntax/flowchart.html
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.formats.links import LINKS, link_of, linked_only
from argmap.formats.looks import INKS, LOOKS
from argmap.graph import arcs, junctions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.formats.aspects import Aspect
    from argmap.formats.losses import Loss
    from argmap.graph import Arc
    from argmap.model import ArgumentMap, Relation

HOLDS: frozenset[Aspect] = LINKS | {"title", "claim-types", "linked-premises", "undercuts"}

_SIGN = re.compile(
    r"[^\w\s,'?!().\u0080-\U0010ffff-]|_"
    # What Markdown may take for a list or an address, if these signs are let through elsewhere.
    r"|(?<=\d)[.)]|(?<=\w)\.(?=\w)|-(?!\w)|(?<!\w)-"
)
# What Mermaid 11 looks for after it has read the entities: a line break, a formula, an icon, and
# its own marks of an entity's beginning and end. A joiner of no width keeps the parts apart.
_SPELLS = re.compile(r"\\(?=n)|\$(?=\$)|\bfa[a-z]?:(?=fa-)|ﬂ(?=°)|¶(?=ß)", re.IGNORECASE)
JOINER = "\u2060"
_NOTHING = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_SHAPES = {
    "thesis": ("[[", "]]"),
    "pro": ("(", ")"),
    "con": ("[", "]"),
    "risk": ("{{", "}}"),
    "rebuttal": (">", "]"),
}
_LINKS = {"support": "-->", "attack": "--x", "undercut": "-.-o"}
_HALVES = {"support": "---", "attack": "---", "undercut": "-.-"}
_BORDERS = {
    "thesis": "stroke-width:3px",
    "pro": "stroke-width:1.5px",
    "con": "stroke-width:1.5px,stroke-dasharray:7 3",
    "risk": "stroke-width:1.5px,stroke-dasharray:2 2",
    "rebuttal": "stroke-width:1.5px,stroke-dasharray:9 3 2 3",
}


def fit(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate as the picture shows it, and the losses by place. O(size)."""
    return linked_only(debate, HOLDS)


def write(debate: ArgumentMap, remarks: Mapping[str, str] = MappingProxyType({})) -> str:
    """Write the map as a flowchart from the bottom to the top, theses at the top. O(size).

    `remarks` stand below the text of claims, by their ids.
    """
    through = junctions(debate)
    names = {claim.id: f"c{number}" for number, claim in enumerate(debate.claims, 1)}
    names |= {relation: f"r{number}" for number, relation in enumerate(through, 1)}
    lines = ["flowchart BT"]
    if title := debate.title or debate.question:
        lines.append(f"  accTitle: {_statement(title)}")
    lines += (f"  {line}" for line in _nodes(debate, names, through, remarks))
    found = arcs(debate)
    lines += (f"  {names[arc.tail]} {_link(arc, through)} {names[arc.head]}" for arc in found)
    lines += (f"  {line}" for line in _styles(debate, names, through, found))
    for claim in debate.claims:
        if url := link_of(claim, debate):
            lines.append(f'  click {names[claim.id]} href "{url}" _blank')
    return "\n".join([*lines, ""])


def quoted(text: str) -> str:
    """Write a text as a label that means just these letters; blanks and line breaks are folded."""
    text = " ".join(_NOTHING.sub(_unseen, text).split())
    apart = _SPELLS.sub(lambda found: found[0] + JOINER, text)
    return _SIGN.sub(lambda sign: f"#{ord(sign[0])};", apart)


def _unseen(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else "\ufffd"


def _statement(text: str) -> str:
    """Write a text after `accTitle:`, which knows no quotes and no entities."""
    folded = " ".join(_NOTHING.sub(_unseen, text).split())
    return re.sub(r"[#;%{}<>\\\"`]", " ", folded).strip() or "argument map"


def _nodes(
    debate: ArgumentMap,
    names: Mapping[str, str],
    through: Mapping[str, Relation],
    remarks: Mapping[str, str],
) -> Iterator[str]:
    for claim in debate.claims:
        opened, closed = _SHAPES[claim.type]
        word = LOOKS[claim.type].word.upper()
        remark = remarks.get(claim.id, "")
        below = f"<br/>({quoted(remark)})" if remark else ""
        yield f'{names[claim.id]}{opened}"{word}<br/>{quoted(claim.text)}{below}"{closed}'
    for relation in through:
        yield f'{names[relation]}((" "))'


def _link(arc: Arc, through: Mapping[str, Relation]) -> str:
    is_half = arc.relation.id in through and arc.head == arc.relation.id
    return (_HALVES if is_half else _LINKS)[arc.relation.kind]


def _styles(
    debate: ArgumentMap,
    names: Mapping[str, str],
    through: Mapping[str, Relation],
    found: tuple[Arc, ...],
) -> Iterator[str]:
    for kind, look in LOOKS.items():
        if members := [names[claim.id] for claim in debate.claims if claim.type == kind]:
            border = f"stroke:{look.ink},{_BORDERS[kind]}"
            yield f"classDef {kind} fill:{look.fill},color:#1A1A1A,{border}"
            yield f"class {','.join(members)} {kind}"
    if through:
        yield "classDef junction fill:#555555,stroke:#555555"
        yield f"class {','.join(names[relation] for relation in through)} junction"
    for relation_kind, ink in INKS.items():
        numbers = [str(i) for i, arc in enumerate(found) if arc.relation.kind == relation_kind]
        if numbers:
            dash = ",stroke-dasharray:6 3" if relation_kind == "attack" else ""
            yield f"linkStyle {','.join(numbers)} stroke:{ink}{dash}"
