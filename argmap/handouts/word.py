"""A handout as a Word document to edit: styles, lists, tables and fields are Word's own."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.drawing.measure import clean
from argmap.drawing.png import png
from argmap.drawing.svg import svg_size
from argmap.handouts.flow import is_blank, name_of, pages_of, part_of, shows_title, title_of
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
from argmap.handouts.office import describe, undated
from argmap.handouts.page import TABLE, height_of, page_of, running_title, size_on
from argmap.handouts.signs import ink_of
from argmap.handouts.word_parts import (
    add_line,
    add_row,
    add_table,
    begin_list,
    paragraph,
    put_in_list,
    tell,
)
from argmap.handouts.word_sections import begin_section, set_margins, set_page
from argmap.handouts.word_styles import dress
from argmap.handouts.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document
    from docx.table import _Cell

    from argmap.handouts.handout import Card, Handout, Item, Sheet
    from argmap.handouts.look import Look

SHARPNESS = 220.0
"""Of pictures, in dots an inch: type of 7 points stays readable in print."""

MOST = 0.5
"""Of a page's height: what is higher may be broken over two pages."""

LONG = 1500
"""Letters of a notice from which on it may be broken over two pages."""

NUMBERS, QUESTIONS, CHOICES = 2, 4, 5
"""Forms of lists in the numbering's template."""


@dataclass(slots=True)
class Setting:
    """What blocks are written with: the document, and what stands before them in it."""

    document: Document
    words: Words
    look: Look
    sheet: Sheet
    before: type | None = None
    question: int = 0
    questions: int = 0


def write(handout: Handout, look: Look) -> bytes:
    """Write a handout; the same handout gives the same bytes. Raises DrawingError."""
    import docx

    document = docx.Document()
    dress(document, look.profile, handout.language)
    describe(document.core_properties, handout)
    words = Words(handout.language)
    if shows_title(handout):
        paragraph(document, "Title", name_of(handout))
        if not is_blank(handout.subtitle):
            paragraph(document, "Subtitle", handout.subtitle)
    for number, sheet in enumerate(handout.sheets):
        section = begin_section(document, number)
        set_page(section, page_of(sheet, look.paper), turned=sheet.turned)
        running = running_title(part_of(sheet, handout), look)
        set_margins(section, handout, number, running, words)
        paragraph(document, "Heading1", title_of(sheet, handout))
        setting = Setting(document, words, look, sheet)
        for place, page in enumerate(pages_of(sheet)):
            if place:
                paragraph(document, "Gap").paragraph_format.page_break_before = True
            for block in page:
                BLOCKS[type(block)](block, setting)
                setting.before = type(block)
    made = io.BytesIO()
    document.save(made)
    return undated(made.getvalue())


def _heading(it: Heading, setting: Setting) -> None:
    paragraph(setting.document, f"Heading{it.level}", it.text)


def _paragraph(it: Paragraph, setting: Setting) -> None:
    paragraph(setting.document, "SmallPrint" if it.quiet else "Normal", it.text, it.lead)


MARKS = {"bullet": "ListBullet", "number": "ListNumber", "box": "ListBox"}


def _items(it: Items, setting: Setting) -> None:
    list_ = begin_list(setting.document, NUMBERS) if it.marks == "number" else 0
    for item in it.items:
        _entry(item, MARKS[it.marks], 1, setting.document, list_)


def _entry(item: Item, style: str, depth: int, document: Document, list_: int = 0) -> None:
    entry = paragraph(document, style, item.text, item.lead)
    if list_:
        put_in_list(entry, list_)
    if clean(item.note):
        entry.paragraph_format.keep_with_next = True
        paragraph(document, "ListContinue" if depth == 1 else f"ListContinue{depth}", item.note)
    deeper = min(depth + 1, 3)
    for below in item.items:
        _entry(below, f"ListBullet{deeper}", deeper, document)


