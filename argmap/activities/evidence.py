"""Evidence cards: what a claim rests on, who says it and where, and room for what is at stake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.frame import content_note, framed, thesis_line
from argmap.activities.groups import shares_told
from argmap.activities.material import MissingError
from argmap.activities.schedule import exercise, timetable
from argmap.activities.sides import sides_of
from argmap.activities.turns import in_turn
from argmap.handouts.handout import (
    Card,
    Cards,
    Heading,
    Item,
    Items,
    Notice,
    Paragraph,
    Sheet,
    Table,
)
from argmap.model import EVIDENCE_LADDER, OTHER_EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.activities.material import Material
    from argmap.activities.sides import Sides
    from argmap.handouts.handout import Block, Handout
    from argmap.handouts.words import Words
    from argmap.model import Claim

PHASES: Mapping[str, int] = {"read": 5, "order": 8, "stake": 7, "next": 5}
"""Minutes of the phases in a lesson of 25."""

KNOWN = (*EVIDENCE_LADDER, *OTHER_EVIDENCE)


def evidence(material: Material) -> Handout:
    """Make a card for each student, as many of each side as there are. Raises MissingError.

    Where the map has fewer, some share a card.
    """
    sides = sides_of(material.debate, material.thesis)
    told = [
        claim
        for claim in material.order
        if claim != sides.thesis and (claim.evidence or claim.said_by or claim.cites)
    ]
    if not told:
        raise MissingError(
            "no claim names what it rests on, who says it or where",
            "give claims `evidence:`, `said_by:` and `cites:`",
        )
    drawn = _drawn(material, sides, told)
    teacher = _teacher(material, sides, told, drawn)
    return framed(material, "evidence", [_guide(material, sides), _cards(material, drawn), teacher])


def kind_word(words: Words, kind: str) -> str:
    """Give the word for a kind of evidence; a debate's own kind stays as it is."""
    return words(f"evidence.kind.{kind}") if kind in KNOWN else kind


def _drawn(material: Material, sides: Sides, claims: Sequence[Claim]) -> list[Claim]:
    """Draw a claim for each student: sides in turn, kinds of evidence in turn within a side."""
    chance = material.chance("evidence")
    parts = [_of(sides.claims_for, claims), _of(sides.claims_against, claims)]
    chance.shuffle(parts)
    rest = [claim for claim in claims if not any(claim in part for part in parts)]
    group = material.choices.group
    ordered = [_kinds_in_turn(material, part) for part in (*parts, rest)]
    chosen = in_turn(ordered[:2], group)
    chosen += ordered[2][: group - len(chosen)]
    chance.shuffle(chosen)
    return chosen


def _of(side: Iterable[Claim], claims: Iterable[Claim]) -> list[Claim]:
    names = {claim.id for claim in side}
    return [claim for claim in claims if claim.id in names]


def _kinds_in_turn(material: Material, claims: Iterable[Claim]) -> list[Claim]:
    shuffled = list(claims)
    material.chance("evidence/kinds").shuffle(shuffled)
    kinds: dict[str, list[Claim]] = {}
    for claim in shuffled:
        kinds.setdefault(claim.evidence, []).append(claim)
    return in_turn(list(kinds.values()), len(shuffled))


def _guide(material: Material, sides: Sides) -> Sheet:
    words = material.words
    columns = ("rung", "kind", "meaning", "doubt", "level")
    rows = [
        (str(rung), *(words(f"evidence.{column}.{kind}") for column in columns[1:]))
        for rung, kind in enumerate(EVIDENCE_LADDER, start=1)
    ]
    head = tuple(words(f"evidence.head-{column}") for column in columns)
    beside = [
        Item(words(f"evidence.meaning.{kind}"), words(f"evidence.kind.{kind}") + ":")
        for kind in OTHER_EVIDENCE
    ]
    blocks: tuple[Block, ...] = (
        *content_note(material),
        thesis_line(material, sides.thesis),
        Paragraph(words("evidence.intro")),
        Table(head, tuple(rows), (0.7, 1.7, 3.6, 3.4, 0.9)),
        Heading(words("evidence.beside"), 3),
        Items(tuple(beside)),
        Paragraph(words("evidence.source"), quiet=True),
        Heading(words("evidence.steps-title")),
        Items(tuple(map(Item, words.listed("evidence.steps"))), "number"),
        Notice(words("evidence.interest-title"), words.listed("evidence.interest")),
    )
    return Sheet(words("evidence.ladder"), blocks)


