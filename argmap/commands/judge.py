"""`argmap judge`: which claims stand, or how strong they are, under a named semantics."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.commands.choices import refuse_no_number, was_given
from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of
from argmap.commands.faults import NO, fail, say
from argmap.commands.inputs import load_debate
from argmap.commands.judging import ExclusiveOption, SupportsOption
from argmap.commands.scores import ScoresOption, load_scores, refuse_unread
from argmap.commands.solve import OUT_OF_TIME
from argmap.commands.terminal import has_unicode, room, write
from argmap.semantics.status import GRADUAL, AnySemantics, Supports

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim
    from argmap.queries.records import Record
    from argmap.semantics.status import GradualSemantics
    from argmap.semantics.stopping import Stop

LINEAR = ("grounded", *GRADUAL)
"""Semantics that are computed without a search that could be given up."""


def judge(
    context: typer.Context,
    file: FileOption = "",
    semantics: Annotated[
        AnySemantics,
        typer.Option("--semantics", help="By which definition claims stand, or are strong."),
    ] = "grounded",
    supports: SupportsOption = "ignore",
    exclusive: ExclusiveOption = False,
    scores: ScoresOption = "",
    list_scores: Annotated[
        bool, typer.Option("--list-scores", help="Print the base scores in force, as such a file.")
    ] = False,
    claim: Annotated[
        list[str] | None,
        typer.Option(
            "--claim",
            metavar="ID",
            help="Tell of this claim in place of the theses; more than once.",
            autocompletion=complete_claim,
        ),
    ] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with 1 if one of these is not accepted.")
    ] = False,
    positions: Annotated[
        bool, typer.Option("--positions", help="Tell which claims can be held together.")
    ] = False,
    max_extensions: Annotated[
        int, typer.Option(min=1, help="With --positions: of how many extensions it tells at most.")
    ] = 20,
    timeout: Annotated[
        float, typer.Option(min=0, help="Seconds until a partial verdict will do.")
    ] = inf,
    formal: Annotated[
        bool, typer.Option("--formal", help="In the words of the theory: in, out.")
    ] = False,
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
) -> None:
    """Say which claims stand, or how strong they are.

    A verdict on the map, not on the truth. Example: argmap judge --semantics df-quad
    """
    refuse_no_number(timeout)
    end = monotonic() + timeout
    refuse_unread(context, semantics)
    _refuse_positions(context, semantics)
    if semantics in LINEAR and was_given(context, "timeout"):
        fail(f"--timeout does nothing for {semantics}, which asks no solver")
    if list_scores:
        from argmap.store.scores import scores_text

        write(scores_text(load_scores(scores, "")))
        return
    table = load_scores(scores, file) if semantics in GRADUAL else {}
    debate = load_debate(file)
    asked = [claim_of(debate, name) for name in claim or ()]
    if exit_code and not (asked or debate.theses):
        fail("there is no thesis that --exit-code could be about", "name a claim with --claim ID")
    told = (
        _strengths(debate, semantics, table, asked, exclusive=exclusive)
        if semantics in GRADUAL
        else _statuses(
            debate,
            semantics,
            supports,
            asked,
            most=max_extensions if positions else None,
            exclusive=exclusive,
            stop=lambda: monotonic() > end,
        )
    )
    if format == "json":
        write(json.dumps(told.record(), ensure_ascii=False, indent=2) + "\n")
    else:
        write(told.report(formal))
    answers = {told.accepted(it.id) for it in asked or debate.theses}
    if told.partial:
        say("the verdict is partial: the time limit was reached")
    if exit_code and False in answers:
        raise typer.Exit(NO)
    if None in answers if exit_code else told.partial:
        raise typer.Exit(OUT_OF_TIME)


@dataclass(frozen=True, slots=True)
class _Told:
    """A judgement as the command prints it; `accepted` gives None for what is not known."""

    record: Callable[[], Record]
    report: Callable[[bool], str]
    accepted: Callable[[str], bool | None]
    partial: bool = False


def _statuses(
    debate: ArgumentMap,
    semantics: str,
    supports: Supports,
    asked: Sequence[Claim],
    *,
    most: int | None,
    exclusive: bool,
    stop: Stop,
) -> _Told:
    """Judge by a semantics of extensions; with `most`, tell of positions by that many of them."""
    if most is not None:
        return _positions(
            debate, semantics, supports, asked, most=most, exclusive=exclusive, stop=stop
        )
    from argmap.queries.judgement import judgement, report
    from argmap.semantics.verdict import judge as judged

    verdict = judged(debate, semantics, supports, exclusive=exclusive, stop=stop)
    return _Told(
        lambda: judgement(debate, verdict, asked),
        lambda formal: report(debate, verdict, room(), formal=formal, asked=asked),
        lambda name: verdict.claims[name] == "accepted" if name in verdict.claims else None,
        verdict.partial,
    )


def _positions(
    debate: ArgumentMap,
    semantics: str,
    supports: Supports,
    asked: Sequence[Claim],
    *,
    most: int,
    exclusive: bool,
    stop: Stop,
) -> _Told:
    from argmap.queries.positions import positions
    from argmap.queries.positions_report import position_record, position_report

    found = positions(
        debate, semantics, supports, exclusive=exclusive, asked=asked, most=most, stop=stop
    )
    return _Told(
        lambda: position_record(found),
        lambda formal: position_report(debate, found, room(), formal=formal),
        lambda name: name in found.shared or (None if found.partial else False),
        found.partial,
    )


def _refuse_positions(context: typer.Context, semantics: str) -> None:
    """End with 2 where positions are asked for that are not there, or their number in vain."""
    positions = context.params["positions"]
    if positions and semantics in GRADUAL:
        fail(f"--positions does nothing for {semantics}", "it has strengths, and no positions")
    if not positions and was_given(context, "max_extensions"):
        fail("--max-extensions does nothing without --positions", "add --positions")


def _strengths(
    debate: ArgumentMap,
    semantics: GradualSemantics,
    table: Mapping[str, float],
    asked: Sequence[Claim],
    *,
    exclusive: bool,
) -> _Told:
    from argmap.queries.strengths import strength_record, strength_report
    from argmap.semantics.strengths import accepted, strengths

    found = strengths(debate, semantics, table, exclusive=exclusive)
    return _Told(
        lambda: strength_record(debate, found, asked),
        lambda formal: strength_report(
            debate, found, room(), formal=formal, unicode=has_unicode(), asked=asked
        ),
        lambda name: accepted(found, name),
    )
