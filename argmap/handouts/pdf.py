"""A handout as a PDF by typst: PDF/UA-1 where every character has a sign in some font."""

from __future__ import annotations

from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from argmap.drawing.measure import clean, is_rtl, text_width
from argmap.drawing.typesetting import accessible_pdf, prepared
from argmap.handouts.flow import name_of, pages_of, part_of, shows_title, title_of
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
from argmap.handouts.page import HEADING, SHEET, TABLE, TITLE, page_of, running_title
from argmap.handouts.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.handouts.handout import Block, Handout, Item, Sheet
    from argmap.handouts.look import Look, Profile

TEMPLATE = Path(__file__).parent / "templates" / "handout.typ"

WHOLE = 700
"""Characters of an entry of a list, at 12 points, up to which it is not broken over two pages:
with what stands below it about a third of one."""

Data = dict[str, Any]


def write(handout: Handout, look: Look) -> bytes:
    """Set a handout; the same handout gives the same bytes. Raises DrawingError."""
    words = Words(handout.language)
    profile = look.profile
    data = {
        "title": told(name_of(handout)),
        "subtitle": told(handout.subtitle),
        "titled": shows_title(handout),
        "language": handout.language,
        "look": {
            "size": profile.size,
            "small": profile.small,
            "title": TITLE,
            "sheet": SHEET,
            "heading": HEADING,
            "table": TABLE * profile.size,
            "hand": profile.hand,
            "leading": profile.leading,
            "tracking": profile.tracking,
            "spacing": profile.spacing,
            "ground": profile.ground,
        },
        "labels": {
            "page": words("common.page", n="{n}", m="{m}"),
            "teacher": words("common.teacher"),
        },
        "sheets": [_sheet(sheet, handout, look, words) for sheet in handout.sheets],
    }
    return accessible_pdf(TEMPLATE, data)


def _sheet(sheet: Sheet, handout: Handout, look: Look, words: Words) -> Data:
    pages = [[_block(block, words, look.profile) for block in page] for page in pages_of(sheet)]
    title = told(title_of(sheet, handout))
    shown = [told(name_of(handout)), told(handout.subtitle), title, *pages]
    return {
        "title": title,
        "teacher": sheet.audience == "teacher",
        "narrow": sheet.narrow,
        "running": told(running_title(part_of(sheet, handout), look)),
        "page": asdict(page_of(sheet, look.paper)),
        "pages": pages,
        "longest": _longest_of(shown),
    }


def told(text: str) -> Data:
    """Give a text with its direction, and the width of its longest word in sizes of the text."""
    words = clean(text)
    return {"text": words, "rtl": is_rtl(words), "longest": _longest(words)}


@lru_cache(4096)
def _longest(text: str) -> float:
    # Twice the spacing of the most generous profile, so that no word is taken for too narrow.
    widths = (text_width(word, 1.0, bold=True) + 0.07 * len(word) for word in text.split())
    return max(widths, default=0.0)


def _longest_of(part: Any) -> float:
    """Give the longest of all words in the data of a sheet."""
    if isinstance(part, list):
        return max(map(_longest_of, part), default=0.0)
    if not isinstance(part, dict):
        return 0.0
    own: float = part.get("longest", 0.0)
    return max(own, *map(_longest_of, part.values()))


def _block(block: Block, words: Words, profile: Profile) -> Data:
    return BLOCKS[type(block)](block, words, profile)


def _heading(it: Heading, words: Words, profile: Profile) -> Data:
    return {"kind": "heading", "text": told(it.text), "level": it.level}


def _paragraph(it: Paragraph, words: Words, profile: Profile) -> Data:
    return {"kind": "paragraph", "lead": told(it.lead), "text": told(it.text), "quiet": it.quiet}


def _items(it: Items, words: Words, profile: Profile) -> Data:
    most = WHOLE * (12.0 / profile.size) ** 2
    items = [_item(one) | {"whole": _characters(one) < most} for one in it.items]
    return {"kind": "items", "marks": it.marks, "items": items}


def _characters(it: Item) -> int:
    return sum(map(len, (it.lead, it.text, it.note))) + sum(map(_characters, it.items))


def _item(it: Item) -> Data:
    return {
        "whole": False,
        "lead": told(it.lead),
        "text": told(it.text),
        "note": told(it.note),
        "items": [_item(one) for one in it.items],
    }


def _table(it: Table, words: Words, profile: Profile) -> Data:
    return {
        "kind": "table",
        "head": [told(cell) for cell in it.head],
        "rows": [[told(cell) for cell in row] for row in it.rows],
        "widths": it.widths or (1.0,) * len(it.head),
        "room": it.room,
        "caption": told(it.caption),
        "places": it.places,
        "pages": told(it.pages),
    }


def _cards(it: Cards, words: Words, profile: Profile) -> Data:
    # Imported here: other handouts need not wait for the drawing of icons.
    from argmap.handouts.signs import ink_of, sign_of

    cards = [
        {
            "head": told(card.head),
            "text": told(card.text),
            "note": told(card.note),
            "lines": card.lines,
            "icon": sign_of(card.type, profile.theme) if card.type else "",
            "ink": ink_of(card.type, profile.theme) if card.type else "#000000",
            "word": words(f"common.type.{card.type}") if card.type else "",
        }
        for card in it.cards
    ]
    return {"kind": "cards", "columns": it.columns, "cards": cards}


def _figure(it: Figure, words: Words, profile: Profile) -> Data:
    return {
        "kind": "figure",
        "svg": prepared(it.svg),
        "alt": clean(it.alt),
        "width": it.width,
        "height": it.height,
        "caption": told(it.caption),
    }


def _lines(it: Lines, words: Words, profile: Profile) -> Data:
    return {"kind": "lines", "label": told(it.label), "count": it.count}


def _notice(it: Notice, words: Words, profile: Profile) -> Data:
    return {"kind": "notice", "title": told(it.title), "texts": [told(text) for text in it.texts]}


def _question(it: Question, words: Words, profile: Profile) -> Data:
    return {
        "kind": "question",
        "number": str(it.number),
        "prompt": told(it.prompt),
        "letters": list(ascii_uppercase[: len(it.choices)]),
        "choices": [told(choice.text) for choice in it.choices],
    }


BLOCKS: dict[type, Callable[[Any, Words, Profile], Data]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    Table: _table,
    Cards: _cards,
    Figure: _figure,
    Lines: _lines,
    Notice: _notice,
    Question: _question,
}
