"""A Chromium that is driven by the tests: Debian's, through the `playwright` package.

What a page may not do is watched on every page: ask for anything, write to the console, fail.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.browser.needs import without
from tests.browser.pages import ARGUMENTS, Opened, bundled_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

SIZE = (1200, 800)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="the playwright package is missing")
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        without("Chromium", "chromium")
    with api.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Opened:
    """The one tab in which all tests open their pages: a new one takes longer than most tests."""
    return Opened(browser.new_context().new_page())


@pytest.fixture
def open_page(tab: Opened, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open a page's HTML from a file; afterwards, nothing must have gone wrong in it.

    What is not said of the screen and of the reader's settings is as usual, whatever the test
    before has said. A page that is opened later in a test takes the place of the one before.
    """
    opened = 0

    def opening(
        html: str,
        at: str = "",
        size: tuple[int, int] = SIZE,
        touch: bool = False,
        script: bool = True,
        **settings: str,
    ) -> Opened:
        nonlocal opened
        if opened:
            all_went_well()
        opened += 1
        file = tmp_path / f"map-{opened}.html"
        file.write_text(html, encoding="utf-8")
        tab.equip(size, touch=touch, script=script, **settings)
        tab.forget()
        tab.page.goto(file.as_uri() + at)
        return tab

    def all_went_well() -> None:
        assert tab.troubles == []
        assert tab.requests == 1, "a page asks for nothing but itself"

    yield opening
    if opened:
        all_went_well()


@pytest.fixture
def bundled_map(open_page: Callable[..., Opened]) -> Opened:
    """The debate that comes with argmap, opened anew."""
    return open_page(bundled_page())
