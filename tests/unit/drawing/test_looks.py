"""Looks can be read: enough contrast, and everything told apart without its colour."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.looks import CLAIM_LOOKS, HAIRLINE, PAPER, QUIET, RELATION_LOOKS, TEXT
from argmap.model import CLAIM_TYPES, RELATION_KINDS, ClaimType, RelationKind
from tests.unit.drawing.pictures import SVG, Drawing, drawing, groups, legend_of

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

RICH = ("bundled", "knots")
"""Drawings that hold every type and every kind."""


def luminance(colour: str) -> float:
    """Give the relative luminance (WCAG 2.2) of `#RRGGBB`."""
    assert len(colour) == 7, colour
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio (WCAG 2.2) of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_published_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#0072B2", "#FFFFFF") == pytest.approx(5.19, abs=0.01)


@pytest.mark.parametrize("kind", CLAIM_TYPES)
def test_words_and_borders_stand_out_from_fill_and_page(kind: ClaimType) -> None:
    look = CLAIM_LOOKS[kind]
    for ground in (look.fill, PAPER):
        assert contrast(look.ink, ground) >= 4.5
        assert contrast(TEXT, ground) >= 7
        assert contrast(QUIET, ground) >= 4.5


@pytest.mark.parametrize("kind", RELATION_KINDS)
def test_arrows_stand_out_from_the_page_and_every_fill(kind: RelationKind) -> None:
    for ground in (PAPER, *(look.fill for look in CLAIM_LOOKS.values())):
        assert contrast(RELATION_LOOKS[kind].ink, ground) >= 3


def test_the_table_has_each_type_and_kind() -> None:
    assert set(CLAIM_LOOKS) == set(CLAIM_TYPES)
    assert set(RELATION_LOOKS) == set(RELATION_KINDS)
    assert all(look.type == kind for kind, look in CLAIM_LOOKS.items())


@pytest.mark.parametrize(("one", "other"), [*combinations(CLAIM_TYPES, 2)])
def test_types_differ_in_word_icon_and_frame(one: ClaimType, other: ClaimType) -> None:
    a, b = CLAIM_LOOKS[one], CLAIM_LOOKS[other]
    assert a.word != b.word
    assert a.icon != b.icon
    assert (a.corners, a.dash, a.double) != (b.corners, b.dash, b.double)


@pytest.mark.parametrize(("one", "other"), [*combinations(RELATION_KINDS, 2)])
def test_kinds_of_relation_differ_in_word_dash_and_head(
    one: RelationKind, other: RelationKind
) -> None:
    a, b = RELATION_LOOKS[one], RELATION_LOOKS[other]
    assert a.verb != b.verb
    assert a.dash != b.dash
    assert a.head != b.head


def all_colours(drawn: Drawing) -> set[str]:
    found = {e.get(name) for e in drawn.root.iter() for name in ("fill", "stroke")}
    return {colour for colour in found if colour}


@pytest.mark.parametrize("name", RICH)
def test_what_is_drawn_stands_out_from_what_is_under_it(name: str) -> None:
    """As the tests of the tables, on the page itself."""
    drawn = drawing(name)
    ground = next(drawn.root.iter(f"{SVG}rect")).get("fill", "")
    boxed = set()
    for group in groups(drawn.root, "claim").values():
        frame = next(group.iter(f"{SVG}path"))
        boxed.add(fill := frame.get("fill", ""))
        assert contrast(frame.get("stroke", ""), ground) >= 3
        assert contrast(frame.get("stroke", ""), fill) >= 3
        for path in list(group.iter(f"{SVG}path"))[1:]:
            assert contrast(path.get("stroke", path.get("fill", "")), fill) >= 3
        for text in group.iter(f"{SVG}text"):
            assert contrast(text.get("fill", ""), fill) >= 4.5
    assert len(boxed) == len(CLAIM_TYPES)
    for group in groups(drawn.root, "relation").values():
        for part in group.iter(f"{SVG}path"):
            assert all(contrast(part.get("stroke", ""), under) >= 3 for under in {ground, *boxed})
        for dot in group.iter(f"{SVG}circle"):
            assert contrast(dot.get("fill", ""), ground) >= 3
    for tag in ("text", "tspan"):
        inks = {text.get("fill", TEXT) for text in drawn.root.iter(f"{SVG}{tag}")}
        assert all(contrast(ink, ground) >= 4.5 for ink in inks)
    assert all_colours(drawn) - {"none"} <= {
        *(PAPER, TEXT, QUIET, HAIRLINE),
        *(colour for look in CLAIM_LOOKS.values() for colour in (look.ink, look.fill)),
        *(look.ink for look in RELATION_LOOKS.values()),
    }


def turns(frame: ET.Element) -> tuple[int, tuple[str, ...]]:
    """Tell corners apart: how many sides are slanted, and which way each arc turns."""
    steps = re.findall(r"([MLA])([^MLAZ]*)", frame.get("d", ""))
    ends = [tuple(numbers.split()[-2:]) for _, numbers in steps]
    straight = (
        after for (letter, _), after in zip(steps[1:], pairwise(ends), strict=True) if letter == "L"
    )
    slanted = sum(x0 != x1 and y0 != y1 for (x0, y0), (x1, y1) in straight)
    return slanted, tuple(numbers.split()[4] for letter, numbers in steps if letter == "A")


def test_types_are_drawn_apart_without_colour() -> None:
    drawn = drawing("bundled")
    frames: dict[str, set[object]] = {kind: set() for kind in CLAIM_TYPES}
    icons: dict[str, set[str | None]] = {kind: set() for kind in CLAIM_TYPES}
    for claim, group in groups(drawn.root, "claim").items():
        frame, *others = group.iter(f"{SVG}path")
        sign = (
            turns(frame),
            frame.get("stroke-dasharray"),
            len([path for path in others if path.get("fill") == "none"]),
        )
        kind = drawn.debate.claim[claim].type
        frames[kind].add(sign)
        icons[kind].add(others[-1].get("d"))
    for signs in (frames, icons):
        assert [len(found) for found in signs.values()] == [1] * len(CLAIM_TYPES)
        assert len({next(iter(found)) for found in signs.values()}) == len(CLAIM_TYPES)


def test_relations_are_drawn_apart_without_colour() -> None:
    drawn = drawing("bundled")
    signs: dict[str, set[tuple[str | None, str, bool]]] = {kind: set() for kind in RELATION_KINDS}
    for relation, group in groups(drawn.root, "relation").items():
        *_, line, head = group.iter(f"{SVG}path")
        letters = "".join(filter(str.isalpha, head.get("d", "")))
        hollow = head.get("fill") == PAPER
        sign = (line.get("stroke-dasharray"), letters, hollow)
        signs[drawn.debate.relation[relation].kind].add(sign)
    assert [len(found) for found in signs.values()] == [1, 1, 1]
    for place in range(2):  # neither dash nor head is shared
        assert len({next(iter(found))[place] for found in signs.values()}) == 3


def test_the_legends_frames_are_those_of_the_boxes() -> None:
    drawn = drawing("bundled")
    legend = legend_of(drawn.root)
    assert legend is not None

    def frames(paths: list[tuple[str | None, str | None, str | None]]) -> set[object]:
        return {look for look in paths if look[0] in fills}

    fills = {look.fill for look in CLAIM_LOOKS.values()}
    every = [
        [(p.get("fill"), p.get("stroke"), p.get("stroke-dasharray")) for p in e.iter(f"{SVG}path")]
        for e in (legend, *groups(drawn.root, "claim").values())
    ]
    assert frames(every[0]) == set().union(*map(frames, every[1:]))
    assert len(frames(every[0])) == len(CLAIM_TYPES)
