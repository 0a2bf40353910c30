"""A handout as one self-contained page, to read on any screen and to print from the browser.

It runs nothing and asks for nothing: its style is pinned by a hash, its pictures are inside it.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from argmap.drawing.html import policy
from argmap.drawing.measure import clean, is_rtl
from argmap.handouts.flow import is_blank, name_of, pages_of, shows_title, title_of
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
from argmap.handouts.html_style import page_name, shares, style_of
from argmap.handouts.page import size_on
from argmap.handouts.signs import LETTERS, sign_of
from argmap.handouts.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.handouts.handout import Block, Card, Handout, Item, Sheet
    from argmap.handouts.look import Look

PIXELS_PER_POINT = 96 / 72


@dataclass(frozen=True, slots=True)
class Setting:
    """What a block is written with."""

    words: Words
    look: Look
    handout: Handout
    sheet: Sheet


def write(handout: Handout, look: Look) -> bytes:
    """Write a handout as UTF-8; the same handout gives the same bytes."""
    words = Words(handout.language)
    style = style_of(handout, look)
    head = _title(handout)
    parts = [head] if not handout.sheets else []
    for sheet in handout.sheets:
        parts += _sheet(Setting(words, look, handout, sheet), head)
        head = ""
    return (
        f'<!doctype html>\n<html lang="{escape(handout.language)}">\n<head>\n'
        '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" '
        f'content="{escape(policy([], [style], pictures=True))}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(name_of(handout))}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n<main>\n{_lines_of(parts)}\n</main>\n</body>\n</html>\n"
    ).encode()


def _lines_of(parts: list[str]) -> str:
    return "\n".join(filter(None, parts))


def _title(handout: Handout) -> str:
    hidden = "" if shows_title(handout) else ' class="unprinted"'
    parts = [f"<div{hidden}>", _told("h1", name_of(handout))]
    if clean(handout.subtitle):
        parts.append(_told("p", handout.subtitle, "subtitle"))
    return _lines_of([*parts, "</div>"])


def _sheet(setting: Setting, head: str) -> list[str]:
    sheet = setting.sheet
    for_teacher = sheet.audience == "teacher"
    kind = f"sheet {page_name(sheet, setting.handout)}" + " teacher" * for_teacher
    title = escape(title_of(sheet, setting.handout))
    mark = f' <span class="mark">{setting.words("common.teacher")}</span>' if for_teacher else ""
    parts = [f'<section class="{kind}">', head, f'<h2 dir="auto">{title}{mark}</h2>']
    for page in pages_of(sheet):
        parts += ['<div class="page">', *(_block(block, setting) for block in page), "</div>"]
    return [*parts, "</section>"]


def _told(tag: str, text: str, kind: str = "") -> str:
    """Write an element that holds a text, which begins on its own side."""
    named = f' class="{kind}"' if kind else ""
    return f'<{tag}{named} dir="auto">{escape(clean(text))}</{tag}>'


def _way(text: str) -> str:
    return "rtl" if is_rtl(clean(text)) else "ltr"


def _led(lead: str, text: str, kind: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    first = _told("strong", lead) + " " if clean(lead) else ""
    return f'<p{named} dir="{_way(text)}">{first}{escape(clean(text))}</p>'


def _block(block: Block, setting: Setting) -> str:
    return BLOCKS[type(block)](block, setting)


def _heading(it: Heading, setting: Setting) -> str:
    return _told(f"h{it.level + 1}", it.text)


def _paragraph(it: Paragraph, setting: Setting) -> str:
    return _led(it.lead, it.text, "quiet" if it.quiet else "")


def _items(it: Items, setting: Setting) -> str:
    tag = "ol" if it.marks == "number" else "ul"
    return _list(it.items, tag, "boxes" if it.marks == "box" else "")


def _list(items: tuple[Item, ...], tag: str, kind: str = "") -> str:
    # Without marks of its own a list is none for some screen readers, unless its role says so.
    named = f' class="{kind}" role="list"' if kind else ""
    way = "rtl" if items and all(is_rtl(clean(item.text)) for item in items) else "ltr"
    parts = [f'<{tag}{named} dir="{way}">']
    for item in items:
        note = _told("p", item.note, "note") if clean(item.note) else ""
        below = _list(item.items, "ul") if item.items else ""
        text = _led(item.lead, item.text)
        parts.append(f'<li dir="{_way(item.text)}">{text}{note}{below}</li>')
    return _lines_of([*parts, f"</{tag}>"])


def _table(it: Table, setting: Setting) -> str:
    name = clean(it.caption) or ", ".join(filter(None, map(clean, it.head)))
    parts = [
        # It scrolls on a small screen, with the keyboard too.
        f'<div class="table" role="group" tabindex="0" aria-label="{escape(name)}">',
        f'<table class="of-{len(it.head)}">',
        _told("caption", it.caption) if clean(it.caption) else "",
        "".join(("<colgroup>", *(f'<col class="share-{n}">' for n in shares(it)), "</colgroup>")),
        f"<thead><tr>{''.join(map(_head_cell, it.head))}</tr></thead>",
        "<tbody>",
    ]
    for row in it.rows:
        cells = (_told("td", cell, "" if clean(cell) else f"room-{it.room}") for cell in row)
        parts.append(f"<tr>{''.join(cells)}</tr>")
    return _lines_of([*parts, "</tbody>", "</table>", "</div>"])


def _head_cell(text: str) -> str:
    return "<td></td>" if is_blank(text) else _told("th", text)


def _cards(it: Cards, setting: Setting) -> str:
    cards = (_card(card, setting) for card in it.cards)
    return _lines_of([f'<ul class="cards columns-{it.columns}" role="list">', *cards, "</ul>"])


def _card(card: Card, setting: Setting) -> str:
    head = _told("strong", card.head)
    if card.type:
        sign = _picture(sign_of(card.type, setting.look.profile.theme))
        word = escape(setting.words(f"common.type.{card.type}"))
        head = (
            f'<img class="sign" alt="" src="{sign}">'
            f'<strong class="type {card.type}">{word}</strong>{head}'
        )
    note = _told("p", card.note, "note") if clean(card.note) else ""
    return f'<li class="card"><p>{head}</p>{_told("p", card.text)}{note}{_ruled(card.lines)}</li>'


def _picture(svg: str) -> str:
    # As a picture it keeps its ids and labels to itself: a listener hears the alternative alone.
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _figure(it: Figure, setting: Setting) -> str:
    sides = size_on(it, setting.sheet, setting.look)
    width, height = (round(side * PIXELS_PER_POINT) for side in sides)
    caption = _told("figcaption", it.caption) if clean(it.caption) else ""
    return (
        f'<figure><img width="{width}" height="{height}" alt="{escape(clean(it.alt))}" '
        f'src="{_picture(it.svg)}">{caption}</figure>'
    )


def _lines(it: Lines, setting: Setting) -> str:
    label = [_told("p", it.label, "label")] if clean(it.label) else []
    return _lines_of([*label, _ruled(it.count)])


def _ruled(count: int) -> str:
    ruled = '<div class="line"></div>' * count
    return f'<div class="lines" aria-hidden="true">{ruled}</div>' if count else ""


def _notice(it: Notice, setting: Setting) -> str:
    title = [f"<p>{_told('strong', it.title)}</p>"] if clean(it.title) else []
    texts = (_told("p", text) for text in it.texts)
    return _lines_of(['<div class="notice" role="note">', *title, *texts, "</div>"])


def _question(it: Question, setting: Setting) -> str:
    choices = (
        f"<li>{_led(f'{letter})', choice.text)}</li>"
        for letter, choice in zip(LETTERS, it.choices, strict=False)
    )
    return _lines_of(
        [
            '<div class="question">',
            _led(f"{it.number}.", it.prompt, "prompt"),
            '<ul class="boxes" role="list">',
            *choices,
            "</ul>",
            "</div>",
        ]
    )


BLOCKS: dict[type, Callable[[Any, Setting], str]] = {
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
