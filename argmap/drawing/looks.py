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

from argmap.formats.looks import INKS, LOOKS
from argmap.semantics.status import Status

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
    """The look of one type of claim, besides the word and the colours that every format has."""

    type: ClaimType
    corners: Corners
    border: float
    dash: str
    icon: str
    double: bool = False

    @property
    def word(self) -> str:
        """The type's name, as the header of the box."""
        return LOOKS[self.type].word

    @property
    def ink(self) -> str:
        """The colour of the border, the icon and the type's word."""
        return LOOKS[self.type].ink

    @property
    def fill(self) -> str:
        """The colour of the box."""
        return LOOKS[self.type].fill


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
        "thesis", "square", 1.8, "",
        # A flag on its pole.
        "M1 10V0H9L7 2.75L9 5.5H2.4V10Z",
        double=True,
    ),
    "pro": ClaimLook(
        "pro", "round", 1.2, "",
        # A plus.
        "M3.7 0H6.3V3.7H10V6.3H6.3V10H3.7V6.3H0V3.7H3.7Z",
    ),
    "con": ClaimLook(
        "con", "square", 1.2, "7 3",
        # A minus.
        "M0 3.7H10V6.3H0Z",
    ),
    "risk": ClaimLook(
        "risk", "cut", 1.2, "2 2",
        # A warning triangle; the exclamation mark is a hole in it.
        "M5 0.2L10 9.8H0ZM4.35 3.4L4.6 6.8H5.4L5.65 3.4ZM4.4 7.5V8.8H5.6V7.5Z",
    ),
    "rebuttal": ClaimLook(
        "rebuttal", "scooped", 1.2, "9 2.5 2 2.5",
        # An arrow that turns back.
        "M4.2 0.4V2.6H6.4A3.6 3.6 0 0 1 6.4 9.8H2V7.6H6.2A1.4 1.4 0 0 0 6.2 4.8H4.2V7L0 3.7Z",
    ),
}  # fmt: skip

RELATION_LOOKS: dict[RelationKind, RelationLook] = {
    "support": RelationLook("supports", INKS["support"], "", 1.3, "filled"),
    "attack": RelationLook("attacks", INKS["attack"], "6 3", 1.3, "barred"),
    "undercut": RelationLook("undercuts", INKS["undercut"], "0.1 3.4", 1.9, "ring"),
}


@dataclass(frozen=True, slots=True)
class StatusLook:
    """The look of what a semantics says of a claim: a sign, and how the border changes."""

    sign: str
    border: float
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Degree:
    """A claim's strength in [0, 1] as a map tells it; None where it does not settle."""

    strength: float | None

    @property
    def word(self) -> str:
        """The number with two decimals, or what there is in its place."""
        return "not settled" if self.strength is None else f"{self.strength:.2f}"


Mark = Status | Degree
"""What a semantics says of a claim."""

GAUGE = 26.0
"""Width of the bar that stands for strength 1."""

STATUS_LOOKS: dict[Status, StatusLook] = {
    # A tick.
    "accepted": StatusLook("M0.4 5.7L2 4.1L4 6.1L8.2 1.3L9.8 2.7L4.1 9.3Z", 1.1),
    # A cross.
    "defeated": StatusLook(
        "M1.7 0.4L5 3.7L8.3 0.4L9.6 1.7L6.3 5L9.6 8.3L8.3 9.6L5 6.3L1.7 9.6L0.4 8.3L3.7 5L0.4 1.7Z",
        -0.5,
        faint=True,
    ),
    # A ring.
    "undecided": StatusLook(
        "M5 0.4A4.6 4.6 0 1 1 5 9.6A4.6 4.6 0 1 1 5 0.4Z"
        "M5 2.2A2.8 2.8 0 1 0 5 7.8A2.8 2.8 0 1 0 5 2.2Z",
        0.0,
    ),
}

HEAD_LENGTH = 8.5
"""How far an arrowhead reaches back from its tip."""

LINKED_RADIUS = 4.0
"""Of the dot where linked premises join."""

CROSSING_RADIUS = 2.6
"""Of the dot on a relation that is undercut."""
