"""Philosophical chairs."""

from __future__ import annotations

import pytest

from argmap.activities import prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.handouts.handout import Figure, Handout, Items, Table
from tests.sketches import sketch
from tests.unit.activities.reading import blocks, sheet, told
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()


def held(**choices: object) -> Handout:
    made = Choices(**choices)  # type: ignore[arg-type]
    return prepare("philosophical-chairs", Material(BUNDLED, choices=made))


def test_it_has_rules_prompts_reflection_and_three_signs() -> None:
    made = held()
    titles = [one.title for one in made.sheets]
    assert titles[:4] == ["Plan and notes", "Rules", "Prompts", "Reflection"]
    signs = [figure.alt for figure in blocks(made, Figure)]
    assert sorted(signs) == ["I agree", "I disagree", "Undecided"]
    assert signs[1] == "Undecided"
    assert all(one.turned and one.copies == "class" for one in made.sheets[4:])


@pytest.mark.parametrize("minutes", [20, 25, 50, 90])
def test_the_plan_adds_up(minutes: int) -> None:
    rows = blocks(held(minutes=minutes).sheets[0], Table)[0].rows
    assert sum(int(row[0].split("(")[1][:-1]) for row in rows) == minutes


def test_both_sides_stand_beside_each_other_and_the_lot_decides_which_is_left() -> None:
    heads = set()
    for seed in range(12):
        table = blocks(sheet(held(seed=seed), "Prompts"), Table)[0]
        heads.add(table.head[0])
        assert len(table.rows) == 5
        assert all(cell for row in table.rows for cell in row)
    assert heads == {"For the statement", "Against the statement"}


def test_the_neutral_ground_tests_what_is_contested() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nc attacks b")
    made = prepare("philosophical-chairs", Material(debate))
    tests = blocks(sheet(made, "Prompts"), Items)[0].items
    assert [(one.text, one.items[0].text) for one in tests] == [("[3] B.", "[4] C.")]


def test_what_hits_the_backing_alone_contests_no_argument() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nr: c supports b\nd undercuts r")
    made = prepare("philosophical-chairs", Material(debate))
    assert "For the neutral ground" not in told(sheet(made, "Prompts"))
    assert "[65]" not in told(sheet(held(), "Prompts"))


def test_an_undercut_of_the_step_names_it() -> None:
    debate = sketch("thesis: t\na supports t\nr: b attacks t\nd undercuts r")
    made = prepare("philosophical-chairs", Material(debate))
    (test,) = blocks(sheet(made, "Prompts"), Items)[0].items
    assert test.items[0].lead == "Said against the step from [3] to [1]:"


def test_without_objections_the_neutral_ground_has_no_tests() -> None:
    made = prepare("philosophical-chairs", Material(sketch("thesis: t\na supports t\nb attacks t")))
    assert "For the neutral ground" not in told(sheet(made, "Prompts"))


def test_where_only_one_side_is_contested_it_is_said_why() -> None:
    why = "nothing is said against the arguments {} the statement"

    def prompts(lines: str) -> str:
        made = prepare("philosophical-chairs", Material(sketch(f"thesis: t\n{lines}")))
        return told(sheet(made, "Prompts"))

    lines = "a supports t\nb attacks t\nx attacks b"
    assert why.format("for") in prompts(lines)
    assert why.format("against") not in prompts(lines)
    assert "nothing is said" not in prompts(f"{lines}\ny attacks a")
    assert "contested" not in prompts("a supports t\nb attacks t")


def test_nobody_must_disclose_anything() -> None:
    assert "No personal disclosure is expected" in told(sheet(held(), "Rules"))


def test_chairs_and_copies_follow_the_group() -> None:
    notes = told(held(group=25).sheets[0])
    assert "Two rows of 13 facing each other, and 6 across" in notes
    assert "Prompts: 25" in notes


def test_names_of_seats_are_taken_over() -> None:
    made = held(names={"for": "Yes"})
    assert "Yes" in blocks(sheet(made, "Reflection"), Table)[0].head
    assert "Yes" in [figure.alt for figure in blocks(made, Figure)]


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"group": 5}, "6 students or more"),
        ({"minutes": 19}, "20 minutes or more"),
        ({"names": {"maybe": "x"}}, "no name `maybe`"),
        ({"timing": {"talk": 5}}, "no phase `talk`"),
    ],
)
def test_what_cannot_be_is_refused(choices: dict[str, object], message: str) -> None:
    with pytest.raises(MissingError, match=message):
        held(**choices)
