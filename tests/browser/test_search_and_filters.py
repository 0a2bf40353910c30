from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from argmap.stance import standings
from tests.browser.pages import debate

if TYPE_CHECKING:
    from tests.browser.pages import Opened


def holding(word: str) -> set[str]:
    """Claims with a word in their text, by a way of its own."""
    return {claim.id for claim in debate().claims if word in claim.text.lower()}


def test_search_counts_marks_and_goes_through_the_hits(bundled_map: Opened) -> None:
    bundled_map.press("/")
    assert bundled_map.focused == "find"
    bundled_map.page.keyboard.type("PATIENT")
    hits = bundled_map.with_class("hit")
    assert hits >= holding("patient")
    assert len(hits) > 5
    assert bundled_map.text("#hits") == f"{len(hits)} hits"
    seen = []
    for number in range(1, len(hits) + 1):
        bundled_map.press("Enter")
        seen.append(bundled_map.selected)
        assert bundled_map.text("#hits") == f"{number} of {len(hits)}"
    assert set(seen) == hits
    bundled_map.press("Enter")
    assert bundled_map.selected == seen[0], "after the last hit comes the first"
    bundled_map.press("Shift+Enter")
    assert bundled_map.selected == seen[-1]
    assert bundled_map.focused == "find"
    assert f"{len(hits)} of {len(hits)}" in bundled_map.spoken


def test_a_hit_comes_into_sight_and_can_be_read(bundled_map: Opened) -> None:
    bundled_map.click("#fit")
    bundled_map.page.locator("#find").fill("power")
    bundled_map.click("#next")
    script = """id => {
      const box = document.getElementById('claim-' + id).getBoundingClientRect();
      const room = document.getElementById('map').getBoundingClientRect();
      return box.left >= room.left && box.right <= room.right && box.top >= room.top
        && box.bottom <= room.bottom && box.width > 120;
    }"""
    assert bundled_map.ask(script, bundled_map.selected)


def test_every_word_must_occur_and_accents_do_not_matter(bundled_map: Opened) -> None:
    claim = next(claim for claim in debate().claims if len(claim.text.split()) > 6)
    words = claim.text.split()
    find = bundled_map.page.locator("#find")
    find.fill(f"{words[-1]} {words[0]}".upper())
    assert claim.id in bundled_map.with_class("hit")
    find.fill(unicodedata.normalize("NFD", "pätiènt"))
    assert bundled_map.with_class("hit") >= holding("patient")
    find.fill("qwertzuiop patient")
    assert bundled_map.with_class("hit") == set()
    assert bundled_map.text("#hits") == "no hits"
    assert bundled_map.page.locator("#next").is_disabled()
    find.fill("   ")
    assert bundled_map.text("#hits") == ""


def test_filters_dim_count_hide_and_reset(bundled_map: Opened) -> None:
    risks = {claim.id for claim in debate().claims if claim.type == "risk"}
    everything = set(debate().claim)
    bundled_map.click("#filter")
    bundled_map.click("fieldset[data-facet=type] label:has-text('Risk') input")
    assert bundled_map.with_class("dim") == everything - risks
    assert bundled_map.with_class("off") == set()
    assert bundled_map.text("#fitting") == f"{len(risks)} of {len(everything)} claims fit."
    assert bundled_map.text("#filter") == "Filters (1)"
    bundled_map.click("#hide")
    assert bundled_map.with_class("off") == everything - risks
    shown = {
        relation.id
        for relation in debate().relations
        if risks.issuperset({*relation.premises, relation.target})
    }
    assert set(debate().relation) - bundled_map.with_class("off", kind="relation") == shown
    bundled_map.click("#reset")
    assert bundled_map.with_class("off") == bundled_map.with_class("dim") == set()
    assert bundled_map.page.locator("#reset").is_disabled()


def test_only_what_fits_the_filters_is_found(bundled_map: Opened) -> None:
    bundled_map.page.locator("#find").fill("patient")
    every = bundled_map.with_class("hit")
    bundled_map.click("#filter")
    bundled_map.click("fieldset[data-facet=type] label:has-text('Risk') input")
    risks = {claim.id for claim in debate().claims if claim.type == "risk"}
    assert every & risks
    assert bundled_map.with_class("hit") == every & risks
    assert bundled_map.text("#hits") == f"{len(every & risks)} hits"
    bundled_map.click("#reset")
    assert bundled_map.with_class("hit") == every


def test_filters_agree_with_each_other_and_with_the_model(bundled_map: Opened) -> None:
    standing = standings(debate())
    bundled_map.click("#filter")
    facets = bundled_map.ask(
        "[...document.querySelectorAll('fieldset')].map(set => set.dataset.facet)"
    )
    assert {"type", "stance", "source", "speaker", "tag"} <= {*facets} | {"tag"}
    bundled_map.click("fieldset[data-facet=stance] input >> nth=1")
    against = {claim.id for claim in debate().claims if standing[claim.id].stance == "against"}
    assert set(debate().claim) - bundled_map.with_class("dim") == against
    speaker = bundled_map.text("fieldset[data-facet=speaker] .choice span")
    bundled_map.click("fieldset[data-facet=speaker] .choice input")
    said = {claim.id for claim in debate().claims if speaker in claim.said_by}
    assert set(debate().claim) - bundled_map.with_class("dim") == against & said
    source = bundled_map.text("fieldset[data-facet=source] .choice span")
    bundled_map.click("#reset")
    bundled_map.click("fieldset[data-facet=source] .choice input")
    cited = {
        claim.id
        for claim in debate().claims
        if source in (debate().source[one].title for one in claim.sources)
    }
    assert set(debate().claim) - bundled_map.with_class("dim") == cited
    assert bundled_map.text("fieldset[data-facet=source] .choice small") == str(len(cited))
