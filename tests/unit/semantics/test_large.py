"""Frameworks of a size that plain ways do not reach, and searches that are given up."""

from __future__ import annotations

import builtins
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from argmap.semantics.components import cone, strong_components
from argmap.semantics.finder import SolverMissingError
from argmap.semantics.framework import Framework, framework_of
from argmap.semantics.problems import Task, solve
from argmap.semantics.stopping import OutOfTimeError, Stop
from argmap.semantics.table import SEMANTICS, UnknownSemantics
from argmap.semantics.tasks import (
    count,
    credulous,
    each_extension,
    extensions,
    grounded,
    sceptical,
    some_extension,
)
from tests.unit.semantics.frameworks import chance

if TYPE_CHECKING:
    from collections.abc import Iterator


def pairs(number: int) -> Framework:
    """Give pairs of arguments that attack each other."""
    attacks = [(2 * i + side, 2 * i + 1 - side) for i in range(number) for side in (0, 1)]
    return framework_of(2 * number, attacks)


def linked_pairs(number: int) -> Framework:
    """Give such pairs where one of each attacks the first of the next."""
    attacks = [*pairs(number).attacks(), *((2 * i + 1, 2 * i + 2) for i in range(number - 1))]
    return framework_of(2 * number, attacks)


def test_a_long_chain_needs_no_recursion() -> None:
    size = 30_000
    framework = framework_of(size, [(a, a + 1) for a in range(size - 1)])
    assert grounded(framework)[:4] == ("in", "out", "in", "out")
    assert [len(part) for part in strong_components(framework)] == [1] * size
    assert len(cone(framework, size - 1)) == size
    for semantics in SEMANTICS:
        assert some_extension(framework, semantics) == tuple(range(0, size, 2)), semantics
        assert count(framework, semantics) == 1
        assert not sceptical(framework, semantics, 1).yes


def test_a_long_cycle_has_two_answers() -> None:
    size = 6_000
    framework = framework_of(size, [(a, (a + 1) % size) for a in range(size)])
    assert len(strong_components(framework)) == 1
    for semantics in ("preferred", "stable", "semi-stable", "stage"):
        assert count(framework, semantics) == 2
    assert count(framework, "complete") == 3
    assert some_extension(framework, "ideal") == ()
    assert credulous(framework, "preferred", 1).certificate == tuple(range(1, size, 2))


def test_counts_multiply() -> None:
    framework = pairs(5_000)
    for semantics in ("preferred", "stable", "semi-stable", "stage", "cf2"):
        assert count(framework, semantics) == 2**5_000
    assert count(framework, "complete") == 3**5_000
    assert not sceptical(framework, "stage", 0).yes


def test_counts_of_linked_components_agree_with_listing() -> None:
    short = linked_pairs(6)
    for semantics in SEMANTICS:
        assert count(short, semantics) == len(extensions(short, semantics).sets)
    # The second of a pair wins from some place on, and all after the first undecided one is.
    assert count(linked_pairs(300), "complete") == 301 * 302 // 2


def joined_pairs(number: int) -> Framework:
    """Give pairs of which the first ones all attack one more argument, which attacks itself."""
    attacks = [*pairs(number).attacks(), *((2 * i, 2 * number) for i in range(number))]
    return framework_of(2 * number + 1, [*attacks, (2 * number, 2 * number)])


def test_choices_that_bear_alike_on_the_rest_are_counted_together() -> None:
    for semantics, number in (("preferred", 2**60), ("cf2", 2**60), ("complete", 3**60)):
        assert count(joined_pairs(60), semantics) == number
    # The one without any first of a pair does not attack the last argument.
    assert count(joined_pairs(60), "stable") == 2**60 - 1
    for semantics in ("preferred", "complete", "stable", "cf2"):
        few = joined_pairs(3)
        assert count(few, semantics) == len(extensions(few, semantics).sets)
    assert len(extensions(joined_pairs(60), "preferred", most=50).sets) == 50


def test_a_bound_is_kept_and_told() -> None:
    framework = pairs(3)
    found = extensions(framework, "preferred", most=8)
    assert (len(found.sets), found.complete) == (8, True)
    found = extensions(framework, "preferred", most=7)
    assert (len(found.sets), found.complete) == (7, False)
    assert len(extensions(pairs(5_000), "preferred", most=3).sets) == 3
    assert len(next(each_extension(pairs(50), "preferred"))) == 50
    with pytest.raises(ValueError, match="1 or more"):
        extensions(framework, "preferred", most=0)


