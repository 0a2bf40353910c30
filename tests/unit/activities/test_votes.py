"""Votes are read from whatever a spreadsheet wrote, and all that is wrong is said at once."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.activities import prepare
from argmap.activities.material import Choices, Material
from argmap.activities.votes import Vote, read_votes
from argmap.handouts import write
from argmap.handouts.look import USUAL
from argmap.handouts.words import LANGUAGES, Words
from argmap.store import bundled_path
from argmap.store.read import MAX_BYTES

NUMBERS = {"t": 1, "abuse-of-power": 2, "no-law": 3, "2": 4}
PLAIN = "student,claim,before,after\nann,1,2,4\nbob,1,3,3\n"
READ = (Vote("t", 2, 4, "ann"), Vote("t", 3, 3, "bob"))


def votes(text: str | bytes) -> tuple[Vote, ...]:
    found, problems = read_votes(text if isinstance(text, bytes) else text.encode(), "v", NUMBERS)
    assert problems == []
    return found


def wrong(text: str | bytes) -> list[str]:
    _, problems = read_votes(text if isinstance(text, bytes) else text.encode(), "v", NUMBERS)
    return [f"{problem.place}: {problem.message} [{problem.code}]" for problem in problems]


@pytest.mark.parametrize(
    "data",
    [
        PLAIN,
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", "\r"),
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        "sep=;\n" + PLAIN.replace(",", ";"),
        "\n\n" + PLAIN + "\n,,,\n  \n",
        PLAIN.rstrip("\n"),
        PLAIN.replace(",", " , "),
        PLAIN.replace("student,claim,before,after", "Person,Aussage,Vorher,Nachher"),
        PLAIN.replace("student,claim,before,after", "Code:,No.,BEFORE,After "),
        '"student","claim","before","after"\n"ann","1","2","4"\n"bob","1","3","3"\n',
        "after,text,before,student,claim\n4,\"A; b\",2,ann,1\n3,x,3,bob,[1]\n",
        "student,claim,before,after\nann,t,2.0,\"4,0\"\nbob,#1,3,3\n",
        "student,claim,text,number,before,after\nann,The claim.,x,1,2,4\nbob,So.,,1,3,3\n",
        PLAIN + "cy,1,,\ndee,2,-,–\nexpected,never,,\n",
        "Schüler,Nr,vor,nach\nann,1,2,4\nbob,1,3,3\n".encode("cp1252"),
    ],
)  # fmt: skip
def test_every_dialect_reads_the_same(data: str | bytes) -> None:
    assert votes(data) == READ


def test_students_need_not_be_told() -> None:
    assert votes("claim,before,after\n1,2,4\n1,2,4\n") == (Vote("t", 2, 4), Vote("t", 2, 4))


def test_a_vote_may_be_given_once_only_before_or_only_after() -> None:
    assert votes("claim,before,after\n1,2,\n1,,5\n1,2\n") == (
        Vote("t", 2, None), Vote("t", None, 5), Vote("t", 2, None),
    )  # fmt: skip


def test_a_number_is_a_claims_number_before_it_is_an_id() -> None:
    assert [vote.claim for vote in votes("claim,before,after\n2,1,1\n4,1,1\n")] == [
        "abuse-of-power", "2",
    ]  # fmt: skip


def test_all_that_is_wrong_is_said_with_its_line() -> None:
    text = (
        'student,claim,before,after\nann,1,7,x\nann,9,2,3\nbob,abuse-of-powr,1,1\n"c\nd",,1,1\n'
        "ann,1,3,3\nann,t,3,4\neve,3,0,6\n"
    )
    assert wrong(text) == [
        "v:2: `7` in `before` is no vote [no-vote]",
        "v:2: `x` in `after` is no vote [no-vote]",
        "v:3: there is no claim `9` [no-claim]",
        "v:4: there is no claim `abuse-of-powr` [no-claim]",
        "v:5: the row names no claim [no-claim]",
        "v:8: `ann` votes on claim 1 as in line 7 [voted-twice]",
        "v:9: `0` in `before` is no vote [no-vote]",
        "v:9: `6` in `after` is no vote [no-vote]",
    ]


def test_hints_say_what_to_write() -> None:
    _, problems = read_votes(b"claim,before,after\nabuse-of-powr,1,1\n99,1,1\n1,9,1", "v", NUMBERS)
    assert [problem.hint for problem in problems] == [
        "did you mean `abuse-of-power`?",
        "name it by its id, or by its number from 1 to 4",
        "write a whole number from 1 to 5, or nothing",
    ]


def test_columns_that_are_missing_are_named() -> None:
    assert wrong("who,what\n1,2\n") == [
        "v:1:1: there is no column `claim` [no-column]",
        "v:1:1: there is no column `before` [no-column]",
        "v:1:1: there is no column `after` [no-column]",
    ]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b" , \n"])
def test_an_empty_file_says_how_to_get_one(data: bytes) -> None:
    _, (problem,) = read_votes(data, "v", NUMBERS)
    assert problem.code == "empty-file"
    assert "argmap prep exit" in problem.hint


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"claim\0,before", PLAIN.encode("utf-16-le")])
def test_a_workbook_or_other_bytes_are_no_table(data: bytes) -> None:
    assert wrong(data) == ["v:1:1: this is no CSV file [no-table]"]


def test_a_file_too_large_is_refused() -> None:
    assert "too-large" in wrong(b"x" * (MAX_BYTES + 1))[0]


def test_a_cell_too_large_is_a_problem_of_its_row() -> None:
    (told,) = wrong(PLAIN + "x" * 200_000 + "\n")
    assert told.startswith("v:4: the row cannot be read")
    (told,) = wrong("claim,before,after\n1," + "y" * 500 + ",\n")
    assert len(told) < 90


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    found, problems = read_votes(data, "v", NUMBERS)
    assert {vote.claim for vote in found} <= NUMBERS.keys()
    assert bool(problems) >= (not data.strip())


@given(st.lists(st.lists(st.sampled_from(["", "1", "t", "5", "6", "x", '"', "a\nb"]), max_size=5)))
def test_any_rows_are_read_or_refused(rows: list[list[str]]) -> None:
    held = io.StringIO(newline="")
    csv.writer(held).writerows([["student", "claim", "before", "after"], *rows])
    found, problems = read_votes(held.getvalue().encode(), "v", NUMBERS)
    lines = held.getvalue().count("\n") + 1
    assert all(1 < problem.place.line <= lines for problem in problems)
    assert len(found) <= len(rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_to_fill_in_is_read_back(language: str) -> None:
    debate = argmap.load(bundled_path())
    material = Material(debate, Words(language), Choices(group=3))
    empty = write(prepare("exit", material), "csv", USUAL)
    assert read_votes(empty, "v", material.numbers) == ((), [])
    mark = ";" if language == "de" else ","
    filled = empty.decode("utf-8-sig").replace(f"{mark}{mark}\r\n", f"{mark}2{mark}4\r\n")
    found, problems = read_votes(filled.encode(), "v", material.numbers)
    assert problems == []
    assert len(found) == 3 * 5
    assert {(vote.before, vote.after) for vote in found} == {(2, 4)}
    assert {vote.student for vote in found} == {"1", "2", "3"}
    assert "legitimate" in {vote.claim for vote in found}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'claim,before,after\n1,"2,3\n',
            "v:2: the row cannot be read: a quotation mark is not closed [no-table]",
        ),
        (
            "number,number,before,after\n1,1,2,2\n",
            "v:1:1: two columns are called `number` [duplicate-key]",
        ),
        (
            "claim,text,before,after\n1,Yes, but,2,3\n",
            "v:2: the row has 5 cells, and the first row 4 [no-table]",
        ),
    ],
)
def test_a_table_that_was_read_otherwise_than_meant_is_refused(text: str, told: str) -> None:
    assert wrong(text) == [told]


def test_empty_cells_beyond_the_columns_are_nothing() -> None:
    assert wrong("claim,before,after,,\n1,2,3,,,,\n") == []
