"""From what the file holds to what is shown: one look at a time, and the newest counts."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from argmap.watching.page import Showing

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from argmap.watching.look import Look

PATIENCE = 1.0
"""Seconds that a look may still take when the file is another one already; without them, a file
that is saved at every key would never be shown."""


class Board:
    """What is shown, and a way to wait for the next thing. It belongs to one event loop."""

    def __init__(self) -> None:
        self.showing = Showing()
        self._next = asyncio.Event()

    def show(self, found: Look) -> None:
        """Take over a look: its problems, and its map if it has one."""
        before = self.showing
        self.showing = Showing(found.sheet or before.sheet, found.problems, found.sheet is None)
        self._next.set()
        self._next = asyncio.Event()

    async def other_than(self, showing: Showing | None, seconds: float) -> Showing:
        """Wait until something else is shown, or for so many seconds; give what is shown then."""
        if self.showing is showing:
            try:
                async with asyncio.timeout(seconds):
                    await self._next.wait()
            except TimeoutError:
                pass
        return self.showing


async def follow(
    contents: AsyncIterator[bytes | Look],
    look: Callable[[bytes], Awaitable[Look]],
    board: Board,
    patience: float = PATIENCE,
) -> None:
    """Show each state of a file; a newer one ends the look at an older, after `patience` (s)."""

    async def show(content: bytes | Look) -> None:
        board.show(await look(content) if isinstance(content, bytes) else content)

    job: asyncio.Task[None] | None = None
    async with asyncio.TaskGroup() as group:
        async for content in contents:
            if job:
                await asyncio.wait([job], timeout=patience)
                job.cancel()
                await asyncio.wait([job])
            job = group.create_task(show(content))
