"""`argmap tree [ID]`: the debate in the terminal, from the theses outwards."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of
from argmap.commands.inputs import load_debate
from argmap.commands.terminal import COLOURS, has_unicode, paint, room, write
from argmap.queries.tree import tree_lines, tree_record


def tree(
    id: Annotated[
        str, typer.Argument(help="Begin at this claim.", autocompletion=complete_claim)
    ] = "",
    file: FileOption = "",
    depth: Annotated[int | None, typer.Option(min=0, help="How many relations deep.")] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Draw with plain characters.")] = False,
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
) -> None:
    """Print the debate as a tree.

    + supports, - attacks, ~ undercuts what stands above it. Example: argmap tree --depth 2
    """
    debate = load_debate(file)
    if id:
        claim_of(debate, id)
    if format == "json":
        write(json.dumps(tree_record(debate, id, depth), ensure_ascii=False, indent=2) + "\n")
        return
    unicode = has_unicode() and not ascii
    for line in tree_lines(debate, id, columns=room(), unicode=unicode, depth=depth):
        colour = COLOURS[line.claim.type] if line.claim else None
        head = paint(line.head, colour=colour, bold=True)
        write(f"{paint(line.guides, dim=True)}{head}{line.text}".rstrip() + "\n")
