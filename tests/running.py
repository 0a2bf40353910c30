"""Running the program: inside this process, or as its user runs it."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Outcome:
    """What a run leaves: its two outputs and its exit code."""

    stdout: str
    stderr: str
    code: int


def run_here(*arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Outcome:
    """Run argmap's own `main` in this process on real byte streams."""
    from argmap.commands.app import main

    out, err = io.BytesIO(), io.BytesIO()
    # As Python opens them where no locale is set: what argmap makes of it is part of the test.
    replaced: dict[str, Any] = {
        "stdin": io.TextIOWrapper(io.BytesIO(stdin)),
        "stdout": io.TextIOWrapper(out, encoding="ascii", newline="\n"),
        "stderr": io.TextIOWrapper(err, encoding="ascii", newline="\n"),
        "argv": ["argmap", *arguments],
    }
    code: object = 0
    with mock.patch.multiple(sys, **replaced), mock.patch.dict(os.environ, env or {}):
        try:
            main()
        except SystemExit as end:
            code = end.code
        sys.stdout.flush()
        sys.stderr.flush()
    return Outcome(out.getvalue().decode(), err.getvalue().decode(), _number(code))


def _number(code: object) -> int:
    assert code is None or isinstance(code, int), code
    return code or 0


def program() -> list[str]:
    """Give the command of the installed program, or of the launcher in a checkout."""
    beside = shutil.which("argmap", path=str(Path(sys.executable).parent))
    return [beside] if beside else [sys.executable, str(ROOT / "cli.py")]


def surroundings(**changes: str) -> dict[str, str]:
    """Give the environment of a process: this one's, without what would colour or slow it.

    Where Python may not keep what it has compiled, each process compiles all of argmap again.
    """
    unwanted = ("ARGMAP_FILE", "ARGMAP_DEBUG", "NO_COLOR", "FORCE_COLOR", "LINES", "PYTHONUTF8",
                "PYTHONIOENCODING", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE",
                "_ARGMAP_COMPLETE")  # fmt: skip
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {"COLUMNS": "80", "TERM": "xterm"} | changes


def run_program(*arguments: str, stdin: bytes = b"", timeout: float = 60, **env: str) -> Outcome:
    """Run the program in a process of its own, in the working folder."""
    done = subprocess.run(  # noqa: S603
        [*program(), *arguments],
        input=stdin,
        capture_output=True,
        env=surroundings(**env),
        timeout=timeout,
        check=False,
    )
    return Outcome(done.stdout.decode(), done.stderr.decode(), done.returncode)


def let_work(process: subprocess.Popen[bytes], seconds: float) -> None:
    """Wait until a process and those that it has started have worked for so many seconds.

    How much it has done is known only on Linux; elsewhere it is given twice the time.
    """
    if not Path("/proc/self/stat").is_file():
        time.sleep(2 * seconds)
        return
    ticks = seconds * os.sysconf("SC_CLK_TCK")
    while process.poll() is None and _worked(process.pid) < ticks:
        time.sleep(0.05)


def _worked(pid: int) -> int:
    """Give the processor's ticks that a process and its children have taken."""
    taken = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if str(pid) in (stat.parent.name, fields[1]):
            taken += int(fields[11]) + int(fields[12])
    return taken
