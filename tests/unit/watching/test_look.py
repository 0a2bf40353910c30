"""One look at a file's bytes, here and in a process of its own."""

from __future__ import annotations

import asyncio
import errno
import os
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.errors import DrawingError
from argmap.watching import look as room
from argmap.watching.look import Look, look, unreadable
from argmap.watching.worker import Worker
from tests.watched import DEBATE, run

if TYPE_CHECKING:
    from pathlib import Path

GOOD = DEBATE.format("It is.").encode()


def codes(found: Look) -> list[str]:
    return [problem.code for problem in found.problems]


def test_a_sound_file_has_a_map_and_findings() -> None:
    found = look(GOOD, "d.yaml")
    assert found.sheet is not None
    assert 'id="claim-t"' in found.sheet.after
    assert codes(found) == ["leading-pronoun"]


def test_the_theme_is_heeded() -> None:
    light, dark = look(GOOD, "d.yaml").sheet, look(GOOD, "d.yaml", "dark").sheet
    assert light is not None
    assert dark is not None
    assert light.edition != dark.edition


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"x: [", "not-yaml"),
        (b"\xff\xfe\x00", "not-utf8"),
        (GOOD + b"\n  u: {type: pro, text: x, supports: none}\n", "unknown-id"),
    ],
)
def test_a_broken_file_has_problems_and_no_map(data: bytes, code: str) -> None:
    found = look(data, "d.yaml")
    assert found.sheet is None
    assert code in codes(found)
    assert all(problem.place.file == "d.yaml" for problem in found.problems)


def test_every_problem_is_found_at_once() -> None:
    found = look(b"argmap: 1\nnope: 1\nclaims:\n  A: {type: pro, text: Why?}\n", "d.yaml")
    assert codes(found) == ["unknown-key", "bad-id"]


def test_a_map_that_cannot_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise DrawingError("too large", "draw a part")

    monkeypatch.setattr(room, "render_svg", refuse)
    found = look(GOOD, "d.yaml")
    assert found.sheet is None
    first = found.problems[0]
    assert (first.severity, first.code, first.message, first.hint) == (
        "error", "not-drawn", "too large", "draw a part"
    )  # fmt: skip


def test_files_that_cannot_be_read() -> None:
    missing = unreadable(FileNotFoundError(errno.ENOENT, "No such file"), "d.yaml").problems[0]
    assert (missing.message, str(missing.place)) == ("no such file", "d.yaml")
    refused = unreadable(PermissionError(errno.EACCES, os.strerror(errno.EACCES)), "d.yaml")
    assert refused.problems[0].message == "Permission denied"


# --- In another process


async def elsewhere(*looks: tuple[bytes, str]) -> list[Look]:
    async with Worker() as worker:
        return [await worker.look(data, "d.yaml", theme) for data, theme in looks]


def test_another_process_sees_the_same(folder: Path) -> None:
    # What lies in the folder of the debate is never run.
    for name in ("pickle", "signal", "yaml"):
        (folder / f"{name}.py").write_text("raise SystemExit(3)\n")
    first, bad, last = run(elsewhere((GOOD, "default"), (b"", "default"), (GOOD, "default")))
    assert first == last == look(GOOD, "d.yaml")
    assert codes(bad) == ["empty-file"]


def test_a_fault_of_argmaps_own_is_told() -> None:
    (found,) = run(elsewhere((GOOD, "no-such-theme")))
    assert found.sheet is None
    assert codes(found)[0] in ("own-fault", "not-drawn")


def test_a_look_that_is_cancelled_ends_its_process_and_the_next_has_a_new_one() -> None:
    async def test() -> tuple[int, int]:
        async with Worker() as worker:
            await worker.look(GOOD, "d.yaml", "default")
            first = worker._process
            assert first is not None
            job = asyncio.create_task(worker.look(GOOD, "d.yaml", "default"))
            await asyncio.sleep(0)
            job.cancel()
            await asyncio.wait([job])
            assert job.cancelled()
            assert first.returncode is not None
            found = await worker.look(GOOD, "d.yaml", "default")
            assert found.sheet is not None
            second = worker._process
            assert second is not None
        assert second.returncode is not None
        return first.pid, second.pid

    before, after = run(test())
    assert before != after


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
def test_a_process_that_fails_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "python"
    monkeypatch.setattr("sys.executable", str(program))
    (none,) = run(elsewhere((GOOD, "default")))
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)
    (failing,) = run(elsewhere((GOOD, "default")))
    assert codes(none) == codes(failing) == ["own-fault"]
    assert none.problems[0].message.startswith("no process to draw the map in: No such file")
    assert failing.problems[0].message == "the process that draws the map has ended"


def test_a_file_of_another_format_says_so_first() -> None:
    found = look(b"// a remark\n[A]: One.\n  - [B]: Two.\n", "x.argdown")
    assert found.sheet is not None
    first = found.problems[0]
    assert (first.code, first.message) == ("read-as", "read as argdown; 1 dropped; 4 supplied")
