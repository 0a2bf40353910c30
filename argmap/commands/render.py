"""`argmap render -o FILE`: the debate as a map to look at, print, explore or draw elsewhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of, debate_path, load_debate
from argmap.commands.faults import fail
from argmap.drawing.errors import DrawingError
from argmap.drawing.focus import part_around, whole
from argmap.drawing.outputs import OUTPUTS, Options, output_of_suffix
from argmap.store.files import write_bytes

if TYPE_CHECKING:
    from argmap.drawing.focus import Part
    from argmap.drawing.outputs import Drawn, Output

Scale = Annotated[float, typer.Option(min=0.01, max=100, help="Of a PNG: 2 is twice as large.")]


def render(
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Where to; - is standard output.")
    ] = "",
    file: FileOption = "",
    format: Annotated[
        Literal["svg", "html", "png", "pdf", "dot", "mermaid"] | None,
        typer.Option("--format", help="What to write; without it, by the suffix of FILE."),
    ] = None,
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
        int | None,
        typer.Option(min=0, max=1000, help="With --focus: how many relations around it. [1]"),
    ] = None,
    theme: Annotated[
        Literal["default", "greyscale", "dark", "contrast"],
        typer.Option("--theme", help="The colours."),
    ] = "default",
    scale: Scale = 1.0,
    paper: Annotated[
        Literal["fit", "A4", "A3", "letter", "tabloid"],
        typer.Option("--paper", help="Of a PDF: fit makes the page as large as the map."),
    ] = "fit",
    engine: Annotated[
        Literal["embedded", "dot"],
        typer.Option("--engine", help="What arranges the map: argmap itself, or Graphviz's dot."),
    ] = "embedded",
) -> None:
    """Draw the debate as a map, in SVG, HTML, PNG, PDF and others.

    The suffix says which. Example: argmap render -o map.html
    """
    if output not in ("", "-"):
        _refuse_target(Path(output), file)
    chosen = format or _format_of(output)
    options = Options(engine, theme, scale=scale, paper=paper)
    _refuse_unheeded(chosen, options, focus)
    if depth is not None and not focus:
        fail("--depth says how far around a claim", "name the claim with --focus ID")
    debate = load_debate(file)
    part = (
        part_around(debate, claim_of(debate, focus).id, 1 if depth is None else depth)
        if focus
        else whole(debate)
    )
    drawn = _drawn(OUTPUTS[chosen], part, options)
    if output in ("", "-"):
        sys.stdout.buffer.write(drawn.data)
        sys.stdout.buffer.flush()
    else:
        write_bytes(Path(output), drawn.data)
        counted = f"{len(part.debate.claims)} claims, {len(part.debate.relations)} relations"
        typer.echo(f"argmap: wrote {output} ({counted})", err=True)
    for note in drawn.notes:
        typer.echo(f"argmap: {note}", err=True)


def _format_of(output: str) -> str:
    if output == "-":
        return "svg"
    if not output:
        if sys.stdout.isatty():
            fail("render needs to know where to write", "try: argmap render -o map.svg")
        return "svg"
    suffix = Path(output).suffix
    if not (chosen := output_of_suffix(suffix)):
        known = ", ".join(end for kind in OUTPUTS.values() for end in kind.suffixes)
        told = f"no format writes `{suffix}` files" if suffix else f"{output} has no suffix"
        fail(told, f"use one of {known}, or --format")
    return chosen


def _refuse_unheeded(chosen: str, options: Options, focus: str) -> None:
    """End with 2 where an option was given that would be ignored."""
    usual = Options()
    given = {name for name in Options.__slots__ if getattr(options, name) != getattr(usual, name)}
    given |= {"focus"} if focus else set()
    for name in sorted(given - OUTPUTS[chosen].heeds):
        others = [kind for kind, output in OUTPUTS.items() if name in output.heeds]
        fail(f"--{name} does nothing for {chosen}", f"it is for {', '.join(others)}")


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


def _drawn(output: Output, part: Part, options: Options) -> Drawn:
    try:
        return output.draw(part, options)
    except DrawingError as fault:
        fail(fault.message, fault.hint)
