from __future__ import annotations

import threading
from math import inf

import pytest

from argmap.queries.cypher import patience
from argmap.queries.cypher.patience import OutOfTime, Patience


def never() -> None:
    raise AssertionError


def test_work_that_is_done_in_time() -> None:
    assert Patience(inf).wait_for(lambda: 3, never) == 3
    with pytest.raises(ZeroDivisionError):
        Patience(60).wait_for(lambda: 1 / 0, never)


def test_work_that_stops_when_it_is_told_to() -> None:
    told = threading.Event()

    def work() -> None:
        told.wait()
        raise RuntimeError("Interrupted.")

    waiting = Patience(0.01)
    with pytest.raises(OutOfTime):
        waiting.wait_for(work, told.set)
    assert not waiting.is_stuck


def test_work_that_does_not_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "_GRACE", 0.05)
    monkeypatch.setattr(patience, "_LOOK", 0.01)
    end = threading.Event()
    told: list[int] = []
    waiting = Patience(0.01)
    with pytest.raises(OutOfTime):
        waiting.wait_for(end.wait, lambda: told.append(1))
    assert waiting.is_stuck
    assert told
    end.set()


def test_an_interruption_stops_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    told = threading.Event()

    def interrupted(thread: threading.Thread, end: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(patience, "_join", interrupted)
    waiting = Patience()
    with pytest.raises(KeyboardInterrupt):
        waiting.wait_for(told.wait, told.set)
    assert told.is_set()
    assert not waiting.is_stuck
