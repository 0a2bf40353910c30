"""Handouts as files: one writer a format, imported when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from argmap.handouts.handout import Cards, Question, Record

if TYPE_CHECKING:
    from argmap.handouts.handout import Handout
    from argmap.handouts.look import Look


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how its names end, where its writer is, and what of a handout it is made of.

    Without `made_of` it shows whatever a handout has.
    """

    suffix: str
    module: str
    made_of: tuple[type, ...] = ()


FORMATS: dict[str, Format] = {
    "md": Format(".md", "argmap.handouts.markdown"),
    "html": Format(".html", "argmap.handouts.html"),
    "pdf": Format(".pdf", "argmap.handouts.pdf"),
    "docx": Format(".docx", "argmap.handouts.word"),
    "pptx": Format(".pptx", "argmap.handouts.slides"),
    "gift": Format(".gift", "argmap.handouts.gift", (Question,)),
    "csv": Format(".csv", "argmap.handouts.spreadsheet", (Question, Cards, Record)),
    "anki": Format(".txt", "argmap.handouts.anki", (Question, Cards)),
}
"""Formats by name; each module has `write(handout, look) -> bytes`."""


def write(handout: Handout, kind: str, look: Look) -> bytes:
    """Write a handout in a format of the table. Raises DrawingError where a library refuses."""
    made: bytes = import_module(FORMATS[kind].module).write(handout, look)
    return made


def format_of_suffix(suffix: str) -> str:
    """Give the name of the format whose files end so, as `.pdf`; "" if there is none."""
    wanted = suffix.lower()
    return next((name for name, one in FORMATS.items() if one.suffix == wanted), "")


def can_show(handout: Handout, kind: str) -> bool:
    """Tell whether a handout has what the format is made of."""
    wanted = FORMATS[kind].made_of
    return not wanted or any(handout.pick(kind) for kind in wanted)


def extent(handout: Handout, kind: str) -> tuple[str, int]:
    """Give what a file of the format holds, by its name in the catalogue, and how much of it."""
    if not FORMATS[kind].made_of:
        return "sheets", len(handout.sheets)
    if questions := handout.pick(Question):
        return "questions", len(questions)
    if cards := handout.pick(Cards):
        return "cards", sum(len(block.cards) for block in cards)
    return "rows", sum(len(record.rows) for record in handout.pick(Record))
