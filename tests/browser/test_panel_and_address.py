from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from argmap.formats.links import link_of
from tests.browser.pages import bundled_page, debate

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.pages import Opened


def test_the_panel_tells_all_that_is_known(bundled_map: Opened) -> None:
    page = bundled_map
    for claim in debate().claims[::3]:
        page.go(f"claim={claim.id}")
        told = page.text("#panel")
        assert claim.text in told
        for known in (*claim.said_by, claim.evidence, *claim.tags, *claim.principles):
            assert known in told
        if claim.risk:
            assert f"severity {claim.risk.severity}" in told
        for citation in claim.cites:
            assert citation.start in told
            assert debate().source[citation.source].title in told
        links = page.page.locator("#panel a[href^='http']")
        if address := link_of(claim, debate()):
            assert links.first.get_attribute("href") == address
            assert links.first.get_attribute("rel") == "noopener noreferrer"


def test_every_relation_is_a_link_that_selects(bundled_map: Opened) -> None:
    claim = max(debate().claims, key=lambda c: len(debate().incoming.get(c.id, ())))
    around = {premise for r in debate().incoming[claim.id] for premise in r.premises}
    around |= {r.target for r in debate().outgoing.get(claim.id, ())} & debate().claim.keys()
    bundled_map.focus(claim.id)
    bundled_map.press("Enter")
    links = "[...document.querySelectorAll('#panel a[data-claim]')].map(a => a.dataset.claim)"
    assert set(bundled_map.ask(links)) >= around
    first = bundled_map.ask(links)[0]
    bundled_map.click("#panel a[data-claim]")
    assert bundled_map.selected == first
    assert debate().claim[first].text in bundled_map.text("#panel")
    assert bundled_map.focused == "panel-title"
    assert f"claim={first}" in bundled_map.address
    bundled_map.press("Escape")
    assert bundled_map.focused == f"claim-{first}"


def test_undercuts_are_told_on_both_sides(open_page: Callable[..., Opened]) -> None:
    undercut = next(r for r in debate().relations if r.kind == "undercut")
    step = debate().relation[undercut.target]
    page = open_page(bundled_page(), f"#claim={undercut.premises[0]}")
    told = page.text("#panel")
    assert "Undercuts" in told
    assert debate().claim[step.target].text[:100] in told
    other = open_page(bundled_page(), f"#claim={step.premises[0]}")
    assert "Undercut by" in other.text("#panel")


def test_the_address_remembers_and_restores(bundled_map: Opened) -> None:
    claim = next(c.id for c in debate().claims if c.type == "pro" and c.id in debate().incoming)
    bundled_map.click("#filter")
    bundled_map.click("fieldset[data-facet=type] label:has-text('Pro') input")
    bundled_map.click("fieldset[data-facet=stance] input >> nth=0")
    bundled_map.click("fieldset[data-facet=stance] input >> nth=1")
    bundled_map.click("#hide")
    bundled_map.page.locator("#find").fill("a & b=c #%")
    bundled_map.focus(claim)
    bundled_map.press(" ", "Enter")
    hidden, dim = bundled_map.with_class("off"), bundled_map.with_class("dim")
    selected = bundled_map.selected
    assert selected == claim
    assert f"claim={claim}" in bundled_map.address
    bundled_map.page.reload()
    bundled_map.requests -= 1
    assert bundled_map.selected == selected
    assert bundled_map.with_class("off") == hidden
    assert bundled_map.with_class("dim") == dim
    assert bundled_map.page.locator("#find").input_value() == "a & b=c #%"
    assert debate().claim[claim].text in bundled_map.text("#panel")
    bundled_map.click("#view")
    assert "view=list" in bundled_map.address


def test_the_way_back_leads_to_the_claim_before(bundled_map: Opened) -> None:
    first, second = debate().claims[1].id, debate().claims[2].id
    for claim in (first, second):
        bundled_map.go(f"claim={claim}")
    assert bundled_map.selected == second
    bundled_map.page.go_back()
    bundled_map.page.wait_for_timeout(50)
    assert bundled_map.selected == first


def test_a_click_can_be_taken_back(bundled_map: Opened) -> None:
    bundled_map.go("view=list")
    for row in (0, 1):
        bundled_map.page.locator("#outline .row a").nth(row).click()
        assert bundled_map.address
    first = debate().theses[0].id
    assert bundled_map.selected != first
    bundled_map.page.go_back()
    bundled_map.page.wait_for_timeout(100)
    assert bundled_map.selected == first


HOSTILE_ADDRESSES = [
        "claim=__proto__&folded=constructor&type=__proto__&speaker=toString",
        f"claim={quote('<img src=x onerror=alert(1)>')}&find={quote('<script>alert(1)</script>')}",
        "%", "claim=%E0%A4%A", "&&&===&claim", "claim=javascript:alert(1)", "type=pro" * 3000,
        "view=list&view=map&hide=2&hide=1", "claim=legitimate&claim=nothing",
        quote("\u2028\u202e\x00'\"\\]]>"), "outline", "map", "said",
    ]  # fmt: skip


def harmless(page: Opened) -> bool:
    return (
        page.selected in {"", "legitimate"}
        and page.count("g.claim") == len(debate().claims)
        and page.ask("document.querySelectorAll('img, script').length") == 2
    )


def test_a_hostile_address_does_nothing(bundled_map: Opened) -> None:
    for at in HOSTILE_ADDRESSES:
        bundled_map.go(at)
        assert harmless(bundled_map), at
    bundled_map.press("/")
    assert bundled_map.focused == "find"


@pytest.mark.parametrize("at", HOSTILE_ADDRESSES[:3])
def test_a_page_opens_at_a_hostile_address(at: str, open_page: Callable[..., Opened]) -> None:
    assert harmless(open_page(bundled_page(), f"#{at}"))
