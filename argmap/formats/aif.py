"""AIF as AIFdb and OVA write it in JSON: claims (I), inferences (RA), conflicts (CA), dialogue.

After Chesñevar et al. (2006) and the AIF specification (Reed et al. 2011).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.formats.aif_dialogue import Dialogue, fitting_speakers, spoken
from argmap.formats.drafts import Draft
from argmap.formats.holding import reduced
from argmap.formats.json_fields import (
    Rows,
    Strange,
    by_id,
    key_of,
    listed,
    name_of,
    object_of,
    text_in,
    words_in,
)
from argmap.formats.json_layout import laid_out
from argmap.formats.json_text import load
from argmap.formats.naming import is_spoken
from argmap.formats.scheme_graphs import SchemeGraph, arrows, keys_of
from argmap.formats.scheme_names import fitting_schemes, scheme_of, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.formats.aspects import Aspect
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.json_text import Entry
    from argmap.formats.losses import Loss
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap, RelationKind

HOLDS: frozenset[Aspect] = frozenset((
    "speakers", "schemes", "linked-premises", "undercuts", "claim-ids", "relation-ids",
))  # fmt: skip

KINDS: dict[str, RelationKind] = {"RA": "support", "CA": "attack"}
DEFAULTS: dict[RelationKind, tuple[str, str]] = {
    "support": ("RA", "Default Inference"),
    "attack": ("CA", "Default Conflict"),
    "undercut": ("CA", "Default Conflict"),
}
PLAIN = frozenset(("edges", "locutions"))
"""Lists that are read as they are: where a part of them stands is seldom asked."""

_PASSED = {"MA": "rephrase", "PA": "preference"}
_TOP = frozenset((
    "nodes", "edges", "locutions", "participants", "schemefulfillments",
))  # fmt: skip
_NODE = frozenset(("nodeID", "text", "type", "scheme", "schemeID"))
_CLAIM = frozenset(("nodeID", "text", "type"))
_EDGE = frozenset(("edgeID", "fromID", "toID", "formEdgeID"))
_ENDS = {"fromID": "source", "toID": "target"}
"""What other programs, as CISpaces, call the ends of edges."""


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a graph; nodes and edges that lead nowhere are told and left out. Raises Refused."""
    draft = new_draft(text)
    add_graph(object_of(load(text, 2, PLAIN), text, "an AIF graph"), draft, text)
    return draft.finish(rule)


def new_draft(text: Text) -> Draft:
    """Give a draft as AIF needs it: programs write it, and number their nodes."""
    return Draft(text.file, keeps=is_spoken, dangling="warning")


def add_graph(held: Mapping[str, Entry], draft: Draft, text: Text) -> None:
    """Add what a graph holds to a draft. O(size). Raises Refused for what is no graph."""
    strange = Strange(text)
    strange.see(held, _TOP, 0)
    graph, dialogue = SchemeGraph(draft, text), Dialogue(held, draft, text, strange)
    nodes = by_id(listed(held, "nodes", text), "nodeID", draft, text)
    claims: dict[str, str] = {}
    for key, (node, offset) in nodes.items():
        said, kind = text_in(node.get("text")), key_of(node.get("type"))
        known = _CLAIM if kind == "I" else _NODE
        if not known.issuperset(node):
            strange.see(node, known, offset)
        if kind == "I":
            claims[key] = said or words_in(node.get("text"), text.place(offset), draft)
        elif kind in KINDS:
            graph.joint(key, KINDS[kind], name_of(key), _scheme(node, said), offset)
        else:
            if dialogue.node(kind, key, said, offset):
                graph.passed.add(key)
            else:
                code = _PASSED.get(kind, "node")
                graph.leave(key, code, said if code == "node" else "", offset)
    graph.claims.update(claims)
    edges = Rows(held, "edges", text)
    pairs = list(_pairs(edges, strange, draft))
    dialogue.edges(pairs)
    speakers = dialogue.speakers(claims)
    for key, said in claims.items():
        place = text.place(nodes[key].offset)
        if key in speakers:
            draft.claim(key, said, name=name_of(key), place=place, said_by=speakers[key])
        else:
            draft.claim(key, said, name=name_of(key), place=place)
    graph.edges(pairs, edges.offset)
    graph.finish()
    strange.tell(draft)


def _pairs(edges: Rows, strange: Strange, draft: Draft) -> Iterator[tuple[int, str, str]]:
    """Give the edges: number, from, to."""
    for number, edge in edges.objects("an edge", draft):
        source, target = edge.get("fromID"), edge.get("toID")
        if not _EDGE.issuperset(edge):
            others = [other for own, other in _ENDS.items() if edge.get(own) is None]
            strange.see(edge, _EDGE.union(others), edges.offset(number))
            source, target = (
                edge.get(other if other in others else own) for own, other in _ENDS.items()
            )
        if type(source) is not str or type(target) is not str:
            source, target = key_of(source), key_of(target)
        yield number, source, target


def _scheme(held: Mapping[str, Any], said: str) -> str:
    """Give the name of a relation's scheme: under `scheme`, or else it is the node's text."""
    given = text_in(held.get("scheme"))
    return given if scheme_of(given).name else said


def fit(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate as far as AIF holds it."""
    held, lost = reduced(debate, HOLDS)
    schemed, schemes = fitting_schemes(held)
    heard, speakers = fitting_speakers(schemed)
    return heard, [*lost, *schemes, *speakers]


def write(debate: ArgumentMap) -> str:
    """Write the graph, speakers as locutions. O(size)."""
    return laid_out(graph_of(debate), 2)


def graph_of(debate: ArgumentMap) -> dict[str, list[dict[str, Any]]]:
    """Give nodes, edges, locutions and participants. There is no clock here: no timestamps."""
    voices, keys = spoken(debate), keys_of(debate)
    nodes = [{"nodeID": it.id, "text": it.text, "type": "I"} for it in debate.claims]
    for it in debate.relations:
        letters, default = DEFAULTS[it.kind]
        title = title_of(it.scheme) or default
        nodes.append({"nodeID": keys[it.id], "text": title, "type": letters, "scheme": title})
    edges = [
        {"edgeID": str(number), "fromID": source, "toID": target, "formEdgeID": None}
        for number, (source, target) in enumerate((*arrows(debate, keys), *voices.edges), 1)
    ]
    return {
        "nodes": [*nodes, *voices.nodes],
        "edges": edges,
        "locutions": voices.locutions,
        "participants": voices.participants,
    }
