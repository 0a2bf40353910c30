"""Questions for a seminar and for cross-examination, as many for one side as for the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.asking import each_once, questions_to
from argmap.activities.frame import content_note, framed, ground_rules, listed, thesis_line
from argmap.activities.material import MissingError
from argmap.activities.schedule import schedule, timetable
from argmap.activities.sides import SIDES, other, sides_of
from argmap.activities.turns import alike, in_turn
from argmap.handouts.handout import Heading, Item, Items, Notice, Paragraph, Sheet, Table
from argmap.model import SCHEMES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.activities.asking import Asked
    from argmap.activities.material import Material
    from argmap.activities.sides import Side, Sides
    from argmap.handouts.handout import Block, Handout
    from argmap.model import Claim

PHASES: Mapping[str, int] = {"opening": 8, "core": 34, "closing": 8}
"""Minutes of a seminar's phases in a lesson of 50."""

EACH: Mapping[int, int] = {1: 4, 2: 5, 3: 8}
"""Minutes that a group talks about a core question, by level; two people need half of that."""

FRAME = 4
"""Minutes for an opening or closing question."""

MOST = 8
"""Questions to a side in cross-examination, at most."""

SHOWN = 4
"""Claims that the teacher's table names for an answer, at most."""

Part = tuple[list[Sheet], list["Block"]]
"""Sheets for students, and what the teacher is told about them."""


def questions(material: Material) -> Handout:
    """Ask what the map leaves open, both sides alike. Raises MissingError."""
    sides = sides_of(material.debate, material.thesis)
    if not any(questions_to(material, sides, side, "seminar") for side in SIDES):
        raise MissingError(
            "the map raises no question about what speaks on one side of the thesis alone",
            "let claims support or attack it, or name another with --thesis ID",
        )
    forms = {"seminar": _seminar, "cross-examination": _cross_examination}
    chosen = material.choices.form
    parts = [make(material, sides) for name, make in forms.items() if chosen in ("", name)]
    words = material.words
    told: list[Block] = [Paragraph(words("questions.teacher.about"))]
    if len(parts) > 1:
        told.append(Paragraph(words("questions.teacher.both")))
    told.append(Paragraph(_schemes(material), words("questions.teacher.schemes")))
    for _, notes in parts:
        told += notes
    told.append(listed(words.listed("questions.teacher.tips")))
    teacher = Sheet(words("questions.teacher.sheet"), tuple(told), "teacher")
    sheets = [sheet for made, _ in parts for sheet in made]
    return framed(material, "questions", [*sheets, teacher])


