"""A map with boxes left empty, the bank of claims that belong in them, and the key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from argmap.activities.exit import ballot
from argmap.activities.figures import BARE, map_sheets
from argmap.activities.frame import content_note, listed
from argmap.activities.material import MissingError
from argmap.activities.nearest import middle_of, nearest
from argmap.activities.structure import Structure, shown
from argmap.checks.folding import fold
from argmap.drawing.focus import part_of
from argmap.handouts.handout import Heading, Paragraph, Sheet, Table
from argmap.handouts.signs import LETTERS

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.drawing.focus import Part
    from argmap.handouts.handout import Block
    from argmap.model import ArgumentMap, Claim

MOST = {1: 8, 2: 11, 3: 14}
"""Claims on the map by level; fewer where these do not fit one sheet."""

LEAST = 4

SMALL = replace(BARE, blank=3)
"""Empty boxes are as large as most others: there is room for a letter and a few words."""

EMPTY = {1: 1 / 3, 2: 1 / 2, 3: 3 / 4}
"""Share of the boxes that are empty, by level."""

DECOYS = {3: 2}
"""Claims in the bank that belong in no box, by level."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """A part of the map, and the claims of the bank by their letters.

    `hidden` are the claims whose boxes are empty; other claims of the bank belong in none.
    """

    part: Part
    hidden: tuple[Claim, ...]
    bank: dict[str, Claim]
    sheets: tuple[Sheet, ...]


def blanks_of(material: Material) -> Blanks:
    """Choose a part that fits a sheet, empty some of its boxes and draw it.

    Draws the map once, and again for each claim too many. Raises MissingError where no box can be
    left empty, and DrawingError.
    """
    # In a lesson the ballot comes first, and names claims with their numbers.
    voted = {claim.id for claim in ballot(material)} if material.debate.theses else set()
    made = _fitting(material, voted)
    return made if len(made.sheets) == 1 or not voted else _fitting(material, set())


def _fitting(material: Material, kept: set[str]) -> Blanks:
    """Leave boxes empty but these, on as much of the map as fits a sheet; at least a little."""
    most = MOST[material.choices.level]
    while True:
        part, hidden = _emptied(material, most, kept)
        held = {claim.id for claim in hidden}
        claims = (replace(it, text="") if it.id in held else it for it in part.debate.claims)
        bare = replace(part, debate=replace(part.debate, claims=tuple(claims)))
        sheets = map_sheets(material, bare, material.words("worksheet.map"), view=SMALL)
        count = len(part.debate.claims)
        if len(sheets) == 1 or count <= LEAST:
            return Blanks(part, hidden, _bank(material, part.debate, hidden), sheets)
        most = count - 1


def _emptied(material: Material, most: int, kept: set[str]) -> tuple[Part, tuple[Claim, ...]]:
    """Choose the part and, by lot, the claims whose boxes are empty, in the order of numbers."""
    middle = middle_of(material)
    chosen = nearest(material.debate, middle, most)
    part = replace(part_of(material.debate, (claim.id for claim in chosen), ""), stubs={})
    reading = Structure(material.debate).reading
    heads = [fold(text) for text in (material.debate.title, material.debate.question)]
    free = [
        claim
        for claim in chosen
        if claim.type != "thesis"
        and claim is not middle
        # What stands elsewhere on the sheet would give it away.
        and not any(reading[claim.id] in reading[it.id] for it in chosen if it is not claim)
        and not any(reading[claim.id] in head for head in heads)
    ]
    if not free:
        raise MissingError(
            "the map has no box that could be left empty",
            "a worksheet needs a claim, and others that bear on it and do not say the same",
        )
    free = [claim for claim in free if claim.id not in kept] or free
    count = ceil(len(free) * EMPTY[material.choices.level])
    some = material.chance("worksheet").sample(free, count)
    return part, tuple(claim for claim in material.order if claim in some)


def _bank(material: Material, part: ArgumentMap, hidden: tuple[Claim, ...]) -> dict[str, Claim]:
    chance = material.chance("bank")
    some = [*hidden, *_decoys(material, part, hidden)]
    chance.shuffle(some)
    return dict(zip(LETTERS, some, strict=False))


def _decoys(material: Material, part: ArgumentMap, hidden: tuple[Claim, ...]) -> list[Claim]:
    """Draw claims that bear on nothing in the part, so that they fit no box of it."""
    structure = Structure(material.debate)
    shown_ = structure.same(claim.id for claim in part.claims)
    near = {
        name
        for relation in material.debate.relations
        if not shown_.isdisjoint((*relation.premises, relation.target))
        or relation.target in part.relation
        for name in (*relation.premises, relation.target)
    }
    barred = structure.same(name for name in {*shown_, *near} if name in material.debate.claim)
    free = structure.distinct(claim for claim in material.order if claim.id not in barred)
    count = min(DECOYS.get(material.choices.level, 0), len(free))
    return material.chance("decoys").sample(free, count)


def student_sheets(material: Material, blanks: Blanks) -> tuple[Sheet, ...]:
    """Give the bank and the map with empty boxes."""
    words = material.words
    head = (words("worksheet.letter"), words("common.claim"), words("worksheet.box"))
    rows = tuple((letter, shown(claim), "") for letter, claim in blanks.bank.items())
    spare = len(blanks.bank) - len(blanks.hidden)
    blocks: tuple[Block, ...] = (
        *content_note(material),
        Paragraph(words("worksheet.intro")),
        *((Paragraph(words("worksheet.spare", n=spare)),) if spare else ()),
        Table(head, rows, (1.2, 7.7, 1.2)),
    )
    sheet = Sheet(words("worksheet.bank"), blocks, copies="pair")
    return (sheet, *(replace(one, copies="pair") for one in blanks.sheets))


def key_sheets(material: Material, blanks: Blanks) -> tuple[Sheet, ...]:
    """Give the key: which claim belongs in which box, what may be exchanged, the whole map."""
    words = material.words
    letters = {claim.id: letter for letter, claim in blanks.bank.items()}
    rows = tuple(
        (str(material.numbers[claim.id]), letters[claim.id], shown(claim))
        for claim in blanks.hidden
    )
    head = (words("worksheet.box"), words("worksheet.letter"), words("common.claim"))
    blocks: list[Block] = [
        Paragraph(words("worksheet.later")),
        Table(head, rows, (1.2, 1.2, 8.0)),
    ]
    held = {claim.id for claim in blanks.hidden}
    if spare := [letter for letter, claim in blanks.bank.items() if claim.id not in held]:
        blocks.append(Paragraph(words("worksheet.decoys", letters=", ".join(spare))))
    blocks.append(Heading(words("worksheet.also-right")))
    blocks.append(Paragraph(words("worksheet.judge")))
    exchanged = [
        words("worksheet.exchange", boxes=", ".join(map(str, group)))
        for group in _alike(material, blanks)
    ]
    if exchanged:
        blocks.append(listed(exchanged))
    title = words("worksheet.map-key")
    return (
        Sheet(words("worksheet.key"), tuple(blocks), "teacher"),
        *map_sheets(material, blanks.part, title, "teacher"),
    )


def _alike(material: Material, blanks: Blanks) -> list[list[int]]:
    """Give the numbers of empty boxes that nothing on the map tells apart."""
    part = blanks.part.debate
    groups: dict[object, list[int]] = {}
    for claim in blanks.hidden:
        steps = part.outgoing.get(claim.id, ())
        linked = [step.id for step in steps if len(step.premises) > 1]
        alone = [step for step in steps if len(step.premises) == 1]
        if claim.id in part.incoming or any(step.id in part.incoming for step in alone):
            continue
        place = (claim.type, *linked, *sorted((step.kind, step.target) for step in alone))
        groups.setdefault(place, []).append(material.numbers[claim.id])
    return [group for group in groups.values() if len(group) > 1]
