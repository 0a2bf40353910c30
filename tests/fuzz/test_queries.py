"""Whatever is asked, the answer is rows or a refusal, and nothing is changed, made or read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from argmap.queries.cypher.graph import Answer, ask
from argmap.queries.cypher.patience import OutOfTime, Patience
from argmap.queries.cypher.refusal import RefusedQuery
from tests.sketches import sketch
from tests.unit.queries.cypher.hostile import DISGUISES, STATEMENTS

if TYPE_CHECKING:
    from pathlib import Path

DEBATES = [("d", sketch("thesis: t\ncon: a\na attacks t", a={"said_by": ("Ann",)}))]

PIECES = (
    "MATCH", "OPTIONAL", "(c:Con)", "(a)", "()", "(:Claim|Source)", "-[:ATTACKS]->", "-[e*1..2]-",
    "--", "WHERE", "c.id", "=", "'a'", "\"b\"", "AND", "NOT", "WITH", "c", "AS", "x", ",", "UNWIND",
    "[1, 2]", "range(1, 3)", "ORDER BY", "LIMIT", "1", "UNION", "EXISTS {", "}", "count(*)", "*",
    "CASE WHEN", "THEN", "END", "`x y`", "/* c */", "// d\n", ";", "SET", "CREATE", "DELETE",
    "LOAD FROM", "COPY", "TO", "'made.csv'", "CALL", "show_tables()", "DROP TABLE", "Claim", "(",
    ")",
    "{", "id: 'a'", "\u200b", "\0", "\\", "'", "`", "—", "é", "\udcff", "$x", ".", "..", "|", "=~",
)  # fmt: skip


def soup() -> st.SearchStrategy[str]:
    pieces = st.lists(st.sampled_from(PIECES), max_size=12)
    return st.builds(
        lambda start, found, end: " ".join([start, *found, end]),
        st.sampled_from(("MATCH (c:Con)", "MATCH (c)", "WITH 1 AS c", "")),
        pieces,
        st.sampled_from(("RETURN c", "RETURN *", "RETURN c.id AS x", "")),
    )


def asked(query: str) -> list[list[Any]] | str:
    try:
        answer: Answer = ask(DEBATES, query, Patience(20))
        return list(answer.rows)
    except RefusedQuery as refusal:
        return refusal.pointed(query)
    except OutOfTime:
        return "out of time"


@pytest.fixture(scope="module")
def cage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cage")


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(query=soup())
@example(query="MATCH (c:Con) RETURN c LOAD FROM 'x'")
@example(query="MATCH (c) WITH c AS as LOAD FROM 'made.csv' RETURN *")
def test_a_soup_of_words(query: str, cage: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(cage)
        assert asked(query) is not None
        assert list(cage.iterdir()) == []


@settings(max_examples=100)
@given(
    st.sampled_from(list(STATEMENTS.values())),
    st.lists(st.sampled_from(list(DISGUISES)), min_size=2, max_size=3),
)
def test_disguises_upon_one_another(statement: str, disguises: list[str]) -> None:
    for disguise in disguises:
        statement = DISGUISES[disguise](statement)
    assert isinstance(asked(statement), str)


@settings(max_examples=200)
@given(st.text(max_size=30))
def test_any_text(query: str) -> None:
    assert asked(query) is not None
