"""Pieces of a Word document that python-docx has no words for: direction, restarts, fixed rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.drawing.measure import clean, is_rtl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph


def element(name: str, **attributes: str) -> Any:
    """Make an element of WordprocessingML, as `element("bidi")`."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def paragraph(
    holder: Any, style: str, text: str = "", lead: str = "", lead_style: str = "Strong"
) -> Paragraph:
    """Add a paragraph to a document or a cell, whose first is there and is taken.

    `style` is the id of a style in the template. The paragraph begins on the side on which its
    text begins; a lead stands before it, in bold as a rule.
    """
    free = hasattr(holder, "_tc") and holder.paragraphs[0]._p.style is None
    made: Paragraph = holder.paragraphs[0] if free else holder.add_paragraph()
    # By its id: python-docx looks through all styles for a name.
    made._p.style = style
    if is_rtl(clean(text)):
        # What must stand before it by the schema, python-docx puts there.
        made._p.get_or_add_pPr().append(element("bidi"))
    if clean(lead):
        tell(made, lead, lead_style)
        made.add_run(" ")
    tell(made, text)
    return made


def tell(holder: Paragraph, text: str, style: str = "") -> None:
    """Add a text to a paragraph in its own direction, in a style of characters if one is named."""
    if told := clean(text):
        run = holder.add_run(told)
        if style:
            run._r.style = style
        if is_rtl(told):
            run.font.rtl = True


def add_line(holder: Paragraph, width: float) -> None:
    """Draw a line to write on, of a width in points."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Pt

    stops = holder.paragraph_format.tab_stops
    stops.add_tab_stop(Pt(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    holder.add_run("\t")


def add_field(holder: Paragraph, instruction: str) -> None:
    """Add a number that Word works out, as `PAGE`."""
    field = element("fldSimple", instr=f" {instruction} ")
    run = element("r")
    number = element("t")
    number.text = "1"
    run.append(number)
    field.append(run)
    holder._p.append(field)


def begin_list(document: Document, like: int, start: int = 1) -> int:
    """Add a list that begins with a number, in the form `like` of the numbering's template."""
    made = document.part.numbering_part.element.add_num(like)
    made.add_lvlOverride(0)._add_startOverride(val=start)
    return int(made.numId)


def put_in_list(entry: Paragraph, list_: int) -> None:
    """Let a paragraph count in a list that was begun."""
    place = entry._p.get_or_add_pPr().get_or_add_numPr()
    place.get_or_add_ilvl().val = 0
    place.get_or_add_numId().val = list_


def add_table(document: Document, style: str, widths: Sequence[float]) -> Table:
    """Add a table without rows whose columns have these widths in points."""
    from docx.shared import Pt

    table: Table = document.add_table(rows=0, cols=len(widths), style=style)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
    return table


def add_row(
    table: Table, *, whole: bool = True, head: bool = False, high: float = 0.0, fixed: bool = False
) -> tuple[_Cell, ...]:
    """Add a row and give its cells.

    A `whole` one is not broken over two pages, a `head` is repeated on each. The height in points
    grows with what is written, unless it is `fixed`.
    """
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Pt

    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx gives it no types
    settings = row._tr.get_or_add_trPr()
    if whole:
        settings.append(element("cantSplit"))
    if head:
        settings.append(element("tblHeader"))
    if high:
        row.height = Pt(high)
        row.height_rule = WD_ROW_HEIGHT_RULE.EXACTLY if fixed else WD_ROW_HEIGHT_RULE.AT_LEAST
    return row.cells
