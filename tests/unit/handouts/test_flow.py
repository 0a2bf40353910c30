"""What every writer goes by: names, pages begun on purpose, headings, sizes of pictures."""

from __future__ import annotations

import pytest

from argmap.handouts.flow import is_blank, name_of, pages_of, shows_title, title_of
from argmap.handouts.handout import (
    Cards,
    Figure,
    Handout,
    Heading,
    Items,
    Lines,
    Notice,
    PageBreak,
    Paragraph,
    Sheet,
    Table,
)
from argmap.handouts.look import PROFILES, Look
from argmap.handouts.page import page_of, running_title, size_on

A, B = Paragraph("a"), Paragraph("b")


def test_page_breaks_before_and_after_nothing_are_none() -> None:
    pages = pages_of(Sheet("S", (PageBreak(), A, PageBreak(), PageBreak(), B, PageBreak())))
    assert pages == [[A], [B]]
    assert pages_of(Sheet("S", ())) == pages_of(Sheet("S", (PageBreak(),))) == [[]]


def test_headings_go_down_one_level_at_a_time() -> None:
    def levels(*given: int) -> list[int]:
        sheet = Sheet("S", tuple(Heading("x", level) for level in given))
        return [block.level for block in pages_of(sheet)[0] if isinstance(block, Heading)]

    assert levels(3, 3) == [2, 3]
    assert levels(2, 3, 2, 3) == [2, 3, 2, 3]


def test_what_is_empty_is_left_out() -> None:
    empty = (Heading(" \u200b"), Table((), ()), Cards(()), Items(()), Notice("", ()), Lines(0))
    assert pages_of(Sheet("S", (*empty, A))) == [[A]]


def test_names_are_never_empty() -> None:
    assert name_of(Handout("brief", " ", "", ())) == "brief"
    assert title_of(Sheet("", ()), Handout("brief", "Title", "", ())) == "Title"


@pytest.mark.parametrize(
    ("text", "blank"), [("", True), ("\u200b\ufeff ", True), (".", False), ("\x00", False)]
)
def test_blank_is_what_nobody_can_see(text: str, blank: bool) -> None:
    assert is_blank(text) is blank


def test_a_narrow_first_sheet_is_kept_for_its_map() -> None:
    assert shows_title(Handout("x", "T", "", ()))
    assert not shows_title(Handout("x", "T", "", (Sheet("S", (), narrow=True),)))


@pytest.mark.parametrize("look", [Look(), Look(PROFILES["large-print"], "letter")])
@pytest.mark.parametrize("sides", [(100.0, 50.0), (3000.0, 100.0), (100.0, 3000.0)])
def test_a_picture_fits_its_page_and_keeps_its_shape(
    look: Look, sides: tuple[float, float]
) -> None:
    for turned in (False, True):
        sheet = Sheet("A title", (), turned=turned)
        page = page_of(sheet, look.paper)
        width, height = size_on(Figure("", "", *sides, "Caption"), sheet, look)
        assert width <= min(sides[0], page.across)
        assert height <= min(sides[1], page.down - 40)
        assert width / height == pytest.approx(sides[0] / sides[1])


def test_the_title_above_each_page_fits_its_line() -> None:
    assert running_title("Short", Look()) == "Short"
    cut = running_title("long " * 80, Look())
    assert cut.endswith("…")
    assert len(cut) < 90
