"""`argmap stats`: counts and balance."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from argmap.commands.debate import FileOption
from argmap.commands.inputs import load_debate
from argmap.commands.terminal import has_unicode, room, write
from argmap.queries.stats import report, statistics


def stats(
    file: FileOption = "",
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
) -> None:
    """Count what is in the debate.

    Claims by type, relations, both sides of each thesis, sources, speakers, evidence, themes.
    """
    figures = statistics(load_debate(file))
    if format == "json":
        write(json.dumps(figures, ensure_ascii=False, indent=2) + "\n")
    else:
        write(report(figures, room(), unicode=has_unicode()))
