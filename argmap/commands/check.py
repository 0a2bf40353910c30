"""`argmap check`: everything that is wrong or doubtful about a debate, in one pass."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

import typer

from argmap.checks import RULES, UnknownRule, by_place, left_out, run
from argmap.checks.excerpts import lines_of
from argmap.checks.reports import report, summary, text_report
from argmap.commands.completion import complete_from
from argmap.commands.debate import FileOption
from argmap.commands.faults import NO, fail
from argmap.commands.inputs import input_of, tell_foreign
from argmap.commands.terminal import paint_role, write
from argmap.formats import OWN
from argmap.model import SEVERITIES, Severity

Codes = list[str]

NONE: Codes = []
"""Typer gives each call a list of its own."""


def check(
    file: FileOption = "",
    select: Annotated[
        Codes,
        typer.Option(
            help="Run this rule only; may be repeated.", autocompletion=complete_from(RULES)
        ),
    ] = NONE,
    ignore: Annotated[
        Codes,
        typer.Option(
            help="Leave this rule out; may be repeated.", autocompletion=complete_from(RULES)
        ),
    ] = NONE,
    fail_on: Annotated[
        Severity, typer.Option(help="The mildest finding that makes the exit code 1.")
    ] = "warning",
    format: Annotated[
        Literal["text", "json", "github", "sarif"], typer.Option("--format", help="How to print.")
    ] = "text",
) -> None:
    """Check the file and the reasoning.

    Errors, warnings and notes, each with its place and a hint. Example:
    argmap check -f my-debate.yaml
    """
    found = input_of(file)
    name, data, reading, beside = found
    debate, problems, whole = reading.debate, list(reading.problems), reading.is_usable
    try:
        found_by_rules = run(debate, select=select, ignore=ignore, whole=whole)
        waiting = left_out(select=select, ignore=ignore, whole=whole)
    except UnknownRule as fault:
        fail(str(fault))
    if reading.format not in OWN:  # their hints say what to write in argmap's own file
        found_by_rules = [replace(problem, hint="") for problem in found_by_rules]
    problems = by_place([*problems, *found_by_rules])
    lines = lines_of(data)
    others = {beside[1]: lines_of(beside[0])} if beside else None
    text = (
        text_report(problems, lines, paint_role, name, others)
        if format == "text"
        else report(format, problems, lines)
    )
    write(text)
    tell_foreign([found])
    typer.echo(f"argmap: {name}: {summary(problems)}", err=True)
    if waiting and debate.place.line:  # else nothing was read
        typer.echo(f"argmap: after that is mended, check again for: {', '.join(waiting)}", err=True)
    if any(SEVERITIES.index(p.severity) <= SEVERITIES.index(fail_on) for p in problems):
        raise typer.Exit(NO)
