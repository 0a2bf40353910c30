"""Running the program: inside this process, or as its user runs it."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
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
    """Give the environment of a process: this one's, without what would colour its output."""
    unwanted = ("ARGMAP_FILE", "ARGMAP_DEBUG", "NO_COLOR", "FORCE_COLOR", "LINES", "PYTHONUTF8",
                "PYTHONIOENCODING", "PYTHONUNBUFFERED", "_ARGMAP_COMPLETE")  # fmt: skip
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
