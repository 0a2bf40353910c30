"""Maps to look at: a debate -> scene -> layout -> SVG."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap.collector import collector_paused
from argmap.drawing.view import PLAIN, View

if TYPE_CHECKING:
    from argmap.drawing.focus import Part
    from argmap.model import ArgumentMap


def render_svg(
    debate: ArgumentMap, *, engine: str = "embedded", theme: str = "default", view: View = PLAIN
) -> str:
    """Draw a whole debate as one SVG page; the same debate gives the same bytes.

    `engine` arranges the map: `embedded` or `dot`. `theme` colours it: `default`, `greyscale`,
    `dark` or `contrast`. `view` says how it is arranged and what it shows. Raises DrawingError
    where it cannot.
    """
    from argmap.drawing.focus import whole

    return draw_svg(whole(debate), engine=engine, theme=theme, view=view)


def draw_svg(
    part: Part, *, engine: str = "embedded", theme: str = "default", view: View = PLAIN
) -> str:
    """Draw a part of a debate as `render_svg` draws the whole."""
    with collector_paused():
        return _drawn(part, engine, theme, view)


def _drawn(part: Part, engine: str, theme: str, view: View) -> str:
    """Draw a part; the scene is gone before the collector goes on, or it would be walked then."""
    from argmap.drawing.layout import lay_out
    from argmap.drawing.lettering import lettering_of
    from argmap.drawing.scene import stage_part
    from argmap.drawing.svg import page
    from argmap.drawing.themes import recolour

    scene = stage_part(part, view)
    # Written once: while the engine works, or else when the page asks for it.
    lettering = cache(lambda: lettering_of(scene))
    layout = lay_out(scene, engine, lettering)
    return recolour(page(scene, layout, lettering=lettering()), theme)
