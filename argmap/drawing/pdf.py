"""The debate as a PDF: sheets with the map, then all that it says as text.

The pages of text are there for those who cannot see or enlarge the map, and for reference: each
claim with its speaker, evidence and passages, under numbers that link to each other. A map on
several sheets has an index before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.drawing import listing
from argmap.drawing.focus import whole
from argmap.drawing.measure import is_rtl
from argmap.drawing.paging import bundle
from argmap.drawing.paper import FIT, FOOT, MARGIN, text_page
from argmap.drawing.printing import head_of, map_sheet, map_svg, title_of
from argmap.drawing.reading import reading_order
from argmap.drawing.speech import summary
from argmap.drawing.typesetting import TEMPLATES, accessible_pdf, prepared
from argmap.drawing.view import PLAIN, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.drawing.focus import Part
    from argmap.drawing.paper import Sheet
    from argmap.drawing.sheets import Plan
    from argmap.model import ArgumentMap

LANGUAGE = "en"
"""Of argmap's own words; debates do not say theirs."""

ORDER = "In the order in which the map is read: each thesis is followed by what bears on it."

SHEETS = (
    "Each sheet shows a branch of the map. Where it goes on elsewhere, the last lines of a box "
    "say on which sheet."
)


def render_pdf(
    debate: ArgumentMap,
    *,
    paper: str = FIT,
    engine: str = "embedded",
    theme: str = "default",
    view: View = PLAIN,
    pages: bool = False,
) -> bytes:
    """Draw a whole debate as a PDF; the same debate gives the same bytes.

    `paper` is `fit`, which makes the map's page as large as the map, or one of `paper.PAPERS`,
    on which the map is made to fit. With `pages` it is cut into sheets that can be read, on A4
    where the paper is `fit`. Raises DrawingError where the map cannot be made.
    """
    part = whole(debate)
    return draw_pdf(part, paper=paper, engine=engine, theme=theme, view=view, pages=pages)


def draw_pdf(
    part: Part,
    *,
    paper: str = FIT,
    engine: str = "embedded",
    theme: str = "default",
    view: View = PLAIN,
    pages: bool = False,
) -> bytes:
    """Draw a part of a debate as `render_pdf` draws the whole."""
    if pages and part.debate.claims:
        made = bundle(part, paper=paper, engine=engine, theme=theme, view=view)
        return bind(part, made.sheets, made.paper, made.plan)
    return bind(part, [map_sheet(part, map_svg(part, engine, theme, view), paper)], paper)


def bind(part: Part, sheets: Sequence[Sheet], paper: str = FIT, plan: Plan | None = None) -> bytes:
    """Bind sheets and the pages of text, as PDF/UA-1 where that can be: see `is_accessible`.

    With the plan of the sheets, an index comes before them. Raises DrawingError when typst is
    missing or refuses.
    """
    debate = part.debate
    order = reading_order(debate)
    head = head_of(part)
    shown = (
        {line.text for line in head} if plan else {line.text for one in sheets for line in one.head}
    )
    cut = [line.text for line in head if line.text not in shown]
    data = {
        "title": title_of(debate),
        "summary": summary(debate),
        "language": LANGUAGE,
        "head": [listing.told(line.text) for line in head[1:]] if plan else [],
        "about_sheets": SHEETS,
        "index": listing.index(plan.index) if plan else [],
        "sheets": [_sheet(one) for one in sheets],
        "text_page": text_page(paper),
        "cut": [listing.told(text) for text in cut],
        "signs": listing.signs(debate),
        "order": ORDER,
        "claims": listing.claims(debate, order, plan.homes if plan else {}),
        "sources": listing.sources(debate, order),
    }
    return accessible_pdf(TEMPLATES / "debate.typ", data)


def is_accessible(data: bytes) -> bool:
    """Tell whether a PDF of argmap's says that it is PDF/UA-1."""
    return b"<pdfuaid:part>1<" in data


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
