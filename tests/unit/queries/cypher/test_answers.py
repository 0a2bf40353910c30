"""Small parts of an answer: its columns and its values."""

from __future__ import annotations

import uuid
from decimal import Decimal
from math import inf

import pytest

from argmap.queries.cypher.columns import columns_of
from argmap.queries.cypher.tokens import tokens
from argmap.queries.cypher.values import plain, shown


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("RETURN count(*)", ["count(*)"]),
        ("RETURN DISTINCT  c.id ,  c . text AS t", ["c.id", "t"]),
        ("RETURN a AS `it``s`, [1, 2], {x: (3, 4)}", ["it`s", "[1, 2]", "{x: (3, 4)}"]),
        ("MATCH (c) WITH c.id AS x RETURN x ORDER BY x SKIP 1 LIMIT 2;", ["x"]),
        ("RETURN 1 AS one UNION ALL RETURN 2 AS two", ["one"]),
        ("MATCH (c) WHERE EXISTS { MATCH (c) RETURN c } RETURN\n c.id  =\t1", ["c.id = 1"]),
        ("RETURN CASE WHEN a = 1 THEN 'x' END", ["CASE WHEN a = 1 THEN 'x' END"]),
    ],
)
def test_columns_are_called_as_the_user_calls_them(query: str, columns: list[str]) -> None:
    assert columns_of(query, tokens(query), ["?"] * len(columns)) == tuple(columns)


@pytest.mark.parametrize("query", ["RETURN *", "RETURN *, 1", "RETURN a, b, c", "RETURN a,", ""])
def test_or_as_the_engine_does(query: str) -> None:
    assert columns_of(query, tokens(query), ["x", "y"]) == ("x", "y")


def test_values_that_json_does_not_know() -> None:
    def end(place: dict[str, int]) -> str:
        raise AssertionError

    number = uuid.uuid4()
    values = [Decimal(3), Decimal("1.5"), inf, b"\xff", number, (1, None), {1: [True]}]
    assert plain(values, end) == [3, 1.5, "inf", "ff", str(number), [1, None], {"1": [True]}]


def test_cells() -> None:
    assert shown([1, None, True, "x", [2.5]]) == "1; ; true; x; 2.5"
    assert shown({"label": "Con", "id": "a", "tags": [], "weight": None}) == "label: Con, id: a"
    assert shown({"type": "CITES", "from": "a", "to": "s", "line": 3}) == "a -CITES-> s"
    nodes = [{"id": "a"}, {"name": "Ann"}]
    forward = {"type": "SAID_BY", "from": "a", "to": "Ann"}
    assert shown({"nodes": nodes, "relationships": [forward]}) == "a -SAID_BY-> Ann"
    assert shown({"nodes": nodes[::-1], "relationships": [forward]}) == "Ann <-SAID_BY- a"
    assert shown({"nodes": nodes[:1], "relationships": []}) == "a"


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ([], ""),
        ([("a", "b")], "a -X-> b"),
        ([("a", "b"), ("b", "c")], "a -X-> b -X-> c"),
        ([("b", "a"), ("b", "c")], "a <-X- b -X-> c"),
        ([("a", "b"), ("c", "b")], "a -X-> b <-X- c"),
        ([("b", "a"), ("c", "b")], "a <-X- b <-X- c"),
    ],
)
def test_steps_of_a_path_without_its_nodes(steps: list[tuple[str, str]], text: str) -> None:
    told = [{"type": "X", "from": tail, "to": head} for tail, head in steps]
    assert shown({"nodes": [], "relationships": told}) == text
