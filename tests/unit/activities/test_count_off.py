"""A class that counts off is divided evenly, and everybody has a place."""

from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from argmap.activities.count_off import dealt, even, seats, span


@given(st.integers(0, 500), st.integers(1, 40))
def test_sizes_are_even(total: int, parts: int) -> None:
    sizes = even(total, parts)
    assert sum(sizes) == total
    assert len(sizes) == parts
    assert max(sizes) - min(sizes) <= 1
    assert list(sizes) == sorted(sizes, reverse=True)


@given(st.integers(0, 500), st.integers(1, 40))
def test_runs_follow_one_another(total: int, parts: int) -> None:
    runs = dealt(range(1, total + 1), parts)
    assert [*chain.from_iterable(runs)] == [*range(1, total + 1)]
    assert tuple(map(len, runs)) == even(total, parts)


def test_a_run_is_told_by_its_ends() -> None:
    assert [span(one) for one in dealt(range(1, 8), 3)] == ["1–3", "4–5", "6–7"]
    assert span(range(7, 8)) == "7"
    assert span(range(7, 7)) == ""


def test_students_who_are_left_over_double_a_theme_in_a_group_each() -> None:
    assert seats(8, 3) == (((1, 7), (2,), (3,)), ((4,), (5, 8), (6,)))


@given(st.integers(2, 6), st.data())
def test_every_home_group_has_every_theme(themes: int, data: st.DataObject) -> None:
    students = data.draw(st.integers(2 * themes, 500))
    table = seats(students, themes)
    assert sorted(chain.from_iterable(chain.from_iterable(table))) == [*range(1, students + 1)]
    assert all(cell for home in table for cell in home)
    homes = [sum(map(len, home)) for home in table]
    assert max(homes) - min(homes) <= 1
    experts = [sum(len(home[theme]) for home in table) for theme in range(themes)]
    assert max(experts) - min(experts) <= 1
