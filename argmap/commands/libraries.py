"""The `--library` option: which library is meant, and what cannot be done with it."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from argmap.commands.choices import never_empty
from argmap.commands.debate import debate_path
from argmap.commands.debates import load_debates
from argmap.commands.faults import UNUSABLE, fail, say
from argmap.library.catalogue import UnusableLibrary
from argmap.library.folder import catalogue_of, database_of, usual_library

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap
    from argmap.queries.cypher.graph import Asked


_named = never_empty("library", "it names no folder")

LibraryOption = Annotated[
    str,
    typer.Option(
        "--library",
        metavar="PATH",
        callback=_named,
        help="The library's folder. Without it: $ARGMAP_LIBRARY, or one among your own data.",
        show_default=False,
    ),
]

AskedLibraryOption = Annotated[
    str,
    typer.Option(
        "--library",
        metavar="PATH",
        callback=_named,
        help="Ask the library in this folder instead of a debate.",
        show_default=False,
    ),
]

UsualLibraryOption = Annotated[
    bool,
    typer.Option("-L", "--usual-library", help="Ask your library: $ARGMAP_LIBRARY, or the usual."),
]


def library_of(library: str) -> Path:
    """Give the folder of the library that is meant."""
    return Path(library or usual_library())


@contextmanager
def library_faults_told(code: int = UNUSABLE) -> Iterator[None]:
    """End with a code and a message where a library cannot be used; with 2 without its engine."""
    try:
        yield
    except UnusableLibrary as fault:
        fail(fault.message, fault.hint, code)
    except ImportError as fault:
        fail_without_engine(fault)


def fail_without_engine(fault: ImportError) -> NoReturn:
    """End with 2 where Ladybug is missing, or has no build for this machine."""
    fail(f"Ladybug cannot be loaded: {fault}", "python -m pip install ladybug")


def load_asked(files: Sequence[str], library: str, *, is_usual: bool) -> Asked:
    """Give what a query is asked of: a library's database, or the debates that are meant.

    Says how many files of the library have changed since. Ends with 2 where they cannot be used, or
    where both are named.
    """
    if not (library or is_usual):
        return load_debates(files)
    if files or (library and is_usual):
        fail("name either debates or one library", "-f, --library and -L exclude each other")
    from argmap.library.loading import made_by
    from argmap.library.updates import states_of

    folder = library_of(library)
    with library_faults_told():
        catalogue = catalogue_of(folder)
        database = database_of(folder, catalogue, made_by())
    if stale := sum(bool(found) for _, found in states_of(catalogue)):
        are = "is not as it was" if stale == 1 else "are not as they were"
        say(f"{stale:,} of {len(catalogue.entries):,} files {are} read; argmap library refresh")
    return database


def load_meant(
    files: Sequence[str], library: str, *, is_usual: bool
) -> list[tuple[str, ArgumentMap]]:
    """Give the debates that are meant, by name: those of a library, or of files.

    Ends with 2 where they cannot be used, or where both are named.
    """
    asked = load_asked(files, library, is_usual=is_usual)
    return debates_of(asked) if isinstance(asked, Path) else list(asked)


def tells_debate(files: Sequence[str], library: str, *, is_usual: bool) -> bool:
    """Tell whether answers say which debate is which: where files, a folder or a library are."""
    if library or is_usual:
        return True
    paths = [debate_path(file) for file in files or [""]]
    return any(path is not None and path.is_dir() for path in paths)


def debates_of(database: Path) -> list[tuple[str, ArgumentMap]]:
    """Give all debates of a library. Ends with 2 where Ladybug is missing."""
    from argmap.queries.cypher.maps import debates_in

    with library_faults_told():
        return debates_in(database)
