"""Two cases of equal content: as many arguments and printed claims for both sides.

Who makes a claim and where is no weight: it is told of every claim that is printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, product, zip_longest
from typing import TYPE_CHECKING

from argmap.activities.material import MissingError
from argmap.activities.sides import SIDES
from argmap.handouts.handout import Item

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.activities.sides import Argument, Side, Sides
    from argmap.model import Claim

BACKING = 2
"""Claims that back one argument, at most."""


@dataclass(frozen=True, slots=True)
class Point:
    """An argument as it is handed out, with some of its backing."""

    argument: Argument
    backing: tuple[Claim, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that are printed."""
        return (*self.argument.premises, *self.backing)


@dataclass(frozen=True, slots=True)
class Packet:
    """The case of one side, and what of it is not printed so that both sides get as much.

    `left` are the premises of further arguments, `left_backing` claims that back the points.
    """

    side: Side
    points: tuple[Point, ...]
    left: tuple[Claim, ...] = ()
    left_backing: tuple[Claim, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that are printed, in order, each once."""
        return _claims(self.points)

    @property
    def passages(self) -> int:
        """The number of claims that are printed with a passage."""
        return sum(bool(claim.cites) for claim in self.claims)

    @property
    def length(self) -> int:
        """The number of characters in the claims."""
        return _length(self.points)


def packets_of(sides: Sides, most: int) -> dict[Side, Packet]:
    """Give both sides as many of their strongest arguments, `most` at most.

    Backing fills both up to the same number of claims, the strongest arguments' first: that which
    makes the two most equally long in characters. Where one side's arguments are linked of more
    premises than the other has claims, the numbers of claims differ. Raises MissingError for a side
    without arguments. O(arguments + backing).
    """
    refuse_one_sided(sides)
    count = min(len(sides.arguments_for), len(sides.arguments_against), most)
    chosen = {side: sides.arguments(side)[:count] for side in SIDES}
    bare = {side: sum(len(one.premises) for one in chosen[side]) for side in SIDES}
    spare = {side: len(_spare(chosen[side], 0)) for side in SIDES}
    room = min(*(bare[side] + spare[side] for side in SIDES), max(bare.values()) + count)
    ways = (
        [_filled(chosen[side], max(room - bare[side], 0), sign) for sign in (0, 1, -1)]
        for side in SIDES
    )
    filled = min(product(*ways), key=lambda both: abs(_length(both[0]) - _length(both[1])))
    return {side: _packet(sides, side, points) for side, points in zip(SIDES, filled, strict=True)}


def _packet(sides: Sides, side: Side, points: tuple[Point, ...]) -> Packet:
    printed = {sides.thesis, *_claims(points)}
    further = sides.arguments(side)[len(points) :]
    left = dict.fromkeys(claim for one in further for claim in one.premises)
    backing = dict.fromkeys(claim for point in points for claim in point.argument.backing)
    return Packet(
        side,
        points,
        tuple(claim for claim in left if claim not in printed),
        tuple(claim for claim in backing if claim not in {*printed, *left}),
    )


def refuse_one_sided(sides: Sides) -> None:
    """Raise MissingError unless there is an argument on both sides."""
    for side in SIDES:
        if not sides.arguments(side):
            raise MissingError(
                f"the map has no argument {side} `{sides.thesis.id}`",
                "add one, or choose another thesis with --thesis ID",
            )


def point_item(material: Material, point: Point) -> Item:
    """Write a point as an entry of a list."""
    notes = dict.fromkeys(_passage(material, claim) for claim in point.argument.premises)
    below = tuple(
        Item(
            material.named(claim),
            material.words("packets.backed"),
            note=_passage(material, claim),
        )
        for claim in point.backing
    )
    return Item(
        together(material, point.argument), note="; ".join(filter(None, notes)), items=below
    )


def together(material: Material, argument: Argument) -> str:
    """Write the premises of an argument, which stand together."""
    return " + ".join(material.named(claim) for claim in argument.premises)


def _passage(material: Material, claim: Claim) -> str:
    """Say who makes a claim and where first: the places where it is said again are on the map."""
    said = [material.words("common.said-by", who=", ".join(claim.said_by))] if claim.said_by else []
    return "; ".join((*said, *(material.passage(one, quoted=False) for one in claim.cites[:1])))


def _spare(arguments: tuple[Argument, ...], sign: int) -> tuple[tuple[int, Claim], ...]:
    """Give backing with the place of its argument: the first of each argument, then the second.

    An argument's backing comes as in the file for sign 0, the shortest first for 1, the longest
    first for -1. No claim is printed twice.
    """
    seen = {name for one in arguments for name in (*one.relation.premises, one.relation.target)}
    backing = (sorted(one.backing, key=lambda claim: sign * len(claim.text)) for one in arguments)
    found: list[tuple[int, Claim]] = []
    for row in zip_longest(*(claims[:BACKING] for claims in backing)):
        for place, claim in enumerate(row):
            if claim is not None and claim.id not in seen:
                seen.add(claim.id)
                found.append((place, claim))
    return tuple(found)


def _filled(arguments: tuple[Argument, ...], count: int, sign: int) -> tuple[Point, ...]:
    backing = _spare(arguments, sign)[:count]
    return tuple(
        Point(one, tuple(claim for at, claim in backing if at == place))
        for place, one in enumerate(arguments)
    )


def _length(points: tuple[Point, ...]) -> int:
    return sum(len(claim.text) for claim in _claims(points))


def _claims(points: tuple[Point, ...]) -> tuple[Claim, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(point.claims for point in points)))
