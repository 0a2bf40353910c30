"""Votes are counted and drawn, and no more is said than they show."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.activities import prepare
from argmap.activities.chart import SIDE, WIDTH, Labels, Row, chart, unit_of
from argmap.activities.material import Material, MissingError
from argmap.activities.opinion import agreeing, opinions
from argmap.activities.votes import Vote
from argmap.handouts import write
from argmap.handouts.handout import Figure, Handout, Notice, Table
from argmap.handouts.look import USUAL
from argmap.handouts.words import LANGUAGES, Words
from tests.unit.activities.printed import texts
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.activities.opinion import Spread

SVG = "{http://www.w3.org/2000/svg}"
BUNDLED = bundled()
WHEN = ("before", "after")
LABELS = Labels("no", "yes", "before", "after", ("a", "b", "c", "d", "e"))

marks = st.none() | st.integers(1, 5)
some_votes = st.lists(
    st.builds(Vote, st.sampled_from(("legitimate", "abuse-of-power", "prostitution")), marks, marks)
)


def tallied(votes: list[Vote], language: str = "en") -> Handout:
    return prepare("tally", Material(BUNDLED, Words(language), votes=tuple(votes)))


def cast(before: str, after: str, claim: str = "legitimate") -> list[Vote]:
    """Give a vote for each pair of letters; a dash is none."""
    marks = [[int(mark) if mark != "-" else None for mark in some] for some in (before, after)]
    return [
        Vote(claim, one, other, str(number))
        for number, (one, other) in enumerate(zip(*marks, strict=True), start=1)
    ]


def test_votes_are_counted_by_mark_and_moves_by_person() -> None:
    (found,) = opinions(cast("1234555-", "2334-515"), {"legitimate": 1})
    assert found.before == (1, 1, 1, 1, 3)
    assert found.after == (1, 1, 2, 1, 2)
    assert (found.up, found.down, found.same) == (2, 1, 3)
    assert agreeing(found.before) == 4


@given(some_votes)
def test_no_vote_is_lost_or_counted_twice(votes: list[Vote]) -> None:
    numbers = Material(BUNDLED).numbers
    found = opinions(votes, numbers)
    assert sum(sum(one.before) for one in found) == sum(v.before is not None for v in votes)
    assert sum(sum(one.after) for one in found) == sum(v.after is not None for v in votes)
    both = sum(v.before is not None and v.after is not None for v in votes)
    assert sum(one.up + one.down + one.same for one in found) == both
    order = [numbers[one.claim] for one in found]
    assert order == sorted(order)


@pytest.mark.parametrize("count", [1, 9, 10, 24])
@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_no_percentages_below_ten_votes(count: int, language: str) -> None:
    handout = tallied(cast("4" * count, "2" * (count - 1) + "5"), language)
    told = " ".join(text for text in texts(handout) if not text.startswith("<svg"))
    assert ("%" in told) == (count >= 10)
    moved = handout.pick(Table)[0].rows[0]
    of = "of" if language == "en" else "von"
    assert moved[1] == f"{count} {of} {count}" + (" (100 %)" if count >= 10 else "")


def test_each_vote_has_its_own_base() -> None:
    handout = tallied(cast("44444444444", "444------22"))
    assert handout.pick(Table)[0].rows[0][1:3] == ("11 of 11 (100 %)", "3 of 5")


def test_a_claim_that_was_voted_on_once_says_so() -> None:
    row = tallied(cast("444", "---")).pick(Table)[0].rows[0]
    assert row[1:] == ("3 of 3", "no votes", "0", "0", "0")


def test_few_votes_come_with_a_warning() -> None:
    assert tallied(cast("4444", "4444")).pick(Notice)
    assert not tallied(cast("44444", "44444")).pick(Notice)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_of_causes_but_that_none_are_shown(language: str) -> None:
    handout = tallied(cast("11111", "55555"), language)
    told = " ".join(texts(handout)).lower()
    said = ("does not mean that the discussion moved it", "why anybody marked")
    if language == "de":
        said = ("heißt nicht, dass das gespräch sie bewegt hat", "warum jemand")
    assert all(one in told for one in said)
    for word in ("convinced", "persuaded", "because of", "winner", "überzeugt", "gewonnen"):
        assert word not in told


def test_names_of_students_are_printed_nowhere() -> None:
    votes = [replace(vote, student=f"Zqx{vote.student}") for vote in cast("12345", "54321")]
    assert "Zqx" not in str(tallied(votes))


def test_without_votes_it_says_how_to_get_them() -> None:
    with pytest.raises(MissingError) as missing:
        tallied([])
    assert "argmap prep exit" in missing.value.hint


def test_many_claims_have_charts_of_one_scale() -> None:
    votes = [Vote(claim.id, 1 + n % 5, 5 - n % 5) for n, claim in enumerate(BUNDLED.claims)]
    figures = tallied(votes * 3).pick(Figure)
    assert len(figures) == 11
    assert max(figure.height for figure in figures) < 640
    widths = {bar.get("width") for one in figures for bar in bars(one.svg)}
    assert len(widths) == 1


def test_the_text_alternative_tells_every_count() -> None:
    (figure,) = tallied(cast("1225", "3455")).pick(Figure)
    assert "[1]: before 1, 2, 0, 0, 1; after 0, 0, 1, 1, 2." in figure.alt


def test_all_counts_go_to_a_spreadsheet() -> None:
    made = write(tallied(cast("1225", "3455")), "csv", USUAL).decode("utf-8-sig")
    head, row = made.splitlines()
    before, after = (",".join(f"{when}_{mark}" for mark in range(1, 6)) for when in WHEN)
    assert head == f"claim,{before},{after},up,down,same"
    assert row == "1,1,2,0,0,1,0,0,1,1,2,3,0,1"


def bars(svg: str) -> list[ET.Element]:
    """Give the segments of the bars, without the key."""
    root = ET.fromstring(svg)  # noqa: S314 - argmap's own
    return root.findall(f"{SVG}rect")[5:]


def ends(some: list[ET.Element]) -> list[tuple[float, float]]:
    return [
        (float(one.get("x", "")), float(one.get("x", "")) + float(one.get("width", "")))
        for one in some
    ]


spreads = st.lists(st.integers(0, 40), min_size=5, max_size=5).map(tuple)


@given(spreads, spreads)
def test_bars_show_the_counts_and_stay_inside(before: Spread, after: Spread) -> None:
    rows = [Row("[1] A claim.", before, after)]
    unit = unit_of(rows)
    drawn = bars(chart(rows, LABELS, unit).svg)
    counts = [count for spread in (before, after) for count in spread if count]
    found = ends(drawn)
    assert [right - left for left, right in found] == pytest.approx(
        [count * unit for count in counts], abs=0.02
    )
    assert all(SIDE - 0.01 <= left <= right <= WIDTH - SIDE + 0.01 for left, right in found)
    for spread, some in zip(
        (before, after), (found[: sum(map(bool, before))], found[sum(map(bool, before)) :]),
        strict=True,
    ):  # fmt: skip
        for (left, right), mark in zip(some, [n for n in range(5) if spread[n]], strict=True):
            middle = WIDTH / 2
            assert right <= middle + 0.02 if mark < 2 else True
            assert left >= middle - 0.02 if mark > 2 else True
            if mark == 2:
                assert (left + right) / 2 == pytest.approx(middle, abs=0.02)


def test_the_chart_is_read_without_colour() -> None:
    svg = chart([Row("x", (9, 9, 9, 9, 9), (0, 0, 0, 0, 0))], LABELS, 7.0).svg
    for red, green, blue in re.findall(r"#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})", svg):
        assert red == green == blue
    # Dark bars have white numbers on them, and light ones black ones.
    fills = [one.get("fill") for one in bars(svg)]
    assert fills == ["#555555", "#BDBDBD", "#FFFFFF", "#BDBDBD", "#555555"]
    root = ET.fromstring(svg)  # noqa: S314 - argmap's own
    inks = [one.get("fill") for one in root.findall(f"{SVG}text") if "".join(one.itertext()) == "9"]
    assert inks == ["#FFFFFF", "#1A1A1A", "#1A1A1A", "#1A1A1A", "#FFFFFF"]
    assert 'role="' not in svg


LONG = ("word " * 600, "これは長い主張である。" * 60, "טענה ארוכה. " * 60, "<b>&")


@pytest.mark.parametrize("name", LONG)
def test_a_long_or_foreign_claim_takes_two_lines(name: str) -> None:
    made = chart([Row(name, (1, 0, 0, 0, 0), (0, 0, 0, 0, 1))], LABELS, 26.0)
    assert made.height < 170
    assert ET.fromstring(made.svg) is not None  # noqa: S314 - argmap's own
