"""Whatever a debate says, its page is well-formed, says it letter by letter and runs nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing import render_svg
from argmap.drawing.measure import clean
from argmap.model import ArgumentMap, Citation, Claim, Relation, Risk, Source
from tests.maps import maps
from tests.unit.drawing.debates import DEBATES
from tests.unit.drawing.pictures import SVG, drawing, groups, parsed, texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

HOSTILE = [
    "<b>bold</b>", "</text></svg><script>alert(1)</script>", "&", "&lt;&#60;&copy;", "]]>",
    "<![CDATA[x]]>", "<!-- x", "-->", "<?xml?>", "<!DOCTYPE x>", 'say "x"', "it's", "a\\", "\\N\\G",
    "a\u2028b\u2029c", "a\x00b\x1b[31mc\x7f\x85", "\ud800", "\ufffe\uffff", "\ufeff", "\u202eabc",
    "javascript:alert(1)", "url(https://example.org)", "{}", "%s{0}", "x" * 400, "汉" * 200,
    "e" + "\u0301" * 50, "👩\u200d👩\u200d👧", " ", "\u200b", "${x}", "; rank=same; }",
    "a\r\nb\tc",
]  # fmt: skip


def everywhere(text: str) -> ArgumentMap:
    """Give a debate that says the text in every place for free text."""
    filled = text if text.strip() else "x"
    cites = (Citation("s", 2, text, text, text), Citation("s", 3, "", text, text))
    claims = (
        Claim("t", "thesis", filled, cites, (text, text), text, (text,), (text,)),
        Claim("a", "risk", filled, (), (text,), risk=Risk((text,), "low", "high")),
        Claim("b", "rebuttal", filled),
    )
    relations = (
        Relation("r", "support", ("a", "b"), "t", text),
        Relation("u", "undercut", ("b",), "r"),
    )
    sources = (Source("s", filled, text, text, text),)
    return ArgumentMap(text, text, text, sources, claims, relations)


HARMLESS = {
    *("svg", "title", "desc", "style", "defs", "g", "path", "rect", "circle", "line", "polygon"),
    *("text", "tspan"),
}


def runs_or_loads(root: ET.Element) -> Iterator[str]:
    """Give whatever could run something or fetch something."""
    for element in root.iter():
        namespace, _, tag = element.tag.rpartition("}")
        if namespace != SVG.rstrip("}") or tag not in HARMLESS:
            yield element.tag
        for name, value in element.attrib.items():
            if "href" in name or name.startswith(("on", "{")) or name == "src":
                yield f"{tag} {name}"
            if name not in {"aria-label", "id"} and re.search(r"url\(|script:|://", value):
                yield f"{tag} {name}={value}"
        if tag == "style" and re.search(r"url\(|@|://|expression", element.text or ""):
            yield element.text or ""


@pytest.mark.parametrize("name", DEBATES)
def test_the_page_runs_nothing_and_loads_nothing(name: str) -> None:
    assert list(runs_or_loads(drawing(name).root)) == []
    assert "<!" not in drawing(name).svg


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_hostile_text_is_text(text: str) -> None:
    debate = everywhere(text)
    svg = render_svg(debate)
    root = parsed(svg)
    assert list(runs_or_loads(root)) == []
    assert set(groups(root, "claim")) == {"t", "a", "b"}
    assert set(groups(root, "relation")) == {"r", "u"}
    for name, group in groups(root, "claim").items():
        written = clean(debate.claim[name].text)
        assert written in texts(group)
        assert written in group.get("aria-label", "")
    if clean(text):
        assert root.findtext(f"{SVG}title") == clean(text)
        assert texts(root).count(clean(text)) >= 5  # title, question and three claims


def test_the_checks_above_find_what_they_look_for() -> None:
    evil = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
        "<script/><image/><a x:href='#'/><g onclick='x()'/><rect fill='url(#x)'/>"
        "<style>@import 'x'</style><circle xmlns='x'/></svg>"
    )
    assert len(list(runs_or_loads(parsed(evil)))) == 8


def any_text() -> st.SearchStrategy[str]:
    """Any characters at all, lone surrogates and control characters too."""
    pieces = st.sampled_from(HOSTILE) | st.text(st.characters(), max_size=20)
    return st.lists(pieces, max_size=4).map("".join)


@settings(max_examples=30)
@given(any_text())
def test_any_text_at_all_is_text(text: str) -> None:
    debate = everywhere(text)
    root = parsed(render_svg(debate))
    assert list(runs_or_loads(root)) == []
    for name, group in groups(root, "claim").items():
        assert clean(debate.claim[name].text) in texts(group)


@settings(max_examples=25)
@given(maps())
def test_any_debate_is_drawn_whole(debate: ArgumentMap) -> None:
    root = parsed(render_svg(debate))
    assert list(runs_or_loads(root)) == []
    claims, relations = groups(root, "claim"), groups(root, "relation")
    assert set(claims) == set(debate.claim)
    assert set(relations) == set(debate.relation)
    for name, group in claims.items():
        assert clean(debate.claim[name].text) in texts(group)
    identified = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(identified) == len(set(identified))
