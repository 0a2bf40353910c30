"""The sections of a Word document, one a sheet: their pages, and what stands above and below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.handouts.flow import shows_title
from argmap.handouts.word_parts import add_field, tell

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section

    from argmap.handouts.handout import Handout
    from argmap.handouts.page import Page
    from argmap.handouts.words import Words

FIELDS = {"{n}": "PAGE", "{m}": "NUMPAGES"}
"""Places in the catalogue's words -> numbers that Word works out."""


def begin_section(document: Document, number: int) -> Section:
    """Give the section of a sheet, counted from 0: it begins on a new page."""
    if not number:
        return document.sections[0]
    section: Section = document.add_section()
    # python-docx ends a section with an empty paragraph, which could take a page of its own.
    end = document.paragraphs[-1]
    before = end._p.getprevious()
    if before is not None and before.tag == end._p.tag:
        ending = end._p.get_or_add_pPr().sectPr
        before.get_or_add_pPr()._insert_sectPr(ending)
        end._p.getparent().remove(end._p)
    else:
        end._p.style = "Gap"
    return section


def set_page(section: Section, page: Page, *, turned: bool) -> None:
    """Give a section its page."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Pt

    section.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(page.width), Pt(page.height)
    section.left_margin = section.right_margin = Pt(page.beside)
    section.top_margin = section.bottom_margin = Pt(page.above)
    section.header_distance = section.footer_distance = Pt(page.above / 2)


def set_margins(
    section: Section, handout: Handout, number: int, running: str, words: Words
) -> None:
    """Write what stands above and below each page; the first needs no running title."""
    heads, feet = [section.header], [section.footer]
    section.different_first_page_header_footer = not number and shows_title(handout)
    if section.different_first_page_header_footer:
        heads.append(section.first_page_header)
        feet.append(section.first_page_footer)
    for place, head in enumerate(heads):
        head.is_linked_to_previous = False
        line = head.paragraphs[0]
        if handout.sheets[number].audience == "teacher":
            tell(line, words("common.teacher"), "Strong")
            line.add_run(" · " * (not place))
        tell(line, "" if place else running)
    for foot in feet:
        foot.is_linked_to_previous = False
        line = foot.paragraphs[0]
        for part in re.split(r"(\{[nm]\})", words("common.page", n="{n}", m="{m}")):
            if part in FIELDS:
                add_field(line, FIELDS[part])
            else:
                line.add_run(part)
