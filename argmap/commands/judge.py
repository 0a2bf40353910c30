"""`argmap judge`: which claims stand, under a named semantics."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from argmap.commands.debate import FileOption, load_debate
from argmap.commands.terminal import room, write
from argmap.semantics.status import Semantics, Supports


def judge(
    file: FileOption = "",
    semantics: Annotated[
        Semantics,
        typer.Option("--semantics", help="By which definition claims stand."),
    ] = "grounded",
    supports: Annotated[
        Supports,
        typer.Option("--supports", help="What a support means."),
    ] = "ignore",
    exclusive: Annotated[
        bool, typer.Option("--exclusive", help="Let theses attack each other.")
    ] = False,
    formal: Annotated[
        bool, typer.Option("--formal", help="In the words of the theory: in, out.")
    ] = False,
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
) -> None:
    """Say which claims stand.

    A verdict on the map, not on the truth. Example: argmap judge --supports evidential
    """
    # Imported here, as help asks every verb for its words.
    from argmap.queries.judgement import judgement, report
    from argmap.semantics.verdict import judge as judged

    debate = load_debate(file)
    verdict = judged(debate, semantics, supports, exclusive=exclusive)
    if format == "json":
        write(json.dumps(judgement(debate, verdict), ensure_ascii=False, indent=2) + "\n")
    else:
        write(report(debate, verdict, room(), formal=formal))
