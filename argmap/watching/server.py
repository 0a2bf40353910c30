"""The server: one page, and a stream that says when there is something new. For this machine only.

No other site may use it: what is asked for under another name than this server's is refused, so
that a name which someone else has pointed at this machine (DNS rebinding) leads to nothing.
"""

from __future__ import annotations

import asyncio
import errno
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

from argmap.watching.page import message, page_text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterator

    from starlette.requests import Request
    from starlette.types import ASGIApp, Receive, Scope, Send

    from argmap.watching.follow import Board

HOST = "127.0.0.1"
PORT = 8317
"""Where the map is if nobody says otherwise, or a little above it where that is taken."""

_TRIES = 50
_HEARTBEAT = 15.0
"""Seconds between signs of life, by which a page that was closed is noticed."""

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def listen(port: int | None = None) -> socket.socket:
    """Listen on this machine alone: on the port, on any free one (0), or on the usual one (None).

    Raises OSError where it cannot.
    """
    if port is not None:
        return socket.create_server((HOST, port))
    for tried in range(PORT, PORT + _TRIES):
        try:
            return socket.create_server((HOST, tried))
        except OSError as fault:
            if fault.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    return socket.create_server((HOST, 0))


def port_of(listening: socket.socket) -> int:
    """Give the port that a socket listens on."""
    port: int = listening.getsockname()[1]
    return port


def application(board: Board, name: str, port: int) -> ASGIApp:
    """Make the application that shows the board; `name` is the file's."""
    from starlette.applications import Starlette
    from starlette.responses import HTMLResponse, Response, StreamingResponse
    from starlette.routing import Route

    async def page(_: Request) -> Response:
        return HTMLResponse(page_text(board.showing, name), headers=HEADERS)

    async def live(request: Request) -> Response:
        kind = "text/event-stream"
        if request.method == "HEAD":
            return Response(media_type=kind, headers=HEADERS)
        return StreamingResponse(_messages(board), media_type=kind, headers=HEADERS)

    async def icon(_: Request) -> Response:
        return Response(status_code=204, headers=HEADERS)

    routes = [Route("/", page), Route("/live", live), Route("/favicon.ico", icon)]
    return _only_called(Starlette(routes=routes), {f"{HOST}:{port}", f"localhost:{port}"})


def _only_called(app: ASGIApp, names: set[str]) -> ASGIApp:
    """Refuse what is asked of a server of any other name."""
    from starlette.datastructures import Headers
    from starlette.responses import PlainTextResponse

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        if Headers(scope=scope).get("host", "").lower() in names:
            await app(scope, receive, send)
        else:
            refusal = PlainTextResponse("This server answers to its own name only.\n", 421, HEADERS)
            await refusal(scope, receive, send)

    return guarded


async def _messages(board: Board) -> AsyncIterator[str]:
    """Say what is shown now, and each time that it changes, as server-sent events."""
    told = None
    while True:
        showing = await board.other_than(told, _HEARTBEAT)
        yield ":\n\n" if showing is told else f"data: {message(showing)}\n\n"
        told = showing


def serve(
    name: str, listening: socket.socket, following: Callable[[Board], Coroutine[None, None, None]]
) -> None:
    """Serve until Ctrl-C, which raises KeyboardInterrupt; `following` keeps the board current."""
    asyncio.run(_serve(name, listening, following))


async def _serve(
    name: str, listening: socket.socket, following: Callable[[Board], Coroutine[None, None, None]]
) -> None:
    import uvicorn

    class Server(uvicorn.Server):
        """A server that leaves Ctrl-C to the event loop, and with it to whoever started argmap."""

        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            yield

    from argmap.watching.follow import Board

    board = Board()
    config = uvicorn.Config(
        application(board, name, port_of(listening)),
        http="h11", ws="none", lifespan="off", proxy_headers=False, server_header=False,
        log_config=None, log_level="critical", access_log=False,
    )  # fmt: skip
    async with asyncio.TaskGroup() as group:
        group.create_task(following(board))
        await Server(config).serve(sockets=[listening])
