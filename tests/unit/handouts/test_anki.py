"""Anki: notes with a front, a back and a tag, below lines that Anki reads first."""

from __future__ import annotations

import csv
import io

from hypothesis import given

from argmap.drawing.measure import clean
from argmap.handouts import write
from argmap.handouts.handout import Block, Card, Cards, Choice, Handout, Question, Sheet
from argmap.handouts.look import USUAL
from tests.maps import texts


def notes(*blocks: Block, title: str = "Quiz: x") -> tuple[list[str], list[list[str]]]:
    """Give headers and rows, as Anki's reader parts them: what begins with # is no note."""
    made = write(Handout("quiz", title, "", (Sheet("One", blocks),)), "anki", USUAL).decode("utf-8")
    lines = made.split("\n")
    headers = [line for line in lines if line.startswith("#")]
    assert lines[: len(headers)] == headers
    rest = made.removeprefix("".join(f"{line}\n" for line in headers))
    return headers, list(csv.reader(io.StringIO(rest, newline=""), delimiter="\t", strict=True))


def test_headers_say_how_the_file_is_read() -> None:
    headers, _ = notes(Cards((Card("[1]", "x"),)), title="A::B\nC")
    assert headers == ["#separator:tab", "#html:false", "#tags column:3", "#deck:A:B C"]


def test_a_question_has_its_answers_in_front_and_the_right_one_on_the_back() -> None:
    choices = (Choice("a"), Choice("b", right=True), Choice("c"))
    assert notes(Question(1, "What?", choices, feedback="So."))[1] == [
        ["What?\nA) a\nB) b\nC) c", "B) b\nSo.", "argmap-quiz"]
    ]  # fmt: skip


def test_a_card_has_its_back_if_it_has_one() -> None:
    cards = Cards(
        (Card("[1]", "A claim.", "note", "pro", back="Bears on all."), Card("Chair", "Leads."))
    )
    assert notes(cards)[1] == [
        ["Pro [1]\nA claim.\nnote", "Bears on all.", "argmap-quiz"],
        ["Chair", "Leads.", "argmap-quiz"],
    ]


@given(texts(), texts())
def test_any_text_stays_in_its_field(one: str, other: str) -> None:
    if clean(one) and clean(other):
        (note,) = notes(Cards((Card(one, other),)))[1]
        assert note == [clean(one), clean(other), "argmap-quiz"]
