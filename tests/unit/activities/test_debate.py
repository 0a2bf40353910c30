"""The material of a formal debate."""

from __future__ import annotations

import pytest

from argmap.activities import ACTIVITIES, prepare
from argmap.activities.debating.bench import bench_of
from argmap.activities.debating.forms import FORMS, KINDS, NAMED
from argmap.activities.debating.roles import TASKS
from argmap.activities.debating.times import KEYS
from argmap.activities.material import Choices, Material, MissingError
from argmap.handouts.handout import Cards, Handout, Items, Table
from argmap.handouts.words import LANGUAGES, Words
from tests.sketches import sketch
from tests.unit.activities.reading import blocks, sheet, told
from tests.unit.drawing.debates import bundled

BUNDLED = bundled()
SMALL = sketch(
    """
    thesis: t
    a supports t
    b supports t
    c attacks t
    d attacks t
    hit attacks a
    back attacks hit
    a1 supports a
    """
)


def held(form: str, **choices: object) -> Handout:
    made = Choices(form=form, **choices)  # type: ignore[arg-type]
    return prepare("debate", Material(BUNDLED, choices=made))


def test_the_table_of_activities_names_all_forms() -> None:
    assert ACTIVITIES["debate"].forms == tuple(FORMS)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_has_all_that_a_form_needs(form: str, language: str) -> None:
    words, made = Words(language), FORMS[form]
    for role in made.roles:
        assert words.listed(f"{form}.duty.{role.key}")
    assert words.keys(f"{form}.duty") == tuple(role.key for role in made.roles)
    flowed = [one for one in made.speeches if not one.asked and "vote" not in one.kind]
    assert len(words.listed(f"{form}.flow")) == len(flowed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_settings_may_name_is_what_a_debate_takes(language: str) -> None:
    words = Words(language)
    assert {*words.keys("debate.phase")} == KEYS
    assert {*words.keys("debate.names")} == NAMED
    assert {*words.keys("debate.task")} == {*TASKS}
    assert KINDS <= KEYS


@pytest.mark.parametrize("form", FORMS)
def test_every_speaker_has_a_card_and_a_speech(form: str) -> None:
    made, handout = FORMS[form], held(form)
    cards = [one for one in handout.sheets if one.title.startswith("Role card")]
    assert len(cards) == len(made.roles)
    assert all(blocks(card, Items)[0].items for card in cards)
    assert {one.speaker for one in made.speeches if one.speaker} == {it.key for it in made.roles}


@pytest.mark.parametrize("form", FORMS)
def test_every_sheet_of_the_task_is_there(form: str) -> None:
    titles = [one.title for one in held(form).sheets]
    for title in ("Plan and notes", "The debate", "Rebuttal flow", "Flow sheet", "Judge's ballot"):
        assert title in titles
    assert sum(title.startswith("Case outline") for title in titles) == 2
    assert ("Voting slips" in titles) == (form == "oxford")


def test_the_motion_is_the_thesis_in_its_own_words() -> None:
    for one in held("karl-popper").sheets[:4]:
        assert f"[1] {BUNDLED.theses[0].text}" in told(one)


def test_the_order_has_the_minutes_and_the_sum() -> None:
    order = sheet(held("karl-popper"), "The debate")
    rows = blocks(order, Table)[0].rows
    assert [row[3] for row in rows] == ["6", "3", "6", "3", "5", "3", "5", "3", "5", "5"]
    assert rows[1][2] == "Negative 3 asks, Affirmative 1 answers"
    assert "8 minutes for each side" in told(order)
    assert "In all 60 minutes." in told(order)


def test_a_lesson_that_is_too_short_is_said() -> None:
    asked = frozenset({"minutes"})
    assert "shorter than customary" in told(held("karl-popper", minutes=50, given=asked).sheets[0])
    assert "Lesson of 75 minutes" in told(held("karl-popper", minutes=75, given=asked).sheets[0])
    usual = told(held("karl-popper").sheets[0])
    assert "plan 70 minutes" in usual
    assert "Lesson of" not in usual


def test_unequal_minutes_are_said() -> None:
    made = held("lincoln-douglas", timing={"negative-constructive": 9})
    assert "do not speak equally long" in told(made.sheets[0])
    assert "do not speak equally long" not in told(held("lincoln-douglas").sheets[0])


@pytest.mark.parametrize(
    ("form", "group", "said"),
    [
        ("lincoln-douglas", 24, "16 speak, 8 listen, keep the flow and judge. That is 8 debates"),
        ("lincoln-douglas", 2, "2 students: everybody speaks."),
        ("karl-popper", 24, "12 speak, 12 listen, keep the flow and judge. That is 2 debates"),
        ("karl-popper", 11, "6 speak, 5 listen, keep the flow and judge."),
        ("karl-popper", 4, "4 students for 6 roles"),
        ("british-parliamentary", 24, "8 speak, 16 listen, keep the flow and judge."),
        ("oxford", 100, "4 speak, 96 listen, keep the flow and judge."),
    ],
)
def test_the_class_is_shared_out(form: str, group: int, said: str) -> None:
    assert said in told(held(form, group=group).sheets[0])


def test_names_of_people_teams_and_speeches_are_taken_over() -> None:
    names = {"a1": "Maria", "negative": "Team Red", "cross-examination": "Crossfire"}
    made = held("karl-popper", names=names)
    assert "Role card: Affirmative 1 (Maria)" in [one.title for one in made.sheets]
    assert "Negative 3 asks, Affirmative 1 (Maria) answers" in told(sheet(made, "The debate"))
    assert "Case outline: Team Red" in [one.title for one in made.sheets]
    assert "Crossfire" in told(sheet(made, "The debate"))
    with pytest.raises(MissingError, match="no name `a4`"):
        held("karl-popper", names={"a4": "Maria"})


def test_a_ballot_judges_arguing() -> None:
    ballot = told(sheet(held("british-parliamentary"), "Judge's ballot"))
    assert "not whether you agree" in ballot
    assert "Closing Opposition" in ballot
    assert "1st ____" in ballot
    assert "Negative argued better." in told(sheet(held("lincoln-douglas"), "Judge's ballot"))


def test_the_audience_votes_before_and_after() -> None:
    made = held("oxford")
    slips = blocks(sheet(made, "Voting slips"), Cards)[0].cards
    assert [slip.head for slip in slips[:2]] == ["Before the debate", "After the debate"]
    assert "Counting the votes" in told(made.sheets[0])


def test_order_where_nobody_should_be_first_is_by_lot() -> None:
    firsts = {
        next(one.title for one in held("oxford", seed=seed).sheets if "outline" in one.title)
        for seed in range(12)
    }
    assert firsts == {"Case outline: Proposition", "Case outline: Opposition"}


def test_cards_have_the_claims_that_a_speech_needs() -> None:
    bench = bench_of(Material(SMALL), "karl-popper", FORMS["karl-popper"])
    assert [one.argument.premises[0].id for one in bench.half("for", second=False)] == ["a"]
    assert [one.argument.premises[0].id for one in bench.half("for", second=True)] == ["b"]
    assert [one.argument.premises[0].id for one in bench.points("against")] == ["c", "d"]
    assert [one.argument.premises[0].id for one in bench.contested("for")] == ["a", "b"]
    defended = told(tuple(TASKS["defend"](bench, "for")))
    assert "Hit." in defended
    assert "Back." in defended
    answered = told(tuple(TASKS["answer"](bench, "against")))
    assert "Hit." in answered
    assert "no answer yet" in answered
    asked = told(tuple(TASKS["ask"](bench, "against")))
    assert "How do you answer this, against [2]: [3] Hit." in asked
    assert "What does this rest on?" in asked


def test_a_mutual_attack_is_no_gap_of_the_map() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nc attacks a\na attacks c")
    made = prepare("debate", Material(debate, choices=Choices(form="karl-popper")))
    assert "no reply" not in told(made)
    for title in ("Role card: Affirmative 2", "Case outline: Affirmative", "Rebuttal flow"):
        assert "[2] itself answers it: it attacks [3] in turn." in told(sheet(made, title))


def test_what_hits_the_backing_alone_answers_no_argument() -> None:
    """In the bundled debate [65] undercuts the step from [64] to [60], and [36] attacks [31]."""
    printed = told(held("karl-popper"))
    for wrong in ("against [60]:", "against [27]:", "against [28]:", "against [60].)"):
        assert wrong not in printed
    for right in (
        "Say at least against the step from [64] to [60]:",
        "Say at least against [31], which backs it:",
        "Expect against [31], which backs it:",
        "(This is against the step from [43] to [41].)",
    ):
        assert right in printed


def test_one_argument_each_is_enough_for_every_form() -> None:
    tiny = sketch("thesis: t\na supports t\nb attacks t")
    for form in FORMS:
        made = prepare("debate", Material(tiny, choices=Choices(form=form)))
        assert len(made.sheets) >= 9
    assert "no further argument" in told(made)


def test_the_first_form_is_taken_where_none_is_asked_for() -> None:
    made = prepare("debate", Material(SMALL))
    assert made == prepare("debate", Material(SMALL, choices=Choices(form="lincoln-douglas")))


def test_one_student_cannot_debate() -> None:
    with pytest.raises(MissingError, match="two students"):
        held("oxford", group=1)
