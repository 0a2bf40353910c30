"""Measures two things in turn and judges the ratio of their medians."""

from __future__ import annotations

import statistics
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Failed(Exception):  # noqa: N818 - reads better where it is caught
    """What was to be measured did not do its work, or not in time."""


@dataclass(frozen=True)
class Ratio:
    """Something that may take `bound` times as long as the baseline; each call is one run."""

    name: str
    ours: Callable[[], object]
    baseline: Callable[[], object]
    bound: float
    runs: int


def is_within_bound(one: Ratio) -> bool:
    """Measure, print a line, and tell whether the ratio keeps to its bound."""
    try:
        ours, theirs = medians(one)
    except Failed as fault:
        print(f"{one.name:38} fails: {fault}")
        return False
    ratio = ours / theirs
    is_kept = ratio <= one.bound
    times = f"{ours * 1000:6.0f} ms against {theirs * 1000:6.0f} ms"
    verdict = "ok" if is_kept else "over"
    print(f"{one.name:38} {times}  ratio {ratio:4.2f}  bound {one.bound:4.2f}  {verdict}")
    return is_kept


def medians(one: Ratio) -> tuple[float, float]:
    """Give the median seconds of both, measured in turn after one run of each that is not counted.

    A machine that is slow for a while is slow for both.
    """
    one.ours()
    one.baseline()
    pairs = [(seconds(one.ours), seconds(one.baseline)) for _ in range(one.runs)]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    return ours, theirs


def seconds(work: Callable[[], object]) -> float:
    """Do a piece of work and give its time in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def process(command: list[str], time_limit: float = 300.0) -> Callable[[], object]:
    """Give what runs a command to its end; it raises Failed where that is no success."""

    def run() -> None:
        try:
            done = subprocess.run(command, capture_output=True, timeout=time_limit, check=False)
        except subprocess.TimeoutExpired:
            raise Failed(f"not done after {time_limit:g} seconds") from None
        except OSError as fault:
            raise Failed(str(fault)) from fault
        if done.returncode:
            raise Failed((done.stderr or done.stdout).decode(errors="replace").strip()[-300:])

    return run
