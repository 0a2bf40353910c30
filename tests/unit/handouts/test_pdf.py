"""Handouts on paper: nothing leaves the page, headings go with what follows, all is accessible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from argmap.drawing.pdf import is_accessible
from argmap.handouts import write
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
    PageBreak,
    Paragraph,
    Question,
    Sheet,
    Table,
)
from argmap.handouts.look import PAPERS, PROFILES, USUAL, Look
from argmap.handouts.page import page_of
from tests.unit.drawing.debates import SENTENCE, bundled, chain, knots
from tests.unit.drawing.prints import reader, tagged
from tests.unit.handouts.read_back import bare, overlaps, pages, pdf_text
from tests.unit.handouts.sampler import (
    HEBREW,
    LONG,
    WORD,
    everything_drawn,
    figure,
    oversized,
    sampler,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.handouts.handout import Block

PRINTERS_MARGIN = 17.0
"""What printers leave blank, in points."""


def printed(*blocks: Block, look: Look = USUAL, **settings: bool) -> bytes:
    sheet = Sheet("Sheet", blocks, **settings)  # type: ignore[arg-type]
    return write(Handout("x", "Title", "A question?", (sheet,)), "pdf", look)


def outside(data: bytes) -> list[str]:
    """Give the words that stand where printers cannot print, or beside the page."""
    return [
        word.text
        for page in pages(data)
        for word in page.words
        if min(word.left, word.top) < PRINTERS_MARGIN
        or word.right > page.width - PRINTERS_MARGIN
        or word.bottom > page.height - PRINTERS_MARGIN + 3
    ]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("profile", PROFILES)
def test_nothing_leaves_the_page(profile: str, paper: str) -> None:
    look = Look(PROFILES[profile], paper)
    for handout in (sampler(), oversized(), everything_drawn()):
        data = write(handout, "pdf", look)
        assert is_accessible(data)
        assert outside(data) == []
        assert overlaps(data) == []


def test_papers_are_as_they_are_asked_for() -> None:
    for paper in PAPERS:
        data = write(sampler(), "pdf", Look(paper=paper))
        wanted = {
            (round(page.width), round(page.height))
            for page in (page_of(sheet, paper) for sheet in sampler().sheets)
        }
        assert {(round(page.width), round(page.height)) for page in pages(data)} == wanted
        assert 10 <= len(pages(data)) <= 12


def test_each_sheet_with_a_map_is_one_page() -> None:
    handout = everything_drawn()
    assert len(pages(write(handout, "pdf", USUAL))) == len(handout.sheets)
    for debate in (bundled(), knots(), chain()):
        for turned in (False, True):
            data = printed(figure(debate, scale=3.0), turned=turned, narrow=True)
            assert len(pages(data)) == 1


def test_breaks_before_and_after_nothing_give_no_empty_page() -> None:
    data = printed(
        PageBreak(), Paragraph("a"), PageBreak(), PageBreak(), Paragraph("b"), PageBreak()
    )
    assert len(pages(data)) == 2


@pytest.mark.parametrize("high", [LONG * 3, " ".join(["x"] * 6000)], ids=["long", "short words"])
def test_what_is_higher_than_a_page_goes_on_on_the_next(high: str) -> None:
    last = Paragraph("Last.")
    for block in (
        Table(("a", "b"), (("c", high), ("d", "End."))),
        Cards((Card("a", high), Card("b", "c"), Card("d", "End."))),
        Notice("a", (high, "End.")),
        Question(1, high, (Choice("a"), Choice("End."))),
        Items((Item(high), Item("End.")), "box"),
    ):
        data = printed(block, last)
        assert outside(data) == []
        said = pdf_text(data).split()
        assert [word for word in said if word in {"End.", "Last."}] == ["End.", "Last."]
        assert said.count("consents") + said.count("x") in {78, 6000}


def test_a_table_has_its_head_on_each_page_and_unbroken_rows() -> None:
    rows = tuple((f"r{number}", SENTENCE * 3, "") for number in range(30))
    data = printed(Table(("First", "Second", "Third"), rows, (1, 4, 2), caption="Named"))
    assert len(pages(data)) > 1
    for page in pages(data):
        assert page.find("First")
    assert pages(data)[0].find("Named")
    for number in range(30):
        (page,) = (page for page in pages(data) if page.find(f"r{number}"))
        begins = page.find(f"r{number}")
        assert begins
        assert begins.top + 5 * 14 < page.height - 60


def test_a_word_that_is_too_wide_breaks_and_stays_in_its_cell() -> None:
    for look in (USUAL, Look(PROFILES["large-print"])):
        (page,) = pages(printed(Table(("One", "Other"), ((WORD, WORD),)), look=look))
        middle = page.width / 2
        told = [word for word in page.words if bare(word.text) in WORD and len(word.text) > 4]
        assert len(told) >= 4
        assert all(word.right < middle or word.left > middle for word in told)
        assert bare("".join(word.text for word in told if word.left < middle)) == WORD
    unbroken = "x" * 300
    (page,) = pages(printed(Table(("One", "Other"), ((unbroken, "b"),))))
    told = [word for word in page.words if "xx" in word.text]
    assert bare("".join(word.text for word in told)) == unbroken
    assert max(word.right for word in told) < page.width / 2
    assert WORD[:60] in pdf_text(printed(Paragraph(WORD[:60])))


BLOCKS: dict[str, Block] = {
    "table": Table(("FIRST", "b"), (("c", "d"),) * 3),
    "caption": Table(("a", "b"), (("c", "d"),) * 3, caption="FIRST"),
    "cards": Cards((Card("FIRST", SENTENCE),) * 4),
    "notice": Notice("FIRST", (SENTENCE,) * 3),
    "question": Question(1, "FIRST", (Choice("a"),) * 4),
    "lines": Lines(3, "FIRST"),
    "figure": figure(knots(), caption="FIRST", scale=0.5),
    "items": Items((Item("FIRST", note="Small."),), "number"),
    "paragraph": Paragraph(f"FIRST {SENTENCE}"),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_heading_is_on_the_page_of_what_follows(name: str) -> None:
    for lines in range(22, 32):
        filled = [Paragraph("filled") for _ in range(lines)]
        data = printed(*filled, Heading("HEAD"), BLOCKS[name])
        heads = [page.find("HEAD") is not None for page in pages(data)]
        firsts = [page.find("FIRST") is not None for page in pages(data)]
        assert heads.index(True) == firsts.index(True)


def test_a_note_stands_closer_to_its_entry_than_the_next_entry() -> None:
    (page,) = pages(printed(Items((Item("One", note="Small"), Item("Other"), Item("Third")))))
    one, small, other, third = map(page.find, ("One", "Small", "Other", "Third"))
    assert one
    assert small
    assert other
    assert third
    assert small.top - one.bottom < other.top - small.bottom
    # Entries are as far apart whether they have notes or not.
    assert other.top - small.bottom == pytest.approx(third.top - other.bottom, abs=1.5)


def test_what_runs_from_right_to_left_begins_at_the_right() -> None:
    for block in (Paragraph(HEBREW), Heading(HEBREW), Items((Item(HEBREW),), "number")):
        (page,) = pages(printed(block))
        hebrew = [word.right for word in page.words if "\u05d0" <= word.text[:1] <= "\u05ea"]
        assert max(hebrew) == pytest.approx(page.width - 57, abs=25)
    (page,) = pages(printed(Paragraph("From left to right.")))
    word = page.find("left")
    assert word
    assert word.right < page.width / 2


def test_sheets_for_the_teacher_are_marked() -> None:
    for page in pages(write(sampler(), "pdf", USUAL)):
        words = [word.text for word in page.words]
        assert ("teacher" in words) == ("Key" in words)


def test_the_title_stands_once_on_the_first_page_and_above_each_other() -> None:
    for page in pages(write(sampler(), "pdf", USUAL)):
        assert [word.text for word in page.words].count("sampler") == 1


def outline(data: bytes) -> list[str]:
    """Give the bookmarks of every level."""

    def walk(entries: list[Any]) -> Iterator[str]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry)
            else:
                yield str(entry["/Title"])

    return list(walk(reader(data).outline))


def test_it_is_tagged_and_every_picture_is_told_once() -> None:
    data = write(sampler(), "pdf", USUAL)
    tags = list(tagged(data))
    told = [str(element["/Alt"]) for _, element in tags if "/Alt" in element]
    assert told[-2:] == ["Knots.", "A map of knots."]
    assert len(told) == 4
    kinds = {path.rpartition("/")[2] for path, _ in tags}
    assert {"H1", "H2", "H3", "Table", "TH", "TD", "L", "LI", "Figure", "Title"} <= kinds
    assert [title for title in outline(data) if title in {"Lists", "Numbers", "Answers"}] == [
        "Lists", "Numbers", "Answers"
    ]  # fmt: skip


def test_a_level_that_was_left_out_does_not_cost_accessibility() -> None:
    assert is_accessible(printed(Heading("Deep", 3), Paragraph("a"), Heading("", 2)))


def test_a_page_that_is_not_white_is_painted() -> None:
    plain, painted = (
        write(sampler(), "pdf", Look(PROFILES[name])) for name in ("standard", "dyslexia")
    )
    assert plain != painted
    assert len(pages(painted)) >= len(pages(plain))


def test_a_table_of_what_to_print_names_the_pages() -> None:
    long = Sheet("Long", (Paragraph("One."), PageBreak(), Paragraph("Two.")), copies=3)
    short = Sheet("Short", (Paragraph("Three."),), copies=2)
    table = Table(("What",), (("both",), ("last",)), places=((1, 2), (2,)), pages="Pages")
    plan = Sheet("Plan", (table,), "teacher")
    whole = Handout("lesson", "Lesson", "", (plan, long, short))
    told = reader(write(whole, "pdf", USUAL)).pages[0].extract_text()
    assert re.search(r"Pages\s+both\s+2–4\s+last\s+4\b", told)
    alone = Handout("lesson", "Lesson", "", (plan,))
    assert "Pages" not in reader(write(alone, "pdf", USUAL)).pages[0].extract_text()
