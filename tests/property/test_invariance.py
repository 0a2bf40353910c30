"""What must not matter: names, and the order of the claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from argmap.graph import arcs, junctions, to_networkx
from argmap.model import CLAIM_TYPES
from argmap.queries.paths import lines_of_argument
from argmap.queries.select import Selection, select
from argmap.queries.stats import statistics
from argmap.queries.tree import entries
from argmap.stance import STANCES, standings
from tests.maps import bare_maps, maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def renamed(debate: ArgumentMap) -> tuple[ArgumentMap, dict[str, str]]:
    """Give every claim and relation another id that keeps no order of the old ones."""
    old = [*debate.claim, *debate.relation]
    new = {name: f"z{len(old) - number}-{name[::-1]}" for number, name in enumerate(old)}
    claims = tuple(replace(claim, id=new[claim.id]) for claim in debate.claims)
    relations = tuple(
        replace(
            relation,
            id=new[relation.id],
            premises=tuple(new[premise] for premise in relation.premises),
            target=new[relation.target],
        )
        for relation in debate.relations
    )
    return replace(debate, claims=claims, relations=relations), new


@given(bare_maps())
def test_renaming_renames_the_standings(debate: ArgumentMap) -> None:
    other, new = renamed(debate)
    assert standings(other) == {new[name]: held for name, held in standings(debate).items()}


@given(bare_maps(5, 7))
def test_renaming_renames_the_paths(debate: ArgumentMap) -> None:
    other, new = renamed(debate)
    for start in debate.claim:
        for end in debate.claim:
            lines, _ = lines_of_argument(debate, start, end, longest=4)
            others, _ = lines_of_argument(other, new[start], new[end], longest=4)
            told = {(tuple(new[r.id] for r in line.relations), line.sign) for line in lines}
            assert told == {(tuple(r.id for r in line.relations), line.sign) for line in others}


@given(
    maps(),
    st.builds(
        Selection,
        types=st.sets(st.sampled_from(CLAIM_TYPES), max_size=3).map(tuple),
        stances=st.sets(st.sampled_from(STANCES), max_size=2).map(tuple),
        unanswered=st.booleans(),
        unsupported=st.booleans(),
        unsourced=st.booleans(),
    ),
)
def test_renaming_renames_what_is_selected(debate: ArgumentMap, wanted: Selection) -> None:
    other, new = renamed(debate)
    assert [claim.id for claim in select(other, wanted)] == [
        new[claim.id] for claim in select(debate, wanted)
    ]


@given(bare_maps())
def test_renaming_renames_the_tree_and_changes_no_figure(debate: ArgumentMap) -> None:
    other, new = renamed(debate)
    figures = statistics(debate)
    balance = {new[thesis]: sides for thesis, sides in figures["balance"].items()}
    assert statistics(other) == figures | {"balance": balance}
    assert [(e.level, e.claim.id) for e in entries(other)] == [
        (e.level, new[e.claim.id]) for e in entries(debate)
    ]


@given(bare_maps(), st.randoms(use_true_random=False))
def test_the_order_of_claims_and_relations_does_not_change_stances(
    debate: ArgumentMap, random: object
) -> None:
    claims, relations = [*debate.claims], [*debate.relations]
    random.shuffle(claims)  # type: ignore[attr-defined]
    random.shuffle(relations)  # type: ignore[attr-defined]
    other = replace(debate, claims=tuple(claims), relations=tuple(relations))
    assert standings(other) == standings(debate)
    assert statistics(other) == statistics(debate)


@given(maps())
def test_networkx_has_exactly_the_arcs_and_nodes(debate: ArgumentMap) -> None:
    graph = to_networkx(debate)
    assert sorted(graph.edges(keys=True)) == sorted(
        (arc.tail, arc.head, arc.relation.id) for arc in arcs(debate)
    )
    for arc in arcs(debate):
        assert graph.edges[arc.tail, arc.head, arc.relation.id]["sign"] == arc.sign
    assert set(graph) == {*debate.claim, *junctions(debate)}
    assert {data["node"] for _, data in graph.nodes(data=True)} <= {"claim", "relation"}


@given(maps())
def test_every_premise_leads_to_its_target(debate: ArgumentMap) -> None:
    graph = to_networkx(debate)
    for relation in debate.relations:
        through = relation.id in junctions(debate)
        for premise in relation.premises:
            head = relation.id if through else relation.target
            assert graph.has_edge(premise, head, relation.id)
        if through:
            assert graph.has_edge(relation.id, relation.target, relation.id)
