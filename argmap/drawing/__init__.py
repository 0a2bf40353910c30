"""Maps to look at: a debate -> scene -> layout -> SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def render_svg(debate: ArgumentMap, *, engine: str = "embedded", theme: str = "default") -> str:
    """Draw a whole debate as one SVG page; the same debate gives the same bytes.

    `engine` arranges the map: `embedded` or `dot`. `theme` colours it: `default`, `greyscale`,
    `dark` or `contrast`. Raises DrawingError where it cannot.
    """
    from argmap.drawing.layout import lay_out
    from argmap.drawing.scene import stage
    from argmap.drawing.svg import page
    from argmap.drawing.themes import recolour

    scene = stage(debate)
    return recolour(page(scene, lay_out(scene, engine)), theme)
