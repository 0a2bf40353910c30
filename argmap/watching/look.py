"""One look at the file: its bytes -> all that is wrong with it, and its map if it has one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.checks import by_place, run
from argmap.drawing import render_svg
from argmap.drawing.errors import DrawingError
from argmap.formats import OWN
from argmap.formats.interchange import read
from argmap.model import Place, Problem
from argmap.watching.page import map_sheet

if TYPE_CHECKING:
    from argmap.formats.reading import Reading
    from argmap.watching.page import Sheet


@dataclass(frozen=True, slots=True)
class Look:
    """What was found; without a sheet there is no map of the file as it is."""

    problems: tuple[Problem, ...]
    sheet: Sheet | None = None


def look(
    data: bytes, name: str, theme: str = "default", beside: tuple[bytes, str] | None = None
) -> Look:
    """Read, check and draw a debate; `name` is what its places say. Never raises for bad data.

    `beside` has the bytes and name of the file that goes with it, in formats of two files.

    The problems are those of `argmap check`, and what keeps the map from being drawn.
    """
    reading = read(data, name, beside=beside)
    debate, problems = reading.debate, reading.problems
    if not reading.is_usable:
        return Look(tuple(by_place([*problems, *run(debate, whole=False)])))
    found = [*_told(reading, name), *by_place([*problems, *run(debate)])]
    try:
        svg = render_svg(debate, theme=theme)
    except DrawingError as fault:
        undrawn = Problem("error", "not-drawn", fault.message, Place(name), fault.hint)
        return Look((undrawn, *found))
    return Look(tuple(found), map_sheet(debate, svg, follow=theme == "default"))


def _told(reading: Reading, name: str) -> list[Problem]:
    """Say that the file is of another format, and that not all came along."""
    if reading.format in OWN:
        return []
    lost = "".join(f"; {number:,} {outcome}" for outcome, number in reading.lost.items())
    told = f"read as {reading.format}{lost}"
    return [Problem("note", "read-as", told, Place(name, 1, 1), "argmap convert tells which")]


def unreadable(fault: OSError, name: str) -> Look:
    """Say that the file is missing or cannot be read."""
    if isinstance(fault, FileNotFoundError):
        message, hint = "no such file", "the map appears when the file does"
    else:
        message, hint = fault.strerror or str(fault), ""
    return Look((Problem("error", "unreadable", message, Place(name), hint),))


def failed(message: str, name: str) -> Look:
    """Say that argmap itself failed at the file."""
    hint = "this is a fault of argmap's own; `argmap render` with ARGMAP_DEBUG=1 shows where"
    return Look((Problem("error", "own-fault", message, Place(name), hint),))
