"""Role cards: what each speaker has to do, and which claims on the map are material for it."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from argmap.activities.debating.cases import motion
from argmap.activities.frame import listed
from argmap.activities.objections import against, returned
from argmap.activities.packets import together
from argmap.activities.sides import other
from argmap.handouts.handout import (
    Heading,
    Item,
    Items,
    Paragraph,
    Sheet,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.activities.debating.bench import Bench
    from argmap.activities.debating.forms import Role, Task
    from argmap.activities.debating.times import Times
    from argmap.activities.objections import Objection
    from argmap.activities.packets import Point
    from argmap.activities.sides import Side
    from argmap.handouts.handout import Block

MOST = 3
"""Entries below one heading of a card, at most."""


def role_cards(bench: Bench, times: Times) -> tuple[Sheet, ...]:
    """Make a sheet for each speaker."""
    return tuple(_card(bench, times, role) for role in bench.form.roles)


def _card(bench: Bench, times: Times, role: Role) -> Sheet:
    words = bench.material.words
    side = bench.form.teams[role.team]
    blocks: list[Block] = [
        motion(bench),
        Paragraph(
            words("debate.your-side", team=bench.team(role.team), task=words(f"debate.{side}")),
            words("debate.side"),
        ),
        Heading(words("debate.you-speak")),
        Items(tuple(_turns(bench, times, role.key))),
        Heading(words("debate.duties")),
        listed(words.listed(f"{bench.form_name}.duty.{role.key}"), "box"),
    ]
    for task in role.tasks:
        blocks += [Heading(words(f"debate.task.{task}")), *TASKS[task](bench, side)]
    return Sheet(words("debate.card", role=bench.speaker(role.key)), tuple(blocks))


def _turns(bench: Bench, times: Times, role: str) -> Iterator[Item]:
    """Say when a speaker has the floor: the number in the order, the speech, the minutes."""
    words = bench.material.words
    for number, speech in enumerate(bench.form.speeches, start=1):
        what = bench.speech(speech.kind)
        minutes = words("common.minutes", n=times.minutes[speech.kind])
        if speech.speaker == role and not speech.asked:
            told = words("debate.turn", speech=what, minutes=minutes)
        elif speech.speaker == role:
            whom = bench.role(speech.asked)
            told = words("debate.turn-asks", speech=what, minutes=minutes, whom=whom)
        elif speech.asked == role:
            whom = bench.role(speech.speaker)
            told = words("debate.turn-answers", speech=what, minutes=minutes, whom=whom)
        else:
            continue
        yield Item(told, f"{words('common.number')} {number}")


def _case(bench: Bench, side: Side) -> list[Block]:
    return [_strong(bench), *_points(bench, bench.points(side))]


def _first_half(bench: Bench, side: Side) -> list[Block]:
    return [_strong(bench), *_points(bench, bench.half(side, second=False))]


def _second_half(bench: Bench, side: Side) -> list[Block]:
    return _points(bench, bench.half(side, second=True))


def _strong(bench: Bench) -> Paragraph:
    return Paragraph(bench.material.words("common.strong"), quiet=True)


def _points(bench: Bench, points: tuple[Point, ...]) -> list[Block]:
    if not points:
        return [Paragraph(bench.material.words("debate.no-more"))]
    return [Items(tuple(_argument(bench, point) for point in points), "number")]


def _argument(bench: Bench, point: Point, *below: Item) -> Item:
    return Item(together(bench.material, point.argument), items=below)


def _ask(bench: Bench, side: Side) -> list[Block]:
    """Put a question to each argument of the other side, by what the map has or lacks on it."""
    asked = bench.across(side)[:MOST]
    return [Items(tuple(_argument(bench, one, Item(_question(bench, one))) for one in asked))]


def _question(bench: Bench, point: Point) -> str:
    words, named = bench.material.words, bench.material.named
    if objections := bench.objections(point):
        hit = against(bench.material, objections[0])
        return words("debate.ask.objection", against=hit, claim=named(objections[0].claim))
    if not point.argument.backing:
        return words("debate.ask.reason")
    if not any(claim.cites for claim in point.argument.premises):
        return words("debate.ask.source")
    return words("debate.ask.step", claim=named(point.argument.backing[0]))


def _defend(bench: Bench, side: Side) -> list[Block]:
    """Give what they may say against the side's arguments, and the map's reply."""
    words, named = bench.material.words, bench.material.named
    found = [
        Item(
            named(one.claim),
            words("debate.they-say", against=against(bench.material, one)),
            items=(_reply(bench, one),),
        )
        for point in bench.points(side)
        for one in bench.objections(point)
    ]
    if not found:
        return [Paragraph(words("debate.none-to-defend"))]
    return [Items(tuple(found[:MOST]))]


def _reply(bench: Bench, objection: Objection) -> Item:
    words = bench.material.words
    if objection.replies:
        return Item(bench.material.named(objection.replies[0]), words("debate.we-reply"))
    return Item(returned(bench.material, objection) or words("debate.no-reply"))


def _answer(bench: Bench, side: Side) -> list[Block]:
    """Give what the map says against the other side's arguments, and which it leaves open.

    What is said against the backing alone leaves an argument open, and is told with it.
    """
    words = bench.material.words
    answered: list[Item] = []
    unanswered: list[Item] = []
    for point in bench.across(side):
        first = next(iter(bench.objections(point)), None)
        if first is None:
            unanswered.append(_argument(bench, point))
            continue
        key = "debate.answer" if first.direct else "debate.only-backing"
        lead = words(key, against=against(bench.material, first))
        told = _argument(bench, point, Item(bench.material.named(first.claim), lead))
        (answered if first.direct else unanswered).append(told)
    blocks: list[Block] = [Items(tuple(answered[:MOST]))] if answered else []
    if unanswered := unanswered[: MOST + 1 - len(answered[:MOST])]:
        blocks += [Paragraph(words("debate.no-answer")), Items(tuple(unanswered), "box")]
    return blocks


def _weigh(bench: Bench, side: Side) -> list[Block]:
    """Set the contested arguments of both sides beside each other, the own side's first."""
    columns = [
        [together(bench.material, one.argument) for one in bench.contested(it)[:MOST]]
        for it in (side, other(side))
    ]
    head = (bench.material.words("debate.ours"), bench.material.words("debate.theirs"))
    return [Table(head, tuple(zip_longest(*columns, fillvalue="")))]


TASKS: dict[Task, Callable[[Bench, Side], list[Block]]] = {
    "case": _case,
    "first-half": _first_half,
    "second-half": _second_half,
    "ask": _ask,
    "defend": _defend,
    "answer": _answer,
    "weigh": _weigh,
}
