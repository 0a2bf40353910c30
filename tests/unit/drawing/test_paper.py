"""Maps on paper: which way up, how large, and when a sheet can no longer be read."""

from __future__ import annotations

import pytest

from argmap.drawing.errors import DrawingError
from argmap.drawing.paper import (
    LARGEST,
    PAPERS,
    READABLE,
    Line,
    best_scale,
    sheet,
    shortened,
    smallest_type,
    text_page,
)


def svg(width: float, height: float) -> str:
    return f'<svg viewBox="0 0 {width} {height}">'


def test_a_wide_map_lies_and_a_tall_one_stands() -> None:
    across, down = sheet(svg(900, 400), "", (), "A4"), sheet(svg(400, 900), "", (), "A4")
    assert across.page == PAPERS["A4"][::-1]
    assert down.page == PAPERS["A4"]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_named_way_up_is_kept_even_where_the_other_shows_more(paper: str) -> None:
    for size in ((900, 400), (400, 900)):
        assert sheet(svg(*size), "", (), f"{paper}-portrait").page == PAPERS[paper]
        assert sheet(svg(*size), "", (), f"{paper}-landscape").page == PAPERS[paper][::-1]
    assert text_page(f"{paper}-landscape") == text_page(paper)


@pytest.mark.parametrize("paper", [*PAPERS, "fit"])
@pytest.mark.parametrize("size", [(300, 200), (1200, 900), (200, 9000), (20_000, 300)])
def test_a_map_keeps_its_shape_fits_its_page_and_is_never_enlarged(
    paper: str, size: tuple[float, float]
) -> None:
    head = (Line("A title", 16.0, 3), Line("A question of some words?", 10.5, 6))
    made = sheet(svg(*size), "", head, paper)
    width, height = made.figure
    assert width <= made.page[0] - 48 + 0.01
    assert height + made.head_height <= made.page[1] - 48 - 18 + 0.01
    assert width / height == pytest.approx(size[0] / size[1])
    assert made.scale <= 1
    assert made.smallest_type == pytest.approx(8 * width / size[0])


def test_small_type_is_told_by_paper() -> None:
    map_of_ten = svg(700, 540)
    assert smallest_type(map_of_ten, "A3") == 8
    assert smallest_type(map_of_ten, "A4") > READABLE
    assert smallest_type(svg(2500, 2500), "A3") < READABLE
    assert smallest_type(svg(2500, 2500), "fit") == 8


def test_a_page_is_never_larger_than_readers_show() -> None:
    made = sheet(svg(3000, 50_000), "", (), "fit")
    assert max(made.page) == pytest.approx(LARGEST)
    assert made.smallest_type < READABLE


def test_the_scale_at_which_a_map_fits_is_known_without_the_map() -> None:
    head = (Line("A title", 16.0, 3),)
    for size in ((900, 400), (700, 1500), (2000, 2000)):
        made = sheet(svg(*size), "", head, "A4")
        assert best_scale(size, made.head_height, "A4") == pytest.approx(made.scale)
    assert best_scale((100, 100), 0, "A4") > 4
    with pytest.raises(DrawingError, match="'A6'"):
        best_scale((100, 100), 0, "A6")


def test_an_unknown_paper_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(DrawingError, match="'A6'") as refused:
        sheet(svg(100, 100), "", (), "A6")
    assert (
        refused.value.hint == "choose A4, A3, A5, letter, tabloid, statement, fit, or A4-landscape"
    )


@pytest.mark.parametrize(("paper", "page"), [("fit", "A4"), ("A3", "A4"), ("tabloid", "letter")])
def test_text_goes_on_the_usual_paper_of_the_place(paper: str, page: str) -> None:
    assert text_page(paper) == PAPERS[page]


def test_a_long_paragraph_is_cut_to_its_rows() -> None:
    line = Line("word " * 100, 10.0, 2)
    cut = shortened(line, 200.0)
    assert cut.text.endswith(" …")
    assert 30 < len(cut.text) < 100
    assert shortened(cut, 200.0) == cut
    assert shortened(Line("word", 10.0, 2), 200.0).text == "word"
