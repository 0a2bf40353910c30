"""A handout as a deck of slides: what stands on each, so that it fits. Lengths in points.

What is for the teacher's eyes goes into the notes: where a claim is from, small print, the answers
to questions.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from argmap.drawing.measure import clean
from argmap.handouts.flow import is_blank, pages_of, title_of
from argmap.handouts.handout import (
    Cards,
    Figure,
    Heading,
    Items,
    Lines,
    Notice,
    Paragraph,
    Question,
    Table,
)
from argmap.handouts.signs import LETTERS
from argmap.handouts.slide import (
    INSET,
    LEADING,
    ROOM,
    Point,
    Slide,
    height_in,
    packed,
    size_of_cards,
    sizes_of,
    widths_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.handouts.handout import Block, Handout, Item, Sheet
    from argmap.handouts.look import Profile
    from argmap.handouts.slide import Mark, Sizes
    from argmap.handouts.words import Words


def deck_of(handout: Handout, words: Words, profile: Profile) -> list[Slide]:
    """Make the slides of a handout, but for the first with its title.

    What is for the teacher is left out, unless there is nothing else; so are lines to write on and
    tables that are all to be filled in.
    """
    sheets = [sheet for sheet in handout.sheets if sheet.audience == "students"]
    sizes = sizes_of(profile)
    made: list[Slide] = []
    for sheet in sheets or handout.sheets:
        title = title_of(sheet, handout)
        for number, (named, blocks) in enumerate(_parts(sheet, title)):
            slides = _slides(named, blocks, words, sizes)
            is_named = any(slide.title.startswith(named) for slide in slides)
            if not is_named and (not number or not all(map(_is_to_fill_in, blocks))):
                made.append(Slide(named))
            made += slides
    return made


def _parts(sheet: Sheet, title: str) -> Iterator[tuple[str, list[Block]]]:
    """Give what stands under each heading of a sheet; under one of level 3, both are named."""
    above = title
    for page in pages_of(sheet):
        blocks: list[Block] = []
        for block in page:
            if isinstance(block, Heading):
                yield title, blocks
                title, blocks = clean(block.text), []
                if block.level == 2:
                    above = title
                else:
                    title = f"{above}: {title}"
            else:
                blocks.append(block)
        yield title, blocks


def _slides(title: str, blocks: list[Block], words: Words, sizes: Sizes) -> list[Slide]:
    """Make the slides under one title, and number them where there are several."""
    made: list[Slide] = []
    points: list[Point] = []
    for block in blocks:
        if isinstance(block, Question):
            made += [*packed(title, points, sizes), *_question(block, words, sizes)]
            points = []
        elif type(block) in WHOLE:
            made += [*packed(title, points, sizes), *WHOLE[type(block)](title, block, sizes)]
            points = []
        else:
            points += POINTS[type(block)](block)
    return _numbered([*made, *packed(title, points, sizes)])


def _numbered(slides: list[Slide]) -> list[Slide]:
    """Give slides of the same title their numbers."""
    counts = Counter(slide.title for slide in slides)
    reached: Counter[str] = Counter()
    made = []
    for slide in slides:
        reached[slide.title] += 1
        many = counts[slide.title]
        number = f" ({reached[slide.title]}/{many})" if many > 1 else ""
        made.append(replace(slide, title=slide.title + number))
    return made


def _paragraph(it: Paragraph) -> Iterator[Point]:
    if it.quiet:
        yield Point("", note=" ".join(filter(None, (clean(it.lead), clean(it.text)))))
    else:
        yield Point(it.text, it.lead)


def _items(it: Items) -> Iterator[Point]:
    for number, item in enumerate(it.items, start=1):
        yield from _entry(item, it.marks, 0, number)


def _entry(item: Item, mark: Mark, level: int, number: int = 0) -> Iterator[Point]:
    yield Point(item.text, item.lead, mark, level, number, item.note)
    for below in item.items:
        yield from _entry(below, "bullet", min(level + 1, 2))


def _lines(it: Lines) -> Iterator[Point]:
    yield Point("", it.label)


def _notice(it: Notice) -> Iterator[Point]:
    yield Point("", it.title)
    yield from (Point(text) for text in it.texts)


def _question(it: Question, words: Words, sizes: Sizes) -> list[Slide]:
    title = f"{words('common.question')} {it.number}"
    letters = zip(LETTERS, it.choices, strict=False)
    right = ", ".join(letter for letter, choice in letters if choice.right)
    answer = f"{words('common.answer')}: {right}" if right else ""
    points = [Point(it.prompt, note=answer), Point("", note=it.feedback)]
    points += (Point(one.text, mark="letter", number=n) for n, one in enumerate(it.choices, 1))
    return packed(title, points, sizes)


def _table(title: str, it: Table, sizes: Sizes) -> list[Slide]:
    """Show a table by as many rows as fit, or tell it where a row or a word does not."""
    title = _captioned(title, it.caption)
    if _is_to_fill_in(it):
        return []
    widths = widths_of(it, sizes.table)

    def high(row: tuple[str, ...]) -> float:
        cells = zip(row, widths, strict=True)
        least = sizes.table * LEADING
        heights = (height_in(cell, width, sizes.table) for cell, width in cells)
        return max(least, *heights) + INSET

    if not widths or max(map(high, it.rows)) + high(it.head) > ROOM[1]:
        return packed(title, _told(it), sizes)
    room = ROOM[1] - high(it.head)
    shown = replace(it, widths=widths)
    made: list[Slide] = []
    rows: list[tuple[str, ...]] = []
    for row in it.rows:
        if rows and sum(map(high, (*rows, row))) > room:
            made.append(Slide(title, table=replace(shown, rows=tuple(rows))))
            rows = []
        rows.append(row)
    return [*made, Slide(title, table=replace(shown, rows=tuple(rows)))]


def _is_to_fill_in(it: Block) -> bool:
    return isinstance(it, Table) and all(is_blank(cell) for row in it.rows for cell in row)


def _told(it: Table) -> Iterator[Point]:
    for row in it.rows:
        for number, (head, cell) in enumerate(zip(it.head, row, strict=True)):
            if not is_blank(cell):
                yield Point(cell, head, "bullet", min(number, 1))


def _cards(title: str, it: Cards, sizes: Sizes) -> list[Slide]:
    """Show four cards at once, or as many as can be read, or tell one that is too long."""
    made: list[Slide] = []
    left = list(it.cards)
    while left:
        for count in (4, 2):
            group = tuple(left[:count])
            size = size_of_cards(group, count, sizes)
            if size:
                notes = tuple(card.note for card in group if not is_blank(card.note))
                made.append(Slide(title, cards=group, notes=notes, size=size))
                del left[:count]
                break
        else:
            card = left.pop(0)
            made += packed(title, [Point("", card.head), Point(card.text, note=card.note)], sizes)
    return made


def _figure(title: str, it: Figure, sizes: Sizes) -> list[Slide]:
    return [Slide(_captioned(title, it.caption), picture=it)]


def _captioned(title: str, caption: str) -> str:
    return title if is_blank(caption) else f"{title}: {clean(caption)}"


POINTS: dict[type, Callable[[Any], Iterable[Point]]] = {
    Paragraph: _paragraph,
    Items: _items,
    Lines: _lines,
    Notice: _notice,
}

WHOLE: dict[type, Callable[[str, Any, Sizes], list[Slide]]] = {
    Table: _table,
    Cards: _cards,
    Figure: _figure,
}
"""Blocks that have slides of their own."""
