"""What the terminal can do: its width, its characters and its colours."""

from __future__ import annotations

import os
import re
import shutil
import sys

import typer

from argmap.model import ClaimType

COLOURS: dict[ClaimType, str] = {
    "thesis": "bright_white",
    "pro": "blue",
    "con": "red",
    "risk": "yellow",
    "rebuttal": "magenta",
}
"""Always beside the type's word, never alone."""


_ACTING = re.compile(
    "\x1b\\[[0-9;]*m|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]"
)
"""A colour, or what `checks.excerpts.visible` writes out; a debate itself can hold no ESC."""

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def room() -> int:
    """Give the width to write in: $COLUMNS, or the terminal's, or 80."""
    return max(shutil.get_terminal_size((80, 24)).columns, 20)


def has_unicode() -> bool:
    """Tell whether standard output can show the lines of a tree."""
    try:
        "├─█".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return os.environ.get("TERM") != "dumb"


def has_colour() -> bool:
    """Tell whether to colour: only on a terminal, and not where NO_COLOR is set (no-color.org)."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def paint(text: str, *, colour: str | None = None, bold: bool = False, dim: bool = False) -> str:
    """Colour a text if the terminal is for it."""
    if not (text and has_colour()):
        return text
    return typer.style(text, fg=colour, bold=bold or None, dim=dim or None)


def write(text: str) -> None:
    """Write text to standard output: as it is to a file or a pipe, harmless to a terminal."""
    sys.stdout.write(harmless(text) if sys.stdout.isatty() else text)


def harmless(text: str) -> str:
    """Write out what would act on a terminal: all but line breaks, tabs and colours."""
    return _ACTING.sub(_written_out, text)


def _written_out(found: re.Match[str]) -> str:
    if found[0].startswith("\x1b["):
        return found[0]
    # No text does harm as a rule, and then the room of the checks is not loaded for it.
    from argmap.checks.excerpts import visible

    return visible(found[0])


def paint_role(role: str, text: str) -> str:
    """Colour a part of a report by its role, as `checks.excerpts` names them."""
    colours = {"error": "red", "warning": "yellow", "note": "cyan", "caret": "green"}
    is_head = role in ("error", "warning", "note", "place")
    return paint(text, colour=colours.get(role), bold=is_head, dim=role in ("margin", "code"))
