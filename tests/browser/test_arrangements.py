"""The page goes by the map as it is drawn: in any direction, with sides, with groups."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.html import render_html
from argmap.drawing.view import DIRECTIONS, View
from tests.browser.pages import debate
from tests.sketches import sketch

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.drawing.view import Direction
    from tests.browser.pages import Opened

ARROWS = {"ArrowRight": (1, 0), "ArrowLeft": (-1, 0), "ArrowDown": (0, 1), "ArrowUp": (0, -1)}
SMALL = """
thesis: t
a supports t
b supports t
c attacks t
d attacks t
e supports a
f supports c
"""


# Press each arrow on each claim: where it leads, and how far that is to the right and down.
STEPS = """arrows => {
  const box = element => element.getBoundingClientRect();
  const middle = element => [box(element).x + box(element).width / 2,
                             box(element).y + box(element).height / 2];
  return [...document.querySelectorAll('g.claim')].flatMap(claim => arrows.map(key => {
    claim.focus();
    claim.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    const [[x, y], [goalX, goalY]] = [claim, document.activeElement].map(middle);
    return [claim.id.slice(6), key, document.activeElement.id.slice(6), goalX - x, goalY - y];
  }));
}"""


@pytest.mark.parametrize("sides", [False, True], ids=["one side", "both sides"])
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_an_arrow_leads_where_it_points(
    direction: Direction, sides: bool, open_page: Callable[..., Opened]
) -> None:
    page = open_page(render_html(sketch(SMALL), view=View(direction, sides=sides)))
    met = set()
    for here, key, there, right, down in page.ask(STEPS, list(ARROWS)):
        if there != here:
            met.add(there)
            across, downwards = ARROWS[key]
            assert right * across + down * downwards > 0, f"{key}: {here} to {there}"
    assert met == set("tabcdef")


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_the_help_tells_the_keys_of_this_map(
    direction: Direction, open_page: Callable[..., Opened]
) -> None:
    page = open_page(render_html(sketch(SMALL), view=View(direction)))
    page.press("?")
    told = re.findall(r"^([←→↑↓ ]+)$\n(.+)$", page.text("#help dl"), re.MULTILINE)
    away = {"right": "→", "left": "←", "down": "↓", "up": "↑"}[direction]
    assert (away, "to what bears on this claim") in told
    assert len(told) == 3


def test_a_group_is_hidden_with_the_last_of_its_claims(open_page: Callable[..., Opened]) -> None:
    grouped = View(group_by="theme")
    page = open_page(render_html(debate(), view=grouped))
    members = dict(
        page.ask("[...document.querySelectorAll('g.group')].map(g => [g.id, g.dataset.claims])")
    )
    assert len(members) > 2
    assert page.with_class("off", kind="group") == set()
    page.click("#filter")
    page.click("fieldset[data-facet=tag] input")
    page.click("#hide")
    hidden = page.with_class("off")
    assert 0 < len(hidden) < len(debate().claims)
    gone = {name.removeprefix("group-") for name, held in members.items()
            if hidden.issuperset(held.split())}  # fmt: skip
    assert gone
    assert page.with_class("off", kind="group") == gone
    page.click("#reset")
    assert page.with_class("off", kind="group") == set()
    assert page.with_class("dim", kind="group") == set()


def test_a_map_without_groups_and_a_group_without_claims(open_page: Callable[..., Opened]) -> None:
    html = render_html(sketch(SMALL))
    page = open_page(html.replace("</svg>", '<g class="group" id="group-0"></g></svg>', 1))
    page.click("#fold")
    assert page.with_class("off", kind="group") == set()
    assert page.with_class("off") == {"e", "f"}
