"""The map as a PNG: the SVG page in pixels."""

from __future__ import annotations

from math import ceil, floor, isfinite
from typing import TYPE_CHECKING

from argmap.collector import collector_paused
from argmap.drawing import render_svg
from argmap.drawing.errors import DrawingError
from argmap.drawing.shapes import shapes_of
from argmap.drawing.svg import svg_size
from argmap.drawing.typesetting import TEMPLATES, typeset

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

PIXELS_PER_POINT = 96 / 72
"""At scale 1, as a screen of 96 dots an inch shows the SVG."""

MOST_PIXELS = 64_000_000
"""In one picture: typst takes some 18 bytes for each, 1.2 GB."""

LEAST_SCALE = 0.6
"""Below this, type of 8 points has less than 7 pixels an em: nobody is advised to use it."""


def render_png(
    debate: ArgumentMap, *, scale: float = 1.0, engine: str = "embedded", theme: str = "default"
) -> bytes:
    """Draw a whole debate as a PNG; the same debate gives the same bytes.

    Scale 1 has 96 dots an inch (4 pixels for 3 points). Raises DrawingError when typst is
    missing, when the picture is too large and when the map cannot be arranged.
    """
    with collector_paused():
        return png(render_svg(debate, engine=engine, theme=theme), scale)


def png(svg: str, scale: float = 1.0) -> bytes:
    """Turn a page of argmap's SVG into a PNG. Raises DrawingError as `render_png` does."""
    if not (isfinite(scale) and scale > 0):
        raise DrawingError(f"a picture cannot have the scale {scale:g}", "choose --scale 1 or 2")
    width, height = svg_size(svg)
    across, down = pixels(width, scale), pixels(height, scale)
    if across * down > MOST_PIXELS:
        raise _too_large(across, down, width * height)
    # In points, the page is made a whole number of pixels, or a last row would be half empty.
    per_point = scale * PIXELS_PER_POINT
    size = {"width": across / per_point, "height": down / per_point}
    data = size | shapes_of(svg)
    return typeset(TEMPLATES / "picture.typ", data, "png", ppi=72 * per_point)


def pixels(points: float, scale: float) -> int:
    """Give the whole pixels that a length in points takes."""
    return max(1, ceil(round(points * scale * PIXELS_PER_POINT, 3)))


def _too_large(across: int, down: int, area: float) -> DrawingError:
    most = floor(100 * (MOST_PIXELS / area) ** 0.5 / PIXELS_PER_POINT * 0.999) / 100
    advice = "write a PDF, which is sharp at every size: -o map.pdf"
    if most >= LEAST_SCALE:
        advice = f"use --scale {most:g}, or {advice}"
    said = f"the PNG would have {across:,} × {down:,} pixels, {across * down / 1e6:,.0f} million"
    return DrawingError(f"{said}; the most is {MOST_PIXELS // 10**6} million", advice)
