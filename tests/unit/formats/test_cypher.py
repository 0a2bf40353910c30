"""The script makes the graph that `argmap query` asks, and no text of a debate acts as Cypher."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.formats.cypher import literal
from argmap.formats.interchange import write_as
from argmap.model import Citation, Risk, Source
from argmap.queries.cypher.rows import rows_of
from argmap.queries.cypher.schema import definitions, tables
from tests.maps import texts
from tests.running import ROOT
from tests.sketches import sketch


class Graph:
    """An empty database, or one that a script was run in."""

    def __init__(self, script: str = "") -> None:
        import ladybug

        self._connection = ladybug.Connection(ladybug.Database(":memory:"))
        for statement in definitions([*tables()]) if script else ():
            self._connection.execute(statement)
        for line in script.splitlines():
            if not line.startswith("//"):
                self._connection.execute(line)

    def row(self, query: str) -> Any:
        result: Any = self._connection.execute(query)
        return result.get_next()


def test_the_bundled_debate_is_the_same_graph() -> None:
    debate = argmap.load(ROOT / "data" / "arguments.yaml")
    graph = Graph(write_as("cypher", debate).text)
    for table in tables():
        label, *ends = table.split()
        if ends:
            query = f"MATCH (:{ends[0]})-[r:{label}]->(:{ends[1]}) RETURN count(*)"
        else:
            query = f"MATCH (n:{label}) RETURN count(*)"
        count = graph.row(query)[0]
        assert count == len(rows_of(table, [("x", debate)])), table
    assert graph.row("MATCH (c:Claim)-[:SUPPORTS]->() RETURN count(*)")[0] > 40


def test_every_field_arrives() -> None:
    drawn = sketch(
        "r: a, b attacks t\nu undercuts r",
        a={
            "text": "It's \\u0027 \\' \n\r\\",
            "said_by": ("O'N",),
            "cites": (Citation("s", 3, "", "a", "b"),),
            "risk": Risk(("all",), "low", "high"),
            "weight": 1e-5,
        },
    )
    debate = replace(drawn, sources=(Source("s", "S; }) DETACH DELETE"),))
    graph = Graph(write_as("cypher", debate).text)
    query = (
        "MATCH (c:Claim {id: 'a'})-[r:CITES]->(s:Source) "
        "RETURN c.text, c.said_by, c.bearer, c.weight, r.paragraph, r.`end`, s.title"
    )
    assert graph.row(query) == [
        "It's \\u0027 \\' \n\r\\", ["O'N"], ["all"], 1e-5, 3, "b", "S; }) DETACH DELETE",
    ]  # fmt: skip
    undercut = (
        "MATCH (:Claim {id: 'u'})-[:UNDERCUTS]->(r:Argument)-[:CONCLUDES]->(c:Claim) "
        "RETURN c.id, r.linked"
    )
    assert graph.row(undercut) == ["t", True]


def test_it_is_a_statement_a_line() -> None:
    lines = write_as("cypher", sketch("a supports t", a={"text": "one\ntwo\r\n; three"})).text
    for line in lines.splitlines():
        assert line.startswith("//") or re.match(r"(CREATE|MERGE|MATCH) .*;\Z", line)


@given(st.lists(texts(), max_size=3))
@settings(deadline=None, max_examples=50)
def test_a_text_stays_a_text(given_texts: list[str]) -> None:
    graph = Graph()
    for text in given_texts:
        assert graph.row(f"RETURN {literal(text)}") == [text]


def test_no_escape_of_letters_is_left_for_neo4j() -> None:
    """Neo4j replaces `\\uXXXX` before anything else, so that `\\u0027` would end a text."""
    for text in ("\\u0027", "\\\\u0027", "\\\\\\u0027 \\U0027"):
        written = literal(text)
        replaced = re.sub(r"\\u([0-9a-f]{4})", lambda it: chr(int(it[1], 16)), written)
        assert re.fullmatch(r"'(?:[^'\\]|\\.)*'", replaced)
        assert re.findall(r"\\u([0-9a-f]{4})", written) == ["0075"]
