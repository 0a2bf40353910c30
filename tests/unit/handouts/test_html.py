"""A handout's page holds all it needs, runs nothing, and tells a listener everything once."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from hashlib import sha256
from itertools import pairwise

import pytest

from argmap.drawing.measure import clean
from argmap.handouts import write
from argmap.handouts.handout import Handout, Heading, Paragraph, Sheet, Table
from argmap.handouts.look import PROFILES, USUAL, Look
from tests.unit.handouts.read_back import Page
from tests.unit.handouts.sampler import everything_drawn, hostile, oversized, sampler

HARMLESS = {
    *("html", "head", "meta", "title", "style", "body", "main", "section", "div", "h1", "h2"),
    *("h3", "h4", "p", "strong", "span", "ul", "ol", "li", "table", "caption", "colgroup", "col"),
    *("thead", "tbody", "tr", "th", "td", "figure", "figcaption", "img"),
}


def page_of(handout: Handout, look: Look = USUAL) -> Page:
    return Page(write(handout, "html", look))


def suspicious(page: Page) -> list[str]:
    """Give whatever could run something or fetch something."""
    found = [tag for tag, _ in page.elements if tag not in HARMLESS]
    for tag, attributes in page.elements:
        for name, value in attributes.items():
            inside = name == "src" and value.startswith("data:image/svg+xml;base64,")
            if name.startswith("on") or name in {"href", "style", "srcset"}:
                found.append(f"{tag} {name}")
            if name == "src" and not inside:
                found.append(f"{tag} {name}={value}")
    if re.search(r"url\(|@import|</|expression\(|//", page.style):
        found.append("style")
    return found


@pytest.mark.parametrize("handout", [sampler(), hostile(), oversized(), everything_drawn()])
def test_it_runs_nothing_and_fetches_nothing(handout: Handout) -> None:
    assert suspicious(page_of(handout)) == []


def test_the_check_above_finds_what_it_looks_for() -> None:
    evil = (
        b"<style>a{background:url(x)}</style><script>x</script><p onclick=x></p>"
        b"<a href=x>b</a><img src=//x><img src='data:text/html,x'><p style=x></p>"
    )
    assert suspicious(Page(evil)) == [
        "script", "a", "p onclick", "a href", "img src=//x", "img src=data:text/html,x", "p style",
        "style",
    ]  # fmt: skip


@pytest.mark.parametrize("handout", [sampler(), hostile()])
def test_its_policy_allows_its_own_style_and_pictures_alone(handout: Handout) -> None:
    page = page_of(handout)
    (policy,) = [it["content"] for it in page.all("meta") if "http-equiv" in it]
    known = b64encode(sha256(page.style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{known}'; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )
    assert len(page.all("style")) == 1


def test_headings_go_down_one_level_at_a_time() -> None:
    blocks = (Heading("Deep", 3), Paragraph("a"), Heading(" "), Heading("Two"), Heading("Three", 3))
    for handout in (sampler(), hostile(), Handout("x", "", "", (Sheet("S", blocks),))):
        levels = [
            int(tag[1]) for tag, _ in page_of(handout).elements if re.fullmatch("h[1-6]", tag)
        ]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pictures_have_their_alternative_once_and_keep_their_ids_to_themselves() -> None:
    handout = everything_drawn()
    page = page_of(handout)
    told = [it["alt"] for it in page.all("img")]
    assert told == [block.alt for sheet in handout.sheets for block in sheet.blocks]  # type: ignore[union-attr]
    assert not [attributes for _, attributes in page.elements if "id" in attributes]
    svg = b64decode(page.all("img")[0]["src"].partition(",")[2])
    assert svg.decode() == handout.sheets[0].blocks[0].svg  # type: ignore[union-attr]


def test_signs_on_cards_are_silent_as_the_word_stands_beside_them() -> None:
    signs = [it for it in page_of(sampler()).all("img") if it.get("class") == "sign"]
    assert len(signs) == 5
    assert {sign["alt"] for sign in signs} == {""}


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_is_in_its_variables(profile: str) -> None:
    look = PROFILES[profile]
    style = page_of(sampler(), Look(look)).style
    assert f"--ground:{look.ground}" in style
    assert f"--leading:{look.leading:g}" in style
    assert f"@media print{{:root{{--size:{look.size:g}pt}}}}" in style
    colours = set(re.findall("#[0-9A-Fa-f]{6}", style)) - {look.ground}
    # Red, green and blue are the same where no colour is used.
    grey = all(len({c[1:3], c[3:5], c[5:7]}) == 1 for c in colours)
    assert grey == look.grey


def test_each_kind_of_sheet_has_its_page() -> None:
    style = page_of(sampler(), Look(paper="letter")).style
    assert "@page usual{size:letter;margin:60pt 57pt;" in style
    assert "@page turned{size:letter landscape;margin:60pt 57pt;" in style
    assert "@page turned-narrow{size:letter landscape;margin:40pt 24pt;" in style
    assert 'content:"Page " counter(page) " of " counter(pages)' in style
    (teacher,) = re.findall(r"@page teachers\{.*", style)
    assert '@top-right{content:"For the teacher";' in teacher
    assert style.count("For the teacher") == 1
    assert style.count("@top-right{content:none;") == 4


def test_each_part_has_its_name_above_its_pages() -> None:
    sheets = (Sheet("A", ()), Sheet("B", (), part="First"), Sheet("C", (), part="Second"))
    page = page_of(Handout("x", "All", "", sheets))
    for name, above in (("part-1", "All"), ("part-2", "First"), ("part-3", "Second")):
        (rule,) = re.findall(rf"@page {name}\{{.*", page.style)
        assert f'@top-left{{content:"{above}";' in rule
    assert [it["class"] for it in page.all("section")] == [f"sheet part-{n}" for n in (1, 2, 3)]


def test_nothing_ends_the_string_above_each_page() -> None:
    title = "a\"b'c</style>d\\e\nf;}g"
    style = page_of(Handout("x", title, "", (Sheet("S", ()),))).style
    (told,) = re.findall(r'@top-left\{content:"(.*?)";', style)
    read = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), told)
    assert read == clean(title)


def test_a_table_has_heads_shares_and_room() -> None:
    table = Table(("a", ""), (("b", ""),), (1, 3), 4, "Named")
    page = page_of(Handout("x", "T", "", (Sheet("S", (table,)),)))
    assert [it["class"] for it in page.all("col")] == ["share-25", "share-75"]
    assert len(page.all("th")) == 1
    assert page.all("td")[-1]["class"] == "room-4"
    assert ".room-4{height:calc(4*var(--hand))}" in page.style
    assert page.all("div")[-1]["aria-label"] == "Named"


def test_it_says_its_language_and_direction() -> None:
    page = page_of(sampler("de"))
    assert page.all("html") == [{"lang": "de"}]
    ways = [it.get("dir") for it in page.all("li")]
    assert ways.count("rtl") == 1
    assert "Für die Lehrperson" in page.texts
