"""`argmap list`: the claims that fit, as a table or for another program."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from argmap.commands.choices import one_of
from argmap.commands.completion import complete_from, complete_held
from argmap.commands.debate import FileOption, load_debate
from argmap.commands.terminal import room, write
from argmap.model import CLAIM_TYPES
from argmap.queries.records import claim_record
from argmap.queries.select import Selection, select, unknown_words
from argmap.queries.tables import OUTPUTS
from argmap.stance import STANCES, standings

COLUMNS = ("id", "type", "stance", "text")
ALL_COLUMNS = (*COLUMNS, "depth", "said_by", "evidence", "principles", "tags", "sources")

ListFormat = Literal["table", "json", "jsonl", "csv", "markdown", "ids"]
Words = list[str]

NONE: Words = []
"""What an option that may be repeated holds at first; Typer gives each call a list of its own."""


def _word(name: str, field: str, told: str) -> Any:
    """Make an option that takes words which claims hold in a field."""
    completed = complete_held(field)
    return typer.Option(name, metavar="WORD", help=told, autocompletion=completed)


def list_claims(
    file: FileOption = "",
    types: Annotated[
        Words,
        typer.Option(
            "--type",
            parser=one_of(CLAIM_TYPES),
            metavar="|".join(CLAIM_TYPES),
            autocompletion=complete_from(CLAIM_TYPES),
            help="Is of this type.",
        ),
    ] = NONE,
    stances: Annotated[
        Words,
        typer.Option(
            "--stance",
            parser=one_of(STANCES),
            metavar="|".join(STANCES),
            autocompletion=complete_from(STANCES),
            help="Speaks for or against a thesis.",
        ),
    ] = NONE,
    sources: Annotated[Words, _word("--source", "sources", "Cites this source.")] = NONE,
    tags: Annotated[Words, _word("--tag", "tags", "Has this theme.")] = NONE,
    said_by: Annotated[Words, _word("--said-by", "said_by", "Is said by someone so named.")] = NONE,
    evidence: Annotated[Words, _word("--evidence", "evidence", "Rests on such evidence.")] = NONE,
    principles: Annotated[
        Words, _word("--principle", "principles", "Bears on this principle.")
    ] = NONE,
    unanswered: Annotated[
        bool, typer.Option("--unanswered", help="Nothing speaks against it.")
    ] = False,
    unsupported: Annotated[
        bool, typer.Option("--unsupported", help="Nothing supports it.")
    ] = False,
    unsourced: Annotated[bool, typer.Option("--unsourced", help="Cites nothing.")] = False,
    match: Annotated[Words, typer.Option(metavar="TEXT", help="Has this in its text.")] = NONE,
    format: Annotated[ListFormat, typer.Option("--format", help="How to print.")] = "table",
) -> None:
    """List the claims that fit.

    An option given twice means either value; different options must all agree. Example:
    argmap list --type con --type risk --unanswered
    """
    debate = load_debate(file)
    wanted = Selection(
        tuple(types), tuple(stances), tuple(sources), tuple(tags), tuple(said_by), tuple(evidence),
        tuple(principles), tuple(match), unanswered, unsupported, unsourced,
    )  # fmt: skip
    for message in unknown_words(debate, wanted):
        typer.echo(f"argmap: {message}", err=True)
    standing = standings(debate)
    records = [claim_record(claim, standing[claim.id]) for claim in select(debate, wanted)]
    if not records:
        typer.echo("argmap: no claim fits", err=True)
    columns = ALL_COLUMNS if format == "csv" else COLUMNS
    write(OUTPUTS[format](records, columns, room()))
