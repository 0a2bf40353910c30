"""A handout as slides for PowerPoint to project: titles, lists and notes are PowerPoint's own."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.drawing.measure import clean, wrap
from argmap.drawing.png import png
from argmap.drawing.svg import svg_size
from argmap.handouts.deck import deck_of
from argmap.handouts.flow import name_of
from argmap.handouts.office import LOCALES, describe, undated
from argmap.handouts.signs import ink_of
from argmap.handouts.slide import GAP, INSET, LEFT, ROOM, TOP, Slide, box_of_card, sizes_of
from argmap.handouts.slides_parts import (
    CONTENT,
    TITLE_ONLY,
    TITLE_SLIDE,
    colour_of,
    dress,
    mark,
    tell,
)
from argmap.handouts.words import Words

if TYPE_CHECKING:
    from pptx.presentation import Presentation

    from argmap.handouts.handout import Card, Figure, Handout, Table
    from argmap.handouts.look import Look, Profile
    from argmap.handouts.slide import Point

TITLE_ROOM, SUBTITLE_ROOM = (600.0, 90.0), (480.0, 130.0)
"""For the title of a slide, and below that of the first."""

SHARPNESS = 160.0
"""Of pictures, in dots an inch of the slide."""

GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""PowerPoint's own style for tables that have lines and nothing else."""

INK, RULE = "1A1A1A", "8A8A8A"


@dataclass(frozen=True, slots=True)
class Setting:
    """What slides are written with."""

    show: Presentation
    words: Words
    profile: Profile
    locale: str


def write(handout: Handout, look: Look) -> bytes:
    """Write a handout's slides; the same handout gives the same bytes. Raises DrawingError."""
    import pptx

    show = pptx.Presentation()
    dress(show, look.profile)
    describe(show.core_properties, handout)
    words = Words(handout.language)
    setting = Setting(show, words, look.profile, LOCALES[handout.language])
    shown, size = _fitted(handout.subtitle, sizes_of(look.profile).body, SUBTITLE_ROOM)
    whole = () if shown == clean(handout.subtitle) else (handout.subtitle,)
    first = _begin(TITLE_SLIDE, name_of(handout), setting, whole)
    tell(first.placeholders[1].text_frame.paragraphs[0], shown, setting.locale, size=size)
    for slide in deck_of(handout, words, look.profile):
        _add(slide, setting)
    made = io.BytesIO()
    show.save(made)
    return undated(made.getvalue())


def _begin(layout: str, title: str, setting: Setting, notes: tuple[str, ...] = ()) -> Any:
    """Begin a slide; a title for which there is no room goes into the notes as a whole."""
    layouts = setting.show.slide_layouts
    made = layouts.get_by_name(layout) or layouts[0]
    slide: Any = setting.show.slides.add_slide(made)
    shown, size = _fitted(title, sizes_of(setting.profile).title)
    head = slide.shapes.title.text_frame.paragraphs[0]
    tell(head, shown, setting.locale, size=size)
    told = [*notes] if shown == clean(title) else [title, *notes]
    if told:
        frame = slide.notes_slide.notes_text_frame
        for number, note in enumerate(told):
            line = frame.add_paragraph() if number else frame.paragraphs[0]
            tell(line, note, setting.locale)
    return slide


def _fitted(title: str, size: float, room: tuple[float, float] = TITLE_ROOM) -> tuple[str, float]:
    """Give a title and the size that it needs, 0 for the usual one; one too long is cut."""
    for share in (1.0, 0.8, 0.6):
        rows = wrap(clean(title), room[0], share * size)
        most = int(room[1] // (share * size * 1.15))
        if len(rows) <= most:
            return clean(title), 0.0 if share == 1 else share * size
    return "".join(rows[:most])[:-3].rstrip() + " …", share * size


def _add(slide: Slide, setting: Setting) -> None:
    layout = CONTENT if slide.points else TITLE_ONLY
    made = _begin(layout, slide.title, setting, slide.notes)
    if slide.points:
        _points(made.placeholders[1].text_frame, slide.points, setting)
    for place, card in enumerate(slide.cards):
        _card(made, card, place, slide, setting)
    if slide.picture:
        _picture(made, slide.picture)
    if slide.table:
        _table(made, slide.table, setting)


def _points(frame: Any, points: tuple[Point, ...], setting: Setting) -> None:
    start, last = 1, 0
    for place, point in enumerate(points):
        if point.number and point.number != last + 1:
            start = point.number
        last = point.number or (last if point.level else 0)
        line = frame.add_paragraph() if place else frame.paragraphs[0]
        mark(line, point, start)
        if clean(point.lead):
            tell(line, point.lead, setting.locale, bold=True)
            line.add_run().text = " " if clean(point.text) else ""
        if clean(point.text):
            tell(line, point.text, setting.locale)


def _card(made: Any, card: Card, place: int, slide: Slide, setting: Setting) -> None:
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Pt

    width, height = box_of_card(4 if len(slide.cards) > 2 else 2)
    left, top = LEFT + place % 2 * (width + GAP), TOP + place // 2 * (height + GAP)
    box = made.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, *(Pt(length) for length in (left, top, width, height))
    )
    box.fill.background()
    box.shadow.inherit = False
    ink = ink_of(card.type, setting.profile.theme)[1:] if card.type else INK
    box.line.color.rgb = colour_of(ink if card.type else RULE)
    frame = box.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(INSET)
    head, text = frame.paragraphs[0], frame.add_paragraph()
    head.alignment = text.alignment = PP_ALIGN.LEFT
    kind = setting.words(f"common.type.{card.type}") if card.type else ""
    for line, words, colour in ((head, kind, ink), (head, card.head, INK), (text, card.text, INK)):
        run = tell(line, words, setting.locale, bold=line is head, size=slide.size)
        run.font.color.rgb = colour_of(colour)
        line.add_run().text = " " if words is kind and kind else ""


def _picture(made: Any, it: Figure) -> None:
    from pptx.util import Pt

    scale = min(ROOM[0] / it.width, ROOM[1] / it.height)
    width, height = it.width * scale, it.height * scale
    drawn = png(it.svg, SHARPNESS / 96 * width / svg_size(it.svg)[0])
    left, top = LEFT + (ROOM[0] - width) / 2, TOP + (ROOM[1] - height) / 2
    places = (Pt(length) for length in (left, top, width, height))
    picture = made.shapes.add_picture(io.BytesIO(drawn), *places)
    picture._element._nvXxPr.cNvPr.set("descr", clean(it.alt))


def _table(made: Any, it: Table, setting: Setting) -> None:
    from pptx.util import Pt

    rows = (it.head, *it.rows)
    places = (Pt(length) for length in (LEFT, TOP, ROOM[0], 20.0 * len(rows)))
    table = made.shapes.add_table(len(rows), len(it.head), *places).table
    table.horz_banding = False
    table._tbl.tblPr[0].text = GRID
    for column, width in zip(table.columns, it.widths, strict=True):
        column.width = Pt(width)
    size = sizes_of(setting.profile).table
    for place, row in enumerate(rows):
        for cell, text in zip(table.rows[place].cells, row, strict=True):
            cell.margin_left = cell.margin_right = Pt(INSET)
            tell(cell.text_frame.paragraphs[0], text, setting.locale, bold=not place, size=size)
