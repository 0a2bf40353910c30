"""Signs to hang up: a few words across a page, as large as they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.drawing.boxes import LEADING
from argmap.drawing.looks import FONT
from argmap.drawing.measure import clean, text_width, wrap
from argmap.drawing.parts import text_lines
from argmap.handouts.handout import Figure, Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 720.0, 400.0
"""Of a sign, in points: A4 and letter hold it across, below a heading."""

LARGEST, STEP = 150, 5
"""Of the type, in points."""


def posters(title: str, texts: Sequence[str]) -> tuple[Sheet, ...]:
    """Make a sheet for each text, all in type of one size. `title` is that of the sheets."""
    cleaned = [clean(text) for text in texts]
    size = next(size for size in range(LARGEST, 0, -STEP) if size == STEP or _fit(cleaned, size))
    return tuple(
        Sheet(
            title,
            (Figure(_drawn(text, size), text, WIDTH, HEIGHT),),
            turned=True,
            narrow=True,
            copies="class",
        )
        for text in cleaned
    )


def _fit(texts: Sequence[str], size: float) -> bool:
    return all(
        max(text_width(word, size, bold=True) for word in text.split()) <= WIDTH
        and len(wrap(text, WIDTH, size, bold=True)) * size * LEADING <= HEIGHT
        for text in texts
    )


def _drawn(text: str, size: float) -> str:
    lines = tuple(line.strip() for line in wrap(text, WIDTH, size, bold=True))
    top = (HEIGHT - len(lines) * size * LEADING) / 2
    drawn = text_lines(lines, WIDTH / 2, top, size, bold=True, anchor="middle")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}pt" height="{HEIGHT:g}pt" '
        f'viewBox="0 0 {WIDTH:g} {HEIGHT:g}" font-family="{FONT}">{drawn}</svg>'
    )