def _seminar(material: Material, sides: Sides) -> Part:
    words, choices = material.words, material.choices
    phases = schedule(PHASES, choices.minutes, choices.timing)
    minutes = {phase.key: phase.minutes for phase in phases}
    half = max(minutes["core"] // EACH[choices.level] // 2, 1)
    found = [questions_to(material, sides, side, "seminar") for side in _drawn(material)]
    core = in_turn(each_once(found, half), 2 * half)
    items = {
        "opening": _frame(material, sides, "opening", minutes["opening"]),
        "core": [_item(material, sides, one) for one in core],
        "closing": _frame(material, sides, "closing", minutes["closing"]),
    }
    blocks: list[Block] = [
        *content_note(material),
        thesis_line(material, sides.thesis),
        Paragraph(words("questions.numbers"), quiet=True),
    ]
    if not all(found):
        blocks.append(Paragraph(words("questions.one-sided"), quiet=True))
    for key, some in items.items():
        name = choices.names.get(key) or words(f"questions.phase.{key}")
        time = words("common.minutes", n=minutes[key])
        blocks += [Heading(f"{name} ({time})"), Items(tuple(some), "number")]
    counts = {key: len(some) for key, some in items.items()}
    plan = timetable(material, "questions", phases, **counts)
    answers = _answers(material, words("questions.teacher.core"), core)
    title = words("questions.seminar.sheet")
    return [Sheet(title, (*blocks, *ground_rules(material)))], [Heading(title), plan, answers]


def _cross_examination(material: Material, sides: Sides) -> Part:
    """Ask each side on a sheet of its own, which the other side holds."""
    words = material.words
    minutes = material.choices.minutes // 2
    half = min(max(minutes * 2 // EACH[material.choices.level], 1), MOST)
    order = _drawn(material)
    found = [questions_to(material, sides, side, "cross") for side in order]
    # A claim may be asked about on both sheets: each side reads one.
    chosen = alike([each_once([one], half)[0] for one in found], half)
    sheets: list[Sheet] = []
    notes: list[Block] = [
        Heading(words("questions.cross.sheet")),
        Paragraph(words("questions.cross.time", n=minutes)),
    ]
    for side, asked in zip(order, chosen, strict=True):
        title = words(f"questions.cross.to-{side}")
        items = Items(tuple(_item(material, sides, one) for one in asked), "number")
        holder = words(f"questions.cross.held-{other(side)}")
        blocks: list[Block] = [
            thesis_line(material, sides.thesis),
            Notice("", (holder, words("questions.cross.rule"))),
            Paragraph(words("questions.numbers"), quiet=True),
            items if asked else Paragraph(words("questions.cross.none")),
        ]
        sheets.append(Sheet(title, tuple(blocks)))
        if asked:
            notes.append(_answers(material, title, asked))
    return sheets, notes


def _drawn(material: Material) -> list[Side]:
    order = list(SIDES)
    material.chance("questions").shuffle(order)
    return order


def _item(material: Material, sides: Sides, asked: Asked) -> Item:
    named = [material.named(claim) for claim in asked.about if claim != sides.thesis]
    return Item(asked.text, note=" ".join(named))


def _frame(material: Material, sides: Sides, phase: str, minutes: int) -> list[Item]:
    """Give the questions that open or close a seminar, as many as there is time for.

    Some set the strongest arguments of both sides beside each other, in an order drawn by lot; they
    are left out where a side has none.
    """
    order = _drawn(material)
    pair = [sides.arguments(side)[0].premises[0] for side in order if sides.arguments(side)]
    values = {"thesis": material.number(sides.thesis)}
    if len(pair) == 2:
        values |= {"one": material.number(pair[0]), "other": material.number(pair[1])}
    templates = [
        one
        for one in material.words.listed(f"questions.{phase}-questions")
        if len(pair) == 2 or "{one}" not in one
    ]
    return [
        Item(
            one.format(**values), note=" ".join(map(material.named, pair)) if "{one}" in one else ""
        )
        for one in templates[: max(minutes // FRAME, 1)]
    ]


def _answers(material: Material, title: str, asked: Sequence[Asked]) -> Table:
    """Say where each question comes from, and from which claims it can be answered, by whom."""
    words = material.words
    rows = [
        (
            str(number),
            words(f"questions.origin.{one.origin}")
            + (f": {words(f'schemes.{one.scheme}.name')}" if one.scheme else ""),
            _voices(material, one.helping),
            _voices(material, one.hurting),
        )
        for number, one in enumerate(asked, start=1)
    ]
    columns = ("number", "origin", "helping", "hurting")
    head = tuple(words(f"questions.teacher.{key}") for key in columns)
    return Table(head, tuple(rows), (0.5, 2, 3, 3), caption=title)


def _voices(material: Material, claims: Sequence[Claim]) -> str:
    if not claims:
        return material.words("questions.teacher.nobody")
    told = [
        " ".join((material.number(claim), ", ".join(claim.said_by))).rstrip()
        for claim in claims[:SHOWN]
    ]
    return "; ".join((*told, "…") if claims[SHOWN:] else told)


def _schemes(material: Material) -> str:
    """Count the relations that name a scheme: the others get no critical questions."""
    relations = material.debate.relations
    known = sum(relation.scheme in SCHEMES for relation in relations)
    return material.words("questions.teacher.counted", n=known, m=len(relations))
