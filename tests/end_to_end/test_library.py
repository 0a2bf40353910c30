"""Libraries while processes are killed, work at once, or have no room."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.running import Outcome, program, surroundings
from tests.unit.library.shelves import debate_file, debate_text, held

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Outcome]

on_posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")


def started(*arguments: str, **changes: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603
        [*program(), "library", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings(**changes),
        start_new_session=True,
    )  # fmt: skip


def debates(folder: Path, name: str, count: int, claims: int = 20) -> dict[str, int]:
    """Write debates into a folder; give how many claims each has, by its file."""
    (folder / name).mkdir()
    found = (debate_file(folder / name, f"{name}{number}", claims) for number in range(count))
    return dict.fromkeys((str(Path(file).resolve()) for file in found), claims)


@on_posix
@pytest.mark.parametrize("seed", range(2))
def test_an_update_that_is_killed_leaves_all_or_nothing(
    seed: int, folder: Path, argmap: Run
) -> None:
    chance = random.Random(seed)  # noqa: S311
    library = folder / "library"
    first, second = debates(folder, "first", 5), debates(folder, "second", 70)
    assert argmap("library", "add", "--library", "library", "first").code == 0
    begin = time.monotonic()
    assert argmap("library", "add", "--library", "other", "second").code == 0
    whole = time.monotonic() - begin
    for _ in range(4):
        process = started("add", "--library", "library", "second")
        time.sleep(chance.uniform(0.3, 1.1) * whole)
        process.kill()
        process.communicate(timeout=60)
        assert held(library) in (first, first | second)
    changed = Path(next(iter(first)))
    changed.write_text(debate_text("changed", 9), encoding="utf-8")
    process = started("refresh", "--library", "library")
    time.sleep(chance.uniform(0.2, 0.8))
    process.kill()
    process.communicate(timeout=60)
    assert held(library)[str(changed)] in (20, 9)
    for verb in (("add", "second"), ("refresh",)):
        assert argmap("library", *verb, "--library", "library").code == 0
    assert held(library) == first | second | {str(changed): 9}
    assert not (library / "update").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_readers_of_debates_end_with_who_is_killed(folder: Path) -> None:
    debates(folder, "many", 300, 60)
    process = started("add", "--library", "library", "many")
    # Beside it and its readers there is one process of Python's own.
    while process.poll() is None and len(members(process.pid)) < 4:
        time.sleep(0.02)
    were = members(process.pid)
    process.kill()
    process.communicate(timeout=60)
    if len(were) < 4:
        pytest.skip("one processor")
    deadline = time.monotonic() + 30
    while members(process.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert members(process.pid) == []


def members(session: int) -> list[str]:
    """Give the processes of a session that have not ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, its, *_ = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if its == str(session) and state != "Z":
            found.append(stat.parent.name)
    return found


@on_posix
def test_an_interrupted_update_says_so_and_changes_nothing(folder: Path) -> None:
    debates(folder, "many", 300, 60)
    process = started("add", "--library", "library", "many")
    while process.poll() is None and not (folder / "library" / "update").exists():
        time.sleep(0.02)
    time.sleep(0.3)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors.decode()) == (130, "argmap: interrupted\n")
    assert [path.name for path in (folder / "library").iterdir()] in ([], ["lock"])


def test_two_at_once_lose_nothing(folder: Path, argmap: Run) -> None:
    wanted: dict[str, int] = {}
    for name in ("one", "two", "three"):
        wanted |= debates(folder, name, 12)
    processes = [
        started("add", "--library", "library", name) for name in ("one", "two", "three", "one")
    ]
    told = [process.communicate(timeout=120)[1].decode() for process in processes]
    assert [process.returncode for process in processes] == [0] * 4, told
    assert held(folder / "library") == wanted
    assert any("another process is at the library; waiting" in one for one in told)


def test_queries_are_answered_while_somebody_writes(folder: Path, argmap: Run) -> None:
    first = debates(folder, "first", 3)
    debates(folder, "second", 150)
    assert argmap("library", "add", "--library", "library", "first").code == 0
    process = started("add", "--library", "library", "second")
    counts = set()
    while process.poll() is None:
        query = "MATCH (c:Claim) RETURN count(DISTINCT c.debate) AS debates"
        outcome = argmap("query", "--library", "library", query, "--format", "csv")
        assert outcome.code == 0, outcome.stderr
        counts.add(outcome.stdout)
    process.communicate(timeout=60)
    assert counts <= {f"debates\n{len(first)}\n", "debates\n153\n"}
    assert f"debates\n{len(first)}\n" in counts


@on_posix
@pytest.mark.parametrize("megabytes", [0, 2, 7])
def test_a_full_disk_changes_nothing(megabytes: int, folder: Path, argmap: Run) -> None:
    first = debates(folder, "first", 3)
    second = debates(folder, "second", 40, 250)
    assert argmap("library", "add", "--library", "library", "first").code == 0
    code = (
        "import resource, sys; from argmap.commands import main;"
        f"size = {megabytes} << 20; resource.setrlimit(resource.RLIMIT_FSIZE, (size, size));"
        "sys.argv = ['argmap', 'library', 'add', '--library', 'library', 'second']; main()"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, env=surroundings(), check=False
    )
    errors = done.stderr.decode()
    assert done.returncode == 2, errors
    assert "Traceback" not in errors
    assert errors.startswith("argmap: ")
    assert held(folder / "library") == first
    assert argmap("library", "add", "--library", "library", "second").code == 0
    assert held(folder / "library") == first | second


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may do everything")
def test_a_folder_that_may_not_be_written(folder: Path, argmap: Run) -> None:
    debates(folder, "first", 1)
    assert argmap("library", "add", "--library", "library", "first").code == 0
    (folder / "library").chmod(0o500)
    try:
        debates(folder, "second", 1)
        outcome = argmap("library", "add", "--library", "library", "second")
        assert outcome.code == 2
        assert "ermission denied" in outcome.stderr
        assert argmap("query", "--library", "library", "RETURN 1").code == 0
    finally:
        (folder / "library").chmod(0o700)


def test_an_endless_query_stops_in_time(folder: Path, argmap: Run) -> None:
    debates(folder, "first", 3)
    assert argmap("library", "add", "--library", "library", "first").code == 0
    endless = "MATCH (a:Claim)" + ", (:Claim)" * 9 + " RETURN count(*) + sum(a.depth)"
    begin = time.monotonic()
    outcome = argmap("query", "--library", "library", endless, "--timeout", "0.5")
    assert (outcome.stdout, outcome.code) == ("", 124)
    assert time.monotonic() - begin < 20


def test_a_million_rows_stream(folder: Path, argmap: Run) -> None:
    debates(folder, "first", 10, 101)
    assert argmap("library", "add", "--library", "library", "first").code == 0
    query = "MATCH (a:Claim), (b:Claim) RETURN a.id AS a, b.id AS b"
    process = subprocess.Popen(  # noqa: S603
        [*program(), "query", "--library", "library", query, "--format", "csv"],
        stdout=subprocess.PIPE, env=surroundings(),
    )  # fmt: skip
    assert process.stdout
    with process.stdout as stream:
        count = sum(1 for _ in stream)
    assert process.wait(60) == 0
    assert count == 1 + 1010 * 1010
