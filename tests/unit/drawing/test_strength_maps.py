"""A map that tells how strong its claims are: by a number, a bar and a label, never by colour."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.boxes import HEADER, PADDING, SMALL, box_of, header_width
from argmap.drawing.focus import collapsed, part_around, weighed, whole
from argmap.drawing.layout import lay_out
from argmap.drawing.legend import NO_STRENGTH, STRENGTH
from argmap.drawing.lettering import words
from argmap.drawing.looks import GAUGE, PAPER, TEXT, Degree
from argmap.drawing.measure import text_width
from argmap.drawing.notes import Note
from argmap.drawing.outlines import number as number_of
from argmap.drawing.page.records import page_record
from argmap.drawing.paging import bundle
from argmap.drawing.parts import claim_group
from argmap.drawing.png import png
from argmap.drawing.scene import stage_part
from argmap.drawing.svg import page
from argmap.drawing.themes import THEMES, recolour
from argmap.model import Citation, Claim, Source
from argmap.semantics.strengths import strengths
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES
from tests.unit.drawing.pictures import SVG, groups, parsed, texts
from tests.unit.semantics.test_strengths import swinging
from tests.unit.semantics.test_strengths import weighed as weights

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from argmap.drawing.focus import Part

DEBATE = sketch(
    "thesis: t\na supports t\nb attacks t\nc attacks b", **weights(t=0.5, a=0.6, b=0.3, c=0)
)


@cache
def bundled() -> Part:
    debate = DEBATES["bundled"]()
    return weighed(whole(debate), strengths(debate, "df-quad"))


def drawn(part: Part) -> str:
    scene = stage_part(part)
    return page(scene, lay_out(scene, "embedded"))


def bars(box: ET.Element) -> tuple[ET.Element, float]:
    """Give the outline of a box's bar, and how much of it is filled."""
    paths = list(box.iter(f"{SVG}path"))
    (outline,) = (it for it in paths if it.get("fill") == PAPER and it.get("stroke") == TEXT)
    filled = [it for it in paths if it.get("fill") == TEXT and it.get("transform") is None]
    if not filled:
        return outline, 0.0
    widths = [_width(it) for it in (filled[0], outline)]
    return outline, widths[0] / widths[1]


def _width(path: ET.Element) -> float:
    found = re.match(r"M([\d.]+) [\d.]+H([\d.]+)V", path.get("d", ""))
    assert found
    return float(found[2]) - float(found[1])


def test_each_box_tells_its_strength_by_number_bar_and_label() -> None:
    part = bundled()
    boxes = groups(parsed(drawn(part)), "claim")
    assert set(boxes) == set(part.statuses)
    for name, degree in part.statuses.items():
        assert isinstance(degree, Degree)
        assert degree.strength is not None
        said = f"{degree.strength:.2f}"
        assert said in texts(boxes[name])
        assert f"(strength {said})" in boxes[name].get("aria-label", "")
        outline, share = bars(boxes[name])
        assert outline.get("stroke-dasharray") is None
        assert share == pytest.approx(degree.strength, abs=0.01)


def test_the_number_stands_clear_of_the_sources_beside_it() -> None:
    notes = {"s": Note(1, Source("s", "S"))}
    beside = 0
    for count in range(1, 12):
        cites = tuple(Citation("s", paragraph=number) for number in range(1, count + 1))
        claim = Claim("c", "rebuttal", "Short.", cites)
        box = box_of(claim, notes, status=Degree(0.5))
        start = PADDING + header_width("Rebuttal", None) + 8
        end = start + GAUGE + 3 + text_width("0.50", HEADER, bold=True)
        svg = claim_group(box, (0, 0), (box.width, box.height), "<g>", words(box))
        assert f'<tspan x="{number_of(start + GAUGE + 3)}" ' in svg
        if box.reference:
            beside += 1
            assert end + 6 < box.width - PADDING - text_width(box.reference, SMALL)
    assert 1 < beside < 10


def test_no_strength_is_an_empty_dashed_bar_and_a_word() -> None:
    debate = swinging()
    part = weighed(part_around(debate, "t", 1), strengths(debate, "mlp-based"))
    svg = drawn(part)
    boxes = groups(parsed(svg), "claim")
    outline, share = bars(boxes["t"])
    assert (outline.get("stroke-dasharray"), share) == ("2 2", 0)
    assert "not settled" in texts(boxes["t"])
    assert "(strength not settled)" in boxes["t"].get("aria-label", "")
    assert NO_STRENGTH in svg
    assert STRENGTH not in svg


def test_strength_0_is_an_empty_bar_and_1_a_full_one() -> None:
    part = weighed(whole(DEBATE), strengths(DEBATE, "df-quad"))
    assert bars(groups(parsed(drawn(part)), "claim")["c"])[1] == 0
    full = sketch("thesis: t", **weights(t=1))
    part = weighed(whole(full), strengths(full, "df-quad"))
    assert bars(groups(parsed(drawn(part)), "claim")["t"])[1] == 1


def test_the_legend_and_the_heading_explain_the_bar() -> None:
    part = weighed(whole(DEBATE), strengths(DEBATE, "df-quad"))
    said = " ".join(texts(parsed(drawn(part))))
    assert STRENGTH in said
    assert NO_STRENGTH not in said
    assert "A verdict on the map, not on the truth" in said
    assert "under DF-QuAD semantics" in " ".join(said.split())
    assert "4 by their `weight`" in " ".join(said.split())
    assert STRENGTH not in drawn(whole(DEBATE))
    assert "<path" in drawn(part).split(STRENGTH)[0]


@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme != "default"])
def test_a_theme_recolours_the_bar(theme: str) -> None:
    plain = drawn(weighed(whole(DEBATE), strengths(DEBATE, "df-quad")))
    used = set(re.findall(r'(?:fill|stroke)="([^"]*)"', recolour(plain, theme))) - {"none"}
    assert used <= set(THEMES[theme].values())


def test_a_part_and_its_sheets_keep_the_strengths_of_the_whole() -> None:
    found = strengths(DEBATE, "df-quad")
    part = collapsed(weighed(whole(DEBATE), found), ["b"])
    assert part.statuses["t"] == Degree(found.claims["t"])
    sheets = bundle(bundled(), paper="A4").sheets
    assert len(sheets) > 2
    for sheet in sheets:
        for box in groups(parsed(sheet.svg), "claim").values():
            assert "(strength 0." in box.get("aria-label", "")


def test_the_page_to_explore_tells_it_too() -> None:
    part = weighed(whole(DEBATE), strengths(DEBATE, "df-quad"))
    told = {it["id"]: (it["status"], it["strength"]) for it in page_record(part)["claims"]}
    assert told["a"] == ("", "0.60")
    assert all(it["strength"] == "" for it in page_record(whole(DEBATE))["claims"])


def test_pixels_have_the_bar() -> None:
    """The bar is drawn from paths that the painter of pixels knows."""
    svg = drawn(weighed(whole(sketch("thesis: t")), strengths(sketch("thesis: t"), "df-quad")))
    emptied = re.sub(rf'(<path d="M[\d. ]+H)[\d.]+(V[\d.]+H[\d.]+Z" fill="{TEXT}"/>)', "", svg)
    assert emptied != svg
    assert png(emptied) != png(svg)
    assert GAUGE > 20
