"""The part of a debate that an exercise is about: bounded, joined, of both sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.nearest import middle_of, nearest
from argmap.drawing.focus import part_of
from argmap.drawing.reading import bearing_on
from argmap.model import ArgumentMap
from tests.maps import bare_maps
from tests.sketches import sketch
from tests.unit.drawing.debates import bundled, chain, fan, tree

BUNDLED = bundled()


@given(bare_maps(8, 12), st.integers(1, 9))
def test_a_part_is_bounded_and_every_claim_in_it_bears_on_the_middle(
    debate: ArgumentMap, most: int
) -> None:
    middle = middle_of(Material(debate))
    chosen = nearest(debate, middle, most)
    assert middle in chosen
    assert len(chosen) <= most
    assert [claim for claim in debate.claims if claim in chosen] == list(chosen)
    part = part_of(debate, (claim.id for claim in chosen), "").debate
    reached, waiting = {middle.id}, [middle.id]
    for name in waiting:
        fresh = [one for one in bearing_on(part, name) if one not in reached]
        reached.update(fresh)
        waiting += fresh
    assert reached == {claim.id for claim in chosen}


@given(bare_maps(8, 12))
def test_with_room_for_all_nothing_that_bears_on_the_middle_is_left_out(
    debate: ArgumentMap,
) -> None:
    middle = middle_of(Material(debate))
    reached, waiting = {middle.id}, [middle.id]
    for name in waiting:
        fresh = [one for one in bearing_on(debate, name) if one not in reached]
        reached.update(fresh)
        waiting += fresh
    assert {claim.id for claim in nearest(debate, middle, 99)} == reached


def test_both_sides_are_there_and_have_answers() -> None:
    chosen = {claim.id for claim in nearest(BUNDLED, BUNDLED.claim["legitimate"], 12)}
    upon = [r for r in BUNDLED.incoming["legitimate"] if chosen.issuperset(r.premises)]
    kinds = [relation.kind for relation in upon]
    assert kinds.count("support") >= 2
    assert kinds.count("attack") >= 2
    direct = {name for relation in upon for name in relation.premises}
    assert len(chosen - direct) >= 4


def test_linked_premises_come_together_or_not_at_all() -> None:
    debate = sketch("thesis: t\nr: a, b, c supports t\nd supports t")
    assert {claim.id for claim in nearest(debate, debate.claim["t"], 3)} == {"t", "d"}
    assert {claim.id for claim in nearest(debate, debate.claim["t"], 4)} == {"t", "a", "b", "c"}


@pytest.mark.parametrize(
    "debate", [fan(500), chain(500), tree(1, 500)], ids=["fan", "chain", "tree"]
)
def test_large_debates_give_a_whole_deck(debate: ArgumentMap) -> None:
    assert len(nearest(debate, middle_of(Material(debate)), 24)) == 24


def test_the_middle_is_the_thesis_or_what_most_bears_on() -> None:
    debate = sketch("a supports b\nc supports b\nb supports d")
    assert middle_of(Material(debate)).id == "b"
    assert middle_of(Material(debate, choices=Choices(thesis="d"))).id == "d"
    assert middle_of(Material(sketch("thesis: t, s\na supports s"))).id == "t"
    with pytest.raises(MissingError, match="no claims"):
        middle_of(Material(ArgumentMap()))
