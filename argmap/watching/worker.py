"""The edge to the process that draws: a layout may take long, and a newer file makes it useless.

Both ends stand here, and each imports only what it needs.
"""

from __future__ import annotations

import pickle
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from argmap.formats.loading import beside_of
from argmap.watching.look import Look, failed, look

if TYPE_CHECKING:
    from asyncio.subprocess import Process

_BEGIN = """
import sys
sys.path[:] = sys.argv[1:]
from argmap.watching.worker import main
main()
"""

_LENGTH = 8
"""Bytes before an answer that say how many more there are."""


class Worker:
    """A process that looks at debates, one at a time; it belongs to one event loop.

    It is started for the first look, which costs 0.3 s, and stays for the next ones. A look that
    is cancelled ends it, whatever it is at.
    """

    def __init__(self) -> None:
        self._process: Process | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._end()

    async def look(self, data: bytes, name: str, theme: str) -> Look:
        """Look at a debate as `look.look` does; what fails is told as a problem."""
        try:
            self._process = self._process or await _started()
        except OSError as fault:
            return failed(f"no process to draw the map in: {fault.strerror}", name)
        found = None
        try:
            found = await _asked(self._process, (data, name, theme))
        except (OSError, EOFError):
            return failed("the process that draws the map has ended", name)
        finally:
            if found is None:
                await self._end()
        return found

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _started() -> Process:
    import asyncio

    # -P: whatever lies in the working folder is not taken for a module while Python starts.
    return await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-c", _BEGIN, *sys.path,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip


async def _asked(process: Process, question: tuple[bytes, str, str]) -> Look:
    """Put a question and wait for the answer. Raises OSError or EOFError if the process ends."""
    writer, reader = process.stdin, process.stdout
    if writer is None or reader is None:
        raise EOFError
    writer.write(pickle.dumps(question))
    await writer.drain()
    length = int.from_bytes(await reader.readexactly(_LENGTH))
    answer: Look = pickle.loads(await reader.readexactly(length))  # noqa: S301 - `main` wrote it
    return answer


def main() -> None:
    """Answer questions until there are no more; Ctrl-C is for the process that asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    with suppress(EOFError, BrokenPipeError):
        while True:
            data, name, theme = pickle.load(questions)  # noqa: S301 - `_asked` wrote it
            answer = pickle.dumps(_found(data, name, theme))
            answers.write(len(answer).to_bytes(_LENGTH) + answer)
            answers.flush()


def _found(data: bytes, name: str, theme: str) -> Look:
    try:
        return look(data, name, theme, beside_of(name))
    except Exception as fault:  # whatever it is, the page tells it
        return failed(f"{type(fault).__name__}: {fault}", name)
