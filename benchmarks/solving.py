"""Processor seconds for each task on families of frameworks, and grounded against reading a file.

`python -m benchmarks.solving [FAMILY…] [--limit SECONDS]`: the families whose names begin so, or
all. It ends with 1 where the grounded labelling takes more than three times as long as reading the
file. A task over its limit is shown as `>`.
"""

from __future__ import annotations

import argparse
import sys
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from argmap.commands.solve import MOST_MEMBERS
from argmap.formats.iccma import read
from argmap.semantics.grounded import grounded_marks
from argmap.semantics.problems import ABOUT_AN_ARGUMENT, KINDS, Solved, Task, solve
from argmap.semantics.table import SEMANTICS
from benchmarks.frameworks import FAMILIES, i23

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.semantics.framework import Framework

BOUND = 3.0
"""How many times the time of reading the file the grounded labelling may take."""

RUNS = 5
"""Of reading and of the labelling, in turn; the medians are compared."""

LARGE = 20_000
"""Arguments from which on the grounded labelling is compared: reading less is over at once."""


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("families", nargs="*", default=[""], metavar="FAMILY")
    asked.add_argument("--limit", type=float, default=10.0, help="seconds for one task")
    given = asked.parse_args()
    worst = 0.0
    for family, make in FAMILIES.items():
        if family.startswith(tuple(given.families)):
            worst = max(worst, measure(family, make(), given.limit))
    print(f"\ngrounded : reading, at worst {worst:.2f} (bound {BOUND})")
    return int(worst > BOUND)


def measure(family: str, framework: Framework, limit: float) -> float:
    """Print the seconds of every task; give the ratio of grounded to reading."""
    data = i23(framework)
    runs = [
        (timed(lambda: read(data, "i23")), timed(lambda: grounded_marks(framework)))
        for _ in range(RUNS)
    ]
    reading, settling = (median(times) for times in zip(*runs, strict=True))
    print(f"\n{family}: {framework.attack_count:,} attacks, {len(data) / 1e6:.1f} MB")
    print(f"  reading {reading:.3f} s, grounded {settling:.3f} s, ratio {settling / reading:.2f}")
    for semantics, known in SEMANTICS.items():
        row = [f"{kind} {told(framework, Task(kind, semantics), limit)}" for kind in KINDS]
        print(f"  {known.code:4}", "  ".join(row), flush=True)
    return settling / reading if framework.count >= LARGE else 0.0


def told(framework: Framework, task: Task, limit: float) -> str:
    """Run one task; the argument that is asked for is the first of the larger half."""
    argument = framework.count // 2 if task.kind in ABOUT_AN_ARGUMENT else None
    answer = Solved()
    end = process_time() + limit

    def run() -> None:
        nonlocal answer
        answer = solve(
            task,
            framework,
            argument,
            most=1000,
            most_members=MOST_MEMBERS,
            stop=lambda: process_time() > end,
        )

    seconds = timed(run)
    return f"> {limit:.0f}" if answer.short_of == "time" else f"{seconds:.3f}"


def timed(run: Callable[[], object]) -> float:
    """Give the processor's seconds, which other programs on the machine disturb least."""
    start = process_time()
    run()
    return process_time() - start


if __name__ == "__main__":
    sys.exit(main())
