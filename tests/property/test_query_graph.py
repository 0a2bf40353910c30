"""Whatever a debate holds, the graph that queries are asked of holds the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings

from argmap.queries.cypher.graph import ask
from argmap.queries.cypher.patience import Patience
from argmap.queries.records import claim_record
from argmap.stance import standings
from tests.maps import maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def rows(debate: ArgumentMap, query: str) -> list[list[Any]]:
    return list(ask([("d", debate)], query, Patience()).rows)


@settings(max_examples=25)
@given(maps())
def test_claims(debate: ArgumentMap) -> None:
    standing = standings(debate)
    found = {row[0]["id"]: row[0] for row in rows(debate, "MATCH (c:Claim) RETURN c")}
    assert list(found) == [claim.id for claim in debate.claims]
    for claim in debate.claims:
        record = claim_record(claim, standing[claim.id])
        node = found[claim.id]
        same = set(record) & set(node) - {"line"}
        assert {name: node[name] for name in same} == {name: record[name] for name in same}
        assert len(same) == 11


@settings(max_examples=25)
@given(maps())
def test_relations(debate: ArgumentMap) -> None:
    kinds = {"support": "SUPPORTS", "attack": "ATTACKS", "undercut": "UNDERCUTS"}
    query = "MATCH (a:Claim)-[e:SUPPORTS|ATTACKS|UNDERCUTS]->(b) RETURN a.id, e, b.id"
    found = Counter(
        (tail, edge["type"], edge["id"], edge["scheme"], head)
        for tail, edge, head in rows(debate, query)
    )
    assert found == Counter(
        (premise, kinds[it.kind], it.id, it.scheme, it.target)
        for it in debate.relations for premise in it.premises
    )  # fmt: skip
    premises = "MATCH (c)-[:PREMISE_OF]->(g)-[:CONCLUDES]->(t) RETURN g.id, t.id, collect(c.id)"
    assert Counter((one, to, *sorted(ids)) for one, to, ids in rows(debate, premises)) == Counter(
        (it.id, it.target, *sorted(it.premises)) for it in debate.relations
    )


@settings(max_examples=25)
@given(maps())
def test_sources_speakers_and_words(debate: ArgumentMap) -> None:
    cited = rows(debate, "MATCH (c)-[e:CITES]->(s) RETURN c.id, s.title, e.start, e.`end`")
    assert Counter(map(tuple, cited)) == Counter(
        (claim.id, debate.source[it.source].title, it.start, it.end)
        for claim in debate.claims for it in claim.cites
    )  # fmt: skip
    for kind, field in (("SAID_BY", "said_by"), ("ABOUT", "tags"), ("BEARS_ON", "principles")):
        found = rows(debate, f"MATCH (c)-[:{kind}]->(n) RETURN c.id, n.name")
        assert Counter(map(tuple, found)) == Counter(
            (claim.id, word)
            for claim in debate.claims for word in dict.fromkeys(getattr(claim, field))
        )  # fmt: skip
