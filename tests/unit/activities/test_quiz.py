"""A quiz never marks a wrong answer right, nor a right one wrong, on whatever debate."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.activities import prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.quiz import LENGTH, LEVELS, questions
from argmap.activities.quiz_questions import KINDS
from argmap.handouts import write
from argmap.handouts.handout import Handout, Paragraph, Question, Table
from argmap.handouts.look import USUAL
from argmap.handouts.words import LANGUAGES, Words
from argmap.model import ArgumentMap, Claim
from tests.maps import bare_maps
from tests.sketches import sketch
from tests.unit.drawing.debates import bundled
from tests.unit.handouts.gift_reader import read

BUNDLED = bundled()
SIGN = {"support": 1, "attack": -1, "undercut": -1}


@st.composite
def debates(draw: st.DrawFn) -> ArgumentMap:
    """Debates in which some claims read the same and some name evidence."""
    debate = draw(bare_maps(9, 14))
    texts = st.sampled_from([claim.text for claim in debate.claims])
    evidence = st.sampled_from(("", "unsourced statement", "Unsourced statement", "trial", "none"))
    claims = [
        replace(
            claim,
            text=draw(texts).upper() if draw(st.integers(0, 5)) == 0 else claim.text,
            evidence=draw(evidence),
        )
        for claim in debate.claims
    ]
    return replace(debate, claims=tuple(claims))


@dataclass(frozen=True)
class Oracle:
    """What holds on a map, by the definitions, between texts: slowly, and in another way."""

    debate: ArgumentMap

    def text(self, name: str) -> str:
        return self.debate.claim[name].text.casefold().strip(" .")

    @cached_property
    def direct(self) -> set[tuple[str, str, str]]:
        """Premise, kind, target, for relations between claims."""
        return {
            (self.text(premise), relation.kind, self.text(relation.target))
            for relation in self.debate.relations
            if relation.target in self.debate.claim
            for premise in relation.premises
        }

    @cached_property
    def denied(self) -> set[tuple[str, str, str]]:
        """Undercutter, premise of the step, target of the step or ""."""
        found = set()
        for relation in self.debate.relations:
            step = self.debate.relation.get(relation.target)
            if step:
                goal = self.text(step.target) if step.target in self.debate.claim else ""
                found |= {
                    (self.text(one), self.text(premise), goal)
                    for one in relation.premises
                    for premise in step.premises
                }
        return found

    @cached_property
    def ways(self) -> set[tuple[str, str, int]]:
        """Every pair of texts of which one bears on the other, with the sign of a way."""
        steps: set[tuple[str, str, int]] = set()
        names = {claim.id: f"c {self.text(claim.id)}" for claim in self.debate.claims}
        for relation in self.debate.relations:
            names[relation.id] = f"r {relation.id}"
        for relation in self.debate.relations:
            node = names[relation.id]
            steps.add((node, names[relation.target], SIGN[relation.kind]))
            steps |= {(names[premise], node, 1) for premise in relation.premises}
        first, more = set(steps), set(steps)
        while more:
            longer = {
                (one, last, sign * other)
                for one, middle, sign in more
                for begin, last, other in first
                if middle == begin
            }
            more = longer - steps
            steps |= more
        return {
            (one[2:], last[2:], sign)
            for one, last, sign in steps
            if one.startswith("c ") and last.startswith("c ")
        }

    def beside(self, one: str, other: str) -> bool:
        return any(
            one in texts and other in texts
            for relation in self.debate.relations
            for texts in [sorted(self.text(name) for name in relation.premises)]
            if len(texts) > 1 and (one != other or texts.count(one) > 1)
        )


def asked_about(material: Material, question: Question) -> tuple[str, list[Claim]]:
    """Find the kind of a question and the claims in it, by the catalogue and the numbers."""
    words = material.words
    names = [*KINDS, "for", "against", *(f"together-{kind}" for kind in SIGN)]
    for name in names:
        key = f"quiz.{name}"
        if not words.known(key) or name in {"side", "together"}:
            continue
        places = dict.fromkeys(("claim", "one", "other", "thesis", "target", "reason"), "\0")
        pattern = re.escape(words(key, **places)).replace("\0", "(.*)")
        if re.fullmatch(pattern, question.prompt, flags=re.DOTALL):
            return name, numbered(material, question.prompt)
    raise AssertionError(question.prompt)


def numbered(material: Material, text: str) -> list[Claim]:
    return [material.order[int(number) - 1] for number in re.findall(r"\[(\d+)\]", text)]


def check_all(material: Material) -> None:
    oracle = Oracle(material.debate)
    for question in questions(material):
        check(material, oracle, question)


def check(material: Material, oracle: Oracle, question: Question) -> None:
    kind, about = asked_about(material, question)
    rights = [choice.right for choice in question.choices]
    assert len(rights) >= 3
    assert any(rights)
    assert not all(rights)
    assert question.several or sum(rights) == 1
    assert len({choice.text for choice in question.choices}) == len(rights)
    assert question.feedback
    if kind == "role":
        check_role(oracle, question, *(oracle.text(claim.id) for claim in about))
        return
    offered = [numbered(material, choice.text)[0] for choice in question.choices]
    texts = [oracle.text(claim.id) for claim in offered]
    assert len(set(texts)) == len(texts), "two answers read the same"
    for claim, text, right in zip(offered, texts, rights, strict=True):
        direct, roundabout = holds(oracle, kind, about, claim, text)
        assert direct == right, (kind, question)
        assert right or not roundabout, (kind, question)
        assert question.several or text not in {oracle.text(one.id) for one in about}


def check_role(oracle: Oracle, question: Question, one: str, other: str) -> None:
    found = {kind for begin, kind, end in oracle.direct if (begin, end) == (one, other)}
    linked = any((one, other, sign) in oracle.ways for sign in (1, -1))
    expected = found or ({"neither"} if not linked else set())
    (place,) = [n for n, choice in enumerate(question.choices) if choice.right]
    assert expected == {("support", "attack", "neither")[place]}


def holds(
    oracle: Oracle, kind: str, about: list[Claim], claim: Claim, text: str
) -> tuple[bool, bool]:
    """Tell whether an answer is right, and whether it is right in a roundabout way."""
    first = oracle.text(about[0].id) if about else ""
    twins = [one for one in oracle.debate.claims if oracle.text(one.id) == text]
    if kind in {"supports", "attacks"}:
        verb = kind.removesuffix("s")
        return (first, verb, text) in oracle.direct, (first, text, SIGN[verb]) in oracle.ways
    if kind == "answers":
        return answers(oracle, text, first), (text, first, -1) in oracle.ways
    if kind.startswith("together"):
        name = about[-1] if kind == "together-undercut" else about[0]
        return oracle.beside(oracle.text(name.id), text), False
    if kind == "undercuts":
        goal = oracle.text(about[-1].id)
        return any((text, oracle.text(it.id), goal) in oracle.denied for it in about[:-1]), False
    if kind == "evidence":
        bare = {one.evidence.casefold() in {"", "unsourced statement"} for one in twins}
        assert len(bare) == 1
        assert claim.type != "thesis"
        return bare == {True}, False
    if kind == "unsupported":
        return all(end != text for _, verb, end in oracle.direct if verb == "support"), False
    if kind == "unanswered":
        everyone = {oracle.text(one.id) for one in oracle.debate.claims}
        return not any(answers(oracle, one, text) for one in everyone), False
    sign = {"for": 1, "against": -1}[kind]
    found = {way for begin, end, way in oracle.ways if (begin, end) == (text, first)}
    assert found in ({sign}, {-sign})
    return sign in found, False


def answers(oracle: Oracle, one: str, other: str) -> bool:
    attacks = (one, "attack", other) in oracle.direct
    return attacks or any((begin, at) == (one, other) for begin, at, _ in oracle.denied)


@given(debates(), st.integers(1, 3), st.integers(0, 3))
def test_right_is_right_and_wrong_is_wrong_on_any_debate(
    debate: ArgumentMap, level: int, seed: int
) -> None:
    check_all(Material(debate, choices=Choices(level=level, seed=seed)))


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(3))
def test_the_bundled_debate_has_a_whole_quiz(level: int, language: str, seed: int) -> None:
    material = Material(BUNDLED, Words(language), Choices(level=level, seed=seed))
    made = questions(material)
    assert len(made) == LENGTH[level]
    assert {asked_about(material, one)[0].split("-")[0] for one in made} - {"for", "against"} == {
        name for name in LEVELS[level] if name != "side"
    }
    assert max(len(question.choices) for question in made) <= level + 2
    check_all(material)


def test_the_same_seed_asks_the_same_and_another_one_something_else() -> None:
    made = [prepare("quiz", Material(BUNDLED, choices=Choices(seed=seed))) for seed in (1, 1, 2)]
    assert made[0] == made[1] != made[2]


def key(made: Handout) -> dict[str, str]:
    (table,) = [b for b in made.sheets[-1].blocks if isinstance(b, Table)]
    return {row[0]: row[1] for row in table.rows}


def test_the_key_is_for_the_teacher_and_names_the_right_letters() -> None:
    made = prepare("quiz", Material(BUNDLED))
    assert [sheet.audience for sheet in made.sheets] == ["students", "teacher"]
    found = key(made)
    for question in made.pick(Question):
        letters = [sign for sign, c in zip("ABCDEF", question.choices, strict=False) if c.right]
        assert found[str(question.number)] == ", ".join(letters)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_asks_about_evidence_is_told_what_to_hand_out_and_no_lesson_does(language: str) -> None:
    def asks(extra: tuple[str, ...], level: int) -> tuple[bool, bool]:
        choices = Choices(level=level, extra=extra)
        material = Material(BUNDLED, Words(language), choices)
        made = prepare("quiz", material)
        prompts = [one.prompt for one in made.pick(Question)]
        assert len(prompts) == LENGTH[level]
        told = [one.text for one in made.pick(Paragraph)]
        return material.words("quiz.evidence") in prompts, material.words("quiz.hand-out") in told

    for level in (2, 3):
        assert asks((), level) == (True, True)
        assert asks(("quiz", "rubric"), level) == (False, False)
    assert asks((), 1) == (False, False)


def test_moodle_reads_back_every_question() -> None:
    made = prepare("quiz", Material(BUNDLED, choices=Choices(level=3)))
    for one, found in zip(made.pick(Question), read(write(made, "gift", USUAL)), strict=True):
        assert found.text == one.prompt
        assert found.answers == tuple(choice.text for choice in one.choices)
        assert [weight > 0 for weight in found.weights] == [c.right for c in one.choices]


@pytest.mark.parametrize(
    "debate",
    [ArgumentMap(), sketch("thesis: t"), sketch("a supports t"), sketch("pro: a, b, c, d, e")],
    ids=["nothing", "one claim", "two claims", "no relations"],
)
@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_map_without_sure_answers_says_what_it_lacks(debate: ArgumentMap, level: int) -> None:
    try:
        made = questions(Material(debate, choices=Choices(level=level)))
    except MissingError as fault:
        raise AssertionError from fault
    if not made:
        with pytest.raises(MissingError, match="too small"):
            prepare("quiz", Material(debate, choices=Choices(level=level)))


def test_long_and_foreign_texts_are_asked_about_too() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks t\nc attacks a\nd supports b",
        a={"text": "word " * 600},
        b={"text": "これは長い主張である。" * 60},
        c={"text": "שלום עולם"},
    )
    made = questions(Material(debate, choices=Choices(level=1)))
    assert made
    assert max(len(choice.text) for one in made for choice in one.choices) < 260


def test_an_attack_that_is_returned_has_one_right_answer_a_question() -> None:
    debate = sketch("thesis: t\na attacks b\nb attacks a\na supports t\nc supports t\nd attacks t")
    check_all(Material(debate, choices=Choices(level=1)))
