"""`argmap render -o FILE`: the debate as a map to look at, or as text for another drawing tool."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.commands.debate import FileOption, debate_path, load_debate
from argmap.commands.faults import fail
from argmap.formats import FORMATS, format_of_suffix, writer
from argmap.store.files import write_bytes

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

SUFFIXES = [".svg", *(suffix for known in FORMATS.values() for suffix in known.suffixes)]


def render(
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Where to; - is standard output.")
    ] = "",
    file: FileOption = "",
    format: Annotated[
        Literal["svg", "dot", "mermaid"] | None,
        typer.Option("--format", help="What to write; without it, by the suffix of FILE."),
    ] = None,
    engine: Annotated[
        Literal["embedded", "dot"],
        typer.Option(
            "--engine", help="What arranges an SVG map: argmap itself, or Graphviz's dot."
        ),
    ] = "embedded",
    theme: Annotated[
        Literal["default", "greyscale", "dark", "contrast"],
        typer.Option("--theme", help="The colours of an SVG map."),
    ] = "default",
) -> None:
    """Draw the debate as an SVG map, or write it as Graphviz DOT or as Mermaid."""
    if output not in ("", "-"):
        _refuse_target(Path(output), file)
    chosen = format or _format_of(output)
    debate = load_debate(file)
    text = _draw(debate, engine, theme) if chosen == "svg" else writer(chosen)(debate)
    data = text.encode()
    if output in ("", "-"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    write_bytes(Path(output), data)
    counted = f"{len(debate.claims)} claims, {len(debate.relations)} relations"
    typer.echo(f"argmap: wrote {output} ({counted})", err=True)


def _format_of(output: str) -> str:
    if output == "-":
        return "svg"
    if not output:
        if sys.stdout.isatty():
            fail("render needs to know where to write", "try: argmap render -o map.svg")
        return "svg"
    suffix = Path(output).suffix.lower()
    if suffix not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        fail(f"no format writes `{suffix or output}` files", f"use one of {known}, or --format")
    return "svg" if suffix == ".svg" else format_of_suffix(suffix)


def _refuse_target(target: Path, file: str) -> None:
    """End with 2 where nothing should be written: before the work, and never over the debate."""
    if target.is_dir():
        fail(f"{target} is a folder", f"try: argmap render -o {target / 'map.svg'}")
    if not target.parent.is_dir():
        fail(f"there is no folder {target.parent}", "create it first")
    source = debate_path(file)
    if source is not None and target.exists() and source.exists() and target.samefile(source):
        fail(f"{target} is the debate itself", "choose another name for the map")


def _draw(debate: ArgumentMap, engine: str, theme: str) -> str:
    from argmap.drawing import render_svg
    from argmap.drawing.errors import DrawingError

    try:
        return render_svg(debate, engine=engine, theme=theme)
    except DrawingError as fault:
        fail(fault.message, fault.hint)