def test_a_bound_on_members_is_kept_and_told() -> None:
    framework = pairs(4)  # 16 extensions of 4
    for bound, number in ((1, 1), (4, 1), (5, 2), (63, 16), (1000, 16)):
        found = extensions(framework, "preferred", most_members=bound)
        assert (len(found.sets), found.complete) == (number, number == 16)
        assert not found.stopped
    with pytest.raises(ValueError, match="1 or more"):
        extensions(framework, "preferred", most_members=0)


def test_parts_are_listed_no_further_than_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Circles of unlike lengths, of three complete extensions each."""
    given: list[int] = []

    def counted(framework: Framework, stop: Stop) -> Iterator[tuple[int, ...]]:
        given.append(0)
        for members in SEMANTICS["complete"].sets(framework, stop):
            given[-1] += 1
            yield members

    monkeypatch.setitem(SEMANTICS, "counted", replace(SEMANTICS["complete"], sets=counted))
    attacks, count = [], 0
    for size in range(2, 18, 2):
        attacks += [(count + a, count + (a + 1) % size) for a in range(size)]
        count += size
    framework = framework_of(count, attacks)
    assert len(extensions(framework, "counted", most=10).sets) == 10
    assert given == [3, 3, 2, 1, 1, 1, 1, 1]


def after(steps: int) -> Stop:
    """Give a function that asks to stop when it has been called so often."""
    left = iter(range(steps))
    return lambda: next(left, None) is None


def least_number(framework: Framework, semantics: str, steps: int) -> int:
    try:
        return count(framework, semantics, stop=after(steps))
    except OutOfTimeError as end:
        return end.least


@pytest.mark.parametrize("semantics", [name for name in SEMANTICS if name != "grounded"])
def test_a_search_can_be_given_up_at_any_time(semantics: str) -> None:
    ((size, attacks),) = chance(1, 25, 25)
    framework = framework_of(size, attacks)
    whole = count(framework, semantics)
    for steps in (0, 1, 2, 3, 5, 9, 20):
        assert least_number(framework, semantics, steps) <= whole
        found = extensions(framework, semantics, stop=after(steps))
        assert len(found.sets) == whole if found.complete else len(found.sets) <= whole


def test_what_was_found_before_the_end_is_kept() -> None:
    framework = framework_of(5, [(a, b) for a in range(5) for b in range(5) if a != b])
    whole = extensions(framework, "complete")
    assert len(whole.sets) == 6
    partial = [extensions(framework, "complete", stop=after(steps)) for steps in range(9)]
    assert any(found.sets and not found.complete for found in partial)
    assert all(set(found.sets) <= set(whole.sets) for found in partial)
    unending = extensions(pairs(40), "preferred", stop=after(2_000))
    assert len(unending.sets) > 1_000
    assert (unending.complete, unending.stopped) == (False, True)


def test_partial_answers_are_marked() -> None:
    framework = framework_of(5, [(0, 1), (2, 3), (3, 2), (3, 4)])
    assert solve(Task("SE", "preferred"), framework, stop=lambda: True).settled == (0,)
    assert solve(Task("SE", "stage"), framework, stop=lambda: True).settled == ()
    for kind in ("DC", "DS"):
        answer = solve(Task(kind, "stage"), framework, 4, stop=lambda: True)
        assert (answer.verdict, answer.short_of) == ("UNKNOWN", "time")


def test_unknown_names_and_arguments_are_refused() -> None:
    framework = pairs(1)
    with pytest.raises(UnknownSemantics, match="choose one of: grounded, complete"):
        some_extension(framework, "groundd")
    for argument in (-2, -1, 2):
        with pytest.raises(ValueError, match="there is no argument"):
            credulous(framework, "stable", argument)
        with pytest.raises(ValueError, match="there is no argument"):
            sceptical(framework, "stable", argument)


def test_without_python_sat_what_is_polynomial_still_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name.startswith("pysat"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)
    settled = framework_of(3, [(0, 1), (1, 2)])
    for semantics in SEMANTICS:
        assert some_extension(settled, semantics) == (0, 2)
        assert count(settled, semantics) == 1
    assert some_extension(pairs(2), "complete") == ()
    with pytest.raises(SolverMissingError, match="python-sat"):
        some_extension(pairs(2), "preferred")
