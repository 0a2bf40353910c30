"""A class in groups of four."""

from __future__ import annotations

import pytest

from argmap.activities.groups import groups_told, sizes_of_groups
from argmap.activities.material import Material, MissingError
from argmap.handouts.words import Words
from tests.sketches import sketch


@pytest.mark.parametrize(
    ("students", "sizes"),
    [
        (2, (2,)),
        (3, (3,)),
        (5, (5,)),
        (6, (3, 3)),
        (7, (4, 3)),
        (10, (5, 5)),
        (22, (5, 5, 4, 4, 4)),
        (23, (4, 4, 4, 4, 4, 3)),
        (24, (4,) * 6),
        (25, (5, 4, 4, 4, 4, 4)),
    ],
)
def test_who_is_left_over_joins_a_group(students: int, sizes: tuple[int, ...]) -> None:
    assert sizes_of_groups(students) == sizes


@pytest.mark.parametrize("students", range(2, 200))
def test_everybody_is_in_a_group_and_most_groups_are_of_four(students: int) -> None:
    sizes = sizes_of_groups(students)
    assert sum(sizes) == students
    assert {*sizes} <= {2, 3, 4, 5}
    assert sum(size != 4 for size in sizes) <= 2


def test_one_student_cannot_argue() -> None:
    with pytest.raises(MissingError, match="two students"):
        sizes_of_groups(1)


def test_groups_are_said_in_words() -> None:
    debate = sketch("thesis: t")
    assert groups_told(Material(debate), (5, 4, 4)) == "2 groups of four and 1 group of five"
    german = Material(debate, Words("de"))
    assert groups_told(german, (5, 4, 4)) == "2 Vierergruppen und 1 Fünfergruppe"
