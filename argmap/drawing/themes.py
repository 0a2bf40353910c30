"""Palettes of a map: what becomes of each colour of the default one. Shapes never change.

In every theme text has a contrast of 4.5:1 at least on what it stands on, borders and lines of
3:1 (WCAG 2.2, success criteria 1.4.3 and 1.4.11); in `contrast` both have 7:1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.drawing.errors import DrawingError
from argmap.drawing.looks import HAIRLINE, PAPER, QUIET, TEXT
from argmap.formats.looks import INKS, LOOKS
from argmap.model import CLAIM_TYPES

if TYPE_CHECKING:
    from argmap.model import ClaimType

    Palette = dict[str, str]
    """Colour of the default theme -> colour."""


def _palette(
    *,
    paper: str,
    text: str,
    quiet: str,
    hairline: str,
    undercut: str,
    claims: dict[ClaimType, tuple[str, str]],
) -> Palette:
    """Name the colours by what they are for; `claims` gives ink and fill of each type."""
    palette = {PAPER: paper, QUIET: quiet, HAIRLINE: hairline, INKS["undercut"]: undercut}
    for kind in CLAIM_TYPES:
        ink, fill = claims[kind]
        palette |= {LOOKS[kind].ink: ink, LOOKS[kind].fill: fill}
    return palette | {TEXT: text}


THEMES: dict[str, Palette] = {
    "default": {},
    "greyscale": _palette(
        paper="#FFFFFF",
        text="#111111",
        quiet="#4A4A4A",
        hairline="#BDBDBD",
        undercut="#4A4A4A",
        claims={
            "thesis": ("#111111", "#E6E6E6"),
            "pro": ("#2B2B2B", "#FFFFFF"),
            "con": ("#2B2B2B", "#F4F4F4"),
            "risk": ("#2B2B2B", "#EBEBEB"),
            "rebuttal": ("#2B2B2B", "#FAFAFA"),
        },
    ),
    "dark": _palette(
        paper="#14171A",
        text="#F2F2F2",
        quiet="#B8BDC2",
        hairline="#4B5157",
        undercut="#C4C8CC",
        claims={
            "thesis": ("#F2F2F2", "#2A2F34"),
            "pro": ("#74BDF2", "#14273A"),
            "con": ("#F2A477", "#38211A"),
            "risk": ("#E3C25A", "#2E2810"),
            "rebuttal": ("#E6A3D2", "#351F30"),
        },
    ),
    "contrast": _palette(
        paper="#FFFFFF",
        text="#000000",
        quiet="#000000",
        hairline="#000000",
        undercut="#000000",
        claims={
            "thesis": ("#000000", "#FFFFFF"),
            "pro": ("#00416B", "#FFFFFF"),
            "con": ("#6E2600", "#FFFFFF"),
            "risk": ("#4A3800", "#FFFFFF"),
            "rebuttal": ("#5C1F4A", "#FFFFFF"),
        },
    ),
}


def recolour(svg: str, theme: str) -> str:
    """Give a map drawn in the default palette the colours of a theme. O(length).

    Only the attributes that hold colours are touched: a quotation mark in a user's text is
    always escaped. Raises DrawingError for a theme that is not in the table.
    """
    if theme not in THEMES:
        known = ", ".join(THEMES)
        raise DrawingError(f"no theme is called {theme!r}", f"choose one of {known}")
    if not (palette := THEMES[theme]):
        return svg
    return _COLOUR.sub(lambda found: f'{found[1]}="{palette[found[2]]}"', svg)


_COLOUR = re.compile(r'(fill|stroke)="(#[0-9A-F]{6})"')
