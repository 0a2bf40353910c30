"""A balanced two-sided brief: equal length and weight for both sides, strongest lines first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

from argmap.activities.balance import Balance, Piece, balance, length
from argmap.activities.frame import content_note, framed, thesis_line
from argmap.activities.material import MissingError
from argmap.activities.open import to_answer
from argmap.activities.sides import SIDES, sides_of
from argmap.activities.turns import alike
from argmap.handouts.handout import Heading, Item, Items, Lines, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from argmap.activities.material import Material
    from argmap.activities.sides import Argument, Side, Sides
    from argmap.handouts.handout import Block, Handout
    from argmap.model import Claim

MOST = 5
"""Arguments a side, at most: a brief is read at one sitting."""

Extra = Literal["backed", "answered"]
EXTRAS: tuple[Extra, ...] = ("answered", "backed")
"""What is printed in full where there is room, and by number where there is none."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is printed of a side: arguments, and for each what is in full; `even` as Balance."""

    arguments: tuple[Argument, ...]
    full: tuple[frozenset[Extra], ...]
    words: int
    even: bool


def brief(material: Material) -> Handout:
    """Set the strongest arguments of both sides beside each other. Raises MissingError."""
    words = material.words
    sides = sides_of(material.debate, material.thesis)
    if not (sides.arguments_for or sides.arguments_against):
        raise MissingError(
            "nothing on the map speaks for or against the thesis",
            "let a claim support or attack it, or name another with --thesis ID",
        )
    shown = _shown(material, sides)
    order = list(SIDES)
    material.chance("brief").shuffle(order)
    blocks: list[Block] = [*content_note(material), thesis_line(material, sides.thesis)]
    blocks += _about(material, sides, shown)
    for side in order:
        blocks += _side(material, sides, shown[side], side)
    blocks += _still(material, sides, order)
    return framed(material, "brief", [Sheet(words("brief.sheet"), tuple(blocks))])


def _shown(material: Material, sides: Sides) -> Mapping[Side, Shown]:
    """Choose what is printed, by the rule of `balance`."""
    pieces = {
        side: [_piece(material, argument) for argument in sides.arguments(side)] for side in SIDES
    }
    found = balance(pieces["for"], pieces["against"], MOST)
    return {
        side: _one_side(sides.arguments(side), found, number) for number, side in enumerate(SIDES)
    }


def _one_side(arguments: tuple[Argument, ...], found: Balance, number: int) -> Shown:
    if not found.count:  # the other side has no argument: nothing is to be balanced
        return Shown(arguments[:MOST], (frozenset(EXTRAS),) * MOST, 0, even=True)
    full = tuple(
        frozenset(EXTRAS[which] for place, which in found.extras[number] if place == this)
        for this in range(found.count)
    )
    return Shown(arguments[: found.count], full, found.words[number], found.even)


def _piece(material: Material, argument: Argument) -> Piece:
    bare = length(_item(material, argument, ()))
    return Piece(bare, tuple(length(_item(material, argument, (e,))) - bare for e in EXTRAS))


def _about(material: Material, sides: Sides, shown: Mapping[Side, Shown]) -> list[Block]:
    words = material.words
    told: list[Block] = []
    others = [one for one in material.debate.theses if one != sides.thesis]
    if others:
        listed = " ".join(map(material.named, others))
        told.append(Paragraph(listed, words("brief.others"), quiet=True))
    rules = [words("brief.intro"), words("common.follows")]
    if not shown["for"].even:
        n, m = shown["for"].words, shown["against"].words
        rules.insert(1, words("brief.uneven", n=n, m=m))
    return [*told, Paragraph(" ".join(rules), quiet=True)]


def _side(material: Material, sides: Sides, shown: Shown, side: Side) -> list[Block]:
    words = material.words
    blocks: list[Block] = [Heading(words(f"brief.{side}"))]
    if not shown.arguments:
        return [*blocks, Paragraph(words("brief.one-sided")), Lines(4)]
    items = zip(shown.arguments, shown.full, strict=False)
    blocks.append(Items(tuple(_item(material, one, full) for one, full in items), "number"))
    left = sides.arguments(side)[len(shown.arguments) :]
    if left:
        numbers = ", ".join(_number(material, one) for one in left)
        blocks.append(Paragraph(words("brief.left-out", n=len(left), numbers=numbers), quiet=True))
    return blocks


def _number(material: Material, argument: Argument) -> str:
    return " + ".join(map(material.number, argument.premises))


def _item(material: Material, argument: Argument, full: Collection[Extra]) -> Item:
    """Print an argument: its premises, each with its source, and what backs and answers it."""
    words = material.words
    first, *more = argument.premises
    below = [
        Item(material.named(one), words("brief.together"), material.sourced(one)) for one in more
    ]
    if argument.backing:
        below.append(_extra(material, "backed", argument.backing, in_full="backed" in full))
    if argument.objections:
        below.append(_extra(material, "answered", argument.objections, in_full="answered" in full))
    else:
        below.append(Item(words("brief.open")))
    return Item(material.named(first), note=material.sourced(first), items=tuple(below))


def _extra(material: Material, extra: Extra, claims: Sequence[Claim], *, in_full: bool) -> Item:
    lead = material.words(f"brief.{extra}")
    if not in_full:
        return Item(", ".join(map(material.number, claims)), lead)
    first, *more = claims
    text = material.named(first)
    if more:
        numbers = ", ".join(map(material.number, more))
        text = f"{text} {material.words('brief.also', numbers=numbers)}"
    return Item(text, lead, material.sourced(first))


def _still(material: Material, sides: Sides, order: Sequence[Side]) -> list[Block]:
    """Set beside each other what each side has still to answer, as much for both if both have any.

    Where one side has nothing to answer, that is said in its column.
    """
    words = material.words
    open_ = [to_answer(material.debate, sides, side) for side in order]
    columns = [
        [*map(material.named, told), *_left(material, claims[len(told) :])]
        or [words("brief.none-open")]
        for told, claims in zip(alike(open_, MOST), open_, strict=True)
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
