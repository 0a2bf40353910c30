"""`argmap why ID -o FILE`: the part of the map that an explanation speaks of, with its marks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from argmap.commands.choices import was_given
from argmap.commands.faults import fail, say
from argmap.commands.targets import STANDARD_OUTPUT, refuse_target, target_of, write_out

if TYPE_CHECKING:
    from argmap.drawing.focus import Part


def refuse_with_output(context: typer.Context, output: str, file: str, id: str) -> None:
    """End with 2 where the map could not be written, or an option would be ignored."""
    for name in ("format", "formal"):
        if was_given(context, name):
            fail(f"--{name} does nothing for a map", "leave out either it or -o")
    refuse_target(target_of(output), file, f"why {id}")
    _kind_of(output)


def _kind_of(output: str) -> str:
    """Give the kind of file that a map is written as, one that can show marks."""
    from argmap.drawing.outputs import OUTPUTS, output_of_suffix

    if target_of(output) == STANDARD_OUTPUT:
        return "svg"
    suffix = Path(output).suffix
    chosen = output_of_suffix(suffix)
    if not chosen or "judge" not in OUTPUTS[chosen].heeds:
        known = (kind for kind in OUTPUTS.values() if "judge" in kind.heeds)
        ends = ", ".join(end for kind in known for end in kind.suffixes)
        told = (
            f"no map with verdicts is written as `{suffix}`"
            if suffix
            else f"{output} has no suffix"
        )
        fail(told, f"use one of {ends}")
    return chosen


def write_map(part: Part, output: str) -> None:
    """Write a part of the map, which is marked already."""
    from argmap.drawing.errors import DrawingError
    from argmap.drawing.focus import counted
    from argmap.drawing.outputs import OUTPUTS, Options

    try:
        drawn = OUTPUTS[_kind_of(output)].draw(part, Options())
    except DrawingError as fault:
        fail(fault.message, fault.hint)
    claims, relations = len(part.debate.claims), len(part.debate.relations)
    told = f"{counted(claims, 'claim')}, {counted(relations, 'relation')}"
    write_out(target_of(output), drawn.data, told)
    for note in drawn.notes:
        say(note)
