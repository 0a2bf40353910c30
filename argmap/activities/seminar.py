"""A Socratic seminar: a ticket, questions for opening, core and closing, a tally, a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.count_off import even
from argmap.activities.frame import content_note, framed, ground_rules, listed
from argmap.activities.material import MissingError
from argmap.activities.prompts import asked, prompts_on
from argmap.activities.schedule import schedule, timetable
from argmap.activities.sides import SIDES, sides_of
from argmap.handouts.handout import Heading, Item, Items, Lines, PageBreak, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.activities.material import Material
    from argmap.activities.prompts import Prompt
    from argmap.handouts.handout import Block, Handout

CORE = 8
"""Core questions, at most: more than there is time for, so that the one who asks can choose."""

CIRCLE = 15
"""Students who can talk in one circle; more make two, which take turns."""

ONE_CIRCLE = {"settle": 5, "opening": 7, "core": 25, "closing": 6, "debrief": 7}
TWO_CIRCLES = {"settle": 5, "first": 16, "swap": 3, "second": 16, "closing": 4, "debrief": 6}


def seminar(material: Material) -> Handout:
    """Make a ticket, the questions, a tally for observers and the teacher's plan.

    A teacher may name the phases. Raises MissingError for fewer than three students, and where
    nothing bears on the thesis.
    """
    if material.choices.group < 3:
        raise MissingError("a seminar takes three students", "give more with --group")
    sides = sides_of(material.debate, material.thesis)
    prompts = prompts_on(material, sides, CORE)
    return framed(
        material,
        "seminar",
        (
            _ticket(material, prompts),
            _questions(material, prompts),
            _tally(material),
            _plan(material),
        ),
    )


def _ticket(material: Material, prompts: Sequence[Prompt]) -> Sheet:
    words = material.words
    order = list(SIDES)
    material.chance("seminar").shuffle(order)
    chosen = (*(f"ticket-{side}" for side in order), "ticket-doubt")
    rows = tuple((words(f"seminar.{key}"), "", "", "") for key in chosen)
    reading = _reading(material, prompts)
    heads = ("number", "says", "because")
    blocks: tuple[Block, ...] = (
        Table((words("common.name"), words("common.date")), (("", ""),), (3.0, 1.0)),
        Paragraph(material.named(material.thesis), words("common.thesis")),
        Paragraph(words("seminar.ticket-intro" if reading else "seminar.ticket-sourceless")),
        Table(
            ("", *(words(f"seminar.ticket-{key}") for key in heads)), rows, (2.0, 0.5, 2.1, 2.1), 2
        ),
        Lines(2, words("seminar.ticket-question")),
        Lines(2, words("seminar.ticket-other")),
        Lines(2, f"{words('seminar.reflection')}: {words('seminar.reflection-view')}"),
        *_back(material, reading),
    )
    return Sheet(words("seminar.ticket"), blocks)


def _back(material: Material, reading: tuple[Item, ...]) -> list[Block]:
    words = material.words
    if not reading:
        return []
    return [
        PageBreak(),
        Heading(words("seminar.reading")),
        Paragraph(words("seminar.reading-claims")),
        Paragraph(words("seminar.reading-passages")),
        Items(reading),
    ]


def _reading(material: Material, prompts: Sequence[Prompt]) -> tuple[Item, ...]:
    """Say where the claims of the questions are made: each place once, with their numbers."""
    found: dict[str, dict[tuple[int, str], dict[int, None]]] = {}
    for claim in dict.fromkeys(claim for one in prompts for claim in one.claims):
        for cited in claim.cites:
            places = found.setdefault(cited.source, {})
            places.setdefault((cited.paragraph, cited.comment), {})[material.numbers[claim.id]] = (
                None
            )
    return tuple(
        Item(
            source.title,
            items=tuple(
                Item(", ".join(f"[{number}]" for number in sorted(found[source.id][place])), told)
                for place in sorted(found[source.id])
                for told in [_place(material, *place)]
            ),
        )
        for source in material.debate.sources
        if source.id in found
    )


def _place(material: Material, paragraph: int, comment: str) -> str:
    if comment:
        return material.words("common.comment", author=comment)
    return material.words("common.paragraph", n=paragraph) if paragraph else ""


def _questions(material: Material, prompts: Sequence[Prompt]) -> Sheet:
    words = material.words
    others = [one for one in material.debate.theses if one != material.thesis]
    closing = [
        *(Item(text) for text in words.listed("seminar.closing-questions")),
        *(
            Item(words("seminar.closing-other"), items=(Item(material.named(one)),))
            for one in others[:1]
        ),
    ]
    blocks: tuple[Block, ...] = (
        Paragraph(material.named(material.thesis), words("common.thesis")),
        Paragraph(words("seminar.sheet-intro")),
        Heading(words("seminar.opening")),
        listed(words.listed("seminar.opening-questions"), "number"),
        Heading(words("seminar.core")),
        Items(asked(material, prompts), "number"),
        Heading(words("seminar.closing")),
        Items(tuple(closing), "number"),
    )
    return Sheet(words("seminar.sheet"), blocks)


def _tally(material: Material) -> Sheet:
    words = material.words
    keys = ("who", "speaks", "names", "asks", "builds", "invites")
    head = tuple(words(f"seminar.tally-{key}") for key in keys)
    rows = (("",) * len(head),) * _circles(material.choices.group)[0]
    blocks: tuple[Block, ...] = (
        Paragraph(words("seminar.tally-intro")),
        Table(head, rows, (1.6, 1.0, 1.0, 1.0, 1.0, 1.0)),
        *(Lines(1, words(f"seminar.tally-{key}")) for key in ("moment", "advice")),
    )
    return Sheet(words("seminar.tally"), blocks)


def _plan(material: Material) -> Sheet:
    words, choices = material.words, material.choices
    customary = ONE_CIRCLE if choices.group <= CIRCLE else TWO_CIRCLES
    timing = {key: choices.timing[key] for key in customary if key in choices.timing}
    phases = schedule(customary, choices.minutes, timing)
    blocks: tuple[Block, ...] = (
        *content_note(material),
        Paragraph(_seated(material)),
        timetable(material, "seminar", phases),
        *(
            block
            for key in ("role", "follow", "stuck")
            for block in (
                Heading(words(f"seminar.{key}-title")),
                listed(words.listed(f"seminar.{key}")),
            )
        ),
        Paragraph(words("seminar.print"), words("common.print")),
        *ground_rules(material),
    )
    return Sheet(words("seminar.plan"), blocks, "teacher")


def _circles(students: int) -> tuple[int, ...]:
    """Give the sizes of the circles of a seminar: the largest one, where there are several."""
    if students <= CIRCLE:
        return (students,)
    return even(_seminars(students)[0], 2)


def _seminars(students: int) -> tuple[int, ...]:
    return even(students, -(-students // (2 * CIRCLE)))


def _seated(material: Material) -> str:
    """Say how the class sits: in one circle, in two, or in seminars of two circles each."""
    words, group = material.words, material.choices.group
    students = words("common.students", n=group)
    seminars = _seminars(group)
    if len(seminars) > 1:
        sizes = "–".join(map(str, sorted(set(seminars))))
        return words("seminar.several", students=students, seminars=len(seminars), sizes=sizes)
    if group <= CIRCLE:
        return words("seminar.one-circle", students=students)
    first, second = _circles(group)
    return words("seminar.two-circles", students=students, first=first, second=second)
