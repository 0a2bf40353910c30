"""How long a library of many debates takes, and how much memory.

    python -m benchmarks.library [DEBATES] [CLAIMS] [--runs N]

Debates are made up, 1,000 of 100 claims unless told otherwise. Adding them all is compared with
parsing the same files, by PyYAML's C parser and by argmap's own reader; each worked question of
the manual with a query that asks nothing. All are whole processes. Exits with 1 when a ratio is
over its bound.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.store import dumps
from benchmarks.debates import debate
from benchmarks.ratios import Ratio, is_within_bound, process, seconds
from benchmarks.startup import argmap

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent

PARSE = """
import pathlib, sys, yaml
for path in pathlib.Path(sys.argv[1]).iterdir():
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""
READ = """
import pathlib, sys
from argmap.store.read import read
for path in pathlib.Path(sys.argv[1]).iterdir():
    read(path.read_bytes(), path.name)
"""
EMPTY = "RETURN 1"
ADDING, ASKING = 2.0, 20.0


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("debates", type=int, nargs="?", default=1000)
    parser.add_argument("claims", type=int, nargs="?", default=100)
    parser.add_argument("--runs", type=int, default=3)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made_up(folder / "debates", told.debates, told.claims)
        return 0 if all(measured(folder, told.runs)) else 1


def made_up(folder: Path, debates: int, claims: int) -> None:
    """Write debates as files."""
    folder.mkdir()
    for seed in range(debates):
        text = dumps(debate(claims, seed))
        (folder / f"{seed:05}.yaml").write_text(text, encoding="utf-8")


def measured(folder: Path, runs: int) -> list[bool]:
    """Measure all in a folder that has debates; tell of each ratio whether it is within bounds."""
    debates, library = str(folder / "debates"), folder / "library"
    adding = process(argmap("library", "add", debates, "--library", str(library)))

    def added_anew() -> None:
        shutil.rmtree(library, ignore_errors=True)
        adding()

    kept = [
        is_within_bound(Ratio(f"adding, against {name}", added_anew, baseline, ADDING, runs))
        for name, code in {"PyYAML": PARSE, "argmap's reader": READ}.items()
        for baseline in [process([sys.executable, "-c", code, debates])]
    ]
    graph = max(library.glob("graph-*.lbug"))
    print(f"the database has {graph.stat().st_size / 1e6:.0f} MB")
    empty = asking(library, EMPTY)
    for number, question in enumerate(questions(), 1):
        asked = Ratio(f"question {number}", asking(library, question), empty, ASKING, runs)
        kept.append(is_within_bound(asked))
    shutil.rmtree(library)
    report: dict[str, tuple[str, ...]] = {"adding": ("library", "add", debates)}
    report |= {"nothing asked": ("query", EMPTY)}
    report |= {"all claims": ("query", "MATCH (c:Claim) RETURN c", "--format", "jsonl")}
    for name, command in report.items():
        print(f"{name}: {peak(argmap(*command, '--library', str(library))):.0f} MB at most")
    one = folder / "one.yaml"
    one.write_text(dumps(debate(100, 0)), encoding="utf-8")
    again = process(argmap("library", "add", str(one), "--library", str(library)))
    print(f"adding one debate more: {seconds(again):.2f} s")
    return kept


def questions() -> list[str]:
    """Give the worked questions of the manual."""
    page = (ROOT / "docs" / "queries" / "questions.md").read_text(encoding="utf-8")
    return re.findall(r"^```cypher\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def asking(library: Path, query: str) -> Callable[[], object]:
    """Give what asks a library in a process of its own."""
    return process(argmap("query", query, "--library", str(library)))


def peak(command: list[str]) -> float:
    """Run a command and give the most memory that it or one of its processes held, in MB."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_maxrss / 1000


if __name__ == "__main__":
    sys.exit(main())
