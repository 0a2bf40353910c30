from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.drawing.html import render_html
from argmap.drawing.view import View
from tests.browser.pages import debate
from tests.sketches import sketch

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.pages import Opened

SMALL = """
thesis: t, s
a supports t
b attacks t
c supports a
d attacks a
e attacks c
r: f, g supports s
u undercuts r
"""


@pytest.fixture
def small(open_page: Callable[..., Opened]) -> Opened:
    return open_page(render_html(sketch(SMALL)))


def test_arrows_walk_along_the_relations(small: Opened) -> None:
    small.focus("t")
    small.press("ArrowRight")
    first = small.selected
    assert first in {"a", "b"}
    assert small.focused == f"claim-{first}"
    small.press("ArrowDown")
    assert {first, small.selected} == {"a", "b"}
    small.press("ArrowDown")
    assert small.spoken == "The last of these."
    small.press("ArrowUp")
    assert small.selected == first
    small.press("ArrowLeft")
    assert small.selected == "t"
    small.press("ArrowLeft")
    assert small.selected == "t"
    assert small.spoken == "It bears on nothing that is shown."
    small.press("ArrowDown")
    small.press("ArrowUp", "ArrowUp")
    assert small.selected in {"t", "s"}, "theses are among themselves"


def test_an_undercut_is_beside_the_premises_of_its_step(small: Opened) -> None:
    small.focus("u")
    small.press("ArrowLeft")
    assert small.selected == "s"
    small.press("ArrowRight")
    assert small.selected == "u", "back to where one came from"
    small.press("ArrowUp", "ArrowUp", "ArrowUp")
    met = {small.selected}
    for _ in range(2):
        small.press("ArrowDown")
        met.add(small.selected)
    assert met == {"f", "g", "u"}


EXPLORE = """([on, back, next, theses]) => {
  const press = key => document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  const here = () => document.activeElement.id;
  const met = [], lost = [];
  const explore = (on, back) => {
    for (let at; at !== here(); press(next)) {
      at = here();
      if (met.includes(at)) continue;
      met.push(at);
      press(on);
      if (here() === at) continue;
      explore(on, back);
      press(back);
      if (here() !== at) lost.push(at);
    }
  };
  const from = (thesis, on, back) => {
    document.getElementById(thesis).focus();
    press(on);
    if (here() !== thesis) explore(on, back);
  };
  for (const thesis of theses) { from(thesis, on, back); from(thesis, back, on); met.push(thesis); }
  return [met.map(id => id.slice(6)), lost];
}"""


@pytest.mark.parametrize(
    ("view", "keys"),
    [
        (View(), ("Right", "Left", "Down")),
        (View("down"), ("Down", "Up", "Right")),
        (View("left", sides=True), ("Left", "Right", "Down")),
        (View("up", sides=True), ("Up", "Down", "Right")),
    ],
    ids=["right", "down", "left, both sides", "up, both sides"],
)
def test_each_claim_is_reached_by_arrows_alone(
    view: View, keys: tuple[str, ...], open_page: Callable[..., Opened]
) -> None:
    """Depth first: away from the thesis as far as it goes, else on, else back and on."""
    page = open_page(render_html(debate(), view=view))
    theses = [f"claim-{claim.id}" for claim in debate().theses]
    met, lost = page.ask(EXPLORE, [*(f"Arrow{key}" for key in keys), theses])
    assert lost == [], "a step back leads to where one came from"
    assert set(met) == set(debate().claim)


def test_enter_opens_the_panel_and_escape_goes_back_step_by_step(small: Opened) -> None:
    small.focus("a")
    small.press("Enter")
    assert small.text("#panel h2") == "Pro"
    assert small.focused == "panel-title"
    small.press("Escape")
    assert small.page.locator("#panel").is_hidden()
    assert small.focused == "claim-a"
    assert small.selected == "a"
    small.press("Escape")
    assert small.selected == ""


