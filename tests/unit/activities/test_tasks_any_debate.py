"""Cards, worksheets, quizzes and votes are made from any debate, or it is said what is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.activities import ACTIVITIES
from argmap.activities.material import MissingError
from argmap.handouts import can_show, write
from argmap.handouts.handout import Cards, Figure, Question, Table
from argmap.handouts.look import USUAL
from argmap.handouts.words import LANGUAGES, Words
from tests.maps import maps
from tests.sketches import sketch
from tests.unit.activities.printed import blocks, made, texts
from tests.unit.activities.test_argue_any_debate import ODD
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.handouts.handout import Handout
    from argmap.model import ArgumentMap

BUNDLED = bundled()

MINE = ("cards", "worksheet", "quiz", "exit")
FORMS = [(name, form) for name in MINE for form in ("", *ACTIVITIES[name].forms)]

choices = st.fixed_dictionaries(
    {"seed": st.integers(0, 5), "level": st.integers(1, 3), "group": st.integers(1, 40)}
)


def refuse_odd(handout: Handout) -> None:
    """Fail for what no writer could set, and for sheets that nobody could use."""
    assert handout.sheets
    assert any(sheet.audience == "students" for sheet in handout.sheets)
    for sheet in handout.sheets:
        assert sheet.title
        assert sheet.blocks
        for table in blocks(sheet, Table):
            assert table.rows
            assert all(len(row) == len(table.head) for row in table.rows)
            assert len(table.widths) in {0, len(table.head)}
        for figure in blocks(sheet, Figure):
            assert figure.alt
            assert figure.width > 0
        for question in blocks(sheet, Question):
            assert 3 <= len(question.choices) <= 5
    for kind in ("md", "gift", "csv", "anki"):
        if can_show(handout, kind):
            assert write(handout, kind, USUAL)


@pytest.mark.parametrize(("name", "form"), FORMS)
@given(debate=maps(8), chosen=choices, language=st.sampled_from(("en", "de")))
@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_any_debate(
    name: str, form: str, debate: ArgumentMap, chosen: dict[str, Any], language: str
) -> None:
    try:
        handout = made(name, debate, language, form=form, **chosen)
    except MissingError:
        return
    refuse_odd(handout)


NOTHING = ("one thesis alone", "no relations")

MISSING = {
    "cards": NOTHING,
    "worksheet": (*NOTHING, "no pro"),
    "quiz": (*NOTHING, "every path on both sides", "long text"),
    "exit": ("no thesis",),
}
"""Debates that lack what an activity is made from."""


@pytest.mark.parametrize("name", MINE)
@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("language", ["en", "de"])
def test_odd_debates(name: str, kind: str, language: str) -> None:
    if kind in MISSING[name]:
        with pytest.raises(MissingError) as missing:
            made(name, ODD[kind], language)
        assert missing.value.hint
    else:
        refuse_odd(made(name, ODD[kind], language))


@pytest.mark.parametrize("name", MINE)
@pytest.mark.parametrize("kind", ["bundled", "500 claims", "Hebrew", "Chinese", "long text"])
def test_they_are_set_on_paper(name: str, kind: str) -> None:
    debate = BUNDLED if kind == "bundled" else ODD[kind]
    try:
        handout = made(name, debate)
    except MissingError:
        return
    assert write(handout, "pdf", USUAL).startswith(b"%PDF")
    assert write(handout, "html", USUAL)


@pytest.mark.parametrize("name", MINE)
def test_german_material_has_no_words_of_the_english_catalogue(name: str) -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks t\nc supports b\nr: d, e supports t\nu undercuts r"
    )
    same = {f"{Words(language)(f'{name}.title')}: {debate.title}" for language in LANGUAGES}
    for level in (1, 2, 3):
        english, german = (
            {text for text in texts(made(name, debate, language, level=level)) if " " in text}
            for language in ("en", "de")
        )
        assert not {
            text for text in (english & german) - same if re.search("^[A-Za-z].*[a-z]", text)
        }


def test_what_fits_a_screen_is_offered_for_it() -> None:
    found = {
        kind: {name for name in MINE if can_show(made(name, BUNDLED), kind)}
        for kind in ("gift", "csv", "anki", "pdf")
    }
    assert found == {
        "gift": {"quiz"},
        "csv": {"quiz", "cards", "exit"},
        "anki": {"quiz", "cards"},
        "pdf": set(MINE),
    }


def test_cards_are_handed_out_in_groups_and_worksheets_in_pairs() -> None:
    copies = {
        name: {one.copies for one in made(name, BUNDLED).sheets if one.audience == "students"}
        for name in MINE
    }
    assert copies == {
        "cards": {"group"},
        "worksheet": {"pair", "each"},
        "quiz": {"each"},
        "exit": {"each"},
    }
    assert made("cards", BUNDLED).pick(Cards)
