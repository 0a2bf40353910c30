"""A whole lesson: a plan that adds up, and all that is to be printed for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from argmap.activities import prepare
from argmap.activities.frame import content_note, framed, ground_rules, listed
from argmap.activities.material import MissingError
from argmap.activities.planning import HOMEWORK, plan_of
from argmap.activities.schedule import timetable
from argmap.activities.sides import SIDES, refuse_silent, sides_of
from argmap.activities.whole_map import whole_map
from argmap.handouts.handout import Handout, Heading, Notice, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.activities.material import Material
    from argmap.activities.planning import Plan
    from argmap.handouts.handout import Block, Sharing
    from argmap.handouts.words import Words
    from argmap.model import Claim

SHARED: dict[Sharing, int] = {"each": 1, "pair": 2, "group": 4}
"""How many students share a sheet."""

USES = ("map", "exit", HOMEWORK)
"""What every lesson has besides the activities of its plan."""

NAMED = 8
"""Sheets that the list of what to print names at most; more are counted."""

ENOUGH = 3
"""Arguments of a side that pairs can present, and change, for most of a lesson."""


def lesson(material: Material) -> Handout:
    """Bind the plan and all of its material in one handout. Raises MissingError, DrawingError."""
    return bound(handouts(material))


def bound(parts: tuple[Handout, ...]) -> Handout:
    """Bind the handouts of a lesson, the first of which is the plan."""
    plan, *others = parts
    sheets = [
        replace(sheet, part=": ".join(dict.fromkeys((part.title, sheet.part or part.title))))
        for part in others
        for sheet in part.sheets
    ]
    return replace(plan, sheets=(*plan.sheets, *sheets))


def steps(material: Material) -> int:
    """Give how many handouts a lesson has, if the debate has material for all of them."""
    return len({*plan_of(material.choices).activities, *_besides(material)}) + 1


def handouts(
    material: Material, done: Callable[[str], None] = lambda name: None
) -> tuple[Handout, ...]:
    """Give the plan, the map, and the handout of each activity, in the order of the lesson.

    An activity that the debate lacks material for is left out, and another takes its place, unless
    the teacher gave it minutes or settings. `done` is called with the name of each that is made,
    for those who wait. Raises MissingError for that activity, where none is left, or the debate has
    no thesis, and DrawingError.
    """
    thesis = material.thesis
    maps = _map(material)
    done("map")
    plan, made = _planned(material, done)
    others = [*maps, *made.values()]
    for name in _besides(material):
        if name not in made:
            others += _optional(material, name)
            done(name)
    return (_plan_sheet(material, thesis, plan, others), *others)


def _besides(material: Material) -> tuple[str, ...]:
    return tuple(dict.fromkeys(("exit", HOMEWORK, *material.choices.extra)))


def _planned(material: Material, done: Callable[[str], None]) -> tuple[Plan, dict[str, Handout]]:
    """Plan with those activities that the debate has material for."""
    without = _too_long_for(material)
    lacking: MissingError | None = None
    while True:
        try:
            plan = plan_of(material.choices, without)
        except MissingError as fault:
            # What the debate lacks is the cause, if anything was left out for it.
            raise lacking or fault from None
        made: dict[str, Handout] = {}
        for activity in plan.activities:
            try:
                made[activity] = prepare(activity, _for(material, activity, plan))
            except MissingError as fault:
                if activity in material.choices.timing or activity in material.settings:
                    raise
                without |= {activity}
                lacking = lacking or fault
            done(activity)
        if len(made) == len(plan.activities):
            return plan, made


def _too_long_for(material: Material) -> frozenset[str]:
    """Give what would take most of a lesson over a map of which there is little to say."""
    sides = sides_of(material.debate, material.thesis)
    refuse_silent(sides)
    enough = min(len(sides.arguments_for), len(sides.arguments_against)) >= ENOUGH
    return frozenset() if enough or "sac" in material.choices.timing else frozenset({"sac"})


def _for(material: Material, activity: str, plan: Plan) -> Material:
    """Give an activity its share of the lesson's time."""
    form = "map" if activity == "worksheet" else ""
    choices = replace(material.choices, minutes=plan.minutes(activity), form=form)
    return _without_own(replace(material, choices=choices))


def _optional(material: Material, activity: str) -> list[Handout]:
    """Prepare what a lesson can do without."""
    try:
        return [prepare(activity, _without_own(material))]
    except MissingError:
        return []


