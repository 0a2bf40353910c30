"""Both sides get as much on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from argmap.activities.material import Material, MissingError
from argmap.activities.packets import packets_of, point_item
from argmap.activities.sides import SIDES, sides_of
from argmap.model import Citation, Source
from tests.maps import bare_maps
from tests.sketches import sketch
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.activities.packets import Packet
    from argmap.activities.sides import Side
    from argmap.model import ArgumentMap

BUNDLED = bundled()


def packets(debate: ArgumentMap, most: int = 6) -> dict[Side, Packet]:
    return packets_of(sides_of(debate, debate.theses[0]), most)


def claims(debate: ArgumentMap, most: int = 6) -> dict[str, list[str]]:
    return {side: [it.id for it in one.claims] for side, one in packets(debate, most).items()}


def test_the_bundled_debate_is_balanced_with_nearly_equal_length() -> None:
    for most in (3, 4, 5, 6):
        first, second = packets(BUNDLED, most).values()
        assert len(first.points) == len(second.points) == most
        assert len(first.claims) == len(second.claims)
        assert abs(first.length / second.length - 1) < 0.05


def test_the_side_with_more_arguments_leaves_its_weakest_out() -> None:
    debate = sketch("thesis: t\na supports t\nb supports t\nc attacks t\nhit attacks a")
    assert claims(debate) == {"for": ["b"], "against": ["c"]}


def test_backing_is_filled_up_to_what_the_other_side_has() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\na1 supports a\na2 supports a")
    assert claims(debate) == {"for": ["a"], "against": ["b"]}
    debate = sketch("thesis: t\na supports t\nb attacks t\na1 supports a\nb1 supports b")
    assert claims(debate) == {"for": ["a", "a1"], "against": ["b", "b1"]}


def test_linked_premises_stay_together_and_the_other_side_gets_backing_for_them() -> None:
    debate = sketch("thesis: t\nr: a, b supports t\nc attacks t\nc1 supports c\nc2 supports c")
    assert claims(debate) == {"for": ["a", "b"], "against": ["c", "c1"]}


def test_of_the_backing_that_is_chosen_which_makes_both_sides_equally_long() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks t\na1 supports a\na2 supports a\nb1 supports b",
        a1={"text": "Short."},
        a2={"text": "A claim as long as the other side's."},
        b1={"text": "The backing of the other side, long."},
    )
    assert claims(debate) == {"for": ["a", "a2"], "against": ["b", "b1"]}


def test_every_printed_claim_says_who_and_where_and_what_is_left_out_is_known() -> None:
    cited = {"cites": (Citation("s", paragraph=1),), "said_by": ("Ada",)}
    debate = sketch(
        "thesis: t\na supports t\nb attacks t\na1 supports a\na2 supports a\nb1 supports b\n"
        "c supports t\nhit attacks c",
        a=cited, a1=cited, a2={"text": "Another claim, much longer."},
    )  # fmt: skip
    debate = replace(debate, sources=(Source("s", "An article"),))
    found = packets(debate)
    assert [found[side].passages for side in SIDES] == [2, 0]
    item = point_item(Material(debate), found["for"].points[0])
    assert [item.note, item.items[0].note] == ["said by Ada; An article, paragraph 1"] * 2
    assert [one.id for one in found["for"].left] == ["c"]
    assert [one.id for one in found["for"].left_backing] == ["a2"]
    assert not found["against"].left
    assert not found["against"].left_backing


def test_a_large_map_gives_as_many_arguments_as_asked_for() -> None:
    lines = "\n".join(f"c{n} {('supports', 'attacks')[n % 2]} t" for n in range(500))
    assert {len(one.points) for one in packets(sketch(f"thesis: t\n{lines}")).values()} == {6}


def test_a_passage_is_where_not_what() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks t",
        a={"cites": (Citation("s", 3, start="some words"),), "said_by": ("Ada",)},
        b={"cites": (Citation("s", 4),)},
    )
    debate = replace(debate, sources=(Source("s", "An article"),))
    point = packets(debate)["for"].points[0]
    assert point_item(Material(debate), point).note == "said by Ada; An article, paragraph 3"


@pytest.mark.parametrize(
    ("lines", "side"),
    [("a supports t", "against"), ("a attacks t", "for"), ("t supports a", "for")],
)
def test_a_side_without_arguments_is_named(lines: str, side: str) -> None:
    with pytest.raises(MissingError, match=f"no argument {side} `t`"):
        packets(sketch(f"thesis: t\n{lines}"))


@given(bare_maps())
def test_any_two_packets_have_as_many_arguments_and_no_claim_twice(debate: ArgumentMap) -> None:
    thesis = debate.claims[0]
    try:
        found = packets_of(sides_of(debate, thesis), 3)
    except MissingError:
        return
    first, second = found.values()
    assert len(first.points) == len(second.points) <= 3
    for packet in (first, second):
        backing = [claim.id for point in packet.points for claim in point.backing]
        premises = {claim.id for point in packet.points for claim in point.argument.premises}
        assert len(backing) == len({*backing})
        assert not {*backing} & {*premises, thesis.id}
