"""What a map can become: one function a kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.view import PLAIN, View
from argmap.formats import FORMATS, writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.drawing.focus import Part


@dataclass(frozen=True, slots=True)
class Options:
    """How to draw. `scale` is of a PNG (1 is 96 dots an inch), `paper` and `pages` of a PDF."""

    engine: str = "embedded"
    theme: str = "default"
    view: View = PLAIN
    scale: float = 1.0
    paper: str = "fit"
    pages: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished file, and what its reader should know of it."""

    data: bytes
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of file: how its names end, what makes it, and which options it heeds."""

    suffixes: tuple[str, ...]
    draw: Callable[[Part, Options], Drawn]
    heeds: frozenset[str]


def svg(part: Part, options: Options) -> Drawn:
    """Draw a page as SVG."""
    from argmap.drawing import draw_svg

    return Drawn(
        draw_svg(part, engine=options.engine, theme=options.theme, view=options.view).encode()
    )


def html(part: Part, options: Options) -> Drawn:
    """Write a page to explore in a browser, of a whole debate."""
    from argmap.drawing.html import render_html

    return Drawn(
        render_html(
            part.debate, engine=options.engine, theme=options.theme, view=options.view
        ).encode()
    )


def png(part: Part, options: Options) -> Drawn:
    """Draw a picture in pixels."""
    from argmap.drawing import draw_svg
    from argmap.drawing.png import png as pixels

    page = draw_svg(part, engine=options.engine, theme=options.theme, view=options.view)
    return Drawn(pixels(page, options.scale), _without_font(page))


def pdf(part: Part, options: Options) -> Drawn:
    """Draw a PDF, with all that the debate says as text after the map."""
    from argmap.drawing.paper import READABLE
    from argmap.drawing.pdf import bind, map_sheet, map_svg

    picture = map_svg(part, options.engine, options.theme, options.view)
    sheet = map_sheet(part, picture, options.paper)
    notes = _without_font(picture)
    if sheet.smallest_type < READABLE:
        size = f"on this paper the smallest type is {sheet.smallest_type:.1f} points"
        notes = (*notes, f"{size}; draw a part with --focus, or leave --paper out")
    return Drawn(bind(part, [sheet], options.paper), notes)


def _without_font(page: str) -> tuple[str, ...]:
    from argmap.drawing.typesetting import undrawable

    missing = undrawable(page)
    return (f"no font on this machine has {' '.join(missing)}",) if missing else ()


def dot(part: Part, options: Options) -> Drawn:
    """Write the map in Graphviz's language."""
    return Drawn(writer("dot")(part.debate).encode())


def mermaid(part: Part, options: Options) -> Drawn:
    """Write the map as a Mermaid flowchart."""
    return Drawn(writer("mermaid")(part.debate).encode())


DRAWN = frozenset({"engine", "theme", "focus"})

OUTPUTS: dict[str, Output] = {
    "svg": Output((".svg",), svg, DRAWN),
    "html": Output((".html", ".htm"), html, DRAWN - {"focus"}),
    "png": Output((".png",), png, DRAWN | {"scale"}),
    "pdf": Output((".pdf",), pdf, DRAWN | {"paper"}),
    "dot": Output(FORMATS["dot"].suffixes, dot, frozenset({"focus"})),
    "mermaid": Output(FORMATS["mermaid"].suffixes, mermaid, frozenset({"focus"})),
}
"""Kinds of file by name; what makes one is imported when it is asked for."""


def output_of_suffix(suffix: str) -> str:
    """Give the name of the kind of file that ends so, as `.svg`; "" if there is none."""
    wanted = suffix.lower()
    return next((name for name, known in OUTPUTS.items() if wanted in known.suffixes), "")
