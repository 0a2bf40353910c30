"""A handout as Markdown (CommonMark with pipe tables), to edit and to share."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any

from argmap.drawing.measure import clean
from argmap.handouts.flow import name_of, pages_of, title_of
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
from argmap.handouts.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.handouts.handout import Block, Handout, Item
    from argmap.handouts.look import Look

BLANK = "\\_" * 30
"""A line to write on."""

APART = "<!-- -->"

LISTS = Items | Question
"""Blocks that end in a list."""


def write(handout: Handout, look: Look) -> bytes:
    """Write a handout as UTF-8; a map is told in words, as the file holds no picture."""
    words = Words(handout.language)
    parts = [f"# {escaped(name_of(handout))}", escaped(handout.subtitle)]
    for sheet in handout.sheets:
        mark = f" ({words('common.teacher')})" if sheet.audience == "teacher" else ""
        parts += ["---", f"## {escaped(title_of(sheet, handout))}{mark}"]
        before: Block | None = None
        for block in chain(*pages_of(sheet)):
            # Two lists that follow each other would be read as one.
            parts += [APART] if isinstance(block, Items) and isinstance(before, LISTS) else []
            parts.append(BLOCKS[type(block)](block, words))
            before = block
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")
_AT_START = re.compile(r"^([-+=]|\d+[.)])")


def escaped(text: str) -> str:
    """Write text on one line so that none of it is taken for a sign of Markdown."""
    return _AT_START.sub(_shielded, _SPECIAL.sub(r"\\\1", clean(text)))


def _shielded(found: re.Match[str]) -> str:
    return f"{found[1][:-1]}\\{found[1][-1]}"


def _heading(it: Heading, words: Words) -> str:
    return f"{'#' * (it.level + 1)} {escaped(it.text)}"


def _paragraph(it: Paragraph, words: Words) -> str:
    return _led(it.lead, it.text)


def _led(lead: str, text: str) -> str:
    told = escaped(text)
    return f"**{escaped(lead)}** {told}".rstrip() if clean(lead) else told


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
    if clean(it.note):
        # A backslash at the end of a line breaks it.
        lines[0] += "\\"
        lines.append(f"{indent}*{escaped(it.note)}*")
    lines += (indent + line for one in it.items for line in _item(one, "-"))
    return lines


def _table(it: Table, words: Words) -> str:
    rows = [[escaped(cell) or " " for cell in row] for row in (it.head, *it.rows)]
    rows.insert(1, ["---"] * len(it.head))
    caption = f"**{escaped(it.caption)}**\n\n" if clean(it.caption) else ""
    return caption + "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cards(it: Cards, words: Words) -> str:
    told = []
    for card in it.cards:
        type_word = words(f"common.type.{card.type}") if card.type else ""
        head = " ".join(filter(None, (escaped(card.head), escaped(type_word))))
        parts = [f"**{head}**" if head else "", escaped(card.text)]
        parts.append(f"*{escaped(card.note)}*" if clean(card.note) else "")
        parts += [BLANK] * card.lines
        told.append("\n>\n".join(f"> {part}" for part in parts if part))
    return "\n\n".join(told)


def _figure(it: Figure, words: Words) -> str:
    caption = f"**{escaped(it.caption)}** " if clean(it.caption) else ""
    return caption + (f"*{escaped(it.alt)}*" if clean(it.alt) else "")


def _lines(it: Lines, words: Words) -> str:
    label = [f"**{escaped(it.label)}**"] if clean(it.label) else []
    return "\n\n".join([*label, *(BLANK for _ in range(it.count))])


def _notice(it: Notice, words: Words) -> str:
    title = f"**{escaped(it.title)}**" if clean(it.title) else ""
    return "\n>\n".join(f"> {part}" for part in (title, *map(escaped, it.texts)) if part)


def _question(it: Question, words: Words) -> str:
    lines = [f"**{it.number}.** {escaped(it.prompt)}", ""]
    lines += (
        f"- [ ] {letter}) {escaped(choice.text)}"
        for letter, choice in zip(LETTERS, it.choices, strict=False)
    )
    return "\n".join(lines)


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
}
