"""CSV: rows that spreadsheets open as they are, and that run nothing."""

from __future__ import annotations

import csv
import io

import pytest

from argmap.handouts import can_show, write
from argmap.handouts.handout import Card, Cards, Choice, Handout, Paragraph, Question, Record, Sheet
from argmap.handouts.look import USUAL
from argmap.handouts.spreadsheet import harmless

QUESTION = Question(
    1, "Which, of these?", (Choice("a;b"), Choice('"b"', right=True), Choice("c", right=True)),
    several=True, feedback="=SUM(A1)",
)  # fmt: skip


def rows(made: bytes, delimiter: str = ",") -> list[list[str]]:
    assert made.startswith(b"\xef\xbb\xbf")
    text = made.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def handout(*blocks: Question | Cards | Paragraph, language: str = "en") -> Handout:
    return Handout("quiz", "Quiz", "", (Sheet("One", blocks),), language)


def test_questions_have_a_row_each_below_a_stable_head() -> None:
    assert rows(write(handout(QUESTION), "csv", USUAL)) == [
        ["number", "prompt", "A", "B", "C", "D", "E", "F", "right", "several", "feedback"],
        ["1", "Which, of these?", "a;b", '"b"', "c", "", "", "", "B C", "yes", "'=SUM(A1)"],
    ]


def test_a_question_with_many_answers_has_more_columns() -> None:
    many = Question(1, "?", tuple(Choice(str(n), right=n == 7) for n in range(8)))
    head, row = rows(write(handout(QUESTION, many), "csv", USUAL))[::2]
    assert head[2:10] == list("ABCDEFGH")
    assert row[10] == "H"


def test_cards_have_a_row_each() -> None:
    cards = Cards((Card("[1]", "A claim.", "note", "pro", back="back"), Card("x", "y")))
    assert rows(write(handout(cards), "csv", USUAL)) == [
        ["head", "type", "text", "note", "back"],
        ["[1]", "pro", "A claim.", "note", "back"],
        ["x", "", "y", "", ""],
    ]


def test_a_record_is_written_where_there_is_nothing_else() -> None:
    record = Record(("student", "vote"), (("1", ""), ("2", "")))
    made = Handout("exit", "Exit", "", (Sheet("One", (Paragraph("x"),)),), "en", record)
    assert can_show(made, "csv")
    assert rows(write(made, "csv", USUAL)) == [["student", "vote"], ["1", ""], ["2", ""]]
    assert not can_show(handout(Paragraph("x")), "csv")


def test_german_spreadsheets_part_columns_by_semicolons() -> None:
    made = rows(write(handout(QUESTION, language="de"), "csv", USUAL), ";")
    assert made[0][:2] == ["number", "prompt"]
    assert made[1][2] == "a;b"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_no_text_runs_as_a_formula(sign: str) -> None:
    for text in (f"{sign}1+1", f" {sign}cmd|' /C calc'!A0", f"\t{sign}1", f"\r\n{sign}1"):
        assert harmless(text).startswith("'" + sign)
    assert harmless(f"a{sign}b") == f"a{sign}b"
    assert harmless("") == ""
