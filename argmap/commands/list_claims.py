"""`argmap list`: the claims that fit, as a table or for another program."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from argmap.commands.choices import one_of
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


def list_claims(
    file: FileOption = "",
    types: Annotated[
        Words, typer.Option("--type", parser=one_of(CLAIM_TYPES), metavar="|".join(CLAIM_TYPES))
    ] = [],  # noqa: B006 - Typer copies it
    stances: Annotated[
        Words, typer.Option("--stance", parser=one_of(STANCES), metavar="|".join(STANCES))
    ] = [],  # noqa: B006
    sources: Annotated[Words, typer.Option("--source", help="Cites this source (its id).")] = [],  # noqa: B006
    tags: Annotated[Words, typer.Option("--tag", help="Has this theme.")] = [],  # noqa: B006
    said_by: Annotated[Words, typer.Option(help="Is said by someone so named, in part.")] = [],  # noqa: B006
    evidence: Annotated[Words, typer.Option(help="Rests on this kind of evidence.")] = [],  # noqa: B006
    principles: Annotated[
        Words, typer.Option("--principle", help="Bears on this ethical principle.")
    ] = [],  # noqa: B006
    unanswered: Annotated[
        bool, typer.Option("--unanswered", help="Nothing speaks against.")
    ] = False,
    unsupported: Annotated[bool, typer.Option("--unsupported", help="Nothing supports.")] = False,
    unsourced: Annotated[bool, typer.Option("--unsourced", help="Cites nothing.")] = False,
    match: Annotated[Words, typer.Option(help="Has this in its text.")] = [],  # noqa: B006
    format: Annotated[ListFormat, typer.Option("--format", help="How to print.")] = "table",
) -> None:
    """List the claims that fit.

    An option given twice means either value; different options must all agree.
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
