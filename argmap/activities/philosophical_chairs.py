"""Philosophical chairs: two rows and neutral ground between them; who is convinced moves."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from argmap.activities.frame import content_note, framed, listed
from argmap.activities.objections import against, answers_to
from argmap.activities.packets import packets_of, together
from argmap.activities.posters import posters
from argmap.activities.schedule import refuse_too_small, refuse_unknown, schedule, timetable
from argmap.activities.sides import SIDES, sides_of
from argmap.handouts.handout import (
    Handout,
    Heading,
    Item,
    Items,
    Lines,
    Paragraph,
    Sheet,
    Table,
)

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.activities.packets import Packet, Point
    from argmap.activities.schedule import Phase
    from argmap.handouts.handout import Block

SUBJECT = "philosophical-chairs"

CUSTOMARY = {"open": 5, "write": 5, "discuss": 24, "last-words": 5, "reflect": 8, "close": 3}
"""Minutes of a lesson of 50."""

SHORTEST = 20

FEWEST = 6
"""Students: two in each row, and two between them."""

ARGUMENTS = 5
"""On each side, at most."""

TESTS = 3
"""Contested arguments for the neutral ground, at most."""

SEATS = ("for", "undecided", "against")


def philosophical_chairs(material: Material) -> Handout:
    """Make rules, prompts, a reflection sheet, signs and a plan. Raises MissingError."""
    choices = material.choices
    refuse_too_small(choices, "philosophical chairs", SHORTEST, FEWEST)
    refuse_unknown(choices.names, (*CUSTOMARY, *SEATS), "name")
    phases = schedule(CUSTOMARY, choices.minutes, choices.timing)
    found = packets_of(sides_of(material.debate, material.thesis), ARGUMENTS)
    order = list(SIDES)
    material.chance(SUBJECT).shuffle(order)
    packets = tuple(found[side] for side in order)
    seats = (order[0], "undecided", order[1])
    signs = [_seat(material, seat) for seat in seats]
    return framed(
        material,
        SUBJECT,
        (
            _teacher(material, phases),
            _rules(material),
            _prompts(material, packets),
            _reflection(material, signs),
            *posters(material.words(f"{SUBJECT}.sign"), signs),
        ),
    )


def _seat(material: Material, seat: str) -> str:
    return material.choices.names.get(seat) or material.words(f"{SUBJECT}.names.{seat}")


def _statement(material: Material) -> Paragraph:
    return Paragraph(material.named(material.thesis), material.words(f"{SUBJECT}.statement"))


def _teacher(material: Material, phases: tuple[Phase, ...]) -> Sheet:
    words, choices = material.words, material.choices
    group = choices.group
    to_print = (f"{SUBJECT}.rules.sheet", f"{SUBJECT}.prompts.sheet", f"{SUBJECT}.reflection.sheet")
    blocks: list[Block] = [
        *content_note(material),
        _statement(material),
        Paragraph(words(f"{SUBJECT}.aim"), words("common.goal")),
        Paragraph(
            words(f"{SUBJECT}.room", row=(group + 1) // 2, neutral=max(group // 4, 2)),
            words(f"{SUBJECT}.chairs"),
        ),
        Heading(words("common.print")),
        listed(
            (
                *(words(f"{SUBJECT}.copies", name=words(key), n=group) for key in to_print),
                words(f"{SUBJECT}.copies-signs"),
            ),
            "box",
        ),
        Heading(words(f"{SUBJECT}.plan", minutes=words("common.minutes", n=choices.minutes))),
        timetable(material, SUBJECT, phases),
    ]
    for part in ("before", "during", "stuck", "after"):
        blocks += [
            Heading(words(f"{SUBJECT}.{part}")),
            listed(words.listed(f"{SUBJECT}.{part}-list")),
        ]
    return Sheet(words(f"{SUBJECT}.teacher"), tuple(blocks), "teacher")


def _rules(material: Material) -> Sheet:
    words = material.words
    blocks: list[Block] = [_statement(material), *content_note(material)]
    for part in ("sitting", "speaking", "moving", "neutral", "respect"):
        blocks += [
            Heading(words(f"{SUBJECT}.rules.{part}")),
            listed(words.listed(f"{SUBJECT}.rules.{part}-list")),
        ]
    return Sheet(words(f"{SUBJECT}.rules.sheet"), tuple(blocks))


def _prompts(material: Material, packets: tuple[Packet, ...]) -> Sheet:
    """Set the arguments of both sides beside each other, and contested ones below."""
    words = material.words
    columns = ([together(material, one.argument) for one in packet.points] for packet in packets)
    blocks: list[Block] = [
        _statement(material),
        Paragraph(f"{words(f'{SUBJECT}.prompts.intro')} {words('common.strong')}", quiet=True),
        Table(
            tuple(words(f"{SUBJECT}.prompts.{packet.side}") for packet in packets),
            tuple(zip(*columns, strict=True)),
        ),
    ]
    blocks += [
        *_contested(material, packets),
        Heading(words(f"{SUBJECT}.prompts.phrases")),
        listed(words.listed(f"{SUBJECT}.prompts.phrases-list")),
        Paragraph(words("common.follows"), quiet=True),
    ]
    return Sheet(words(f"{SUBJECT}.prompts.sheet"), tuple(blocks))


def _contested(material: Material, packets: tuple[Packet, ...]) -> list[Block]:
    """Take contested arguments from both sides in turn, each with what answers it.

    Where one side has none, that is said.
    """
    words = material.words
    columns = {
        packet.side: [made for point in packet.points if (made := _test(material, point))]
        for packet in packets
    }
    both = [one for row in zip_longest(*columns.values()) for one in row if one]
    if not both:
        return []
    return [
        Heading(words(f"{SUBJECT}.prompts.neutral")),
        Paragraph(words(f"{SUBJECT}.prompts.neutral-how")),
        Items(tuple(both[:TESTS])),
        *(
            Paragraph(words(f"{SUBJECT}.prompts.neutral-none-{side}"))
            for side, found in columns.items()
            if not found
        ),
    ]


def _test(material: Material, point: Point) -> Item | None:
    answers = answers_to(material.debate, point.argument)
    if not answers:
        return None
    hit = against(material, answers[0])
    lead = material.words(f"{SUBJECT}.prompts.objection", against=hit)
    below = Item(material.named(answers[0].claim), lead)
    return Item(together(material, point.argument), items=(below,))


def _reflection(material: Material, signs: list[str]) -> Sheet:
    words = material.words
    blank = ("",) * len(signs)
    rows = tuple((words(f"{SUBJECT}.reflection.{when}"), *blank) for when in ("first", "last"))
    asked = {"before": 2, "moved": 3, "other": 3, "open": 2}
    return Sheet(
        words(f"{SUBJECT}.reflection.sheet"),
        (
            _statement(material),
            Paragraph(words(f"{SUBJECT}.reflection.intro"), quiet=True),
            Table(("", *signs), rows, (2.0, 1.0, 1.0, 1.0)),
            *(Lines(n, words(f"{SUBJECT}.reflection.{part}")) for part, n in asked.items()),
            Heading(words(f"{SUBJECT}.reflection.listening")),
            listed(words.listed(f"{SUBJECT}.reflection.listening-list"), "box"),
        ),
    )
