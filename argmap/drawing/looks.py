"""How the types of claim and the kinds of relation look.

Each is told apart by several signs at once: word, icon, corners, border and colour for a type;
dash, arrowhead and colour for a relation. Any two signs may be lost, to greyscale printing or to
colour-blind eyes, and the picture still reads. Lengths are in points.

Colours are those of Okabe & Ito (2008) where they reach a contrast of 4.5:1 on white (blue), and
darkened ones beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from argmap.model import ClaimType, RelationKind

Corners = Literal["square", "round", "cut", "scooped"]
Arrowhead = Literal["filled", "barred", "ring"]

PAPER = "#FFFFFF"
TEXT = "#1A1A1A"
QUIET = "#555555"
HAIRLINE = "#C9C9C9"

FONT = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"


@dataclass(frozen=True, slots=True)
class ClaimLook:
    """The look of one type of claim. `ink` colours the border, the icon and the type's word."""

    word: str
    ink: str
    fill: str
    corners: Corners
    border: float
    dash: str
    double: bool
    icon: str


@dataclass(frozen=True, slots=True)
class RelationLook:
    """The look of one kind of relation; `verb` stands between premises and target."""

    verb: str
    ink: str
    dash: str
    width: float
    head: Arrowhead
    reach: float = 8.0
    head_border: float = 0.8


CLAIM_LOOKS: dict[ClaimType, ClaimLook] = {
    "thesis": ClaimLook(
        "Thesis", "#1A1A1A", "#F2F2F2", "square", 1.8, "", True,
        # A flag on its pole.
        "M1 10V0H9L7 2.75L9 5.5H2.4V10Z",
    ),
    "pro": ClaimLook(
        "Pro", "#0072B2", "#F1F8FC", "round", 1.2, "", False,
        # A plus.
        "M3.7 0H6.3V3.7H10V6.3H6.3V10H3.7V6.3H0V3.7H3.7Z",
    ),
    "con": ClaimLook(
        "Con", "#B34700", "#FEF5EF", "square", 1.2, "7 3", False,
        # A minus.
        "M0 3.7H10V6.3H0Z",
    ),
    "risk": ClaimLook(
        "Risk", "#7A5C00", "#FCF8E8", "cut", 1.2, "2 2", False,
        # A warning triangle; the exclamation mark is a hole in it.
        "M5 0.2L10 9.8H0ZM4.35 3.4L4.6 6.8H5.4L5.65 3.4ZM4.4 7.5V8.8H5.6V7.5Z",
    ),
    "rebuttal": ClaimLook(
        "Rebuttal", "#8F3B76", "#FAF1F7", "scooped", 1.2, "9 2.5 2 2.5", False,
        # An arrow that turns back.
        "M4.2 0.4V2.6H6.4A3.6 3.6 0 0 1 6.4 9.8H2V7.6H6.2A1.4 1.4 0 0 0 6.2 4.8H4.2V7L0 3.7Z",
    ),
}  # fmt: skip

RELATION_LOOKS: dict[RelationKind, RelationLook] = {
    "support": RelationLook("supports", "#0072B2", "", 1.3, "filled"),
    "attack": RelationLook("attacks", "#B34700", "6 3", 1.3, "barred"),
    "undercut": RelationLook("undercuts", "#444444", "0.1 3.4", 1.9, "ring"),
}

HEAD_LENGTH = 8.5
"""How far an arrowhead reaches back from its tip."""

LINKED_RADIUS = 4.0
"""Of the dot where linked premises join."""

CROSSING_RADIUS = 2.6
"""Of the dot on a relation that is undercut."""
