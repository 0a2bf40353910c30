"""What the semantics promise of every framework (Baroni & Giacomin 2007; Dung 1995)."""

from __future__ import annotations

from math import prod

from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics.components import cone
from argmap.semantics.framework import framework_of, restricted
from argmap.semantics.labelling import labelling_of
from argmap.semantics.table import SEMANTICS
from argmap.semantics.tasks import count, extensions, grounded
from tests.unit.semantics.frameworks import Case, cases

DIRECTIONAL = ("grounded", "complete", "preferred", "ideal", "cf2")


def sets_of(case: Case, semantics: str) -> set[frozenset[int]]:
    return set(map(frozenset, extensions(framework_of(*case), semantics).sets))


@given(cases(10))
def test_the_semantics_include_each_other(case: Case) -> None:
    (least,) = sets_of(case, "grounded")
    (ideal,) = sets_of(case, "ideal")
    complete, preferred = sets_of(case, "complete"), sets_of(case, "preferred")
    stable, semi_stable = sets_of(case, "stable"), sets_of(case, "semi-stable")
    stage, cf2 = sets_of(case, "stage"), sets_of(case, "cf2")
    assert all(least <= members for members in complete | cf2)
    assert stable <= semi_stable <= preferred <= complete
    assert stable <= stage
    assert stable <= cf2
    assert not stable or stable == semi_stable == stage
    assert least <= ideal
    assert ideal in complete
    assert all(ideal <= members for members in preferred)
    assert semi_stable
    assert stage
    assert cf2


@given(cases(9), st.randoms(use_true_random=False))
def test_names_do_not_matter(case: Case, dice: object) -> None:
    size, attacks = case
    renamed = list(range(size))
    dice.shuffle(renamed)  # type: ignore[attr-defined]
    other = (size, frozenset((renamed[a], renamed[b]) for a, b in attacks))
    for semantics in SEMANTICS:
        moved = {frozenset(renamed[a] for a in s) for s in sets_of(case, semantics)}
        assert moved == sets_of(other, semantics)


@given(st.lists(cases(5), max_size=3))
def test_parts_without_attacks_between_them_do_not_matter_to_each_other(parts: list[Case]) -> None:
    attacks, before = set(), 0
    for size, among in parts:
        attacks |= {(a + before, b + before) for a, b in among}
        before += size
    whole = framework_of(before, attacks)
    for semantics in SEMANTICS:
        numbers = [count(framework_of(*part), semantics) for part in parts]
        assert count(whole, semantics) == prod(numbers)
        assert len(extensions(whole, semantics).sets) == prod(numbers)


@given(cases(9), st.data())
def test_what_is_not_attacked_from_outside_is_judged_for_itself(
    case: Case, data: st.DataObject
) -> None:
    if not case[0]:
        return
    framework = framework_of(*case)
    chosen = cone(framework, data.draw(st.integers(0, case[0] - 1)))
    part = restricted(framework, chosen)
    for semantics in DIRECTIONAL:
        inside = {
            frozenset(chosen[a] for a in members) for members in extensions(part, semantics).sets
        }
        assert {s & set(chosen) for s in sets_of(case, semantics)} == inside


@given(cases(9))
def test_labellings_say_the_same_as_extensions(case: Case) -> None:
    framework = framework_of(*case)
    for members in extensions(framework, "complete").sets:
        labels = labelling_of(framework, members)
        for argument in range(case[0]):
            against = [labels[a] for a in framework.attackers(argument)]
            assert (labels[argument] == "in") == all(label == "out" for label in against)
            assert (labels[argument] == "out") == ("in" in against)
    (least,) = extensions(framework, "grounded").sets
    assert grounded(framework) == labelling_of(framework, least)
