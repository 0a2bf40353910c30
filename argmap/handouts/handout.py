"""A handout: what an activity gives, before anything is known of paper or files.

Everything is a frozen value. All text is plain: writers escape it for their format and find its
direction. No text ends in a line break, and none holds markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from argmap.model import ClaimType

Audience = Literal["students", "teacher"]
Marks = Literal["bullet", "number", "box"]
Sharing = Literal["each", "pair", "group", "class"]
"""For whom a sheet is printed once: each student, two, four, or the whole class."""
Picked = TypeVar("Picked")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a sheet, whose title is level 1; `level` is 2 or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `lead` stands before it in bold; a quiet one is small print."""

    text: str
    lead: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: its text, with a lead in bold, and small print below it."""

    text: str
    lead: str = ""
    note: str = ""
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list of entries with bullets, numbers from 1, or boxes to tick; at most three deep."""

    items: tuple[Item, ...]
    marks: Marks = "bullet"


@dataclass(frozen=True, slots=True)
class Table:
    """A table; each row has as many cells as the head. `widths` are shares of the line, else equal.

    An empty cell is there to be written in: it has room for at least `room` lines by hand. `head`
    is repeated on each page; rows are not broken, unless one is higher than half a page.

    With `places`, each row speaks of some sheets of the handout, by their places in it; where pages
    are known, a last column with the head `pages` tells theirs.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    room: int = 1
    caption: str = ""
    places: tuple[tuple[int, ...], ...] = ()
    pages: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A card to cut out: a head such as a number, a text, small print; its claim's type if any.

    At its foot are `lines` to write on. `back` is its other side where cards are learned by heart,
    on a screen; it is not printed.
    """

    head: str
    text: str
    note: str = ""
    type: ClaimType | None = None
    lines: int = 0
    back: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards beside each other, none broken over two pages unless it is higher than one."""

    cards: tuple[Card, ...]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, as SVG, of a natural size in points: it may be shrunk, never enlarged.

    `alt` says to a listener what it shows.
    """

    svg: str
    alt: str
    width: float
    height: float
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Ruled lines to write on, one at least, below a label if it has one."""

    count: int = 3
    label: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A framed note: a title and paragraphs."""

    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that a question offers."""

    text: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question about the map's structure, with 26 choices at most.

    With `several`, more than one answer may be right.

    `number` counts from 1 within the handout; `feedback` says why the answer is right.
    """

    number: int
    prompt: str
    choices: tuple[Choice, ...]
    several: bool = False
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Heading
    | Paragraph
    | Items
    | Table
    | Cards
    | Figure
    | Lines
    | Notice
    | Question
    | PageBreak
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is handed out as one piece: it begins on a new page.

    `turned` lies across; a narrow one has small margins, for a map. `part` is what it belongs to,
    where that is not the whole handout. `copies` says who shares one, or how many are needed; what
    a teacher gets is printed once.
    """

    title: str
    blocks: tuple[Block, ...]
    audience: Audience = "students"
    turned: bool = False
    narrow: bool = False
    copies: Sharing | int = "each"
    part: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """Rows for a spreadsheet below names of columns: they go with a handout and are not printed."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """Material for one activity: sheets for students and for the teacher.

    `activity` is its name, as `brief`; `language` is that of argmap's own words, as `en`.
    `subtitle` is the debate's question.
    """

    activity: str
    title: str
    subtitle: str
    sheets: tuple[Sheet, ...]
    language: str = "en"
    record: Record | None = None

    def pick(self, kind: type[Picked]) -> tuple[Picked, ...]:
        """Give all blocks of a kind, or the record, in order."""
        blocks = (block for sheet in self.sheets for block in sheet.blocks)
        return tuple(one for one in (*blocks, self.record) if isinstance(one, kind))
