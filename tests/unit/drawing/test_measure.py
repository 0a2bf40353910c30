"""Text: how wide it is, where it breaks, which way it runs, and what XML lets through."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.measure import clean, is_rtl, text_width, wrap
from tests.maps import words
from tests.sketches import sketch
from tests.unit.drawing.debates import LONG
from tests.unit.drawing.pictures import SVG, draw, groups, lines_of, placed

ARIAL = {" ": 0.278, "A": 0.667, "i": 0.222, "W": 0.944, "m": 0.833, "é": 0.556, "—": 1.0}
"""Advances of Arial in em, from its Adobe font metrics."""

UNBREAKABLE = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""Skin tones, which belong to the character before them."""


def any_text() -> st.SearchStrategy[str]:
    """Text of all scripts, with many spaces, hyphens, marks, wide characters and emoji."""
    usual = st.sampled_from(
        "aaabcdeeee  --  mWi.,!汉字。」あ👩👍\u200d\u0301\u0300שלم\u00ad🏽\ufe0f"
    )
    return st.text(usual | st.characters(codec="utf-8"), max_size=120).map(clean)


def sticks(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Me", "Cf"} or character in UNBREAKABLE


def is_one_cluster(line: str) -> bool:
    """Tell a line that cannot be broken: one character with its marks, or several joined."""
    bases = [
        character
        for before, character in zip(" " + line, line, strict=False)
        if not sticks(character) and before != "\u200d"
    ]
    return len(bases) <= 1


def test_widths_are_those_of_arial_and_a_little_more() -> None:
    for character, advance in ARIAL.items():
        assert 1.12 <= text_width(character * 1000, 1.0) / (1000 * advance) <= 1.3
    assert text_width("WWW", 10) > 3 * text_width("iii", 10)


@given(words(), words(), st.floats(1, 40))
def test_widths_add_up_and_grow_with_the_size(one: str, other: str, size: float) -> None:
    width = text_width(one, size)
    assert text_width(one + other, size) == pytest.approx(width + text_width(other, size))
    assert text_width(one, 2 * size) == pytest.approx(2 * width)
    assert width >= 0
    assert text_width(one, size, bold=True) >= 1.05 * width
    assert text_width("", size) == 0


@pytest.mark.parametrize("character", ["汉", "あ", "한", "Ａ", "。", "👍", "🏳", "𠀀"])
def test_wide_characters_take_at_least_their_size(character: str) -> None:
    assert text_width(character, 10) >= 10


@pytest.mark.parametrize("mark", ["\u0301", "\u0338", "\u20dd", "\u200d", "\ufe0f", "\u064e"])
def test_marks_take_no_room(mark: str) -> None:
    assert text_width(f"e{mark}", 10) == text_width("e", 10)


@pytest.mark.parametrize("character", ["ж", "Ω", "ש", "ع", "क", "ก", "→", "ﷺ"])
def test_other_scripts_take_room(character: str) -> None:
    assert text_width(character, 10) >= 5


@settings(max_examples=200)
@given(any_text(), st.floats(15, 400), st.sampled_from((8.0, 10.0, 20.0)), st.booleans())
def test_wrapping_loses_nothing_and_every_line_fits(
    text: str, width: float, size: float, bold: bool
) -> None:
    lines = wrap(text, width, size, bold=bold)
    assert "".join(lines) == text
    assert all(lines)
    for line in lines:
        fits = text_width(line.rstrip(" "), size, bold=bold) <= width + 0.001
        assert fits or is_one_cluster(line.rstrip(" ")), line
    for before, line in pairwise(lines):
        assert not sticks(line[0]) or line[0] in "\u2060\ufeff", (before, line)


@given(st.text("abcdefg hij", max_size=200).map(clean), st.integers(60, 300))
def test_lines_break_at_spaces_and_only_where_they_must(text: str, width: float) -> None:
    lines = wrap(text, width, 10)
    short_words = all(text_width(word, 10) <= width for word in text.split())
    for line, following in pairwise(lines):
        if short_words:
            assert line.endswith(" ")
            assert text_width(line + following.split()[0], 10) > width
    assert len(wrap(text, 10_000, 10)) == bool(text)


def test_hyphens_and_wide_characters_let_a_line_break() -> None:
    assert wrap("well-considered", 65, 10) == ("well-", "considered")
    lines = wrap("汉字汉字。", 25, 10)
    assert "".join(lines) == "汉字汉字。"
    assert len(lines) == 3
    assert all(not line.startswith("。") for line in lines)
    assert wrap("汉" * 9 + "。", 9.5 * 10 * 1.16, 10)[-1] == "汉。"


def test_a_family_stays_together() -> None:
    family = "👩\u200d👩\u200d👧"
    assert wrap(family * 3, 1, 10) == (family,) * 3
    assert wrap("👍🏽" * 2, 1, 10) == ("👍🏽",) * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a  b\n\nc\td ", "a b c d"),
        ("a\x00b\x1bc", "a\ufffdb\ufffdc"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("\ud800\ufffe\uffff", "\ufffd" * 3),
        ("\x7f\x9f", "\ufffd\ufffd"),
        ("<b>&amp;]]>", "<b>&amp;]]>"),
        (" \n ", ""),
    ],
)
def test_cleaning_shows_what_xml_forbids(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text())
def test_cleaned_text_is_one_paragraph_that_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == " ".join(cleaned.split()) == clean(cleaned)
    assert all(unicodedata.category(character) not in {"Cc", "Cs"} for character in cleaned)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("שלום", True), ("مرحبا", True), ("2024: שלום abc", True), ("(„שלום“)", True),
        ("\u200fabc", True), ("abc שלום", False), ("", False), ("123 …", False), ("汉 שלום", False),
        ("Ω", False),
    ],
)  # fmt: skip
def test_direction_is_that_of_the_first_strong_character(text: str, expected: bool) -> None:
    assert is_rtl(text) == expected


@pytest.mark.parametrize("text", ["שלום עולם. " * 12, "2024: مرحبا بالعالم. " * 12])
def test_text_from_right_to_left_is_set_so_and_stays_in_its_box(text: str) -> None:
    debate = sketch("thesis: t\na supports t", a={"text": text, "said_by": ("שלום", "Ann")})
    drawn = draw(debate)
    group = groups(drawn.root, "claim")["a"]
    by_text = {"".join(found.itertext()): found for found in group.iter(f"{SVG}text")}
    assert by_text[clean(text)].get("direction") == "rtl"
    assert by_text["Pro"].get("direction") is None
    box = drawn.boxes["a"]
    places = {id(element): origin for element, origin in placed(group)}
    long = by_text[clean(text)]
    lines = lines_of(long, places[id(long)])
    assert len(lines) > 1
    assert all(box.grown(-5).around(line.rect) for line in lines)
    assert len({line.rect.right for line in lines}) == 1  # they begin at the same right edge
    assert "unicode-bidi" in (drawn.root.findtext(f"{SVG}style") or "")


def test_title_and_question_from_right_to_left_stay_on_the_page() -> None:
    base = sketch("thesis: t")
    debate = type(base)("שלום עולם " * 30, "2024 مرحبا " * 60, claims=base.claims)
    drawn = draw(debate)
    heads = [e for e in drawn.root.iter(f"{SVG}text") if e.get("direction") == "rtl"]
    assert len(heads) == 2
    for line in (line for head in heads for line in lines_of(head, (28.0, 28.0))):
        assert drawn.page.around(line.rect)


def test_text_from_left_to_right_says_nothing_of_direction() -> None:
    drawn = draw(sketch("a supports b", a={"text": LONG}))
    assert "direction=" not in drawn.svg
