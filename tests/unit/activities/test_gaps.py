"""Gaps become tasks: as many of each side, each with what would fill it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from argmap.activities.material import MissingError
from argmap.activities.sides import sides_of
from argmap.handouts.handout import Item, Items, Table
from argmap.model import ArgumentMap, Citation
from tests.sketches import sketch
from tests.unit.activities.printed import blocks, made, texts
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()


def tasks(debate: ArgumentMap, **choices: Any) -> tuple[Item, ...]:
    return blocks(made("gaps", debate, **choices).sheets[0], Items)[0].items


def test_there_is_a_task_for_each_pair_up_to_a_dozen() -> None:
    assert [len(tasks(BUNDLED, group=group)) for group in (1, 2, 7, 24, 90)] == [1, 1, 4, 12, 12]


def test_where_tasks_are_few_it_says_how_many_pairs_share_one() -> None:
    few = sketch("thesis: t\na supports t\nb attacks t\nc attacks t")
    handout = made("gaps", few, group=8)
    assert "1 task for 2 pairs and 2 tasks for 1 pair each" in " ".join(texts(handout.sheets[-1]))
    assert "the same task" in " ".join(texts(handout.sheets[0]))
    enough = " ".join(texts(made("gaps", few, group=6)))
    assert "fewer tasks" not in enough
    assert "the same task" not in enough


def test_both_sides_have_as_many_tasks_of_each_kind() -> None:
    lines = (f"a{n} supports t\nb{n} attacks t" for n in range(8))
    debate = sketch("\n".join(("thesis: t", *lines)))
    found = tasks(debate, group=16)
    kinds = Counter((one.text.split()[1][0], one.items[0].lead) for one in found)
    leads = ("No answer:", "No support:", "One source at most:", "Only asserted:")
    assert kinds == {(side, lead): 1 for side in "AB" for lead in leads}


def test_both_sides_have_as_many_tasks() -> None:
    sides = sides_of(BUNDLED, BUNDLED.theses[0])
    of = {claim.text: sides.of(claim) for claim in BUNDLED.claims}
    found = Counter(of[one.text.split("] ", 1)[1]] for one in tasks(BUNDLED))
    assert found == {"for": 6, "against": 6}


def test_claims_near_the_thesis_come_first() -> None:
    debate = sketch("thesis: t\na supports t\nb supports a\nc supports b")
    assert [one.text for one in tasks(debate)] == ["[2] A.", "[3] B.", "[4] C."]


def test_a_task_says_what_is_open_what_to_look_for_and_what_else() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb supports a\nc attacks a",
        a={"evidence": "anecdote"},
        b={"evidence": "anecdote"},
    )
    one = next(one for one in tasks(debate) if one.text == "[2] A.")
    assert [item.lead for item in one.items] == ["One source at most:", "Look for:", "Also open:"]
    assert one.items[0].text == "It cites no source. Who says so, and where?"
    assert "case series, controlled study, trial, review" in one.items[1].text
    assert one.items[2].text == "Anecdote only"


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("legal statement", "the text of the law"),
        ("reasoning", "a published argument"),
        ("unsourced statement", "the next sheet says"),
        ("", "the next sheet says"),
        ("gut feeling", "the next sheet says"),
        ("trial", "these would outrank it: review."),
        ("review", "the next sheet says"),
    ],
)
def test_what_would_fill_a_gap_goes_by_the_evidence(kind: str, told: str) -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a\nc attacks b", a={"evidence": kind})
    one = next(one for one in tasks(debate) if one.text == "[2] A.")
    assert told in one.items[1].text


def test_the_teacher_has_every_gap_by_number_and_side() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nc attacks b\nx supports y")
    rows = {row[0]: row[1:] for row in blocks(made("gaps", debate).sheets[-1], Table)[0].rows}
    assert rows["No answer"] == ("2, 4", "–", "5, 6")
    assert rows["No support"] == ("2, 4", "3", "6")


def test_a_map_without_gaps_says_so() -> None:
    full = {"evidence": "trial", "cites": (Citation("s1"), Citation("s2"))}
    circle = "thesis: t\na supports t\nb attacks a\na attacks b\na supports b\nb supports a"
    debate = sketch(circle, a=full, b=full)
    with pytest.raises(MissingError, match="nothing open"):
        made("gaps", debate)


def test_a_thesis_alone_is_not_called_well_sourced() -> None:
    with pytest.raises(MissingError, match="no claim besides its theses"):
        made("gaps", sketch("thesis: t"))
