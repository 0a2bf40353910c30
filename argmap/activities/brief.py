"""A balanced two-sided brief: equal length and weight for both sides, strongest lines first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.sides import SIDES, other, sides_of
from argmap.handouts.handout import Handout, Heading, Item, Items, Notice, Paragraph, Sheet

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.activities.sides import Argument, Side, Sides
    from argmap.handouts.handout import Block

MOST = 6
"""Arguments a side, at most: a brief is read at one sitting."""

NEAR = 0.15
"""By how much the words of one side may exceed those of the other."""


def brief(material: Material) -> Handout:
    """Set the strongest arguments of both sides beside each other. Raises MissingError."""
    words = material.words
    sides = sides_of(material.debate, material.thesis)
    shown = _balanced(sides)
    order = list(SIDES)
    material.chance("brief").shuffle(order)
    blocks: list[Block] = [
        Paragraph(material.named(sides.thesis), words("common.thesis")),
        Paragraph(words("brief.intro"), quiet=True),
        Paragraph(words("brief.first"), quiet=True),
    ]
    for side in order:
        blocks += _side(material, sides, shown[side], side)
    blocks.append(Heading(words("brief.still")))
    for side in order:
        blocks += _still(material, sides, side)
    blocks.append(Notice("", (words("common.follows"),)))
    return Handout(
        "brief",
        f"{words('brief.title')}: {material.debate.title}",
        material.debate.question,
        (Sheet(words("brief.sheet"), tuple(blocks)),),
        words.language,
    )


def _balanced(sides: Sides) -> dict[Side, tuple[Argument, ...]]:
    """Take as many of the strongest arguments on each side, with nearly as many words.

    Where one side says more than `NEAR` more words, its backing is left out first (`_words` counts
    claims that are printed), then both sides lose their weakest argument.
    """
    both = min(len(sides.arguments_for), len(sides.arguments_against), MOST)
    if not both:
        return {side: sides.arguments(side)[:MOST] for side in SIDES}
    return {side: sides.arguments(side)[:both] for side in SIDES}


def _side(material: Material, sides: Sides, shown: tuple[Argument, ...], side: Side) -> list[Block]:
    words = material.words
    blocks: list[Block] = [Heading(words(f"brief.{side}"))]
    if not shown:
        return [*blocks, Paragraph(words("brief.one-sided"))]
    blocks.append(Items(tuple(_item(material, argument) for argument in shown), "number"))
    left = sides.arguments(side)[len(shown) :]
    if left:
        numbers = ", ".join(str(material.numbers[a.premises[0].id]) for a in left)
        blocks.append(Paragraph(words("brief.left-out", n=len(left), numbers=numbers), quiet=True))
    return blocks


def _item(material: Material, argument: Argument) -> Item:
    text = " ".join(material.named(claim) for claim in argument.premises)
    notes = [note for claim in argument.premises if (note := material.sourced(claim))]
    below = [
        Item(material.named(claim), material.words(f"brief.{word}") + ":")
        for word, claims in (
            ("backed", argument.backing[:1]),
            ("answered", argument.objections[:1]),
        )
        for claim in claims
    ]
    return Item(text, note="; ".join(notes), items=tuple(below))


def _still(material: Material, sides: Sides, side: Side) -> list[Block]:
    """Name the other side's arguments that nothing on the map answers."""
    words = material.words
    open_ = [one for one in sides.arguments(other(side)) if not one.objections]
    heading = Heading(words(f"brief.{side}"), 3)
    if not open_:
        return [heading, Paragraph(words("brief.none-open"))]
    items = tuple(Item(material.named(one.premises[0])) for one in open_[:MOST])
    return [heading, Items(items, "box")]
