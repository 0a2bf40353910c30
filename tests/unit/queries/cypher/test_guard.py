from __future__ import annotations

import sys
from contextlib import suppress
from math import inf
from typing import TYPE_CHECKING

import pytest

from argmap.queries.cypher import guard, plan
from argmap.queries.cypher.functions import FUNCTIONS, OTHER_NAMES
from argmap.queries.cypher.graph import ask
from argmap.queries.cypher.patience import OutOfTime, Patience
from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.schema import definitions, tables
from tests.sketches import sketch
from tests.unit.queries.cypher.hostile import DISGUISES, STATEMENTS

if TYPE_CHECKING:
    from pathlib import Path

    import ladybug

DEBATES = [("d", sketch("a attacks t", a={"said_by": ("Ann",)}))]

CANARY = "a song that nobody should hear"


@pytest.fixture
def cage(folder: Path) -> Path:
    """A folder with a file that nothing should read, in which nothing should be made."""
    (folder / "canary.csv").write_text(CANARY)
    return folder


def is_untouched(cage: Path) -> bool:
    return [path.name for path in cage.iterdir()] == ["canary.csv"]


# --- The first line: words


@pytest.mark.parametrize("disguise", DISGUISES)
def test_nothing_but_reading_gets_as_far_as_the_engine(
    disguise: str, cage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever imports it now gets an ImportError, which is no refusal.
    monkeypatch.setitem(sys.modules, "ladybug", None)
    for statement in STATEMENTS.values():
        with pytest.raises(RefusedQuery) as caught:
            ask(DEBATES, DISGUISES[disguise](statement), Patience(inf))
        assert CANARY not in caught.value.pointed(statement)
    assert is_untouched(cage)


SAID = {
    "create": (0, "CREATE would change the graph, and a query only reads it"),
    "match-create": (16, "CREATE would change the graph, and a query only reads it"),
    "set": (16, "SET would change the graph, and a query only reads it"),
    "detach-delete": (16, "DETACH would change the graph, and a query only reads it"),
    "drop-table": (0, "DROP would change the graph, and a query only reads it"),
    "comment-on": (0, "COMMENT would change the graph, and a query only reads it"),
    "begin": (0, "BEGIN is for transactions, and a query is one of its own"),
    "use": (
        0,
        "USE would change settings or call a procedure, and a query only reads the debate",
    ),
    "copy-to": (0, "COPY would read or write files, and a query only reads the debate"),
    "load-from": (0, "LOAD would read or write files, and a query only reads the debate"),
    "match-load": (16, "LOAD would read or write files, and a query only reads the debate"),
    "attach": (0, "ATTACH would read or write files, and a query only reads the debate"),
    "install": (0, "INSTALL would install or load something, and a query only reads the debate"),
    "call-setting": (
        0,
        "CALL would change settings or call a procedure, and a query only reads the debate",
    ),
    "explain": (0, "EXPLAIN is said as an option: argmap query --explain"),
    "two-drop": (27, "one query at a time: nothing may follow the `;`"),
    "parameter": (29, "a query has no parameters"),
    "function-nextval": (7, "there is no function `nextval` for queries"),
    "function-in-backticks": (7, "there is no function `nextval` for queries"),
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_refused_is_said_and_where(name: str) -> None:
    with pytest.raises(RefusedQuery) as caught:
        ask(DEBATES, STATEMENTS[name], Patience(inf))
    assert (caught.value.offset, caught.value.message) == SAID[name]


def test_a_name_of_ones_own_may_be_any_word_in_backticks() -> None:
    answer = ask(DEBATES, "MATCH (`set`:Claim) RETURN `set`.id AS `load` LIMIT 1", Patience())
    assert answer.columns == ("load",)
    for query in ("MATCH (set:Con) RETURN 1", "MATCH (c) RETURN c.id AS set", "RETURN set.id"):
        with pytest.raises(RefusedQuery) as caught:
            ask(DEBATES, query, Patience())
        assert caught.value.hint == "if it is a name of your own, write it in backticks: `set`"


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (c:Claim) WHERE c.text = 'CREATE; LOAD FROM x' RETURN c.id",
        "MATCH (c:Claim) RETURN c.id AS comment, 1 AS update, 2 AS use, 3 AS commit",
        "MATCH (c:Claim)-[e:CITES {comment: 'x'}]->() RETURN e.comment",
        "MATCH (c:Claim) // SET c.id = 1\n RETURN c.id /* DROP TABLE Claim; */;",
        'RETURN "COPY (RETURN 1) TO \'x\'" AS text',
        "RETURN 'it\\'s; DROP TABLE Claim' AS text",
    ],
)  # fmt: skip
def test_words_that_do_nothing_are_let_be(query: str) -> None:
    assert ask(DEBATES, query, Patience()).columns


