"""`argmap library …`: many debates in one database, which remembers their files."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from argmap.commands.debates import debate_files
from argmap.commands.faults import NO, fail, guarded, say, tell_problems
from argmap.commands.inputs import tell_formats
from argmap.commands.libraries import LibraryOption, library_faults_told, library_of
from argmap.commands.terminal import room, write
from argmap.library.catalogue import Catalogue
from argmap.library.folder import catalogue_of, database_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.library.updates import Caller, Outcome

app = typer.Typer(help="Keep many debates in one database, for queries.", no_args_is_help=True)

COLUMNS = ("file", "title", "claims", "since", "state")

Paths = Annotated[
    list[str], typer.Argument(metavar="FILE|FOLDER...", help="Debates, or folders of debates.")
]


@app.command("add")
@guarded
def add_files(paths: Paths, library: LibraryOption = "") -> None:
    """Bring debates in; those that are in already are read again if they have changed.

    Example: argmap library add debates/
    """
    from argmap.library.updates import add

    folder = library_of(library)
    if "-" in paths:
        fail("standard input has no name by which a library could know it", "name its file")
    files = [str(Path(name).resolve()) for name in debate_files(paths)]
    with library_faults_told(), _caller() as caller:
        outcome = add(folder, files, caller)
    _tell(outcome, folder)


@app.command("list")
@guarded
def list_files(
    library: LibraryOption = "",
    format: Annotated[
        Literal["table", "json", "jsonl", "csv", "markdown"],
        typer.Option("--format", help="How to print."),
    ] = "table",
) -> None:
    """List the files: their titles, since when they are in, and what has become of them.

    Ends with 1 where the database made of them is damaged.
    """
    from argmap.library.loading import made_by
    from argmap.library.updates import states_of
    from argmap.queries.cypher.values import shown
    from argmap.queries.streams import STREAMS

    folder = library_of(library)
    with library_faults_told():
        catalogue = catalogue_of(folder)
    states = dict(states_of(catalogue))
    is_table = format == "table"
    rows = (
        [
            _shown(entry.file) if is_table else entry.file,
            entry.title,
            entry.claims if entry.is_held else 0,
            entry.since[:10] if is_table else entry.since,
            states[entry.file],
        ]
        for entry in catalogue.entries
    )
    for piece in STREAMS[format](COLUMNS, rows, shown, room()):
        write(piece)
    claims = sum(entry.claims for entry in catalogue.entries if entry.is_held)
    debates = len(catalogue.entries)
    told = f"{debates:,} debate{'s' * (debates != 1)} with {claims:,} claim{'s' * (claims != 1)}"
    if unsettled := sum(bool(found) for found in states.values()):
        say(f"{told}; {unsettled:,} not as read", "argmap library refresh reads what has changed")
    else:
        say(told)
    if catalogue != Catalogue():
        with library_faults_told(NO):
            database_of(folder, catalogue, made_by())


@app.command("remove")
@guarded
def remove_files(paths: Paths, library: LibraryOption = "") -> None:
    """Take debates out. Their files stay where they are, if they still are."""
    from argmap.library.updates import remove

    folder = library_of(library)
    if not all(paths):
        fail("a name is empty")
    with library_faults_told(), _caller() as caller:
        outcome = remove(folder, [str(Path(name).resolve()) for name in paths], caller)
    _tell(outcome, folder)


@app.command("refresh")
@guarded
def refresh_files(
    library: LibraryOption = "",
    drop_missing: Annotated[
        bool, typer.Option("--drop-missing", help="Take out debates whose files have vanished.")
    ] = False,
) -> None:
    """Read again what has changed since it was read."""
    from argmap.library.updates import refresh

    folder = library_of(library)
    with library_faults_told(), _caller() as caller:
        outcome = refresh(folder, caller, drop_missing=drop_missing)
    _tell(outcome, folder)


@app.command("rebuild")
@guarded
def rebuild_database(library: LibraryOption = "") -> None:
    """Throw the database away and read all files anew; of use where it is damaged."""
    from argmap.library.updates import rebuild

    folder = library_of(library)
    with library_faults_told(), _caller() as caller:
        outcome = rebuild(folder, caller)
    _tell(outcome, folder)


@app.command("export")
@guarded
def export_rows(
    target: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder.")],
    to: Annotated[
        Literal["neo4j", "parquet"],
        typer.Option("--to", help="CSV for Neo4j's importer, or Parquet.", show_default=False),
    ],
    library: LibraryOption = "",
) -> None:
    """Write the library for a bigger engine, which answers the same Cypher."""
    from argmap.library.exports import export
    from argmap.library.loading import made_by

    folder = library_of(library)
    with library_faults_told():
        database = database_of(folder, catalogue_of(folder), made_by())
        rows = export(database, to, target)
    say(f"wrote {rows:,} nodes and relationships to {target}", f"{target / 'README.md'} says more")


@app.command("path")
@guarded
def library_path(library: LibraryOption = "") -> None:
    """Print the folder of the library, whether or not it is there."""
    write(f"{library_of(library)}\n")


def _shown(file: str) -> str:
    """Name a file for a reader: as it lies below the working folder, or by its whole name."""
    here = os.path.join(Path.cwd(), "")  # noqa: PTH118 - a Path would drop the last slash
    return file.removeprefix(here)


@contextmanager
def _caller() -> Iterator[Caller]:
    """Give who asks for an update, with a bar for those who wait at a terminal."""
    from argmap.library.updates import Caller

    def wait() -> None:
        say("another process is at the library; waiting until it is done")

    now = datetime.now(UTC).isoformat(timespec="seconds")
    with ExitStack() as stack:
        bars: list[Any] = []

        def step(done: int, total: int) -> None:
            if not bars and total > 1 and sys.stderr.isatty():
                bar = typer.progressbar(length=total, label="Reading", file=sys.stderr)
                bars.append(stack.enter_context(bar))
            for shown in bars:
                shown.update(1)

        yield Caller(now, _shown, wait, step)


def _tell(outcome: Outcome, folder: Path) -> None:
    """Tell what an update has done, and of every file what is wrong; end with 1 if any is."""
    for reading in outcome.broken:
        tell_problems(reading.data, reading.problems)
    for reading in outcome.read:
        tell_problems(reading.data, reading.warnings, _shown(reading.file))
    tell_formats([(_shown(it.file), it.format, it.losses) for it in outcome.read])
    for reading in outcome.unread:
        say(f"{_shown(reading.file)}: {reading.fault}")
    parts = [
        (outcome.added, "added"), (outcome.changed, "changed"), (outcome.same, "as before"),
        (outcome.removed, "removed"), (len(outcome.broken), "broken"),
        (len(outcome.unread), "unreadable"),
    ]  # fmt: skip
    told = ", ".join(f"{count:,} {what}" for count, what in parts if count)
    hint = "the library still holds what it held of those files" if outcome.kept else ""
    say(f"{folder}: {told or 'nothing to do'}", hint)
    if outcome.broken or outcome.unread:
        raise typer.Exit(NO)
