"""A balanced two-sided brief: equal length and weight for both sides, strongest lines first."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from argmap.activities.arguments import shown
from argmap.activities.frame import by_number, content_note, framed, thesis_line
from argmap.activities.open import to_answer
from argmap.activities.sides import SIDES, other, refuse_silent, sides_of
from argmap.handouts.handout import Heading, Items, Lines, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.activities.arguments import Shown
    from argmap.activities.material import Material
    from argmap.activities.sides import Argument, Side, Sides
    from argmap.handouts.handout import Block, Handout
    from argmap.model import Claim

MOST = 5
"""Arguments a side, at most: a brief is read at one sitting."""


def brief(material: Material) -> Handout:
    """Set the strongest arguments of both sides beside each other. Raises MissingError."""
    words = material.words
    sides = sides_of(material.debate, material.thesis)
    refuse_silent(sides)
    printed = shown(material, sides, MOST, ("answered", "backed"))
    order = list(SIDES)
    material.chance("brief").shuffle(order)
    blocks: list[Block] = [*content_note(material), thesis_line(material, sides.thesis)]
    blocks += _about(material, sides, printed)
    for side in order:
        blocks += _side(material, sides, printed[side], side)
    blocks += _still(material, sides, order)
    arguments = [block for block in blocks if isinstance(block, Items)]
    blocks += by_number(material, blocks, arguments)
    return framed(material, "brief", [Sheet(words("brief.sheet"), tuple(blocks))])


def _about(material: Material, sides: Sides, printed: Mapping[Side, Shown]) -> list[Block]:
    words = material.words
    told: list[Block] = []
    others = [one for one in material.debate.theses if one != sides.thesis]
    if others:
        listed = " ".join(map(material.named, others))
        told.append(Paragraph(listed, words("brief.others"), quiet=True))
    rules = [words("brief.one-sided-intro")]
    if all(sides.arguments(side) for side in SIDES):
        n, m = printed["for"].words, printed["against"].words
        length = words("brief.even") if printed["for"].even else words("brief.uneven", n=n, m=m)
        rules = [words("brief.intro"), length, words("brief.rules")]
    return [*told, Paragraph(" ".join((*rules, words("common.follows"))), quiet=True)]


def _side(material: Material, sides: Sides, printed: Shown, side: Side) -> list[Block]:
    words = material.words
    blocks: list[Block] = [Heading(words(f"brief.{side}"))]
    if not printed.items:
        return [*blocks, Paragraph(words("brief.one-sided")), Lines(4)]
    blocks.append(Items(printed.items, "number"))
    left = sides.arguments(side)[len(printed.items) :]
    if left:
        numbers = ", ".join(_number(material, one) for one in left)
        told = words(_why_left(sides, len(printed.items), side), n=len(left), numbers=numbers)
        blocks.append(Paragraph(told, quiet=True))
    return blocks


def _why_left(sides: Sides, count: int, side: Side) -> str:
    """Give the key of what kept the other arguments of a side out, where so many are printed."""
    if count == MOST:
        return "brief.left-out"
    met = len(sides.arguments(other(side)))
    return "brief.left-fewer" if count == met else "brief.left-even"


def _number(material: Material, argument: Argument) -> str:
    return " + ".join(map(material.number, argument.premises))


def _still(material: Material, sides: Sides, order: Sequence[Side]) -> list[Block]:
    """Set beside each other what each side has still to answer, up to MOST claims in print.

    Where one side has nothing to answer, that is said in its column.
    """
    words = material.words
    open_ = [to_answer(material.debate, sides, side) for side in order]
    columns = [
        [*map(material.named, claims[:MOST]), *_left(material, claims[MOST:])]
        or [words("brief.none-open" if sides.arguments(other(side)) else "brief.unopposed")]
        for side, claims in zip(order, open_, strict=True)
    ]
    head = tuple(words(f"brief.{side}") for side in order)
    rows = tuple(zip_longest(*columns, fillvalue="–"))
    return [Heading(words("brief.still")), Table(head, rows)]


def _left(material: Material, claims: Sequence[Claim]) -> list[str]:
    """Name what there was no room for; nothing if there was room for all."""
    if not claims:
        return []
    numbers = ", ".join(map(material.number, claims))
    return [material.words("brief.left-out", n=len(claims), numbers=numbers)]
