"""A part of a debate: who stays, and what is said of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing import draw_svg
from argmap.drawing.focus import part_around, whole
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
