"""A Harkness discussion: questions, a table to draw who speaks to whom, roles, self-assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.count_off import even
from argmap.activities.frame import content_note, framed, ground_rules, listed
from argmap.activities.material import MissingError
from argmap.activities.prompts import asked, prompts_on
from argmap.activities.schedule import schedule, timetable
from argmap.activities.sides import sides_of
from argmap.activities.table_map import SEATS, table_map
from argmap.handouts.handout import Heading, Items, Lines, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.handouts.handout import Block, Handout

CUSTOMARY = {"settle": 5, "collect": 7, "discuss": 28, "assess": 10}
"""Minutes of a lesson of 50."""

ASKED = 6
"""Questions from the map, at most: the students bring their own."""

ROLES = ("opens", "sources", "time", "draws", "sums")

ANSWERS = ("yes", "partly", "no")


def harkness(material: Material) -> Handout:
    """Make questions, the table, a self-assessment and the teacher's plan.

    A teacher may name roles and phases. Raises MissingError for fewer than three students, and
    where nothing bears on the thesis.
    """
    if material.choices.group < 3:
        raise MissingError("a Harkness discussion takes three students", "give more with --group")
    return framed(
        material,
        "harkness",
        (_questions(material), _table(material), _assessment(material), _plan(material)),
    )


def _questions(material: Material) -> Sheet:
    words = material.words
    prompts = prompts_on(material, sides_of(material.debate, material.thesis), ASKED)
    blocks: tuple[Block, ...] = (
        Paragraph(material.named(material.thesis), words("common.thesis")),
        Paragraph(words("harkness.sheet-intro")),
        Heading(words("harkness.roles")),
        _roles(material),
        Heading(words("harkness.about")),
        Items(asked(material, prompts), "number"),
        Heading(words("harkness.whole")),
        listed(words.listed("harkness.whole-questions")),
        Lines(3, words("harkness.own")),
    )
    return Sheet(words("harkness.sheet"), blocks)


def _roles(material: Material) -> Table:
    words, names = material.words, material.choices.names
    rows = tuple(
        (names.get(role) or words(f"harkness.names.{role}"), words(f"harkness.tasks.{role}"), "")
        for role in ROLES
    )
    head = tuple(words(f"harkness.{key}") for key in ("role", "task", "who"))
    return Table(head, rows, (1.4, 3.6, 1.4))


def _table(material: Material) -> Sheet:
    words = material.words
    seats = _tables(material.choices.group)[0]
    blocks: tuple[Block, ...] = (
        Paragraph(words("harkness.table-intro")),
        table_map(seats, words("harkness.table-alt", n=seats)),
        Paragraph("; ".join(words.listed("harkness.signs")), words("harkness.signs-title")),
        Lines(2, words("harkness.drawn")),
    )
    # One for each half of the discussion.
    copies = 2 * len(_tables(material.choices.group))
    return Sheet(words("harkness.table"), blocks, copies=copies)


def _assessment(material: Material) -> Sheet:
    words = material.words
    blocks: list[Block] = [
        Table((words("common.name"), words("common.date")), (("", ""),), (3.0, 1.0)),
        Paragraph(words("harkness.assess-intro")),
    ]
    for who, statements in (("us", "we-statements"), ("me", "i-statements")):
        head = (words(f"harkness.{who}"), *(words(f"harkness.{it}") for it in ANSWERS))
        rows = tuple((text, "", "", "") for text in words.listed(f"harkness.{statements}"))
        blocks += (
            Table(head, rows, (5.0, 0.8, 0.9, 1.1)),
            Lines(1, words(f"harkness.next-{who}")),
        )
    return Sheet(words("harkness.assess"), tuple(blocks))


def _plan(material: Material) -> Sheet:
    words, choices = material.words, material.choices
    tables = _tables(choices.group)
    students = words("common.students", n=choices.group)
    seated = words("harkness.one-table", students=students)
    if len(tables) > 1:
        sizes = "–".join(map(str, sorted(set(tables))))
        seated = words("harkness.tables", students=students, tables=len(tables), sizes=sizes)
    phases = schedule(CUSTOMARY, choices.minutes, choices.timing)
    blocks: tuple[Block, ...] = (
        *content_note(material),
        Paragraph(seated),
        Paragraph(words("harkness.trackers")),
        timetable(material, "harkness", phases),
        Heading(words("harkness.hints-title")),
        listed(words.listed("harkness.hints")),
        *ground_rules(material),
    )
    return Sheet(words("harkness.plan"), blocks, "teacher")


def _tables(students: int) -> tuple[int, ...]:
    """Give the sizes of as few tables as seat everybody, the largest first."""
    return even(students, -(-students // SEATS))
