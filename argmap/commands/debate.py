"""The `-f/--file` option: which debate is meant, read or refused with all that is wrong."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from argmap.commands.choices import never_empty
from argmap.commands.faults import fail, say
from argmap.formats import LARGEST
from argmap.formats.detection import HEAD, has_suffix_of_debate, may_be_debate
from argmap.store import bundled_path
from argmap.store.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap, Claim, Relation

STDIN = "<stdin>"
"""What standard input is called in places."""

USUAL_PLACES = ("arguments.yaml", "data/arguments.yaml")


FileOption = Annotated[
    str,
    typer.Option(
        "-f",
        "--file",
        metavar="FILE",
        callback=never_empty("file", "it names no file"),
        help="The debate; - is standard input. Without it: $ARGMAP_FILE, ./arguments.yaml, "
        "./data/arguments.yaml, or the debate that comes with argmap.",
        show_default=False,
    ),
]


def debate_bytes(file: str) -> tuple[str, bytes]:
    """Find and read the file that is meant, up to one byte over the limit; give its name too."""
    path = debate_path(file)
    if path is None:
        return STDIN, sys.stdin.buffer.read(LARGEST + 1)
    if path == bundled_path() and not file:
        typer.echo("argmap: no debate given; this is the one that comes with argmap", err=True)
    if path.is_dir():
        fail(f"{path} is a folder", "name the debate's file in it")
    try:
        return str(path), read_bytes(path, LARGEST)
    except FileNotFoundError:
        fail(f"{path}: no such file", _similar(path))


def debate_path(file: str) -> Path | None:
    """Find the file that is meant, which may not exist; None for standard input."""
    if named := file or os.environ.get("ARGMAP_FILE", ""):
        return None if named == "-" else Path(named)
    usual = (Path(place) for place in USUAL_PLACES)
    return next((path for path in usual if path.is_file()), bundled_path())


class Below(NamedTuple):
    """What a folder holds by its files' names: debates, and what looks like none."""

    debates: list[Path]
    others: list[Path]


def debates_below(folder: Path) -> Below:
    """Look at the files in a folder and its folders, hidden ones left out, by name."""
    found = Below([], [])
    for path in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not is_hidden and has_suffix_of_debate(path.name) and path.is_file():
            (found.debates if _looks_like_debate(path) else found.others).append(path)
    return found


def _looks_like_debate(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return may_be_debate(path.name, stream.read(HEAD))
    except OSError:  # whoever reads it says why not
        return True


MOST_NAMED = 3
"""Files left out that are named."""


def tell_left_out(others: Sequence[Path]) -> None:
    """Say which files of a folder were taken for no debates, though their names end so."""
    if others:
        names = ", ".join(str(path) for path in others[:MOST_NAMED])
        more = f" and {len(others) - MOST_NAMED:,} more" if len(others) > MOST_NAMED else ""
        look = "which looks" if len(others) == 1 else "which look"
        say(f"left out {names}{more}, {look} like no debate")


def _similar(path: Path) -> str:
    from argmap.hints import did_you_mean

    try:
        if not path.parent.is_dir():
            return f"there is no folder {path.parent}"
        files = [entry.name for entry in path.parent.iterdir() if has_suffix_of_debate(entry.name)]
    except OSError:  # a folder that may not be listed
        return ""
    return did_you_mean(path.name, files) if files else ""


def claim_of(debate: ArgumentMap, id: str) -> Claim:
    """Give the claim with the id; end with 2 and the nearest ids if there is none."""
    if id in debate.relation:
        fail(f"`{id}` is a relation: {_said(debate.relation[id])}; name a claim")
    if id not in debate.claim:
        from argmap.hints import did_you_mean

        near = did_you_mean(id, debate.claim)
        fail(f"there is no claim `{id}`", near or "`argmap list --format ids` gives all ids")
    return debate.claim[id]


def _said(relation: Relation) -> str:
    *others, last = relation.premises
    premises = f"{', '.join(others)} and {last} together" if others else last
    return f"{premises} {relation.kind}{'' if others else 's'} {relation.target}"
