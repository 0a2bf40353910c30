"""A jigsaw gives every claim to one theme, and every student a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.activities import prepare
from argmap.activities.jigsaw import SHOWN
from argmap.activities.material import Choices, Material, MissingError
from argmap.handouts.handout import Heading, Items, Lines, Paragraph
from argmap.handouts.words import Words
from argmap.model import ArgumentMap, Claim, Relation
from tests.sketches import sketch
from tests.unit.activities.pages import blocks, printed, table, texts
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.handouts.handout import Handout

BUNDLED = bundled()


def made(debate: ArgumentMap = BUNDLED, **choices: object) -> Handout:
    return prepare("jigsaw", Material(debate, choices=Choices(**choices)))  # type: ignore[arg-type]


def shown(handout: Handout) -> list[str]:
    return [item.text for sheet in handout.sheets[:-2] for item in blocks(sheet, Items)[1].items]


def test_every_claim_of_the_thesis_is_on_one_expert_sheet() -> None:
    claims = shown(made())
    listed = "".join(text for text in texts(made()) if text.startswith("Also in this theme"))
    assert len(claims) == len(set(claims)) == 66 - listed.count("[")


def test_six_themes_of_the_bundled_debate_have_both_sides() -> None:
    rows = table(made().sheets[-1], "Theme", "Claims about").rows
    assert [row[0] for row in rows] == [*"ABCDEF"]
    assert sum(int(row[2]) for row in rows) == 66
    assert all("0" not in row[3].split(" / ") for row in rows)


@pytest.mark.parametrize("group", [4, 5, 7, 24, 29, 500])
def test_each_student_has_one_place(group: int) -> None:
    seats = table(made(group=group).sheets[-1], "Home group").rows
    numbers = [int(number) for row in seats for cell in row[1:] for number in cell.split(", ")]
    assert sorted(numbers) == [*range(1, group + 1)]


def test_small_classes_have_fewer_themes() -> None:
    assert [len(made(group=group).sheets) - 2 for group in (4, 9, 12, 18)] == [2, 3, 4, 6]


def test_experts_of_a_large_class_work_in_several_groups() -> None:
    rows = table(made(group=61).sheets[-1], "Theme", "Claims about").rows
    assert [row[4] for row in rows] == ["6 + 5", *["5 + 5"] * 5]


def test_who_is_left_over_is_said() -> None:
    assert "5 students are left over" in printed(made(group=29))
    assert "left over" not in printed(made(group=24))


def test_a_claim_of_another_theme_is_said_to_be_there() -> None:
    notes = [note for note in texts(made()) if "(theme " in note]
    assert any(note.startswith("supports [2] (theme A)") for note in notes)


def test_themes_meet_on_the_home_sheet() -> None:
    rows = table(made().sheets[-2], "Theme", "Claim").rows
    assert 0 < len(rows) <= 5
    assert all(row[0] != row[4] for row in rows)


def test_a_theme_without_a_side_asks_for_none() -> None:
    debate = sketch("thesis: t\na supports t\nb supports a\nc attacks t\nd supports c")
    sheets = made(debate, group=4).sheets
    assert [len(blocks(sheet, Lines)) for sheet in sheets[:2]] == [2, 2]
    assert any(one.text == "There is none in this theme" for one in blocks(sheets[0], Paragraph))


def test_branches_may_be_asked_for() -> None:
    sheets = made(form="branches").sheets
    assert sheets[0].title == "Expert sheet A: Claims 2 to 13"
    with pytest.raises(MissingError, match="do not divide"):
        made(sketch("thesis: t\na supports t\nb attacks t"), form="tags")


def test_a_teacher_may_name_themes_and_set_minutes() -> None:
    sheets = made(names={"A": "Medicine"}, timing={"experts": 20}).sheets
    assert sheets[0].title == "Expert sheet A: Medicine"
    assert "(20)" in table(sheets[-1], "Minutes").rows[1][0]


def test_large_themes_are_shown_in_part() -> None:
    names = [f"c{number}" for number in range(500)]
    debate = ArgumentMap(
        claims=(Claim("t", "thesis", "T."), *(Claim(it, "pro", f"{it}.") for it in names)),
        relations=tuple(Relation(f"{it}--supports--t", "support", (it,), "t") for it in names),
    )
    sheets = made(debate).sheets
    assert len(blocks(sheets[0], Items)[1].items) == SHOWN
    left = next(text for text in texts(sheets[0]) if text.startswith("Also in this theme"))
    assert left.count("[") > 60


@pytest.mark.parametrize(
    ("debate", "group", "message"),
    [
        (sketch("a supports b"), 24, "no thesis"),
        (sketch("thesis: t\na supports t"), 24, "fewer than two claims bear on `t`"),
        (BUNDLED, 3, "four students"),
    ],
)
def test_what_is_missing_is_said(debate: ArgumentMap, group: int, message: str) -> None:
    with pytest.raises(MissingError, match=message):
        made(debate, group=group)


def test_no_heading_is_without_what_it_announces() -> None:
    debate = sketch("thesis: t\na supports t\nb supports t")
    for sheet in made(debate, group=4).sheets:
        for block, following in zip(sheet.blocks, (*sheet.blocks[1:], None), strict=True):
            if isinstance(block, Heading):
                assert following is not None
                assert not isinstance(following, Heading)


def test_a_theme_of_one_claim_is_named_by_it() -> None:
    tiny = sketch("thesis: t\na supports t\nb attacks t")
    titles = [sheet.title for sheet in made(tiny).sheets[:2]]
    assert titles == ["Expert sheet A: Claim 2", "Expert sheet B: Claim 3"]


def test_what_a_claim_does_is_good_german_too() -> None:
    debate = sketch("thesis: t\na supports t\nr: b, c attacks t\nd supports t\nu undercuts r")
    material = Material(debate, Words("de"), Choices(group=4))
    notes = [*texts(prepare("jigsaw", material))]
    assert "greift [1] an, zusammen mit [4]" in notes
    assert "entkräftet den Schritt von [3] und [4] zu [1]" in notes
