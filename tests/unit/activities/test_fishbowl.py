"""A fishbowl lets everybody sit inside once, with claims of both sides beside each other."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.activities import prepare
from argmap.activities.fishbowl import CLAIMS, INSIDE
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.sides import sides_of
from argmap.handouts.handout import Cards, Table
from tests.sketches import sketch
from tests.unit.activities.pages import blocks, table, texts
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.handouts.handout import Handout
    from argmap.model import ArgumentMap

BUNDLED = bundled()
SMALL = sketch("thesis: t\na supports t\nb attacks t\nc attacks a")


def made(debate: ArgumentMap = BUNDLED, **choices: object) -> Handout:
    return prepare("fishbowl", Material(debate, choices=Choices(**choices)))  # type: ignore[arg-type]


def numbers(cell: str) -> list[int]:
    first, _, last = cell.partition("–")
    return [*range(int(first), int(last or first) + 1)]


@given(st.integers(4, 500), st.integers(10, 600))
def test_everybody_is_inside_once_and_the_minutes_add_up(group: int, minutes: int) -> None:
    plan = made(SMALL, group=group, minutes=minutes).sheets[-1]
    seats = table(plan, "Fishbowl").rows
    placed = [*chain.from_iterable(numbers(cell) for row in seats for cell in row[1:])]
    assert sorted(placed) == [*range(1, group + 1)]
    assert max(len(numbers(cell)) for row in seats for cell in row[1:]) <= INSIDE
    phases = table(plan, "Minutes").rows
    assert phases[-1][0].split(" ")[0].endswith(f"–{minutes}")
    assert len(phases) == len(seats[0]) - 1 + 2


def test_each_round_has_as_many_claims_of_both_sides() -> None:
    material = Material(BUNDLED)
    sides = sides_of(BUNDLED, material.thesis)
    of_side = {
        "For the thesis": {material.named(claim) for claim in sides.claims_for},
        "Against the thesis": {material.named(claim) for claim in sides.claims_against},
    }
    rounds = blocks(made().sheets[0], Table)
    assert len(rounds) == 4
    for one in rounds:
        assert len(one.rows) == CLAIMS
        for head, column in zip(one.head, zip(*one.rows, strict=True), strict=True):
            assert of_side[head] >= {claim for cell in column for claim in cell.split(" + ")}


def test_a_round_begins_with_the_claims_of_its_question() -> None:
    first = blocks(made().sheets[0], Table)[0]
    told = sorted(first.rows[0], key=lambda cell: "[42]" in cell)
    assert told[0].startswith("[41]")
    assert "[42]" in told[1]


def test_a_side_without_claims_has_room_for_what_the_class_finds() -> None:
    rounds = blocks(made(sketch("thesis: t\na supports t\nb supports t")).sheets[0], Table)
    for one in rounds:
        assert all("" in row for row in one.rows)


def test_the_lot_decides_which_side_is_left() -> None:
    heads = {blocks(made(SMALL, seed=seed).sheets[0], Table)[0].head[0] for seed in range(20)}
    assert heads == {"For the thesis", "Against the thesis"}


@pytest.mark.parametrize(
    ("group", "minutes", "outside"),
    [
        (24, 50, "D: 1; C: 2; B: 3"),
        (9, 50, "C: 1, 3; B: 2"),
        (9, 20, "B: 1, 2, 3"),
        (24, 120, "F: 1; E: 2; D: 3; C: 1; B: 2"),
    ],
)
def test_who_is_outside_has_a_task(group: int, minutes: int, outside: str) -> None:
    rotation = table(made(SMALL, group=group, minutes=minutes).sheets[-1], "Round")
    assert rotation.rows[0][2] == outside


def test_a_circle_of_few_has_a_card_for_each_side() -> None:
    cards = blocks(made(SMALL, group=4).sheets[1], Cards)[0].cards
    assert sorted(card.head for card in cards) == ["Speaks against", "Speaks for"]
    renamed = made(SMALL, group=4, names={"for": "Advocate"}).sheets[1]
    assert "Advocate" in [card.head for card in blocks(renamed, Cards)[0].cards]


def test_sources_go_to_whoever_checks_where_there_are_any() -> None:
    assert [sheet.title for sheet in made().sheets].count("Sources, for whoever checks") == 1
    assert len(made(SMALL).sheets) == 4


def test_fewer_than_four_are_no_fishbowl() -> None:
    with pytest.raises(MissingError, match="four students"):
        made(group=3)


@pytest.mark.parametrize(("minutes", "rounds"), [(35, 2), (50, 4), (90, 6)])
def test_the_form_has_a_row_for_each_round_outside(minutes: int, rounds: int) -> None:
    (form,) = (sheet for sheet in made(minutes=minutes).sheets if sheet.title == "Observation form")
    seen = table(form, "Round", "Task No.")
    assert seen.rows == (("", "", ""),) * (rounds - 1)
    assert not any("one round" in text for text in texts(form))


def test_sources_are_printed_where_there_is_a_sheet_of_them() -> None:
    assert "the cards and the sources once" in " ".join(texts(made().sheets[-1]))
    assert "the cards once for each fishbowl" in " ".join(texts(made(SMALL).sheets[-1]))
