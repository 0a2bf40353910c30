"""What claims' types look like in handouts: the icon and ink that they have on the map."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from argmap.drawing.looks import CLAIM_LOOKS
from argmap.drawing.parts import icon
from argmap.drawing.themes import recolour

if TYPE_CHECKING:
    from argmap.model import ClaimType

LETTERS = string.ascii_uppercase
"""Of the answers to a question."""

SIDE = 10.0
"""Of an icon, in points."""


def sign_of(kind: ClaimType, theme: str = "default") -> str:
    """Draw the icon of a type as an SVG of its own."""
    drawn = icon(CLAIM_LOOKS[kind], 0, 0, SIDE)
    size = f'width="{SIDE:g}" height="{SIDE:g}" viewBox="0 0 {SIDE:g} {SIDE:g}"'
    return recolour(f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>', theme)


def ink_of(kind: ClaimType, theme: str = "default") -> str:
    """Give the colour of a type in a theme, as `#0072B2`."""
    return recolour(f'fill="{CLAIM_LOOKS[kind].ink}"', theme)[6:-1]
