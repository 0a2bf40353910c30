"""A part of a debate put on paper: its map as SVG below its title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.drawing.layout import lay_out
from argmap.drawing.measure import clean
from argmap.drawing.paper import FIT, Line, sheet
from argmap.drawing.scene import stage_part
from argmap.drawing.speech import summary
from argmap.drawing.svg import page
from argmap.drawing.themes import recolour
from argmap.drawing.view import PLAIN, View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.drawing.focus import Part
    from argmap.drawing.notes import Note
    from argmap.drawing.paper import Sheet
    from argmap.model import ArgumentMap


MARGIN = 4.0
"""Around the map; the paper has a margin of its own."""


def map_svg(
    part: Part,
    engine: str = "embedded",
    theme: str = "default",
    view: View = PLAIN,
    notes: Mapping[str, Note] | None = None,
) -> str:
    """Draw the map with its legend, without head and sources: a PDF has these as text.

    `notes` numbers the sources where the part does not number its own.
    """
    scene = stage_part(part, view, notes)
    untitled = replace(part.debate, title="", question="", content_note="")
    bare = replace(scene, debate=untitled, notes=(), told="")
    return recolour(page(bare, lay_out(scene, engine), MARGIN), theme)


def map_sheet(part: Part, svg: str, paper: str = FIT) -> Sheet:
    """Put the map on paper below the debate's title, question and content note.

    Its `smallest_type` tells whether it can be read: compare it with `paper.READABLE`.
    """
    return sheet(svg, summary(part.debate), head_of(part), paper)


def head_of(part: Part) -> tuple[Line, ...]:
    """Give what stands above the map."""
    title = title_of(part.debate)
    question = clean(part.debate.question)
    lines = (
        Line(title, 16.0, 3, bold=True),
        Line(question if question != title else "", 10.5, 6),
        Line(clean(part.debate.content_note), 8.5, 4, quiet=True),
        Line(clean(part.told), 8.5, 4, bold=True, quiet=True),
    )
    return tuple(line for line in lines if line.text)


def title_of(debate: ArgumentMap) -> str:
    """Give what a debate is called."""
    return clean(debate.title) or clean(debate.question) or "Argument map"
