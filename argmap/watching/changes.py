"""When the file changes, however it is saved: written in place, put in its place, or made anew."""

from __future__ import annotations

import asyncio
import os
from contextlib import aclosing
from typing import TYPE_CHECKING

from argmap.watching.look import unreadable

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from pathlib import Path

    from argmap.watching.look import Look

BACKSTOP = 1.0
"""Seconds after which a change is seen at the latest, where the system tells of none: network
drives, and folders that were removed and made again."""

_Stamp = tuple[int, ...]


async def contents(path: Path, read: Callable[[], bytes]) -> AsyncGenerator[bytes | Look]:
    """Give what the file holds now, and again whenever that has become something else.

    Where it cannot be read, a look that says so takes the place of its bytes. `read` raises
    OSError then.
    """
    last: bytes | Look | None = None
    async for _ in _ticks(path):
        try:
            found: bytes | Look = await asyncio.to_thread(read)
        except OSError as fault:
            found = unreadable(fault, str(path))
        if found != last:
            last = found
            yield found


async def _ticks(path: Path) -> AsyncGenerator[None]:
    """Tick now, and when the file may have changed: at once where the system tells of changes."""
    stamp: _Stamp | None = None
    while True:
        folders = _folders(path)
        while (now := _stamp(path)) != stamp:
            stamp = now
            yield
        try:
            async with aclosing(_told(path, folders)) as told:
                async for by_system in told:
                    now = _stamp(path)
                    if by_system or now != stamp:
                        stamp = now
                        yield
                    if _folders(path) != folders:
                        break
        except (OSError, RuntimeError):
            # The folder is gone, or the system watches too much already.
            await asyncio.sleep(BACKSTOP)


async def _told(path: Path, folders: dict[str, _Stamp]) -> AsyncGenerator[bool]:
    """Say when the system tells of a change (True), and when it has not for a while (False).

    The folder is watched and not the file, which another one may take the place of.
    """
    from watchfiles import awatch

    names = {path.name, os.path.basename(os.path.realpath(path))}  # noqa: PTH119 - a text
    async for events in awatch(
        *folders,
        watch_filter=lambda _, changed: os.path.basename(changed) in names,  # noqa: PTH119
        rust_timeout=int(BACKSTOP * 1000),
        yield_on_timeout=True,
        recursive=False,
    ):
        yield bool(events)


def _folders(path: Path) -> dict[str, _Stamp]:
    """Give the folders in which the file and what it links to stand, and which ones they are."""
    real = os.path.dirname(os.path.realpath(path))  # noqa: PTH120 - Path.resolve fails on loops
    return {str(folder): _identity(str(folder)) for folder in (path.absolute().parent, real)}


def _stamp(path: Path) -> _Stamp:
    """Give what tells two states of a file apart without reading it; () without a file."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return (found.st_mtime_ns, found.st_size, found.st_ino, found.st_dev)


def _identity(folder: str) -> _Stamp:
    try:
        found = os.stat(folder)  # noqa: PTH116 - a text
    except OSError:
        return ()
    return (found.st_ino, found.st_dev)
