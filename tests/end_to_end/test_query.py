"""Queries as their user runs them: endless ones, large answers, and a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.running import Outcome, let_work, program, surroundings

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Outcome]

on_posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX pipes and signals")

DEBATE = "argmap: 1\ntitle: T\nclaims:\n  t: {type: thesis, text: Text.}\n"
ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a * b)"
"""It holds nothing, or it would end for want of memory."""

STUBBORN = "RETURN size(range(1, 10000000000))"
"""One call of a function, which the engine does not break off."""


@pytest.fixture
def debate(folder: Path) -> str:
    (folder / "d.yaml").write_text(DEBATE)
    return "d.yaml"


def started(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603
        [*program(), "query", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings(),
    )  # fmt: skip


def most_held(pid: int) -> int:
    """Give the most memory that a process has held so far, in kilobytes.

    What `wait4` tells would do for a process that is started from a small one: the tests' own
    counts too, as it has forked.
    """
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])


@pytest.mark.parametrize("query", [ENDLESS, STUBBORN])
def test_an_endless_query_stops_in_time(query: str, debate: str, argmap: Run) -> None:
    begin = time.monotonic()
    outcome = argmap("query", "-f", debate, query, "--timeout", "0.5")
    assert outcome.stderr.startswith("argmap: the query was stopped after 0.5 seconds\n")
    assert (outcome.stdout, outcome.code) == ("", 124)
    assert time.monotonic() - begin < 20


@on_posix
@pytest.mark.parametrize("query", [ENDLESS, STUBBORN])
def test_an_interruption_while_a_query_is_run(query: str, debate: str) -> None:
    with started("-f", debate, query) as process:
        let_work(process, 1)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=20)
    assert (process.returncode, errors, output) == (130, b"argmap: interrupted\n", b"")


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="needs Linux")
def test_a_million_rows_in_little_memory(debate: str) -> None:
    rows = "UNWIND range(1, 1000000) AS x RETURN x, 'claim ' + string(x) AS text"
    process = started("-f", debate, rows, "--format", "jsonl")
    assert process.stdout is not None
    count, last, kilobytes = 0, b"", 0
    for last in process.stdout:  # noqa: B007 - what remains is looked at
        count += 1
        if count % 100_000 == 1:
            kilobytes = max(kilobytes, most_held(process.pid))
    assert process.stderr is not None
    process.stdout.close()
    process.stderr.close()
    assert (count, process.wait()) == (1_000_000, 0)
    assert last == b'{"x": 1000000, "text": "claim 1000000"}\n'
    assert 0 < kilobytes < 400_000  # half of what the rows take as values of Python


@on_posix
def test_rows_that_nobody_reads(debate: str) -> None:
    with started("-f", debate, "UNWIND range(1, 1000000) AS x RETURN x") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert (process.returncode, errors) == (141, b"")


def test_a_query_writes_nothing(debate: str, argmap: Run, folder: Path) -> None:
    (folder / "home").mkdir()
    home = {"HOME": str(folder / "home"), "TMPDIR": str(folder / "home")}
    assert argmap("query", "-f", debate, "MATCH (n) RETURN n", **home).code == 0
    assert argmap("query", "-f", debate, "COPY (RETURN 1) TO 'x.csv'", **home).code == 2
    assert argmap("query", "-f", debate, "INSTALL json", **home).code == 2
    assert sorted(path.name for path in folder.rglob("*")) == ["d.yaml", "home"]


def test_bytes_that_are_no_text(debate: str, folder: Path, argmap: Run) -> None:
    outcome = argmap("query", "-f", debate, "-", stdin=b"\xef\xbb\xbfRETURN 1 AS x -- \xff")
    assert outcome.code == 2
    assert "U+DCFF" in outcome.stderr
    assert argmap("query", "-f", debate, "-", stdin=b"\xef\xbb\xbfRETURN 1 AS x").code == 0
