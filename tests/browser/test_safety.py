from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.drawing.focus import Part
from argmap.drawing.html import draw_html, render_html
from argmap.drawing.measure import clean
from argmap.model import ArgumentMap, Citation, Claim, Relation, Source
from tests.unit.drawing.test_hostile import HOSTILE, everywhere

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.pages import Opened

WORST = [
    "</script><script>alert(1)</script>", "<!--<script>alert(1)", '"><img src=x onerror=alert(1)>',
    "</title></svg><iframe src=https://example.org>", "${alert(1)}", "$script $$", *HOSTILE,
]  # fmt: skip


def all_of_them() -> ArgumentMap:
    """One debate that says every hostile text in every place."""
    parts = [everywhere(text) for text in WORST]
    claims, relations, sources = [], [], []
    for number, part in enumerate(parts):
        name = {"t": f"t{number}", "a": f"a{number}", "b": f"b{number}"}
        source = f"s{number}"
        sources.append(Source(source, *_fields(part.sources[0])))
        for claim in part.claims:
            cites = tuple(
                Citation(source, c.paragraph, c.comment, c.start, c.end) for c in claim.cites
            )
            claims.append(
                Claim(name[claim.id], claim.type, claim.text, cites, claim.said_by,
                      claim.evidence, claim.principles, claim.tags, claim.risk)
            )  # fmt: skip
        relations.append(
            Relation(f"r{number}", "support", (name["a"], name["b"]), name["t"], WORST[number])
        )
        relations.append(Relation(f"u{number}", "undercut", (name["b"],), f"r{number}"))
    return ArgumentMap(
        WORST[0], WORST[1], WORST[2], tuple(sources), tuple(claims), tuple(relations)
    )


def _fields(source: Source) -> tuple[str, str, str, str]:
    return source.title, source.author, source.publisher, source.url


def test_hostile_labels_are_text(open_page: Callable[..., Opened]) -> None:
    debate = all_of_them()
    page = open_page(render_html(debate))
    elements = "document.querySelectorAll('img, iframe, script, object, embed, link, base').length"
    assert page.ask(elements) == 2
    assert page.ask("document.querySelector('h1').textContent") == clean(WORST[0])
    page.click("#filter")
    for number in range(len(WORST)):
        page.go(f"claim=t{number}")
        assert page.selected == f"t{number}"
        told = page.ask("document.querySelector('#panel .words').textContent")
        assert told == clean(debate.claim[f"t{number}"].text)
    addresses = page.ask("[...document.querySelectorAll('a')].map(a => a.href)")
    assert {a.split(":")[0] for a in addresses} <= {"file", "http", "https"}
    handlers = """[...document.querySelectorAll('*')].filter(
      element => [...element.attributes].some(attribute => /^on/i.test(attribute.name))).length"""
    assert page.ask(handlers) == 0
    assert page.ask(elements) == 2


# The drawing is a matter of its own; its lines of text are separate anyway.
UNBOUND = """() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  const bound = (element, text) => element.textContent.trim() === text.data.trim()
    && /isolate|plaintext/.test(getComputedStyle(element).unicodeBidi);
  for (let text; (text = words.nextNode());)
    if (text.data.includes('\\u202e') && !text.parentElement.closest('script, svg')
        && !bound(text.parentElement, text) && !bound(text.parentElement.parentElement, text))
      found.push(text.parentElement.outerHTML);
  return found;
}"""


def test_text_that_turns_the_direction_turns_nothing_but_itself(
    open_page: Callable[..., Opened],
) -> None:
    turning = everywhere("\u202eabc")
    page = open_page(draw_html(Part(turning, "\u202etold", {"a": "\u202estub"})), "#view=list")
    page.click("#filter")
    for claim in turning.claims:
        page.go(f"claim={claim.id}")
        assert page.count("#panel li") > 0
        assert page.ask(UNBOUND) == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"]
)
def test_addresses_that_could_run_something_are_no_links(
    url: str, open_page: Callable[..., Opened]
) -> None:
    debate = ArgumentMap(
        sources=(Source("s", "A source", url=url),),
        claims=(Claim("t", "thesis", "So.", (Citation("s", 1),)),),
    )
    page = open_page(render_html(debate), "#claim=t")
    assert "A source" in page.text("#panel")
    assert page.count("#panel a") == 0


def test_what_got_in_could_not_run(open_page: Callable[..., Opened]) -> None:
    """The policy holds by itself: a page that is broken into runs and loads nothing."""
    sound = render_html(ArgumentMap(claims=(Claim("t", "thesis", "So."),)))
    evil = (
        "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>"
        "<style>h1{color:rgb(1,2,3)}</style><iframe src='https://example.org'></iframe>"
    )
    page = open_page(sound.replace("<main>", f"<main>{evil}"))
    page.page.wait_for_timeout(100)
    assert page.ask("window.ran === undefined")
    assert page.style("h1", "color") != "rgb(1, 2, 3)"
    assert len(page.troubles) >= 3
    assert all("Content Security Policy" in trouble for trouble in page.troubles)
    page.troubles.clear()
    page.requests = 1  # what the browser refused to fetch is told as a request as well


def test_no_name_becomes_global(bundled_map: Opened) -> None:
    own = bundled_map.ask(
        """() => ['claims', 'relations', 'state', 'select', 'update', 'zoom', 'make', 'say', 'KEYS']
          .filter(name => Object.hasOwn(window, name))"""
    )
    assert own == []
