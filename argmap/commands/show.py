"""`argmap show ID`: one claim with all around it."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from argmap.cells import wrap
from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of
from argmap.commands.inputs import load_debate
from argmap.commands.terminal import COLOURS, paint, room, write
from argmap.queries.describe import describe, sections


def show(
    id: Annotated[str, typer.Argument(help="The claim's id.", autocompletion=complete_claim)],
    file: FileOption = "",
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
) -> None:
    """Show one claim with all around it.

    What it says, who says it where, and what speaks for and against it. Example:
    argmap show abuse-of-power
    """
    debate = load_debate(file)
    claim = claim_of(debate, id)
    if format == "json":
        write(json.dumps(describe(debate, claim), ensure_ascii=False, indent=2) + "\n")
        return
    columns = room()
    write(f"{paint(claim.id, bold=True)}  {paint(claim.type, colour=COLOURS[claim.type])}\n")
    write("".join(f"  {line}\n" for line in wrap(claim.text, columns - 2)))
    for heading, told in sections(debate, claim):
        write(f"\n{paint(heading, dim=True)}\n")
        for paragraph in told:
            first, *more = wrap(paragraph, columns - 4)
            write(f"  {first}\n" + "".join(f"    {line}\n" for line in more))
