"""The server's answers, without a network: the application is called as a server calls it."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from argmap.model import Problem
from argmap.watching.follow import Board
from argmap.watching.look import Look
from argmap.watching.page import Sheet
from argmap.watching.server import HEADERS, HOST, PORT, application, listen, port_of
from tests.watched import run

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN = "127.0.0.1:8317"


def board() -> Board:
    made = Board()
    made.show(Look((Problem("note", "n", "a note"),), Sheet("e1", "<before>", "<after>")))
    return made


def asked(
    path: str = "/", *, hosts: Sequence[str] = (OWN,), method: str = "GET", chunks: int = 99
) -> tuple[int, dict[str, str], str]:
    """Ask the application; of a stream that does not end, take some chunks and go away."""
    sent: list[dict[str, Any]] = []
    enough = asyncio.Event()

    async def receive() -> dict[str, Any]:
        await enough.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)
        if len(sent) > chunks:
            enough.set()

    scope = {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1",
        "method": method, "scheme": "http", "path": path, "raw_path": path.encode(),
        "query_string": b"", "root_path": "", "client": ("127.0.0.1", 9), "server": (HOST, PORT),
        "headers": [(b"host", host.encode()) for host in hosts],
    }  # fmt: skip
    app = application(board(), "d.yaml", PORT)

    async def call() -> None:
        await app(scope, receive, send)

    run(call())
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(m.get("body", b"") for m in sent[1:]).decode()


def test_the_page() -> None:
    status, headers, text = asked()
    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert text.startswith("<before>")
    assert "a note" in text
    assert text.endswith("<after>")


def test_the_stream_begins_with_what_is_shown() -> None:
    status, headers, text = asked("/live", chunks=1)
    assert status == 200
    assert headers["content-type"].startswith("text/event-stream")
    assert text.startswith("data: ")
    assert text.endswith("\n\n")
    assert json.loads(text.removeprefix("data: "))["edition"] == "e1"


def test_the_head_of_the_stream_ends() -> None:
    assert asked("/live", method="HEAD")[2] == ""


@pytest.mark.parametrize("path", ["/", "/live", "/favicon.ico"])
def test_every_answer_is_for_this_page_alone(path: str) -> None:
    headers = asked(path, chunks=1)[1]
    for name, value in HEADERS.items():
        assert headers[name.lower()] == value


@pytest.mark.parametrize("path", ["/x", "/d.yaml", "/live/", "/../etc/passwd", "/%2e%2e/d.yaml"])
def test_there_is_nothing_else(path: str) -> None:
    assert asked(path)[0] in (307, 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_changed(method: str) -> None:
    assert asked(method=method)[0] == 405


@pytest.mark.parametrize("host", [OWN, "localhost:8317", "LOCALHOST:8317"])
def test_its_own_names(host: str) -> None:
    assert asked(hosts=[host])[0] == 200


@pytest.mark.parametrize(
    "hosts",
    [
        ["evil.example:8317"], ["127.0.0.1"], ["127.0.0.1:80"], ["localhost:8318"], [""], [],
        ["127.0.0.1.evil.example:8317"], ["evil.example", OWN], ["0.0.0.0:8317"], ["[::1]:8317"],
    ],
)  # fmt: skip
def test_any_other_name_is_refused(hosts: list[str]) -> None:
    for path in ("/", "/live", "/x"):
        status, _, text = asked(path, hosts=hosts)
        assert status == 421
        assert "a note" not in text


def test_where_it_listens() -> None:
    with listen() as first, listen() as second, listen(0) as third:
        ports = {port_of(one) for one in (first, second, third)}
        assert len(ports) == 3
        assert all(one.getsockname()[0] == "127.0.0.1" for one in (first, second, third))
        with pytest.raises(OSError, match="in use"):
            listen(port_of(first))
