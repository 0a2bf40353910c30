"""What holds of every named question: its form, any debate, several debates, large ones."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings

import argmap
from argmap.model import ArgumentMap, Citation, Claim, Relation, Source
from argmap.queries.questions import QUESTIONS, question
from argmap.queries.questions.asking import answer, silence
from argmap.stance import standings
from tests.maps import maps
from tests.sketches import sketch
from tests.unit.queries.questions.asked import bundled

OF_A_CLAIM = [name for name in QUESTIONS if question(name).needs_claim]
IN_CYPHER = [name for name in QUESTIONS if question(name).cypher]
BY_FUNCTION = [name for name in QUESTIONS if not question(name).cypher]


def some_claim(name: str, debate: ArgumentMap) -> str:
    return debate.claims[0].id if question(name).needs_claim else ""


@pytest.mark.parametrize("name", QUESTIONS)
def test_it_is_a_question_with_its_words(name: str) -> None:
    asked = question(name)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert asked.words.endswith("?")
    nothing = silence(asked, [("d", sketch("thesis: t"))], "t" if asked.needs_claim else "")
    for words in (asked.reading, nothing, asked.found_by):
        assert words.endswith(".")
        assert "  " not in words
    assert bool(asked.rows) != bool(asked.cypher)
    assert "debate" not in asked.columns


def test_every_file_is_in_the_table() -> None:
    folder = Path(str(argmap.__file__)).parent / "queries" / "questions"
    shared = {"__init__", "named", "asking", "telling", "opposed"}
    files = {path.stem for path in folder.glob("*.py")} - shared
    assert files == {module.rpartition(".")[2] for module in QUESTIONS.values()}


def test_both_ways_to_an_answer_are_taken() -> None:
    assert len(IN_CYPHER) == 3
    assert OF_A_CLAIM == ["if-it-fell"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_columns_are_those_that_are_named(name: str) -> None:
    found = answer(question(name), [("d", bundled())], some_claim(name, bundled()))
    assert found.columns == question(name).columns
    twice = [("d", bundled()), ("e", bundled())]
    several = answer(question(name), twice, some_claim(name, bundled()))
    assert several.columns == ("debate", *question(name).columns)


@pytest.mark.parametrize("name", [name for name in QUESTIONS if name not in OF_A_CLAIM])
def test_an_empty_debate_has_no_rows(name: str) -> None:
    assert answer(question(name), [("d", ArgumentMap())]).rows == []
    assert answer(question(name), []).rows == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_without_claims_nothing_can_be_asked(name: str) -> None:
    expected = "There are no claims, so there is nothing to ask about."
    assert silence(question(name), []) == expected
    assert silence(question(name), [("d", ArgumentMap()), ("e", ArgumentMap())]) == expected


@given(debate=maps())
def test_any_debate_is_answered(debate: ArgumentMap) -> None:
    for name in BY_FUNCTION if debate.claims else ():
        found = answer(question(name), [("d", debate)], some_claim(name, debate))
        assert all(len(row) == len(found.columns) for row in found.rows)
        json.dumps(found.rows)


@given(debate=maps())
@settings(max_examples=10)
def test_queries_find_what_python_would(debate: ArgumentMap) -> None:
    debates = [("d", debate)]
    standing = standings(debate)
    said = {
        (
            speaker,
            "thesis" if claim.type == "thesis" else standing[claim.id].stance,
            claim.id,
            claim.text,
        )
        for claim in debate.claims
        for speaker in claim.said_by
    }
    found = answer(question("speakers"), debates).rows
    assert {tuple(row) for row in found} == said
    assert len(found) == len(said)
    sources = {claim.id: sorted(claim.sources) for claim in debate.claims}
    several = {name: cited for name, cited in sources.items() if len(cited) > 1}
    assert {row[0]: row[1] for row in answer(question("several-sources"), debates).rows} == several
    borne = {
        (bearer, claim.id)
        for claim in debate.claims
        if claim.type == "risk"
        for bearer in ((claim.risk and claim.risk.bearer) or ("",))
    }
    risks = answer(question("risks-by-bearer"), debates).rows
    assert {(row[0], row[1]) for row in risks} == borne
    assert len(risks) == len(borne)


@pytest.mark.parametrize("name", QUESTIONS)
def test_of_several_debates_each_has_its_own_rows(name: str) -> None:
    """The same ids in each, with other relations: no row mixes them."""
    other = sketch(
        "thesis: legitimate\nrisk: abuse-of-power\nabuse-of-power attacks legitimate\n"
        "power-gap attacks abuse-of-power\nnot-therapeutic attacks legitimate",
        power_gap={"said_by": ("article author",)},
    )
    parts = [("one", bundled()), ("two", other)]
    claim = "not-therapeutic" if question(name).needs_claim else ""
    together = answer(question(name), parts, claim).rows
    apart = [
        [part, *row] for part, debate in parts
        for row in answer(question(name), [(part, debate)], claim).rows
    ]  # fmt: skip
    assert sorted(map(json.dumps, together)) == sorted(map(json.dumps, apart))
    assert {row[0] for row in apart} >= {"one"}
    if name == "if-it-fell":
        assert [row[:2] for row in apart] == [["one", "can-be-treatment"], ["two", "legitimate"]]


def test_a_speaker_of_several_debates_stands_together() -> None:
    one = sketch("a supports b", a={"said_by": ("Ann",)}, b={"said_by": ("Zoe",)})
    two = sketch("a attacks b", b={"said_by": ("Ann",)})
    found = answer(question("speakers"), [("one", one), ("two", two)]).rows
    assert [row[:2] for row in found] == [["one", "Ann"], ["two", "Ann"], ["one", "Zoe"]]


def test_about_a_claim_only_the_debates_that_have_it_are_asked() -> None:
    one, two = sketch("a supports b"), sketch("c supports d")
    found = answer(question("if-it-fell"), [("one", one), ("two", two)], "a")
    assert found.columns[0] == "debate"
    assert [row[:4] for row in found.rows] == [["one", "b", "accepted", "defeated"]]


@cache
def large(count: int) -> ArgumentMap:
    """Two theses, twelve claims upon each claim, some of them linked, undercut and mutual."""
    kinds = ("support", "support", "attack", "support", "attack")
    claims, relations = [], []
    for number in range(count):
        kind = "thesis" if number < 2 else ("pro", "con", "risk")[number % 3]
        claims.append(
            Claim(
                f"c{number}",
                kind,  # type: ignore[arg-type]
                f"Claim {number}.",
                said_by=(f"speaker {number % 40}",),
                evidence=("anecdote", "", "trial")[number % 7 % 3],
                principles=("justice",) if number % 3 else (),
                cites=(Citation("s1"), Citation("s2"))[: number % 3],
            )
        )
        if number > 1:
            premises = (f"c{number}", f"c{number - 1}") if number % 17 == 3 else (f"c{number}",)
            target = f"c{(number - 2) // 12}"
            what = kinds[number % 5]
            relations.append(Relation(f"r{number}", what, premises, target))  # type: ignore[arg-type]
            if number % 11 == 5:
                cut = f"r{number // 2 + 1}"
                relations.append(Relation(f"u{number}", "undercut", (f"c{number}",), cut))
            if number % 13 == 7:
                relations.append(Relation(f"m{number}", "attack", (target,), f"c{number}"))
    sources = (Source("s1", "One"), Source("s2", "Two"))
    return ArgumentMap(sources=sources, claims=tuple(claims), relations=tuple(relations))


@pytest.mark.parametrize("name", QUESTIONS)
def test_ten_thousand_claims_are_answered(name: str) -> None:
    """What takes more than some seconds here has become quadratic."""
    found = answer(
        question(name), [("d", large(10_000))], "c9998" if question(name).needs_claim else ""
    )
    assert found.rows
