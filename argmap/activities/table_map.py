"""An empty table with seats, to draw on who speaks to whom."""

from __future__ import annotations

from math import cos, pi, sin

from argmap.drawing.looks import FONT, PAPER, QUIET, TEXT
from argmap.handouts.handout import Figure

SEATS = 14
"""Of a table, at most: beyond that, boxes for names would overlap."""

WIDTH, HEIGHT = 470.0, 400.0
BOX_WIDTH, BOX_HEIGHT = 80.0, 26.0
INSET = 50.0
"""From the middles of the boxes to the rim of the table. Points, as all lengths here."""


def table_map(seats: int, alt: str) -> Figure:
    """Draw an oval table with numbered boxes for names around it, the first at the top."""
    across, down = (WIDTH - BOX_WIDTH) / 2 - 1, (HEIGHT - BOX_HEIGHT) / 2 - 1
    x, y = WIDTH / 2, HEIGHT / 2
    angles = [2 * pi * seat / seats - pi / 2 for seat in range(seats)]
    boxes = [
        _box(number, x + across * cos(angle), y + down * sin(angle))
        for number, angle in enumerate(angles, start=1)
    ]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}pt" height="{HEIGHT:g}pt" '
        f'viewBox="0 0 {WIDTH:g} {HEIGHT:g}" font-family="{FONT}">\n'
        f'<ellipse cx="{x:g}" cy="{y:g}" rx="{across - INSET:g}" ry="{down - INSET / 2:g}" '
        f'fill="{PAPER}" stroke="{QUIET}" stroke-width="1"/>\n'
        f"{''.join(boxes)}</svg>\n"
    )
    return Figure(svg, alt, WIDTH, HEIGHT)


def _box(number: int, x: float, y: float) -> str:
    """Draw the box of a seat around a point."""
    left, top = x - BOX_WIDTH / 2, y - BOX_HEIGHT / 2
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{BOX_WIDTH:g}" height="{BOX_HEIGHT:g}" rx="4" '
        f'fill="{PAPER}" stroke="{TEXT}" stroke-width="0.8"/>\n'
        f'<text x="{left + 5:.1f}" y="{top + 11:.1f}" font-size="9" fill="{TEXT}">{number}</text>\n'
    )
