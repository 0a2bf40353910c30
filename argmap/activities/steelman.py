"""The best case against each side, and a form to restate it, agree, learn, and only then answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.arguments import shown
from argmap.activities.balance import Piece, balance, length
from argmap.activities.frame import (
    by_number,
    content_note,
    framed,
    ground_rules,
    listed,
    thesis_line,
)
from argmap.activities.objections import answers_to
from argmap.activities.schedule import exercise, timetable
from argmap.activities.sides import SIDES, other, refuse_silent, sides_of
from argmap.handouts.handout import Heading, Item, Items, Lines, Notice, Paragraph, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.activities.arguments import Shown
    from argmap.activities.material import Material
    from argmap.activities.objections import Objection
    from argmap.activities.sides import Side, Sides
    from argmap.handouts.handout import Block, Handout

PHASES: Mapping[str, int] = {"read": 4, "restate": 5, "check": 3, "agree": 4, "answer": 4}
"""Minutes of the phases in a lesson of 20."""

MOST = 3
"""Arguments, and objections, in a case at most: as many as can be held in mind and restated."""

FORM: Mapping[str, int] = {"restate": 5, "agree": 2, "learn": 2, "answer": 4}
"""Steps of the form, and the lines to write on in each."""


def steelman(material: Material) -> Handout:
    """Give each side the best that is said against it. Raises MissingError."""
    sides = sides_of(material.debate, material.thesis)
    refuse_silent(sides)
    arguments = shown(material, sides, MOST, ("backed",))
    objections = _objections(material, sides)
    order = list(SIDES)
    material.chance("steelman").shuffle(order)
    cases = [_case(material, sides, side, arguments[side], objections[side]) for side in order]
    return framed(material, "steelman", [*cases, _form(material), _teacher(material)])


def _objections(material: Material, sides: Sides) -> Mapping[Side, Sequence[Item]]:
    """Give what each side objects to the other's arguments, as much for both as for the brief."""
    found = {side: _objections_of(material, sides, side) for side in SIDES}
    pieces = [[Piece(length(item)) for item in found[side]] for side in SIDES]
    count = balance(pieces[0], pieces[1], MOST).count or MOST
    return {side: found[side][:count] for side in SIDES}


def _objections_of(material: Material, sides: Sides, side: Side) -> list[Item]:
    """Print the objections of a side that are no arguments of its own, to the strongest first."""
    own = {claim.id for one in sides.arguments(side) for claim in one.premises}
    told: dict[str, Item] = {}
    for argument in sides.arguments(other(side)):
        for one in answers_to(material.debate, argument):
            claim = one.claim
            if claim.id not in own and claim.id not in told:
                answered = _answered(material, one)
                told[claim.id] = Item(
                    material.named(claim), note=material.sourced(claim), items=(answered,)
                )
    return list(told.values())


def _answered(material: Material, objection: Objection) -> Item:
    """Say what an objection answers: a claim, or the step from premises to one."""
    words = material.words
    if not objection.step:
        return Item(material.named(objection.against), words("steelman.upon"))
    premises = " + ".join(map(material.named, objection.step))
    target = material.number(objection.against)
    return Item(premises, words("steelman.upon-step", target=target))


def _case(
    material: Material, sides: Sides, side: Side, arguments: Shown, objections: Sequence[Item]
) -> Sheet:
    """Print the best case of a side, for those who speak on the other."""
    words = material.words
    blocks: list[Block] = [
        *content_note(material),
        thesis_line(material, sides.thesis),
        Notice("", (words(f"steelman.reader-{other(side)}"), words("steelman.task"))),
        Heading(words("steelman.arguments")),
        *((Paragraph(words("common.strong"), quiet=True),) if arguments.items else ()),
        Items(arguments.items, "number") if arguments.items else Paragraph(words("steelman.none")),
    ]
    if not arguments.items:
        blocks.append(Lines(5))
    if objections:
        blocks += [Heading(words("steelman.objections")), Items(tuple(objections))]
    blocks += by_number(material, blocks)
    return Sheet(words(f"steelman.case-{side}"), tuple(blocks), copies="pair")


def _form(material: Material) -> Sheet:
    words = material.words
    blocks: list[Block] = [Lines(1, words("steelman.form-head"))]
    for number, (step, lines) in enumerate(FORM.items(), start=1):
        blocks += [
            Heading(f"{number}. {words(f'steelman.step.{step}')}"),
            Paragraph(words(f"steelman.how.{step}")),
        ]
        if step == "restate":
            blocks.append(listed(words.listed("steelman.fairness")))
        blocks.append(Lines(lines))
        if step == "restate":
            blocks.append(listed([words("steelman.signed")], "box"))
    return Sheet(words("steelman.form"), tuple(blocks))


def _teacher(material: Material) -> Sheet:
    words, choices = material.words, material.choices
    phases = exercise(PHASES, choices)
    blocks: tuple[Block, ...] = (
        Paragraph(words("steelman.aim"), words("common.goal")),
        timetable(material, "steelman", phases),
        Heading(words("common.notes")),
        listed(words.listed("steelman.notes")),
        *ground_rules(material),
        Notice("", (words("common.follows"),)),
    )
    return Sheet(words("steelman.teacher"), blocks, "teacher")
