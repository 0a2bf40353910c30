"""Debates of any kind give material for a discussion, or are told what they lack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.activities import prepare
from argmap.activities.debating.forms import FORMS
from argmap.activities.material import Choices, Material, MissingError
from argmap.handouts import write
from argmap.handouts.handout import Handout, Table
from argmap.handouts.look import USUAL
from argmap.handouts.words import LANGUAGES, Words
from argmap.model import Relation
from tests.maps import maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

ACTIVITIES = ("sac", "debate", "philosophical-chairs", "four-corners")


def argued() -> st.SearchStrategy[ArgumentMap]:
    """Debates about their first claim, with an argument at least on each side."""
    return maps().filter(lambda debate: len(debate.claims) >= 3).map(_with_two_sides)


def _with_two_sides(debate: ArgumentMap) -> ArgumentMap:
    thesis, one, other = (claim.id for claim in debate.claims[:3])
    more = (
        Relation("for-it", "support", (one,), thesis),
        Relation("against-it", "attack", (other,), thesis),
    )
    return replace(debate, relations=(*debate.relations, *more))


def choices(thesis: str, least: int, students: int) -> st.SearchStrategy[Choices]:
    return st.builds(
        Choices,
        thesis=st.just(thesis),
        minutes=st.integers(least, 600),
        group=st.integers(students, 500),
        form=st.sampled_from(tuple(FORMS)),
        seed=st.integers(0, 9),
        given=st.sets(st.just("minutes")).map(frozenset),
    )


@pytest.mark.parametrize("activity", ACTIVITIES)
@given(maps(), st.data())
@settings(max_examples=20, deadline=None)
def test_there_is_a_handout_or_a_reason_why_not(
    activity: str, debate: ArgumentMap, data: st.DataObject
) -> None:
    theses = ["", *(claim.id for claim in debate.claims)]
    chosen = data.draw(st.sampled_from(theses).flatmap(lambda thesis: choices(thesis, 10, 1)))
    try:
        made = prepare(activity, Material(debate, choices=chosen))
    except MissingError:
        return
    check(made)


@pytest.mark.parametrize("activity", ["sac", "debate", "philosophical-chairs"])
@given(argued(), st.sampled_from(LANGUAGES), st.data())
@settings(max_examples=20, deadline=None)
def test_one_argument_on_each_side_is_always_enough(
    activity: str, debate: ArgumentMap, language: str, data: st.DataObject
) -> None:
    chosen = data.draw(choices(debate.claims[0].id, 50, 6))
    material = Material(debate, Words(language), chosen)
    made = prepare(activity, material)
    assert made == prepare(activity, material)
    check(made)


def check(made: Handout) -> None:
    assert isinstance(made, Handout)
    assert write(made, "md", USUAL)
    tables = [it for sheet in made.sheets for it in sheet.blocks if isinstance(it, Table)]
    assert all(len(row) == len(table.head) for table in tables for row in table.rows)
