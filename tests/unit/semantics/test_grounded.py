"""What is settled wave by wave is what is settled argument by argument."""

from __future__ import annotations

import pytest

from argmap.semantics import grounded
from argmap.semantics.framework import framework_of
from argmap.semantics.preferred import preferred_sets
from argmap.semantics.stopping import never
from tests.unit.semantics.frameworks import chance, every


@pytest.mark.parametrize("wave", [1, 3, 1000])
def test_waves_settle_the_same(monkeypatch: pytest.MonkeyPatch, wave: int) -> None:
    cases = [*(case for count in range(4) for case in every(count)), *chance(100, 5, 30)]
    for count, attacks in cases:
        framework = framework_of(count, attacks)
        accepted = next(preferred_sets(framework, never))
        for some in ((), accepted):
            monkeypatch.setattr(grounded, "MANY", 10**9)
            one_by_one = grounded.completed_marks(framework, some)
            monkeypatch.setattr(grounded, "MANY", 0)
            monkeypatch.setattr(grounded, "WAVE", wave)
            assert grounded.completed_marks(framework, some) == one_by_one