def _cards(material: Material, claims: Sequence[Claim]) -> Sheet:
    cards = tuple(
        Card(material.number(claim), claim.text, _note(material, claim), claim.type, lines=1)
        for claim in claims
    )
    return Sheet(material.words("evidence.cards"), (Cards(cards),), copies="class")


def _note(material: Material, claim: Claim) -> str:
    words = material.words
    unnamed = words("evidence.unnamed")
    return " ".join(
        (
            words("evidence.card-evidence", kind=_grade(material, claim)),
            words("evidence.card-speaker", who=", ".join(claim.said_by) or unnamed),
            words("evidence.card-place", place=material.passages(claim) or unnamed),
            words("evidence.card-interest"),
        )
    )


def _grade(material: Material, claim: Claim) -> str:
    words = material.words
    if not claim.evidence:
        return words("evidence.unnamed")
    kind = kind_word(words, claim.evidence)
    if claim.evidence not in EVIDENCE_LADDER:
        return kind
    rung = EVIDENCE_LADDER.index(claim.evidence) + 1
    return words("evidence.rung", kind=kind, n=rung, m=len(EVIDENCE_LADDER))


def _teacher(
    material: Material, sides: Sides, told: Sequence[Claim], drawn: Sequence[Claim]
) -> Sheet:
    words = material.words
    rows = [
        (
            material.number(claim),
            _side(material, sides, claim),
            _grade(material, claim),
            ", ".join(claim.said_by) or "–",
            material.passages(claim) or "–",
        )
        for claim in sorted(drawn, key=lambda claim: material.numbers[claim.id])
    ]
    columns = ("number", "side", "evidence", "speaker", "place")
    head = tuple(words(f"evidence.head-{column}") for column in columns)
    phases = exercise(PHASES, material.choices)
    few = len(drawn) < material.choices.group
    taken = words(f"evidence.{'shared' if few else 'own'}")
    blocks: tuple[Block, ...] = (
        timetable(material, "evidence", phases, taken=taken),
        Paragraph(words("evidence.drawn", n=len(drawn), m=len(told))),
        *([_sharing(material, len(drawn))] if few else []),
        Paragraph(words("evidence.interest-note")),
        Paragraph(words("evidence.places-note")),
        *_spread(material, sides),
        Table(head, tuple(rows), (0.7, 1.1, 2, 1.8, 4.4), caption=words("evidence.table")),
    )
    return Sheet(words("evidence.sheet"), blocks, "teacher")


def _sharing(material: Material, cards: int) -> Paragraph:
    told = shares_told(material, "evidence", material.choices.group, cards)
    return Paragraph(material.words("evidence.fewer", told=told))


def _side(material: Material, sides: Sides, claim: Claim) -> str:
    side = sides.of(claim)
    return material.words(f"common.side.{side}") if side else "–"


def _spread(material: Material, sides: Sides) -> list[Block]:
    """Count the kinds of evidence of both sides, best first, then those of the debate's own."""
    words = material.words
    parts = (sides.claims_for, sides.claims_against)
    named = {claim.evidence for part in parts for claim in part}
    kinds = [*(kind for kind in KNOWN if kind in named), *sorted(named.difference(KNOWN))]
    rows = [
        (
            kind_word(words, kind) or words("evidence.unnamed"),
            *(str(sum(claim.evidence == kind for claim in part)) for part in parts),
        )
        for kind in kinds
    ]
    if not rows:
        return []
    head = (words("evidence.head-evidence"), words("common.side.for"), words("common.side.against"))
    return [
        Table(head, tuple(rows), (3, 1, 1), caption=words("evidence.spread")),
        Paragraph(words("evidence.spread-note"), quiet=True),
    ]
