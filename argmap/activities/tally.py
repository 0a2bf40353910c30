"""How opinion moved: votes before and after, counted and drawn, with what they do not show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.chart import Labels, Row, chart, unit_of
from argmap.activities.frame import framed, listed
from argmap.activities.material import MissingError
from argmap.activities.opinion import agreeing, opinions
from argmap.activities.structure import shown
from argmap.activities.votes import EMPTY, SCALE
from argmap.handouts.handout import Figure, Heading, Notice, Paragraph, Record, Sheet, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.activities.material import Material
    from argmap.activities.opinion import Opinion, Spread
    from argmap.handouts.handout import Block, Handout

A_SHEET = 7
"""Claims on one chart: a page holds no more."""

SMALL = 10
"""With fewer votes a share in percent would say more than is known."""

FEW = 5
"""With fewer votes somebody may be recognised."""


def tally(material: Material) -> Handout:
    """Count the votes of the material and draw them. Raises MissingError without votes."""
    words = material.words
    found = opinions(material.votes, material.numbers)
    if not found:
        raise MissingError("there are no votes to count", EMPTY)
    blocks: list[Block] = [
        Paragraph(_summary(material, found)),
        *_figures(material, found),
        Heading(words("tally.moved")),
        Paragraph(words("tally.reading")),
        _moves(material, found),
        Heading(words("tally.not-shown")),
        listed(words.listed("tally.limits")),
    ]
    if min(max(sum(one.before), sum(one.after)) for one in found) < FEW:
        blocks.append(Notice("", (words("tally.few", n=FEW),)))
    counts = (Paragraph(words("tally.counts-intro")), _counts(material, found))
    sheets = (
        Sheet(words("tally.sheet"), tuple(blocks), copies="class"),
        Sheet(words("tally.counts"), counts, "teacher"),
    )
    return framed(material, "tally", sheets, _record(material, found))


def _summary(material: Material, found: Sequence[Opinion]) -> str:
    words = material.words
    students = len({vote.student for vote in material.votes if vote.student})
    claims = words("common.claims", n=len(found))
    if not students:
        return words("tally.summary", claims=claims)
    who = words("common.students", n=students)
    return words("tally.summary-who", claims=claims, students=who)


def _figures(material: Material, found: Sequence[Opinion]) -> list[Figure]:
    """Draw the claims, as many on a chart as a page holds, all to one scale."""
    words = material.words
    labels = Labels(
        words("tally.disagree"),
        words("tally.agree"),
        words("tally.before"),
        words("tally.after"),
        tuple(words(f"exit.scale.{mark}") for mark in SCALE),
    )
    rows = [Row(_named(material, one), one.before, one.after) for one in found]
    unit = unit_of(rows)
    figures = []
    for start in range(0, len(rows), A_SHEET):
        drawn = chart(rows[start : start + A_SHEET], labels, unit)
        told = (_told(material, one) for one in found[start : start + A_SHEET])
        alt = " ".join((words("tally.alternative"), *told))
        figures.append(Figure(drawn.svg, alt, drawn.width, drawn.height))
    return figures


def _named(material: Material, one: Opinion) -> str:
    claim = material.debate.claim[one.claim]
    return f"{material.number(claim)} {shown(claim)}"


def _told(material: Material, one: Opinion) -> str:
    before, after = (", ".join(map(str, spread)) for spread in (one.before, one.after))
    number = material.number(material.debate.claim[one.claim])
    return material.words("tally.told", number=number, before=before, after=after)


def _moves(material: Material, found: Sequence[Opinion]) -> Table:
    """Tabulate who agrees before and after, and how those moved who voted both times."""
    words = material.words
    head = ("common.claim", *(f"tally.{name}" for name in ("before", "after", *MOVES)))
    rows = tuple(
        (
            _named(material, one),
            _share(material, one.before),
            _share(material, one.after),
            str(one.up),
            str(one.down),
            str(one.same),
        )
        for one in found
    )
    return Table(tuple(map(words, head)), rows, (4.0, 1.6, 1.6, 1.35, 1.35, 1.35))


MOVES = ("up", "down", "same")


def _share(material: Material, spread: Spread) -> str:
    """Say how many agree, and which share that is where there are enough votes for one."""
    total, count = sum(spread), agreeing(spread)
    if not total:
        return material.words("tally.none")
    told = material.words("tally.of", count=count, total=total)
    return told if total < SMALL else f"{told} ({round(100 * count / total)} %)"


def _counts(material: Material, found: Sequence[Opinion]) -> Table:
    words = material.words
    head = (words("common.number"), words("tally.when"), *map(str, SCALE), words("tally.total"))
    rows = tuple(
        (
            str(material.numbers[one.claim]),
            words(f"tally.{when}"),
            *map(str, spread),
            str(sum(spread)),
        )
        for one in found
        for when, spread in (("before", one.before), ("after", one.after))
    )
    return Table(head, rows, (1.0, 2.0, *(1.0 for _ in SCALE), 1.4))


def _record(material: Material, found: Sequence[Opinion]) -> Record:
    """Give all counts for a spreadsheet; the head is the same in every language."""
    head = ("claim", *(f"{when}_{mark}" for when in ("before", "after") for mark in SCALE), *MOVES)
    rows = tuple(
        tuple(
            map(
                str,
                (
                    material.numbers[one.claim],
                    *one.before,
                    *one.after,
                    one.up,
                    one.down,
                    one.same,
                ),
            )
        )
        for one in found
    )
    return Record(head, rows)
