"""A folder of debates from whatever formats to one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from argmap.commands.debate import debates_below, tell_left_out
from argmap.commands.faults import NO, UNUSABLE, fail, say, tell_problems
from argmap.commands.inputs import input_of, losses_of
from argmap.formats import FORMATS, beside_name
from argmap.formats.interchange import write_as
from argmap.formats.losses import is_lossy, summary
from argmap.store.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.losses import Loss


class Wish(NamedTuple):
    """How to convert: formats ("" for what names and contents say), and whether losses refuse."""

    read_as: str
    written_as: str
    types: TypeRule
    is_strict: bool


def convert_folder(source: Path, target: str, wish: Wish) -> tuple[list[Loss], int]:
    """Convert every debate below a folder into the same place below another.

    Gives all losses and the exit code. One file that cannot be used does not keep the others back.
    """
    folder = _folder(source, target, wish)
    below = debates_below(source)
    tell_left_out(below.others)
    files = [it for it in below.debates if folder.resolve() not in it.resolve().parents]
    if not files:
        fail(f"{source} holds no debate", "argmap convert --formats lists what is read")
    places = _places(files, source, folder, FORMATS[wish.written_as].suffixes[0])
    found = [_convert(path, place, wish) for path, place in _watched(places)]
    losses = [loss for lost in found if lost is not None for loss in lost]
    unusable = found.count(None) + len(files) - len(places)
    refused = sum(wish.is_strict and is_lossy(lost or ()) for lost in found)
    say(f"wrote {len(files) - unusable - refused:,} of {len(files):,} debates to {target}")
    for line in summary(losses, by_file=True):
        typer.echo(f"  {line}", err=True)
    if unusable:
        say(f"{unusable:,} cannot be converted, for what is said above")
    if refused:
        say(f"{refused:,} would lose something")
    return losses, UNUSABLE if unusable else NO if refused else 0


def _folder(source: Path, target: str, wish: Wish) -> Path:
    """Give the folder to write to, or end with 2 where it cannot be one."""
    if not wish.written_as:
        fail("a folder has no name that says a format", "add --to")
    folder = Path(target)
    if target == "-" or folder.is_file():
        fail(f"{target} is no folder", "a folder is converted into a folder")
    if folder.resolve() == source.resolve():
        fail(f"{target} is the folder itself", "choose another for the new files")
    return folder


def _places(
    files: Sequence[Path], source: Path, folder: Path, suffix: str
) -> list[tuple[Path, Path]]:
    """Say where each file goes; the second of two that would go to one place is told and left."""
    places: dict[Path, Path] = {}
    for path in files:
        place = folder / path.relative_to(source).with_suffix(suffix)
        first = places.setdefault(place, path)
        if first != path:
            say(f"{path} is left out: {first} becomes {place}", "rename one of them")
    return [(path, place) for place, path in places.items()]


def _convert(path: Path, place: Path, wish: Wish) -> list[Loss] | None:
    """Convert one file; None if it cannot be used, which is said."""
    try:
        found = input_of(str(path), wish.read_as, wish.types)
        tell_problems(found.data, found.reading.problems, found.name, found.beside)
        if not found.reading.is_usable:
            return None
        written = write_as(wish.written_as, found.reading.debate)
        losses = losses_of(found, written)
        if wish.is_strict and is_lossy(losses):
            say(f"{path} is not converted: something would be lost")
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(place, written.text.encode())
            if beside := beside_name(str(place), wish.written_as):
                write_bytes(Path(beside), written.beside.encode())
    except OSError as fault:
        say(f"{fault.filename or path}: {fault.strerror}")
        return None
    return losses


def _watched(places: list[tuple[Path, Path]]) -> Iterator[tuple[Path, Path]]:
    """Go through files with a bar, if somebody sees it."""
    if not sys.stderr.isatty():
        yield from places
        return
    with typer.progressbar(places, label="argmap: converting", file=sys.stderr) as bar:
        yield from bar
