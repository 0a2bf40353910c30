"""`argmap list`: the claims that fit, as a table or for another program."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from argmap.commands import selecting
from argmap.commands.debates import NO_FILES, FilesOption
from argmap.commands.faults import say
from argmap.commands.libraries import (
    AskedLibraryOption,
    UsualLibraryOption,
    load_meant,
    tells_debate,
)
from argmap.commands.terminal import room, write
from argmap.queries.records import claim_record, in_debate
from argmap.queries.select import Selection, select
from argmap.queries.tables import OUTPUTS
from argmap.stance import standings

COLUMNS = ("id", "type", "stance", "text")
ALL_COLUMNS = (*COLUMNS, "depth", "said_by", "evidence", "principles", "tags", "sources")

ListFormat = Literal["table", "json", "jsonl", "csv", "markdown", "ids"]


def list_claims(
    files: FilesOption = NO_FILES,
    library: AskedLibraryOption = "",
    usual_library: UsualLibraryOption = False,
    types: selecting.TypeOption = selecting.NONE,
    stances: selecting.StanceOption = selecting.NONE,
    sources: selecting.SourceOption = selecting.NONE,
    tags: selecting.TagOption = selecting.NONE,
    said_by: selecting.SaidByOption = selecting.NONE,
    evidence: selecting.EvidenceOption = selecting.NONE,
    principles: selecting.PrincipleOption = selecting.NONE,
    unanswered: selecting.UnansweredOption = False,
    unsupported: selecting.UnsupportedOption = False,
    unsourced: selecting.UnsourcedOption = False,
    match: Annotated[
        selecting.Words, typer.Option(metavar="TEXT", help="Has this in its text.")
    ] = selecting.NONE,
    format: Annotated[ListFormat, typer.Option("--format", help="How to print.")] = "table",
) -> None:
    """List the claims that fit.

    An option given twice means either value; different options must all agree. Example:
    argmap list --type con --type risk --unanswered
    """
    debates = load_meant(files, library, is_usual=usual_library)
    wanted = Selection(
        tuple(types), tuple(stances), tuple(sources), tuple(tags), tuple(said_by), tuple(evidence),
        tuple(principles), tuple(match), unanswered, unsupported, unsourced,
    )  # fmt: skip
    selecting.tell_unknown(debates, wanted)
    by_debate = tells_debate(files, library, is_usual=usual_library) or len(debates) > 1
    records = []
    for name, debate in debates:
        standing = standings(debate)
        found = [claim_record(claim, standing[claim.id]) for claim in select(debate, wanted)]
        records += [in_debate(record, name) for record in found] if by_debate else found
    if not records:
        say("no claim fits")
    columns = ALL_COLUMNS if format == "csv" else COLUMNS
    write(OUTPUTS[format](records, ("debate", *columns) if by_debate else columns, room()))
