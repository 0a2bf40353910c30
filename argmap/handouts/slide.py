"""A slide, and how much fits on one. Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor
from typing import TYPE_CHECKING, Literal

from argmap.drawing.measure import clean, text_width, wrap
from argmap.handouts.flow import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.handouts.handout import Card, Figure, Table
    from argmap.handouts.look import Profile

Mark = Literal["none", "bullet", "number", "letter", "box"]

WIDTH, HEIGHT = 960.0, 540.0
"""Of a slide, 16:9."""

ROOM = 648.0, 356.0
"""For what stands below a title, in the middle: nothing is lost where 4:3 is shown."""

LEFT, TOP = 156.0, 126.0
"""Where that begins."""

INDENT = 36.0
"""Of each level of a list."""

LEADING = 1.2
"""From line to line, in sizes of the text."""

APART = 0.35
"""Above each point, in sizes of the text."""

GAP = 12.0
"""Between cards."""

INSET = 6.0
"""Around the text in a card or a cell."""

SHRUNK = 1.0, 0.9, 0.85
"""Sizes of type by the level of a list."""


@dataclass(frozen=True, slots=True)
class Point:
    """A paragraph on a slide. `number` is that of a numbered one; `note` goes into the notes."""

    text: str
    lead: str = ""
    mark: Mark = "none"
    level: int = 0
    number: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: a title above points, cards, a picture or a table, and notes for the teacher.

    `size` is that of the text in cards, which stand in two columns.
    """

    title: str
    points: tuple[Point, ...] = ()
    cards: tuple[Card, ...] = ()
    picture: Figure | None = None
    table: Table | None = None
    notes: tuple[str, ...] = ()
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type: those of print doubled, as slides are seen from afar."""

    body: float
    table: float

    @property
    def title(self) -> float:
        """The size of titles."""
        return 1.25 * self.body

    @property
    def cards(self) -> tuple[float, ...]:
        """The sizes that text in cards may have, the largest first."""
        return tuple(share * self.body for share in (0.85, 0.75, 0.65))


def sizes_of(profile: Profile) -> Sizes:
    """Give the sizes for a profile."""
    return Sizes(2 * profile.size, 1.4 * profile.size)


def packed(title: str, points: Iterable[Point], sizes: Sizes) -> list[Slide]:
    """Put points on as many slides as they need; a point goes on only if a slide cannot hold it."""
    made = [Slide(title)]
    used = 0.0
    for point in (part for whole in points for part in _portions(whole, sizes.body)):
        high = _height(point, sizes.body)
        if used + high > ROOM[1] and made[-1].points:
            made[-1], next_ = _without_head(made[-1])
            made.append(next_)
            used = sum(_height(one, sizes.body) for one in next_.points)
        used += high
        slide = made[-1]
        shown = slide.points if is_blank(point.lead + point.text) else (*slide.points, point)
        notes = slide.notes if is_blank(point.note) else (*slide.notes, point.note)
        made[-1] = replace(slide, points=shown, notes=notes)
    return [slide for slide in made if slide.points or slide.notes]


def _without_head(slide: Slide) -> tuple[Slide, Slide]:
    """Begin the next slide with what would be the last of this one and only leads to it."""
    *before, last = slide.points
    if before and is_blank(last.text):
        return replace(slide, points=tuple(before)), Slide(slide.title, (last,))
    return slide, Slide(slide.title)


def _portions(point: Point, size: float) -> Iterator[Point]:
    """Give a point, or the parts of one that is higher than a slide."""
    if _height(point, size) <= ROOM[1]:
        yield point
        return
    rows = floor(ROOM[1] / (size * (LEADING + APART)))
    texts = [*_cut(point.lead, point, size, rows), *_cut(point.text, point, size, rows)]
    yield replace(point, text=texts[0], lead="")
    yield from (Point(text, level=point.level) for text in texts[1:])


def _cut(text: str, point: Point, size: float, rows: int) -> list[str]:
    lines = wrap(clean(text), _width(point), size * SHRUNK[point.level])
    return ["".join(lines[first : first + rows]) for first in range(0, len(lines), rows)]


def _width(point: Point) -> float:
    return ROOM[0] - 15.0 - INDENT * (point.level + 1)


def _height(point: Point, size: float) -> float:
    told = clean(f"{point.lead} {point.text}")
    own = size * SHRUNK[point.level]
    lines = len(wrap(told, _width(point), own, bold=bool(point.lead)))
    return lines * own * LEADING + APART * size * bool(lines)


def height_in(text: str, width: float, size: float) -> float:
    """Give the height of a text in a card or cell of a width, which is `INSET` wider than it."""
    return len(wrap(clean(text), width - 2 * INSET, size)) * size * LEADING


def widths_of(table: Table, size: float) -> tuple[float, ...]:
    """Give the columns' widths: each holds its longest word; () where there is no room for that."""
    shares = table.widths or (1.0,) * len(table.head)
    least = [
        max(
            (text_width(word, size, bold=True) for cell in column for word in clean(cell).split()),
            default=0.0,
        )
        + 2 * INSET
        for column in zip(table.head, *table.rows, strict=True)
    ]
    left = ROOM[0] - sum(least)
    if left < 0:
        return ()
    return tuple(own + left * share / sum(shares) for own, share in zip(least, shares, strict=True))


def size_of_cards(group: tuple[Card, ...], count: int, sizes: Sizes) -> float:
    """Give the largest size at which all of a group fit, as `count` to a slide; 0 for none."""
    width, height = box_of_card(count)
    for size in sizes.cards:
        heights = (
            height_in(card.text, width, size)
            # Room for the type.
            + height_in(f"{card.head} {'x' * 12}", width, size)
            for card in group
        )
        if max(heights) + 2 * INSET <= height:
            return size
    return 0.0


def box_of_card(count: int) -> tuple[float, float]:
    """Give how large each card is where a slide has room for so many."""
    rows = -(-count // 2)
    return (ROOM[0] - GAP) / 2, (ROOM[1] - (rows - 1) * GAP) / rows
