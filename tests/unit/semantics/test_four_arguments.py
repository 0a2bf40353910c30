"""Every semantics and task against the definitions, on all frameworks of four arguments."""

from __future__ import annotations

import pytest

from argmap.semantics.table import SEMANTICS
from tests.unit.semantics.frameworks import unlike
from tests.unit.semantics.test_by_definition import check_acceptance, check_sets


@pytest.mark.parametrize("semantics", SEMANTICS)
def test_all_frameworks_of_four_arguments(semantics: str) -> None:
    """But for names, which are no matter (`property/test_frameworks.py`): 3,044 of 65,536."""
    for case in unlike(4):
        check_sets(case, semantics)
        check_acceptance(case, semantics)


def test_unlike_frameworks_are_as_many_as_there_are() -> None:
    """The numbers of relations on unlabelled points, as published (A000595 of the OEIS)."""
    assert [len(list(unlike(size))) for size in range(5)] == [1, 2, 10, 104, 3044]
