"""`argmap render -o FILE`: the debate as a map to look at, or as text for another drawing tool."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of, debate_path, load_debate
from argmap.commands.faults import fail
from argmap.drawing.focus import part_around, whole
from argmap.formats import FORMATS, format_of_suffix, writer
from argmap.store.files import write_bytes

if TYPE_CHECKING:
    from argmap.drawing.focus import Part

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
    focus: Annotated[
        str,
        typer.Option(
            "--focus",
            metavar="ID",
            help="Draw only what lies around this claim.",
            autocompletion=complete_claim,
        ),
    ] = "",
    depth: Annotated[
        int, typer.Option(min=0, max=1000, help="With --focus: how many relations around it.")
    ] = 1,
) -> None:
    """Draw the debate as a map: SVG, Graphviz DOT or Mermaid."""
    if output not in ("", "-"):
        _refuse_target(Path(output), file)
    chosen = format or _format_of(output)
    if chosen != "svg" and (engine, theme) != ("embedded", "default"):
        fail(f"--engine and --theme are for SVG maps, not for {chosen}")
    debate = load_debate(file)
    part = part_around(debate, claim_of(debate, focus).id, depth) if focus else whole(debate)
    text = _draw(part, engine, theme) if chosen == "svg" else writer(chosen)(part.debate)
    data = text.encode()
    if output in ("", "-"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    write_bytes(Path(output), data)
    drawn = part.debate
    counted = f"{len(drawn.claims)} claims, {len(drawn.relations)} relations"
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
    if target.exists() and (source is None or source.exists()):
        read = os.fstat(sys.stdin.fileno()) if source is None else source.stat()
        if os.path.samestat(target.stat(), read) and target.is_file():
            fail(f"{target} is the debate itself", "choose another name for the map")


def _draw(part: Part, engine: str, theme: str) -> str:
    from argmap.drawing import draw_svg
    from argmap.drawing.errors import DrawingError

    try:
        return draw_svg(part, engine=engine, theme=theme)
    except DrawingError as fault:
        fail(fault.message, fault.hint)
