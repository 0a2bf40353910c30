"""Questions come from the map, as many for one side as for the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.activities.asking import at_level, questions_to
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.sides import SIDES, sides_of
from argmap.handouts.handout import Heading, Items, Paragraph, Table
from argmap.handouts.words import LANGUAGES, Words
from argmap.model import SCHEMES, ArgumentMap
from tests.sketches import sketch
from tests.unit.activities.printed import blocks, made, texts
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_scheme_has_questions_that_name_premise_and_target(language: str) -> None:
    words = Words(language)
    for scheme in SCHEMES:
        assert words(f"schemes.{scheme}.name")
        asked = words.listed(f"schemes.{scheme}.ask")
        assert len(asked) >= 4
        assert len(set(asked)) == len(asked)
        for one in asked:
            assert "{premise}" in one
            assert "{target}" in one
            assert one.format(premise="[2]", target="[1]")


def test_a_level_takes_its_part_of_a_schemes_questions() -> None:
    assert at_level("abcde", 1) == "ab"
    assert at_level("abcde", 2) == "bcd"
    assert at_level("abcde", 3) == "de"


def asked(debate: ArgumentMap, side: str, manner: str = "seminar", level: int = 1) -> list[str]:
    material = Material(debate, choices=Choices(level=level))
    found = questions_to(material, sides_of(debate, material.thesis), side, manner)  # type: ignore[arg-type]
    return [one.text for one in found]


def with_scheme(debate: ArgumentMap, name: str, scheme: str) -> ArgumentMap:
    relations = (replace(one, scheme=scheme) if one.id == name else one for one in debate.relations)
    return replace(debate, relations=tuple(relations))


def test_each_origin_asks() -> None:
    debate = sketch("thesis: t\nr: a, b supports t\nc attacks a\nd undercuts r")
    debate = with_scheme(debate, "r", "analogy")
    found = asked(debate, "for")
    assert any(text.startswith("[3] attacks [2].") for text in found)
    assert any(text.startswith("[5] is aimed at the step [2 + 4 → 1].") for text in found)
    assert sum("[2 + 4]" in text and "put side by side" in text for text in found) == 1
    assert not any("Nothing on the map answers" in text for text in found)
    told = [text.partition(".")[0] for text in asked(debate, "against")]
    assert set(told) == {f"Nothing on the map answers [{number}]" for number in (3, 5)}


def test_relations_without_a_known_scheme_get_no_critical_questions() -> None:
    debate = sketch("thesis: t\nr: a supports t\nb attacks a")
    for scheme in ("", "gut-feeling"):
        plain = asked(with_scheme(debate, "r", scheme), "for")
        assert len(plain) == 1
    assert len(asked(with_scheme(debate, "r", "sign"), "for")) == 3


def test_in_cross_examination_a_side_is_asked_what_it_has_not_answered() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t")
    assert asked(debate, "for", "cross") == [
        "[3] attacks [1]. What is your side's answer?",
        "Nobody on the map has answered [3]. Do you grant it? If not, what is your answer?",
    ]
    assert asked(debate, "against", "cross") == [
        "Nobody on the map has answered [2]. Do you grant it? If not, what is your answer?"
    ]


def test_questions_about_claims_that_none_before_named_come_first() -> None:
    material = Material(BUNDLED)
    sides = sides_of(BUNDLED, material.thesis)
    for side in SIDES:
        seen: set[str] = set()
        stale = False
        for one in questions_to(material, sides, side, "seminar"):
            names = {claim.id for claim in one.about} - {sides.thesis.id}
            stale = stale or bool(names & seen)
            assert bool(names & seen) == stale
            seen |= names


@given(st.integers(10, 240), st.integers(1, 3), st.integers(0, 9))
@settings(deadline=None, max_examples=30)
def test_both_sides_are_asked_equally_much_and_the_minutes_add_up(
    minutes: int, level: int, seed: int
) -> None:
    handout = made("questions", BUNDLED, minutes=minutes, level=level, seed=seed)
    seminar, first, second, teacher = handout.sheets
    assert {first.title, second.title} == {
        "Questions to the side for the thesis",
        "Questions to the side against the thesis",
    }
    one, other = (len(blocks(sheet, Items)[0].items) for sheet in (first, second))
    assert one == other
    core = blocks(seminar, Items)[1].items
    assert len(core) % 2 == 0
    plan = blocks(teacher, Table)[0]
    assert sum(int(row[0].split("(")[1].rstrip(")")) for row in plan.rows) == minutes
    assert f"{len(core)}, sides in turn" in plan.rows[1][2]


def test_a_harder_level_asks_fewer_questions() -> None:
    counts = [
        len(blocks(made("questions", BUNDLED, level=level).sheets[0], Items)[1].items)
        for level in (1, 2, 3)
    ]
    assert counts == [8, 6, 4]


def test_a_form_gives_its_sheets_alone() -> None:
    titles = [sheet.title for sheet in made("questions", BUNDLED, form="seminar").sheets]
    assert titles == [
        "Questions for a seminar",
        "Where the questions come from, and who might answer",
    ]
    assert len(made("questions", BUNDLED, form="cross-examination").sheets) == 3


def test_the_teacher_is_told_how_many_relations_name_a_scheme() -> None:
    known = sum(relation.scheme in SCHEMES for relation in BUNDLED.relations)
    teacher = made("questions", BUNDLED).sheets[-1]
    told = next(b.text for b in blocks(teacher, Paragraph) if b.lead == "Schemes:")
    assert told.startswith(f"{known} of the map's {len(BUNDLED.relations)} relations")


def test_the_teacher_is_told_who_might_answer_from_which_claim() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a\nc attacks b", c={"said_by": ("Ada",)})
    teacher = made("questions", debate, form="seminar").sheets[-1]
    rows = [row[1:] for row in blocks(teacher, Table)[1].rows]
    assert ("attack", "[4] Ada; [2]", "[3]") in rows
    assert ("attack", "[3]", "[4] Ada") in rows


def test_names_and_minutes_can_be_replaced() -> None:
    names, timing = {"core": "Middle"}, {"core": 20}
    seminar = made("questions", BUNDLED, form="seminar", names=names, timing=timing).sheets[0]
    assert "Middle (20 minutes)" in [block.text for block in blocks(seminar, Heading)]


def test_a_map_that_raises_no_question_says_so() -> None:
    debate = sketch("thesis: t\na supports b")
    with pytest.raises(MissingError, match="raises no question"):
        made("questions", debate)


def test_where_one_side_has_nothing_to_ask_about_that_is_said() -> None:
    told = " ".join(texts(made("questions", sketch("thesis: t\na supports t"))))
    assert "On one side the map has nothing to ask about" in told
    assert "The map gives nothing to ask this side" in told


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("seed", range(4))
def test_no_sheet_asks_twice_about_one_claim(level: int, seed: int) -> None:
    material = Material(BUNDLED, choices=Choices(level=level, seed=seed))
    sides = sides_of(BUNDLED, material.thesis)
    claims = {
        one.text: {claim.id for claim in one.asks}
        for manner in ("seminar", "cross")
        for side in SIDES
        for one in questions_to(material, sides, side, manner)
    }
    for sheet in made("questions", BUNDLED, level=level, seed=seed, minutes=120).sheets[:-1]:
        asked_ = [
            claims[item.text]
            for block in blocks(sheet, Items)
            for item in block.items
            if item.text in claims
        ]
        assert len(asked_) > 3
        assert sum(map(len, asked_)) == len(set().union(*asked_))


def test_a_small_map_has_fewer_questions_rather_than_one_twice() -> None:
    small = sketch("thesis: t\na supports t\nb attacks t")
    seminar, *crosses, _ = made("questions", small).sheets
    assert len(blocks(seminar, Items)[1].items) == 2
    assert [len(blocks(sheet, Items)[0].items) for sheet in crosses] == [1, 1]


def test_the_side_with_few_questions_is_left_the_claims_that_it_needs() -> None:
    debate = sketch("thesis: t\na supports t\nd supports a\nb attacks t\nc attacks b\ne attacks t")
    for seed in range(4):
        seminar = made("questions", debate, form="seminar", seed=seed).sheets[0]
        assert len(blocks(seminar, Items)[1].items) == 4


def test_one_claim_that_both_sides_could_be_asked_about_is_asked_about_once() -> None:
    seminar = made("questions", sketch("thesis: t\nb attacks t"), form="seminar").sheets[0]
    assert len(blocks(seminar, Items)[1].items) == 1
