"""Claims are divided into themes of nearly the same size, and none is lost or given twice."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.activities.division import UNEVEN, by_stretches, by_tags
from argmap.activities.material import Material
from argmap.model import ArgumentMap, Claim, Relation
from tests.maps import bare_maps
from tests.sketches import sketch
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.activities.division import Theme

BUNDLED = bundled()
CLAIMS = [claim for claim in Material(BUNDLED).order if claim.type != "thesis"]


def ids(themes: tuple[Theme, ...]) -> list[list[str]]:
    return [[claim.id for claim in theme.claims] for theme in themes]


def sizes(themes: tuple[Theme, ...]) -> list[int]:
    return [len(theme.claims) for theme in themes]


def tagged(*tags: str) -> ArgumentMap:
    """Give a debate with a claim for each string of tags, all of them for a thesis."""
    names = [f"c{number}" for number in range(len(tags))]
    return ArgumentMap(
        claims=(
            Claim("t", "thesis", "T."),
            *(
                Claim(name, "pro", name, tags=tuple(held.split()))
                for name, held in zip(names, tags, strict=True)
            ),
        ),
        relations=tuple(Relation(f"{it}--supports--t", "support", (it,), "t") for it in names),
    )


def test_tags_become_themes() -> None:
    debate = tagged("a", "b", "a", "b", "c")
    assert ids(by_tags(debate, debate.claims[1:], 2)) == [["c0", "c2", "c4"], ["c1", "c3"]]


def test_a_claim_with_several_tags_goes_where_there_are_fewest() -> None:
    debate = tagged("a b", "a", "a", "b")
    assert ids(by_tags(debate, debate.claims[1:], 2)) == [["c1", "c2"], ["c0", "c3"]]


def test_a_claim_without_the_tags_goes_with_what_it_bears_on() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb supports t\nc supports t\nd supports t\ne attacks c",
        a={"tags": ("x",)}, b={"tags": ("x",)}, c={"tags": ("y",)}, d={"tags": ("y",)},
    )  # fmt: skip
    assert ids(by_tags(debate, debate.claims[1:], 2)) == [["a", "b"], ["c", "d", "e"]]


@pytest.mark.parametrize(
    "tags",
    [
        ("a", "a", "a"),  # too few tags
        ("a", "b", "", "", ""),  # too many claims without
        ("a", "a", "a", "a", "a", "b", "b"),  # too uneven
    ],
)
def test_tags_that_do_not_divide_evenly_are_no_themes(tags: tuple[str, ...]) -> None:
    debate = tagged(*tags)
    assert by_tags(debate, debate.claims[1:], 2) == ()


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_the_bundled_debate_is_divided_whole(count: int) -> None:
    for themes in (by_tags(BUNDLED, CLAIMS, count), by_stretches(BUNDLED, CLAIMS, count)):
        if themes:
            assert sorted(chain(*ids(themes))) == sorted(claim.id for claim in CLAIMS)
            assert max(sizes(themes)) <= UNEVEN * min(sizes(themes))
    assert [*chain(*ids(by_stretches(BUNDLED, CLAIMS, count)))] == [claim.id for claim in CLAIMS]


def test_a_stretch_begins_where_an_argument_begins() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb supports a\nc supports a\nd supports a\n"
        "e supports a\nf attacks t\ng supports f\nh supports f"
    )
    claims = [claim for claim in Material(debate).order if claim.id != "t"]
    assert ids(by_stretches(debate, claims, 2)) == [["a", "b", "c", "d", "e"], ["f", "g", "h"]]


@given(bare_maps(most_claims=20), st.integers(1, 6))
def test_stretches_are_never_empty_and_lose_nothing(debate: ArgumentMap, count: int) -> None:
    if len(debate.claims) < count:
        return
    themes = by_stretches(debate, debate.claims, count)
    assert [*chain(*ids(themes))] == [claim.id for claim in debate.claims]
    even = len(debate.claims) // count
    assert all(even // 2 <= size <= even + 1 + 2 * (even // 4) for size in sizes(themes))
    assert all(sizes(themes))