@pytest.mark.parametrize(
    ("query", "message", "hint"),
    [
        ("", "the query is empty", "try: MATCH (c:Con) RETURN c.id, c.text"),
        (" /* x */ ;", "the query is empty", "try: MATCH (c:Con) RETURN c.id, c.text"),
        (
            "MTACH (c) RETURN c",
            "a query begins with one of MATCH, OPTIONAL, RETURN, UNWIND, WITH",
            "did you mean MATCH?",
        ),
        ("RETURN floorr(1)", "there is no function `floorr` for queries", "did you mean `floor`?"),
        (
            "RETURN toInteger('1')",
            "there is no function `tointeger` for queries",
            "it is called `to_int64` here",
        ),
    ],
)
def test_what_was_meant(query: str, message: str, hint: str) -> None:
    with pytest.raises(RefusedQuery) as caught:
        ask(DEBATES, query, Patience())
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize("query", ["RETURN {}1{}", "RETURN {} 1 {}"])
def test_queries_that_are_deep_or_long(query: str) -> None:
    deep = query.format("[" * guard.MAX_DEPTH, "]" * guard.MAX_DEPTH)
    assert ask(DEBATES, deep, Patience()).total == 1
    with pytest.raises(RefusedQuery, match="nested more than 100 deep") as caught:
        ask(DEBATES, query.format("(" * 101, ")" * 101), Patience())
    assert caught.value.offset == 107
    long = "RETURN 1 IN [" + "1, " * 4997 + "1]"
    assert ask(DEBATES, long, Patience()).total == 1
    with pytest.raises(RefusedQuery, match="more than 10,000 words"):
        ask(DEBATES, long.replace("[", "[1, 1,"), Patience())


@pytest.mark.parametrize("tail", [".a" * 4000, "[1]" * 3000, " + 1" * 500, "[1:1]" * 1900])
def test_long_chains_do_no_harm(tail: str) -> None:
    with suppress(RefusedQuery, OutOfTime):
        ask(DEBATES, f"WITH [1] AS x RETURN x{tail}", Patience(1))
    assert ask(DEBATES, "RETURN 1", Patience()).total == 1


# --- The functions


def test_the_functions_are_those_of_the_engine_that_only_compute() -> None:
    import ladybug

    connection = ladybug.Connection(ladybug.Database(":memory:"))
    rows = connection.execute("CALL show_functions() RETURN name, type").get_all()  # type: ignore[union-attr]
    kinds = {"SCALAR FUNCTION", "AGGREGATE FUNCTION", "REWRITE FUNCTION"}
    there = {str(name).lower() for name, kind in map(tuple, rows) if kind in kinds}
    assert there >= FUNCTIONS
    operators = {name for name in there if not name.isidentifier()} | {"count_star"}
    assert there - FUNCTIONS - operators == {"currval", "nextval", "setseed", "to_serial"} & there
    assert set(OTHER_NAMES.values()) <= FUNCTIONS
    assert not set(OTHER_NAMES) & FUNCTIONS


# --- The lines behind it, each without those before


def connected() -> ladybug.Connection:
    import ladybug

    connection = ladybug.Connection(ladybug.Database(":memory:"))
    for definition in definitions(list(tables())):
        connection.execute(definition)
    return connection


PLANLESS = ("two", "explain", "profile", "parameter", "function")
"""What the plan has nothing to say of: several statements, statements with a plan of their own, and
functions, of which only the words tell."""


@pytest.mark.parametrize("name", [name for name in STATEMENTS if not name.startswith(PLANLESS)])
def test_the_plan_alone_would_give_it_away(name: str, cage: Path) -> None:
    (cage / "canary.csv").write_text("name\nx\n")
    with pytest.raises((RefusedQuery, RuntimeError)):
        look_at_plan(STATEMENTS[name])
    assert is_untouched(cage)


def look_at_plan(statement: str) -> None:
    result = connected().execute(f"EXPLAIN {statement}")
    assert not isinstance(result, list)
    plan.refuse_unless_reading(str(next(iter(result.get_next()))))


@pytest.mark.parametrize(
    "name", ["create", "merge", "set", "detach-delete", "drop-table", "alter-add", "create-type"]
)
def test_the_transaction_alone_would_stop_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "refuse_unless_reading", lambda told: None)
    monkeypatch.setattr(plan, "refuse_unless_reading", lambda text: None)
    with pytest.raises(RefusedQuery) as caught:
        ask(DEBATES, STATEMENTS[name], Patience())
    assert "read-only transaction" in caught.value.message


def test_a_plan_that_cannot_be_read_is_refused() -> None:
    for text in ("", "what?", "│ TABLE_FUNCTION_CALL[0] │", "│ COPY_TO[3] │ │ PROJECTION[2] │"):
        with pytest.raises(RefusedQuery):
            plan.refuse_unless_reading(text)
    plan.refuse_unless_reading("│ TABLE_FUNCTION_CALL[0] │\n│ Function: READ_FTABLE │")
    with pytest.raises(RefusedQuery, match="READ_CSV"):
        plan.refuse_unless_reading("│ TABLE_FUNCTION_CALL[0] │\n│ Function: READ_CSV │")


def test_a_plan_of_the_engine_with_fakes_in_texts() -> None:
    text = "'│ COPY_TO[3] │'"
    assert list(ask(DEBATES, f"MATCH (c:Claim) WHERE c.id <> {text} RETURN 1", Patience()).rows)
