"""A Chromium that is driven by the tests: Debian's, through the `playwright` package.

What a page may not do is watched on every page: ask for anything, write to the console, fail.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import ARGUMENTS, Opened, bundled_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="the playwright package is missing")
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("there is no Chromium on this machine (Debian: apt-get install chromium)")
    with api.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def plain_tab(browser: Browser) -> Opened:
    """A tab that tests share one after the other: opening one takes longer than most tests."""
    return Opened(browser.new_context(viewport={"width": 1200, "height": 800}).new_page())


@pytest.fixture
def open_page(
    browser: Browser, plain_tab: Opened, tmp_path: Path
) -> Iterator[Callable[..., Opened]]:
    """Open a page's HTML from a file; afterwards, nothing must have gone wrong in it."""
    opened: list[Opened] = []

    def opening(html: str, at: str = "", **options: object) -> Opened:
        file = tmp_path / f"map-{len(opened)}.html"
        file.write_text(html, encoding="utf-8")
        page = plain_tab
        if options or opened:
            options.setdefault("viewport", {"width": 1200, "height": 800})
            page = Opened(browser.new_context(**options).new_page())  # type: ignore[arg-type]
        page.forget()
        opened.append(page)
        page.page.goto(file.as_uri() + at)
        return page

    yield opening
    for page in opened:
        if page is not plain_tab:
            page.page.context.close()
    for page in opened:
        assert page.troubles == []
        assert page.requests == 1, "a page asks for nothing but itself"


@pytest.fixture
def bundled_map(open_page: Callable[..., Opened]) -> Opened:
    """The debate that comes with argmap, opened anew."""
    return open_page(bundled_page())
