"""What is said against an argument, however deep it rests, and what each objection hits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import argmap
from argmap.activities.material import Material
from argmap.activities.objections import against, answers_to, objections_to, returned
from argmap.activities.sides import SIDES, sides_of
from argmap.handouts.words import LANGUAGES, Words
from argmap.store import bundled_path
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.activities.objections import Objection
    from argmap.activities.sides import Argument
    from argmap.model import ArgumentMap

BUNDLED = argmap.load(bundled_path())


def objections(debate: ArgumentMap) -> tuple[Objection, ...]:
    return objections_to(debate, sides_of(debate, debate.theses[0]).arguments_for[0])


def found(debate: ArgumentMap) -> list[tuple[str, str, list[str]]]:
    return [
        (one.claim.id, one.against.id, [reply.id for reply in one.replies])
        for one in objections(debate)
    ]


def bundled(name: str) -> Argument:
    """Give the bundled debate's argument that has a claim as its first premise."""
    sides = sides_of(BUNDLED, BUNDLED.theses[0])
    both = (one for side in SIDES for one in sides.arguments(side))
    return next(one for one in both if one.premises[0].id == name)


def test_the_nearest_come_first() -> None:
    debate = sketch("thesis: t\na supports t\nb supports a\nfar attacks b\nnear attacks a")
    assert found(debate) == [("near", "a", []), ("far", "b", [])]
    assert [one.direct for one in objections(debate)] == [True, False]


def test_an_undercut_is_against_a_step_and_direct_only_against_the_arguments_own() -> None:
    debate = sketch(
        "thesis: t\na supports t\nr: b supports a\nu undercuts r\nv undercuts a--supports--t"
    )
    assert found(debate) == [("v", "t", []), ("u", "a", [])]
    own, deeper = objections(debate)
    assert [claim.id for claim in own.step] == ["a"]
    assert [claim.id for claim in deeper.step] == ["b"]
    assert (own.direct, deeper.direct) == (True, False)


def test_replies_attack_the_objection_or_undercut_its_attack() -> None:
    debate = sketch(
        "thesis: t\na supports t\nr: b attacks a\nc attacks b\nd attacks c\ne undercuts r"
    )
    assert found(debate) == [("b", "a", ["c", "e"])]


def test_an_argument_that_attacks_back_is_told_apart_from_other_replies() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a\na attacks b")
    assert found(debate) == [("b", "a", [])]
    (one,) = objections(debate)
    assert [claim.id for claim in one.returned] == ["a"]
    assert returned(Material(debate), one) == "[2] itself answers it: it attacks [3] in turn."


def test_backing_that_attacks_back_answers_for_itself() -> None:
    debate = sketch("thesis: t\na supports t\nb supports a\nc attacks b\nb attacks c")
    (one,) = objections(debate)
    assert [claim.id for claim in one.returned] == ["b"]
    assert not one.replies


def test_circles_end() -> None:
    debate = sketch("thesis: t\na supports t\nb supports a\na supports b\nc attacks b\nt attacks a")
    assert found(debate) == [("c", "b", [])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_objection_hits_is_named_for_every_argument(language: str) -> None:
    material = Material(BUNDLED, Words(language))
    sides = sides_of(BUNDLED, material.thesis)
    for argument in (*sides.arguments_for, *sides.arguments_against):
        for one in objections_to(BUNDLED, argument):
            hit = against(material, one)
            assert material.number(one.against) in hit
            assert all(material.number(claim) in hit for claim in one.step)


def test_what_answers_an_argument_is_what_the_brief_has() -> None:
    sides = sides_of(BUNDLED, BUNDLED.theses[0])
    for argument in (*sides.arguments_for, *sides.arguments_against):
        answers = {one.claim for one in answers_to(BUNDLED, argument)}
        assert answers == {*argument.objections}


def test_an_objection_to_the_backing_is_no_answer() -> None:
    harm = bundled("more-harm")
    assert not answers_to(BUNDLED, harm)
    (one,) = objections_to(BUNDLED, harm)
    assert [claim.id for claim in one.step] == ["unhealthy-feelings"]
