"""How a handout runs on: its name, and what stands on each page that is begun on purpose."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.drawing.measure import clean
from argmap.handouts.handout import Cards, Heading, Items, Lines, Notice, PageBreak, Table

if TYPE_CHECKING:
    from argmap.handouts.handout import Block, Handout, Sheet


def name_of(handout: Handout) -> str:
    """Give what a handout is called, which is never empty."""
    return handout.activity if is_blank(handout.title) else clean(handout.title)


def title_of(sheet: Sheet, handout: Handout) -> str:
    """Give what a sheet is called, which is never empty."""
    return name_of(handout) if is_blank(sheet.title) else clean(sheet.title)


def part_of(sheet: Sheet, handout: Handout) -> str:
    """Give what a sheet belongs to, as it stands above its pages."""
    return name_of(handout) if is_blank(sheet.part) else clean(sheet.part)


def shows_title(handout: Handout) -> bool:
    """Tell whether the title stands on the first sheet: a narrow one is kept for its map."""
    return not handout.sheets or not handout.sheets[0].narrow


def is_blank(text: str) -> bool:
    """Tell whether nothing of a text can be seen or heard, but spaces and signs that format it."""
    return all(sign.isspace() or unicodedata.category(sign) == "Cf" for sign in text)


def pages_of(sheet: Sheet) -> list[list[Block]]:
    """Give the blocks of each page that is begun on purpose; there is one at least.

    What is empty is left out. No heading is more than one level below the one before, as those
    who listen go by them (PDF/UA-1, 7.4.2). Page breaks before and after nothing are no breaks.
    """
    pages: list[list[Block]] = [[]]
    level = 1
    for block in sheet.blocks:
        if isinstance(block, PageBreak):
            pages.append([])
        elif _is_empty(block):
            continue
        elif isinstance(block, Heading):
            level = min(block.level, level + 1)
            pages[-1].append(replace(block, level=level))
        else:
            pages[-1].append(block)
    return [page for page in pages if page] or [[]]


def _is_empty(block: Block) -> bool:
    match block:
        case Heading():
            return is_blank(block.text)
        case Table():
            return not block.head
        case Cards():
            return not block.cards
        case Items():
            return not block.items
        case Notice():
            return not block.texts and is_blank(block.title)
        case Lines():
            return block.count < 1
        case _:
            return False
