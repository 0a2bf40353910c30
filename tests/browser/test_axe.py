"""axe-core, which judges by WCAG and by good practice, finds nothing wrong in any state.

It comes from npm and is no part of the project: `npm install axe-core` in a folder outside it, and
`AXE_CORE` names the file, as `node_modules/axe-core/axe.min.js`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.html import render_html
from tests.unit.drawing.debates import cited

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.pages import Opened

VIOLATIONS = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
  .map(found => `${found.id}: ${found.nodes[0].html} ${found.nodes[0].failureSummary}`)"""


def axe_core() -> str:
    place = Path(os.environ.get("AXE_CORE", ""))
    if not place.is_file():
        pytest.skip("axe-core is not there: AXE_CORE must name its axe.min.js (from npm)")
    return place.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme: str, open_page: Callable[..., Opened]) -> None:
    script = axe_core()
    page = open_page(render_html(cited()), color_scheme=scheme, reduced_motion="reduce")
    page.ask(script)
    states: dict[str, Callable[[], None]] = {
        "map": lambda: page.focus("t"),
        "panel": lambda: page.press("Enter"),
        "filters": lambda: page.click("#filter"),
        "search": lambda: page.page.locator("#find").fill("it"),
        "collapsed": lambda: page.click("#fold"),
        "dimmed": lambda: page.click("fieldset input"),
        "list": lambda: page.click("#view"),
        "help": lambda: page.click("#ask"),
    }
    found = {}
    for name, enter in states.items():
        enter()
        found[name] = page.ask(VIOLATIONS)
    assert found == {name: [] for name in states}
