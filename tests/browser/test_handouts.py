"""A handout's page on a screen, on a phone and printed by a real browser."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from argmap.handouts import write
from argmap.handouts.look import PAPERS, PROFILES, USUAL, Look
from argmap.handouts.page import page_of
from tests.browser.pages import ARGUMENTS
from tests.browser.test_axe import VIOLATIONS, axe_core
from tests.unit.handouts.read_back import bare, overlaps, pages, pdf_text
from tests.unit.handouts.sampler import everything_drawn, hostile, oversized, sampler, texts
from tests.unit.handouts.test_all_formats import turns

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.handouts.handout import Handout
    from tests.browser.pages import Opened

HANDOUTS = {
    "sampler": sampler,
    "hostile": hostile,
    "oversized": oversized,
    "maps": everything_drawn,
}
PHONE, DESK = (360, 740), (1200, 800)


def html(handout: Handout, look: Look = USUAL) -> str:
    return write(handout, "html", look).decode()


def printed(page: Opened) -> bytes:
    return page.page.pdf(prefer_css_page_size=True)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("name", HANDOUTS)
def test_axe_finds_nothing(
    name: str, size: tuple[int, int], open_page: Callable[..., Opened]
) -> None:
    page = open_page(html(HANDOUTS[name]()), size=size)
    page.ask(axe_core())
    assert page.ask(VIOLATIONS) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_nothing_is_wider_than_a_phone(profile: str, open_page: Callable[..., Opened]) -> None:
    for handout in HANDOUTS.values():
        page = open_page(html(handout(), Look(PROFILES[profile])), size=PHONE)
        assert page.ask("document.documentElement.scrollWidth") <= PHONE[0]


LINES = """() => [...document.querySelectorAll('p')].flatMap(it => {
  const text = it.lastChild, range = document.createRange(), found = [];
  if (it.closest('.card, .table') || text?.nodeType !== 3 || text.data.length < 200) return [];
  for (let at = 0, top; at < text.data.length; at++) {
    range.setStart(text, at); range.setEnd(text, at + 1);
    const now = range.getBoundingClientRect().top;
    if (Math.abs(now - top) < 3) found[found.length - 1]++; else found.push(1);
    top = now;
  }
  return found.slice(0, -1);
})"""


def test_a_line_has_60_to_70_characters(open_page: Callable[..., Opened]) -> None:
    # Where Arial is missing, DejaVu stands in for it, which is an eighth wider.
    found = open_page(html(oversized())).ask(LINES)
    lines = [count for count in found if count > 40]
    assert len(lines) > 50
    assert 55 <= sum(lines) / len(lines) <= 70
    assert max(lines) <= 75


def test_a_page_stays_light(open_page: Callable[..., Opened]) -> None:
    page = open_page(html(sampler()), color_scheme="dark")
    assert page.style("html", "backgroundColor") == "rgb(255, 255, 255)"
    assert page.style("body", "color") == "rgb(26, 26, 26)"


def test_hostile_text_is_inert(open_page: Callable[..., Opened]) -> None:
    page = open_page(html(hostile()))
    page.page.wait_for_timeout(50)
    assert page.count("script, iframe, a, object, form, link, base") == 0
    assert page.ask("document.title") == "Hostile </title> text"
    text = bare(page.ask("document.body.textContent"))
    for told in texts(hostile()):
        assert bare(told.replace("\\x00", "")) in text or not told.isprintable()


def test_what_got_in_could_not_run(open_page: Callable[..., Opened]) -> None:
    """The policy holds by itself: a page that is broken into runs and loads nothing."""
    evil = (
        "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>"
        "<style>h1{color:rgb(1,2,3)}</style><img src='https://example.org/x.png'>"
    )
    page = open_page(html(sampler()).replace("<main>", f"<main>{evil}"))
    page.page.wait_for_timeout(100)
    assert page.ask("window.ran === undefined")
    assert page.style("h1", "color") != "rgb(1, 2, 3)"
    assert len(page.troubles) >= 4
    assert all("Content Security Policy" in trouble for trouble in page.troubles)
    page.troubles.clear()
    page.requests = 1  # what the browser refused to fetch is told as a request as well


@pytest.mark.parametrize("profile", PROFILES)
def test_it_prints_as_it_should(profile: str, open_page: Callable[..., Opened]) -> None:
    look = Look(PROFILES[profile])
    data = printed(open_page(html(sampler(), look)))
    said = bare(pdf_text(data))
    assert [it for it in texts(sampler()) if bare(it) not in said and not turns(it)] == []
    assert len(pages(data)) in range(11, 17)
    for number, page in enumerate(pages(data), start=1):
        words = [word.text for word in page.words]
        foot = [word.text for word in page.words if word.top > page.height - 60]
        assert foot == ["Page", str(number), "of", str(len(pages(data)))]
        assert words.count("teacher") == 2 * ("Key" in words)  # above the page and in its heading
        assert words.count("sampler") == 1
    assert min(word.left for page in pages(data) for word in page.words) >= 23
    assert overlaps(data) == []


def test_each_map_takes_one_page(open_page: Callable[..., Opened]) -> None:
    data = printed(open_page(html(everything_drawn())))
    assert len(pages(data)) == len(everything_drawn().sheets)


@pytest.mark.parametrize("paper", PAPERS)
def test_each_sheet_has_its_own_page(paper: str, open_page: Callable[..., Opened]) -> None:
    data = printed(open_page(html(sampler(), Look(paper=paper))))
    for sheet in sampler().sheets:
        wanted = page_of(sheet, paper)
        (page,) = (it for it in pages(data) if sheet.title.split() == _title(it.words, sheet.title))
        assert (page.width, page.height) == pytest.approx((wanted.width, wanted.height), abs=1)


def _title(words: tuple[object, ...], title: str) -> list[str]:
    told = [getattr(word, "text", "") for word in words]
    size = len(title.split())
    for at in range(len(told)):
        if told[at : at + size] == title.split():
            return told[at : at + size]
    return []


def test_a_head_is_on_each_page_and_cards_and_rows_are_whole(
    open_page: Callable[..., Opened],
) -> None:
    data = printed(open_page(html(sampler(), Look(PROFILES["large-print"]))))
    plan = [page for page in pages(data) if page.find("Cards") and page.width > page.height]
    assert len(plan) > 1
    assert all(page.find("Minutes") or page.find("Phase") for page in plan)
    for page in pages(data):
        rows = [word.top for word in page.words if word.text == "consents"]
        ends = [word.top for word in page.words if word.text == "time,"]
        if page in plan:
            assert len(rows) == len(ends)


def test_chromium_prints_it_from_the_command_line_too(tmp_path: Path) -> None:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("the fixtures above say what is missing")
    source, made = tmp_path / "handout.html", tmp_path / "handout.pdf"
    source.write_text(html(sampler()), encoding="utf-8")
    options = ["--headless", f"--print-to-pdf={made}", f"--user-data-dir={tmp_path / 'profile'}"]
    subprocess.run(  # noqa: S603
        [program, *ARGUMENTS, *options, source.as_uri()],
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert len(pages(made.read_bytes())) in range(11, 17)
