"""A debate of 2,000 claims is opened, searched, filtered and collapsed without a wait."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from argmap.drawing.html import render_html
from tests.unit.drawing.debates import tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.pages import Opened

CLAIMS = 2000

# Till the browser has styled and laid out all that changed; what it paints then is its affair.
TAKEN = """does => {
  const start = performance.now();
  does();
  document.body.getBoundingClientRect();
  document.querySelector('.relation').getBBox();
  return performance.now() - start;
}"""
CHANGES = {
    "search": "const find = document.getElementById('find'); find.value = 'patient';"
    "find.dispatchEvent(new Event('input'));",
    "filters": "document.getElementById('filter').click();",
    "filter": "document.querySelector('fieldset input').click();",
    "hide": "document.getElementById('hide').click();",
    "reset": "document.getElementById('reset').click();",
    "collapse": "document.getElementById('fold').click();",
    "expand": "document.getElementById('unfold').click();",
    "pan": "document.getElementById('map').scrollBy(300, 300);",
    "zoom": "document.getElementById('in').click();",
    "list": "document.getElementById('view').click();",
    "map": "document.getElementById('view').click();",
}


def test_two_thousand_claims(open_page: Callable[..., Opened]) -> None:
    html = render_html(tree(7, CLAIMS))
    start = time.perf_counter()
    page = open_page(html)
    assert page.count("g.claim .halo") == CLAIMS
    loaded = time.perf_counter() - start
    taken = {}
    for name, does in CHANGES.items():
        taken[name] = page.ask(f"() => ({TAKEN})(() => {{ {does} }})")
        if name == "search":
            assert len(page.with_class("hit")) > 1000
        if name == "collapse":
            assert page.count("g.claim.off") > CLAIMS / 2
        if name == "expand":
            assert page.count("g.claim.off") == 0
    page.press("/", "Enter", "Enter")
    assert page.selected
    # Far above what is measured (2.5 s, and at most 0.4 s), for slow machines; a page that takes
    # time by the square of the claims is slower still.
    assert loaded < 20
    assert {name: round(time) for name, time in taken.items() if time > 2000} == {}
