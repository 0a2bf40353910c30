"""The mouse and fingers: drag, zoom, pinch, tap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import bundled_page, debate

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.pages import Opened

PHONES = [(320, 640), (390, 844)]


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
    page = open_page(bundled_page(), touch=True)
    width = "document.querySelector('g.claim').getBoundingClientRect().width"
    before = page.ask(width)
    for kind, apart in (("touchStart", 100), ("touchMove", 150), ("touchMove", 200)):
        page.touch(kind, (600 - apart / 2, 400), (600 + apart / 2, 400))
    page.touch("touchEnd")
    assert page.ask(width) == pytest.approx(before * 2, rel=0.02)
    assert page.ask("visualViewport.scale") == 1, "the map grows, and not the page"


@pytest.mark.parametrize("size", PHONES)
def test_one_finger_moves_the_map(size: tuple[int, int], open_page: Callable[..., Opened]) -> None:
    page = open_page(bundled_page(), size=size, touch=True)
    before = page.place("g.claim")
    x, y = size[0] / 2, size[1] * 0.8
    page.touch("touchStart", (x, y))
    for moved in range(10, 160, 10):
        page.touch("touchMove", (x, y - moved))
    page.touch("touchEnd")
    page.wait(
        "before => document.querySelector('g.claim').getBoundingClientRect().y < before - 90",
        before[1],
    )
    assert page.selected == "", "a finger that moves selects nothing"


@pytest.mark.parametrize("size", PHONES)
def test_a_tap_opens_the_panel_beside_the_claim(
    size: tuple[int, int], open_page: Callable[..., Opened]
) -> None:
    page = open_page(bundled_page(), size=size, touch=True)
    claim = debate().theses[0].id
    page.tap(f"#claim-{claim}")
    page.page.locator("#panel-title").wait_for()
    assert page.selected == claim
    assert debate().claim[claim].text in page.text("#panel")
    uncovered = """claim => {
      const box = document.getElementById(`claim-${claim}`).getBoundingClientRect();
      const points = [[box.left + 8, box.top + 8], [box.right - 8, box.top + box.height * 0.6]];
      return points.every(([x, y]) =>
        document.elementFromPoint(x, y)?.closest('g.claim')?.id === `claim-${claim}`);
    }"""
    page.wait(uncovered, claim)
    assert page.ask("document.documentElement.scrollWidth") <= size[0]


def test_the_badge_collapses_and_can_be_hit_by_a_finger(open_page: Callable[..., Opened]) -> None:
    page = open_page(bundled_page(), touch=True, reduced_motion="reduce")
    claim = next(c.id for c in debate().claims if c.type == "pro" and c.id in debate().incoming)
    page.go(f"claim={claim}")
    page.tap(f"#claim-{claim} .badge")
    page.page.locator("g.folded").wait_for()
    assert page.with_class("folded") == {claim}
