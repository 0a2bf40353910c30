"""How long argmap takes to start and to read, against what nothing could do without.

    python benchmarks/startup.py [RUNS]

Each line compares the program with a baseline process: both run in turn, so that a machine that
is slow for a while is slow for both, and the ratio of the medians is what counts. Exits with 1
when a ratio is over its bound.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = "import typer, pydantic, yaml"
PARSE = (
    "import sys, yaml; from pathlib import Path; "
    "yaml.load(Path(sys.argv[1]).read_text(encoding='utf-8'), yaml.CSafeLoader)"
)


@dataclass(frozen=True)
class Comparison:
    """A command of argmap and the process that it may take `bound` times as long as."""

    name: str
    command: list[str]
    baseline: list[str]
    bound: float
    runs: int


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        over = [one.name for one in comparisons(Path(folder), runs) if not within_bound(one)]
    return 1 if over else 0


def comparisons(folder: Path, runs: int) -> list[Comparison]:
    """Prepare what is compared; the files it needs are made in the folder."""
    large = folder / "large.yaml"
    large.write_text(large_debate(10_000), encoding="utf-8")
    bundled = str(ROOT / "data" / "arguments.yaml")
    picture = str(folder / "map.svg")
    python = [sys.executable, "-c"]
    return [
        Comparison("argmap --help", argmap("--help"), [*python, MODULES], 1.5, runs),
        Comparison("argmap list", argmap("list", "-f", bundled), [*python, MODULES], 1.5, runs),
        Comparison(
            "argmap judge",
            argmap("judge", "-f", bundled),
            argmap("list", "-f", bundled),
            1.6,
            runs,
        ),
        Comparison(
            "argmap judge --semantics stage",
            argmap("judge", "--semantics", "stage", "-f", bundled),
            argmap("list", "-f", bundled),
            1.6,
            runs,
        ),
        Comparison(
            "argmap render -o map.svg",
            argmap("render", "-f", bundled, "-o", picture),
            [*python, f"{MODULES}, wasmtime"],
            2.0,
            runs,
        ),
        Comparison(
            "argmap list, 10,000 claims",
            argmap("list", "-f", str(large)),
            [*python, PARSE, str(large)],
            1.6,
            max(3, runs // 3),
        ),
    ]


def argmap(*arguments: str) -> list[str]:
    """Give a command of the installed program, or of the launcher in a checkout."""
    beside = shutil.which("argmap", path=str(Path(sys.executable).parent))
    return [*([beside] if beside else [sys.executable, str(ROOT / "cli.py")]), *arguments]


def large_debate(claims: int) -> str:
    """Write a debate of so many claims, each with the fields that a claim usually has."""
    lines = [
        "argmap: 1",
        "title: A large debate",
        "sources:",
        "  paper: {title: A paper, kind: paper}",
        "claims:",
        "  claim-0: {type: thesis, text: The thesis.}",
    ]
    for number in range(1, claims):
        lines += [
            f"  claim-{number}:",
            f"    type: {('pro', 'con')[number % 2]}",
            f"    text: Claim number {number} says something of the usual length about the matter.",
            f"    {('supports', 'attacks')[number % 2]}: claim-{number // 3}",
            f"    cites: {{source: paper, paragraph: {number % 50 + 1}, start: so it, end: is}}",
            "    said_by: somebody",
            "    evidence: reasoning",
            "    tags: [theme, other]",
        ]
    return "\n".join(lines) + "\n"


def within_bound(one: Comparison) -> bool:
    """Measure, print a line, and tell whether the ratio keeps to its bound."""
    if seconds(one.command) < 0:
        print(f"{one.name:30} fails")
        return False
    seconds(one.baseline)
    pairs = [(seconds(one.command), seconds(one.baseline)) for _ in range(one.runs)]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = ours / theirs
    verdict = "ok" if ratio <= one.bound else "over"
    times = f"{ours * 1000:6.0f} ms against {theirs * 1000:6.0f} ms"
    print(f"{one.name:30} {times}  ratio {ratio:4.2f}  bound {one.bound:.1f}  {verdict}")
    return verdict == "ok"


def seconds(command: list[str]) -> float:
    """Run a process and give its time in seconds; -1 if it fails."""
    env = os.environ | {"COLUMNS": "80", "PYTHONDONTWRITEBYTECODE": ""}
    begin = time.perf_counter()
    done = subprocess.run(command, capture_output=True, env=env, check=False)
    taken = time.perf_counter() - begin
    return taken if done.returncode == 0 else -1


if __name__ == "__main__":
    sys.exit(main())
