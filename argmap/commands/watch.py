"""`argmap watch FILE`: the map in the browser, which follows the file while it is written."""

from __future__ import annotations

import os
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.commands.choices import was_given
from argmap.commands.debate import FileOption, debate_path
from argmap.commands.faults import fail
from argmap.store import bundled_path

if TYPE_CHECKING:
    import socket

    from argmap.watching.follow import Board

LIBRARIES = ("starlette", "uvicorn", "watchfiles")


def _named(context: typer.Context, debate: str) -> str:
    """Refuse `watch ""`, as `-f ""` is: no other debate is meant."""
    if not (debate or context.resilient_parsing) and was_given(context, "debate"):
        raise typer.BadParameter("it names no file")
    return debate


def watch(
    debate: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            callback=_named,
            help="The debate; without it, as --file says.",
            show_default=False,
        ),
    ] = "",
    file: FileOption = "",
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Serve here; 0 is any free port. [8317]"),
    ] = None,
    open: Annotated[
        bool, typer.Option("--open/--no-open", help="Show the page in the browser.")
    ] = False,
    theme: Annotated[
        Literal["default", "greyscale", "dark", "contrast"],
        typer.Option("--theme", help="The colours."),
    ] = "default",
) -> None:
    """Show the map in the browser, and again whenever the file changes.

    It is for this machine only; Ctrl-C ends it. Example: argmap watch my-debate.yaml
    """
    path = _path(debate, file)
    _require_libraries()
    from argmap.store.files import read_bytes
    from argmap.watching.changes import contents
    from argmap.watching.follow import follow
    from argmap.watching.server import HOST, port_of, serve
    from argmap.watching.worker import Worker

    listening = _listening(port)
    url = f"http://{HOST}:{port_of(listening)}/"
    typer.echo(f"argmap: {path} is shown at {url} until Ctrl-C", err=True)
    if open:
        typer.launch(url)

    async def following(board: Board) -> None:
        async with Worker() as worker:
            look = partial(worker.look, name=str(path), theme=theme)
            await follow(contents(path, partial(read_bytes, path)), look, board)

    serve(str(path), listening, following)


def _path(debate: str, file: str) -> Path:
    """Find the file that is meant; end with 2 where there is none to follow."""
    if debate and file:
        fail("FILE and --file are two ways to name the debate", "leave one of them out")
    path = debate_path(debate or file)
    if path is None:
        fail("watch follows a file, and standard input is none", "save the debate to a file")
    if path == bundled_path() and not (debate or file or os.environ.get("ARGMAP_FILE")):
        fail("watch needs a file to follow", "try: argmap watch my-debate.yaml")
    if path.is_dir():
        fail(f"{path} is a folder", "name the debate's file in it")
    if path.exists() and not path.is_file():
        fail(f"{path} is no file that can be followed", "save the debate to a file")
    if not path.parent.is_dir():
        fail(f"there is no folder {path.parent}")
    return path


def _require_libraries() -> None:
    for name in LIBRARIES:
        try:
            import_module(name)
        except ImportError:
            fail(f'watch needs {name}: python -m pip install "argmap[watch]"')


def _listening(port: int | None) -> socket.socket:
    from argmap.watching.server import listen

    try:
        return listen(port)
    except OSError as fault:
        hint = "leave --port out, or take --port 0 for any that is free"
        fail(f"port {port} cannot be had: {fault.strerror}", hint)
