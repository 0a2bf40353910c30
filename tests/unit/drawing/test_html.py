"""The interactive page without a browser: its structure, its escapes, its policy."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape, unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from argmap.drawing import render_svg
from argmap.drawing.focus import Part, part_around, whole
from argmap.drawing.html import (
    PAGE,
    SCRIPTS,
    bundle,
    draw_html,
    json_block,
    page,
    render_html,
)
from argmap.drawing.measure import clean
from argmap.drawing.page.palette import preference_rules
from argmap.drawing.page.records import page_record
from argmap.drawing.themes import THEMES
from argmap.drawing.view import View
from argmap.model import ArgumentMap, Claim, Relation
from tests.maps import maps
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES, bundled, chain
from tests.unit.drawing.test_hostile import HOSTILE, everywhere

RAW = {"script", "style"}
VOID = {"meta", "input", "br", "img", "link"}


class Parsed(HTMLParser):
    """A page's elements, what script and style elements hold, and what is left open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.raw: list[tuple[str, dict[str, str], str]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        if tag in RAW:
            self.raw.append((tag, found, ""))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in RAW:
            tag, attributes, before = self.raw[-1]
            self.raw[-1] = tag, attributes, before + data

    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def data(self) -> dict[str, list[dict[str, object]]]:
        (block,) = [text for _, given, text in self.raw if given.get("id") == "data"]
        found: dict[str, list[dict[str, object]]] = json.loads(block)
        return found


@cache
def bundled_page() -> str:
    return render_html(bundled())


def test_the_page_holds_the_map_the_outline_and_the_data() -> None:
    debate = bundled()
    html = bundled_page()
    assert render_svg(debate).strip() in html
    parsed = Parsed(html)
    assert parsed.open == []
    assert len(parsed.ids()) == len(set(parsed.ids()))
    assert {claim["id"] for claim in parsed.data["claims"]} == set(debate.claim)
    assert {relation["id"] for relation in parsed.data["relations"]} == set(debate.relation)
    rows = [given["data-row"] for _, given in parsed.elements if "data-row" in given]
    assert set(rows) == set(debate.claim)


@pytest.mark.parametrize("name", DEBATES)
def test_every_debate_has_a_whole_page(name: str) -> None:
    parsed = Parsed(render_html(DEBATES[name]()))
    assert parsed.open == []
    assert len(parsed.ids()) == len(set(parsed.ids()))


def test_a_debate_without_claims_has_a_page() -> None:
    parsed = Parsed(render_html(ArgumentMap()))
    assert parsed.data["claims"] == parsed.data["relations"] == parsed.data["folded"] == []


def test_the_same_debate_gives_the_same_page() -> None:
    assert render_html(bundled()) == bundled_page()


def test_the_page_says_nothing_of_where_it_was_made() -> None:
    assert "arguments.yaml" not in bundled_page()
    assert not re.search(r"(?:src|action|data|poster)=", bundled_page())
    assert not re.search(r"@import|url\(|fetch\(|XMLHttp|import\(|sendBeacon|WebSocket", bundle())


def test_the_policy_allows_exactly_what_is_there() -> None:
    parsed = Parsed(bundled_page())
    (policy,) = (
        given["content"]
        for tag, given in parsed.elements
        if given.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    styles = [text for tag, _, text in parsed.raw if tag == "style"]
    scripts = [text for tag, given, text in parsed.raw if tag == "script" and "type" not in given]
    assert len(styles) == 2
    assert len(scripts) == 1
    assert rules["style-src"].split() == [hashed(text) for text in styles]
    assert rules["script-src"].split() == [hashed(text) for text in scripts]
    assert set(rules) == {"default-src", "base-uri", "form-action", "style-src", "script-src"}
    assert "unsafe" not in policy


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_nothing_in_the_page_needs_what_the_policy_forbids() -> None:
    for tag, attributes in Parsed(bundled_page()).elements:
        assert "style" not in attributes, tag
        assert not [name for name in attributes if name.startswith("on")], tag


def test_a_drawing_with_a_style_of_its_own_is_allowed_it() -> None:
    svg = "<svg><style>a&gt;b{}</style><style>@font-face{src:url(data:font/woff2;base64,)}</style>"
    html = page(ArgumentMap(), svg + "</svg>")
    assert hashed("a>b{}") in unescape(html)
    assert "font-src data:" in html


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_hostile_text_is_text(text: str) -> None:
    debate = everywhere(text)
    html = render_html(debate)
    html.encode()
    parsed = Parsed(html)
    plain = Parsed(render_html(everywhere("x")))
    assert [tag for tag, _ in parsed.elements if tag in {"script", "style", "iframe", "img"}] == [
        tag for tag, _ in plain.elements if tag in {"script", "style", "iframe", "img"}
    ]
    texts = {claim["id"]: claim["text"] for claim in parsed.data["claims"]}
    assert texts == {claim.id: clean(claim.text) for claim in debate.claims}
    for _, attributes in parsed.elements:
        assert attributes.get("href", "#").startswith("#")


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_what_is_said_of_a_part_is_text(text: str) -> None:
    part = Part(ArgumentMap(claims=everywhere(text).claims[1:]), text, {"a": text})
    parsed = Parsed(draw_html(part, folded=(text, "a")))
    assert [tag for tag, _ in parsed.elements if tag in {"script", "iframe", "img"}] == [
        "script",
        "script",
    ]
    stubs = {claim["id"]: claim["stub"] for claim in parsed.data["claims"]}
    assert stubs == {"a": clean(text), "b": ""}


def test_a_part_speaks_of_nothing_else() -> None:
    debate = sketch("thesis: t\na supports t\nb supports a\nc attacks b")
    part = part_around(debate, "b", 1)
    html = draw_html(part, folded=("a", "t"))
    record = page_record(part, folded=("a", "t"))
    assert {claim["id"] for claim in record["claims"]} == {"a", "b", "c"}
    assert [relation["id"] for relation in record["relations"]] == [
        relation.id for relation in part.debate.relations
    ]
    # On which side a claim speaks, and how far from a thesis, is known from the whole debate.
    stances = {claim["id"]: (claim["stance"], claim["depth"]) for claim in record["claims"]}
    assert stances == {"a": ("for", 1), "b": ("for", 2), "c": ("against", 3)}
    assert [record["claims"][n]["id"] for n in record["folded"]] == ["a"]
    assert f'<p class="note" dir="auto">{escape(part.told)}</p>' in html
    assert f"({part.stubs['a']})" in html


@pytest.mark.parametrize(
    ("view", "flow"),
    [
        (View(), {"along": "x", "away": 1, "sides": False}),
        (View("left", sides=True), {"along": "x", "away": -1, "sides": True}),
        (View("down"), {"along": "y", "away": 1, "sides": False}),
        (View("up"), {"along": "y", "away": -1, "sides": False}),
    ],
)
def test_the_page_knows_how_its_map_runs(view: View, flow: dict[str, object]) -> None:
    assert page_record(whole(sketch("thesis: t")), view)["flow"] == flow


@settings(max_examples=25)
@given(maps())
def test_any_debate_at_all_has_a_whole_page(debate: ArgumentMap) -> None:
    parsed = Parsed(render_html(debate))
    assert parsed.open == []
    assert [claim["text"] for claim in parsed.data["claims"]]  == [
        clean(debate.claim[str(claim["id"])].text) for claim in parsed.data["claims"]
    ]  # fmt: skip
    assert len(parsed.data["claims"]) == len(debate.claims)


def test_json_cannot_leave_its_element() -> None:
    value = ["</script><!--", "&amp;", "\u2028\u2029", '"\\', "\ud800"]
    written = json_block(value)
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)[:4] == value[:4]
    written.encode()


