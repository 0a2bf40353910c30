"""The debate as a PDF: sheets with the map, then all that it says as text.

The pages of text are there for those who cannot see or enlarge the map, and for reference: each
claim with its speaker, evidence and passages, under numbers that link to each other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from argmap.drawing import listing
from argmap.drawing.errors import DrawingError
from argmap.drawing.focus import whole
from argmap.drawing.layout import lay_out
from argmap.drawing.measure import clean, is_rtl
from argmap.drawing.paper import FIT, FOOT, MARGIN, Line, sheet, text_page
from argmap.drawing.reading import reading_order
from argmap.drawing.scene import stage_part
from argmap.drawing.speech import summary
from argmap.drawing.svg import page
from argmap.drawing.themes import recolour
from argmap.drawing.typesetting import prepared, typeset
from argmap.drawing.view import PLAIN, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.drawing.focus import Part
    from argmap.drawing.paper import Sheet
    from argmap.model import ArgumentMap

LANGUAGE = "en"
"""Of argmap's own words; debates do not say theirs."""

ORDER = "In the order in which the map is read: each thesis is followed by what bears on it."


def render_pdf(
    debate: ArgumentMap, *, paper: str = FIT, engine: str = "embedded", theme: str = "default"
) -> bytes:
    """Draw a whole debate as a PDF; the same debate gives the same bytes.

    `paper` is `fit`, which makes the map's page as large as the map, or one of `paper.PAPERS`,
    on which the map is made to fit. Raises DrawingError where the map cannot be made.
    """
    return draw_pdf(whole(debate), paper=paper, engine=engine, theme=theme)


def draw_pdf(
    part: Part, *, paper: str = FIT, engine: str = "embedded", theme: str = "default"
) -> bytes:
    """Draw a part of a debate as `render_pdf` draws the whole."""
    return bind(part, [map_sheet(part, map_svg(part, engine, theme), paper)], paper)


def map_svg(
    part: Part, engine: str = "embedded", theme: str = "default", view: View = PLAIN
) -> str:
    """Draw the map with its legend, without head and sources: a PDF has these as text."""
    scene = stage_part(part, view)
    untitled = replace(part.debate, title="", question="", content_note="")
    bare = replace(scene, debate=untitled, notes=(), told="")
    return recolour(page(bare, lay_out(scene, engine)), theme)


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


def bind(part: Part, sheets: Sequence[Sheet], paper: str = FIT) -> bytes:
    """Bind sheets and the pages of text, as PDF/UA-1 where that can be: see `is_accessible`.

    Raises DrawingError when typst is missing or refuses.
    """
    debate = part.debate
    order = reading_order(debate)
    shown = {line.text for one in sheets for line in one.head}
    cut = [line.text for line in head_of(part) if line.text not in shown]
    data = {
        "title": title_of(debate),
        "summary": summary(debate),
        "language": LANGUAGE,
        "sheets": [_sheet(one) for one in sheets],
        "text_page": text_page(paper),
        "cut": [{"text": text, "rtl": is_rtl(text)} for text in cut],
        "signs": listing.signs(debate),
        "order": ORDER,
        "claims": listing.claims(debate, order),
        "sources": listing.sources(debate, order),
    }
    try:
        return typeset("debate.typ", data, "pdf", ua=True)
    except DrawingError:
        # The standard forbids the empty boxes that stand for characters without a font. Any
        # other fault comes again.
        return typeset("debate.typ", data, "pdf")


def is_accessible(data: bytes) -> bool:
    """Tell whether a PDF of argmap's says that it is PDF/UA-1."""
    return b"<pdfuaid:part>1<" in data


def title_of(debate: ArgumentMap) -> str:
    """Give what a debate is called."""
    return clean(debate.title) or clean(debate.question) or "Argument map"


def _sheet(one: Sheet) -> dict[str, Any]:
    return {
        "svg": prepared(one.svg),
        "alt": one.alt,
        "width": one.page[0],
        "height": one.page[1],
        "margin": MARGIN,
        "foot": FOOT,
        "head_height": one.head_height,
        "figure_width": one.figure[0],
        "figure_height": one.figure[1],
        "head": [
            {
                "text": line.text,
                "rtl": is_rtl(line.text),
                "size": line.size,
                "bold": line.bold,
                "quiet": line.quiet,
            }
            for line in one.head
        ],
    }
