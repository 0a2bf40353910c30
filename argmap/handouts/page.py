"""The page that a sheet is printed on, and how large a picture is on it. Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.measure import clean, wrap
from argmap.drawing.paper import PAPERS

if TYPE_CHECKING:
    from argmap.handouts.handout import Figure, Sheet
    from argmap.handouts.look import Look

USUAL_MARGINS = 57.0, 60.0
NARROW_MARGINS = 24.0, 40.0
"""At the sides, and above and below; printers leave up to 18 points blank."""

TITLE, SHEET, HEADING = 1.7, 1.45, 1.15
"""How large titles and headings are, in sizes of the text."""

TABLE = 0.92
"""How large text in tables is."""

RUNNING = 0.7
"""The share of the line above a page that its title may take."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its margins: `beside` at each side, `above` and the same below."""

    width: float
    height: float
    beside: float
    above: float

    @property
    def across(self) -> float:
        """How wide the text may be."""
        return self.width - 2 * self.beside

    @property
    def down(self) -> float:
        """How high the text may be."""
        return self.height - 2 * self.above


def page_of(sheet: Sheet, paper: str) -> Page:
    """Give the page that a sheet asks for on a paper, one of `look.PAPERS`."""
    upright = PAPERS[paper]
    width, height = upright[::-1] if sheet.turned else upright
    return Page(width, height, *(NARROW_MARGINS if sheet.narrow else USUAL_MARGINS))


def size_on(figure: Figure, sheet: Sheet, look: Look) -> tuple[float, float]:
    """Give the size at which a picture fits on its page below the title of its sheet.

    It is never enlarged, and room is left for two lines of caption if it has one.
    """
    page, size = page_of(sheet, look.paper), look.profile.size
    title = len(wrap(clean(sheet.title), page.across, SHEET * size, bold=True))
    head = (title * SHEET * look.profile.leading + 2) * size
    caption = 3 * size if figure.caption else 0.0
    room = max(page.down - head - caption, 0.3 * page.down)
    scale = min(1.0, page.across / figure.width, room / figure.height)
    return figure.width * scale, figure.height * scale


def running_title(name: str, look: Look) -> str:
    """Give as much of what a handout is called as one line above a page holds beside the mark."""
    width = RUNNING * (PAPERS[look.paper][0] - 2 * USUAL_MARGINS[0])
    first, *more = wrap(name, width, look.profile.small)
    return f"{first[:-2].rstrip()} …" if more else first


def height_of(text: str, width: float, size: float, leading: float) -> float:
    """Give the height that a text takes at most in lines of a width."""
    return len(wrap(clean(text), width, size)) * size * leading
