"""Every semantics and task against the definitions, on all small frameworks and on chance ones."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, islice

import pytest
from hypothesis import given, settings

from argmap.semantics import complete
from argmap.semantics.framework import framework_of
from argmap.semantics.table import SEMANTICS
from argmap.semantics.tasks import (
    count,
    credulous,
    each_extension,
    extensions,
    grounded,
    sceptical,
    some_extension,
)
from tests.unit.semantics.by_definition import ByDefinition
from tests.unit.semantics.frameworks import Case, cases, chance, every


@lru_cache(4096)
def meant_by(case: Case) -> ByDefinition:
    """Give the definitions of a framework, which all semantics and checks of it share."""
    return ByDefinition(*case)


def check_sets(case: Case, semantics: str) -> None:
    """Compare the extensions, some extension and the number of them."""
    framework, meant = framework_of(*case), meant_by(case)
    expected = sorted(tuple(sorted(s)) for s in meant.extensions(semantics))
    found = extensions(framework, semantics)
    assert found.complete
    assert sorted(found.sets) == expected, (case, semantics)
    assert count(framework, semantics) == len(expected), (case, semantics)
    one = some_extension(framework, semantics)
    assert one in expected if expected else one is None, (case, semantics)


def check_acceptance(case: Case, semantics: str) -> None:
    """Compare both kinds of acceptance of each argument, and what shows it."""
    framework, meant = framework_of(*case), meant_by(case)
    expected = [tuple(sorted(s)) for s in meant.extensions(semantics)]
    for argument in range(case[0]):
        told = (case, semantics, argument)
        some = credulous(framework, semantics, argument)
        assert some.yes == any(argument in s for s in expected), told
        shown = some.certificate
        assert (shown in expected and argument in shown) if shown is not None else not some.yes
        all_ = sceptical(framework, semantics, argument)
        assert all_.yes == all(argument in s for s in expected), told
        shown = all_.certificate
        assert (shown in expected and argument not in shown) if shown is not None else all_.yes


@pytest.mark.parametrize("semantics", SEMANTICS)
def test_all_frameworks_of_up_to_three_arguments(semantics: str) -> None:
    for case in chain.from_iterable(every(size) for size in range(4)):
        check_sets(case, semantics)
        check_acceptance(case, semantics)


def test_grounded_on_all_frameworks_of_four_arguments() -> None:
    for size, attacks in every(4):
        found = grounded(framework_of(size, attacks))
        assert found == least_labelling(size, attacks), attacks


def least_labelling(count: int, attacks: frozenset[tuple[int, int]]) -> tuple[str, ...]:
    """Give the least fixed point, by asking again and again what is defended."""
    accepted: set[int] = set()
    while True:
        beaten = {b for a, b in attacks if a in accepted}
        more = {a for a in range(count) if all(b in beaten for b, c in attacks if c == a)}
        if more == accepted:
            words = {True: "out", False: "undecided"}
            return tuple("in" if a in accepted else words[a in beaten] for a in range(count))
        accepted = more


@pytest.mark.parametrize("semantics", SEMANTICS)
def test_chance_frameworks(semantics: str) -> None:
    for case in chance(35, 5, 8):
        check_sets(case, semantics)
        check_acceptance(case, semantics)


@pytest.mark.parametrize("semantics", ["preferred", "ideal", "complete", "cf2"])
def test_dense_frameworks(semantics: str) -> None:
    for size, attacks in chance(25, 8, 9, seed=3):
        one_way = frozenset((a, b) for a, b in attacks if a <= b or (b, a) not in attacks)
        for case in ((size, attacks), (size, one_way)):
            check_sets(case, semantics)
            check_acceptance(case, semantics)


@pytest.mark.parametrize("patience", [0, 1, 20])
@pytest.mark.parametrize("semantics", ["preferred", "ideal"])
def test_stable_extensions_are_looked_for_first_and_in_vain(
    semantics: str, patience: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(complete, "MANY", 1)
    monkeypatch.setattr(complete, "CROWDED", 1)
    monkeypatch.setattr(complete, "PATIENCE", patience)
    for case in [*chance(30, 5, 8, seed=5), *islice(every(3), 0, None, 5)]:
        check_sets(case, semantics)
        check_acceptance(case, semantics)


@given(cases(7))
@settings(max_examples=20)
def test_drawn_frameworks(case: Case) -> None:
    for semantics in SEMANTICS:
        check_sets(case, semantics)
        check_acceptance(case, semantics)


@given(cases(6))
def test_one_after_another_gives_the_same(case: Case) -> None:
    framework = framework_of(*case)
    for semantics in SEMANTICS:
        found = list(each_extension(framework, semantics))
        assert sorted(found) == sorted(extensions(framework, semantics).sets)
