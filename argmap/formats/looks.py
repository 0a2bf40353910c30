"""How types of claim look in the formats that other programs draw.

Words and colours are those of argmap's own pictures. Shape and border differ by type too, so
that nothing is told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import ClaimType, RelationKind


@dataclass(frozen=True, slots=True)
class Look:
    """A type's word, the colour of its border and word, its fill, and its shape in DOT."""

    word: str
    ink: str
    fill: str
    shape: str
    style: str


LOOKS: dict[ClaimType, Look] = {
    "thesis": Look("Thesis", "#1A1A1A", "#F2F2F2", "box", "filled,bold"),
    "pro": Look("Pro", "#0072B2", "#F1F8FC", "box", "filled,rounded"),
    "con": Look("Con", "#B34700", "#FEF5EF", "box", "filled,dashed"),
    "risk": Look("Risk", "#7A5C00", "#FCF8E8", "octagon", "filled,dotted"),
    "rebuttal": Look("Rebuttal", "#8F3B76", "#FAF1F7", "note", "filled"),
}

INKS: dict[RelationKind, str] = {"support": "#0072B2", "attack": "#B34700", "undercut": "#444444"}
