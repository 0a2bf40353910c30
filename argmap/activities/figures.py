"""Maps in handouts: in as many sheets as it takes to read them, with the numbers of the claims."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import truediv
from typing import TYPE_CHECKING

from argmap.activities.bearing import bearings
from argmap.drawing.focus import left_out
from argmap.drawing.measure import clean
from argmap.drawing.paging import bundle
from argmap.drawing.paper import HALVES, PAPERS
from argmap.drawing.reading import reading_order
from argmap.drawing.view import View
from argmap.drawing.wording import STUBS, Wording
from argmap.handouts.handout import Figure, Sheet
from argmap.model import CLAIM_TYPES, RELATION_KINDS

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.drawing.focus import Part
    from argmap.drawing.paper import Sheet as Drawn
    from argmap.handouts.handout import Audience
    from argmap.handouts.words import Words
    from argmap.model import ArgumentMap, Claim

STOPS = ".。．｡।۔"
"""Full stops of scripts: a text alternative sets its own."""

BARE = View(details=frozenset())
"""Boxes with nothing but the claim: what else is known stands in the text of a handout."""


def map_sheets(
    material: Material,
    part: Part,
    title: str,
    audience: Audience = "students",
    view: View = BARE,
) -> tuple[Sheet, ...]:
    """Draw a part of the debate, readable on the paper of the material. Raises DrawingError."""
    said = wording(material.words)
    stubs = left_out(part.whole, part.debate, said) if part.stubs else {}
    marked = replace(part, numbers=material.numbers, wording=said, stubs=stubs)
    choices = material.choices
    paper = HALVES[choices.paper] if choices.enlarged else choices.paper
    made = bundle(marked, paper=paper, theme=choices.theme, view=view)
    # As on a copier: what fits on half a sheet, enlarged to the whole of it.
    scale = min(map(truediv, PAPERS[choices.paper], PAPERS[paper]))
    count = len(made.sheets)
    return tuple(
        Sheet(
            title if count == 1 else material.words("map.sheet", title=title, n=number, m=count),
            (_figure(material, one, shown.debate, scale),),
            audience,
            turned=one.page[0] > one.page[1],
            narrow=True,
        )
        for number, (one, shown) in enumerate(
            zip(made.sheets, made.plan.parts, strict=True), start=1
        )
    )


def _figure(material: Material, one: Drawn, part: ArgumentMap, scale: float) -> Figure:
    width, height = one.figure
    return Figure(mute(one.svg), alternative(material, part), width * scale, height * scale)


def alternative(material: Material, part: ArgumentMap) -> str:
    """Say what a map shows: its claims by their numbers, each with what it bears on there."""
    words = material.words
    told = ". ".join(_told(material, part, claim) for claim in reading_order(part))
    count = words("common.claims", n=len(part.claims))
    return words("map.alternative", claims=count, told=told)


def _told(material: Material, part: ArgumentMap, claim: Claim) -> str:
    text = clean(claim.text).rstrip(STOPS) or material.words("map.empty")
    told = f"{material.number(claim)} {material.type_word(claim)}: {text}"
    found = bearings(material, claim, part)
    return f"{told} ({', '.join(found)})" if found else told


def mute(svg: str) -> str:
    """Take from a map what it says to a listener, and its names: the figure's `alt` says it all.

    In a handout a map is one picture. Its parts are named by the ids of claims, which are not to
    be read where a box is left empty, and several maps on one page would share names.
    """
    return _NAMES.sub("", _SPOKEN.sub("", svg))


_SPOKEN = re.compile(r"<(title|desc)\b[^>]*>[^<]*</\1>\n?")
# A quotation mark in a text is always escaped, so that only attributes are met.
_NAMES = re.compile(r' (?:id|class|role|aria-[a-z]+|data-[a-z]+)="[^"]*"')


def wording(words: Words) -> Wording:
    """Give the words of a language for maps."""
    return Wording(
        {kind: words(f"common.type.{kind}") for kind in CLAIM_TYPES},
        {kind: words(f"map.meaning.{kind}") for kind in CLAIM_TYPES},
        {kind: words(f"map.arrow.{kind}") for kind in RELATION_KINDS},
        words("map.linked"),
        words.table("map.stub", STUBS),
    )
