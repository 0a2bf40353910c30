"""Frameworks: built alike by both ways, and refused where an argument is out of range."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given

from argmap.semantics import framework as module
from argmap.semantics.framework import framework_of, framework_of_arrays, restricted
from tests.unit.semantics.frameworks import Case, cases


def test_duplicates_are_dropped_and_runs_are_sorted() -> None:
    framework = framework_of(3, [(2, 1), (0, 1), (2, 1), (2, 0), (2, 2)])
    assert list(framework.attacked(2)) == [0, 1, 2]
    assert list(framework.attackers(1)) == [0, 2]
    assert list(framework.attackers(0)) == [2]
    assert list(framework.attacked(1)) == []
    assert framework.attack_count == 4
    assert list(framework.attacks()) == [(0, 1), (2, 0), (2, 1), (2, 2)]


@pytest.mark.parametrize("attack", [(0, 3), (3, 0), (-1, 0), (0, -1), (0, 2**40), (2**40, 0)])
@pytest.mark.parametrize("many", [0, 10])
def test_out_of_range(attack: tuple[int, int], many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY", many)
    with pytest.raises(ValueError, match=r"not in 0\.\.2"):
        framework_of(3, [(0, 1), attack])


@pytest.mark.parametrize("kind", ["int32", "int64", "uint8"])
@pytest.mark.parametrize("many", [0, 10])
def test_arrays_of_numpy_are_taken(kind: str, many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    numpy = pytest.importorskip("numpy")
    monkeypatch.setattr(module, "MANY", many)
    sources, targets = numpy.array([[2, 0, 2, 1], [1, 2, 0, 2]], dtype=kind)
    plain = framework_of(3, [(2, 1), (0, 2), (2, 0), (1, 2)])
    assert framework_of_arrays(3, sources, targets) == plain
    assert framework_of_arrays(3, sources[::-1], targets[::-1]) == plain
    with pytest.raises(ValueError, match=r"argument 2, which is not in 0\.\.1"):
        framework_of_arrays(2, sources, targets)
    none = numpy.array([], dtype=kind)
    assert framework_of_arrays(2, none, none) == framework_of(2, [])


def test_other_refusals() -> None:
    with pytest.raises(ValueError, match="must be from 0"):
        framework_of(-1, [])
    with pytest.raises(ValueError, match="must be from 0"):
        framework_of(10**12, [])
    with pytest.raises(ValueError, match="differ in length"):
        framework_of_arrays(3, array("i", [1]), array("i"))
    with pytest.raises(ValueError, match="not in 0"):
        framework_of(0, [(0, 0)])


@given(cases())
def test_both_ways_of_building_agree(case: Case) -> None:
    with pytest.MonkeyPatch.context() as patch:
        plain = framework_of(*case)
        patch.setattr(module, "MANY", 0)
        assert framework_of(*case) == plain
    assert set(plain.attacks()) == case[1]
    assert {(b, a) for a in range(case[0]) for b in plain.attackers(a)} == {*case[1]}


def test_a_part_keeps_the_attacks_within_it() -> None:
    framework = framework_of(5, [(0, 4), (4, 2), (2, 0), (1, 2), (4, 4)])
    part = restricted(framework, [4, 0, 3])
    assert list(part.attacks()) == [(0, 0), (1, 0)]
