"""`argmap search WORDS`: claims by what they say, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer
from typer._click.exceptions import NoSuchOption  # it has no public name
from typer.core import TyperCommand

from argmap.commands import selecting
from argmap.commands.debates import NO_FILES, FilesOption
from argmap.commands.faults import NO, fail, say
from argmap.commands.libraries import (
    AskedLibraryOption,
    UsualLibraryOption,
    load_meant,
    tells_debate,
)
from argmap.commands.terminal import BOLD, PLAIN, has_colour, room, write
from argmap.queries.fulltext.hits import csv_record, hit_record, marked_record, standings_of
from argmap.queries.fulltext.index import HIT_END, HIT_START
from argmap.queries.fulltext.request import MOST_CHARACTERS, read_request
from argmap.queries.fulltext.search import search as find
from argmap.queries.records import in_debate
from argmap.queries.select import Selection
from argmap.queries.tables import OUTPUTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer._click.core import Context

    from argmap.queries.fulltext.hits import Hit
    from argmap.queries.fulltext.search import Found
    from argmap.queries.records import Record

OPERATORS = ("AND", "OR", "NOT", "NEAR")
"""What other programs take for operators."""

COLUMNS = ("id", "type", "stance", "text")

SHOWN: dict[str, Callable[[Hit, Record], Record]] = {
    "table": marked_record,
    "markdown": marked_record,
    "csv": csv_record,
}
"""How a record changes in formats that have no room for where the hits are."""


class PARSER(TyperCommand):
    """Reads the call; where a word that is to be left out is taken for options, says what to do."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the call as ever."""
        try:
            return super().parse_args(ctx, args)
        except NoSuchOption as fault:
            if not fault.option_name.startswith("--"):
                fault.message += "\n  hint: -word leaves out behind --: argmap search -- vote -age"
            raise


def search(
    words: Annotated[
        list[str], typer.Argument(help='Words; begin*; "a phrase"; after --, -without.')
    ],
    files: FilesOption = NO_FILES,
    library: AskedLibraryOption = "",
    usual_library: UsualLibraryOption = False,
    exact: Annotated[
        bool, typer.Option("--exact", help="Take the words as they are, but for capitals.")
    ] = False,
    most: Annotated[int, typer.Option(min=1, help="How many claims at most.")] = 20,
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
    format: Annotated[
        Literal["table", "json", "jsonl", "csv", "markdown", "ids"],
        typer.Option("--format", help="How to print."),
    ] = "table",
) -> None:
    """Find claims by their words, best first.

    English endings, accents and small slips do not matter. Example: argmap search exploit
    """
    typed = " ".join(words)
    _refuse(typed)
    debates = load_meant(files, library, is_usual=usual_library)
    wanted = Selection(
        tuple(types), tuple(stances), tuple(sources), tuple(tags), tuple(said_by), tuple(evidence),
        tuple(principles), (), unanswered, unsupported, unsourced,
    )  # fmt: skip
    selecting.tell_unknown(debates, wanted)
    found = find(debates, typed, wanted, exact=exact, most=most)
    by_debate = tells_debate(files, library, is_usual=usual_library) or len(debates) > 1
    records = []
    for hit, stands in zip(found.hits, standings_of(found.hits, dict(debates)), strict=True):
        record = hit_record(hit, stands)
        if format in SHOWN:
            record = SHOWN[format](hit, record)
        records.append(in_debate(record, hit.debate) if by_debate else record)
    if records or format != "table":
        columns = (*COLUMNS, "found_in") if format == "csv" else COLUMNS
        shown = ("debate", *columns) if by_debate else columns
        write(_with_marks(OUTPUTS[format](records, shown, room()), format))
    _tell(found, is_exact=exact, is_filtered=wanted != Selection())


def _refuse(typed: str) -> None:
    """End with 2 where nothing can be looked for."""
    if len(typed) > MOST_CHARACTERS:
        fail(f"the words are {len(typed):,} characters long; at most {MOST_CHARACTERS:,} will do")
    request = read_request(typed)
    if request.unwanted and not request.wanted:
        hint = "-word leaves out, among the claims that hold the other words"
        fail("name at least one word that must be there", hint)
    if not request.wanted:
        fail("name at least one word that must be there", "a word has a letter or a digit")


def _with_marks(printed: str, format: str) -> str:
    """Write the marks around hits as the format has them; a table without colours has none."""
    before, after = ("**", "**") if format == "markdown" else ("", "")
    if format == "table" and has_colour():
        before, after = BOLD, PLAIN
    return printed.replace(HIT_START, before).replace(HIT_END, after)


def _tell(found: Found, *, is_exact: bool, is_filtered: bool) -> None:
    """Say what was looked for instead and what is left out; end with 1 if there is nothing."""
    for word, near in found.unknown:
        if near:
            instead = " or ".join(f"`{other}`" for other in near)
            say(f"no claim has `{word}`: searched for {instead}")
    if not found.hits:
        missing = " or ".join(f"`{word}`" for word, near in found.unknown if not near)
        which = "no claim that fits" if is_filtered else "no claim"
        message = f"no claim has {missing}" if missing else f"{which} holds all of these words"
        hint = "without --exact, endings, accents and small slips do not matter" if is_exact else ""
        if any(word in OPERATORS for word, _ in found.unknown):
            hint = f"{', '.join(OPERATORS)} are words like others; -word leaves out"
        fail(message, hint, NO)
    if found.total > len(found.hits):
        say(f"{len(found.hits):,} of {found.total:,} claims; --most shows more")
