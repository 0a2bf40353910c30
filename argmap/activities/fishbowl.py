"""A fishbowl: an inner circle discusses, an outer one observes, and they change places."""

from __future__ import annotations

import string
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from argmap.activities.count_off import dealt, span
from argmap.activities.frame import content_note, framed, ground_rules, listed
from argmap.activities.linked import linked
from argmap.activities.material import MissingError
from argmap.activities.prompts import prompts_on, questions
from argmap.activities.schedule import schedule, timetable
from argmap.activities.sides import SIDES, sides_of
from argmap.handouts.handout import (
    Card,
    Cards,
    Heading,
    Item,
    Items,
    Lines,
    Paragraph,
    Sheet,
    Table,
)
from argmap.queries.neighbours import attackers, supporters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.activities.material import Material
    from argmap.activities.prompts import Prompt
    from argmap.activities.schedule import Phase
    from argmap.activities.sides import Side, Sides
    from argmap.handouts.handout import Block, Handout
    from argmap.model import Claim

OPEN, ROUND, CLOSE = 5, 9, 9
"""Customary minutes of the opening, of each round with its report, and of the look back."""

INSIDE = 6
"""Students who can talk in an inner circle, at most."""

FEWEST, MOST = 2, 6
"""Rounds."""

CLAIMS = 3
"""Claims of a side in a round, at most."""

ROLES = ("asks", "checks", "links", "opens")
"""Beside one for each side, in the order in which circles of few students take them."""

TASKS = ("claims", "people", "gaps")

