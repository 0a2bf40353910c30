"""A lesson's plan: minutes that add up, and activities that fit."""

from __future__ import annotations

from itertools import product
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.activities.material import Choices, MissingError
from argmap.activities.planning import AFTER, BEFORE, BREAK, PIECES, STRETCH, plan_of

PIECE = {piece.activity: piece for piece in PIECES}


@given(st.integers(15, 600), st.integers(1, 3), st.integers(2, 500))
def test_the_minutes_add_up_and_everything_fits(minutes: int, level: int, group: int) -> None:
    plan = plan_of(Choices(minutes=minutes, level=level, group=group))
    assert sum(phase.minutes for phase in plan.phases) == minutes
    assert [phase.begin for phase in plan.phases] == [
        sum(one.minutes for one in plan.phases[:place]) for place in range(len(plan.phases))
    ]
    assert plan.phases[0].key == BEFORE
    assert plan.phases[-1].key == AFTER
    for activity in plan.activities:
        piece = PIECE[activity]
        assert level in piece.levels
        assert group >= piece.students
        assert plan.minutes(activity) >= piece.least
    roles = [PIECE[activity].role for activity in plan.activities]
    assert roles == sorted(roles, reverse=True)
    assert "study" in roles or any(PIECE[activity].whole for activity in plan.activities)


@pytest.mark.parametrize("level", [1, 2, 3])
def test_an_hour_is_for_study_and_discussion(level: int) -> None:
    plan = plan_of(Choices(minutes=60, level=level))
    assert {PIECE[activity].role for activity in plan.activities} == {"study", "discuss"}


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("group", [2, 7, 24])
@pytest.mark.parametrize("minutes", [101, 120, 180, 240])
def test_a_long_lesson_has_a_break_about_in_its_middle(
    minutes: int, group: int, level: int
) -> None:
    phases = plan_of(Choices(minutes=minutes, group=group, level=level)).phases
    [place] = [at for at, phase in enumerate(phases) if phase.key == BREAK]
    assert phases[place - 1].key in PIECE
    ends = [phase.end for phase in phases[:-2] if phase.key in PIECE]
    nearest = min(abs(end - minutes / 2) for end in ends)
    assert abs(phases[place].begin - minutes / 2) <= nearest + 10


def test_a_lesson_of_an_hour_and_a_half_has_no_break() -> None:
    assert BREAK not in [phase.key for phase in plan_of(Choices(minutes=90)).phases]


@given(st.integers(15, 600), st.integers(1, 3), st.integers(2, 500))
def test_no_activity_is_stretched_beyond_reason(minutes: int, level: int, group: int) -> None:
    plan = plan_of(Choices(minutes=minutes, level=level, group=group))
    for activity in plan.activities:
        assert plan.minutes(activity) <= ceil(STRETCH * PIECE[activity].minutes)


def test_the_worksheet_comes_before_what_would_give_it_away() -> None:
    for level, minutes in product((1, 2), (75, 120, 180)):
        activities = plan_of(Choices(minutes=minutes, level=level)).activities
        assert "worksheet" not in activities[1:]


def test_what_there_is_no_material_for_is_replaced() -> None:
    first = plan_of(Choices())
    other = plan_of(Choices(), frozenset(first.activities))
    assert not set(first.activities) & set(other.activities)
    assert sum(phase.minutes for phase in other.phases) == 50


def test_a_teachers_minutes_are_kept() -> None:
    plan = plan_of(Choices(timing={"sac": 35}))
    assert plan.minutes("sac") == 35
    assert sum(phase.minutes for phase in plan.phases) == 50


def test_too_short_a_lesson_is_refused() -> None:
    with pytest.raises(MissingError, match="10 minutes"):
        plan_of(Choices(minutes=10))


def test_one_student_alone_is_no_class() -> None:
    with pytest.raises(MissingError, match="for 1"):
        plan_of(Choices(group=1))


def test_a_controversy_has_its_own_study_and_all_of_its_time() -> None:
    plan = plan_of(Choices(minutes=50, level=2))
    assert [(phase.key, phase.minutes) for phase in plan.phases] == [
        (BEFORE, 4), ("sac", 40), (AFTER, 6),
    ]  # fmt: skip


@pytest.mark.parametrize("activity", sorted(PIECE))
def test_what_the_teacher_gives_minutes_to_is_in_the_plan(activity: str) -> None:
    plan = plan_of(Choices(minutes=75, timing={activity: 30}))
    assert plan.minutes(activity) == 30
    assert sum(phase.minutes for phase in plan.phases) == 75
    roles = {PIECE[one].role for one in plan.activities}
    assert roles == {"study", "discuss"}


def test_a_break_can_be_asked_for() -> None:
    assert BREAK in [phase.key for phase in plan_of(Choices(minutes=90, timing={BREAK: 5})).phases]


@given(
    st.integers(40, 200),
    st.dictionaries(st.sampled_from([*sorted(PIECE), BEFORE, AFTER, BREAK]), st.integers(1, 60)),
)
def test_any_minutes_of_a_teachers_add_up_or_are_refused(
    minutes: int, timing: dict[str, int]
) -> None:
    try:
        plan = plan_of(Choices(minutes=minutes, timing=timing))
    except MissingError:
        assert sum(timing.values()) + 2 >= minutes
        return
    assert {phase.key: phase.minutes for phase in plan.phases}.items() >= timing.items()
    assert sum(phase.minutes for phase in plan.phases) == minutes
