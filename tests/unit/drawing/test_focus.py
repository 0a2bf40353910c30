"""A part of a debate: who stays, and what is said of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing import draw_svg
from argmap.drawing.focus import collapsed, first_levels, part_around, whole
from tests.maps import bare_maps
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

CHAIN = sketch("thesis: t\na supports t\nb attacks a\nc supports b\nd supports t")
LINKED = sketch("thesis: t\nr: p, q supports t\nu undercuts r\nx attacks q\ny supports u")


def kept(debate: ArgumentMap, claim: str, depth: int) -> set[str]:
    return {held.id for held in part_around(debate, claim, depth).debate.claims}


def test_depth_counts_relations_both_ways() -> None:
    assert kept(CHAIN, "a", 0) == {"a"}
    assert kept(CHAIN, "a", 1) == {"a", "t", "b"}
    assert kept(CHAIN, "a", 2) == {"a", "t", "b", "c", "d"}


def test_linked_premises_come_together_and_undercuts_count_as_one_relation() -> None:
    assert kept(LINKED, "p", 1) == {"p", "q", "t", "u"}
    assert kept(LINKED, "u", 1) == {"u", "y", "p", "q", "t"}
    assert kept(LINKED, "t", 1) == {"t", "p", "q", "u"}


def test_what_is_left_out_is_said_at_the_box_and_on_the_page() -> None:
    part = part_around(CHAIN, "a", 1)
    assert part.stubs == {"t": "not shown: 1 more upon this", "b": "not shown: 1 more upon this"}
    assert part.told == (
        "A part of the map: what is at most 1 relation away from “A.” Not shown: 2 of 5 claims."
    )
    svg = draw_svg(part)
    assert svg.count("not shown: 1 more upon this") == 2
    assert 'id="claim-c"' not in svg


def test_what_a_claim_bears_on_beyond_is_said_too() -> None:
    part = part_around(CHAIN, "c", 1)
    assert part.stubs["b"] == "not shown: 1 more from here"


def test_the_whole_says_nothing() -> None:
    assert part_around(CHAIN, "a", 9).stubs == {}
    assert "Not shown" not in part_around(CHAIN, "a", 9).told
    assert whole(CHAIN).debate is CHAIN
    assert whole(CHAIN).told == ""


def test_an_unknown_claim_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        part_around(CHAIN, "nobody", 1)


@given(bare_maps(), st.integers(0, 4), st.data())
@settings(max_examples=60)
def test_a_part_is_a_sound_map_that_grows_with_depth(
    debate: ArgumentMap, depth: int, data: st.DataObject
) -> None:
    if not debate.claims:
        return
    claim = data.draw(st.sampled_from([held.id for held in debate.claims]))
    part, more = part_around(debate, claim, depth), part_around(debate, claim, depth + 1)
    ids = {held.id for held in part.debate.claims}
    assert claim in ids
    assert ids <= {held.id for held in more.debate.claims}
    relations = {relation.id for relation in part.debate.relations}
    for relation in part.debate.relations:
        assert ids.issuperset(relation.premises)
        assert relation.target in (relations if relation.kind == "undercut" else ids)


TWO = sketch(
    """
    thesis: t
    a supports t
    b attacks a
    c supports b
    c supports d
    d supports t
    e attacks c
    """
)


def test_first_levels_keep_what_is_near_a_thesis() -> None:
    part = first_levels(TWO, 1)
    assert set(part.debate.claim) == {"t", "a", "d"}
    assert part.stubs == {"a": "not shown: 1 more upon this", "d": "not shown: 1 more upon this"}
    assert part.told.startswith("A part of the map: what is at most 1 relation away from a thesis")
    assert set(first_levels(TWO, 0).debate.claim) == {"t"}


def test_collapsing_hides_only_what_bears_on_nothing_else() -> None:
    part = collapsed(whole(TWO), ["a"])
    assert set(part.debate.claim) == {"t", "a", "c", "d", "e"}
    assert part.stubs["a"] == "collapsed: 1 claim"
    assert part.stubs["c"] == "not shown: 1 more from here"
    assert part.told == "Collapsed: 1 of 6 claims."
    both = collapsed(whole(TWO), ["a", "d"])
    assert set(both.debate.claim) == {"t", "a", "d"}
    assert both.stubs["d"] == "collapsed: 2 claims"


def test_collapsing_a_leaf_changes_nothing() -> None:
    part = collapsed(whole(TWO), ["e"])
    assert part.debate == TWO
    assert (part.told, part.stubs) == ("", {})


def test_what_is_collapsed_within_another_is_hidden_with_it() -> None:
    part = collapsed(whole(CHAIN), ["b", "a"])
    assert set(part.debate.claim) == {"t", "a", "d"}
    assert part.stubs == {"a": "collapsed: 2 claims"}


def test_of_two_that_bear_on_each_other_the_first_stays() -> None:
    circle = sketch("pro: a, b\na attacks b\nb attacks a")
    assert set(collapsed(whole(circle), ["b", "a"]).debate.claim) == {"b"}


def test_collapsing_a_thesis_keeps_it_and_other_theses() -> None:
    two = sketch("thesis: t, s\na supports t\ns attacks t\nb supports s")
    assert set(collapsed(whole(two), ["t"]).debate.claim) == {"t", "s", "b"}


def test_stubs_add_up() -> None:
    part = collapsed(part_around(CHAIN, "a", 1), ["a"])
    assert set(part.debate.claim) == {"t", "a"}
    assert part.stubs["a"] == "collapsed: 1 claim"
    assert part.stubs["t"] == "not shown: 1 more upon this"


def test_a_hidden_undercut_of_a_step_that_is_shown_is_told() -> None:
    cut = sketch("thesis: t\na supports t\nu undercuts a--supports--t")
    part = collapsed(whole(cut), ["t"])
    assert set(part.debate.claim) == {"t"}
    near = part_around(sketch("thesis: t\na supports t\nu undercuts a--supports--t"), "t", 1)
    assert set(near.debate.claim) == {"t", "a", "u"}


@settings(max_examples=60)
@given(bare_maps(most_claims=7, most_relations=9), st.data())
def test_collapsing_only_hides_what_bears_on_what_is_collapsed(
    debate: ArgumentMap, data: st.DataObject
) -> None:
    names = [claim.id for claim in debate.claims]
    if not names:
        return
    chosen = data.draw(st.lists(st.sampled_from(names), max_size=3))
    part = collapsed(whole(debate), chosen)
    shown = set(part.debate.claim)
    assert {thesis.id for thesis in debate.theses} <= shown
    for relation in part.debate.relations:
        assert set(relation.premises) <= shown
    hidden = set(names) - shown
    told = int(part.told.split()[1]) if part.told else 0
    assert told == len(hidden)
    # What is hidden leads to something collapsed without passing anything that is open.
    for name in hidden:
        targets = {relation.target for relation in debate.outgoing.get(name, ())}
        ends = {debate.relation[t].target if t in debate.relation else t for t in targets}
        assert ends <= hidden | set(chosen) | set(debate.relation)
