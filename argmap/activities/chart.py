"""A chart of votes before and after: bars that grow from the middle, to either side (points).

Disagreement lies left of a line and agreement right of it, and who is undecided upon it, as in
the diverging charts of Robbins & Heiberger (2011), Plotting Likert and other rating scales. It is
drawn in greys with numbers, so that nothing is lost without colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.boxes import LEADING
from argmap.drawing.looks import FONT, QUIET, TEXT
from argmap.drawing.measure import clean, is_rtl, text_width, wrap
from argmap.drawing.outlines import number
from argmap.drawing.parts import text_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.activities.opinion import Spread

WIDTH = 480.0
SIZE = 10.0
BAR = 17.0
GAP = 4.0
BETWEEN = 15.0
"""Between two claims."""

SIDE = 64.0
"""At the left and right, for labels and totals."""

WIDEST = 26.0
"""Of one vote: a small group makes short bars."""

FILLS = ("#555555", "#BDBDBD", "#FFFFFF", "#BDBDBD", "#555555")
"""Of the marks from 1 to 5: the stronger, the darker."""

INKS = ("#FFFFFF", TEXT, TEXT, TEXT, "#FFFFFF")


@dataclass(frozen=True, slots=True)
class Labels:
    """The words on a chart: ends of the scale, names of the bars, and each mark's meaning."""

    left: str
    right: str
    before: str
    after: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as the chart names it, and how its votes are spread."""

    name: str
    before: Spread
    after: Spread


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture as SVG with its width and height."""

    svg: str
    width: float
    height: float


def chart(rows: Sequence[Row], labels: Labels, unit: float) -> Chart:
    """Draw claims below each other, each vote `unit` wide. O(rows)."""
    parts, y = _key(labels)
    top = y
    for row in rows:
        lines = _name(row.name)
        parts.append(text_lines(lines, *_start(row.name), y, SIZE, rtl=is_rtl(row.name)))
        y += len(lines) * SIZE * LEADING + GAP
        for label, spread in ((labels.before, row.before), (labels.after, row.after)):
            parts += _bar(spread, label, y, unit)
            y += BAR + GAP
        y += BETWEEN
    height = y - BETWEEN
    middle = number(WIDTH / 2)
    line = (
        f'<path d="M{middle} {number(top)}V{number(height)}" stroke="{TEXT}" stroke-width="0.8"/>'
    )
    drawn = "\n".join((line, *parts))
    size = f'width="{number(WIDTH)}pt" height="{number(height)}pt"'
    box = f'viewBox="0 0 {number(WIDTH)} {number(height)}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} font-family="{FONT}">'
    return Chart(f"{head}\n{drawn}\n</svg>\n", WIDTH, height)


def unit_of(rows: Sequence[Row]) -> float:
    """Give the width of one vote with which the longest half of a bar fits."""
    spreads = [spread for row in rows for spread in (row.before, row.after)]
    longest = max((max(left, right) for left, right in map(_halves, spreads)), default=0)
    return min(WIDEST, (WIDTH / 2 - SIDE) / longest) if longest else WIDEST


def _halves(spread: Spread) -> tuple[float, float]:
    """Give how many votes lie left of the line and right of it: the undecided lie half and half."""
    return spread[0] + spread[1] + spread[2] / 2, spread[2] / 2 + spread[3] + spread[4]


def _key(labels: Labels) -> tuple[list[str], float]:
    """Draw what the greys mean and which way agreement lies; give what is left free below, too."""
    parts, x, y = [], 0.0, 0.0
    for fill, ink, (mark, meaning) in zip(
        FILLS, INKS, enumerate(labels.marks, start=1), strict=True
    ):
        taken = BAR + 4 + text_width(meaning, SIZE) + 12
        if x and x + taken > WIDTH:
            x, y = 0.0, y + BAR + GAP
        parts += [
            _box(x, y, BAR, fill),
            text_lines((str(mark),), x + BAR / 2, _middle(y), SIZE, ink=ink, anchor="middle"),
            text_lines((meaning,), x + BAR + 4, _middle(y), SIZE),
        ]
        x += taken
    y += BAR + BETWEEN
    left, right = f"← {labels.left}", f"{labels.right} →"
    parts.append(text_lines((left,), WIDTH / 2 - 8, y, SIZE, ink=QUIET, bold=True, anchor="end"))
    parts.append(text_lines((right,), WIDTH / 2 + 8, y, SIZE, ink=QUIET, bold=True))
    return parts, y + SIZE * LEADING + GAP


def _name(name: str) -> tuple[str, ...]:
    """Break a claim into two lines at most; a longer one ends in `…`."""
    lines = wrap(clean(name), WIDTH, SIZE)
    if len(lines) <= 2:
        return lines
    room = WIDTH - text_width(" …", SIZE)
    return lines[0], f"{wrap(lines[1].rstrip(), room, SIZE)[0].rstrip()} …"


def _start(name: str) -> tuple[float]:
    return (WIDTH if is_rtl(name) else 0.0,)


def _bar(spread: Spread, label: str, y: float, unit: float) -> Iterator[str]:
    """Draw a bar with its label and how many votes it stands for."""
    total = sum(spread)
    yield text_lines((label,), 0.0, _middle(y), SIZE, ink=QUIET)
    yield text_lines((f"n = {total}",), WIDTH, _middle(y), SIZE, ink=QUIET, anchor="end")
    x = WIDTH / 2 - _halves(spread)[0] * unit
    for count, fill, ink in zip(spread, FILLS, INKS, strict=True):
        width = count * unit
        if count:
            yield _box(x, y, width, fill)
        if count and text_width(str(count), SIZE) + 2 <= width:
            at = x + width / 2
            yield text_lines((str(count),), at, _middle(y), SIZE, ink=ink, anchor="middle")
        x += width


def _middle(y: float) -> float:
    """Give the top of a line of text that stands in the middle of a bar."""
    return y + (BAR - SIZE * LEADING) / 2


def _box(x: float, y: float, width: float, fill: str) -> str:
    left, top, wide, high = map(number, (x, y, width, BAR))
    return (
        f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="{fill}" '
        f'stroke="{TEXT}" stroke-width="0.8"/>'
    )