def _table(it: Table, setting: Setting) -> None:
    page, profile = page_of(setting.sheet, setting.look.paper), setting.look.profile
    shares = it.widths or (1.0,) * len(it.head)
    widths = [page.across * share / sum(shares) for share in shares]
    size = TABLE * profile.size
    if clean(it.caption):
        caption = paragraph(setting.document, "Caption", it.caption)
        caption.paragraph_format.keep_with_next = True
    table = add_table(setting.document, "Table Grid", widths)
    for row in (it.head, *it.rows):
        head = row is it.head
        heights = [
            height_of(cell, width - size, size, profile.leading)
            for cell, width in zip(row, widths, strict=True)
        ]
        room = 0.0 if head or all(map(clean, row)) else it.room * profile.hand
        whole = max(heights) < MOST * page.down
        cells = add_row(table, whole=whole, head=head and whole, high=room)
        for cell, text in zip(cells, row, strict=True):
            paragraph(cell, "TableHead" if head else "TableText", text)
    paragraph(setting.document, "Gap")


def _cards(it: Cards, setting: Setting) -> None:
    page, profile = page_of(setting.sheet, setting.look.paper), setting.look.profile
    width = page.across / it.columns
    table = add_table(setting.document, "Card Table", [width] * it.columns)
    for first in range(0, len(it.cards), it.columns):
        row = it.cards[first : first + it.columns]
        texts = (f"{card.text} {card.note}" for card in row)
        high = max(height_of(text, width - 24, profile.size, profile.leading) for text in texts)
        cells = add_row(table, whole=high < MOST * page.down)
        for cell, card in zip(cells, row, strict=False):
            _card(cell, card, width, setting)
    paragraph(setting.document, "Gap")


def _card(cell: _Cell, card: Card, width: float, setting: Setting) -> None:
    from docx.shared import RGBColor

    head = paragraph(cell, "CardHead")
    if card.type:
        run = head.add_run(setting.words(f"common.type.{card.type}"))
        ink = ink_of(card.type, setting.look.profile.theme)
        run.font.color.rgb = RGBColor.from_string(ink[1:])
        head.add_run("  ")
    tell(head, card.head)
    paragraph(cell, "CardText", card.text)
    if clean(card.note):
        paragraph(cell, "CardNote", card.note)
    for _ in range(card.lines):
        add_line(paragraph(cell, "CardLine"), width - 1.5 * setting.look.profile.size)


def _figure(it: Figure, setting: Setting) -> None:
    from docx.shared import Pt

    width, height = size_on(it, setting.sheet, setting.look)
    drawn = png(it.svg, SHARPNESS / 96 * width / svg_size(it.svg)[0])
    holder = paragraph(setting.document, "Figure")
    picture = holder.add_run().add_picture(io.BytesIO(drawn), Pt(width), Pt(height))
    picture._inline.docPr.set("descr", clean(it.alt))
    if clean(it.caption):
        holder.paragraph_format.keep_with_next = True
        paragraph(setting.document, "Caption", it.caption)


def _lines(it: Lines, setting: Setting) -> None:
    page = page_of(setting.sheet, setting.look.paper)
    if clean(it.label):
        paragraph(setting.document, "Label", it.label)
    table = add_table(setting.document, "Writing Lines", [page.across])
    for _ in range(it.count):
        (cell,) = add_row(table, high=setting.look.profile.hand, fixed=True)
        paragraph(cell, "TableText")
    paragraph(setting.document, "Gap")


def _notice(it: Notice, setting: Setting) -> None:
    if setting.before is Notice:
        # Frames that touch become one.
        paragraph(setting.document, "Gap")
    texts = [*it.texts]
    parts = [paragraph(setting.document, "Notice", "", it.title)] if clean(it.title) else []
    parts += [paragraph(setting.document, "Notice", text) for text in texts]
    for part in parts[:-1]:
        part.paragraph_format.keep_with_next = len("".join(texts)) < LONG


def _question(it: Question, setting: Setting) -> None:
    document = setting.document
    if it.number != setting.question + 1 or not setting.questions:
        setting.questions = begin_list(document, QUESTIONS, it.number)
    setting.question = it.number
    prompt = paragraph(document, "Question", it.prompt)
    put_in_list(prompt, setting.questions)
    list_ = begin_list(document, CHOICES)
    for place, choice in enumerate(it.choices, start=1):
        entry = paragraph(document, "Choice", choice.text, "☐", "Tick")
        put_in_list(entry, list_)
        entry.paragraph_format.keep_with_next = place < len(it.choices)


BLOCKS: dict[type, Callable[[Any, Setting], None]] = {
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
