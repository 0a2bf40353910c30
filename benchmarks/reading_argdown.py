"""How long reading Argdown takes, against Argdown's own program and against the length of a file.

    python -m benchmarks.reading_argdown [RUNS [FOLDER]]

Installs @argdown/cli with npm into FOLDER, or for this once, unless it is there. Its `json` reads a
file and writes what it read; argmap reads it, and with `convert` also writes YAML. Both are whole
processes, one for each file of the corpora of other projects, or of argmap's own cases where these
are not here. Exits with 1 when a ratio is over its bound.
"""

from __future__ import annotations

import random
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.formats.argdown.read import read_document
from benchmarks.argdown import installed
from benchmarks.ratios import Ratio, is_within_bound, process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpora" / "argdown"
CASES = ROOT / "tests" / "unit" / "formats" / "argdown" / "cases"
READER = """
import sys
from argmap.formats.argdown.read import read_document
with open(sys.argv[1], encoding="utf-8") as file:
    read_document(file.read(), file.name)
"""
DEBATE = """
import sys
from argmap.formats.interchange import read
with open(sys.argv[1], "rb") as file:
    read(file.read(), file.name)
"""
CLAIMS = 10_000
WORDS = (
    "cars", "should", "go", "as", "the", "streets", "of", "a", "town", "are", "loud", "where",
    "people", "live",
)  # fmt: skip


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    files = sorted((CORPUS if CORPUS.is_dir() else CASES).glob("*.argdown"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = installed(Path(sys.argv[2]) if len(sys.argv) > 2 else folder / "npm")
        big, bigger = folder / "big.argdown", folder / "bigger.argdown"
        big.write_text(made_up(CLAIMS), encoding="utf-8")
        bigger.write_text(made_up(10 * CLAIMS), encoding="utf-8")
        reader = [sys.executable, "-c", READER]
        convert = [sys.executable, "-m", "argmap", "convert"]
        theirs = each(files, lambda file: [str(program), "json", str(file), name])
        one = each([big], lambda file: [str(program), "json", str(file), name])
        compared = [
            Ratio(
                f"{len(files)} files, a process each, read as documents",
                each(files, lambda file: [*reader, str(file)]), theirs, 0.1, runs,
            ),
            Ratio(
                "the same, read as debates",
                each(files, lambda file: [sys.executable, "-c", DEBATE, str(file)]),
                theirs, 0.1, runs,
            ),
            Ratio(
                "the same, argmap convert to YAML",
                each(files, lambda file: [*convert, str(file), "-", "--to", "yaml"]),
                theirs, 0.1, runs,
            ),
            Ratio(
                f"{CLAIMS:,} claims", each([big], lambda file: [*reader, str(file)]), one, 0.6, runs
            ),
            Ratio(
                f"{10 * CLAIMS:,} claims against 10 x {CLAIMS:,}",
                partial(read, bigger, 1), partial(read, big, 10), 1.2, runs,
            ),
        ]  # fmt: skip
        kept = [is_within_bound(ratio) for ratio in compared]
    return 0 if all(kept) else 1


def made_up(claims: int) -> str:
    """Write statements with tags and data, all but the first with a relation, some with two."""
    chance = random.Random(1)
    blocks = []
    for number in range(claims):
        words = " ".join(chance.choices(WORDS, k=12))
        lines = [f"[claim-{number}]: {words}, too. #t{number % 7} {{type: pro, weight: 0.5}}"]
        lines += [f"  +> [claim-{chance.randrange(number)}]"] if number else []
        lines += [f"  -> [claim-{chance.randrange(number)}]"] if number % 3 == 1 else []
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def each(files: Iterable[Path], command: Callable[[Path], list[str]]) -> Callable[[], object]:
    """Give what runs a command for each file, one after the other."""
    commands = [process(command(file)) for file in files]

    def run() -> None:
        for one in commands:
            one()

    return run


def read(file: Path, times: int) -> None:
    """Read a file in this process."""
    text = file.read_text(encoding="utf-8")
    for _ in range(times):
        read_document(text, file.name)


if __name__ == "__main__":
    sys.exit(main())
