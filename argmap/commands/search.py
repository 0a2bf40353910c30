"""`argmap search WORDS`: claims by what they say, best first."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from argmap.commands.debate import FileOption, load_debate
from argmap.commands.faults import NO, fail
from argmap.commands.terminal import BOLD, PLAIN, has_colour, room, write
from argmap.queries.records import claim_record
from argmap.queries.search import HIT_END, HIT_START, asks_for_a_word
from argmap.queries.search import search as find
from argmap.queries.tables import OUTPUTS
from argmap.stance import standings


def search(
    words: Annotated[list[str], typer.Argument(help='Words; "a phrase"; after --, -without.')],
    file: FileOption = "",
    most: Annotated[int, typer.Option(min=1, help="How many claims at most.")] = 20,
    format: Annotated[
        Literal["table", "json", "jsonl", "csv", "markdown", "ids"],
        typer.Option("--format", help="How to print."),
    ] = "table",
) -> None:
    """Find claims by their words, best first.

    English endings do not matter. Example: argmap search exploit
    """
    debate = load_debate(file)
    wanted = " ".join(words)
    if not asks_for_a_word(wanted):
        hint = "-word leaves out, among the claims that hold the other words"
        fail("name at least one word that must be there", hint)
    hits = find(debate, wanted, most=most)
    standing = standings(debate)
    marked = format == "table" and has_colour()
    records = [
        {
            **claim_record(hit.claim, standing[hit.claim.id]),
            "text": hit.marked if marked else hit.claim.text,
            "score": round(hit.score, 6),
        }
        for hit in hits
    ]
    if hits or format != "table":
        printed = OUTPUTS[format](records, ("id", "type", "stance", "text"), room())
        write(printed.replace(HIT_START, BOLD).replace(HIT_END, PLAIN))
    if not hits:
        fail("no claim holds all of these words", code=NO)
