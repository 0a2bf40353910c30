from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics.framework import framework_of
from argmap.semantics.tasks import count
from argmap.semantics.trimming import TRIMMED, trimmed
from tests.unit.semantics.by_definition import ByDefinition


@pytest.mark.parametrize(
    ("number", "attacks", "kept"),
    [
        (0, [], []),
        (3, [(0, 1), (1, 2)], []),
        (4, [(0, 1), (1, 0), (1, 2), (2, 3)], [(0, 1), (1, 0)]),
        (4, [(0, 1), (1, 2), (2, 1), (2, 3)], [(0, 1), (1, 2), (2, 1)]),
        (2, [(0, 0), (0, 1)], [(0, 0)]),
    ],
)
def test_what_leads_to_a_circle_is_kept(
    number: int, attacks: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    assert list(trimmed(framework_of(number, attacks)).attacks()) == kept


@given(st.integers(1, 7), st.data(), st.sampled_from(sorted(TRIMMED)))
def test_the_number_of_extensions_stays(number: int, data: st.DataObject, semantics: str) -> None:
    one = st.integers(0, number - 1)
    attacks = data.draw(st.lists(st.tuples(one, one), max_size=12))
    expected = len(ByDefinition(number, frozenset(attacks)).extensions(semantics))
    assert count(trimmed(framework_of(number, attacks)), semantics) == expected


def test_disputes_that_a_thesis_ties_together_are_counted_apart() -> None:
    pairs = [(one + side, one + 1 - side) for one in range(0, 80, 2) for side in (0, 1)]
    ties = [(one, 80) for one in range(0, 80, 2)]
    assert count(trimmed(framework_of(81, pairs + ties)), "preferred") == 2**40
