"""`argmap render -o FILE`: the debate as a map to look at, print, explore or draw elsewhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.commands.choices import some_of, was_given
from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of
from argmap.commands.faults import fail, say
from argmap.commands.inputs import load_debate
from argmap.commands.scores import ScoresOption, load_scores, refuse_unread
from argmap.commands.targets import STANDARD_OUTPUT, refuse_target, target_of, write_out
from argmap.drawing.errors import DrawingError
from argmap.drawing.focus import (
    collapsed,
    counted,
    first_levels,
    judged,
    part_around,
    weighed,
    whole,
)
from argmap.drawing.outputs import OUTPUTS, Options, output_of_suffix
from argmap.drawing.reading import numbers_of, reading_order
from argmap.drawing.view import DETAILS, USUAL, Direction, Grouping, View
from argmap.semantics.status import GRADUAL, AnySemantics, Supports

if TYPE_CHECKING:
    from argmap.drawing.focus import Part
    from argmap.drawing.view import Detail
    from argmap.model import ArgumentMap

ABOUT = frozenset({"context", "output", "file", "format"})
"""Parameters that are of the command itself and not of the map."""

WORDS = ", ".join(DETAILS)


def render(
    context: typer.Context,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Where to; - is standard output.")
    ] = "",
    file: FileOption = "",
    format: Annotated[
        Literal["svg", "html", "png", "pdf", "dot", "mermaid"] | None,
        typer.Option("--format", help="What to write; without it, by the suffix of FILE."),
    ] = None,
    focus: Annotated[
        str,
        typer.Option(
            "--focus",
            metavar="ID",
            help="Draw only what lies around this claim.",
            autocompletion=complete_claim,
        ),
    ] = "",
    depth: Annotated[
        int | None,
        typer.Option(
            min=0, max=1000, help="How many relations around --focus [1], or from the theses [all]."
        ),
    ] = None,
    collapse: Annotated[
        list[str] | None,
        typer.Option(
            "--collapse",
            metavar="ID",
            help="Leave out what bears on this claim only; more than once.",
            autocompletion=complete_claim,
        ),
    ] = None,
    direction: Annotated[
        Direction,
        typer.Option("--direction", help="Where arguments stand, seen from the thesis."),
    ] = "right",
    sides: Annotated[
        bool,
        typer.Option("--sides", help="What speaks for a thesis on one side, against on the other."),
    ] = False,
    group_by: Annotated[
        Grouping,
        typer.Option(
            "--group-by", help="Frame claims together by first tag, first source or stance."
        ),
    ] = "none",
    show: Annotated[
        list[str] | None,
        typer.Option(
            "--show", metavar="WHAT", parser=some_of(DETAILS), help=f"In boxes, too: {WORDS}."
        ),
    ] = None,
    hide: Annotated[
        list[str] | None,
        typer.Option(
            "--hide", metavar="WHAT", parser=some_of(DETAILS), help="Not in boxes: the same."
        ),
    ] = None,
    judge: Annotated[
        AnySemantics | None,
        typer.Option("--judge", help="Mark which claims stand, or how strong they are."),
    ] = None,
    supports: Annotated[
        Supports,
        typer.Option("--supports", help="With --judge: what a support means."),
    ] = "ignore",
    exclusive: Annotated[
        bool, typer.Option("--exclusive", help="With --judge: let theses attack each other.")
    ] = False,
    scores: ScoresOption = "",
    theme: Annotated[
        Literal["default", "greyscale", "dark", "contrast"],
        typer.Option("--theme", help="The colours."),
    ] = "default",
    scale: Annotated[
        float, typer.Option(min=0.01, max=100, help="Of a PNG: 2 is twice as large.")
    ] = 1.0,
    paper: Annotated[
        Literal["fit", "A4", "A3", "A5", "letter", "tabloid", "statement"],
        typer.Option("--paper", help="Of a PDF: fit makes the page as large as the map."),
    ] = "fit",
    orientation: Annotated[
        Literal["auto", "portrait", "landscape"],
        typer.Option("--orientation", help="Of the paper: auto takes what shows the map larger."),
    ] = "auto",
    pages: Annotated[
        bool, typer.Option("--pages", help="Of a PDF: a sheet for each branch, that can be read.")
    ] = False,
    engine: Annotated[
        Literal["embedded", "dot"],
        typer.Option("--engine", help="What arranges the map: argmap itself, or Graphviz's dot."),
    ] = "embedded",
) -> None:
    """Draw the debate as a map, in SVG, HTML, PNG, PDF and others.

    The suffix says which. Example: argmap render -o map.html
    """
    if was_given(context, "output") and not output:
        raise typer.BadParameter("--output names no file")
    output = target_of(output)
    refuse_target(output, file)
    chosen = format or _format_of(output)
    _refuse_unheeded(context, chosen)
    for name in ("supports", "exclusive", "scores"):
        if not judge and was_given(context, name):
            usual = "df-quad" if name == "scores" else "grounded"
            fail(f"--{name} says how a debate is judged", f"add --judge {usual}")
    if judge:
        refuse_unread(context, judge)
    debate = load_debate(file)
    part = _part(context, debate, focus, depth)
    closed = tuple(claim_of(debate, name).id for name in collapse or ())
    folds = "folded" in OUTPUTS[chosen].heeds
    if closed and not folds:
        part = collapsed(part, _held(part, closed))
    if judge in GRADUAL:
        from argmap.semantics.strengths import strengths

        table = load_scores(scores, file)
        part = weighed(part, strengths(debate, judge, table, exclusive=exclusive))
    elif judge:
        from argmap.semantics.verdict import judge as judge_debate

        part = judged(part, judge_debate(debate, judge, supports, exclusive=exclusive))
    details = (USUAL | _details(show)) - _details(hide)
    part = _numbered(part, debate, details)
    options = Options(
        engine,
        theme,
        View(direction, group_by, sides, details),
        scale=scale,
        paper=_paper(paper, orientation, pages=pages),
        pages=pages,
        folded=closed if folds else (),
    )
    try:
        drawn = OUTPUTS[chosen].draw(part, options)
    except DrawingError as fault:
        fail(fault.message, fault.hint)
    claims, relations = len(part.debate.claims), len(part.debate.relations)
    write_out(output, drawn.data, f"{counted(claims, 'claim')}, {counted(relations, 'relation')}")
    for note in drawn.notes:
        say(note)


def _format_of(output: str) -> str:
    if output == STANDARD_OUTPUT:
        return "svg"
    suffix = Path(output).suffix
    if not (chosen := output_of_suffix(suffix)):
        known = ", ".join(end for kind in OUTPUTS.values() for end in kind.suffixes)
        told = f"no format writes `{suffix}` files" if suffix else f"{output} has no suffix"
        fail(told, f"use one of {known}, or --format")
    return chosen


def _refuse_unheeded(context: typer.Context, chosen: str) -> None:
    """End with 2 where an option was given that would be ignored."""
    idle = [
        name
        for name in context.params
        if name not in ABOUT | OUTPUTS[chosen].heeds and was_given(context, name)
    ]
    if idle:
        others = [kind for kind, one in OUTPUTS.items() if one.heeds.issuperset(idle)]
        names = " and ".join(f"--{name.replace('_', '-')}" for name in idle)
        verb = "does" if len(idle) == 1 else "do"
        hint = f"{'it is' if len(idle) == 1 else 'they are'} for {', '.join(others)}"
        fail(f"{names} {verb} nothing for {chosen}", hint if others else "")


def _paper(paper: str, orientation: str, *, pages: bool) -> str:
    if orientation == "auto":
        return paper
    if paper == "fit" and not pages:
        fail("--orientation is of a paper, and none is named", "add --paper A4")
    return f"{'A4' if paper == 'fit' else paper}-{orientation}"


def _part(context: typer.Context, debate: ArgumentMap, focus: str, depth: int | None) -> Part:
    """Give what is to be drawn."""
    if was_given(context, "focus"):
        if not focus:
            raise typer.BadParameter("--focus names no claim")
        return part_around(debate, claim_of(debate, focus).id, 1 if depth is None else depth)
    if depth is None:
        return whole(debate)
    if not debate.theses:
        fail("--depth counts from the theses, and there are none", "name a claim with --focus ID")
    return first_levels(debate, depth)


def _numbered(part: Part, debate: ArgumentMap, details: frozenset[Detail]) -> Part:
    """Give claims the numbers that they have in handouts, if these are to be shown."""
    return (
        replace(part, numbers=numbers_of(reading_order(debate))) if "numbers" in details else part
    )


def _held(part: Part, closed: tuple[str, ...]) -> tuple[str, ...]:
    """Give those of the named claims that the part has."""
    for name in closed:
        if name not in part.debate.claim:
            say(f"`{name}`, which is to be collapsed, is not in this part of the map")
    return tuple(name for name in closed if name in part.debate.claim)


def _details(words: list[str] | None) -> frozenset[Detail]:
    given = ",".join(words or ()).split(",")
    return frozenset(detail for detail in DETAILS if detail in given)