def test_a_step_is_known_by_what_it_leads_to() -> None:
    debate = sketch("thesis: t\na supports t\nr: b undercuts a--supports--t\nc undercuts r")
    record = page_record(whole(debate))
    names = [claim["id"] for claim in record["claims"]]
    upon = {claim["id"]: [names[n] for n in claim["upon"]] for claim in record["claims"]}
    assert upon == {"t": [], "a": ["t"], "b": ["t"], "c": ["t"]}
    by_id = {relation["id"]: relation for relation in record["relations"]}
    assert by_id["r"]["target"] == -1
    assert record["relations"][by_id["r"]["step"]]["id"] == "a--supports--t"


def test_undercuts_in_a_circle_lead_nowhere() -> None:
    claims = (Claim("a", "pro", "A."), Claim("b", "pro", "B."))
    circle = (
        Relation("r", "undercut", ("a",), "s"),
        Relation("s", "undercut", ("b",), "r"),
    )
    debate = ArgumentMap(claims=claims, relations=circle)
    assert [claim["upon"] for claim in page_record(whole(debate))["claims"]] == [[], []]
    assert Parsed(render_html(debate)).open == []


def test_a_long_chain_is_not_nested_without_end() -> None:
    html = render_html(chain(300))
    depth = deepest = 0
    for tag in re.findall(r"<(/?)ul>", html):
        depth += -1 if tag else 1
        deepest = max(deepest, depth)
    assert deepest < 40
    assert html.count("continued below") >= 300 // 40


def test_the_script_is_small_and_its_files_are_whole() -> None:
    for name in SCRIPTS:
        lines = (PAGE / name).read_text(encoding="utf-8").splitlines()
        assert len(lines) <= 300, name
        # Lines are joined without their indentation: no text may run over a line's end.
        assert all(line.count("`") % 2 == 0 for line in lines), name
    assert {path.name for path in PAGE.glob("*.js")} == set(SCRIPTS)
    assert "innerHTML" not in bundle()
    assert not re.search(
        r"\beval\b|\bFunction\(|document\.write|outerHTML|insertAdjacent", bundle()
    )
    assert len(bundle()) < 40_000


def test_the_reader_s_preference_recolours_the_default_theme_only() -> None:
    debate = sketch("thesis: t\na supports t")
    assert preference_rules() in render_html(debate)
    assert "prefers-contrast" not in render_html(debate, theme="greyscale")


def test_every_colour_of_the_drawing_has_a_dark_one() -> None:
    drawn = set(re.findall(r'(?:fill|stroke)="(#\w+)"', render_svg(bundled())))
    assert drawn <= set(THEMES["dark"])
    rules = preference_rules()
    for colour in drawn:
        assert f'#sheet [fill="{colour}"]{{fill:{THEMES["dark"][colour]}}}' in rules


VARIABLE = re.compile(r"--(\w+): (#[0-9a-f]{3,6})")


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_the_page_s_own_colours_can_be_told_apart(scheme: int) -> None:
    css = (PAGE / "page.css").read_text(encoding="utf-8")
    colours = dict(VARIABLE.findall(re.findall(r":root \{(.*?)\}", css, re.DOTALL)[scheme]))
    for ground in ("paper", "bar"):
        for text in ("text", "quiet", "mark"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
        for line in ("edge", "hit"):
            assert contrast(colours[line], colours[ground]) >= 3, (line, ground)
