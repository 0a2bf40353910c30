"""Queries of a debate, answered by the engine."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

import argmap
from argmap.queries.cypher import graph
from argmap.queries.cypher.graph import ask, plan_of
from argmap.queries.cypher.patience import OutOfTime, Patience
from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.schema import NODES, RELATIONSHIPS, tables
from tests.running import ROOT
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

SMALL = sketch(
    """
    thesis: t
    con: a, b
    risk: r
    rebuttal: x
    a, b attacks t
    r supports t
    x undercuts a--attacks--t
    x attacks r
    """,
    a={"said_by": ("Ann", "Ben"), "tags": ("law",), "weight": 1},
    b={"said_by": ("Ann",), "weight": 0.5},
)


@pytest.fixture(scope="module")
def bundled_debate() -> ArgumentMap:
    return argmap.load(ROOT / "data" / "arguments.yaml")


def rows(query: str, *debates: ArgumentMap) -> list[list[Any]]:
    named = [(f"d{number}", debate) for number, debate in enumerate(debates or (SMALL,), 1)]
    answer = ask(named, query, Patience(60))
    found = list(answer.rows)
    assert len(found) == answer.total
    assert all(len(row) == len(answer.columns) for row in found)
    return found


LEGITIMATE: dict[str, int] = {
    "RETURN 1 + 1 AS two": 1,
    "UNWIND [1, 2, 2] AS n RETURN DISTINCT n": 2,
    "UNWIND range(1, 5000) AS n RETURN n": 5000,
    "UNWIND range(1, 9) AS n WITH n WHERE n % 2 = 0 RETURN n ORDER BY n DESC SKIP 1 LIMIT 2": 2,
    "MATCH (c:Claim) RETURN c": 5,
    "MATCH (c:Claim) RETURN c.*": 5,
    "MATCH (c:Claim) RETURN *": 5,
    "MATCH (c:Con|Risk) RETURN c.id": 3,
    "MATCH (c:Con) WHERE c.id = 'a' OR c.text CONTAINS 'B' RETURN c.id": 2,
    "MATCH (c:Claim {key: 'd1/a'}) RETURN c.id": 1,
    "MATCH (c:Claim) WHERE c.text =~ '.*[AB].*' RETURN c.id": 2,
    "MATCH (c:Claim) WHERE c.said_by[1:1] = ['Ann'] RETURN c.id": 2,
    "MATCH (c:Claim) WHERE 'law' IN c.tags RETURN c.id": 1,
    "MATCH (c:Claim) WHERE any(who IN c.said_by WHERE who STARTS WITH 'B') RETURN c.id": 1,
    "MATCH (c:Claim) WHERE c.weight IS NULL RETURN c.id": 3,
    "MATCH (c:Claim) WHERE (c)<-[:ATTACKS]-(:Rebuttal) RETURN c.id": 1,
    "MATCH (c:Claim) WHERE NOT EXISTS { MATCH (c)<-[:ATTACKS|SUPPORTS]-(:Con|Risk) } RETURN c": 4,
    "MATCH (c:Claim) RETURN c.id, COUNT { MATCH (c)<-[:ATTACKS]-() } AS n ORDER BY n, c.id": 5,
    "MATCH (c:Claim) RETURN c.type, count(*), collect(c.id), avg(c.depth), sum(c.depth)": 4,
    "MATCH (c:Claim) RETURN count(DISTINCT c.stance)": 1,
    "MATCH (c:Claim) OPTIONAL MATCH (c)<-[e:ATTACKS]-(d) RETURN c.id, d.id, e.scheme": 6,
    "MATCH (a)-[e:SUPPORTS]->(b) RETURN a, e, b": 1,
    "MATCH (a)-[e]->(b) RETURN label(a), label(e), label(b), count(*)": 9,
    "MATCH (a)--(b:Thesis) RETURN DISTINCT label(a)": 3,
    "MATCH p = (:Thesis)<-[:ATTACKS|SUPPORTS*1..3]-(c) RETURN p, length(p), nodes(p), rels(p)": 4,
    "MATCH (t:Thesis)<-[e:ATTACKS|SUPPORTS* SHORTEST 1..5]-(c:Claim) RETURN c.id, length(e)": 4,
    "MATCH (t:Thesis)<-[e* ALL SHORTEST 1..3]-(c:Claim) RETURN c.id": 5,
    "MATCH (t:Thesis)<-[e:ATTACKS* TRAIL 1..3]-(c:Claim) RETURN c.id": 2,
    "MATCH (t:Thesis)<-[e:ATTACKS* ACYCLIC 1..3]-(c:Claim) RETURN c.id": 2,
    "MATCH (t:Thesis)<-[e:ATTACKS|SUPPORTS*1..3 (r, n | WHERE n.type = 'risk')]-(c) RETURN c.id": 4,
    "MATCH (a:Con), (b:Con) WHERE a.id < b.id RETURN a.id, b.id": 1,
    "MATCH (a:Con)-[:ATTACKS]->(t), (b:Con)-[:ATTACKS]->(t) WHERE a.id <> b.id RETURN a.id": 2,
    "MATCH (a:Con) RETURN a.id UNION MATCH (b:Risk) RETURN b.id": 3,
    "MATCH (a:Con) RETURN a.type UNION ALL MATCH (b:Con) RETURN b.type": 4,
    "MATCH (s:Speaker)<-[:SAID_BY]-(c) WITH s, count(c) AS n WHERE n > 1 RETURN s.name, n": 1,
    "MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 2 MATCH (c)-[:PART_OF]->(d) RETURN d.name": 2,
    "MATCH (c:Claim)-[:PREMISE_OF]->(g:Argument)-[:CONCLUDES]->(t:Thesis) RETURN g.id, c.id": 3,
    "MATCH (x)-[:UNDERCUTS]->(g:Argument)-[:CONCLUDES]->(t) RETURN x.id, g.id, t.id": 1,
    "MATCH (c:Claim) RETURN CASE WHEN c.depth > 1 THEN 'far' ELSE 'near' END AS d, count(*)": 2,
    "MATCH (c:Claim) RETURN list_transform(c.said_by, x -> upper(x)), coalesce(c.weight, 0.5)": 5,
    "MATCH (c:Claim) RETURN id(c), offset(id(c)), label(c), labels(c), keys(c)": 5,
    "MATCH (n) RETURN label(n), count(*)": 5,
    "MATCH (n:Con|Argument) RETURN n": 6,
    "MATCH (c:Claim {id: 'nope'}) RETURN c": 0,
    "MATCH (c:Claim)-[e:SUPPORTS]-(d:Claim) HINT c JOIN (e JOIN d) RETURN c.id": 2,
    "RETURN string(date('2026-11-28')), date_part('year', date('2026-11-28'))": 1,
    "RETURN 'a\\'b\\n\\u00e9' AS x, \"it's\" AS y, `z` LIMIT 0": 0,
}  # fmt: skip


@pytest.mark.parametrize("query", [query for query in LEGITIMATE if "`z`" not in query])
def test_queries_that_read_are_answered(query: str) -> None:
    assert len(rows(query)) == LEGITIMATE[query]


@pytest.mark.parametrize("query", [query for query in LEGITIMATE if "`z`" not in query])
def test_what_is_not_loaded_is_not_missed(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pruned = rows(query)
    monkeypatch.setattr(graph, "needed_tables", lambda told: list(tables()))
    assert Counter(map(repr, _plain(pruned))) == Counter(map(repr, _plain(rows(query))))


def _plain(found: list[list[Any]]) -> list[list[Any]]:
    """Leave out internal ids, which hang on what else is loaded."""
    return [[it for it in row if not (isinstance(it, dict) and "offset" in it)] for row in found]


def test_types_are_labels() -> None:
    assert rows("MATCH (c:Con) RETURN c.id ORDER BY c.id") == [["a"], ["b"]]
    assert rows("MATCH (c:Claim) WHERE c:Con AND c.id <> 'a' RETURN c.id") == [["b"]]
    assert rows("MATCH (x:Rebuttal)-[:ATTACKS]->(c:Risk|Con) RETURN x.id, c.id") == [["x", "r"]]
    [[node]] = rows("MATCH (r:Risk) RETURN r")
    assert (node["label"], node["type"], node["id"]) == ("Risk", "risk", "r")


def test_linked_premises_and_undercuts() -> None:
    linked = "MATCH (c)-[e:ATTACKS {linked: true}]->(t) RETURN e.id, collect(c.id) AS premises"
    assert rows(linked) == [["a--attacks--t", ["a", "b"]]]
    undercut = "MATCH (x)-[:UNDERCUTS]->(g)<-[:PREMISE_OF]-(c) RETURN x.id, g.kind, c.id"
    assert sorted(rows(undercut)) == [["x", "attack", "a"], ["x", "attack", "b"]]


def test_relationships_and_paths() -> None:
    [[edge]] = rows("MATCH (r:Risk)-[e:SUPPORTS]->() RETURN e")
    assert edge == {
        "type": "SUPPORTS", "from": "r", "to": "t", "id": "r--supports--t", "scheme": "",
        "linked": False, "line": 0,
    }  # fmt: skip
    [[path]] = rows("MATCH p = (:Thesis)<-[:SUPPORTS]-()<-[:ATTACKS]-() RETURN p")
    assert [node["id"] for node in path["nodes"]] == ["t", "r", "x"]
    ends = [(step["from"], step["to"]) for step in path["relationships"]]
    assert ends == [("r", "t"), ("x", "r")]
    [[said]] = rows("MATCH (:Claim {id: 'b'})-[e:SAID_BY]->() RETURN e")
    assert said == {"type": "SAID_BY", "from": "b", "to": "Ann"}


def test_several_debates_share_speakers_and_keep_their_claims() -> None:
    other = sketch("a supports t", a={"said_by": ("Ann",)})
    count = "MATCH (c:Claim {id: 'a'})-[:PART_OF]->(d:Debate) RETURN d.name, c.type ORDER BY d.name"
    assert rows(count, SMALL, other) == [["d1", "con"], ["d2", "pro"]]
    said = "MATCH (s:Speaker {name: 'Ann'})<-[:SAID_BY]-(c) RETURN count(DISTINCT s), count(*)"
    assert rows(said, SMALL, other) == [[1, 3]]
    apart = "MATCH (a:Claim)-[:ATTACKS|SUPPORTS]->(b:Claim) WHERE a.debate <> b.debate RETURN a"
    assert rows(apart, SMALL, other) == []


def test_every_field_of_the_bundled_debate(bundled_debate: ArgumentMap) -> None:
    debate = bundled_debate
    found = {row[0]["id"]: row[0] for row in rows("MATCH (c:Claim) RETURN c", debate)}
    standing = argmap.stance.standings(debate)
    for claim in debate.claims:
        assert found[claim.id] == {
            "label": claim.type.capitalize(), "id": claim.id, "type": claim.type,
            "text": claim.text, "stance": standing[claim.id].stance,
            "depth": standing[claim.id].depth, "evidence": claim.evidence,
            "said_by": list(claim.said_by), "principles": list(claim.principles),
            "tags": list(claim.tags), "sources": list(claim.sources),
            "bearer": list(claim.risk.bearer) if claim.risk else [],
            "likelihood": claim.risk.likelihood if claim.risk else "",
            "severity": claim.risk.severity if claim.risk else "",
            "weight": claim.weight, "debate": "d1", "line": claim.place.line,
        }  # fmt: skip
    passage = "e.paragraph, e.comment, e.start, e.end"
    cites = rows(f"MATCH (c)-[e:CITES]->(s) RETURN c.id, s.id, {passage}", debate)
    assert sorted(map(tuple, cites)) == sorted(
        (claim.id, it.source, it.paragraph, it.comment, it.start, it.end)
        for claim in debate.claims for it in claim.cites
    )  # fmt: skip
    arguments = rows("MATCH (g:Argument) RETURN g.id, g.kind, g.scheme, g.linked, g.line", debate)
    assert sorted(map(tuple, arguments)) == sorted(
        (it.id, it.kind, it.scheme, len(it.premises) > 1, it.place.line) for it in debate.relations
    )


def test_an_endless_query_is_stopped() -> None:
    endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN a * b"
    patience = Patience(0.3)
    with pytest.raises(OutOfTime):
        ask([("d", SMALL)], endless, patience)
    assert not patience.is_stuck


def test_the_plan_is_shown_and_nothing_run() -> None:
    def drawn(query: str) -> str:
        return plan_of([("d", SMALL)], query, Patience(60))

    plan = drawn("MATCH (x:Rebuttal)-[:ATTACKS]->(c:Con|Risk) RETURN x.id")
    assert "EXTEND" in plan
    assert "Logical Plan" not in plan
    assert drawn("MATCH (c:Claim) RETURN 1 / (c.depth - c.depth)")
    with pytest.raises(RefusedQuery):
        drawn("COPY (RETURN 1) TO 'x'")


def test_a_debate_that_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph, "MEMORY", 1 << 24)
    large = sketch("a attacks t", a={"text": "x" * (1 << 25)})
    with pytest.raises(RefusedQuery, match="gigabyte"):
        rows("MATCH (c:Claim) RETURN c.id", large)


def test_nothing_is_left_out_of_the_schema() -> None:
    assert set(NODES) == {
        "Claim", "Argument", "Source", "Debate", "Speaker", "Theme", "Principle",
    }  # fmt: skip
    assert {"SUPPORTS", "ATTACKS", "UNDERCUTS", "CITES", "SAID_BY", "ABOUT", "BEARS_ON"} <= set(
        RELATIONSHIPS
    )
