"""What is shown as the file changes: the newest counts, and nothing good is lost."""

from __future__ import annotations

import asyncio
import os
from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest

from argmap.model import Problem
from argmap.watching.changes import contents
from argmap.watching.follow import Board, follow
from argmap.watching.look import Look
from argmap.watching.page import Sheet, Showing
from tests.watched import LIMIT, run

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

BAD = Look((Problem("error", "bad", "bad"),))


def good(name: str) -> Look:
    return Look((), Sheet(name, "<", ">"))


def test_the_last_good_map_stays() -> None:
    board = Board()
    board.show(BAD)
    assert board.showing == Showing(None, BAD.problems, stale=True)
    board.show(good("a"))
    assert board.showing == Showing(good("a").sheet)
    board.show(BAD)
    assert board.showing == Showing(good("a").sheet, BAD.problems, stale=True)


def test_waiting_for_what_is_new() -> None:
    async def test() -> None:
        board = Board()
        assert await board.other_than(None, LIMIT) is board.showing
        before = board.showing
        assert await board.other_than(before, 0) is before
        both = [asyncio.create_task(board.other_than(before, LIMIT)) for _ in range(2)]
        await asyncio.sleep(0)
        board.show(BAD)
        assert await asyncio.gather(*both) == [board.showing] * 2

    run(test())


def test_what_cannot_be_read_is_shown_without_a_look() -> None:
    async def versions() -> AsyncIterator[bytes | Look]:
        yield BAD

    async def look(_: bytes) -> Look:
        raise AssertionError

    board = Board()
    run(follow(versions(), look, board))
    assert board.showing.problems == BAD.problems


def test_a_newer_file_ends_a_look_that_takes_long() -> None:
    begun: list[bytes] = []
    ended: list[bytes] = []

    async def versions() -> AsyncIterator[bytes | Look]:
        for version in (b"1", b"2", b"3"):
            yield version
            while version not in begun:
                await asyncio.sleep(0)

    async def look(data: bytes) -> Look:
        begun.append(data)
        if data != b"3":
            try:
                await asyncio.Event().wait()
            finally:
                ended.append(data)
        return good(data.decode())

    board = Board()
    run(follow(versions(), look, board, patience=0))
    assert board.showing.sheet == good("3").sheet
    assert ended == [b"1", b"2"]


def test_a_look_that_is_almost_done_is_shown() -> None:
    shown: list[str] = []

    async def versions() -> AsyncIterator[bytes | Look]:
        yield b"1"
        yield b"2"

    async def look(data: bytes) -> Look:
        for _ in range(5):
            await asyncio.sleep(0)
        shown.append(data.decode())
        return good(data.decode())

    run(follow(versions(), look, Board(), patience=LIMIT))
    assert shown == ["1", "2"]


# --- How a file changes


def write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def replace(path: Path, data: bytes) -> None:
    new = path.with_name(".new~")
    new.write_bytes(data)
    new.replace(path)


def make_anew(path: Path, data: bytes) -> None:
    path.unlink()
    path.write_bytes(data)


def move_folder(path: Path, data: bytes) -> None:
    path.parent.rename(path.parent.with_name("before"))
    path.parent.mkdir()
    path.write_bytes(data)


@pytest.mark.parametrize("save", [write, replace, make_anew, move_folder])
def test_every_way_to_save(save: Callable[[Path, bytes], None], folder: Path) -> None:
    path = folder / "in" / "d.yaml"
    path.parent.mkdir()
    path.write_bytes(b"0")

    async def test() -> None:
        async with aclosing(contents(path, path.read_bytes)) as found:
            assert await anext(found) == b"0"
            for data in (b"1", b"2"):
                save(path, data)
                if save is move_folder:
                    (path.parent.with_name("before") / "d.yaml").unlink()
                    path.parent.with_name("before").rmdir()
                while await anext(found) != data:
                    pass

    run(test())


def test_a_file_that_goes_and_comes(folder: Path) -> None:
    path = folder / "d.yaml"

    async def test() -> None:
        async with aclosing(contents(path, path.read_bytes)) as found:
            missing = await anext(found)
            assert isinstance(missing, Look)
            assert missing.problems[0].message == "no such file"
            path.write_bytes(b"1")
            assert await anext(found) == b"1"
            path.unlink()
            assert await anext(found) == missing

    run(test())


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_links_are_followed(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "real.yaml").write_text(name)
    link = folder / "d.yaml"
    link.symlink_to(folder / "a" / "real.yaml")

    async def test() -> None:
        async with aclosing(contents(link, link.read_bytes)) as found:
            assert await anext(found) == b"a"
            (folder / "a" / "real.yaml").write_text("changed")
            assert await anext(found) == b"changed"
            link.unlink()
            link.symlink_to(folder / "b" / "real.yaml")
            while await anext(found) != b"b":
                pass
            (folder / "b" / "real.yaml").write_text("changed too")
            assert await anext(found) == b"changed too"

    run(test())


def test_what_is_the_same_is_not_told_again(folder: Path) -> None:
    path = folder / "d.yaml"
    path.write_bytes(b"0")
    reads: list[bytes] = []

    def read() -> bytes:
        reads.append(path.read_bytes())
        return reads[-1]

    async def test() -> None:
        async with aclosing(contents(path, read)) as found:
            assert await anext(found) == b"0"
            following = asyncio.ensure_future(anext(found))
            path.write_bytes(b"0")
            while len(reads) < 2:
                await asyncio.sleep(0.01)
            assert not following.done()
            path.write_bytes(b"1")
            assert await following == b"1"

    run(test())
