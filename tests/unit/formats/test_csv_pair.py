"""The two tables: argmap's own come back whole, those of spreadsheets are read."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

import argmap
from argmap.formats.csv_table import guarded, plain
from argmap.formats.interchange import read, read_as, write_as
from argmap.library.reading import Wish, read_debate
from argmap.model import ArgumentMap, Claim
from tests.sketches import sketch
from tests.unit.formats.whole import whole_debate

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.formats.reading import Reading

EMPTY = b"premises,target\r\n"


def claims(text: str, beside: bytes = EMPTY) -> Reading:
    return read_as("csv", text.encode(), "x.csv", beside=(beside, "x.relations.csv"))


def relations(text: str | bytes) -> Reading:
    data = text if isinstance(text, bytes) else text.encode()
    return claims("id,text,type\nt,T.,thesis\na,A.,pro\nb,B.,pro\n", data)


def problems(reading: Reading) -> list[tuple[str, str]]:
    return [(it.code, str(it.place)) for it in reading.problems]


def told(reading: Reading) -> list[tuple[str, str, str]]:
    return [(it.code, it.detail, str(it.place)) for it in reading.losses if it.code != "type"]


@pytest.fixture
def whole() -> ArgumentMap:
    return whole_debate()


def test_it_holds_everything(whole: ArgumentMap) -> None:
    written = write_as("csv", whole)
    assert written.losses == ()
    reading = claims(written.text, written.beside.encode())
    assert (reading.problems, reading.losses) == ((), ())
    assert reading.debate == whole


def test_no_cell_is_a_formula_and_lists_are_joined(whole: ArgumentMap) -> None:
    rows = list(csv.DictReader(io.StringIO(write_as("csv", whole).text, newline="")))
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
    by_id = {row["id"]: row for row in rows if row["id"]}
    assert by_id["v"]["text"] == "'=1+1"
    assert by_id["a"]["tags"] == "x; y, z"
    assert by_id["u"]["cites"] == "s"
    assert (by_id["s"]["type"], by_id["s"]["kind"]) == ("source", "book")
    assert [row["text"] for row in rows if row["type"] == "title"] == ["'-T"]


@pytest.mark.parametrize("text", ["", "x", "=x", "'=x", "''+x", "'x", "'", "\tx", "-", "'\r"])
def test_guards_come_off_again(text: str) -> None:
    assert plain(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_columns_for_risks_and_sources_are_there_where_they_are_needed() -> None:
    head = write_as("csv", sketch("a supports t")).text.partition("\r\n")[0]
    assert head == "id,type,text,said_by,evidence,principles,tags,cites,weight"


@pytest.mark.parametrize(
    "text",
    [
        "id,text,type\nt,T.,thesis\na,A.,pro\n",
        "\ufeffid;text;type\r\nt;T.;thesis\r\na;A.;pro\r\n",
        "sep=;\r\nID;Claim;Type\r\nt;T.;thesis\r\na;A.;pro",
        '"type"\t"Statement"\t"id"\n\n"Thesis"\t"T."\tt\npro\tA.\ta\n\t\t\n',
        "id,text,type,\nt,T.,thesis,,\na,A.,pro\n",
        "id,text,type\rt,T.,thesis\ra,A.,pro\r",
    ],
)
def test_what_spreadsheets_write(text: str) -> None:
    reading = claims(text)
    assert (reading.problems, told(reading)) == ((), [])
    assert reading.debate.claims == (Claim("t", "thesis", "T."), Claim("a", "pro", "A."))


def test_places_count_lines_that_end_in_a_carriage_return() -> None:
    assert problems(claims("id,text,type\rt,T.,thesis\ra,A.,proo\r")) == [
        ("wrong-type", "x.csv:3:6"),
    ]  # fmt: skip


def test_commas_for_decimals_where_semicolons_divide() -> None:
    reading = claims("text;weight\nA.;0,5\nB.;0.25\n")
    assert [claim.weight for claim in reading.debate.claims] == [0.5, 0.25]


def test_without_ids_they_are_made_of_the_texts() -> None:
    reading = claims("text,colour\nSmall gifts help.,red\n,\nSmall gifts help.,\n")
    assert [claim.id for claim in reading.debate.claims] == [
        "small-gifts-help", "small-gifts-help-2",
    ]  # fmt: skip
    assert told(reading) == [
        ("data", "column `colour`", "x.csv:1:6"),
        ("id", "`small-gifts-help`", "x.csv:2:1"),
        ("id", "`small-gifts-help-2`", "x.csv:4:1"),
    ]


def test_sources_that_are_only_named() -> None:
    reading = claims("text,source\nA.,N. N. 2004\nB.,http://x.test/; N. N. 2004\n")
    assert [(it.id, it.title, it.url) for it in reading.debate.sources] == [
        ("n-n-2004", "N. N. 2004", ""), ("http-x-test", "http://x.test/", "http://x.test/"),
    ]  # fmt: skip
    assert reading.debate.claims[1].sources == ("http-x-test", "n-n-2004")


def test_a_source_without_an_id_gets_one_of_its_title() -> None:
    reading = claims(
        "id,type,text,cites\n,source,A book,\na-book,source,Another,\n,source,…,\n"
        "a,thesis,A.,A book; a-book\n"
    )
    assert reading.is_usable
    assert [(it.id, it.title) for it in reading.debate.sources] == [
        ("a-book-2", "A book"), ("a-book", "Another"), ("source", "…"),
    ]  # fmt: skip
    assert reading.debate.claim["a"].sources == ("a-book-2", "a-book")


def test_cells_that_have_no_room_are_told() -> None:
    reading = claims(
        "id,text,,url,said_by,type\na,A,,,,\nb,B,note here,http://x.test/,,\n,D,,,bob,title"
    )
    assert told(reading) == [
        ("data", "column 3, without a name: note here", "x.csv:3:5"),
        ("data", "`url` in this row: http://x.test/", "x.csv:3:15"),
        ("data", "`said_by` in this row: bob", "x.csv:4:6"),
    ]
    reading = relations("premises,target,,kind\na,t,x,pro\n")
    assert told(reading) == [("data", "column 3, without a name: x", "x.relations.csv:2:5")]


def test_lines_above_the_names_of_the_columns_are_told() -> None:
    reading = read(b'\r\n"Gifts, a debate";;\r\nid;text;type\r\na;A.;pro\r\n', "x.csv")
    assert (reading.format, [claim.text for claim in reading.debate.claims]) == ("csv", ["A."])
    assert told(reading) == [("comment", "Gifts, a debate", "x.csv:2:1")]
    reading = read(b"text\nA.\nB.\n", "x.csv")
    assert [claim.text for claim in reading.debate.claims] == ["A.", "B."]
    reading = read(b"My gifts\nid,words,claim_type\n1,text,pro\n", "x.csv")
    assert problems(reading) == [("missing-column", "x.csv:1:1")]


def test_a_relation_without_a_kind_is_an_undercut_of_a_relation_only() -> None:
    reading = relations("id,premises,target\nr,a,t\n,b,r\n,a,a\n,Same,Same\n")
    assert [(it.kind, it.target) for it in reading.debate.relations] == [
        ("undercut", "r"), ("support", "t"),
    ]  # fmt: skip
    (problem,) = reading.problems
    assert problem.message == "a relation (support) that leads to nowhere: there is no `Same`"
    assert [it[:2] for it in told(reading)][2:] == [
        ("self-relation", "`a`"), ("dangling", "Same supports Same"),
    ]  # fmt: skip


def test_relations_that_others_write() -> None:
    reading = relations("From;To;Type;note\na;t;Supports;x\nb;t;;\na, b;t;con\n")
    assert reading.is_usable is False  # `a, b` is no claim: premises are divided by semicolons
    reading = relations("from,to,type,id\na,t,Supports,\nb,t,,r\na; b,t,con,\na,r,undercuts,\n")
    assert [it.id for it in reading.debate.relations] == [
        "a--supports--t", "a--undercuts--r", "r", "a-and-1-more--attacks--t",
    ]  # fmt: skip
    assert told(reading) == [("kind", "b supports t", "x.relations.csv:3:1")]


def test_without_its_companion() -> None:
    reading = read(b"id,text\na,A.\n", "x.csv")
    assert reading.format == "csv"
    (problem,) = reading.problems
    assert (problem.severity, problem.code) == ("warning", "missing-relations")
    assert problem.hint == "it stands beside x.csv: x.relations.csv"
    (problem,) = read(b"id,text\na,A.\n", "<stdin>").problems
    assert problem.hint == "save both as files: debate.csv and, beside it, debate.relations.csv"
    (problem,) = read(b"id\ttext\na\tA.\n", "semi.tsv", "csv").problems
    assert problem.hint == "it stands beside semi.tsv: semi.relations.tsv"
    assert reading.is_usable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("empty-table", "x.csv:1:1")]),
        ("\r\n\r\n", [("empty-table", "x.csv:1:1")]),
        ("id,text\n", [("no-claims", "x.csv:1:1")]),
        ("id,words\na,b\n", [("missing-column", "x.csv:1:1")]),
        ("id,text,ID\n", [("duplicate-column", "x.csv:1:9")]),
        ("id,text\na,A.\nb,B,C\n", [("malformed-row", "x.csv:3:5")]),
        ('id,text\na,"A.\nb,B.\n', [("malformed-row", "x.csv:2:3")]),
        ('id,text\na,"two\nlines", "A." x\n', [("malformed-row", "x.csv:3:8")]),
        ('id,text\na,"A." x\n', [("malformed-row", "x.csv:2:7")]),
        ("id,text\na,A.\r\nb,B.\n a ,C.", [("duplicate-id", "x.csv:4:1")]),
        ("text,type\nA.,proo\n", [("wrong-type", "x.csv:2:4")]),
        ('text,weight\n"A,\n.",2\n', [("wrong-type", "x.csv:3:4")]),
        ("text,severity,cites\nA.,huge,\"[{\"\"page\"\": 3}]\"\n",
         [("wrong-type", "x.csv:2:4"), ("wrong-type", "x.csv:2:9")]),
        ("text,cites\nA.,\"[{\"\"source\"\"\"\n", [("wrong-type", "x.csv:2:4")]),
        ("id,type,text,kind\nS 1,source,A book,book\na,,A.,\n", [("wrong-type", "x.csv:2:1")]),
        ("id,type,text\ns,source,X\ns,source,Y\na,,A.\n", [("duplicate-id", "x.csv:3:1")]),
        ("text,type\nD,title\nE,Title\nA,\n", [("duplicate-key", "x.csv:3:1")]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_claims(text: str, expected: list[tuple[str, str]]) -> None:
    assert problems(claims(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("empty-table", "y:1:1")]),
        ("id,target\n", [("missing-column", "y:1:1")]),
        ("premises,target\na,z\n", [("unknown-id", "y:2:1")]),
        ("premises;target;kind\na;;support\n", [("missing-key", "y:2:3")]),
        ("premises,target,kind\n;,t,support\n", [("missing-key", "y:2:1")]),
        ("premises,target,kind\na,t,suports\n", [("wrong-type", "y:2:5")]),
        ("id,premises,target\nr,a,t\nr,b,t\n", [("duplicate-id", "y:3:1")]),
        (b"premises,target\na,\xe4\n", [("not-utf8", "y:2:3")]),
        (b"premises,target\n\x00a,t\n", [("control-character", "y:2:1")]),
    ],
)
def test_what_is_wrong_with_relations(text: str | bytes, expected: list[tuple[str, str]]) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    reading = read_as("csv", b"id,text\nt,T.\na,A.\nb,B.\n", "x.csv", beside=(data, "y"))
    assert problems(reading) == expected
    assert not reading.is_usable


def test_a_cell_may_be_longer_than_python_allows_by_itself() -> None:
    limit = csv.field_size_limit()
    reading = claims(f"text\n{'x' * (limit + 1)}\n")
    assert len(reading.debate.claims[0].text) == limit + 1
    assert csv.field_size_limit() == limit


def test_whoever_reads_the_first_table_reads_the_second(whole: ArgumentMap, tmp_path: Path) -> None:
    written = write_as("csv", whole)
    (tmp_path / "x.csv").write_bytes(written.text.encode())
    (tmp_path / "x.relations.csv").write_bytes(written.beside.encode())
    assert argmap.load(tmp_path / "x.csv") == whole
    file = str(tmp_path / "x.csv")
    first = read_debate(Wish(file, file))
    assert (first.claims, first.problems) == (len(whole.claims), ())
    (tmp_path / "x.relations.csv").write_bytes(EMPTY)
    assert read_debate(Wish(file, file)).sha256 != first.sha256
