"""A brief gives both sides the same room."""

from __future__ import annotations

import pytest

import argmap
from argmap.activities import prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.sides import sides_of
from argmap.handouts.handout import Heading, Items
from argmap.store import bundled_path
from tests.sketches import sketch

BUNDLED = argmap.load(bundled_path())


def lists(material: Material) -> dict[str, int]:
    found: dict[str, int] = {}
    title = ""
    for block in prepare("brief", material).sheets[0].blocks:
        if isinstance(block, Heading):
            title = block.text
        elif isinstance(block, Items) and block.marks == "number":
            found[title] = len(block.items)
    return found


def test_each_side_has_as_many_arguments() -> None:
    assert lists(Material(BUNDLED)) == {"For the thesis": 6, "Against the thesis": 6}
    small = sketch("thesis: t\na supports t\nb attacks t\nc attacks t")
    assert lists(Material(small)) == {"For the thesis": 1, "Against the thesis": 1}


def test_the_seed_decides_which_side_is_first() -> None:
    firsts = {
        next(iter(lists(Material(BUNDLED, choices=Choices(seed=seed))))) for seed in range(20)
    }
    assert firsts == {"For the thesis", "Against the thesis"}


def test_without_a_thesis_it_says_what_is_missing() -> None:
    with pytest.raises(MissingError, match="no thesis"):
        prepare("brief", Material(sketch("a supports b")))


def test_the_strongest_argument_is_first() -> None:
    debate = sketch(
        "thesis: t\nweak supports t\nstrong supports t\nhit attacks weak",
        strong={"evidence": "review"},
    )
    sides = sides_of(debate, debate.claim["t"])
    assert [one.premises[0].id for one in sides.arguments_for] == ["strong", "weak"]
    assert [claim.id for claim in sides.arguments_for[1].objections] == ["hit"]
