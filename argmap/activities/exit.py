"""Votes before and after, claim by claim, an exit slip, and what is needed to count."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from argmap.activities.frame import content_note, framed, listed
from argmap.activities.sides import sides_of
from argmap.activities.structure import shown
from argmap.activities.votes import COLUMNS, SCALE
from argmap.handouts.handout import Heading, Lines, Notice, Paragraph, Record, Sheet, Table

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.handouts.handout import Block, Handout
    from argmap.model import Claim

FEW = 2
"""Claims of each side that are voted on beside the thesis."""


SLIP = {"moved": 2, "other": 1, "open": 1}
"""Lines to write on, by what the exit slip asks for."""


def exit_slips(material: Material) -> Handout:
    """Make a ballot for before and one for after, and the teacher's count. Raises MissingError.

    The record is the sheet to fill in for `tally`: a row for each student and claim.
    """
    claims = ballot(material)
    sheets = (_before(material, claims), _after(material, claims), _teacher(material, claims))
    return framed(material, "exit", sheets, _record(material, claims))


def ballot(material: Material) -> tuple[Claim, ...]:
    """Give the thesis and the strongest claims of each side, these in an order drawn by lot."""
    sides = sides_of(material.debate, material.thesis)
    strongest = chain(sides.arguments_for[:FEW], sides.arguments_against[:FEW])
    others = list({one.premises[0].id: one.premises[0] for one in strongest}.values())
    material.chance("exit").shuffle(others)
    return (sides.thesis, *(claim for claim in others if claim is not sides.thesis))


def _before(material: Material, claims: tuple[Claim, ...]) -> Sheet:
    blocks = (*content_note(material), *_head(material, "before"), _table(material, claims))
    return Sheet(material.words("exit.before"), blocks)


def _after(material: Material, claims: tuple[Claim, ...]) -> Sheet:
    words = material.words
    slip = (Lines(count, words(f"exit.slip.{name}")) for name, count in SLIP.items())
    blocks = (*_head(material, "after"), _table(material, claims), *slip)
    return Sheet(words("exit.after"), blocks)


def _head(material: Material, when: str) -> tuple[Block, ...]:
    words = material.words
    scale = "; ".join(f"{mark} = {words(f'exit.scale.{mark}')}" for mark in SCALE)
    code = Table((words("exit.code"), words("common.date")), (("", ""),), (2.0, 1.0))
    return code, Paragraph(words(f"exit.how-{when}")), Paragraph(scale)


def _table(material: Material, claims: tuple[Claim, ...]) -> Table:
    words = material.words
    head = (words("common.number"), words("common.claim"), *map(str, SCALE))
    rows = tuple(
        (str(material.numbers[claim.id]), shown(claim), *("" for _ in SCALE)) for claim in claims
    )
    return Table(head, rows, (0.8, 7.0, *(0.55 for _ in SCALE)))


def _teacher(material: Material, claims: tuple[Claim, ...]) -> Sheet:
    words = material.words
    head = (words("common.number"), *map(str, SCALE))
    rows = tuple((str(material.numbers[claim.id]), *("" for _ in head[1:])) for claim in claims)
    blocks: list[Block] = [
        listed(words.listed("exit.steps"), "number"),
        Heading(words("exit.by-hand")),
        Paragraph(words("exit.both")),
        Table(head, rows),
        Heading(words("exit.by-computer")),
        listed(words.listed("exit.counting")),
        Notice("", (words("exit.careful"),)),
    ]
    return Sheet(words("exit.teacher"), tuple(blocks), "teacher")


def _record(material: Material, claims: tuple[Claim, ...]) -> Record:
    head = tuple(material.words(f"exit.column.{name}") for name in COLUMNS)
    rows = tuple(
        (str(student), str(material.numbers[claim.id]), shown(claim), "", "")
        for student in range(1, material.choices.group + 1)
        for claim in claims
    )
    return Record(head, rows)
