"""Maps in handouts: in the words of the catalogue, and silent but for their text alternative."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from argmap.activities.figures import alternative, map_sheets, mute, wording
from argmap.activities.material import Choices, Material
from argmap.drawing import draw_svg
from argmap.drawing.boxes import SMALL
from argmap.drawing.focus import part_around, part_of, whole
from argmap.drawing.paper import PAPERS
from argmap.drawing.svg import svg_size
from argmap.drawing.wording import ENGLISH
from argmap.handouts.handout import Figure
from argmap.handouts.words import Words
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES

if TYPE_CHECKING:
    from argmap.drawing.focus import Part
    from argmap.model import ArgumentMap

WORD = re.compile(r"[^\W\d_]+")


def figures(material: Material, part: Part) -> list[Figure]:
    sheets = map_sheets(material, part, "Map")
    return [block for sheet in sheets for block in sheet.blocks if isinstance(block, Figure)]


def written(figure: Figure) -> str:
    root = ET.fromstring(figure.svg)  # noqa: S314 - argmap's own
    texts = root.iter("{http://www.w3.org/2000/svg}text")
    return " ".join("".join(text.itertext()) for text in texts)


def words_of(made: object) -> set[str]:
    return {word for word in WORD.findall(str(made)) if len(word) > 1}


def wordless(name: str) -> ArgumentMap:
    """Give a hard debate whose claims are numbers, so that all words on its map are argmap's."""
    debate = DEBATES[name]()
    claims = (replace(one, text=f"{n}.") for n, one in enumerate(debate.claims, start=1000))
    return replace(debate, title="", question="", claims=tuple(claims))


def test_english_handouts_say_what_maps_say() -> None:
    assert wording(Words("en")) == ENGLISH


@pytest.mark.parametrize("name", ["bundled", "knots", "web", "duel", "cycle"])
def test_german_maps_have_no_english_words(name: str) -> None:
    german = Words("de")
    known = words_of(wording(german)) | words_of(german.table("map.tell", _tell()))
    known |= words_of((german("map.alternative", claims="", told=""), german("map.empty")))
    known |= words_of((german("common.claims", n=1), german("common.claims", n=2)))
    material = Material(wordless(name), german)
    for part in (whole(material.debate), part_around(material.debate, material.order[0].id, 1)):
        for figure in figures(material, part):
            assert words_of(written(figure)) <= known
            assert words_of(figure.alt) <= known


def _tell() -> list[str]:
    return ["support", "attack", "undercut", "step", "objection", "together"]


def test_what_a_part_leaves_out_is_said_in_the_language_of_the_handout() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a\nc attacks t")
    part = part_of(debate, ["t", "a"], "some")
    (english,) = figures(Material(debate), part)
    (german,) = figures(Material(debate, Words("de")), part)
    assert "not shown: 1 more upon this" in written(english)
    assert "nicht gezeigt: 1 weitere hierzu" in written(german)
    (bare,) = figures(Material(debate), replace(part, stubs={}))
    assert "not shown" not in written(bare)


def test_a_cut_map_leads_on_in_the_language_of_the_handout() -> None:
    material = Material(DEBATES["bundled"](), Words("de"))
    told = " ".join(map(written, figures(material, whole(material.debate))))
    assert re.search(r"weiter auf Blatt \d+ \(\d+ Aussagen\)", told)
    assert re.search(r"Teil 1 von \d+, siehe Blatt ", told)
    assert re.search(r"(stützt|greift) \[\d+\] \((Blatt \d+|dieses Blatt)\)", told)


def test_a_map_in_a_handout_is_one_silent_picture() -> None:
    debate = sketch("thesis: t\na supports t", a={"text": 'id="x" <title>y</title> & z'})
    drawn = draw_svg(whole(debate))
    muted = mute(drawn)
    for name in ("id=", "class=", "role=", "aria-", "<title", "<desc"):
        assert f" {name}" in drawn or name in drawn
        assert name not in re.sub(r"<tspan.*?</tspan>", "", muted)
    held = "".join(ET.fromstring(muted).itertext())  # noqa: S314 - argmap's own
    assert 'id="x" <title>y</title> & z' in re.sub(r"\s+", " ", held)


def test_the_text_alternative_tells_every_claim_and_relation() -> None:
    debate = sketch(
        "thesis: t\nr: a, b supports t\nu undercuts r\nv attacks u\nw undercuts u--undercuts--r",
        b={"text": ""},
    )
    told = alternative(Material(debate), debate)
    assert told == (
        "An argument map of 6 claims. [1] Thesis: T. "
        "[2] Pro: A (supports [1], together with [3]). "
        "[3] Pro: an empty box (supports [1], together with [2]). "
        "[4] Pro: U (undercuts the step from [2] and [3] to [1]). "
        "[5] Pro: V (attacks [4]). "
        "[6] Pro: W (undercuts the objection by [4])."
    )


def test_a_part_tells_only_what_it_shows() -> None:
    debate = sketch("thesis: t, s\na supports t\na supports s")
    part = part_of(debate, ["t", "a"], "")
    told = alternative(Material(debate), part.debate)
    assert told == "An argument map of 2 claims. [1] Thesis: T. [2] Pro: A (supports [1])."


def test_for_large_print_maps_are_enlarged_onto_the_paper() -> None:
    debate = DEBATES["bundled"]()
    usual = map_sheets(Material(debate), whole(debate), "Map")
    large = map_sheets(Material(debate, choices=Choices(enlarged=True)), whole(debate), "Map")
    assert len(large) > len(usual)
    for sheet in large:
        [figure] = sheet.blocks
        assert isinstance(figure, Figure)
        width, height = svg_size(figure.svg)
        assert figure.width / width == pytest.approx(figure.height / height, rel=0.01)
        # No type on a map is smaller than 7 points on the smaller paper.
        assert SMALL * figure.width / width >= 7.0 * 1.41
        paper = sorted(PAPERS["A4"], reverse=sheet.turned)
        assert figure.width <= paper[0]
        assert figure.height <= paper[1]


def test_a_text_alternative_has_one_full_stop_a_sentence_in_other_scripts_too() -> None:
    debate = sketch("thesis: t\na supports t", t={"text": "論題である。"}, a={"text": "यह कारण है।"})
    told = alternative(Material(debate), debate)
    assert "論題である. " in told
    assert "यह कारण है (" in told
