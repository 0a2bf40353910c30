"""The graph of a debate: claims as nodes, relations as signed arcs between them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from argmap.stance import SIGNS, standings

if TYPE_CHECKING:
    import networkx as nx

    from argmap.model import ArgumentMap, Claim, Relation


@dataclass(frozen=True, slots=True)
class Arc:
    """One arrow of the graph, between two nodes, on the way of one relation.

    `sign` is +1 or -1; the product along a path says whether its start speaks for its end.
    """

    tail: str
    head: str
    relation: Relation
    sign: int


def junctions(debate: ArgumentMap) -> dict[str, Relation]:
    """Give the relations that are nodes of their own, by id.

    Those are the relations with linked premises, whose arrows join before the target, and those
    that an undercut attacks. Every other relation is a single arc from premise to target.
    """
    return {
        relation.id: relation
        for relation in debate.relations
        if len(relation.premises) > 1 or relation.id in debate.incoming
    }


def arcs(debate: ArgumentMap) -> tuple[Arc, ...]:
    """Give every arc in file order: premise to target, by way of the junction if there is one."""
    found: list[Arc] = []
    through = junctions(debate)
    for relation in debate.relations:
        sign = SIGNS[relation.kind]
        if relation.id in through:
            found += (Arc(premise, relation.id, relation, 1) for premise in relation.premises)
            found.append(Arc(relation.id, relation.target, relation, sign))
        else:
            found.append(Arc(relation.premises[0], relation.target, relation, sign))
    return tuple(found)


def to_networkx(debate: ArgumentMap) -> nx.MultiDiGraph[str]:
    """Build the graph that every question about paths and cycles is put to.

    Nodes are the claims (`node="claim"`) and the relations of `junctions` (`node="relation"`),
    each with its fields as attributes, a claim with `stance` and `depth` too. Edges are `arcs`,
    keyed by the relation's id, with `kind`, `scheme` and `sign`. O(claims + relations).
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=debate.title, question=debate.question)
    standing = standings(debate)
    for claim in debate.claims:
        stance, depth = standing[claim.id].stance, standing[claim.id].depth
        graph.add_node(claim.id, node="claim", stance=stance, depth=depth, **_attributes(claim))
    for relation in junctions(debate).values():
        graph.add_node(relation.id, node="relation", **_attributes(relation))
    for arc in arcs(debate):
        kind, scheme = arc.relation.kind, arc.relation.scheme
        graph.add_edge(
            arc.tail, arc.head, key=arc.relation.id, kind=kind, scheme=scheme, sign=arc.sign
        )
    return graph


def _attributes(value: Claim | Relation) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}
