"""Slides hold what a class looks at together, in text that fits; the rest is in the notes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pptx  # noqa: TID253 - it reads what is tested here
import pytest

from argmap.drawing.measure import clean, wrap
from argmap.handouts import write
from argmap.handouts.deck import deck_of
from argmap.handouts.handout import (
    Card,
    Cards,
    Choice,
    Handout,
    Heading,
    Item,
    Items,
    Lines,
    Notice,
    Paragraph,
    Question,
    Sheet,
    Table,
)
from argmap.handouts.look import PROFILES, USUAL, Look
from argmap.handouts.slide import INDENT, LEADING, ROOM, SHRUNK, sizes_of
from argmap.handouts.words import Words
from tests.unit.drawing.debates import SENTENCE, knots
from tests.unit.handouts.read_back import bare
from tests.unit.handouts.sampler import HEBREW, LONG, WORD, figure, oversized, sampler

if TYPE_CHECKING:
    from argmap.handouts.handout import Block
    from argmap.handouts.slide import Slide

STANDARD = PROFILES["standard"]


def deck(*blocks: Block) -> list[Slide]:
    return deck_of(Handout("x", "T", "", (Sheet("Sheet", blocks),)), Words(), STANDARD)


def opened(handout: Handout, look: Look = USUAL) -> Any:
    return pptx.Presentation(io.BytesIO(write(handout, "pptx", look)))


def of(*blocks: Block) -> Any:
    """Give the slides of one sheet, without the first with the title."""
    return list(opened(Handout("x", "T", "", (Sheet("Sheet", blocks),))).slides)[1:]


def settings(slide: Any) -> list[Any]:
    return [paragraph._p.pPr for paragraph in slide.placeholders[1].text_frame.paragraphs]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
@pytest.mark.parametrize("handout", [sampler(), oversized()], ids=["sampler", "oversized"])
def test_text_fits(profile: Any, handout: Handout) -> None:
    size = sizes_of(profile).body
    for slide in deck_of(handout, Words(), profile):
        high = 0.0
        for it in slide.points:
            own = size * SHRUNK[it.level]
            told = clean(f"{it.lead} {it.text}")
            high += len(wrap(told, ROOM[0] - 15 - INDENT * (it.level + 1), own)) * own * LEADING
        assert high <= ROOM[1]


def test_nothing_that_students_see_is_lost_but_lines() -> None:
    for text in (LONG * 2, WORD * 2):
        slides = deck(Paragraph(text), Items((Item(text, note=text),)))
        assert bare("".join(it.text for slide in slides for it in slide.points)) == bare(text * 2)
        assert [note for slide in slides for note in slide.notes] == [text]
        assert len(slides) > 1 or text != LONG * 2


def test_each_heading_begins_a_slide_under_its_name() -> None:
    slides = deck(
        Paragraph("a"),
        Heading("Two"),
        Heading("Three", 3),
        Paragraph("b"),
        Heading("Four", 3),
        Lines(2),
    )
    assert [slide.title for slide in slides] == ["Sheet", "Two: Three", "Two: Four"]


def test_sheets_for_the_teacher_are_left_out_unless_there_are_no_others() -> None:
    key = Sheet("Key", (Paragraph("a"),), "teacher")
    both = Handout("x", "T", "", (Sheet("Work", (Paragraph("b"),)), key))
    assert [slide.title for slide in deck_of(both, Words(), STANDARD)] == ["Work"]
    alone = Handout("x", "T", "", (key,))
    assert [slide.title for slide in deck_of(alone, Words(), STANDARD)] == ["Key"]


def test_small_print_sources_and_answers_are_notes() -> None:
    question = Question(3, "So?", (Choice("a"), Choice("b", right=True)), feedback="Because.")
    slides = of(Paragraph("Small.", quiet=True), Items((Item("a", note="From b."),)), question)
    assert [slide.shapes.title.text_frame.text for slide in slides] == ["Sheet", "Question 3"]
    assert [slide.notes_slide.notes_text_frame.text for slide in slides] == [
        "Small.\nFrom b.",
        "Answer: B\nBecause.",
    ]
    shown = " ".join(shape.text_frame.text for slide in slides for shape in slide.placeholders)
    assert "From b." not in shown
    assert "Because." not in shown


def test_a_long_list_goes_on_with_its_numbers() -> None:
    many = Items(tuple(Item(f"{number}. {SENTENCE}") for number in range(1, 21)), "number")
    slides = of(many)
    assert len(slides) > 3
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == [f"Sheet ({n}/{len(slides)})" for n in range(1, len(slides) + 1)]
    reached = 1
    for slide in slides:
        marks = [place.xpath("a:buAutoNum")[0] for place in settings(slide)]
        assert {mark.get("type") for mark in marks} == {"arabicPeriod"}
        assert {int(mark.get("startAt", "1")) for mark in marks} == {reached}
        reached += len(marks)


def test_lists_have_their_marks_and_levels() -> None:
    below = Item("b", items=(Item("c"),))
    (slide,) = of(Items((Item("a", "Lead", items=(below,)),), "box"), Paragraph("d"))
    boxed, second, third, plain = settings(slide)
    assert [mark.get("char") for mark in boxed.xpath("a:buChar")] == ["☐"]
    assert [place.get("lvl", "0") for place in (boxed, second, third, plain)] == [*"0120"]
    assert plain.xpath("a:buNone")
    assert plain.get("marL") == plain.get("indent") == "0"
    runs = slide.placeholders[1].text_frame.paragraphs[0].runs
    assert [(run.text, run.font.bold) for run in runs if run.text.strip()] == [
        ("Lead", True), ("a", None)
    ]  # fmt: skip


def test_choices_have_letters() -> None:
    (_, slide) = of(Question(1, "So?", (Choice("a"), Choice("b"))))
    prompt, *choices = settings(slide)
    assert prompt.xpath("a:buNone")
    assert [it.xpath("a:buAutoNum")[0].get("type") for it in choices] == ["alphaUcParenR"] * 2


def test_a_title_of_a_frame_goes_with_its_text() -> None:
    for lines in range(6, 14):
        points = [Paragraph("filled") for _ in range(lines)]
        for slide in deck(*points, Notice("Rules", (SENTENCE, SENTENCE))):
            assert slide.points[-1].text


def test_cards_stand_in_boxes_as_many_as_can_be_read() -> None:
    cards = Cards(tuple(Card(f"[{n}]", SENTENCE, f"Note {n}.", "pro") for n in range(1, 6)))
    first, second = of(cards)
    boxes = [shape for shape in first.shapes if not shape.is_placeholder]
    assert [box.text_frame.text for box in boxes] == [
        f"Pro [{n}]\n{clean(SENTENCE)}" for n in range(1, 5)
    ]
    assert first.notes_slide.notes_text_frame.text == "Note 1.\nNote 2.\nNote 3.\nNote 4."
    assert len([shape for shape in second.shapes if not shape.is_placeholder]) == 1
    assert all(not slide.cards for slide in deck(Cards((Card("[1]", LONG),))))
    longer = deck(Cards((Card("[1]", SENTENCE * 4),) * 2))
    assert [len(slide.cards) for slide in longer] == [2]


def test_a_table_is_cut_by_rows_or_told() -> None:
    rows = tuple((f"r{number}", SENTENCE) for number in range(30))
    slides = deck(Table(("a", "b"), rows, (1, 6)))
    tables = [slide.table for slide in slides if slide.table]
    assert len(tables) == len(slides) > 2
    assert tuple(row for table in tables for row in table.rows) == rows
    told = deck(Table((WORD, WORD), (("a", "b"), ("", "c"))))
    assert [(it.lead, it.text) for it in told[0].points if it.text] == [
        (WORD, "a"), (WORD, "b"), (WORD, "c")
    ]  # fmt: skip
    (blank,) = deck(Table(("a", "b"), (("", ""), ("", ""))))
    assert not blank.table


def test_a_table_has_a_head_and_no_broken_words() -> None:
    (slide,) = of(Table(("Minutes", "What"), (("5", SENTENCE), ("10", SENTENCE)), (1, 12)))
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    assert table.first_row
    assert table.columns[0].width.pt >= 70
    assert sum(column.width.pt for column in table.columns) == pytest.approx(ROOM[0], abs=1)
    assert table.cell(1, 0).text_frame.text == "5"


def test_a_picture_tells_what_it_shows() -> None:
    (slide,) = of(figure(knots(), "Knots.", "Named"))
    (picture,) = [shape for shape in slide.shapes if shape.shape_type == 13]
    assert picture._element.nvPicPr.cNvPr.get("descr") == "Knots."
    assert slide.shapes.title.text_frame.text == "Sheet: Named"
    assert picture.left.pt >= 120
    assert picture.left.pt + picture.width.pt <= 840
    assert picture.top.pt + picture.height.pt <= 500


@pytest.mark.parametrize("profile", PROFILES)
def test_all_stands_in_the_middle_on_the_ground_in_the_sizes_of_the_profile(profile: str) -> None:
    look = PROFILES[profile]
    show = opened(sampler(), Look(look))
    assert (show.slide_width.pt, show.slide_height.pt) == (960, 540)
    for slide in show.slides:
        for shape in slide.shapes:
            assert shape.left.pt >= 120
            assert shape.left.pt + shape.width.pt <= 840
    fill = show.slide_master.background.fill
    assert f"#{fill.fore_color.rgb}" == look.ground
    (size,) = show.slide_master._element.xpath("p:txStyles/p:bodyStyle/a:lvl1pPr/a:defRPr/@sz")
    assert int(size) == 200 * look.size
    assert len(show.slide_layouts) == 3


def test_text_from_right_to_left_is_marked_so() -> None:
    (slide,) = of(Paragraph(HEBREW), Paragraph("From the left."))
    turned, plain = settings(slide)
    assert (turned.get("rtl"), turned.get("algn")) == ("1", "r")
    assert plain.get("rtl") is None


def test_a_title_for_which_there_is_no_room_is_whole_in_the_notes() -> None:
    show = opened(Handout("x", LONG, LONG, (Sheet(SENTENCE * 5, (Paragraph("a"),)),)))
    first, second = show.slides
    for slide in (first, second):
        assert len(slide.shapes.title.text_frame.text) < 300
    assert clean(LONG) in first.notes_slide.notes_text_frame.text
    assert second.shapes.title.text_frame.text.endswith("…")
