"""A part of a debate as a page, and a page that is collapsed at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.drawing.focus import judged, part_around, weighed, whole
from argmap.drawing.html import draw_html
from argmap.drawing.measure import clean
from argmap.semantics.strengths import strengths
from argmap.semantics.verdict import judge
from tests.browser.pages import debate
from tests.sketches import sketch

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.pages import Opened

FOLDABLE = sketch("thesis: t\na supports t\nb attacks a\nc supports b\nd supports t\ne supports d")


def test_a_part_says_what_it_is_and_what_is_left_out(open_page: Callable[..., Opened]) -> None:
    part = part_around(debate(), "abuse-of-power", 1)
    page = open_page(draw_html(part), "#claim=power-gap")
    notes = page.page.locator(".note").all_inner_texts()
    assert clean(part.told) in notes
    assert page.count("g.claim") == len(part.debate.claims) < len(debate().claims)
    assert set(page.ask("[...document.querySelectorAll('.row')].map(row => row.dataset.row)")) == {
        claim.id for claim in part.debate.claims
    }
    known = {claim.id for claim in part.debate.claims}
    for claim in part.debate.claims:
        page.go(f"claim={claim.id}")
        links = "[...document.querySelectorAll('#panel a[data-claim]')].map(a => a.dataset.claim)"
        assert set(page.ask(links)) <= known
        told = page.text("#panel")
        assert part.stubs.get(claim.id, "") in told
        assert "Stance" in told
    row = page.page.locator(f".row[data-row='{next(iter(part.stubs))}']").first
    assert next(iter(part.stubs.values())) in (row.text_content() or "")
    page.click("#filter")
    assert page.count("fieldset[data-facet=type]") == 1
    assert page.count("fieldset[data-facet=stance]") == 1


def test_a_page_is_collapsed_at_first(open_page: Callable[..., Opened]) -> None:
    html = draw_html(whole(FOLDABLE), folded=("a", "c", "nobody", "a"))
    page = open_page(html)
    assert page.with_class("off") == {"b", "c"}
    assert page.with_class("folded") == {"a"}
    assert page.address == ""
    page.click("#unfold")
    assert page.with_class("off") == set()
    assert page.address == "#folded="
    page.page.reload()
    page.requests -= 1
    assert page.with_class("off") == set()
    page.go("folded=d")
    assert page.with_class("off") == {"e"}
    page.go("")
    assert page.with_class("off") == {"b", "c"}
    page.go("claim=c")
    assert page.with_class("off") == set(), "what a link leads to is shown"


def test_a_link_to_a_collapsed_claim_opens_it(open_page: Callable[..., Opened]) -> None:
    page = open_page(draw_html(whole(FOLDABLE), folded=("a", "d")), "#claim=b")
    assert page.selected == "b"
    assert page.with_class("off") == {"e"}


def test_a_judged_page_can_be_filtered_by_what_stands(open_page: Callable[..., Opened]) -> None:
    part = judged(whole(FOLDABLE), judge(FOLDABLE))
    page = open_page(draw_html(part))
    page.click("#filter")
    page.click("fieldset[data-facet=status] input >> nth=0")
    accepted = {claim for claim, status in part.statuses.items() if status == "accepted"}
    assert accepted
    assert page.with_class("off") | page.with_class("dim") == set(part.statuses) - accepted
    page.go(f"claim={min(accepted)}")
    assert "accepted" in page.text("#panel")


def test_a_page_with_strengths_tells_them_in_the_panel(open_page: Callable[..., Opened]) -> None:
    found = strengths(FOLDABLE, "df-quad")
    page = open_page(draw_html(weighed(whole(FOLDABLE), found)))
    for claim, strength in found.claims.items():
        page.go(f"claim={claim}")
        assert strength is not None
        assert f"Strength{strength:.2f}" in "".join(page.text("#panel").split())
    page.click("#filter")
    assert "Judged" not in page.text("body")
