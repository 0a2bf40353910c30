"""A Word document to edit: its styles, lists, tables and fields are Word's own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import docx  # noqa: TID253 - it reads what is tested here
import pytest

from argmap.handouts import write
from argmap.handouts.handout import (
    Card,
    Cards,
    Choice,
    Handout,
    Item,
    Items,
    Lines,
    Notice,
    PageBreak,
    Paragraph,
    Question,
    Sheet,
    Table,
)
from argmap.handouts.look import PROFILES, USUAL, Look
from tests.unit.drawing.prints import png_size
from tests.unit.handouts.read_back import W, parts
from tests.unit.handouts.sampler import HEBREW, LONG, sampler

if TYPE_CHECKING:
    from argmap.handouts.handout import Block

PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def opened(handout: Handout, look: Look = USUAL) -> Any:
    return docx.Document(io.BytesIO(write(handout, "docx", look)))


def of(*blocks: Block, look: Look = USUAL) -> Any:
    return opened(Handout("x", "Title", "", (Sheet("Sheet", blocks),)), look)


def told(document: Any, style: str) -> list[str]:
    return [it.text for it in document.paragraphs if it.style and it.style.name == style]


def number(paragraph: Any) -> int:
    """Give the id of the list that a paragraph counts in by itself, 0 for that of its style."""
    settings = paragraph._p.pPr
    if settings is None or settings.numPr is None or settings.numPr.numId is None:
        return 0
    return int(settings.numPr.numId.val)


def settings_of(row: Any) -> set[str]:
    found = row._tr.trPr
    return set() if found is None else {str(it.tag).removeprefix(W) for it in found}


def test_headings_have_words_own_styles() -> None:
    document = opened(sampler())
    assert told(document, "Title") == ["A sampler of all blocks"]
    assert told(document, "Subtitle") == ["Does every writer show every kind of block?"]
    assert told(document, "Heading 1")[:2] == ["Work sheet", "Cards to cut out"]
    assert told(document, "Heading 2")[:2] == ["Lists", "Writing"]
    assert told(document, "Heading 3") == ["Numbers", "Boxes"]
    assert told(document, "Small Print") == ["Small print, such as who says so; paragraph 4."]


def test_every_style_that_is_used_is_there_and_nothing_is_set_on_runs() -> None:
    inside = parts(write(sampler(), "docx", USUAL))
    styles = ET.fromstring(inside["word/styles.xml"])  # noqa: S314 - argmap's own
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    body = ET.fromstring(inside["word/document.xml"])  # noqa: S314 - argmap's own
    used = {
        it.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for it in body.iter(W + tag)
    }
    assert used <= known
    assert {"Title", "Heading1", "ListNumber", "ListBox", "Question", "CardText", "Gap"} <= used
    for tag in ("sz", "rFonts", "spacing"):
        assert not list(body.iter(W + tag))


def test_each_numbered_list_begins_anew() -> None:
    items = Items((Item("a", note="small"), Item("b", items=(Item("c"),)), Item("d")), "number")
    document = of(items, Paragraph("between"), items)
    first, other = (
        [it for it in document.paragraphs if it.style and it.style.name == "List Number"][at:][:3]
        for at in (0, 3)
    )
    assert len({number(it) for it in first}) == len({number(it) for it in other}) == 1
    assert number(first[0]) != number(other[0]) != 0
    numbering = document.part.numbering_part.element
    for entry in (first[0], other[0]):
        (made,) = (num for num in numbering.num_lst if num.numId == number(entry))
        (start,) = made.xpath("w:lvlOverride/w:startOverride/@w:val")
        assert start == "1"
    assert told(document, "List Bullet 2") == ["c", "c"]
    assert told(document, "List Continue") == ["small", "small"]


def test_questions_count_on_and_choices_begin_with_a() -> None:
    ask = (Choice("one"), Choice("two", right=True))
    document = of(
        Question(4, "First?", ask), Question(5, "Second?", ask), Question(9, "Last?", ask)
    )
    prompts = [it for it in document.paragraphs if it.style and it.style.name == "Question"]
    lists = [number(prompt) for prompt in prompts]
    assert lists[0] == lists[1] != lists[2]
    starts = document.part.numbering_part.element.xpath(
        "w:num/w:lvlOverride/w:startOverride/@w:val"
    )
    assert starts == ["4", "1", "1", "9", "1"]
    choices = [it for it in document.paragraphs if it.style and it.style.name == "Choice"]
    assert [it.text for it in choices[:2]] == ["☐ one", "☐ two"]
    assert len({number(it) for it in choices}) == 3
    assert [it.paragraph_format.keep_with_next for it in choices[:2]] == [True, False]


def test_tables_repeat_their_head_and_keep_rows_whole() -> None:
    rows = (("c", ""), ("d", "e"), (LONG * 3, ""))
    (table,) = of(Table(("a", "b"), rows, (1, 3), 2, "Named")).tables
    assert table.style
    assert table.style.name == "Table Grid"
    assert [settings_of(row) for row in table.rows] == [
        {"cantSplit", "tblHeader"}, {"cantSplit", "trHeight"}, {"cantSplit"}, {"trHeight"}
    ]  # fmt: skip
    assert table.rows[1].height.pt == pytest.approx(2 * 1.9 * 12, abs=0.1)
    one, other = (column.width.pt for column in table.columns)
    assert other == pytest.approx(3 * one, rel=0.01)
    assert one + other == pytest.approx(595.28 - 114, abs=1)


def test_cards_are_cells_with_dashed_borders() -> None:
    cards = Cards((Card("[1]", "Text.", "Small.", "con"), Card("A role", "You.")), 2)
    document = of(cards)
    (table,) = document.tables
    assert table.style
    assert table.style.name == "Card Table"
    assert [it.text for it in table.rows[0].cells[0].paragraphs] == ["Con  [1]", "Text.", "Small."]
    assert settings_of(table.rows[0]) == {"cantSplit"}
    border = document.styles["Card Table"].element.xpath("w:tblPr/w:tblBorders/w:insideV/@w:val")
    assert border == ["dashed"]


def test_no_table_is_kept_on_one_page() -> None:
    """A row whose paragraphs stay with the next row stays with all rows."""
    document = opened(sampler())
    for table in document.tables:
        for paragraph in (it for row in table.rows for cell in row.cells for it in cell.paragraphs):
            assert not paragraph.paragraph_format.keep_with_next
            assert not paragraph.style.paragraph_format.keep_with_next


def test_a_card_has_lines_as_wide_as_it_is() -> None:
    document = of(Cards((Card("a", "b", lines=2), Card("c", "d")), 3))
    cell = document.tables[0].rows[0].cells[0]
    lines = [it for it in cell.paragraphs if it.style.name == "Card Line"]
    assert [it.text for it in lines] == ["\t", "\t"]
    (stop,) = lines[0].paragraph_format.tab_stops
    assert stop.position.pt == pytest.approx((595.28 - 114) / 3 - 18, abs=0.5)


def test_lines_are_rows_of_one_height() -> None:
    (table,) = of(Lines(5, "Label")).tables
    assert len(table.rows) == 5
    assert {row.height.pt for row in table.rows} == {22.8}
    assert {str(row.height_rule) for row in table.rows} == {"EXACTLY (2)"}


def test_frames_and_tables_that_follow_each_other_stay_apart() -> None:
    document = of(Notice("a", ("b",)), Notice("c", ("d",)), Lines(1), Lines(2), Lines(3))
    kinds = [it.tag.removeprefix(W) for it in document.element.body]
    assert "tbltbl" not in "".join(kinds)
    names = [it.style.name for it in document.paragraphs if it.style]
    assert names[1:] == ["Heading 1", "Notice", "Notice", "Gap", "Notice", "Notice", *["Gap"] * 3]


def test_sheets_are_sections_with_their_own_pages() -> None:
    document = opened(sampler())
    assert len(document.sections) == len(sampler().sheets)
    for section, sheet in zip(document.sections, sampler().sheets, strict=True):
        assert (section.page_width > section.page_height) == sheet.turned
        assert section.left_margin.pt == (24 if sheet.narrow else 57)
        head = section.header.paragraphs[0].text
        assert head == (
            "For the teacher · A sampler of all blocks"
            if sheet.audience == "teacher"
            else "A sampler of all blocks"
        )
        foot = section.footer.paragraphs[0]._p.xpath("w:fldSimple/@w:instr")
        assert foot == [" PAGE ", " NUMPAGES "]
    first = document.sections[0]
    assert first.different_first_page_header_footer
    assert first.first_page_header.paragraphs[0].text == ""


def test_a_section_ends_without_an_empty_paragraph() -> None:
    sheets = tuple(Sheet(name, (Paragraph("a"),)) for name in ("One", "Two", "Three"))
    document = opened(Handout("x", "T", "", sheets))
    assert [it.text for it in document.paragraphs] == ["T", "One", "a", "Two", "a", "Three", "a"]


def test_a_page_break_is_one_only_between_two_pages() -> None:
    document = of(
        PageBreak(), Paragraph("a"), PageBreak(), PageBreak(), Paragraph("b"), PageBreak()
    )
    breaks = [it for it in document.paragraphs if it.paragraph_format.page_break_before]
    assert len(breaks) == 1


def test_it_knows_its_language_and_title() -> None:
    document = opened(sampler("de"))
    assert document.core_properties.language == "de-DE"
    assert document.core_properties.title == "A sampler of all blocks"
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    assert language == "de-DE"


def test_pictures_are_sharp_and_tell_what_they_show() -> None:
    data = write(sampler(), "docx", USUAL)
    root = ET.fromstring(parts(data)["word/document.xml"])  # noqa: S314 - argmap's own
    told = [it.get("descr") for it in root.iter(f"{PR}docPr")]
    assert told[-2:] == ["Knots.", "A map of knots."]
    assert len({it.get("id") for it in root.iter(f"{PR}docPr")}) == len(told) == 4
    document = docx.Document(io.BytesIO(data))
    for shape in document.inline_shapes:
        name = shape._inline.graphic.graphicData.pic.blipFill.blip.embed
        wide, _ = png_size(document.part.related_parts[name].blob)
        assert wide / (shape.width.pt / 72) == pytest.approx(220, rel=0.02)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_is_in_the_styles(profile: str) -> None:
    look = PROFILES[profile]
    document = opened(sampler(), Look(look))

    def usual(path: str) -> list[Any]:
        return list(document.styles.element.xpath(f"w:docDefaults{path}"))

    assert usual("//w:sz/@w:val") == [str(round(2 * look.size))]
    assert usual("//w:rPr/w:spacing/@w:val") == [str(round(20 * look.tracking * look.size))]
    (line,) = usual("//w:pPr/w:spacing/@w:line")
    assert int(line) / 240 * 1.149 == pytest.approx(look.leading, abs=0.01)
    ground = document.element.xpath("w:background/@w:color")
    assert ground == ([] if look.ground == "#FFFFFF" else [look.ground[1:]])
    fonts = usual("//w:rFonts")[0].attrib
    assert fonts[f"{W}ascii"] == fonts[f"{W}cs"] == "Arial"
    assert fonts[f"{W}eastAsia"]


def test_text_from_right_to_left_is_marked_so() -> None:
    document = of(Paragraph(HEBREW, "Lead"), Paragraph("From the left."))
    turned, plain = document.paragraphs[-2:]
    assert turned._p.xpath("w:pPr/w:bidi")
    assert [bool(run.font.rtl) for run in turned.runs] == [False, False, True]
    assert not plain._p.xpath("w:pPr/w:bidi")
