"""What the page looks like: in the dark, on paper, on a small screen, without motion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.themes import THEMES
from tests.browser.pages import bundled_page, debate

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.pages import Opened

COLOURS = """() => [...document.querySelectorAll('#sheet svg *')].flatMap(element =>
  ['fill', 'stroke'].filter(name => /^#/.test(element.getAttribute(name) || '')).map(name =>
    [element.getAttribute(name), getComputedStyle(element)[name]].join(' ')))
  .filter((pair, n, all) => all.indexOf(pair) === n)"""


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark(scheme: str, open_page: Callable[..., Opened]) -> None:
    page = open_page(bundled_page(), color_scheme=scheme)
    pairs = dict(pair.split(" ", 1) for pair in page.ask(COLOURS))
    assert len(pairs) > 8
    palette = THEMES["dark"] if scheme == "dark" else {}
    assert pairs == {drawn: rgb(palette[drawn] if palette else drawn) for drawn in pairs}
    dark = scheme == "dark"
    assert page.style("body", "backgroundColor") == rgb("#14171A" if dark else "#FFFFFF")


def test_on_paper_the_whole_map_and_nothing_else(open_page: Callable[..., Opened]) -> None:
    page = open_page(bundled_page(), f"#claim={debate().claims[0].id}", color_scheme="dark")
    page.click("#filter")
    page.page.emulate_media(media="print")
    for chrome in ("header", "#filters", "#panel", "#skip", "#said"):
        assert page.style(chrome, "display") == "none"
    box = page.ask(
        "JSON.parse(JSON.stringify(document.querySelector('svg').getBoundingClientRect()))"
    )
    width, height = page.ask("[innerWidth, innerHeight]")
    assert box["x"] >= 0
    assert box["width"] <= width
    assert box["height"] <= height
    assert page.style("svg > rect", "fill") == rgb("#FFFFFF")
    assert page.style("body", "backgroundColor") == rgb("#FFFFFF")
    pdf = page.page.pdf(format="A4", landscape=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    page.page.emulate_media(media="screen")
    page.click("#view")
    page.page.emulate_media(media="print")
    assert page.page.locator("#map").is_hidden()
    assert page.page.locator("#outline").is_visible()


def test_without_motion(open_page: Callable[..., Opened]) -> None:
    moving = open_page(bundled_page(), reduced_motion="no-preference")
    assert moving.style("g.claim", "transitionDuration") == "0.15s"
    still = open_page(bundled_page(), reduced_motion="reduce")
    assert still.style("g.claim", "transitionDuration") == "0s"
    still.focus(debate().claims[0].id)
    still.press("Home", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown")
    inside = """id => { const box = document.getElementById('claim-' + id).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight; }"""
    assert still.ask(inside, still.selected), "at once, and not on the way to it"


def test_a_narrow_screen(open_page: Callable[..., Opened]) -> None:
    page = open_page(bundled_page(), size=(320, 640))
    page.focus(debate().theses[0].id)
    page.press("Enter")
    assert page.ask("document.documentElement.scrollWidth") <= 320
    for wanted in ("#panel", "#map", "#find", "#filter", "#fit"):
        box = page.page.locator(wanted).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
    page.click("#filter")
    assert page.page.locator("#panel").is_hidden()
    assert page.page.locator("#filters").is_visible()
    page.click("#view")
    assert page.ask("document.documentElement.scrollWidth") <= 320
