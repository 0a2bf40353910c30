"""What the browser is shown, as text: no server, no browser."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from argmap.drawing import render_svg
from argmap.drawing.html import policy
from argmap.model import ArgumentMap, Place, Problem
from argmap.watching.page import (
    MOST,
    Sheet,
    Showing,
    blank_sheet,
    map_sheet,
    message,
    page_text,
    panel,
)
from tests.sketches import sketch
from tests.unit.drawing.test_hostile import HOSTILE
from tests.unit.drawing.test_html import Parsed

FAULT = Problem("error", "not-yaml", "no YAML", Place("d.yaml", 3, 5), "mend it")
NOTE = Problem("note", "no-title", "no title", Place("d.yaml", 1, 1))


def sheet_of(debate: ArgumentMap, *, follow: bool = True) -> Sheet:
    return map_sheet(debate, render_svg(debate), follow=follow)


def small() -> Sheet:
    return sheet_of(sketch("thesis: t\na supports t"))


def live_part(page: str) -> str:
    return page.partition('<div id="live"')[2].partition("</div>\n<p id=")[0]


def allowed(page: str) -> str:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert found
    return unescape(found[1])


def test_the_map_with_nothing_to_say() -> None:
    sheet = small()
    page = page_text(Showing(sheet), "d.yaml")
    assert live_part(page) == f' data-edition="{sheet.edition}">'
    assert 'id="claim-a"' in page
    assert "<!--live-->" not in page


@pytest.mark.parametrize("sheet", [small(), blank_sheet("d.yaml")], ids=["map", "blank"])
def test_the_policy_allows_what_the_page_holds_and_its_own_server(sheet: Sheet) -> None:
    page = page_text(Showing(sheet, (FAULT,), stale=True), "d.yaml")
    raw = Parsed(page).raw
    scripts = [text for tag, given, text in raw if tag == "script" and "type" not in given]
    styles = [text for tag, _, text in raw if tag == "style"]
    assert len(scripts) == 1
    fonts = "font-src data:" in allowed(page)
    assert allowed(page) == policy(scripts, dict.fromkeys(styles), fonts=fonts, asks=True)
    assert "connect-src 'self'" in allowed(page)


def test_every_page_is_well_formed_and_has_each_id_once() -> None:
    for sheet in (small(), None):
        for problems in ((), (NOTE,), (FAULT, NOTE)):
            for stale in (True, False):
                parsed = Parsed(page_text(Showing(sheet, problems, stale), "d.yaml"))
                assert parsed.open == []
                assert len(parsed.ids()) == len(set(parsed.ids()))


def test_a_broken_file_keeps_the_map_and_lists_every_problem() -> None:
    sheet = small()
    showing = Showing(sheet, (FAULT, NOTE), stale=True)
    page = page_text(showing, "d.yaml")
    assert 'id="claim-a"' in page
    shown = live_part(page)
    assert '<p role="alert"><b>This is the last good map: ' in shown
    assert "the file as it is now has 1 error, 1 note." in shown
    for part in ("d.yaml:3:5", "error:", "no YAML", "[not-yaml]", "hint: mend it", "note:"):
        assert part in shown


def test_a_file_that_is_broken_from_the_start() -> None:
    page = page_text(Showing(None, (FAULT,), stale=True), "d.yaml")
    assert "There is no map yet: the file as it is now has 1 error." in page
    assert 'data-edition=""' in page
    assert "<title>d.yaml</title>" in page
    assert "<svg" not in page


def test_nothing_is_known_yet() -> None:
    assert panel(Showing()) == '<p role="status">The map is being drawn.</p>'


def test_findings_about_a_sound_file_are_folded_away_and_no_alarm() -> None:
    shown = panel(Showing(small(), (NOTE, NOTE)))
    assert shown.startswith("<details><summary>2 notes</summary>")
    assert "alert" not in shown


def test_the_edition_is_that_of_the_map_alone() -> None:
    assert small() == small()
    assert small().edition != sheet_of(sketch("thesis: t")).edition
    said = json.loads(message(Showing(small(), (FAULT,), stale=True)))
    assert said == {
        "edition": small().edition, "panel": panel(Showing(small(), (FAULT,), stale=True))
    }  # fmt: skip
    assert json.loads(message(Showing()))["edition"] == ""


def test_a_message_is_one_line_of_ascii() -> None:
    problems = tuple(Problem("error", "x", text, Place(text, 1, 1), text) for text in HOSTILE)
    said = message(Showing(None, problems, stale=True))
    assert said.isascii()
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize("text", [*HOSTILE, "</div><script>alert(1)</script>", '"><img src=x>'])
def test_hostile_text_is_only_ever_text(text: str) -> None:
    problem = Problem("error", text, text, Place(text, 1, 2), text)
    usual = Problem("error", "c", "m", Place("f", 1, 2), "h")
    for sheet in (None, small()):
        for stale in (True, False):
            name = text if sheet is None else "d.yaml"
            page = page_text(Showing(sheet, (problem,), stale), name)
            page.encode()
            kinds = [tag for tag, _ in Parsed(page).elements]
            plain = page_text(Showing(sheet, (usual,), stale), "d.yaml")
            assert kinds == [tag for tag, _ in Parsed(plain).elements]
            assert not re.search("[\u202a-\u202e\u2066-\u2069]", live_part(page))


def test_a_title_that_names_the_mark_changes_nothing() -> None:
    debate = ArgumentMap("<!--live--> $panel ${edition}", claims=sketch("thesis: t").claims)
    page = page_text(Showing(sheet_of(debate), (FAULT,), stale=True), "d.yaml")
    assert "&lt;!--live--&gt; $panel" in page
    assert page.count('id="live"') == 1


def test_thousands_of_problems_are_cut_short() -> None:
    shown = panel(Showing(None, (FAULT,) * (MOST + 5), stale=True))
    assert shown.count("<li>") == MOST
    assert "5 more" in shown
    assert f"{MOST + 5} errors" in shown
