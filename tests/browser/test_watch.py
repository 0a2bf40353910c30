"""A page of `argmap watch` while its file is edited, broken and mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.pages import Opened
from tests.browser.test_axe import VIOLATIONS, axe_core
from tests.watched import DEBATE, LIMIT, Watched, watching

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    Open = Callable[..., Opened]

ROWS = "".join(f"  c{n}: {{type: pro, text: Claim {n}., supports: t}}\n" for n in range(12))
BROKEN = "argmap: 1\nclaims:\n  A b: {type: prol}\n"
ALERT = "#live [role=alert]"

HOSTILE = (
    "</div></script><script>alert(1)</script><img src=x onerror=alert(2)>"
    "<svg onload=alert(3)></svg>\" onclick='alert(4)' ${alert(5)} \u202eturned\u2066 "
    "<style>*{display:none}</style>"
)


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Watched, Path]]:
    folder = tmp_path_factory.mktemp("watched")
    file = folder / "d.yaml"
    file.write_text(DEBATE.format("The first."))
    with watching("d.yaml", folder=folder) as running:
        yield running, file


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Open an address; afterwards, nothing must have gone wrong, nor any other server be asked."""
    visited: list[tuple[Opened, str]] = []
    asked: list[str] = []

    def visiting(url: str, at: str = "", **options: Any) -> Opened:
        options.setdefault("viewport", {"width": 1200, "height": 800})
        options.setdefault("reduced_motion", "reduce")
        page = Opened(browser.new_context(**options).new_page())
        page.page.set_default_timeout(LIMIT * 1000)
        page.page.on("request", lambda request: asked.append(request.url))
        visited.append((page, url))
        page.page.goto(url + at)
        return page

    yield visiting
    for page, url in visited:
        page.page.context.close()
        assert page.troubles == []
        assert {address for address in asked if not address.startswith(url)} == set()


def settled(running: Watched, file: Path, text: str) -> None:
    """Let the file hold a sound debate, and wait until its map is shown."""
    file.write_text(DEBATE.format(text) + ROWS)
    running.until_page_has(text)
    running.until_sound()


CENTRE = """() => { const box = document.getElementById('claim-c7').getBoundingClientRect();
  return [box.x, box.y, box.width]; }"""


def test_the_page_renews_itself_and_keeps_the_readers_place(
    watched: tuple[Watched, Path], visit: Open
) -> None:
    running, file = watched
    settled(running, file, "Before.")
    page = visit(running.url, "#type=pro")
    assert page.count("#claim-t") == 1
    page.click("#filter")
    page.ask("document.getElementById('claim-c7').dispatchEvent(new Event('click', {bubbles: 1}))")
    page.click("#in")
    page.click("#in")
    page.focus("c7")
    page.ask("document.getElementById('map').scrollBy(90, 70)")
    place = page.ask(CENTRE)
    # Nothing has been put into the address yet: that takes the page a moment.
    file.write_text(DEBATE.format("After.") + ROWS)
    page.page.get_by_text("After.").first.wait_for(state="attached")
    assert page.selected == "c7"
    assert page.focused == "claim-c7"
    assert page.address == "#claim=c7&type=pro"
    assert page.ask("document.getElementById('filters').hidden") is False
    assert page.ask(CENTRE) == pytest.approx(place, abs=2)
    file.write_text(DEBATE.format("After all.") + ROWS.replace("c7:", "other:"))
    page.page.get_by_text("After all.").first.wait_for(state="attached")
    assert page.selected == ""


def test_the_list_and_the_findings_stay_as_they_were(
    watched: tuple[Watched, Path], visit: Open
) -> None:
    running, file = watched
    settled(running, file, "It points.")
    page = visit(running.url, "#view=list", viewport={"width": 600, "height": 300})
    assert page.text("#live summary") == "1 note"
    assert not page.page.locator(".live-list").is_visible()
    page.click("#live summary")
    assert page.page.locator(".live-list").is_visible()
    page.ask("document.getElementById('outline').scrollTop = 50")
    file.write_text(DEBATE.format("It points again.") + ROWS)
    page.page.get_by_text("It points again.").first.wait_for(state="attached")
    assert page.page.locator(".live-list").is_visible()
    assert page.ask("document.getElementById('outline').scrollTop") == 50
    page.page.emulate_media(media="print")
    assert page.style("#live", "display") == "none"


