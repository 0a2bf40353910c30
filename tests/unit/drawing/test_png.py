"""A map as pixels: as large as asked for, with ink where the SVG has it, or a clear refusal."""

from __future__ import annotations

import sys
from dataclasses import astuple
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.errors import DrawingError
from argmap.drawing.looks import CLAIM_LOOKS
from argmap.drawing.png import MOST_PIXELS, pixels, png, render_png
from argmap.drawing.svg import svg_size
from argmap.model import ArgumentMap
from tests.sketches import sketch
from tests.unit.drawing.debates import duel
from tests.unit.drawing.pictures import SVG, draw, drawing, lines_of, placed
from tests.unit.drawing.prints import picture, png_size

if TYPE_CHECKING:
    from tests.unit.drawing.pictures import Drawing
    from tests.unit.drawing.prints import Picture


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.0])
def test_a_scale_of_1_has_96_dots_an_inch(scale: float) -> None:
    width, height = svg_size(drawing("duel").svg)
    across, down = png_size(png(drawing("duel").svg, scale))
    assert across == pytest.approx(width * 96 / 72 * scale, abs=1)
    assert down == pytest.approx(height * 96 / 72 * scale, abs=1)


def test_scale_1_is_the_default() -> None:
    assert render_png(duel()) == png(drawing("duel").svg, 1.0)


PER_POINT = 96 / 72


@pytest.fixture(scope="module")
def small() -> tuple[Drawing, Picture]:
    """A debate of three claims as SVG and as PNG; one of them runs from right to left."""
    debate = sketch("thesis: t\na supports t\nb attacks t", b={"type": "con", "text": "שלום עולם"})
    return draw(debate), picture(render_png(debate))


def test_every_line_of_text_has_ink_and_every_box_its_fill(small: tuple[Drawing, Picture]) -> None:
    drawn, seen = small
    lines = [
        line
        for element, origin in placed(drawn.root)
        if element.tag == f"{SVG}text"
        for line in lines_of(element, origin)
    ]
    assert len(lines) > 8
    for line in lines:
        part = (side * PER_POINT for side in astuple(line.rect))
        assert seen.ink(*part) > 3 * len(line.text), line
    every = {
        "#{:02X}{:02X}{:02X}".format(*seen.pixel(x, y))
        for y in range(0, seen.height, 3)
        for x in range(0, seen.width, 3)
    }
    assert every >= {CLAIM_LOOKS[claim.type].fill for claim in drawn.debate.claims}


def test_there_is_white_around_the_map(small: tuple[Drawing, Picture]) -> None:
    _, seen = small
    assert seen.pixel(0, 0) == seen.pixel(seen.width - 1, seen.height - 1) == (255,) * 4
    for band in ((0, 0, seen.width, 30), (0, 0, 30, seen.height)):
        assert seen.ink(*band) == 0


def test_text_from_right_to_left_ends_where_its_box_begins(small: tuple[Drawing, Picture]) -> None:
    drawn, seen = small
    line = next(
        line
        for element, origin in placed(drawn.root)
        if element.get("direction") == "rtl"
        for line in lines_of(element, origin)
    )
    _, top, right, bottom = (side * PER_POINT for side in astuple(line.rect))
    assert seen.ink(right - 30, top, right, bottom) > 20
    assert seen.ink(right + 1, top, right + 10, bottom) == 0


@pytest.mark.parametrize("scale", [0.0, -1.0, float("nan"), float("inf")])
def test_a_scale_that_is_none_is_refused(scale: float) -> None:
    with pytest.raises(DrawingError, match="--scale"):
        png(drawing("duel").svg, scale)


def test_a_picture_that_is_too_large_is_refused_with_the_scale_that_is_not() -> None:
    svg = '<svg viewBox="0 0 3000 3000">'
    with pytest.raises(DrawingError, match="400 million; the most is 64 million") as refused:
        png(svg, 5)
    assert "use --scale 1.99" in refused.value.hint
    assert pixels(3000, 1.99) ** 2 <= MOST_PIXELS < pixels(3000, 2.01) ** 2


def test_where_no_scale_would_be_read_only_the_pdf_is_advised() -> None:
    with pytest.raises(DrawingError, match="million") as refused:
        png('<svg viewBox="0 0 3000 90000">', 1)
    assert "--scale" not in refused.value.hint
    assert "map.pdf" in refused.value.hint


def test_a_debate_without_claims_is_a_picture_too() -> None:
    seen = picture(render_png(ArgumentMap(title="Nothing yet")))
    assert seen.ink(30, 30, 200, 70) > 50


def test_without_typst_there_is_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(DrawingError, match="typst, which is missing") as refused:
        render_png(duel())
    assert "pip install" in refused.value.hint
