"""Four corners: the class takes its stand on statements from the map, in the room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.activities.frame import content_note, framed, listed
from argmap.activities.material import MissingError
from argmap.activities.posters import posters
from argmap.activities.schedule import refuse_too_small, refuse_unknown, schedule, timetable
from argmap.activities.sides import SIDES, sides_of
from argmap.handouts.handout import Handout, Heading, Lines, Paragraph, Sheet, Table
from argmap.queries.neighbours import attackers, supporters

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.activities.schedule import Phase
    from argmap.activities.sides import Side
    from argmap.handouts.handout import Block
    from argmap.model import Claim

SUBJECT = "four-corners"

CUSTOMARY = {
    "open": 5,
    "statement-1": 9,
    "statement-2": 9,
    "statement-3": 9,
    "thesis": 11,
    "reflect": 7,
}
"""Minutes of a lesson of 50."""

CORNERS = ("strongly-agree", "agree", "disagree", "strongly-disagree")

MARKS = ("+ +", "+", "–", "– –")

STATEMENTS = 3
"""Beside the thesis, in a lesson of 40 minutes or more."""

SHORTEST = 12

FEWEST = len(CORNERS)
"""Students: with fewer, a corner is always empty."""

LONG = 160
"""Characters; what is longer is hard to follow when it is read aloud."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim on which the class takes a stand, and the side of the thesis on which it speaks."""

    claim: Claim
    side: Side | None


