"""A lesson on its way to the disk: how far it is, and a file a handout in a folder."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from argmap.activities import with_own
from argmap.activities.lesson import handouts, steps
from argmap.commands.faults import fail, say
from argmap.handouts import FORMATS
from argmap.handouts import write as write_handout
from argmap.store.files import write_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.activities.material import Material
    from argmap.handouts.handout import Handout
    from argmap.handouts.look import Look


def prepared_lesson(material: Material) -> tuple[Handout, ...]:
    """Prepare all handouts of a lesson, with a bar for those who wait at a terminal."""
    material = with_own("lesson", material)
    if not sys.stderr.isatty():
        return handouts(material)
    with typer.progressbar(length=steps(material), label="Preparing", file=sys.stderr) as bar:
        return handouts(material, lambda _: bar.update(1))


def write_folder(folder: Path, parts: tuple[Handout, ...], kind: str, look: Look) -> None:
    """Write each handout to a file of its own, numbered in the order of the lesson.

    Files of the same names are replaced; others in the folder stay. Ends with 2 where the folder
    cannot be made.
    """
    if folder.exists() and not folder.is_dir():
        fail(f"{folder} is a file", "name a folder")
    folder.mkdir(parents=True, exist_ok=True)
    suffix = FORMATS[kind].suffix
    names = [
        f"{number:02}-{'plan' if part.activity == 'lesson' else part.activity}{suffix}"
        for number, part in enumerate(parts)
    ]
    for name, part in zip(names, parts, strict=True):
        write_bytes(folder / name, write_handout(part, kind, look))
    say(f"wrote {len(parts)} files to {folder}")
    others = sorted({path.name for path in folder.glob("[0-9][0-9]-*")} - {*names})
    if others:
        say(f"{folder} also holds what is not of this lesson: {', '.join(others)}")