def _without_own(material: Material) -> Material:
    """Leave out the names and minutes of the lesson's own phases."""
    return replace(material, choices=replace(material.choices, names={}, timing={}))


def _map(material: Material) -> list[Handout]:
    """Give the map, nothing where it is too large for paper."""
    words = material.words
    try:
        sheets = whole_map(material)
    except MissingError:
        return []
    return [Handout("map", words("lesson.map"), material.debate.question, sheets, words.language)]


def _plan_sheet(material: Material, thesis: Claim, plan: Plan, others: list[Handout]) -> Handout:
    words, choices, debate = material.words, material.choices, material.debate
    head = words(
        "lesson.head",
        minutes=words("common.minutes", n=choices.minutes),
        students=words("common.students", n=choices.group),
        level=words(f"lesson.level.{choices.level}"),
    )
    blocks: list[Block] = [
        Paragraph(head),
        Paragraph(debate.question, words("common.question")),
        Paragraph(material.named(thesis), words("common.thesis")),
        Heading(words("common.goal")),
        listed(words.listed("lesson.aims")),
        Heading(words("common.steps")),
        timetable(material, "lesson", plan.phases),
        Heading(words("common.print")),
        _print_list(material, plan, others),
    ]
    if not any(one.activity == "map" for one in others):
        blocks.append(Paragraph(words("lesson.no-map", n=len(debate.claims))))
    blocks += [
        Heading(words("lesson.prepare")),
        listed(_to_prepare(plan, words), "box"),
        *ground_rules(material),
    ]
    blocks += content_note(material)
    missing = _missing_sides(material)
    if not plan.has_discussion:
        missing.append(words("lesson.silent"))
    blocks.append(Notice("", (*missing, words("common.follows"), words("lesson.modest"))))
    return framed(material, "lesson", [Sheet(words("lesson.sheet"), tuple(blocks), "teacher")])


def _to_prepare(plan: Plan, words: Words) -> tuple[str, ...]:
    ticket = (words("lesson.ticket"),) if "seminar" in plan.activities else ()
    return (*words.listed("lesson.preparing"), *ticket)


def _missing_sides(material: Material) -> list[str]:
    """Say which side of the thesis has no argument on the map."""
    words, sides = material.words, sides_of(material.debate, material.thesis)
    return [words(f"lesson.one-sided.{side}") for side in SIDES if not sides.arguments(side)]


def _print_list(material: Material, plan: Plan, others: Iterable[Handout]) -> Table:
    """Tabulate how many copies are needed of which sheets: a row for each number, in order."""
    words, group = material.words, material.choices.group
    rows: list[tuple[str, ...]] = []
    places: list[tuple[int, ...]] = []
    place = 1  # behind the plan's own sheet
    for one in others:
        needed: dict[int, dict[int, str]] = {}
        for sheet in one.sheets:
            needed.setdefault(_copies(sheet, group), {})[place] = sheet.title
            place += 1
        name = words("lesson.map" if one.activity == "map" else f"{one.activity}.title")
        use = _purpose(one.activity, plan, words)
        for count, titles in needed.items():
            rows.append((name, use, _titles([*titles.values()], words), str(count)))
            places.append(tuple(titles))
    heads = ("material", "for", "sheets", "how-many", "pages")
    *head, pages = (words(f"lesson.{key}") for key in heads)
    return Table(tuple(head), tuple(rows), (2.0, 1.4, 3.0, 0.8), places=tuple(places), pages=pages)


def _purpose(activity: str, plan: Plan, words: Words) -> str:
    """Say what a handout is for: a phase of the lesson, or something beside it."""
    if activity == "map" and "worksheet" in plan.activities:  # which it would give away
        return words("lesson.use.map-later")
    if activity in plan.activities:
        return words(f"lesson.phase.{activity}")
    return words(f"lesson.use.{activity if activity in USES else 'extra'}")


def _copies(sheet: Sheet, group: int) -> int:
    if sheet.audience == "teacher":
        return 1
    if isinstance(sheet.copies, int):
        return sheet.copies
    return ceil(group / SHARED[sheet.copies]) if sheet.copies in SHARED else 1


def _titles(titles: list[str], words: Words) -> str:
    """Name sheets, or count them where they are many."""
    counts = Counter(titles)
    if len(counts) > NAMED:
        return words("common.sheets", n=len(titles))
    sheets = {title: words("common.sheets", n=count) for title, count in counts.items()}
    return ", ".join(it if counts[it] == 1 else f"{it} ({told})" for it, told in sheets.items())
