"""What is worth talking over is found on both sides, and asked in changing words."""

from __future__ import annotations

from collections import Counter

import pytest

from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.prompts import asked, prompt_about, prompts_on, questions
from argmap.activities.sides import sides_of
from tests.sketches import sketch
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()


def about(text: str, most: int = 8, seed: int = 0) -> list[tuple[str, str]]:
    material = Material(sketch(text), choices=Choices(seed=seed))
    sides = sides_of(material.debate, material.thesis)
    return [
        (one.kind, " ".join(claim.id for claim in one.claims))
        for one in prompts_on(material, sides, most)
    ]


def test_an_attack_goes_before_a_step_that_is_denied() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a\nu undercuts a--supports--t")
    assert prompt_about(debate, debate.claim["a"]).other == debate.claim["b"]
    debate = sketch("thesis: t\na supports t\nu undercuts a--supports--t")
    found = prompt_about(debate, debate.claim["a"])
    assert (found.kind, found.other) == ("undercut", debate.claim["u"])
    assert prompt_about(debate, debate.claim["u"]).kind == "unanswered"


def test_both_sides_have_their_turn() -> None:
    text = "thesis: t\na supports t\nb supports t\nc attacks t\nd attacks t"
    firsts = {about(text, seed=seed)[0][1] for seed in range(20)}
    assert firsts == {"a", "c"}
    for seed in range(5):
        sides = [{"a": 1, "b": 1, "c": 2, "d": 2}[name] for _, name in about(text, seed=seed)]
        assert sides in ([1, 2, 1, 2], [2, 1, 2, 1])


def test_contested_claims_alternate_with_open_ones() -> None:
    found = about(
        "thesis: t\na supports t\nb supports t\nc supports t\nd supports t\n"
        "x attacks a\ny attacks b",
        most=20,
    )
    kinds = [kind for kind, names in found if names[0] in "abcd"]
    assert kinds == ["attacked", "unanswered", "attacked", "unanswered"]


def test_what_nothing_answers_is_not_asked_about_besides_its_attack() -> None:
    text = "thesis: t\na supports t\nb supports t\nx attacks a\ny attacks b\ne attacks t"
    for seed in range(6):
        found = dict.fromkeys(names for _, names in about(text, most=20, seed=seed))
        assert found.keys() == {"a x", "b y", "e"}


def test_two_that_attack_each_other_are_asked_about_once() -> None:
    found = about("thesis: t\na supports t\nb attacks t\na attacks b\nb attacks a")
    assert len(found) == 1


def test_the_thesis_itself_is_not_asked_about() -> None:
    assert "t" not in {name for _, name in about("thesis: t\na supports t\nt supports a")}


def test_a_thesis_alone_is_refused() -> None:
    with pytest.raises(MissingError, match="nothing on the map speaks for or against `t`"):
        about("thesis: t, u\na supports u")


def test_the_words_change() -> None:
    material = Material(BUNDLED)
    sides = sides_of(BUNDLED, material.thesis)
    prompts = prompts_on(material, sides, 8)
    starts = Counter(one.split()[0] for one in questions(material, prompts))
    assert len(prompts) == 8
    assert len(starts) >= 4


def test_claims_that_readers_have_before_them_are_not_written_again() -> None:
    material = Material(sketch("thesis: t\na supports t\nb attacks a"))
    prompts = prompts_on(material, sides_of(material.debate, material.thesis), 1)
    known = [material.debate.claim["a"]]
    written = [item.text for item in asked(material, prompts, known)[0].items]
    assert written == ["[3] B."]
