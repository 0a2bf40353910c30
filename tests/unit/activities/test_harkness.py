"""A Harkness discussion has a table with a seat for everybody, and no seat upon another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from argmap.activities import prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.table_map import HEIGHT, SEATS, WIDTH, table_map
from argmap.handouts.handout import Figure, Items, Table
from tests.unit.activities.pages import blocks, printed, table
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.handouts.handout import Handout

BUNDLED = bundled()


def made(**choices: object) -> Handout:
    return prepare("harkness", Material(BUNDLED, choices=Choices(**choices)))  # type: ignore[arg-type]


@pytest.mark.parametrize("seats", range(1, SEATS + 1))
def test_seats_are_on_the_sheet_and_apart(seats: int) -> None:
    figure = table_map(seats, "A table.")
    ET.fromstring(figure.svg)  # noqa: S314 - our own
    found = re.findall(
        r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', figure.svg
    )
    boxes = [tuple(map(float, one)) for one in found]
    assert len(boxes) == seats
    for number, (x, y, width, height) in enumerate(boxes):
        assert 0 <= x <= WIDTH - width
        assert 0 <= y <= HEIGHT - height
        for left, top, _, _ in boxes[:number]:
            assert abs(left - x) >= width or abs(top - y) >= height


@pytest.mark.parametrize(
    ("group", "seats", "said"),
    [
        (3, 3, "3 students sit at one table"),
        (14, 14, "14 students sit at one table"),
        (15, 8, "15 students sit at 2 tables, 7–8 at each"),
        (24, 12, "24 students sit at 2 tables, 12 at each"),
    ],
)
def test_there_is_a_seat_for_everybody(group: int, seats: int, said: str) -> None:
    handout = made(group=group)
    assert blocks(handout.sheets[1], Figure)[0].svg.count("<rect") == seats
    assert said in printed(handout)


def test_who_cannot_see_the_table_is_told_of_it() -> None:
    assert "12 numbered places" in blocks(made().sheets[1], Figure)[0].alt


def test_questions_are_from_the_map_and_on_the_whole() -> None:
    of_map, whole = blocks(made().sheets[0], Items)
    assert (len(of_map.items), len(whole.items)) == (6, 4)


def test_roles_are_to_be_given_and_may_be_named() -> None:
    roles = table(made(names={"draws": "Cartographer"}).sheets[0], "Role")
    assert [row[0] for row in roles.rows][3] == "Cartographer"
    assert all(row[2] == "" for row in roles.rows)


def test_the_self_assessment_is_about_all_and_about_oneself() -> None:
    answers = [one for one in blocks(made().sheets[2], Table) if len(one.head) == 4]
    assert [(one.head[0], len(one.rows)) for one in answers] == [("We at this table", 5), ("I", 4)]


def test_fewer_than_three_are_refused() -> None:
    with pytest.raises(MissingError, match="three students"):
        made(group=2)
