"""What judges and listeners write on: the flow sheet, the ballot, the votes of the audience."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities.debating.cases import motion
from argmap.activities.frame import listed
from argmap.handouts.handout import Card, Cards, Heading, Lines, PageBreak, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from argmap.activities.debating.bench import Bench
    from argmap.handouts.handout import Block

SLIPS = 4
"""Pairs of voting slips on a page."""


def flow_sheet(bench: Bench) -> Sheet:
    """Make a sheet with a column for each speech, to note the arguments across."""
    words = bench.material.words
    head = words.listed(f"{bench.form_name}.flow")
    return Sheet(
        words("debate.flow"),
        (
            Paragraph(words("debate.flow-how"), quiet=True),
            Table(head, (("",) * len(head),) * 5, room=2),
        ),
        turned=True,
        narrow=True,
    )


def ballot(bench: Bench) -> Sheet:
    """Make a judge's ballot: criteria of arguing, a decision, feedback for each speaker."""
    words, form = bench.material.words, bench.form
    teams = tuple(bench.team(key) for key in form.teams)
    blank = ("",) * len(teams)
    criteria = tuple((text, *blank) for text in words.listed("debate.criteria"))
    many = len(teams) > 2
    overleaf = len(form.roles) > 2
    blocks: list[Block] = [
        motion(bench),
        Paragraph(words("debate.judge-how")),
        Lines(1, words("debate.judge")),
        Table(
            (words("debate.criterion"), *teams),
            (*criteria, (words("debate.sum"), *blank)),
            (2.5 if many else 4.0, *(1.0,) * len(teams)),
        ),
        Heading(words("debate.decision")),
        listed(
            (words("debate.rank"),)
            if many
            else tuple(words("debate.argued-better", side=bench.side(it)) for it in bench.order),
            "box",
        ),
        Lines(2, words("debate.because")),
        *((PageBreak(),) if overleaf else ()),
        Heading(words("debate.feedback")),
        Table(
            (words("debate.speaker"), words("debate.well"), words("debate.next")),
            tuple((bench.speaker(role.key), "", "") for role in form.roles),
            (1.4, 2.0, 2.0),
            room=3 if overleaf else 2,
        ),
    ]
    return Sheet(words("debate.ballot"), tuple(blocks))


def votes(bench: Bench) -> Sheet:
    """Make slips on which the audience votes before and after the debate."""
    words = bench.material.words
    sides = [words(f"common.side.{side}") for side in bench.order]
    boxes = "    ".join(f"[   ] {word}" for word in (*sides, words("debate.undecided")))
    slips = [
        Card(words(f"debate.vote-{when}"), bench.material.named(bench.material.thesis), boxes)
        for when in ("before", "after")
    ]
    return Sheet(
        words("debate.votes"),
        (Paragraph(words("debate.votes-how"), quiet=True), Cards(tuple(slips * SLIPS))),
    )
