from __future__ import annotations

import pytest

from argmap.queries.cypher.needed import needed_tables
from argmap.queries.cypher.schema import tables
from argmap.queries.cypher.tokens import tokens

ALL = list(tables())


@pytest.mark.parametrize(
    ("query", "needed"),
    [
        ("RETURN 1", []),
        ("MATCH (c:Con) RETURN count(c)", ["Claim"]),
        ("MATCH (c:claim {id: 'x'}) RETURN c", ["Claim"]),
        ("MATCH (a:Con)-[:ATTACKS]->(b) RETURN a", ["Claim", "ATTACKS Claim Claim"]),
        ("MATCH (a)<-[:ATTACKS]-(b:Con) RETURN a", ["Claim", "ATTACKS Claim Claim"]),
        ("MATCH (a)-[e:`cites`]->(b) RETURN e", ["Claim", "Source", "CITES Claim Source"]),
        (
            "MATCH p = (:Thesis)<-[:SUPPORTS|ATTACKS*1..3]-() RETURN p",
            ["Claim", "SUPPORTS Claim Claim", "ATTACKS Claim Claim"],
        ),
        (
            "MATCH (:Claim)-[:UNDERCUTS]->(a)-[:CONCLUDES]->(c) RETURN c",
            ["Claim", "Argument", "UNDERCUTS Claim Argument", "CONCLUDES Argument Claim",
             "CONCLUDES Argument Argument"],
        ),
        ("MATCH (s:Speaker) WHERE (s)<-[:SAID_BY]-(:Risk) RETURN s.name",
         ["Claim", "Speaker", "SAID_BY Claim Speaker"]),
    ],
)  # fmt: skip
def test_only_what_is_named(query: str, needed: list[str]) -> None:
    assert needed_tables(tokens(query)) == needed


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n) RETURN n",
        "MATCH () RETURN 1",
        "MATCH (n {id: 'x'}) RETURN n",
        "MATCH (c:Claim)--(n) RETURN n",
        "MATCH (c:Claim)-->(n:Claim) RETURN n",
        "MATCH (c:Claim)<--(n:Claim) RETURN n",
        "MATCH (c:Claim)-[]->(n:Claim) RETURN n",
        "MATCH (c:Claim)-[e]->(n:Claim) RETURN n",
        "MATCH (c:Claim)<-[e*1..2]-(n:Claim) RETURN n",
        "MATCH (c:Claim)-[:ATTACKS]->(d), (n) RETURN n",
        "MATCH (c:Claim) WITH count(*) AS n MATCH (c) RETURN c",
        "MATCH (c:Claim) RETURN COUNT { MATCH (n) }",
        "MATCH p=(n) RETURN p",
        "MATCH (c:Claim)-[:ATTACKS]->(d:Claim)–(e) RETURN e",
    ],
)
def test_all_where_it_may_be_anything(query: str) -> None:
    assert needed_tables(tokens(query)) == ALL
