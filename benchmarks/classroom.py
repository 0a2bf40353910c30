"""How long it takes to prepare a class, against what nothing could do without.

    python -m benchmarks.classroom [--runs N]

The handout of one activity as PDF is compared with a process that only imports the same packages.
The bundle of a lesson with every activity has a bound in seconds. Ends with 1 when one is over.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.ratios import Ratio, is_within_bound, process, seconds

ROOT = Path(__file__).resolve().parent.parent
IMPORTS = "import typst, typer, pydantic, yaml"
LESSON_SECONDS = 3.0


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=9)
    runs = options.parse_args().runs
    debate = str(ROOT / "data" / "arguments.yaml")
    with tempfile.TemporaryDirectory() as folder:
        handout, bundle = str(Path(folder) / "brief.pdf"), str(Path(folder) / "lesson.pdf")
        prep = [sys.executable, str(ROOT / "cli.py"), "prep"]
        one = Ratio(
            "prep brief -o brief.pdf",
            process([*prep, "brief", "-f", debate, "-o", handout]),
            process([sys.executable, "-c", IMPORTS]),
            2.5,
            runs,
        )
        every = process([*prep, "lesson", "--add", "all", "-f", debate, "-o", bundle])
        every()
        times = [seconds(every) for _ in range(max(runs // 3, 1))]
        took = statistics.median(times)
        is_quick = took <= LESSON_SECONDS
        verdict = "ok" if is_quick else "over"
        print(
            f"{'prep lesson --add all':38} {took:6.2f} s  bound {LESSON_SECONDS:.1f} s  {verdict}"
        )
        return 0 if is_within_bound(one) and is_quick else 1


if __name__ == "__main__":
    sys.exit(main())
