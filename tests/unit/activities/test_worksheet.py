"""A worksheet: what belongs in the empty boxes stands in the bank and nowhere else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.activities import prepare
from argmap.activities.blanks import Blanks, blanks_of
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.nearest import middle_of
from argmap.activities.toulmin import MOST, PARTS, layouts
from argmap.handouts.handout import Figure, Handout, Heading, Items, Paragraph, Sheet, Table
from argmap.handouts.words import LANGUAGES, Words
from argmap.model import SCHEMES, ArgumentMap
from argmap.store import bundled_path
from tests.maps import bare_maps
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES, SENTENCE, bundled, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

BUNDLED = bundled()


def material(
    debate: ArgumentMap = BUNDLED, level: int = 2, form: str = "", seed: int = 0, lang: str = "en"
) -> Material:
    return Material(debate, Words(lang), Choices(level=level, form=form, seed=seed))


def students(handout: Handout) -> tuple[Sheet, ...]:
    return tuple(sheet for sheet in handout.sheets if sheet.audience == "students")


def without_bank(sheets: tuple[Sheet, ...], blanks: Blanks) -> Iterator[object]:
    """Give all that students get but the cells of the bank."""
    letters = tuple(blanks.bank)
    for sheet in sheets:
        yield sheet.title
        for block in sheet.blocks:
            if isinstance(block, Table) and tuple(row[0] for row in block.rows) == letters:
                yield block.head
            else:
                yield block


def plain(text: object) -> str:
    """Give the words of anything, without the marks of SVG between its lines."""
    return " ".join(re.sub(r"<[^>]*>", "", str(text)).split()).casefold()


def check_no_leak(one: Material) -> None:
    blanks = blanks_of(one)
    handout = prepare("worksheet", one)
    told = plain(list(without_bank(students(handout), blanks)))
    raw = str(list(without_bank(students(handout), blanks)))
    assert blanks.hidden
    for claim in blanks.hidden:
        assert plain(claim.text).rstrip(".") not in told
        assert claim.id not in raw
        # In the same way it is found where it does stand, broken into lines.
        assert plain(claim.text).rstrip(".") in plain(handout.sheets[-2:])


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seed", [0, 1])
def test_the_bundled_worksheet_gives_nothing_away(level: int, lang: str, seed: int) -> None:
    check_no_leak(material(level=level, lang=lang, seed=seed))


def named(debate: ArgumentMap) -> ArgumentMap:
    """Give claims texts that are in nothing else."""
    texts = (f"Zq{n:03}x {SENTENCE}{n:03}." for n in range(len(debate.claims)))
    return replace(
        debate,
        claims=tuple(replace(one, text=t) for one, t in zip(debate.claims, texts, strict=True)),
    )


@given(bare_maps(9, 12).map(named), st.integers(1, 3), st.integers(0, 2))
@settings(max_examples=40, deadline=None)
def test_no_worksheet_gives_anything_away(debate: ArgumentMap, level: int, seed: int) -> None:
    one = material(debate, level, seed=seed)
    try:
        blanks = blanks_of(one)
    except MissingError:
        return
    told = plain(list(without_bank(students(prepare("worksheet", one)), blanks)))
    for claim in blanks.hidden:
        assert claim.text.split()[0].casefold() not in told


@pytest.mark.parametrize("level", [1, 2, 3])
def test_the_bank_has_each_hidden_claim_once_and_the_key_its_box(level: int) -> None:
    one = material(level=level, form="map")
    blanks = blanks_of(one)
    handout = prepare("worksheet", one)
    bank, key = handout.pick(Table)
    texts = [row[1] for row in bank.rows]
    assert sorted(texts) == sorted(claim.text for claim in blanks.bank.values())
    assert set(blanks.hidden) <= set(blanks.bank.values())
    assert len(blanks.bank) - len(blanks.hidden) == (2 if level == 3 else 0)
    letters = {row[1]: row[0] for row in bank.rows}
    assert key.rows == tuple(
        (str(one.numbers[claim.id]), letters[claim.text], claim.text) for claim in blanks.hidden
    )
    assert all(row[2] == "" for row in bank.rows)


def test_a_higher_level_leaves_more_boxes_empty() -> None:
    shares = []
    for level in (1, 2, 3):
        blanks = blanks_of(material(level=level))
        shares.append(len(blanks.hidden) / len(blanks.part.debate.claims))
        assert middle_of(material()) not in blanks.hidden
    assert shares == sorted(shares)
    assert shares[0] < 0.5 < shares[2]


def test_the_map_fits_one_sheet_and_the_key_shows_it_filled() -> None:
    one = material(form="map")
    handout = prepare("worksheet", one)
    bare, full = handout.pick(Figure)
    for claim in blanks_of(one).hidden:
        box = f"[{one.numbers[claim.id]}] {one.type_word(claim)}"
        assert f"{box}: an empty box" in bare.alt
        assert f"{box}: {claim.text.rstrip('.')}" in full.alt
    assert [sheet.audience for sheet in handout.sheets] == ["students"] * 2 + ["teacher"] * 2
    assert {sheet.copies for sheet in students(handout)} == {"pair"}


@pytest.mark.parametrize("name", DEBATES)
@pytest.mark.parametrize("level", [1, 3])
def test_hard_debates_give_a_worksheet(name: str, level: int) -> None:
    handout = prepare("worksheet", material(named(DEBATES[name]()), level))
    assert 3 <= len(students(handout)) <= 5


@pytest.mark.parametrize(
    "text", [SENTENCE * 40, "これは長い主張である。" * 200, "טענה ארוכה. " * 200]
)
def test_claims_too_long_for_a_sheet_together_get_more_sheets(text: str) -> None:
    long = {name: {"text": f"Zq{number}x {text}"} for number, name in enumerate("tabc")}
    one = material(sketch("thesis: t\na supports t\nb attacks t\nc attacks a", **long), 3)
    blanks = blanks_of(one)
    told = plain(list(without_bank(students(prepare("worksheet", one)), blanks)))
    for claim in blanks.hidden:
        assert claim.text.split()[0].casefold() not in told
        assert claim in blanks.bank.values()


def test_decoys_fit_no_box() -> None:
    one = material(level=3)
    blanks = blanks_of(one)
    inside = {claim.id for claim in blanks.part.debate.claims}
    decoys = [claim for claim in blanks.bank.values() if claim not in blanks.hidden]
    assert len(decoys) == 2
    for relation in BUNDLED.relations:
        ends = {*relation.premises, relation.target}
        step = BUNDLED.relation.get(relation.target)
        if step:
            ends |= {*step.premises, step.target}
        for decoy in decoys:
            if decoy.id in relation.premises or decoy.id == relation.target:
                assert not ends & inside


def test_boxes_that_nothing_tells_apart_may_be_exchanged() -> None:
    lines = "thesis: t\na supports t\nb supports t\nc attacks t\nd supports c\ne supports c"
    one = material(named(sketch(lines)), level=3, form="map")
    handout = prepare("worksheet", one)
    exchanged = [item.text for items in handout.pick(Items) for item in items.items]
    hidden = [claim.id for claim in blanks_of(one).hidden]
    for pair in (("a", "b"), ("d", "e")):
        if set(pair) <= set(hidden):
            numbers = ", ".join(str(one.numbers[name]) for name in pair)
            assert any(text.endswith(f"{numbers}.") for text in exchanged)
    assert exchanged


def test_what_says_the_same_as_a_neighbour_or_the_title_is_never_hidden() -> None:
    debate = replace(
        sketch("thesis: t\na supports t\nb supports t\nc supports t", a={"text": "So it is."}),
        title="Whether C",
        question="Is it?",
    )
    twin = replace(
        debate,
        claims=tuple(
            replace(one, text="It is said: so it is.") if one.id == "b" else one
            for one in debate.claims
        ),
    )
    for seed in range(6):
        hidden = {claim.id for claim in blanks_of(material(twin, 3, seed=seed)).hidden}
        assert hidden == {"b"}


@pytest.mark.parametrize("form", ["", "map", "toulmin"])
@pytest.mark.parametrize(
    "debate", [ArgumentMap(), sketch("thesis: t"), sketch("pro: a, b")], ids=["no", "one", "loose"]
)
def test_a_debate_without_arguments_says_what_is_missing(debate: ArgumentMap, form: str) -> None:
    with pytest.raises(MissingError):
        prepare("worksheet", material(debate, form=form))


def toulmin(handout: Handout) -> list[Table]:
    return [table for table in handout.pick(Table) if len(table.rows) == len(PARTS)]


@pytest.mark.parametrize("form", ["", "toulmin"])
def test_the_example_is_worked_and_the_others_are_there_to_fill_in(form: str) -> None:
    example, *others = toulmin(prepare("worksheet", material(form=form)))
    assert all(row[2] for row in example.rows)
    supported = {it.target for it in argmap.load(bundled_path()).relations if it.kind == "support"}
    assert len(others) == (min(len(supported), MOST) - 1 if form else 2)
    for table in others:
        assert [bool(row[2]) for row in table.rows] == [True] + [False] * 5
        assert table.rows[0][2] != example.rows[0][2]
        assert table.room >= 3


def test_the_example_takes_its_parts_from_the_map() -> None:
    debate = sketch(
        """
        thesis: t
        r: g, h supports t
        b supports g
        x attacks h
        u undercuts r
        """
    )
    scheme = replace(debate.relations[0], scheme="analogy")
    debate = replace(debate, relations=(scheme, *debate.relations[1:]))
    (example, *_) = toulmin(prepare("worksheet", material(debate, form="toulmin")))
    assert [row[2] for row in example.rows] == [
        "[1] T.",
        "[2] G. [4] H.",
        "What holds in one case holds in a case that is alike in what matters.",
        "[3] B.",
        "presumably, unless what stands under “Rebuttal” holds",
        "[6] U. [5] X.",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_scheme_has_a_warrant(lang: str) -> None:
    assert set(Words(lang).keys("worksheet.warrant")) == set(SCHEMES)


def test_sheets_to_fill_in_are_of_both_sides() -> None:
    one = material(tree(3, 60))
    middle = middle_of(one)
    assert len({layout.claim.id for layout in layouts(one, middle)}) == 3


def test_without_an_argument_that_is_free_the_sheet_is_for_a_claim_of_ones_own() -> None:
    one = material(named(sketch("thesis: t\na supports t\nb attacks t")), level=3)
    handout = prepare("worksheet", one)
    (table,) = toulmin(handout)
    assert all(row[2] == "" for row in table.rows)
    assert one.words("worksheet.fill-own") in [block.text for block in handout.pick(Paragraph)]


def test_the_key_says_what_the_map_has() -> None:
    handout = prepare("worksheet", material(form="toulmin"))
    key = handout.sheets[-1]
    assert key.audience == "teacher"
    headings = [block.text for block in key.blocks if isinstance(block, Heading)]
    given = [table.rows[0][2] for table in toulmin(handout)[1:]]
    assert headings == given


def test_alone_there_is_a_toulmin_sheet_for_each_supported_claim() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb supports a\nc attacks t\n"
        "d supports c\ne attacks d\nf supports b"
    )
    choices = Choices(form="toulmin")
    handout = prepare("worksheet", Material(debate, choices=choices))
    told = repr(students(handout))
    supported = {it.target for it in debate.relations if it.kind == "support"}
    material = Material(debate)
    assert len(students(handout)) == len(supported)
    assert all(material.named(debate.claim[name]) in told for name in supported)
