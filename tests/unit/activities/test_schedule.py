"""Phases of a lesson add up to its length, and fall as near to what is customary as they can."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.activities.material import Choices, MissingError
from argmap.activities.schedule import exercise, schedule

CUSTOMARY = {"open": 3, "prepare": 9, "present": 8, "close": 5}

shares = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 40), min_size=1)


def minutes(customary: dict[str, int], total: int, timing: dict[str, int]) -> dict[str, int]:
    return {one.key: one.minutes for one in schedule(customary, total, timing)}


def test_the_customary_length_gives_the_customary_minutes() -> None:
    assert minutes(CUSTOMARY, 25, {}) == CUSTOMARY


def test_the_largest_remainders_get_the_minutes_that_are_over() -> None:
    # 40 of 25: quotas 4.8, 14.4, 12.8, 8.0; two minutes are over, for .8 and .8
    assert minutes(CUSTOMARY, 40, {}) == {"open": 5, "prepare": 14, "present": 13, "close": 8}


def test_what_the_teacher_fixes_stays_and_the_others_share_the_rest() -> None:
    # 24 for 3 : 8 : 5 is 4.5, 12, 7.5; of equals the first gets the minute that is over
    assert minutes(CUSTOMARY, 25, {"prepare": 1}) == {
        "open": 5, "prepare": 1, "present": 12, "close": 7
    }  # fmt: skip


def test_phases_follow_one_another() -> None:
    phases = schedule(CUSTOMARY, 25, {})
    assert [(one.begin, one.end) for one in phases] == [(0, 3), (3, 12), (12, 20), (20, 25)]


@pytest.mark.parametrize(
    ("total", "timing", "message"),
    [
        (50, {"presnet": 5}, "no phase `presnet`"),
        (50, {"present": 0}, "cannot take 0 minutes"),
        (3, {}, "take 4 minutes at least, not 3"),
        (10, {"prepare": 8}, "take 11 minutes at least, not 10"),
        (50, CUSTOMARY, "take 25 minutes, not 50"),
    ],
)
def test_what_cannot_be_is_refused(total: int, timing: dict[str, int], message: str) -> None:
    with pytest.raises(MissingError, match=message):
        schedule(CUSTOMARY, total, timing)


def test_a_slip_of_the_pen_gets_a_hint() -> None:
    with pytest.raises(MissingError) as caught:
        schedule(CUSTOMARY, 50, {"presnet": 5})
    assert "`present`" in caught.value.hint


@given(shares, st.integers(8, 600))
def test_phases_add_up_exactly(customary: dict[str, int], total: int) -> None:
    phases = schedule(customary, total, {})
    assert [one.key for one in phases] == list(customary)
    assert sum(one.minutes for one in phases) == total
    assert all(one.minutes >= 1 for one in phases)


@given(shares, st.integers(8, 600))
def test_no_phase_is_a_minute_away_from_its_quota_unless_short_ones_take_it(
    customary: dict[str, int], total: int
) -> None:
    quotas = {key: total * share / sum(customary.values()) for key, share in customary.items()}
    found = minutes(customary, total, {})
    assert all(found[key] < quota + 1 for key, quota in quotas.items())
    if min(quotas.values()) >= 1:
        assert all(found[key] > quota - 1 for key, quota in quotas.items())


@given(shares, st.integers(60, 600), st.data())
def test_what_is_fixed_is_kept(customary: dict[str, int], total: int, data: st.DataObject) -> None:
    keys = data.draw(st.lists(st.sampled_from(sorted(customary)), unique=True))
    fixed = {key: data.draw(st.integers(1, 6)) for key in keys[: len(customary) - 1]}
    found = minutes(customary, total, fixed)
    assert found.items() >= fixed.items()
    assert sum(found.values()) == total


def test_an_exercise_is_as_long_as_customary_unless_it_was_given_minutes() -> None:
    customary = {"read": 4, "answer": 6}

    def length(**choices: Any) -> int:
        return exercise(customary, Choices(**choices))[-1].end

    assert length() == 10
    assert length(timing={"read": 9}) == 15
    assert length(minutes=50, given=frozenset({"minutes"})) == 50
    # A lesson's share, where the teacher gave no minutes to the lesson either.
    assert length(minutes=18) == 18
