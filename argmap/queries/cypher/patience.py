"""Waiting for work that Python cannot stop: for so long, and not longer than Ctrl-C."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

_LOOK = 0.1
"""Seconds between two looks at the clock; Windows hears Ctrl-C only then."""

_STACK = 64 << 20
"""Bytes for the calls of the work: nested queries take more than a thread has on some systems."""

_GRACE = 1.0
"""Seconds that work has to stop when it is told to."""


class OutOfTime(Exception):  # noqa: N818 - reads better where it is caught
    """The work was not done in time."""


@dataclass
class Patience:
    """How long to wait, in seconds; and whether work goes on although it was told to stop.

    Nothing but the end of the process stops it then.
    """

    seconds: float = inf
    is_stuck: bool = False

    def wait_for(self, work: Callable[[], Result], stop: Callable[[], None]) -> Result:
        """Do work in a thread and give its result; `stop` tells it to end early.

        Raises OutOfTime, what the work raises, and KeyboardInterrupt.
        """
        results: list[Result] = []
        faults: list[BaseException] = []

        def run() -> None:
            try:
                results.append(work())
            except BaseException as fault:
                faults.append(fault)

        thread = threading.Thread(target=run, daemon=True)
        end = monotonic() + self.seconds
        usual = threading.stack_size(_STACK)
        thread.start()
        threading.stack_size(usual)
        try:
            _join(thread, end)
        finally:
            if thread.is_alive():
                self._stop(thread, stop)
        if results:
            return results[0]
        if faults and monotonic() < end:
            # Kept here, it would keep this frame, and both the database, until they are collected.
            raise faults.pop()
        raise OutOfTime

    def _stop(self, thread: threading.Thread, stop: Callable[[], None]) -> None:
        end = monotonic() + _GRACE
        while thread.is_alive() and monotonic() < end:
            stop()
            thread.join(_LOOK)
        self.is_stuck = thread.is_alive()


def _join(thread: threading.Thread, end: float) -> None:
    while thread.is_alive() and (left := end - monotonic()) > 0:
        thread.join(min(_LOOK, left))
