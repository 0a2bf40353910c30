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


def test_without_motion(open_page: Callable[..., Opened]) -> None:
    still = open_page(bundled_page(), reduced_motion="reduce")
    assert still.style("g.claim", "transitionDuration") == "0s"
    moving = open_page(bundled_page(), reduced_motion="no-preference")
    assert moving.style("g.claim", "transitionDuration") == "0.15s"
    still.focus(debate().claims[0].id)
    still.press("Home", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown")
    inside = """id => { const box = document.getElementById('claim-' + id).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight; }"""
    assert still.ask(inside, still.selected), "at once, and not on the way to it"


def test_a_narrow_screen(open_page: Callable[..., Opened]) -> None:
    page = open_page(bundled_page(), viewport={"width": 320, "height": 640})
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


def test_the_mouse_drags_and_zooms(bundled_map: Opened) -> None:
    place = (
        "(() => { const m = document.getElementById('map'); return [m.scrollLeft, m.scrollTop] })()"
    )
    before = bundled_map.ask(place)
    mouse = bundled_map.page.mouse
    mouse.move(900, 700)
    mouse.down()
    mouse.move(850, 650, steps=4)
    mouse.up()
    after = bundled_map.ask(place)
    assert [after[0] - before[0], after[1] - before[1]] == pytest.approx([50, 50], abs=2)
    assert bundled_map.selected == "", "a drag is no click"
    claim = "document.querySelector('g.claim').getBoundingClientRect()"
    x, y, width = bundled_map.ask(f"(() => {{ const r = {claim}; return [r.x, r.y, r.width] }})()")
    mouse.move(x, y)
    bundled_map.page.keyboard.down("Control")
    mouse.wheel(0, -60)
    bundled_map.page.keyboard.up("Control")
    bundled_map.page.wait_for_timeout(100)
    assert bundled_map.ask(f"{claim}.width") > width * 1.2
    now = bundled_map.ask(f"(() => {{ const r = {claim}; return [r.x, r.y] }})()")
    assert now == pytest.approx([x, y], abs=2), "the point under the mouse stays there"
    mouse.wheel(0, 60)
    bundled_map.page.wait_for_timeout(300)
    assert bundled_map.ask(f"{claim}.y") == pytest.approx(now[1] - 60, abs=2)


def test_two_fingers_pinch(open_page: Callable[..., Opened]) -> None:
    page = open_page(bundled_page(), has_touch=True)
    width = "document.querySelector('g.claim').getBoundingClientRect().width"
    before = page.ask(width)
    driver = page.page.context.new_cdp_session(page.page)
    for kind, apart in (("touchStart", 100), ("touchMove", 150), ("touchMove", 200)):
        points = [{"x": 600 - apart / 2, "y": 400}, {"x": 600 + apart / 2, "y": 400}]
        driver.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    driver.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert page.ask(width) == pytest.approx(before * 2, rel=0.02)
