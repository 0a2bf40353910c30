"""A debate on paper: everything it says is there as text, and those who cannot see can read it."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from typing import Any

import pytest

from argmap.drawing import typesetting
from argmap.drawing.errors import DrawingError
from argmap.drawing.focus import part_around, whole
from argmap.drawing.measure import clean
from argmap.drawing.outputs import OUTPUTS, Options
from argmap.drawing.paging import bundle
from argmap.drawing.paper import PAPERS
from argmap.drawing.pdf import bind, draw_pdf, is_accessible, render_pdf
from argmap.drawing.png import render_png
from argmap.drawing.printing import map_sheet, map_svg
from argmap.drawing.reading import reading_order
from argmap.drawing.references import beginning
from argmap.drawing.speech import summary
from argmap.drawing.typesetting import uncovered, undrawable
from argmap.model import ArgumentMap, Citation, Claim, Source
from tests.running import ROOT, surroundings
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES, bundled, duel, knots
from tests.unit.drawing.prints import (
    bare,
    fonts,
    page_texts,
    paged,
    printed,
    reader,
    root,
    said,
    tagged,
    titles,
)
from tests.unit.drawing.test_hostile import HOSTILE, everywhere

SMALL = ("knots", "duel", "cycle", "islands", "cited", "web")


@pytest.mark.parametrize("name", ["bundled", *SMALL])
def test_every_claim_is_on_the_map_and_in_the_list(name: str) -> None:
    on_map, listed = said(printed(name), 0, 1), said(printed(name), 1)
    for claim in DEBATES[name]().claims:
        assert bare(clean(claim.text)) in on_map
        assert bare(clean(claim.text)) in listed


def test_claims_are_listed_in_reading_order_with_all_that_is_known() -> None:
    listed = said(printed("bundled"), 1)
    places = []
    for number, claim in enumerate(reading_order(bundled()), start=1):
        head = bare(f"{number}. {claim.type} {clean(claim.text)}").lower()
        assert head in listed.lower()
        places.append(listed.lower().index(head))
        for told in (*claim.said_by, claim.evidence, *claim.principles):
            assert bare(told) in listed
        for passage in claim.cites:
            assert bare(f"“{passage.start} … {passage.end}”") in listed
    assert places == sorted(places)


def test_relations_name_the_numbers_of_claims() -> None:
    listed = said(printed("knots"), 1)
    order = [claim.id for claim in reading_order(knots())]
    t, a, b, c, d, u, x, w = (order.index(name) + 1 for name in "tabcduxw")
    assert bare(f"Supports {t} together with {b} and {c}. Supported by") in listed
    assert bare(f"Undercuts the step from {a}, {b} and {c} to {t}.") in listed
    assert bare(f"Attacked by {d}.") in listed
    assert bare(f"Undercuts the step from {d} to {t} together with {x}.") in listed
    assert bare(f"Undercuts the step from {u} to another step") in listed
    assert w
    links = [path for path, _ in tagged(printed("knots")) if path.endswith("/Link")]
    assert len(links) > 20


def test_sources_are_numbered_as_on_the_map_and_only_web_addresses_are_links() -> None:
    listed = said(printed("cited"), 1)
    assert bare("1. A second article") in listed
    assert bare("2. The first book (A. Author, A Press) https://example.org/one") in listed
    assert "Nobodycitesthis" not in listed
    assert bare("[1] paragraph 4") in listed
    targets = [_target(note) for page in reader(printed("cited")).pages for note in _notes(page)]
    assert [target for target in targets if target] == ["https://example.org/one"]
    evil = ArgumentMap(
        sources=(Source("s", "A page", url="javascript:alert(1)"),),
        claims=(Claim("t", "thesis", "So.", (Citation("s", 1),)),),
    )
    made = render_pdf(evil)
    assert "javascript:alert(1)" in said(made, 1)
    assert not [note for page in reader(made).pages for note in _notes(page)]


def _notes(page: Any) -> list[Any]:
    return [note.get_object() for note in page.get("/Annots", [])]


def _target(note: Any) -> str:
    return str(note.get("/A", {}).get("/URI", ""))


def test_it_says_its_title_and_language_and_that_it_is_accessible() -> None:
    top = root(printed("bundled"))
    assert reader(printed("bundled")).metadata["/Title"] == "Surrogate partner therapy"  # type: ignore[index]
    assert top["/Lang"] == "en"
    assert top["/MarkInfo"]["/Marked"]
    assert top["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in top["/Metadata"].get_data()
    assert is_accessible(printed("bundled"))


def test_it_is_tagged_and_the_map_is_told_in_words() -> None:
    tags = list(tagged(printed("bundled")))
    figures = [element["/Alt"] for path, element in tags if path.endswith("/Figure")]
    assert figures == [summary(bundled())]
    items = [path for path, _ in tags if path.endswith("/L/LI")]
    assert len(items) == 73 + 2
    assert titles(printed("bundled")) == ["How to read the map", "Claims", "Sources"]


def test_question_note_legend_and_page_numbers_are_there() -> None:
    debate, first = bundled(), said(printed("bundled"), 0, 1)
    assert first.startswith(bare(debate.title + debate.question + debate.content_note))
    assert first.count(bare(debate.question)) == first.count(bare(debate.content_note)) == 1
    assert "Thesis:ananswertothequestion" in first
    pages = page_texts(printed("bundled"))
    for number, text in enumerate(pages, start=1):
        assert text.endswith(f"{number}/{len(pages)}")


def test_all_fonts_are_embedded_and_are_argmaps_own() -> None:
    found = fonts(printed("bundled"))
    assert {name.partition("+")[2] for name in found} == {"Arimo-Regular", "Arimo-Bold"}
    assert all(found.values())


@pytest.mark.parametrize("paper", PAPERS)
def test_the_map_takes_one_page_of_the_paper_either_way_up(paper: str) -> None:
    pages = reader(printed("cited", paper)).pages
    size = sorted((float(pages[0].mediabox.width), float(pages[0].mediabox.height)))
    assert size == pytest.approx(sorted(PAPERS[paper]), abs=0.1)
    assert "Howtoreadthemap" in said(printed("cited", paper), 1, 2)
    text = (float(pages[1].mediabox.width), float(pages[1].mediabox.height))
    upright = PAPERS[{"A3": "A4", "tabloid": "letter"}.get(paper, paper)]
    assert text == pytest.approx(upright, abs=0.1)


def test_several_sheets_are_bound_in_order() -> None:
    part = whole(duel())
    sheets = [map_sheet(part, map_svg(part), paper) for paper in ("A4", "A3")]
    made = bind(part, sheets)
    pages = reader(made).pages
    assert [max(page.mediabox.width, page.mediabox.height) for page in pages[:2]] == pytest.approx(
        [841.89, 1190.55], abs=0.1
    )
    assert "Howtoreadthemap" in said(made, 2, 3)


def test_sheets_come_after_an_index_that_leads_to_them() -> None:
    debate, made = bundled(), paged("bundled", "A4")
    plan = bundle(whole(debate), paper="A4").plan
    count = len(plan.parts)
    first, pages = said(made, 0, 1), reader(made).pages
    assert first.startswith(bare(debate.title + debate.question + debate.content_note + "Sheets"))
    for entry in plan.index:
        part = f"({entry.part} of {entry.parts})" if entry.parts > 1 else ""
        line = (
            f"{entry.sheet}{beginning(entry.claim.text, 120)}{part}{entry.claim.type}{entry.count}"
        )
        assert bare(f"{line}{entry.sheet + 1}").lower() in first.lower()
    for number in range(1, count + 1):
        assert bare(f"Sheet {number} of {count}: ") in said(made, number, number + 1)
        assert sorted(_side(pages[number])) == pytest.approx(sorted(PAPERS["A4"]), abs=0.1)
    assert len(_notes(pages[0])) == len(plan.index)
    assert titles(made)[: count + 1] == ["Sheets", *(part.debate.title for part in plan.parts)]
    assert titles(made)[count + 1 :] == ["How to read the map", "Claims", "Sources"]


def _side(page: Any) -> tuple[float, float]:
    return float(page.mediabox.width), float(page.mediabox.height)


def test_sheets_are_told_in_words_and_the_file_stays_accessible() -> None:
    made = paged("bundled", "A4")
    assert is_accessible(made)
    told = [str(element["/Alt"]) for path, element in tagged(made) if path.endswith("/Figure")]
    plan = bundle(whole(bundled()), paper="A4").plan
    assert [alt.partition(" An argument map of ")[0] for alt in told] == [
        f"{part.debate.title}." for part in plan.parts
    ]
    assert {name.partition("+")[2] for name in fonts(made)} == {"Arimo-Regular", "Arimo-Bold"}


def test_the_list_of_claims_says_on_which_sheets_their_arguments_stand() -> None:
    made = paged("bundled", "A4")
    homes = bundle(whole(bundled()), paper="A4").plan.homes
    listed = said(made, max(map(max, homes.values())) + 1)
    for number, claim in enumerate(reading_order(bundled()), start=1):
        entry = listed.partition(bare(f"{number}. {claim.type.capitalize()} {claim.text}"))[2]
        sheets = ", ".join(map(str, homes[claim.id]))
        word = "Sheets" if len(homes[claim.id]) > 1 else "Sheet"
        assert bare(f".{word} {sheets}") in entry[:1200], claim.id
    assert "Sheet" not in said(printed("bundled"), 1)


def test_sheets_of_a_part_say_of_which_part() -> None:
    part = part_around(bundled(), "legitimate", 2)
    made = draw_pdf(part, paper="A3", pages=True)
    assert bare(clean(part.told)) in said(made, 0, 1)
    assert is_accessible(made)


def test_hostile_text_is_printed_on_sheets_too() -> None:
    for hostile in ("#panic()", "<b>&amp;", "שלום", "\u202eabc", '"; “' * 30):
        made = render_pdf(everywhere(hostile), pages=True)
        assert is_accessible(made)
        if hostile.isascii():
            assert bare(hostile) in said(made)


@pytest.mark.parametrize("debate", [ArgumentMap(), ArgumentMap(title="Nothing yet")])
def test_a_debate_without_claims_has_no_index(debate: ArgumentMap) -> None:
    made = render_pdf(debate, pages=True)
    assert len(reader(made).pages) == 1
    assert "Thisdebatehasnoclaimsyet." in said(made)
    assert is_accessible(made)


def test_notes_say_what_to_do_where_type_is_small() -> None:
    pdf = OUTPUTS["pdf"].draw
    (note,) = pdf(whole(bundled()), Options(paper="A4")).notes
    assert note.startswith("on this paper the smallest type is ")
    assert "take as many sheets as it needs with --pages" in note
    assert pdf(whole(duel()), Options(paper="A4", pages=True)).notes == ()
    names = tuple(f"a speaker with a long name and the number {number}" for number in range(300))
    huge = sketch("thesis: t\na supports t", a={"said_by": names})
    (note,) = pdf(whole(huge), Options(pages=True)).notes
    assert "points on sheet 2, where a claim alone is too long" in note


@pytest.mark.parametrize("debate", [ArgumentMap(), ArgumentMap(title="Nothing yet")])
def test_a_debate_without_claims_is_one_page_and_an_empty_rest(debate: ArgumentMap) -> None:
    made = render_pdf(debate)
    assert "Thisdebatehasnoclaimsyet." in said(made)
    assert len(reader(made).pages) == 1
    assert reader(made).metadata["/Title"] == debate.title or "Argument map"  # type: ignore[index]


def test_a_part_says_that_it_is_one_and_lists_only_what_it_shows() -> None:
    part = part_around(bundled(), "power-gap", 1)
    made = draw_pdf(part, paper="A4")
    assert bare(clean(part.told)) in said(made, 0, 1)
    listed = said(made, 1)
    shown = [claim for claim in bundled().claims if bare(clean(claim.text)) in listed]
    assert tuple(shown) == part.debate.claims
    assert 1 < len(shown) < 30


def test_a_theme_colours_the_map() -> None:
    made = {theme: render_pdf(duel(), theme=theme) for theme in ("default", "greyscale", "dark")}
    assert len(set(made.values())) == 3
    assert len({said(data) for data in made.values()}) == 1


MARKUP = [
    "#let x = 1", "#panic()", "*b* _i_ $x$", "= no heading", "a \\ b", "@ref <label>", "// c",
    "/* c */", "`raw` ```raw```", "#sys.exit()", "[x] (y) {z}", "~ -- --- ...", "'a' \"b\"",
    "#read(\"debate.typ\")", "1. x", "- x", "https://example.org", "#sys.inputs.data", "\\u{41}",
]  # fmt: skip


def test_markup_of_typst_is_text() -> None:
    debate = everywhere(" ¦ ".join(MARKUP))
    text = said(render_pdf(debate))
    for one in MARKUP:
        assert text.count(bare(one)) >= 8, one


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_hostile_text_is_printed_and_links_nowhere(hostile: str) -> None:
    made = render_pdf(everywhere(hostile))
    assert not {"/AcroForm", "/OpenAction", "/AA"} & set(root(made))
    assert not [note for page in reader(made).pages for note in _notes(page) if _target(note)]
    if hostile.isascii() and hostile.isprintable():
        assert said(made).count(bare(clean(hostile))) >= 6


def test_a_title_as_long_as_a_page_is_cut_above_the_map_and_stands_in_full_behind_it() -> None:
    long = "Is it so? " * 300
    debate = ArgumentMap("A title", long, claims=duel().claims, relations=duel().relations)
    made = render_pdf(debate, paper="A4")
    assert "Thesis" in said(made, 0, 1)
    assert bare(long) not in said(made, 0, 1)
    assert bare(long) in said(made, 1)


def test_another_script_is_drawn_with_the_machines_fonts_or_named() -> None:
    text = "中文 مرحبا"
    missing = undrawable(text)
    debate = sketch("thesis: t", t={"text": text})
    made = render_pdf(debate)
    assert set(missing) <= set(uncovered(text))
    assert is_accessible(made) == (missing == "")
    if not missing:
        assert said(made).count("中文") == 2


def test_where_no_font_has_a_character_it_is_named_and_the_promise_is_not_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    arimo = typesetting._fonts(whole=False)
    monkeypatch.setattr(typesetting, "_fonts", lambda *, whole: arimo)
    assert undrawable("a中\ue000שלום →≤") == "中\ue000"
    made = render_pdf(sketch("thesis: t", t={"text": "One 中 two"}))
    assert not is_accessible(made)
    assert root(made)["/MarkInfo"]["/Marked"]
    assert said(made).count("two") == 2


def test_the_table_of_arimos_characters_is_true() -> None:
    table = "".join(sorted(typesetting._covered() - {"\ufeff", "\ufffc"}))
    assert len(table) > 1400
    typesetting.typeset(
        typesetting.TEMPLATES / "probe.typ",
        {"title": "-", "language": "en", "text": " ".join(table)},
        "pdf",
        ua=True,
    )


def test_a_sign_that_the_standard_forbids_does_not_cost_the_promise() -> None:
    made = render_pdf(sketch("thesis: t", t={"text": "One\ufefftwo"}))
    assert is_accessible(made)


def test_text_that_arimo_has_asks_no_font_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    arimo = typesetting._fonts(whole=False)

    def fonts_of(*, whole: bool) -> object:
        asked.append(whole)
        return arimo

    monkeypatch.setattr(typesetting, "_fonts", fonts_of)
    render_pdf(
        sketch("thesis: t", t={"text": "Ödön, Šárka, Ἀριστοτέλης, Достоевский, שלום: ≤ ½ €"})
    )
    render_pdf(sketch("thesis: t", t={"text": "中"}))
    assert asked[0] is False
    assert asked[1] is True


PROBE = """
import hashlib, sys
sys.path.insert(0, {root!r})
import argmap
from argmap.drawing.pdf import render_pdf
from argmap.drawing.png import render_png
debate = argmap.load({file!r})
sheets = render_pdf(debate, paper="A4", pages=True)
for made in (render_pdf(debate, paper="A3"), sheets, render_png(debate, scale=0.5)):
    print(hashlib.sha256(made).hexdigest())
"""


def test_another_process_elsewhere_makes_the_same_bytes() -> None:
    code = PROBE.format(root=str(ROOT), file=str(ROOT / "data" / "arguments.yaml"))
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        env=surroundings(PYTHONHASHSEED="7", TZ="Asia/Tokyo", SOURCE_DATE_EPOCH="1"),
        timeout=60,
        check=False,
    )
    here = (printed("bundled", "A3"), paged("bundled", "A4"), render_png(bundled(), scale=0.5))
    assert done.stderr.decode() == ""
    assert done.stdout.decode().split() == [hashlib.sha256(made).hexdigest() for made in here]


def test_without_typst_there_is_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(DrawingError, match="typst, which is missing") as refused:
        render_pdf(duel())
    assert "pip install" in refused.value.hint


def test_what_typst_refuses_is_a_fault_and_not_a_page_without_the_standard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("argmap.drawing.pdf.LANGUAGE", "no language")
    with pytest.raises(DrawingError, match="typst cannot set the page"):
        render_pdf(duel())
