"""Every theme recolours everything, and can be read."""

from __future__ import annotations

import re

import pytest

from argmap.drawing import render_svg
from argmap.drawing.errors import DrawingError
from argmap.drawing.looks import CLAIM_LOOKS, PAPER, QUIET, RELATION_LOOKS, TEXT
from argmap.drawing.themes import THEMES, recolour
from tests.sketches import sketch
from tests.unit.drawing.pictures import drawing
from tests.unit.drawing.test_looks import contrast

ATTRIBUTE = re.compile(r'(?:fill|stroke)="([^"]*)"')
LEAST = {"default": 4.5, "greyscale": 4.5, "dark": 4.5, "contrast": 7.0}


@pytest.mark.parametrize("theme", THEMES)
def test_text_and_lines_stand_out_in_each_theme(theme: str) -> None:
    def colour(default: str) -> str:
        return THEMES[theme].get(default, default)

    least = LEAST[theme]
    paper = colour(PAPER)
    assert contrast(colour(TEXT), paper) >= least
    assert contrast(colour(QUIET), paper) >= least
    for look in CLAIM_LOOKS.values():
        for ground in (colour(look.fill), paper):
            assert contrast(colour(look.ink), ground) >= least, look.type
            assert contrast(colour(TEXT), ground) >= least, look.type
            assert contrast(colour(QUIET), ground) >= least, look.type
    for relation in RELATION_LOOKS.values():
        for ground in (paper, *(colour(look.fill) for look in CLAIM_LOOKS.values())):
            assert contrast(colour(relation.ink), ground) >= 3, relation.verb


@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme != "default"])
@pytest.mark.parametrize("name", ["bundled", "knots"])
def test_a_theme_replaces_every_colour_and_nothing_else(theme: str, name: str) -> None:
    plain = drawing(name).svg
    themed = recolour(plain, theme)
    used = set(ATTRIBUTE.findall(themed)) - {"none"}
    assert used <= set(THEMES[theme].values())
    assert ATTRIBUTE.sub("", themed) == ATTRIBUTE.sub("", plain)


def test_what_a_user_writes_is_not_taken_for_a_colour() -> None:
    debate = sketch("thesis: t", t={"text": f'fill="{PAPER}" and stroke="{TEXT}"'})
    assert f"fill=&quot;{PAPER}&quot;" in render_svg(debate, theme="dark")


def test_an_unknown_theme_lists_the_known_ones() -> None:
    with pytest.raises(DrawingError, match="default, greyscale, dark, contrast"):
        recolour("<svg/>", "sepia")


def test_greyscale_is_grey() -> None:
    for colour in THEMES["greyscale"].values():
        assert colour[1:3] == colour[3:5] == colour[5:7]
