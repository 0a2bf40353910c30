"""What is said of queries that cannot be run, with the place and what to do."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from argmap.queries.cypher.graph import ask
from argmap.queries.cypher.patience import Patience
from argmap.queries.cypher.refusal import RefusedQuery
from tests.sketches import sketch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap

DEBATES: Sequence[tuple[str, ArgumentMap]] = [("d", sketch("a attacks t\nb supports a"))]

CASES: dict[str, tuple[str, str]] = {
    # the query, with ^ before what is at fault: message and hint
    "MATCH (c:Con) ^RETRUN c": ("`RETRUN` is not expected here", "did you mean RETURN?"),
    "MATCH (c:Con|Risk) ^WHER c.depth > 1 RETURN c": (
        "`WHER` is not expected here", "did you mean WHERE?"
    ),
    "MATCH (c:Con|Risk) WHERE c.depth > 1 RETURN c.id ^c.text": (
        "`c` is not expected here", ""
    ),
    "MATCH (c:Con)\n\tRETURN '汉字' AS x,\n 'é' AS y ^z": ("`z` is not expected here", ""),
    "MATCH (c:Con) /* a\n b */ RETURN // c\n 1 ^2": ("`2` is not expected here", ""),
    "MATCH (c:Con) WHERE c.id =^= 'x' RETURN c": (
        "`=` is not expected here", "one `=` compares"
    ),
    "MATCH (c:Con) WHERE c.id ^!= 'x' RETURN c": (
        "`!` is not expected here", "`<>` is unequal"
    ),
    "MATCH (c:Con) WHERE c.text ^LIKE '%x%' RETURN c": (
        "`LIKE` is not expected here",
        "CONTAINS, STARTS WITH and ENDS WITH look into texts; =~ takes a regular expression"
    ),
    "MATCH (c:Con) RETURN c.stance, count(*) ^GROUP BY c.stance": (
        "`GROUP` is not expected here",
        "rows are grouped by what stands beside count() or collect()"
    ),
    "MATCH (c:Con) RETURN [x IN c.tags ^WHERE x = 'law']": (
        "`WHERE` is not expected here",
        "list_filter(list, x -> …) and list_transform(list, x -> …) do this here"
    ),
    "MATCH (c:Con)^": ("the query ends too early", "RETURN says what is asked for"),
    "MATCH (c:Con)^ // RETURN c": ("the query ends too early", "RETURN says what is asked for"),
    "MATCH (c:Con) RETURN^ \n": ("the query ends too early", ""),
    "MATCH (c:Con) RETURN count(*) +^": ("the query ends too early", ""),
    "MATCH (c:Con) RETURN c.^txt": ("there is no property `txt` of `c`", "did you mean `text`?"),
    "MATCH (c:Con {^txt: 'x'}) RETURN c": (
        "there is no property `txt` of `c`", "did you mean `text`?"
    ),
    "MATCH (c)-[e:ATTACKS]->() RETURN e.^strength": (
        "there is no property `strength` of `e`", "it has id, line, linked, scheme"
    ),
    "MATCH (:Con {^nmae: 'x'}) RETURN 1": (
        "there is no property `nmae` of it", "did you mean `name`?"
    ),
    "MATCH (claim:Con) RETURN ^clam.id": (
        "nothing is called `clam` here", "did you mean `claim`?"
    ),
    "MATCH (c:Con) WITH c.id AS id RETURN ^c.text": (
        "nothing is called `c` here", "choose one of: id"
    ),
    "MATCH (c:Con) RETURN ^sum(c.id)": ("sum() cannot take (STRING)", ""),
    "MATCH (c:Con) RETURN ^floor(c.id)": ("floor() cannot take (STRING)", ""),
    "MATCH (c:Con) WITH c.id RETURN 1": (
        "the query cannot be run: Expression in WITH must be aliased (use AS).", ""
    ),
    "RETURN 1^/0": ("a number is divided by zero", "nullif(number, 0) is null where it is zero"),
    "RETURN 1/1 + 5/0": (
        "a number is divided by zero", "nullif(number, 0) is null where it is zero"
    ),
    "MATCH (c:Claim) RETURN c.depth ^% 0": (
        "a number is divided by zero", "nullif(number, 0) is null where it is zero"
    ),
    'MATCH (c:Claim) WHERE c.depth = 1 OR c.^tags = "law" RETURN c.id': (
        "`tags` is a list", 'write "law" IN c.tags'
    ),
    "MATCH (c:Claim) WHERE 'a=b' <> c.^said_by RETURN c.id": (
        "`said_by` is a list", "write NOT 'a=b' IN c.said_by"
    ),
    "MATCH (x:Claim {^tags: 'law'}) RETURN x.id": (
        "`tags` is a list", "write WHERE 'law' IN x.tags"
    ),
    "MATCH (:Claim {^tags: 'law'}) RETURN 1": ("`tags` is a list", "write WHERE 'law' IN c.tags"),
    "MATCH (c:Claim) WHERE c.tags = c.id RETURN c.id": (
        "`a` is a text, and compared with a list", ""
    ),
    "MATCH (c:Claim) WHERE c.tags IS NULL OR c.tags ^IN ['law'] RETURN c.id": (
        "a list is looked for among texts",
        "list_has_any(list, ['a', 'b']) asks for any of several",
    ),
    "MATCH (c:Claim) WHERE c.depth = ^'x' RETURN c.id": ("`x` is a text, and not a number", ""),
    "MATCH (c:Claim) WHERE c.weight = ^'x' RETURN c.id": ("`x` is a text, and not a number", ""),
    "MATCH (g:Argument) WHERE g.linked = ^'x' RETURN g.id": (
        "`x` is a text, and not true or false", ""
    ),
    "MATCH (c:Claim) RETURN c.text ^+ c.depth": (
        "`+` cannot take a text and a number", "string(…) makes a text of a number"
    ),
    "MATCH (c:Claim) RETURN c.tags ^+ 'x'": (
        "`+` cannot take a list and a text", "list_append(list, element) adds to a list"
    ),
    "MATCH (c:Claim) RETURN c.text ^* 2": ("`*` cannot take a text and a number", ""),
    "MATCH (c:Claim) WHERE c.^text RETURN c.id": (
        "a text stands where true or false is expected", ""
    ),
    "UNWIND [[1], [2, 3]] AS x RETURN x[2]": (
        "a list has no element 2",
        "elements count from 1; list[1:1] is an empty list where there is none",
    ),
    "RETURN cast(^'x' AS INT64)": ("`x` is a text, and not a number", ""),
    "MATCH (c:Claim)-[:ATTACKS*1..31]->() RETURN c": (
        "a path can have 30 relationships at most", "write a bound, as in *1..5"
    ),
    "MATCH (c:Con), (c:Source) RETURN c": (
        "the engine cannot plan the query",
        "one name for nodes of different labels may be why, or a very long pattern"
    ),
    "RETURN size(repeat('a', 100000000000))": (
        "the query needs more than a gigabyte of memory",
        "LIMIT, or a bound on the length of paths, gives the engine less to hold"
    ),
    "RETURN current_date()": (
        "`current_date()` is a time, and only texts and numbers of times can be answered",
        "write string(current_date())"
    ),
    "RETURN [date('20000-01-01')] AS x": (
        "`x` is a time, and only texts and numbers of times can be answered",
        "write string(x)"
    ),
    "MATCH (c:Con) RETURN c.id, c.id": ("two columns are called `c.id`", "name one with AS"),
}  # fmt: skip


def refused(query: str) -> RefusedQuery:
    """Give the refusal without its traceback, which keeps a database and its 8 TB of addresses."""
    try:
        list(ask(DEBATES, query, Patience(60)).rows)
    except RefusedQuery as fault:
        return fault.with_traceback(None)
    pytest.fail("the query was answered")


def test_a_refusal_leaves_no_database_behind() -> None:
    gc.disable()
    try:
        for _ in range(40):  # a process has addresses for 15
            assert refused("RETURN 1/0").message == "a number is divided by zero"
    finally:
        gc.enable()


@pytest.mark.parametrize("marked", CASES)
def test_a_fault_and_its_place(marked: str) -> None:
    query = marked.replace("^", "")
    refusal = refused(query)
    assert (refusal.message, refusal.hint) == CASES[marked]
    assert refusal.offset == marked.find("^")


def test_the_caret_is_under_the_fault() -> None:
    query = "MATCH (c:Con)\n\tRETURN '汉字' AS x, 'é' AS y z"
    with pytest.raises(RefusedQuery) as caught:
        ask(DEBATES, query, Patience())
    assert caught.value.pointed(query) == (
        "`z` is not expected here\n"
        "  2 |     RETURN '汉字' AS x, 'é' AS y z\n"
        "    |                                  ^"
    )


def test_a_value_that_python_cannot_hold() -> None:
    with pytest.raises(RefusedQuery, match="cannot be run"):
        list(ask(DEBATES, "RETURN map([[1]], [1])", Patience()).rows)
