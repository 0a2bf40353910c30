"""Maps in handouts: in as many sheets as it takes to read them, with the numbers of the claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.drawing.paging import bundle
from argmap.drawing.view import View
from argmap.drawing.wording import Wording
from argmap.handouts.handout import Figure, Sheet
from argmap.model import CLAIM_TYPES, RELATION_KINDS

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.drawing.focus import Part
    from argmap.handouts.handout import Audience
    from argmap.handouts.words import Words

BARE = View(details=frozenset())
"""Boxes with nothing but the claim: what else is known stands in the text of a handout."""


def map_sheets(
    material: Material, part: Part, title: str, audience: Audience = "students"
) -> tuple[Sheet, ...]:
    """Draw a part of the debate, readable on the paper of the material. Raises DrawingError."""
    marked = replace(part, numbers=material.numbers, wording=wording(material.words))
    choices = material.choices
    made = bundle(marked, paper=choices.paper, theme=choices.theme, view=BARE)
    count = len(made.sheets)
    return tuple(
        Sheet(
            title if count == 1 else material.words("map.sheet", title=title, n=number, m=count),
            (Figure(one.svg, one.alt, *one.figure),),
            audience,
            turned=one.page[0] > one.page[1],
            narrow=True,
        )
        for number, one in enumerate(made.sheets, start=1)
    )


def wording(words: Words) -> Wording:
    """Give the words of a language for maps."""
    return Wording(
        {kind: words(f"common.type.{kind}") for kind in CLAIM_TYPES},
        {kind: words(f"map.meaning.{kind}") for kind in CLAIM_TYPES},
        {kind: words(f"map.arrow.{kind}") for kind in RELATION_KINDS},
        words("map.linked"),
    )