def test_problems_come_and_go_without_a_reload(watched: tuple[Watched, Path], visit: Open) -> None:
    running, file = watched
    settled(running, file, "Sound.")
    page = visit(running.url)
    assert page.count(ALERT) == 0
    page.ask("window.same = true")
    file.write_text(BROKEN)
    page.page.locator(ALERT).wait_for()
    assert page.text(ALERT) == "This is the last good map: the file as it is now has 3 errors."
    assert page.page.locator(".live-list li").all_inner_texts()[0].startswith("d.yaml:3:3 error: ")
    assert page.count("#claim-c7") == 1
    room = page.page.locator("#map").bounding_box()
    told = page.page.locator("#live").bounding_box()
    assert room is not None
    assert told is not None
    assert room["height"] > 300
    assert told["y"] + told["height"] <= room["y"] + 1, "nothing of the map is covered"
    file.write_text(DEBATE.format("Sound.") + ROWS)
    page.page.locator(ALERT).wait_for(state="detached")
    assert page.text("#live-said") == "The map is that of the file again."
    assert page.ask("window.same") is True


def test_many_problems_on_a_narrow_screen(watched: tuple[Watched, Path], visit: Open) -> None:
    running, file = watched
    file.write_text(f"argmap: 1\n{'x' * 200}: 1\nclaims:\n" + "  A: 1\n" * 40)
    running.until_told("x" * 200)
    page = visit(running.url, viewport={"width": 320, "height": 640})
    assert page.ask("document.documentElement.scrollWidth") <= 320
    room = page.page.locator("#map").bounding_box()
    assert room is not None
    assert room["height"] > 80


def test_hostile_text_runs_nothing(watched: tuple[Watched, Path], visit: Open) -> None:
    running, file = watched
    settled(running, file, "Kind.")
    page = visit(running.url)
    quoted = HOSTILE.replace("'", "''")
    file.write_text(f"argmap: 1\n'{quoted}': 1\nclaims: {{t: {{type: '{quoted}'}}}}\n")
    page.page.locator(ALERT).wait_for()
    for _ in range(2):
        shown = page.text(".live-list")
        assert "</div></script><script>alert(1)</script>" in shown
        assert "\\u202eturned\\u2066" in shown
        assert page.count("#live :is(script, img, svg, style, [onclick], [onerror], [onload])") == 0
        page.page.reload()


def test_a_file_that_is_broken_from_the_start_becomes_a_map(visit: Open, tmp_path: Path) -> None:
    name = "<b>'&\u202e.yaml"
    file = tmp_path / name
    file.write_text(BROKEN)
    with watching(name, folder=tmp_path) as running:
        page = visit(running.url)
        page.page.locator(ALERT).wait_for()
        assert page.text(ALERT).startswith("There is no map yet: ")
        assert page.text("h1") == "<b>'&\\u202e.yaml"
        file.write_text(DEBATE.format("Mended."))
        page.page.locator("#claim-t").wait_for()
        assert page.count(ALERT) == 0
        assert page.troubles == []
        # What the browser itself says of a server that is gone is no fault of the page.
        running.process.kill()
        page.page.locator("#live-lost").wait_for()
        assert "no longer changes" in page.text("#live-lost")
        page.page.goto("about:blank")
        page.forget()


LOOKS: list[dict[str, Any]] = [
    {"color_scheme": "light", "contrast": "no-preference"},
    {"color_scheme": "dark", "contrast": "no-preference"},
    {"color_scheme": "dark", "contrast": "more"},
]


def test_everyone_can_read_the_problems(visit: Open, tmp_path: Path) -> None:
    script = axe_core()
    file = tmp_path / "d.yaml"
    states = (
        ("none", ".live-blank [role=alert]"),
        (DEBATE.format("It points."), "#live summary"),
        (BROKEN, ALERT),
    )
    file.write_text(states[0][0])
    found = []
    with watching("d.yaml", folder=tmp_path) as running:
        page = visit(running.url, bypass_csp=True)
        for text, sign in states:
            file.write_text(text)
            page.page.locator(sign).click()
            page.ask(script)
            for look in LOOKS:
                page.page.emulate_media(**look)
                found.append(page.ask(VIOLATIONS))
        page.page.goto("about:blank")
    assert found == [[]] * 9
