"""A quiz about the structure of the map, with a key; also for Moodle, Anki and spreadsheets."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from argmap.activities.desk import Desk
from argmap.activities.frame import framed
from argmap.activities.material import MissingError
from argmap.activities.quiz_questions import KINDS
from argmap.handouts.handout import Notice, Paragraph, Question, Sheet, Table
from argmap.handouts.signs import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.activities.desk import Draft
    from argmap.activities.material import Material
    from argmap.handouts.handout import Block, Handout

LEVELS: dict[int, tuple[str, ...]] = {
    1: ("supports", "attacks", "answers", "role"),
    2: ("supports", "answers", "role", "evidence", "unanswered", "side", "together"),
    3: ("supports", "answers", "together", "undercuts", "evidence", "unsupported", "side"),
}
"""Kinds of question by level of difficulty, in the order in which they are asked."""

LENGTH = {1: 8, 2: 10, 3: 12}
"""Questions by level; answers to each are two more than the level."""


TRIES = 60
"""After so many drafts without sure answers in a row, a kind of question is given up."""


def quiz(material: Material) -> Handout:
    """Ask what bears on what. Raises MissingError where the map has no sure answers."""
    words = material.words
    asked = questions(material)
    if not asked:
        raise MissingError(
            "the map is too small for a quiz",
            "it needs several claims that differ, and relations between them",
        )
    students: list[Block] = [
        Table((words("common.name"), words("common.date")), (("", ""),), (2.0, 1.0)),
        Paragraph(words("quiz.intro")),
        *asked,
    ]
    rows = tuple((str(one.number), _right(one), one.feedback) for one in asked)
    head = (words("common.number"), words("common.answer"), words("quiz.reason"))
    teacher: list[Block] = [
        Paragraph(words("quiz.key-intro")),
        Table(head, rows, (1.0, 1.6, 8.0)),
        Notice("", (words("quiz.no-verdict"),)),
    ]
    if any(one.prompt == words("quiz.evidence") for one in asked):
        teacher.insert(1, Paragraph(words("quiz.hand-out")))
    sheets = (
        Sheet(words("quiz.sheet"), tuple(students)),
        Sheet(words("common.key"), tuple(teacher), "teacher"),
    )
    return framed(material, "quiz", sheets)


def questions(material: Material) -> tuple[Question, ...]:
    """Draw questions by lot, as many of each kind as of the others while there are enough."""
    level = material.choices.level
    desk = Desk(material, most=level + 2, near=level == 3)
    # A lesson hands out a map that does not show evidence.
    left = {"evidence"} if "quiz" in material.choices.extra else set()
    streams = {name: KINDS[name](desk) for name in LEVELS[level] if name not in left}
    taken: dict[str, list[Draft]] = {name: [] for name in streams}
    count, seen = 0, set[object]()
    while streams and count < LENGTH[level]:
        for name in list(streams)[: LENGTH[level] - count]:
            draft = _next(streams[name], seen)
            if draft is None:
                del streams[name]
            else:
                taken[name].append(draft)
                count += 1
    drafts = (draft for some in taken.values() for draft in some)
    return tuple(
        Question(number, draft.prompt, draft.choices, draft.several, draft.feedback)
        for number, draft in enumerate(drafts, start=1)
    )


def _next(stream: Iterator[Draft | None], seen: set[object]) -> Draft | None:
    """Give the next draft that asks something new."""
    for draft in islice(stream, TRIES):
        if draft is not None:
            asks = draft.prompt, frozenset(draft.choices) if draft.several else None
            if asks not in seen:
                seen.add(asks)
                return draft
    return None


def _right(one: Question) -> str:
    letters = zip(LETTERS, one.choices, strict=False)
    return ", ".join(letter for letter, choice in letters if choice.right)