def four_corners(material: Material) -> Handout:
    """Make statements, signs, a capture sheet and a plan. Raises MissingError."""
    choices = material.choices
    refuse_too_small(choices, "four corners", SHORTEST, FEWEST)
    refuse_unknown(choices.names, (*CUSTOMARY, *CORNERS), "name")
    chosen = _chosen(material, max(min(choices.minutes // 10 - 1, STATEMENTS), 1))
    left_out = {f"statement-{n}" for n in range(len(chosen) + 1, STATEMENTS + 1)}
    customary = {key: n for key, n in CUSTOMARY.items() if key not in left_out}
    phases = schedule(customary, choices.minutes, choices.timing)
    statements = (*chosen, Statement(material.thesis, None))
    corners = [_corner(material, key) for key in CORNERS]
    return framed(
        material,
        SUBJECT,
        (
            _teacher(material, phases, statements),
            _capture(material, statements, corners),
            *posters(material.words(f"{SUBJECT}.sign"), corners),
        ),
    )


def _corner(material: Material, key: str) -> str:
    return material.choices.names.get(key) or material.words(f"{SUBJECT}.names.{key}")


def _chosen(material: Material, most: int) -> tuple[Statement, ...]:
    """Choose contested claims from both sides in turn, in an order drawn by lot.

    Premises of arguments upon the thesis come first: what lies deeper often reports a fact, on
    which nobody can take a stand. Among these, as among the others, the contested come first.
    Contested is what something on the map attacks, the more so if something backs it too, and the
    more bears on it; short claims come before long ones. A claim that answers or backs one that was
    chosen is left out while there are others. Raises MissingError where no claim has a side.
    """
    sides = sides_of(material.debate, material.thesis)
    chance = material.chance(SUBJECT)
    upon = {claim for side in SIDES for one in sides.arguments(side) for claim in one.premises}
    turns = list(SIDES)
    chance.shuffle(turns)
    left = {
        side: sorted(
            (claim for claim in sides.claims(side) if claim.id != sides.thesis.id),
            key=lambda claim: (claim not in upon, *_calm(material, claim)),
        )
        for side in SIDES
    }
    found: list[Statement] = []
    while len(found) < most and any(left.values()):
        for side in turns:
            if left[side] and len(found) < most:
                near = {name for one in found for name in _neighbours(material, one.claim)}
                apart = [claim for claim in left[side] if claim.id not in near]
                claim = (apart or left[side])[0]
                left[side].remove(claim)
                found.append(Statement(claim, side))
    if not found:
        raise MissingError(
            f"no claim speaks for or against `{sides.thesis.id}` alone",
            "add claims, or choose another thesis with --thesis ID",
        )
    chance.shuffle(found)
    return tuple(found)


def _calm(material: Material, claim: Claim) -> tuple[bool, bool, bool, int, int]:
    """Give a key that sorts contested claims first."""
    against, backing = attackers(material.debate, claim), supporters(material.debate, claim)
    bearing = len(against) + len(backing)
    long = len(claim.text) > LONG
    return not against, long, not backing, -bearing, material.numbers[claim.id]


def _neighbours(material: Material, claim: Claim) -> set[str]:
    debate = material.debate
    before = {name for one in debate.incoming.get(claim.id, ()) for name in one.premises}
    after = {one.target for one in debate.outgoing.get(claim.id, ())}
    return before | after


def _teacher(
    material: Material, phases: tuple[Phase, ...], statements: tuple[Statement, ...]
) -> Sheet:
    words, choices = material.words, material.choices
    blocks: list[Block] = [
        *content_note(material),
        Paragraph(words(f"{SUBJECT}.aim"), words("common.goal")),
        Heading(words("common.print")),
        listed(
            (
                words(f"{SUBJECT}.copies", name=words(f"{SUBJECT}.capture.sheet"), n=choices.group),
                words(f"{SUBJECT}.copies-signs"),
            ),
            "box",
        ),
        Heading(words(f"{SUBJECT}.plan", minutes=words("common.minutes", n=choices.minutes))),
        timetable(material, SUBJECT, phases),
        Heading(words(f"{SUBJECT}.statements")),
        Paragraph(words(f"{SUBJECT}.chosen")),
        _bearing(material, statements),
    ]
    if len(statements) > 2 and len({one.side for one in statements[:-1]}) == 1:
        blocks.append(Paragraph(words(f"{SUBJECT}.one-sided")))
    for part in ("before", "during", "after"):
        blocks += [
            Heading(words(f"{SUBJECT}.{part}")),
            listed(words.listed(f"{SUBJECT}.{part}-list")),
        ]
    return Sheet(words(f"{SUBJECT}.teacher"), tuple(blocks), "teacher")


def _bearing(material: Material, statements: tuple[Statement, ...]) -> Table:
    """Tabulate what the map has for and against each statement, to help a corner that is empty."""
    words = material.words
    rows = tuple(
        (
            material.named(one.claim),
            _told(material, supporters(material.debate, one.claim)),
            _told(material, attackers(material.debate, one.claim)),
        )
        for one in statements
    )
    head = (words(f"{SUBJECT}.statement"), *(words(f"{SUBJECT}.{it}-it") for it in SIDES))
    return Table(head, rows)


def _told(material: Material, claims: tuple[Claim, ...]) -> str:
    return " ".join(map(material.named, claims[:1])) or material.words(f"{SUBJECT}.nothing")


def _capture(material: Material, statements: tuple[Statement, ...], corners: list[str]) -> Sheet:
    words = material.words
    marks = "; ".join(f"{mark} {corner}" for mark, corner in zip(MARKS, corners, strict=True))
    columns = ("statement", "capture.first", "capture.reason", "capture.last")
    return Sheet(
        words(f"{SUBJECT}.capture.sheet"),
        (
            *content_note(material),
            Paragraph(words(f"{SUBJECT}.capture.intro")),
            Paragraph(marks, words(f"{SUBJECT}.capture.marks")),
            Table(
                tuple(words(f"{SUBJECT}.{column}") for column in columns),
                tuple((material.named(one.claim), "", "", "") for one in statements),
                (3.0, 1.0, 3.2, 1.0),
                room=2,
            ),
            Lines(3, words(f"{SUBJECT}.capture.moved")),
            Lines(3, words(f"{SUBJECT}.capture.other")),
            Heading(words("common.ground-rules.title")),
            listed(words.listed(f"{SUBJECT}.capture.rules")),
        ),
    )
