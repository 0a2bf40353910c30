"""`argmap path A B`: the lines of argument between two claims."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of, load_debate
from argmap.commands.faults import NO, fail
from argmap.commands.terminal import room, write
from argmap.queries.paths import line_record, lines_of_argument
from argmap.queries.tables import OUTPUTS

ClaimArgument = Annotated[str, typer.Argument(help="A claim's id.", autocompletion=complete_claim)]


def path(
    start: ClaimArgument,
    end: ClaimArgument,
    file: FileOption = "",
    longest: Annotated[int, typer.Option(min=1, help="How many relations long at most.")] = 12,
    most: Annotated[int, typer.Option(min=1, help="How many lines of argument at most.")] = 100,
    format: Annotated[
        Literal["table", "json", "jsonl", "csv", "markdown"],
        typer.Option("--format", help="How to print."),
    ] = "table",
) -> None:
    """Say every line of argument from one claim to another, and what it does there."""
    debate = load_debate(file)
    claim_of(debate, start), claim_of(debate, end)
    lines, are_all = lines_of_argument(debate, start, end, longest=longest, most=most)
    if not lines:
        back = lines_of_argument(debate, end, start, longest=longest, most=1)[0]
        hint = f"there is one the other way: argmap path {end} {start}" if back else ""
        fail(f"no line of argument leads from {start} to {end}", hint, NO)
    write(OUTPUTS[format]([line_record(line) for line in lines], ("net", "sentence"), room()))
    if not are_all:
        typer.echo(f"argmap: these are the first {most}; --most shows more", err=True)
