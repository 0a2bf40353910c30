from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.drawing.html import render_html
from argmap.drawing.measure import clean
from tests.browser.pages import bundled_page, debate
from tests.unit.drawing.debates import DEBATES, chain

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.pages import Opened

TOLD = """[...document.querySelectorAll('#outline .row')].map(row =>
  [row.dataset.row, row.querySelector('a span').textContent, row.innerText])"""


@pytest.mark.parametrize("name", ["knots", "duel", "cycle", "islands", "web"])
def test_the_outline_holds_every_claim(name: str, open_page: Callable[..., Opened]) -> None:
    drawn = DEBATES[name]()
    page = open_page(render_html(drawn), "#view=list")
    told = page.ask(TOLD)
    in_full = [row for row in told if "(see above)" not in row[2] and "below)" not in row[2]]
    assert sorted(row[0] for row in in_full) == sorted(drawn.claim)
    assert {row[0]: row[1] for row in told} == {c.id: clean(c.text) for c in drawn.claims}


def test_the_outline_is_the_other_view_of_the_same(bundled_map: Opened) -> None:
    assert bundled_map.page.locator("#outline").is_hidden()
    bundled_map.press("Tab", "Enter")
    assert bundled_map.page.locator("#outline").is_visible()
    assert not bundled_map.map_is_shown
    assert bundled_map.focused == "outline"
    bundled_map.page.locator("#find").fill("patient")
    marked = bundled_map.ask(
        "[...document.querySelectorAll('.row.hit')].map(row => row.dataset.row)"
    )
    assert set(marked) == bundled_map.with_class("hit")
    bundled_map.click("#outline a")
    first = debate().theses[0]
    assert bundled_map.selected == first.id
    assert first.text in bundled_map.text("#panel")
    bundled_map.press("Escape", "o")
    assert bundled_map.map_is_shown
    assert bundled_map.page.locator("#outline").is_hidden()


def test_the_outline_reads_without_a_script(open_page: Callable[..., Opened]) -> None:
    page = open_page(bundled_page(), script=False)
    assert page.page.locator("#outline").is_visible()
    assert page.page.locator("#sheet svg").is_visible()
    assert page.page.locator("#tools").is_hidden()


def test_a_deep_chain_is_a_list_that_goes_on_at_its_end(open_page: Callable[..., Opened]) -> None:
    page = open_page(render_html(chain(60)), "#view=list")
    assert {row[0] for row in page.ask(TOLD)} == set(chain(60).claim)
    assert page.count("#outline small:has-text('continued below')") >= 2
