"""What goes out in a format comes back, but for what the format says that it has no room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from argmap.formats import FORMATS
from argmap.formats.interchange import fitted, read_as, write_as
from argmap.formats.losses import CODES, is_lossy
from tests.maps import maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

BOTH_WAYS = [name for name, known in FORMATS.items() if known.reads and known.writes]
WRITTEN = [name for name, known in FORMATS.items() if known.writes]


@pytest.mark.parametrize("name", BOTH_WAYS)
@given(maps())
@settings(deadline=None)
def test_a_debate_comes_back_up_to_declared_losses(name: str, debate: ArgumentMap) -> None:
    fitting, _ = fitted(name, debate)
    written = write_as(name, debate)
    beside = (written.beside.encode(), "y") if FORMATS[name].beside else None
    reading = read_as(name, written.text.encode(), "x", beside=beside)
    wrong = {problem.code for problem in reading.problems}
    assert wrong <= (set() if debate.claims else {"no-claims"})
    assert not is_lossy(reading.losses)
    assert reading.debate == fitting


@pytest.mark.parametrize("name", WRITTEN)
@given(maps())
@settings(deadline=None)
def test_what_fits_is_written_without_loss(name: str, debate: ArgumentMap) -> None:
    fitting, losses = fitted(name, debate)
    assert all(loss.code in CODES for loss in losses)
    assert fitted(name, fitting) == (fitting, [])
    if not is_lossy(losses):
        assert fitting == debate


@pytest.mark.parametrize("name", ["yaml", "json"])
@given(maps())
@settings(deadline=None)
def test_own_formats_lose_nothing(name: str, debate: ArgumentMap) -> None:
    written = write_as(name, debate)
    assert written.losses == ()
    assert read_as(name, written.text.encode(), "x").debate == debate
