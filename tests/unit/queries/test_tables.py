from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cells import width
from argmap.model import ArgumentMap, Citation, Claim, Place, Relation, Risk, Source
from argmap.queries.records import claim_record, passage, relation_record, source_title
from argmap.queries.tables import OUTPUTS, comma_separated, json_lines, markdown, table
from argmap.stance import Standing, standings
from tests.maps import maps, words
from tests.sketches import sketch


def test_a_table_fits_the_room_and_wraps_its_last_column() -> None:
    records = [{"id": "a", "text": "one two three four five six"}, {"id": "bcd", "text": ""}]
    assert table(records, ("id", "text"), 29) == (
        "ID   TEXT\n"
        "a    one two three four five\n"
        "     six\n"
        "bcd\n"
    )  # fmt: skip


def test_a_table_never_squeezes_its_text_away() -> None:
    records = [{"id": "x" * 70, "text": "one two three four five six"}]
    assert table(records, ("id", "text"), 40).splitlines()[1:] == [
        "x" * 70 + "  one two three four five",
        " " * 72 + "six",
    ]


def test_wide_characters_keep_the_columns_straight() -> None:
    lines = table(
        [{"id": "汉字", "text": "x"}, {"id": "abc", "text": "x"}], ("id", "text")
    ).splitlines()
    assert [width(line[: line.index(end)]) for line, end in zip(lines, "Txx", strict=True)] == [
        6,
        6,
        6,
    ]


def test_a_table_of_one_column_and_of_none() -> None:
    assert table([{"a": "x y"}], ("a",), 30) == "A\nx y\n"
    assert table([], ("said_by", "text")) == "SAID BY  TEXT\n"


def test_cells_of_every_sort() -> None:
    record = {"a": ["x", "y"], "b": {"k": ["v"], "n": ""}, "c": None, "d": 0, "e": "z"}
    assert table([record], tuple("abcde")).splitlines()[1] == "x; y  k: v     0  z"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("a|b", r"a\|b"),
        ("a\\|b", r"a\\\|b"),
        ("<b>", "&lt;b>"),
        ("&lt; & co", "&amp;lt; &amp; co"),
        ("*a* _b_ `c` ~~d~~", r"\*a\* \_b\_ \`c\` \~\~d\~\~"),
        ("[sic](x) ![y][z]", r"\[sic](x) !\[y]\[z]"),
        ("a\nb\r\n\nc", "a b c"),
        (["x|y", "z"], r"x\|y; z"),
        (None, ""),
    ],
)
def test_markdown_cells(value: Any, cell: str) -> None:
    assert markdown([{"x": value}], ("x",)) == f"| x |\n| --- |\n| {cell} |\n"


@given(words())
def test_a_markdown_row_is_one_line_with_its_own_bars_only(text: str) -> None:
    lines = markdown([{"a": text, "b": "x"}], ("a", "b")).split("\n")
    assert len(lines) == 4
    unescaped = lines[2].replace("\\\\", "").replace("\\|", "")
    assert unescaped.count("|") == 3


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
        ("\r=1", "'\n=1"), ("a\rb\r\nc", "a\nb\nc"), (["=1+1", "x"], "'=1+1; x"),
        (["x", "=1+1"], "x; =1+1"), ("a=b", "a=b"), ("", ""), (None, ""), (-1, "-1"),
        (-0.5, "-0.5"), ('say "x", y\nz', 'say "x", y\nz'),
    ],
)  # fmt: skip
def test_csv_cells(value: Any, cell: str) -> None:
    text = comma_separated([{"x": value, "y": "end"}], ("x", "y"))
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["x", "y"], [cell, "end"]]


@given(st.lists(words() | st.lists(words(), max_size=2), min_size=1, max_size=3))
def test_csv_read_back_holds_the_text_and_no_formula(values: list[Any]) -> None:
    columns = [str(number) for number in range(len(values))]
    text = comma_separated([dict(zip(columns, values, strict=True))], columns)
    _, cells = csv.reader(io.StringIO(text, newline=""))
    for cell, value in zip(cells, values, strict=True):
        whole = "; ".join(value) if isinstance(value, list) else value
        whole = whole.replace("\r\n", "\n").replace("\r", "\n")
        assert cell.removeprefix("'") == whole.removeprefix("'")
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\n"))


