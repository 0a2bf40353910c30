"""A seminar has a ticket, questions of both sides with their passages, a tally and a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.activities import prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.handouts.handout import Items, Paragraph, Table
from tests.sketches import sketch
from tests.unit.activities.pages import blocks, printed, table, texts
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.handouts.handout import Handout
    from argmap.model import ArgumentMap

BUNDLED = bundled()


def made(debate: ArgumentMap = BUNDLED, **choices: object) -> Handout:
    return prepare("seminar", Material(debate, choices=Choices(**choices)))  # type: ignore[arg-type]


def test_questions_open_go_to_the_core_and_close() -> None:
    opening, core, closing = blocks(made().sheets[1], Items)
    assert (len(opening.items), len(core.items), len(closing.items)) == (2, 8, 4)
    assert closing.items[-1].items[0].text.startswith("[68] ")
    assert all(item.items for item in core.items)


def test_the_passages_of_the_questions_are_to_be_read() -> None:
    ticket, questions = made().sheets[:2]
    reading = blocks(ticket, Items)[-1]
    asked = {text.split("]")[0] + "]" for text in texts(questions) if text.startswith("[")}
    read = {number for text in texts(reading) for number in text.split(", ") if "[" in number}
    assert read == asked - {"[1]", "[68]"}


def test_without_sources_it_says_so() -> None:
    ticket = made(sketch("thesis: t\na supports t")).sheets[0]
    assert "The map names no sources" in blocks(ticket, Paragraph)[1].text


@pytest.mark.parametrize(
    ("group", "phases", "rows"), [(3, 5, 3), (15, 5, 15), (16, 6, 8), (30, 6, 15), (31, 6, 8)]
)
def test_a_large_class_sits_in_two_circles(group: int, phases: int, rows: int) -> None:
    sheets = made(group=group).sheets
    assert len(table(sheets[-1], "Minutes").rows) == phases
    assert len(blocks(sheets[2], Table)[0].rows) == rows


def test_a_very_large_class_makes_several_seminars() -> None:
    assert "Make 3, 23–24 students each" in printed(made(group=70))


def test_minutes_of_the_other_arrangement_do_no_harm() -> None:
    rows = table(made(timing={"core": 20, "first": 12}).sheets[-1], "Minutes").rows
    assert rows[1][0].endswith(" (12)")


def test_the_lot_decides_which_side_stands_first_on_the_ticket() -> None:
    firsts = {blocks(made(seed=seed).sheets[0], Table)[1].rows[0][0] for seed in range(20)}
    assert firsts == {"A strong claim for the thesis", "A strong claim against it"}


def test_fewer_than_three_are_no_seminar() -> None:
    with pytest.raises(MissingError, match="three students"):
        made(group=2)
