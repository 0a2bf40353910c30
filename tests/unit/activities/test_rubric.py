"""A rubric for maps and for discussion, with forms, and what this map gives to judge."""

from __future__ import annotations

import pytest

from argmap.activities import prepare
from argmap.activities.material import Choices, Material
from argmap.activities.rubric import CRITERIA
from argmap.handouts.handout import Table
from argmap.model import ArgumentMap, Risk
from tests.sketches import sketch
from tests.unit.activities.pages import blocks, printed, table, texts
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()


def counted(debate: ArgumentMap) -> dict[str, str]:
    notes = prepare("rubric", Material(debate)).sheets[-1]
    return dict(row[:2] for row in table(notes, "Criterion").rows)  # type: ignore[misc]


def test_each_criterion_has_four_levels_and_a_row_in_its_form() -> None:
    sheets = prepare("rubric", Material(BUNDLED)).sheets
    for place, part in enumerate(CRITERIA):
        levels, form = blocks(sheets[place], Table)[0], blocks(sheets[place + 2], Table)[-1]
        assert len(levels.head) == 5
        assert len(levels.rows) == len(CRITERIA[part])
        assert all(len(set(row)) == 5 for row in levels.rows)
        assert [row[0] for row in form.rows] == [row[0] for row in levels.rows]
        assert all(row[1:] == ("", "", "") for row in form.rows)


def test_it_says_that_opinions_are_not_graded_wherever_levels_are() -> None:
    sheets = prepare("rubric", Material(BUNDLED)).sheets
    for sheet in (*sheets[:2], sheets[-1]):
        assert any("never what they hold" in text for text in texts(sheet))


def test_the_map_is_counted() -> None:
    debate = sketch(
        "thesis: t\nrisk: r, s\na supports t\nr attacks t\ns attacks a\nb attacks r\npro: lone",
        r={"risk": Risk(("patient",), "unknown", "high")},
        a={"text": "one two three four", "said_by": ("x",), "evidence": "review"},
    )
    assert counted(debate) == {
        "Claims": "Claims: 6. Words in a claim: 1 in the middle; most in [2].",
        "Relations": "Relations: 4; with linked premises: 0. Claims without any: 1.",
        "Sources": "Of 6 claims, with a source: 0; with a speaker: 1; with what they rest on: 1.",
        "Both sides": "Claims for the thesis: 2; against it: 2.",
        "Answers": "Claims that attack a claim or deny a step: 3; answered in their turn: 1.",
        "Risks": "Risks: 2; with a bearer: 1; with a known severity: 1;"
        " with a known likelihood: 0.",
    }


@pytest.mark.parametrize("debate", [ArgumentMap(), sketch("a supports b")])
def test_a_map_without_a_thesis_has_a_rubric_too(debate: ArgumentMap) -> None:
    assert counted(debate)["Both sides"] == "The map has no thesis, and so no sides."


def test_points_are_counted_from_the_criteria() -> None:
    text = printed(prepare("rubric", Material(BUNDLED)))
    assert "6 to 24 for a map, 5 to 20 for a discussion" in text


def test_a_teacher_may_name_the_levels() -> None:
    material = Material(BUNDLED, choices=Choices(names={"level-4": "Excellent"}))
    first = blocks(prepare("rubric", material).sheets[0], Table)[0]
    assert first.head[1:3] == ("4 – Excellent", "3 – Mostly")


def test_practice_is_on_a_claim_that_something_bears_on() -> None:
    seeds = range(10)
    texts_ = [printed(prepare("rubric", Material(BUNDLED, choices=Choices(seed=s)))) for s in seeds]
    assert len(set(texts_)) > 1
    assert "around \\[" in texts_[0]
