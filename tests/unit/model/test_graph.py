from __future__ import annotations

from argmap.graph import Arc, arcs, junctions, to_networkx
from argmap.model import ArgumentMap, Place, Relation, Risk
from tests.sketches import sketch

LINKED = sketch(
    "thesis: t\nr: a, b attacks t\nc supports t\nq: u undercuts c--supports--t\nd supports a",
    a={"text": "A speaks.", "risk": Risk(("all",)), "weight": 0.5, "tags": ("x",)},
)


def test_a_single_premise_is_a_single_arc() -> None:
    debate = sketch("thesis: t\na attacks t")
    (relation,) = debate.relations
    assert junctions(debate) == {}
    assert arcs(debate) == (Arc("a", "t", relation, -1),)


def test_linked_premises_meet_before_the_target() -> None:
    debate = sketch("thesis: t\nr: a, b attacks t")
    (relation,) = debate.relations
    assert junctions(debate) == {"r": relation}
    assert arcs(debate) == (
        Arc("a", "r", relation, 1),
        Arc("b", "r", relation, 1),
        Arc("r", "t", relation, -1),
    )


def test_an_undercut_relation_is_a_node_of_its_own() -> None:
    assert set(junctions(LINKED)) == {"r", "c--supports--t"}
    assert [(arc.tail, arc.head, arc.sign) for arc in arcs(LINKED)] == [
        ("a", "r", 1),
        ("b", "r", 1),
        ("r", "t", -1),
        ("c", "c--supports--t", 1),
        ("c--supports--t", "t", 1),
        ("u", "c--supports--t", -1),
        ("d", "a", 1),
    ]


def test_networkx_has_the_claims_with_all_their_fields() -> None:
    graph = to_networkx(LINKED)
    assert graph.nodes["a"] == {
        "node": "claim", "stance": "against", "depth": 1, "id": "a", "type": "pro",
        "text": "A speaks.", "cites": (), "said_by": (), "evidence": "", "principles": (),
        "tags": ("x",), "risk": Risk(("all",)), "weight": 0.5, "place": Place(),
    }  # fmt: skip


def test_networkx_has_the_junctions_with_all_their_fields() -> None:
    graph = to_networkx(LINKED)
    assert graph.nodes["r"] == {
        "node": "relation", "id": "r", "kind": "attack", "premises": ("a", "b"), "target": "t",
        "scheme": "", "place": Place(),
    }  # fmt: skip
    assert set(graph) == {*LINKED.claim, "r", "c--supports--t"}


def test_networkx_edges_are_the_arcs() -> None:
    debate = ArgumentMap(
        "Title", "Why?", claims=LINKED.claims,
        relations=(*LINKED.relations, Relation("s", "support", ("d",), "a", "sign")),
    )  # fmt: skip
    graph = to_networkx(debate)
    assert graph.graph == {"title": "Title", "question": "Why?"}
    assert graph.edges["d", "a", "s"] == {"kind": "support", "scheme": "sign", "sign": 1}
    assert graph.edges["d", "a", "d--supports--a"] == {"kind": "support", "scheme": "", "sign": 1}
    assert graph.number_of_edges() == len(arcs(debate))
