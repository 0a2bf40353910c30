"""Principles: who calls upon which, and where two conflict."""

from __future__ import annotations

import pytest

from argmap.activities.conflicts import conflicts
from argmap.activities.sides import sides_of
from argmap.handouts.handout import Items, Table
from argmap.model import Claim
from argmap.queries.principles import FOUR, principles_of, used
from tests.sketches import sketch
from tests.unit.activities.printed import blocks, made, texts
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()

DEBATE = sketch(
    "thesis: t\na supports t\nb attacks a\nc supports t\nd attacks t\ne supports d",
    a={"principles": ("autonomy",)},
    b={"principles": ("justice", "Care")},
    c={"principles": ("beneficence",)},
    d={"principles": ("Beneficence",)},
)


def test_the_four_are_known_in_any_case_and_others_stay_as_they_are() -> None:
    assert principles_of(Claim("a", "pro", "A.", principles=("Justice", "justice", " Care "))) == (
        "justice",
        "Care",
    )
    assert used(DEBATE.claims) == (*FOUR, "Care")


def test_claims_that_attack_each_other_under_different_principles_conflict() -> None:
    found = conflicts(DEBATE, sides_of(DEBATE, DEBATE.claim["t"]))
    told = [
        (one.one, one.other, [tuple(c.id for c in pair) for pair in one.clashes]) for one in found
    ]
    assert told == [
        ("autonomy", "justice", [("a", "b")]),
        ("autonomy", "Care", [("a", "b")]),
        ("autonomy", "beneficence", []),
        ("beneficence", "justice", []),
        ("beneficence", "Care", []),
    ]
    opposed = {(one.one, one.other): [(a.id, b.id) for a, b in one.opposed] for one in found}
    assert opposed["autonomy", "beneficence"] == [("a", "d")]
    assert opposed["beneficence", "justice"] == [("c", "b")]


def test_one_principle_on_both_sides_is_no_conflict_of_principles() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks a",
        a={"principles": ("trust",)},
        b={"principles": ("trust", "honesty")},
    )
    assert conflicts(debate, sides_of(debate, debate.claim["t"])) == ()


def test_an_undercut_brings_its_principle_against_that_of_the_step() -> None:
    debate = sketch(
        "thesis: t\nr: a supports t\nu undercuts r",
        a={"principles": ("trust",)},
        u={"principles": ("honesty",)},
    )
    (found,) = conflicts(debate, sides_of(debate, debate.claim["t"]))
    assert [(one.id, other.id) for one, other in found.clashes] == [("a", "u")]


def test_claims_stand_under_their_principles_by_side() -> None:
    overview = blocks(made("principles", DEBATE).sheets[0], Table)[0]
    rows = {row[0]: row[2:] for row in overview.rows}
    assert rows["autonomy"] == ("2", "–")
    assert rows["beneficence"] == ("4", "5")
    assert rows["Care"] == ("–", "3")


def test_the_matrix_names_claims_that_clash() -> None:
    matrix = blocks(made("principles", DEBATE).sheets[1], Table)[0]
    cells = {
        (row[0], head): cell
        for row in matrix.rows
        for head, cell in zip(matrix.head[1:], row[1:], strict=True)
    }
    assert cells["autonomy", "Just."] == "2-3"
    assert cells["autonomy", "Care"] == "2-3"
    assert [cell for cell in cells.values() if cell not in ("", "–")] == ["2-3", "2-3"]


def test_one_principle_is_in_no_conflict_with_itself_in_the_matrix_either() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks a",
        a={"principles": ("justice", "autonomy")},
        b={"principles": ("justice",)},
    )
    matrix = blocks(made("principles", debate).sheets[1], Table)[0]
    for number, row in enumerate(matrix.rows, start=1):
        assert row[number] == "–"
        assert not any(row[1:number] + row[number + 1 :])


def test_both_sides_have_as_many_claims_to_sort() -> None:
    sides = sides_of(BUNDLED, BUNDLED.theses[0])
    (to_sort,) = blocks(made("principles", BUNDLED).sheets[2], Table)
    of = {claim.text: sides.of(claim) for claim in BUNDLED.claims}
    found = [of[row[0].split("] ", 1)[1]] for row in to_sort.rows]
    assert found.count("for") == found.count("against") == 8
    assert all(row[1:] == ("",) * 5 for row in to_sort.rows)


def test_without_any_principle_there_is_still_all_to_sort() -> None:
    handout = made("principles", sketch("thesis: t\na supports t\nb attacks t"))
    told = " ".join(texts(handout))
    assert "no two principles stand against each other" in told
    (to_sort,) = blocks(handout.sheets[2], Table)
    assert len(to_sort.rows) == 2
    assert not [items for items in blocks(handout.sheets[1], Items) if items.marks == "number"]


def test_where_nothing_is_to_be_sorted_no_time_is_planned_for_it() -> None:
    debate = sketch("thesis: t\na supports t", a={"principles": ("justice",)})
    handout = made("principles", debate, minutes=30)
    plan = blocks(handout.sheets[-1], Table)[0]
    assert [row[1] for row in plan.rows] == ["Compare", "Weigh", "Share"]
    assert "–30 (" in plan.rows[-1][0]


def test_what_a_debates_own_principle_asks_is_left_to_write() -> None:
    overview = blocks(made("principles", DEBATE).sheets[0], Table)[0]
    assert [row[1] == "" for row in overview.rows] == [False] * 4 + [True]
    told = "the debate's own"
    assert told in " ".join(texts(made("principles", DEBATE)))
    plain = sketch("thesis: t\na supports t", a={"principles": ("justice",)})
    assert told not in " ".join(texts(made("principles", plain)))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "a principle that both claims stand under is left out"),
        ("de", "ein Prinzip, unter dem beide Aussagen stehen, ist weggelassen"),
    ],
)
def test_the_sheet_says_what_the_matrix_leaves_out(language: str, told: str) -> None:
    assert told in " ".join(texts(made("principles", DEBATE, language).sheets[1]))
