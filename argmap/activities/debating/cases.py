"""Case outlines of both sides, and the flow of rebuttals that the map foresees."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.activities.frame import by_number
from argmap.activities.objections import against, returned
from argmap.activities.packets import point_item, together
from argmap.activities.principles import principle_word
from argmap.activities.sides import other
from argmap.handouts.handout import Heading, Item, Items, Lines, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from argmap.activities.debating.bench import Bench
    from argmap.activities.packets import Point
    from argmap.activities.sides import Side
    from argmap.handouts.handout import Block

OBJECTIONS = 3
"""Rows of an argument in the flow, at most."""


def motion(bench: Bench) -> Paragraph:
    """Give the motion: the thesis in its own words."""
    return Paragraph(
        bench.material.named(bench.material.thesis), bench.material.words("debate.motion")
    )


def case_outlines(bench: Bench) -> tuple[Sheet, ...]:
    """Outline both cases, equal in content."""
    return tuple(_outline(bench, side) for side in bench.order)


def rebuttal_flow(bench: Bench) -> Sheet:
    """Tabulate, for the arguments of both sides, what is said against them and what is replied."""
    words = bench.material.words
    blocks: list[Block] = [Paragraph(words("debate.flow-intro"), quiet=True)]
    for side in bench.order:
        head = (
            words("debate.argues", side=bench.side(side)),
            words("debate.objects", side=bench.side(other(side))),
            words("debate.replies", side=bench.side(side)),
        )
        rows = tuple(row for point in bench.points(side) for row in _rows(bench, point))
        blocks += [
            Heading(words("debate.flow-of", side=bench.side(side))),
            Table(head, rows, room=2),
        ]
    blocks += by_number(bench.material, blocks)
    return Sheet(words("debate.rebuttals"), tuple(blocks))


def _outline(bench: Bench, side: Side) -> Sheet:
    words = bench.material.words
    blocks: list[Block] = [
        motion(bench),
        Lines(2, bench.word("frame")),
        *_principles(bench, side),
        Heading(words("debate.arguments")),
        Paragraph(words("common.strong"), quiet=True),
        Items(tuple(_item(bench, point) for point in bench.points(side)), "number"),
    ]
    blocks += by_number(bench.material, blocks)
    return Sheet(words("debate.case", side=bench.side(side)), tuple(blocks))


def _item(bench: Bench, point: Point) -> Item:
    """Write an argument with its backing, one objection to expect and the reply to it."""
    material = bench.material
    made = point_item(material, point)
    below = list(made.items)
    for one in bench.objections(point)[:1]:
        lead = material.words("debate.expect", against=against(material, one))
        own = returned(material, one) or material.words("debate.no-reply")
        below.append(Item(material.named(one.claim), lead, "" if one.replies else own))
        if one.replies:
            below.append(Item(material.named(one.replies[0]), material.words("debate.we-reply")))
    return Item(made.text, made.lead, made.note, tuple(below))


def _principles(bench: Bench, side: Side) -> list[Block]:
    """Name the principles that the side's claims appeal to, the most frequent first."""
    found = Counter(
        principle for claim in bench.packets[side].claims for principle in claim.principles
    )
    words = bench.material.words
    names = [principle_word(words, name) for name, _ in found.most_common() if name.strip()]
    return [Paragraph(", ".join(names), words("debate.principles"))] if names else []


def _rows(bench: Bench, point: Point) -> list[tuple[str, str, str]]:
    """Give a row for each objection, the argument's text in the first.

    Each objection says what it hits. Where only that answers it, the reply says so.
    """
    words, named = bench.material.words, bench.material.named
    argument = together(bench.material, point.argument)
    rows: list[tuple[str, str, str]] = []
    for one in bench.objections(point)[:OBJECTIONS]:
        hit = against(bench.material, one)
        told = words("debate.objects-to", objection=named(one.claim), against=hit)
        first = f"[{_number(bench, point)}]" if rows else argument
        reply = named(one.replies[0]) if one.replies else returned(bench.material, one)
        rows.append((first, told, reply))
    return rows or [(argument, "", "")]


def _number(bench: Bench, point: Point) -> str:
    """Give the number of an argument, those of linked premises as `27+28`."""
    return "+".join(str(bench.material.numbers[claim.id]) for claim in point.argument.premises)