def test_every_output_ends_in_a_newline_and_takes_no_records() -> None:
    for name, output in OUTPUTS.items():
        written = output([], ("id", "text"), 80)
        assert written == "" or written.endswith("\n"), name


@given(maps())
def test_json_and_json_lines_hold_the_same_records(debate: ArgumentMap) -> None:
    standing = standings(debate)
    records = [claim_record(claim, standing[claim.id]) for claim in debate.claims]
    assert json.loads(OUTPUTS["json"](records, (), 80)) == records
    lines = json_lines(records, ()).split("\n")[:-1]
    assert [json.loads(line) for line in lines] == records


@given(maps())
def test_every_output_takes_every_debate(debate: ArgumentMap) -> None:
    standing = standings(debate)
    records = [claim_record(claim, standing[claim.id]) for claim in debate.claims]
    for output in OUTPUTS.values():
        assert isinstance(output(records, ("id", "tags", "risk", "text"), 60), str)


def test_a_claims_record_has_the_documented_shape() -> None:
    claim = Claim(
        "a", "risk", "A.", (Citation("s", 2, "", "x", "y"), Citation("s", comment="C")), ("P",),
        "anecdote", ("trust",), ("t",), Risk(("all",), "low"), 0.5, Place("f", 3, 4),
    )  # fmt: skip
    assert claim_record(claim, Standing("for", 2)) == {
        "id": "a", "type": "risk", "stance": "for", "depth": 2, "text": "A.", "said_by": ["P"],
        "evidence": "anecdote", "principles": ["trust"], "tags": ["t"], "sources": ["s"],
        "cites": [
            {"source": "s", "paragraph": 2, "comment": "", "start": "x", "end": "y"},
            {"source": "s", "paragraph": 0, "comment": "C", "start": "", "end": ""},
        ],
        "risk": {"bearer": ["all"], "likelihood": "low", "severity": "unknown"}, "weight": 0.5,
        "file": "f", "line": 3,
    }  # fmt: skip
    bare = claim_record(Claim("a", "pro", "A."), Standing("none", -1))
    assert list(bare) == list(claim_record(claim, Standing("for", 2)))
    assert (bare["risk"], bare["weight"]) == (None, None)


def test_a_relations_record_has_the_documented_shape() -> None:
    relation = Relation("r", "undercut", ("a", "b"), "q", "sign", Place("f", 3, 4))
    assert relation_record(relation) == {
        "id": "r", "kind": "undercut", "premises": ["a", "b"], "target": "q", "scheme": "sign",
        "file": "f", "line": 3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("citation", "written"),
    [
        (Citation("s"), "Title (A, P)"),
        (Citation("s", 2), "paragraph 2 of Title (A, P)"),
        (Citation("s", comment="C"), "comment by C of Title (A, P)"),
        (Citation("s", 2, "", "first", "last"), "“first … last”, paragraph 2 of Title (A, P)"),
        (Citation("s", 0, "", "first"), "“first”, Title (A, P)"),
        (Citation("s", 2, "C"), "paragraph 2 of the comment by C of Title (A, P)"),
    ],
)
def test_a_passage_for_readers(citation: Citation, written: str) -> None:
    debate = ArgumentMap(sources=(Source("s", "Title", "A", "P"),))
    assert passage(citation, debate) == written


def test_a_source_for_readers() -> None:
    assert source_title(Source("s", "Title")) == "Title"
    assert source_title(Source("s", "Title", publisher="P")) == "Title (P)"


def test_the_sketches_of_these_tests_are_what_they_look_like() -> None:
    debate = sketch("thesis: t\nr: a, b attacks t", a={"text": "x"})
    assert [claim.type for claim in debate.claims] == ["thesis", "pro", "pro"]
    assert debate.relations == (Relation("r", "attack", ("a", "b"), "t"),)
