"""Arguments in print: premises with their sources, and as much of what bears on them as is fair.

The words of an answer count to the side that it speaks for, not to the argument that it stands at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.activities.balance import Balance, Piece, balance, length
from argmap.activities.sides import SIDES, other
from argmap.handouts.handout import Item
from argmap.queries.neighbours import attackers

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from argmap.activities.material import Material
    from argmap.activities.sides import Argument, Side, Sides
    from argmap.model import Claim

Extra = Literal["answered", "backed"]
"""What bears on an argument: claims that answer it, claims that back it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is printed of a side: an item for each argument, its words, and whether it is even.

    `words` are those that speak for it, answers at the other side's arguments among them; 0 where
    one side has no argument. `even` is as in Balance.
    """

    items: tuple[Item, ...]
    words: int
    even: bool


def shown(
    material: Material, sides: Sides, most: int, extras: Sequence[Extra]
) -> Mapping[Side, Shown]:
    """Print arguments of both sides by the rule of `balance`, strongest first.

    Of what bears on them, `extras` are printed, the first before the second. Where one side has no
    argument, the other's are printed in full: nothing is to be balanced.
    """
    first, second = (
        [
            _piece(material, own, met, extras)
            for own, met in zip(sides.arguments(side), sides.arguments(other(side)), strict=False)
        ]
        for side in SIDES
    )
    found = balance(first, second, most)
    return {
        side: _one_side(material, sides.arguments(side), extras, found, number, most)
        for number, side in enumerate(SIDES)
    }


def _one_side(
    material: Material,
    arguments: Sequence[Argument],
    extras: Sequence[Extra],
    found: Balance,
    number: int,
    most: int,
) -> Shown:
    if not found.count:
        items = tuple(_item(material, one, extras, extras) for one in arguments[:most])
        return Shown(items, 0, even=True)
    full: list[set[Extra]] = [set() for _ in range(found.count)]
    for speaking, chosen in enumerate(found.extras):
        for place, which in chosen:
            if (extras[which] == "answered") != (speaking == number):
                full[place].add(extras[which])
    items = tuple(
        _item(material, one, extras, told) for one, told in zip(arguments, full, strict=False)
    )
    return Shown(items, found.words[number], found.even)


def _piece(material: Material, own: Argument, met: Argument, extras: Sequence[Extra]) -> Piece:
    """Count an argument of a side, what backs it, and what the side answers to the one it meets."""
    of: Mapping[Extra, Argument] = {"backed": own, "answered": met}
    return Piece(
        length(_item(material, own, extras, ())),
        tuple(_added(material, of[one], extras, one) for one in extras),
    )


def _added(material: Material, argument: Argument, extras: Sequence[Extra], extra: Extra) -> int:
    bare, full = (length(_item(material, argument, extras, told)) for told in ((), (extra,)))
    return full - bare


def _item(
    material: Material, argument: Argument, extras: Collection[Extra], full: Collection[Extra]
) -> Item:
    """Print an argument: its premises, each with its source, then extras in full or by number."""
    words = material.words
    first, *more = argument.premises
    below = [
        Item(material.named(one), words("brief.together"), material.sourced(one)) for one in more
    ]
    if "backed" in extras and argument.backing:
        below.append(_extra(material, "backed", argument.backing, in_full="backed" in full))
    if "answered" in extras and argument.objections:
        answers = _extra(material, "answered", argument.objections, in_full="answered" in full)
        back = _back(material, argument)
        below.append(Item(" ".join((answers.text, *back)), answers.lead, answers.note))
    elif "answered" in extras:
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


def _back(material: Material, argument: Argument) -> list[str]:
    """Name the objections that the argument attacks in turn."""
    return [
        material.words("brief.back", own=material.number(own), claim=material.number(claim))
        for claim in argument.objections
        for own in argument.premises
        if own in attackers(material.debate, claim)
    ]
