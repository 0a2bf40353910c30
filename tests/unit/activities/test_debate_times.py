"""Customary minutes, and debates that fit into a lesson."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.activities.debating.forms import FORMS
from argmap.activities.debating.times import AROUND, Times, times_of
from argmap.activities.material import Choices, MissingError

TOTALS = {"lincoln-douglas": 40, "karl-popper": 60, "british-parliamentary": 71, "oxford": 40}


def times(form: str, minutes: int = 0, **timing: int) -> Times:
    given_ = frozenset({"minutes"}) if minutes else frozenset()
    named = {key.replace("_", "-"): n for key, n in timing.items()}
    return times_of(FORMS[form], Choices(minutes=minutes, timing=named, given=given_))


@pytest.mark.parametrize(("form", "total"), TOTALS.items())
def test_customary_minutes_add_up_as_is_customary(form: str, total: int) -> None:
    found = times(form)
    assert found.total == total
    assert found.minutes == FORMS[form].minutes
    assert not found.shortened
    assert not found.lesson


@pytest.mark.parametrize("name", FORMS)
def test_both_sides_have_the_same_time(name: str) -> None:
    form = FORMS[name]
    assert form.speaking(form.minutes, "for") == form.speaking(form.minutes, "against") > 0


def test_lincoln_douglas_is_as_it_is_always_held() -> None:
    form = FORMS["lincoln-douglas"]
    speeches = [(form.minutes[one.kind], one.speaker) for one in form.speeches]
    assert speeches == [(6, "a"), (3, "n"), (7, "n"), (3, "a"), (4, "a"), (6, "n"), (3, "a")]


def test_a_long_lesson_does_not_stretch_speeches() -> None:
    found = times("lincoln-douglas", 90)
    assert found.total == 40
    assert [(one.key, one.minutes) for one in found.lesson][2] == ("debate", 40)
    assert "prepare" in [one.key for one in found.lesson]


def test_a_lesson_of_fifty_minutes_holds_lincoln_douglas_just_so() -> None:
    assert [(one.key, one.minutes) for one in times("lincoln-douglas", 50).lesson] == [
        ("open", 2), ("debate", 40), ("decide", 3), ("feedback", 5)
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@given(minutes=st.integers(20, 200))
def test_a_debate_fits_the_lesson_and_is_fair(form: str, minutes: int) -> None:
    if minutes < TOTALS[form] / 2 + AROUND:
        with pytest.raises(MissingError, match="or more"):
            times(form, minutes)
        return
    found, made = times(form, minutes), FORMS[form]
    assert sum(one.minutes for one in found.lesson) == minutes
    assert made.total(found.minutes) == found.total <= max(minutes - AROUND, 0)
    assert found.shortened == (minutes - AROUND < TOTALS[form])
    assert made.speaking(found.minutes, "for") == made.speaking(found.minutes, "against")
    share = found.total / TOTALS[form]
    for kind, n in found.minutes.items():
        assert 1 <= n <= made.minutes[kind]
        assert abs(n - made.minutes[kind] * share) < 2


def test_a_teachers_minutes_are_kept_when_others_are_shortened() -> None:
    found = times("karl-popper", 60, cross_examination=3, preparation=8)
    assert found.minutes["cross-examination"] == 3
    assert found.minutes["preparation"] == 8
    assert found.total <= 50


def test_minutes_of_the_debate_itself_fit_it_without_a_lesson() -> None:
    found = times("karl-popper", debate=40)
    assert found.total == 40
    assert not found.lesson


def test_minutes_of_another_form_are_left_to_it() -> None:
    assert times("oxford", affirmative_constructive=8).minutes == FORMS["oxford"].minutes


def test_reading_time_can_be_asked_for() -> None:
    lesson = times("lincoln-douglas", 60, prepare=9).lesson
    assert {one.key: one.minutes for one in lesson}["prepare"] == 9


@pytest.mark.parametrize(
    ("minutes", "timing", "message"),
    [
        (30, {}, "takes 30 minutes or more, and 10 around it"),
        (0, {"first_speach": 6}, "no part of the debate `first-speach`"),
        (0, {"first_speech": 0}, "cannot take 0 minutes"),
        (60, {"preparation": 30}, "minutes or more"),
    ],
)
def test_what_cannot_be_is_refused(minutes: int, timing: dict[str, int], message: str) -> None:
    with pytest.raises(MissingError, match=message):
        times("karl-popper", minutes, **timing)
