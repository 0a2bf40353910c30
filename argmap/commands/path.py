"""`argmap path A B`: the lines of argument between two claims."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of
from argmap.commands.faults import NO, fail
from argmap.commands.inputs import load_debate
from argmap.commands.terminal import room, write
from argmap.model import ArgumentMap
from argmap.queries.paths import line_record, lines_of_argument
from argmap.queries.tables import OUTPUTS

ClaimArgument = Annotated[str, typer.Argument(help="A claim's id.", autocompletion=complete_claim)]


def path(
    start: ClaimArgument,
    end: ClaimArgument,
    file: FileOption = "",
    longest: Annotated[int, typer.Option(min=1, help="How many relations long at most.")] = 12,
    most: Annotated[int, typer.Option(min=1, help="How many lines of argument at most.")] = 100,
    texts: Annotated[
        bool, typer.Option("--texts", help="Name claims by what they say, not by their ids.")
    ] = False,
    format: Annotated[
        Literal["table", "json", "jsonl", "csv", "markdown"],
        typer.Option("--format", help="How to print."),
    ] = "table",
) -> None:
    """Say every line of argument between two claims.

    Each in a sentence, shortest first, and whether it speaks for or against its end. Example:
    argmap path power-gap legitimate
    """
    debate = load_debate(file)
    claim_of(debate, start), claim_of(debate, end)
    lines, next_length = lines_of_argument(
        debate, start, end, longest=longest, most=most, by_text=texts
    )
    if lines or format != "table":
        write(OUTPUTS[format]([line_record(line) for line in lines], ("net", "sentence"), room()))
    if not lines and next_length:
        bound = f"{longest} relation" if longest == 1 else f"{longest} relations"
        hint = f"the shortest has {next_length:,}: try --longest {next_length}"
        fail(f"no line of at most {bound} leads from {start} to {end}", hint, NO)
    if not lines:
        fail(f"no line of argument leads from {start} to {end}", _way_back(debate, start, end), NO)
    if next_length > longest:
        told = f"longer lines are left out; the next has {next_length:,} relations: "
        typer.echo(f"argmap: {told}try --longest {next_length}", err=True)
    elif next_length and len(lines) == most:
        typer.echo(f"argmap: these are the first {most}; --most shows more", err=True)
    elif next_length:
        typer.echo("argmap: these are not all; the search for more would take too long", err=True)


def _way_back(debate: ArgumentMap, start: str, end: str) -> str:
    lines, next_length = lines_of_argument(debate, end, start, most=1)
    if not lines and not next_length:
        return ""
    longer = "" if lines else f" --longest {next_length}"
    return f"there is one the other way: argmap path {end} {start}{longer}"
