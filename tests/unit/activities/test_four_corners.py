"""Four corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.activities import prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.sides import sides_of
from argmap.handouts.handout import Figure, Handout, Table
from tests.sketches import sketch
from tests.unit.activities.reading import blocks, sheet, told
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

BUNDLED = bundled()


def held(debate: ArgumentMap = BUNDLED, **choices: object) -> Handout:
    made = Choices(**choices)  # type: ignore[arg-type]
    return prepare("four-corners", Material(debate, choices=made))


def statements(made: Handout) -> list[str]:
    return [row[0] for row in blocks(sheet(made, "Capture sheet"), Table)[0].rows]


def test_four_signs_hang_in_four_corners() -> None:
    signs = [one for one in held().sheets if blocks(one, Figure)]
    assert [blocks(one, Figure)[0].alt for one in signs] == [
        "Strongly agree", "Agree", "Disagree", "Strongly disagree",
    ]  # fmt: skip
    assert all(one.turned and one.copies == "class" for one in signs)


def test_three_statements_come_from_both_sides_and_the_thesis_is_last() -> None:
    sides = sides_of(BUNDLED, BUNDLED.theses[0])
    named = {
        side: {f"] {claim.text}" for claim in sides.claims(side)} for side in ("for", "against")
    }
    counts = set()
    for seed in range(12):
        found = statements(held(seed=seed))
        assert len(found) == 4
        assert found[3] == f"[1] {BUNDLED.theses[0].text}"
        on = [sum(it[it.index("]") :] in claims for it in found[:3]) for claims in named.values()]
        assert sum(on) == 3
        counts.add(tuple(on))
    assert counts == {(1, 2), (2, 1)}


def test_contested_claims_are_chosen_and_no_two_that_answer_each_other() -> None:
    debate = sketch(
        """
        thesis: t
        calm supports t
        hot supports t
        con attacks t
        cool attacks t
        a attacks hot
        b attacks con
        """
    )
    found = {it.split("] ")[1] for it in statements(held(debate, minutes=30))}
    assert found == {"Hot.", "Con.", "T."}


def test_arguments_upon_the_thesis_come_before_what_lies_deeper() -> None:
    sides = sides_of(BUNDLED, BUNDLED.theses[0])
    both = (*sides.arguments_for, *sides.arguments_against)
    upon = {f"] {claim.text}" for one in both for claim in one.premises}
    for seed in range(12):
        found = statements(held(seed=seed))[:3]
        assert all(it[it.index("]") :] in upon for it in found)
    assert "Strike or replace a statement" in told(held().sheets[0])


@pytest.mark.parametrize(("minutes", "count"), [(12, 1), (29, 1), (30, 2), (40, 3), (90, 3)])
def test_a_short_lesson_has_fewer_statements_and_the_plan_adds_up(minutes: int, count: int) -> None:
    made = held(minutes=minutes)
    assert len(statements(made)) == count + 1
    rows = blocks(made.sheets[0], Table)[0].rows
    assert sum(int(row[0].split("(")[1][:-1]) for row in rows) == minutes


def test_a_one_sided_map_is_admitted() -> None:
    debate = sketch("thesis: t\na supports t\nb supports t")
    assert "speak on the same side" in told(held(debate).sheets[0])
    assert "speak on the same side" not in told(held().sheets[0])
    assert len(statements(held(debate))) == 3


def test_the_teacher_sees_what_the_map_has_on_each_statement() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a")
    table = blocks(held(debate).sheets[0], Table)[1]
    row = next(row for row in table.rows if row[0].endswith("A."))
    assert row[1:] == ("nothing on the map", "[3] B.")


@pytest.mark.parametrize(
    ("lines", "choices", "message"),
    [
        ("thesis: t", {}, "no claim speaks for or against"),
        ("a supports b", {}, "no thesis"),
        ("thesis: t\na supports t", {"group": 3}, "4 students or more"),
        ("thesis: t\na supports t", {"minutes": 11}, "12 minutes or more"),
        ("thesis: t\na supports t", {"names": {"middle": "x"}}, "no name `middle`"),
        ("thesis: t\na supports t", {"timing": {"statement-2": 5}}, "no phase `statement-2`"),
    ],
)
def test_what_cannot_be_is_refused(lines: str, choices: dict[str, object], message: str) -> None:
    with pytest.raises(MissingError, match=message):
        held(sketch(lines), **choices)
