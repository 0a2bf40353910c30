"""Jigsaw, seminar, fishbowl, Harkness and rubric, from whatever debate there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.activities import ACTIVITIES, prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.handouts import pdf
from argmap.handouts.handout import Handout, Heading, Items, Table
from argmap.handouts.look import PROFILES, USUAL, Look
from argmap.handouts.words import LANGUAGES, Words
from tests.maps import maps
from tests.sketches import sketch
from tests.unit.activities.pages import blocks, printed, texts
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

BUNDLED = bundled()
NAMES = ("jigsaw", "seminar", "fishbowl", "harkness", "rubric")
TALKED = NAMES[:-1]

activities = pytest.mark.parametrize("activity", NAMES)
languages = pytest.mark.parametrize("language", LANGUAGES)


@activities
@given(maps(8), st.integers(0, 10), st.integers(3, 60), st.integers(10, 120), st.integers(0, 3))
def test_any_debate_gives_a_handout_or_says_what_is_missing(
    activity: str, debate: ArgumentMap, place: int, group: int, minutes: int, seed: int
) -> None:
    # Most debates have no thesis: the class argues about any claim.
    thesis = debate.claims[place % len(debate.claims)].id if debate.claims else ""
    choices = Choices(thesis, group=group, minutes=minutes, seed=seed)
    material = Material(debate, Words("de"), choices)
    try:
        made = prepare(activity, material)
    except MissingError:
        return
    assert isinstance(made, Handout)
    assert printed(made) == printed(prepare(activity, material))
    for sheet in made.sheets:
        assert sheet.title
        assert all(one.items for one in blocks(sheet, Items))
        for one in blocks(sheet, Table):
            assert one.rows
            assert all(len(row) == len(one.head) for row in one.rows)
            assert not one.widths or len(one.widths) == len(one.head)
        ends = (*sheet.blocks[1:], Heading(""))
        for block, following in zip(sheet.blocks, ends, strict=True):
            assert not (isinstance(block, Heading) and isinstance(following, Heading))


@activities
def test_a_seed_decides_all_that_is_drawn_by_lot(activity: str) -> None:
    drawn = [printed(prepare(activity, Material(BUNDLED, choices=Choices(seed=s)))) for s in (1, 1)]
    assert drawn[0] == drawn[1]
    more = {
        printed(prepare(activity, Material(BUNDLED, choices=Choices(seed=s)))) for s in range(9)
    }
    assert len(more) > 1


@activities
def test_german_sheets_have_no_english_words_of_ours(activity: str) -> None:
    def own(language: str) -> set[str]:
        made = prepare(activity, Material(sketch(DEBATE), Words(language)))
        return {text for text in texts(made.sheets) if re.match(r"[^\W\d_]{2,} \w", text)}

    assert own("en")
    assert own("en") & own("de") == set()


DEBATE = (
    "thesis: t\na supports t\nb attacks t\nc attacks a\nu undercuts b--attacks--t\nd supports b"
)


@pytest.mark.parametrize("activity", TALKED)
@languages
def test_where_people_talk_there_are_rules_and_the_content_note(
    activity: str, language: str
) -> None:
    words = Words(language)
    found = {*texts(prepare(activity, Material(BUNDLED, words)))}
    assert {*words.listed("common.ground-rules.rules")} <= found
    assert any(BUNDLED.content_note in text for text in found)


@activities
@languages
@pytest.mark.parametrize("minutes", [10, 50, 95])
def test_the_minutes_add_up(activity: str, language: str, minutes: int) -> None:
    made = prepare(activity, Material(BUNDLED, Words(language), Choices(minutes=minutes)))
    head = Words(language)("schedule.time")
    plans = [one for sheet in made.sheets for one in blocks(sheet, Table) if one.head[0] == head]
    if "minutes" not in ACTIVITIES[activity].heeds:
        assert plans == []
        return
    spans = [row[0] for row in plans[0].rows]
    assert sum(int(span.split("(")[1].rstrip(")")) for span in spans) == minutes


LONG = sketch(
    "thesis: t\na supports t\nb attacks t\nc attacks a\nd supports b",
    t={"text": "Eine sehr lange These. " * 130},
    a={"text": "据说这样做有帮助。" * 20},
    b={"text": "זה מזיק לאנשים. " * 20},
    c={"text": "x" * 3000},
)


@activities
@pytest.mark.parametrize("profile", ["standard", "large-print"])
def test_long_words_and_other_scripts_are_set(activity: str, profile: str) -> None:
    made = prepare(activity, Material(LONG, Words("de")))
    assert pdf.write(made, Look(PROFILES[profile], "letter")).startswith(b"%PDF")


@activities
def test_the_pdf_is_the_same_for_the_same_seed(activity: str) -> None:
    written = [pdf.write(prepare(activity, Material(BUNDLED)), USUAL) for _ in range(2)]
    assert written[0] == written[1]