def test_one_claim_takes_the_tab_key_and_shows_that_it_has_it(small: Opened) -> None:
    assert small.count("g.claim[tabindex='0']") == 1
    small.press("Tab")
    assert small.focused == "skip"
    for _ in range(20):
        small.press("Tab")
        if small.focused.startswith("claim-"):
            break
    assert small.focused == "claim-t"
    assert small.style("#claim-t > .halo", "strokeWidth") == "6px"
    assert small.style("#claim-t > .halo", "stroke") == "rgb(0, 87, 184)"
    small.press("ArrowRight", "Tab")
    assert not small.focused.startswith("claim-")
    small.press("Shift+Tab")
    assert small.focused in {"claim-a", "claim-b"}, "Tab comes back to the same claim"


def test_keys_zoom_and_help(small: Opened) -> None:
    size = "document.getElementById('claim-t').getBoundingClientRect().width"
    small.focus("t")
    before = small.ask(size)
    small.press("+")
    assert small.ask(size) == pytest.approx(before * 1.25, rel=0.01)
    small.press("-")
    assert small.ask(size) == pytest.approx(before, rel=0.01)
    small.press("?")
    assert small.page.locator("#help").is_visible()
    small.press("Escape")
    assert small.page.locator("#help").is_hidden()
    small.press("+", "+", "0")
    # The map is fitted with the next frame.
    small.wait(
        "() => document.querySelector('#sheet svg').getBoundingClientRect().right <= innerWidth"
    )


def test_the_focus_stays_on_the_claim_between_map_and_list(small: Opened) -> None:
    small.focus("t")
    small.press("ArrowRight", "o")
    row = f".row[data-row='{small.selected}'] a"
    assert small.ask("row => document.activeElement.matches(row)", row)
    small.press("o")
    assert small.focused == f"claim-{small.selected}"


def test_single_keys_can_be_turned_off(small: Opened) -> None:
    """Who speaks to the computer must not set them off by a word (WCAG 2.1.4)."""
    small.press("?")
    small.click("#keys")
    small.press("Escape", "o", "/")
    assert small.map_is_shown
    assert small.focused != "find"
    small.focus("t")
    small.press("/")
    assert small.focused == "find"


def test_collapse_and_expand(small: Opened) -> None:
    small.focus("a")
    small.press(" ")
    assert small.with_class("off") == {"c", "d", "e"}
    hidden = {"c--supports--a", "d--attacks--a", "e--attacks--c"}
    assert small.with_class("off", kind="relation") == hidden
    for gone in ("#claim-c", "#claim-c text", "#claim-c .badge", "#relation-d--attacks--a path"):
        assert small.style(gone, "visibility") == "hidden"
    assert small.style("#claim-b", "visibility") == "visible"
    assert small.ask("document.querySelector('#claim-a .badge text').textContent") == "+3"
    assert small.page.locator("#claim-a").get_attribute("aria-expanded") == "false"
    assert small.spoken == "Collapsed: 3 hidden."
    small.press(" ")
    assert small.with_class("off") == set()
    small.click("#fold")
    assert small.with_class("off") == {"c", "d", "e"}
    small.click("#unfold")
    assert small.with_class("off") == set()
    small.page.locator("#claim-s").hover()
    small.click("#claim-s .badge")
    assert small.with_class("off") == {"f", "g", "u"}
    assert small.with_class("off", kind="relation") == {"r", "u--undercuts--r"}


def test_the_badge_of_a_hidden_claim_is_hidden(small: Opened) -> None:
    for claim in ("c", "a"):
        small.focus(claim)
        small.press(" ")
    assert small.style("#claim-a .badge", "visibility") == "visible"
    assert small.style("#claim-c .badge", "visibility") == "hidden"


def test_what_is_searched_for_is_expanded(small: Opened) -> None:
    small.click("#fold")
    small.page.locator("#find").fill("E.")
    small.press("Enter")
    while small.selected != "e":
        small.press("Enter")
    assert small.with_class("off") == set()


def test_arrows_pass_over_what_is_hidden(small: Opened) -> None:
    small.focus("a")
    small.press(" ", "ArrowRight")
    assert small.focused == "claim-a"
    assert small.spoken == "Nothing that is shown bears on it."
