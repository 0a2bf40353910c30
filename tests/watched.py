"""A running `argmap watch`, and what it shows."""

from __future__ import annotations

import asyncio
import http.client
import json
import re
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from tests.running import program, surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator, Mapping
    from pathlib import Path

T = TypeVar("T")

LIMIT = 30.0
"""Seconds after which a test gives up waiting; what it waits for takes less than one."""

DEBATE = "argmap: 1\ntitle: A debate\nquestion: Is it?\nclaims:\n  t: {{type: thesis, text: {}}}\n"


class Watched:
    """A process that watches a file, by its address."""

    def __init__(self, process: subprocess.Popen[bytes], told: str, port: int) -> None:
        self.process = process
        self.told = told
        self.port = port

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def get(self, path: str = "/", **headers: str) -> tuple[int, Mapping[str, str], str]:
        """Ask for a page; give status, headers and text."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode()
        finally:
            connection.close()

    @property
    def page(self) -> str:
        return self.get()[2]

    def now(self) -> dict[str, str]:
        """Give what a page that opens the stream is told first: `edition` and `panel`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        try:
            connection.request("GET", "/live")
            line = connection.getresponse().readline().decode()
        finally:
            connection.close()
        found: dict[str, str] = json.loads(line.removeprefix("data: "))
        return found

    def until_told(self, text: str) -> dict[str, str]:
        """Wait until a text stands among the problems."""
        return waited(self.now, lambda now: text in now["panel"])

    def until_sound(self) -> dict[str, str]:
        """Wait until the map is that of the file."""
        return waited(self.now, lambda now: now["edition"] != "" and "alert" not in now["panel"])

    def until_page_has(self, text: str) -> str:
        return waited(lambda: self.page, lambda page: text in page)


def waited(ask: Callable[[], T], fits: Callable[[T], bool]) -> T:
    """Ask again and again until the answer fits."""
    end = time.monotonic() + LIMIT
    while not fits(answer := ask()):
        assert time.monotonic() < end, answer
        time.sleep(0.02)
    return answer


@contextmanager
def watching(*arguments: str, folder: Path, **env: str) -> Iterator[Watched]:
    """Run `argmap watch` on a free port in a folder; end it, if need be, afterwards."""
    with subprocess.Popen(  # noqa: S603
        [*program(), "watch", *arguments, "--port", "0"], cwd=folder,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=surroundings(**env),
    ) as process:  # fmt: skip
        try:
            assert process.stderr is not None
            told = process.stderr.readline().decode()
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", told)
            assert found, told + process.stderr.read().decode()
            yield Watched(process, told, int(found[1]))
        finally:
            process.kill()


def run(work: Coroutine[None, None, T]) -> T:
    """Run a coroutine to its end, within the limit.

    In a thread of its own: in this one, Playwright's event loop may be running.
    """

    async def limited() -> T:
        async with asyncio.timeout(LIMIT):
            return await work

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(limited())).result()
