"""How a map is put on paper: which way up, how large, and whether it can be read. Points."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.drawing.boxes import LEADING, SMALL
from argmap.drawing.errors import DrawingError
from argmap.drawing.measure import wrap

Size = tuple[float, float]

PAPERS: dict[str, Size] = {
    "A4": (595.28, 841.89),
    "A3": (841.89, 1190.55),
    "A5": (419.53, 595.28),
    "letter": (612.0, 792.0),
    "tabloid": (792.0, 1224.0),
    "statement": (396.0, 612.0),
}
"""Width and height, upright."""

HALVES = {"A4": "A5", "letter": "statement"}
"""What a sheet is when it is cut in two, by its paper."""

WAYS = ("portrait", "landscape")

FIT = "fit"
"""One page as large as the map."""

READABLE = 7.0
"""The smallest type that is read without effort."""

LARGEST = 14_400.0
"""The longest side that PDF readers show: 200 inches."""

MARGIN = 24.0
"""Around a sheet; printers leave up to 18 points blank."""

FOOT = 18.0
"""Below the map, for the page number."""

HAIR = 0.5
"""Left free, so that rounding does not push the map to the next page."""

SPACING = 7.0
"""Below each paragraph of the head."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph above the map, cut to `rows` lines; the first sheet's first is the title."""

    text: str
    size: float
    rows: int
    bold: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with a map: the page's size, what stands above, and the map's own size."""

    svg: str
    alt: str
    page: Size
    head: tuple[Line, ...]
    head_height: float
    figure: Size
    scale: float

    @property
    def smallest_type(self) -> float:
        """Size in points of the smallest type on the map, as it is printed."""
        return SMALL * self.scale


def ways(paper: str) -> tuple[Size, ...]:
    """Give the sizes of a page that a paper allows: upright and across, or the one that is named.

    `A4` allows both, `A4-portrait` and `A4-landscape` one. Raises DrawingError for a paper that
    is not known.
    """
    name, _, way = paper.partition("-")
    if name not in PAPERS or way not in {"", *WAYS}:
        known = ", ".join((*PAPERS, FIT))
        raise DrawingError(f"no paper is called {paper!r}", f"choose {known}, or A4-landscape")
    upright = PAPERS[name]
    both = {"portrait": upright, "landscape": upright[::-1]}
    return (both[way],) if way else tuple(both.values())


def sheet(svg: str, alt: str, head: tuple[Line, ...], paper: str) -> Sheet:
    """Put a map on paper, upright or across, whichever shows it larger, if both may be.

    It is never enlarged.

    `alt` is what a listener is told of the map; `head` stands above it. O(characters). Raises
    DrawingError for a paper that is not known.
    """
    pages = [_page_for(svg, head)] if paper == FIT else ways(paper)
    return max((_on(page, svg, alt, head) for page in pages), key=lambda made: made.scale)


def smallest_type(svg: str, paper: str, head: tuple[Line, ...] = ()) -> float:
    """Give the size in points that the smallest type has when a map is printed on a paper."""
    return sheet(svg, "", head, paper).smallest_type


def best_scale(size: Size, above: float, paper: str) -> float:
    """Give the scale at which a map of a size fits a paper below a head of a height.

    Raises DrawingError for a paper that is not known.
    """
    return max(_scale(size, above, page) for page in ways(paper))


def text_page(paper: str) -> Size:
    """Give the page for running text that goes with a paper: no larger than A4 or letter."""
    name = paper.partition("-")[0]
    return PAPERS[{"A3": "A4", "tabloid": "letter", FIT: "A4"}.get(name, name)]


def shortened(line: Line, width: float) -> Line:
    """Cut a paragraph that needs more than its rows at a width; it then ends in `…`."""
    rows = wrap(line.text, width, line.size, bold=line.bold)
    if len(rows) <= line.rows:
        return line
    kept = "".join(rows[: line.rows])
    # Three letters make room for the sign.
    return replace(line, text=f"{kept[:-3].rstrip()} …")


def _scale(size: Size, above: float, page: Size) -> float:
    across = page[0] - 2 * MARGIN
    down = page[1] - 2 * MARGIN - FOOT - HAIR - above
    return min(across / size[0], down / size[1])


def _page_for(svg: str, head: tuple[Line, ...]) -> Size:
    """Give the page that holds a map as it is, or the largest that PDF readers show."""
    from argmap.drawing.svg import svg_size

    width, height = svg_size(svg)
    tall = height + 2 * MARGIN + FOOT + HAIR + _head_height(head, width)
    wide = width + 2 * MARGIN
    shrunk = min(1.0, LARGEST / max(wide, tall))
    return wide * shrunk, tall * shrunk


def _on(page: Size, svg: str, alt: str, head: tuple[Line, ...]) -> Sheet:
    # Imported here: what needs the sizes of papers alone need not wait for the drawing of maps.
    from argmap.drawing.svg import svg_size

    width, height = svg_size(svg)
    room = page[0] - 2 * MARGIN
    lines = tuple(shortened(line, room) for line in head)
    above = _head_height(lines, room)
    scale = min(_scale((width, height), above, page), 1.0)
    return Sheet(svg, alt, page, lines, above, (width * scale, height * scale), scale)


def _head_height(head: tuple[Line, ...], width: float) -> float:
    """Give the height that paragraphs take at most, by argmap's own widths."""
    rows = (len(wrap(line.text, width, line.size, bold=line.bold)) for line in head)
    return sum(
        min(count, line.rows) * line.size * LEADING + SPACING
        for count, line in zip(rows, head, strict=True)
    )
