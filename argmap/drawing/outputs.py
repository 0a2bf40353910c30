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
    """How to draw. `scale` is of a PNG (1 is 96 dots an inch), `paper` and `pages` of a PDF.

    `folded` are the ids of claims that a page to explore shows collapsed at first.
    """

    engine: str = "embedded"
    theme: str = "default"
    view: View = PLAIN
    scale: float = 1.0
    paper: str = "fit"
    pages: bool = False
    folded: tuple[str, ...] = ()


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

    page = draw_svg(part, engine=options.engine, theme=options.theme, view=options.view)
    return Drawn(page.encode(), _too_large_for_paper(page))


def html(part: Part, options: Options) -> Drawn:
    """Write a page to explore in a browser."""
    from argmap.drawing.html import draw_html

    return Drawn(
        draw_html(
            part,
            engine=options.engine,
            theme=options.theme,
            view=options.view,
            folded=options.folded,
        ).encode()
    )


def png(part: Part, options: Options) -> Drawn:
    """Draw a picture in pixels."""
    from argmap.collector import collector_paused
    from argmap.drawing import draw_svg
    from argmap.drawing.png import png as pixels

    with collector_paused():
        page = draw_svg(part, engine=options.engine, theme=options.theme, view=options.view)
        return Drawn(pixels(page, options.scale), _without_font(page))


def pdf(part: Part, options: Options) -> Drawn:
    """Draw a PDF, with all that the debate says as text after the map."""
    from argmap.drawing.paper import READABLE
    from argmap.drawing.pdf import bind
    from argmap.drawing.printing import map_sheet, map_svg

    if options.pages and part.debate.claims:
        return _pages(part, options)
    picture = map_svg(part, options.engine, options.theme, options.view)
    sheet = map_sheet(part, picture, options.paper)
    notes = _without_font(picture)
    if sheet.smallest_type < READABLE:
        size = f"on this paper the smallest type is {sheet.smallest_type:.1f} points"
        smaller = "a smaller part" if part.told else "a part with --focus"
        advice = f"take as many sheets as it needs with --pages, larger paper, or {smaller}"
        notes = (*notes, f"{size}; {advice}")
    return Drawn(bind(part, [sheet], options.paper), notes)


def _pages(part: Part, options: Options) -> Drawn:
    from argmap.drawing.paging import bundle
    from argmap.drawing.pdf import bind
    from argmap.drawing.references import listed

    made = bundle(
        part,
        paper=options.paper,
        engine=options.engine,
        theme=options.theme,
        view=options.view,
    )
    notes = _without_font("".join(sheet.svg for sheet in made.sheets))
    if made.too_small:
        least = min(sheet.smallest_type for sheet in made.sheets)
        size = f"the smallest type is {least:.1f} points on {listed(made.too_small)}"
        notes = (*notes, f"{size}, where a claim alone is too long; choose a larger --paper")
    return Drawn(bind(part, made.sheets, made.paper, made.plan), notes)


def _too_large_for_paper(page: str) -> tuple[str, ...]:
    """Tell of a page whose type is too small even on the paper of posters."""
    from argmap.drawing.paper import READABLE, smallest_type

    # A0 is three steps of the square root of two above A3.
    size = 8**0.5 * smallest_type(page, "A3")
    if size >= READABLE:
        return ()
    advice = "print it with -o FILE.pdf --pages, or explore it with -o FILE.html"
    return (f"even on A0 paper the smallest type would be {size:.1f} points; {advice}",)


def _without_font(page: str) -> tuple[str, ...]:
    from argmap.drawing.typesetting import undrawable

    missing = undrawable(page)
    return (f"no font on this machine has {' '.join(missing)}",) if missing else ()


def dot(part: Part, options: Options) -> Drawn:
    """Write the map in Graphviz's language."""
    return Drawn(writer("dot")(part.debate, part.stubs).encode())


def mermaid(part: Part, options: Options) -> Drawn:
    """Write the map as a Mermaid flowchart."""
    return Drawn(writer("mermaid")(part.debate, part.stubs).encode())


PARTS = frozenset({"focus", "depth", "collapse"})
ARRANGED = PARTS | {
    "direction",
    "sides",
    "group_by",
    "show",
    "hide",
    "judge",
    "supports",
    "exclusive",
    "scores",
    "theme",
    "engine",
}

OUTPUTS: dict[str, Output] = {
    "svg": Output((".svg",), svg, ARRANGED),
    "html": Output((".html", ".htm"), html, ARRANGED | {"folded"}),
    "png": Output((".png",), png, ARRANGED | {"scale"}),
    "pdf": Output((".pdf",), pdf, ARRANGED | {"paper", "orientation", "pages"}),
    "dot": Output(FORMATS["dot"].suffixes, dot, PARTS),
    "mermaid": Output(FORMATS["mermaid"].suffixes, mermaid, PARTS),
}
"""Kinds of file by name; what makes one is imported when it is asked for."""


def output_of_suffix(suffix: str) -> str:
    """Give the name of the kind of file that ends so, as `.svg`; "" if there is none."""
    wanted = suffix.lower()
    return next((name for name, known in OUTPUTS.items() if wanted in known.suffixes), "")
