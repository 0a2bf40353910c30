"""Claim cards to cut out and sort, with heading cards and a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.bearing import bearings
from argmap.activities.frame import content_note, framed, listed
from argmap.activities.material import MissingError
from argmap.activities.nearest import middle_of, nearest
from argmap.activities.structure import shown
from argmap.drawing.focus import part_of
from argmap.drawing.references import beginning
from argmap.handouts.handout import Card, Cards, Paragraph, Sheet, Table
from argmap.model import CLAIM_TYPES
from argmap.stance import signs_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.material import Material
    from argmap.handouts.handout import Block, Handout
    from argmap.model import ArgumentMap, Claim

DECK = {1: 12, 2: 24, 3: 24}
"""Cards by level. At level 3 they do not show the type of a claim."""

KNOWN_BY = 70
"""Letters of a claim in the key."""


def cards(material: Material) -> Handout:
    """Make a deck to sort by side and by what bears on what. Raises MissingError."""
    words = material.words
    middle = middle_of(material)
    deck = nearest(material.debate, middle, DECK[material.choices.level])
    if len(deck) == 1:
        raise MissingError(
            "nothing bears on the claim that the cards would be about",
            "give it claims that support or attack it, or name another one with --thesis ID",
        )
    part = part_of(material.debate, (claim.id for claim in deck), "").debate
    sides = _sides(material, middle)
    students: list[Block] = [
        *content_note(material),
        listed(_tasks(material), "number"),
        Paragraph(words("cards.cut"), quiet=True),
    ]
    headings = (*students, Cards(_headings(material, middle)))
    deck_of = (Cards(_deck(material, middle, part, sides)),)
    sheets = (
        Sheet(words("cards.headings"), headings, copies="group"),
        Sheet(words("cards.sheet"), deck_of, copies="group"),
        Sheet(words("common.key"), _key(material, middle, part, sides), "teacher"),
    )
    return framed(material, "cards", sheets)


def _tasks(material: Material) -> tuple[str, ...]:
    found = ("side", "type", "place", "gap") if _hides_types(material) else ("side", "place", "gap")
    return tuple(material.words(f"cards.tasks.{name}") for name in found)


def _hides_types(material: Material) -> bool:
    return material.choices.level == 3


def _headings(material: Material, middle: Claim) -> tuple[Card, ...]:
    words = material.words
    found = [Card(words(f"cards.side.{name}"), words(f"cards.about.{name}")) for name in SIDES[:3]]
    if _hides_types(material):
        found += [Card("", words(f"map.meaning.{kind}"), type=kind) for kind in CLAIM_TYPES]
    return (_card(material, middle, hides=False), *found)


def _deck(
    material: Material, middle: Claim, part: ArgumentMap, sides: Mapping[str, str]
) -> tuple[Card, ...]:
    """Make a card of each claim but the one in the middle, which is a heading, in random order."""
    order = [claim for claim in part.claims if claim.id != middle.id]
    material.chance("cards").shuffle(order)
    return tuple(
        _card(
            material, claim, hides=_hides_types(material), back=_back(material, claim, part, sides)
        )
        for claim in order
    )


def _card(material: Material, claim: Claim, *, hides: bool, back: str = "") -> Card:
    return Card(material.number(claim), shown(claim), type=None if hides else claim.type, back=back)


def _back(material: Material, claim: Claim, part: ArgumentMap, sides: Mapping[str, str]) -> str:
    side = material.words(f"cards.side.{sides[claim.id]}")
    return "; ".join((material.type_word(claim), side, *bearings(material, claim, part)))


def _key(
    material: Material, middle: Claim, part: ArgumentMap, sides: Mapping[str, str]
) -> tuple[Block, ...]:
    words = material.words
    head = ("common.number", "common.claim", "cards.type", "cards.which", "cards.bears")
    rows = tuple(
        (
            str(material.numbers[claim.id]),
            beginning(claim.text, KNOWN_BY),
            material.type_word(claim),
            words(f"cards.side.{sides[claim.id]}") if claim is not middle else "–",
            "; ".join(bearings(material, claim, part)) or "–",
        )
        for claim in sorted(part.claims, key=lambda claim: material.numbers[claim.id])
    )
    return (
        Paragraph(words("cards.key-intro")),
        Table(tuple(map(words, head)), rows, (0.8, 4.6, 1.6, 1.5, 3.5)),
    )


SIDES = ("for", "against", "both", "none")
"""Where a card can lie; the last two share a heading."""


def _sides(material: Material, middle: Claim) -> dict[str, str]:
    """Say for each claim on which side of the middle it speaks on the whole map."""
    signs = signs_at(material.debate, middle)
    names = {(): "none", (1,): "for", (-1,): "against", (-1, 1): "both"}
    return {
        claim.id: names[tuple(sorted(signs.get(claim.id, ())))] for claim in material.debate.claims
    }
