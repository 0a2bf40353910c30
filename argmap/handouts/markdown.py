"""A handout as Markdown (CommonMark with pipe tables), to edit and to share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.handouts.handout import (
    Cards,
    Figure,
    Heading,
    Items,
    Lines,
    Notice,
    PageBreak,
    Paragraph,
    Question,
    Table,
)
from argmap.handouts.signs import LETTERS
from argmap.handouts.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.handouts.handout import Block, Handout, Item
    from argmap.handouts.look import Look

BLANK = "\\_" * 30
"""A line to write on."""


def write(handout: Handout, look: Look) -> bytes:
    """Write a handout as UTF-8; a map is told in words, as the file holds no picture."""
    words = Words(handout.language)
    parts = [f"# {escaped(handout.title)}", escaped(handout.subtitle)]
    for sheet in handout.sheets:
        mark = f" ({words('common.teacher')})" if sheet.audience == "teacher" else ""
        parts += ["---", f"## {escaped(sheet.title)}{mark}"]
        parts += (_block(block, words) for block in sheet.blocks)
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")
_AT_START = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


def escaped(text: str) -> str:
    """Write text on one line so that none of it is taken for a sign of Markdown."""
    flat = " ".join(text.split())
    return _AT_START.sub(_shielded, _SPECIAL.sub(r"\\\1", flat))


def _shielded(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"


def _block(block: Block, words: Words) -> str:
    return BLOCKS[type(block)](block, words)


def _heading(it: Heading, words: Words) -> str:
    return f"{'#' * (it.level + 1)} {escaped(it.text)}"


def _paragraph(it: Paragraph, words: Words) -> str:
    return _led(it.lead, it.text)


def _led(lead: str, text: str) -> str:
    told = escaped(text)
    return f"**{escaped(lead)}** {told}".rstrip() if lead else told


def _items(it: Items, words: Words) -> str:
    marks = {"bullet": "-", "box": "- [ ]"}
    return "\n".join(
        line
        for number, one in enumerate(it.items, start=1)
        for line in _item(one, marks.get(it.marks, f"{number}."))
    )


def _item(it: Item, mark: str) -> list[str]:
    indent = " " * (len(mark.split(maxsplit=1)[0]) + 1)
    lines = [f"{mark} {_led(it.lead, it.text)}"]
    if it.note:
        # A backslash at the end of a line breaks it.
        lines[0] += "\\"
        lines.append(f"{indent}*{escaped(it.note)}*")
    lines += (indent + line for one in it.items for line in _item(one, "-"))
    return lines


def _table(it: Table, words: Words) -> str:
    rows = [it.head, ("---",) * len(it.head), *it.rows]
    lines = [
        f"| {' | '.join(cell if cell == '---' else escaped(cell) or ' ' for cell in row)} |"
        for row in rows
    ]
    caption = f"**{escaped(it.caption)}**\n\n" if it.caption else ""
    return caption + "\n".join(lines)


def _cards(it: Cards, words: Words) -> str:
    told = []
    for card in it.cards:
        type_word = words(f"common.type.{card.type}") if card.type else ""
        head = " ".join(filter(None, (card.head, type_word)))
        note = f"\n>\n> *{escaped(card.note)}*" if card.note else ""
        blanks = f"\n>\n> {BLANK}" * card.lines
        told.append(f"> **{escaped(head)}**\n>\n> {escaped(card.text)}{note}{blanks}")
    return "\n\n".join(told)


def _figure(it: Figure, words: Words) -> str:
    caption = f"**{escaped(it.caption)}** " if it.caption else ""
    return f"{caption}*{escaped(it.alt)}*"


def _lines(it: Lines, words: Words) -> str:
    label = [f"**{escaped(it.label)}**"] if it.label else []
    return "\n\n".join([*label, *(BLANK for _ in range(it.count))])


def _notice(it: Notice, words: Words) -> str:
    title = [f"**{escaped(it.title)}**"] if it.title else []
    return "\n>\n".join(f"> {part}" for part in (*title, *map(escaped, it.texts)))


def _question(it: Question, words: Words) -> str:
    lines = [f"**{it.number}.** {escaped(it.prompt)}", ""]
    lines += (
        f"- [ ] {letter}) {escaped(choice.text)}"
        for letter, choice in zip(LETTERS, it.choices, strict=False)
    )
    return "\n".join(lines)


def _break(it: PageBreak, words: Words) -> str:
    return ""


BLOCKS: dict[type, Callable[[Any, Words], str]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    Table: _table,
    Cards: _cards,
    Figure: _figure,
    Lines: _lines,
    Notice: _notice,
    Question: _question,
    PageBreak: _break,
}
