"""Relationships that a query has between labels which they never join."""

from __future__ import annotations

import pytest

from argmap.queries.cypher.directions import misdirected

UNDERCUTS = "UNDERCUTS leads from Claim to Argument"
SAID_BY = "SAID_BY leads from Claim to Speaker"
CONCLUDES = "CONCLUDES leads from Argument to Claim or Argument"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("MATCH (a)-[:UNDERCUTS]->(b:Claim) RETURN a", UNDERCUTS),
        ("MATCH (s:Speaker)-[:SAID_BY]->(c:Claim) RETURN s", SAID_BY),
        ("MATCH (s:speaker) - [e:said_by] -> () RETURN s", SAID_BY),
        ("MATCH (c:Con|Risk {id: 'x)-['})<-[:SAID_BY]-(s) RETURN s", SAID_BY),
        ("MATCH (c:Claim)-[:SAID_BY]-(d:Debate) RETURN c", SAID_BY),
        (
            "MATCH (c:Claim)-[:CITES {paragraph: 1}]->(s), (x:Con)-[:CONCLUDES]->(y) RETURN y",
            CONCLUDES,
        ),
        ("MATCH (c:Con)-[:ATTACKS]->(t:Thesis)-[:UNDERCUTS]->(s:Source) RETURN c", UNDERCUTS),
        ("MATCH (c) WHERE NOT (c:Con)-[:SAID_BY]->(:Theme) RETURN c", SAID_BY),
    ],
)
def test_it_is_said_where_one_leads(query: str, told: str) -> None:
    assert misdirected(query) == told


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (a)-[:UNDERCUTS]->(b) RETURN a",
        "MATCH (a:Con)-[:UNDERCUTS]->(b:Argument) RETURN a",
        "MATCH (s:Speaker)<-[:SAID_BY]-(c:Con {id: 'x'}) RETURN s",
        "MATCH (s:Speaker)-[:SAID_BY]-(c:Claim) RETURN s",
        "MATCH (a:Speaker|Claim)-[:SAID_BY]->(b:Theme|:Speaker) RETURN a",
        "MATCH (a:Argument)-[:CONCLUDES]->(b:Argument|Source) RETURN a",
        "MATCH (a:Speaker)-[:SAID_BY|ABOUT]->(b) RETURN a",
        "MATCH (a:Argument)-[:ATTACKS*1..3]->(b) RETURN a",
        "MATCH (a:Argument)-[e]->(b:Speaker), (x:Source)-->(y) RETURN a",
        "RETURN 5-[1, 2][1]",
        "MATCH (a) RETURN 'x'-[",
    ],
)
def test_nothing_is_said_of_what_may_be(query: str) -> None:
    assert misdirected(query) == ""