ROOM = 10
"""Lines by hand for what was seen in all rounds: the form is one page, in large print two."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """For each fishbowl the numbers of its groups, as many as there are rounds."""

    groups: tuple[tuple[range, ...], ...]
    phases: tuple[Phase, ...]

    @property
    def rounds(self) -> int:
        return len(self.groups[0])

    @property
    def inside(self) -> int:
        """The students in the largest inner circle."""
        return max(map(len, chain.from_iterable(self.groups)))


def fishbowl(material: Material) -> Handout:
    """Make the claims of each round, role cards, a form for observers and the teacher's plan.

    A teacher may name roles and phases. Raises MissingError for fewer than four students, and
    where nothing bears on the thesis.
    """
    if material.choices.group < 4:
        raise MissingError("a fishbowl takes four students", "give more with --group")
    sides = sides_of(material.debate, material.thesis)
    plan = _plan(material)
    prompts = prompts_on(material, sides, plan.rounds)
    rounds = _rounds(material, sides, prompts, plan)
    return framed(
        material,
        "fishbowl",
        (
            *rounds,
            _roles(material, plan),
            _form(material, plan),
            _teacher(material, plan, sourced=len(rounds) > 1),
        ),
    )


def _plan(material: Material) -> _Plan:
    """Choose as many rounds as there is time for, and as many fishbowls as they then take."""
    choices = material.choices
    time = (choices.minutes - OPEN - CLOSE) // ROUND
    rounds = max(FEWEST, min(MOST, time, choices.group // 3))
    bowls = -(-choices.group // (rounds * INSIDE))
    runs = dealt(range(1, choices.group + 1), bowls)
    keys = [f"round-{number}" for number in range(1, rounds + 1)]
    customary = {"open": OPEN, **dict.fromkeys(keys, ROUND), "close": CLOSE}
    timing = {key: choices.timing[key] for key in customary if key in choices.timing}
    phases = schedule(customary, choices.minutes, timing)
    return _Plan(tuple(dealt(run, rounds) for run in runs), phases)


def _rounds(
    material: Material, sides: Sides, prompts: Sequence[Prompt], plan: _Plan
) -> tuple[Sheet, ...]:
    words = material.words
    asked = questions(material, prompts)
    order = _order(material)
    head = tuple(words(f"fishbowl.{side}") for side in order)
    blocks: list[Block] = []
    told: list[tuple[Claim, ...]] = []
    for place in range(plan.rounds):
        # With fewer questions than rounds, later groups take up earlier ones again.
        turn = place % len(prompts)
        columns = [_claims(material, sides, side, place, prompts[turn]) for side in order]
        rows = tuple(zip_longest(*columns, fillvalue=()))
        cells = (tuple(" + ".join(map(material.named, one)) for one in row) for row in rows)
        blocks += (
            Heading(words("fishbowl.round", n=place + 1, question=asked[turn])),
            Table(head, tuple(cells) or (("", ""),)),
        )
        told += chain.from_iterable(rows)
    note = [words("fishbowl.linked")] if any(len(one) > 1 for one in told) else []
    intro = (
        Paragraph(material.named(sides.thesis), words("common.thesis")),
        Paragraph(words("fishbowl.rounds-intro")),
        Paragraph(" ".join((words("fishbowl.empty"), *note)), quiet=True),
    )
    rounds = Sheet(words("fishbowl.rounds"), (*intro, *blocks))
    return (rounds, *_sources(material, dict.fromkeys(chain.from_iterable(told)), plan))


def _order(material: Material) -> list[Side]:
    order = list(SIDES)
    material.chance("fishbowl").shuffle(order)
    return order


def _claims(
    material: Material, sides: Sides, side: Side, place: int, prompt: Prompt
) -> list[tuple[Claim, ...]]:
    """Give a side's claims for a round: those of its question, those around these, then others.

    Of the others, each round begins at another place, the strongest arguments first. Linked
    premises are one.
    """
    debate = material.debate
    premises = tuple(chain.from_iterable(one.premises for one in sides.arguments(side)))
    held = dict.fromkeys((*premises, *sides.claims(side)))
    around = (
        near
        for claim in prompt.claims
        for near in (*attackers(debate, claim), *supporters(debate, claim))
    )
    others = (*premises[place:], *premises[:place], *held)
    found = (
        one
        for one in dict.fromkeys((*prompt.claims, *around, *others))
        if one in held and one != sides.thesis
    )
    return linked(debate, found)[:CLAIMS]


def _sources(material: Material, claims: Iterable[Claim], plan: _Plan) -> list[Sheet]:
    """Say where the claims are made, for whoever checks."""
    numbers = material.numbers
    ranked = sorted(claims, key=lambda claim: numbers[claim.id])
    told = tuple(
        Paragraph(source, f"[{numbers[claim.id]}]", quiet=True)
        for claim in ranked
        if (source := material.sourced(claim))
    )
    sheet = Sheet(material.words("fishbowl.sources"), told, copies=len(plan.groups))
    return [sheet] if told else []


def _roles(material: Material, plan: _Plan) -> Sheet:
    words, names = material.words, material.choices.names
    cards = tuple(
        Card(names.get(role) or words(f"fishbowl.names.{role}"), words(f"fishbowl.card.{role}"))
        for role in (*_order(material), *ROLES)[: plan.inside]
    )
    blocks = (Paragraph(words("fishbowl.roles-intro")), Cards(cards))
    return Sheet(words("fishbowl.roles"), blocks, copies=len(plan.groups))


def _form(material: Material, plan: _Plan) -> Sheet:
    """Give room for what is seen from outside, a row for each round there."""
    words = material.words
    outside = plan.rounds - 1
    columns = ("form-round", "form-task", "form-seen")
    blocks: tuple[Block, ...] = (
        Table((words("common.name"), words("common.group")), (("", ""),), (3.0, 1.0)),
        Paragraph(words("fishbowl.form-intro")),
        Paragraph("", words("fishbowl.form-tasks")),
        Items(tuple(Item(words(f"fishbowl.tasks.{task}")) for task in TASKS), "number"),
        Table(
            tuple(words(f"fishbowl.{column}") for column in columns),
            (("",) * len(columns),) * outside,
            (1.0, 1.2, 6.0),
            ROOM // outside,
        ),
        Lines(2, words("fishbowl.form-fair")),
        Lines(2, words("fishbowl.form-missing")),
    )
    return Sheet(words("fishbowl.form"), blocks)


def _teacher(material: Material, plan: _Plan, *, sourced: bool) -> Sheet:
    words = material.words
    bowls = len(plan.groups)
    told = words(
        f"fishbowl.bowl-{'several' if bowls > 1 else 'one'}",
        students=words("common.students", n=material.choices.group),
        rounds=plan.rounds,
        **({"bowls": bowls} if bowls > 1 else {}),
    )
    of_sources = "sources" if sourced else "bare"
    letters = string.ascii_uppercase[: plan.rounds]
    groups = tuple(words("fishbowl.group", letter=letter) for letter in letters)
    seats = tuple(
        (str(number), *map(span, runs)) for number, runs in enumerate(plan.groups, start=1)
    )
    blocks: tuple[Block, ...] = (
        *content_note(material),
        Paragraph(told),
        Paragraph(words("fishbowl.chair")),
        timetable(material, "fishbowl", plan.phases),
        Heading(words("fishbowl.who")),
        Paragraph(words("fishbowl.who-intro")),
        Table((words("fishbowl.bowl"), *groups), seats),
        Heading(words("fishbowl.when")),
        _rotation(material, letters),
        Heading(words("fishbowl.tasks-title")),
        listed((words(f"fishbowl.tasks.{task}") for task in TASKS), "number"),
        Heading(words("fishbowl.hints-title")),
        listed((words(f"fishbowl.print-{of_sources}"), *words.listed("fishbowl.hints"))),
        *ground_rules(material),
    )
    return Sheet(words("fishbowl.plan"), blocks, "teacher")


def _rotation(material: Material, letters: str) -> Table:
    """Tabulate who is inside in each round, and which tasks each group outside has, by number.

    The group that was inside last, which knows the talk from within, follows the claims. In the
    next round each has another task; where fewer groups than tasks are outside, they have several.
    """
    words = material.words
    outside = len(letters) - 1
    turns = max(outside, len(TASKS))
    tasks = [
        ", ".join(str(turn % len(TASKS) + 1) for turn in range(step, turns, outside))
        for step in range(outside)
    ]
    rows = tuple(
        (
            str(place + 1),
            words("fishbowl.group", letter=inside),
            "; ".join(f"{letters[place - step - 1]}: {told}" for step, told in enumerate(tasks)),
        )
        for place, inside in enumerate(letters)
    )
    head = (words("fishbowl.form-round"), words("fishbowl.inside"), words("fishbowl.outside"))
    return Table(head, rows, (1.0, 2.0, 4.0))
