"""Ballots: the same claims before and after, as many of each side, in an order drawn by lot."""

from __future__ import annotations

import pytest

from argmap.activities.exit import ballot
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.sides import sides_of
from argmap.handouts.handout import Lines, Table
from argmap.handouts.words import LANGUAGES, Words
from tests.sketches import sketch
from tests.unit.activities.printed import blocks, made
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()


def test_the_thesis_and_the_strongest_of_each_side_are_voted_on() -> None:
    material = Material(BUNDLED)
    thesis, *others = ballot(material)
    sides = sides_of(BUNDLED, material.thesis)
    assert thesis is material.thesis
    assert sorted(claim.id for claim in others) == sorted(
        one.premises[0].id
        for side in (sides.arguments_for, sides.arguments_against)
        for one in side[:2]
    )


def test_no_side_always_comes_first() -> None:
    firsts = {ballot(Material(BUNDLED, choices=Choices(seed=seed)))[1].id for seed in range(12)}
    assert len(firsts) > 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_ballots_ask_for_the_same_and_only_the_second_for_reasons(language: str) -> None:
    handout = made("exit", BUNDLED, language)
    before, after, teacher = handout.sheets
    assert [sheet.audience for sheet in handout.sheets] == ["students", "students", "teacher"]
    one, other = (blocks(sheet, Table)[1] for sheet in (before, after))
    assert one == other
    assert one.head[2:] == ("1", "2", "3", "4", "5")
    assert all(set(row[2:]) == {""} for row in one.rows)
    assert [len(blocks(sheet, Lines)) for sheet in (before, after)] == [0, 3]
    (count,) = blocks(teacher, Table)
    assert [row[0] for row in count.rows] == [row[0] for row in one.rows]


def test_the_record_has_a_row_for_each_student_and_claim() -> None:
    handout = made("exit", BUNDLED, group=30)
    assert handout.record
    assert handout.record.head == ("student", "claim", "text", "before", "after")
    assert len(handout.record.rows) == 30 * 5
    assert made("exit", BUNDLED, "de").record.head[0] == "person"  # type: ignore[union-attr]


def test_a_thesis_alone_is_voted_on() -> None:
    handout = made("exit", sketch("thesis: t"))
    assert [row[:2] for row in blocks(handout.sheets[0], Table)[1].rows] == [("1", "T.")]


def test_without_a_thesis_it_says_what_is_missing() -> None:
    with pytest.raises(MissingError, match="no thesis"):
        made("exit", sketch("a supports b"))


def test_a_claim_on_both_sides_is_voted_on_once() -> None:
    material = Material(sketch("thesis: t\na supports t\na attacks t"), Words("en"))
    assert [claim.id for claim in ballot(material)] == ["t", "a"]
