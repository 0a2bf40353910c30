"""`argmap what-if`: which verdicts change when claims are left out or added."""

from __future__ import annotations

import json
from math import inf
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.commands.choices import refuse_no_number, was_given
from argmap.commands.completion import complete_claim_or_relation
from argmap.commands.debate import FileOption
from argmap.commands.faults import fail, say
from argmap.commands.inputs import load_debate
from argmap.commands.judge import LINEAR
from argmap.commands.judging import ExclusiveOption, SupportsOption
from argmap.commands.scores import ScoresOption, load_scores, refuse_unread
from argmap.commands.solve import OUT_OF_TIME
from argmap.commands.targets import STANDARD_OUTPUT, write_out
from argmap.commands.terminal import paint, room, write
from argmap.semantics.status import GRADUAL, AnySemantics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap
    from argmap.queries.changes import Change
    from argmap.queries.differences import Judgement, Line, Role


def what_if(
    context: typer.Context,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without",
            metavar="ID",
            help="Leave out this claim or relation, or some with commas; more than once.",
            autocompletion=complete_claim_or_relation,
        ),
    ] = None,
    added: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="CLAIM",
            help="Add a claim: 'TYPE [ID]: TEXT attacks|supports|undercuts ID, …'; more than once.",
        ),
    ] = None,
    file: FileOption = "",
    semantics: Annotated[
        AnySemantics,
        typer.Option("--semantics", help="By which definition claims stand."),
    ] = "grounded",
    supports: SupportsOption = "ignore",
    exclusive: ExclusiveOption = False,
    scores: ScoresOption = "",
    timeout: Annotated[
        float, typer.Option(min=0, help="Seconds until a partial verdict will do.")
    ] = inf,
    formal: Annotated[
        bool, typer.Option("--formal", help="In the words of the theory: in, out.")
    ] = False,
    save: Annotated[
        str,
        typer.Option(
            "--save",
            metavar="FILE",
            help="Write the changed debate to a new file; - prints it in place of the report.",
        ),
    ] = "",
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
) -> None:
    """Show which verdicts change with claims left out or added.

    The debate itself stays as it is. Example:
    argmap what-if --with 'con: It costs too much. attacks legitimate'
    """
    # Imported here, as help asks every verb for its words.
    from argmap.queries.differences import difference, is_partial, report

    end = monotonic() + timeout
    _refuse_options(context, semantics, timeout)
    _refuse_existing(save)
    table = load_scores(scores, file) if semantics in GRADUAL else {}
    change = _changed(file, without or (), added or ())
    if save == STANDARD_OUTPUT:
        _save(change, save)
        return

    def judged(debate: ArgumentMap) -> Judgement:
        if semantics in GRADUAL:
            from argmap.semantics.strengths import strengths

            return strengths(debate, semantics, table, exclusive=exclusive)
        from argmap.semantics.verdict import judge

        def late() -> bool:
            return monotonic() > end

        return judge(debate, semantics, supports, exclusive=exclusive, stop=late)

    before, after = judged(change.before), judged(change.after)
    if format == "json":
        told = difference(change, before, after)
        write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    else:
        _print(report(change, before, after, room(), formal=formal))
    if save:
        _save(change, save)
    if is_partial(before, after):
        say("the verdict is partial: the time limit was reached")
        raise typer.Exit(OUT_OF_TIME)


def _refuse_options(context: typer.Context, semantics: AnySemantics, timeout: float) -> None:
    """End with 2 where an option was given that means nothing."""
    refuse_no_number(timeout)
    refuse_unread(context, semantics)
    if semantics in LINEAR and was_given(context, "timeout"):
        fail(f"--timeout does nothing for {semantics}, which asks no solver")


def _refuse_existing(save: str) -> None:
    """End with 2 where a debate should not be written, before the work: no file is replaced."""
    if not save or save == STANDARD_OUTPUT:
        return
    target = Path(save)
    if target.is_dir():
        fail(f"{target} is a folder", f"try: --save {target / 'changed.yaml'}")
    if not target.parent.is_dir():
        fail(f"there is no folder {target.parent}", "create it first")
    if target.exists():
        fail(f"{target} is there already", "name a new file: what-if replaces none")


def _changed(file: str, without: Sequence[str], added: Sequence[str]) -> Change:
    """Change the debate, or end with 2 and all that is wrong."""
    from argmap.queries.changes import change

    if not (without or added):
        fail("nothing to leave out or to add", "try: argmap what-if --without ID")
    names = [name.strip() for given in without for name in given.split(",")]
    found, problems = change(load_debate(file), names, added)
    if found is None:
        from argmap.checks.reports import summary, text_report

        typer.echo(text_report(problems), err=True, nl=False)
        fail(f"the debate cannot be changed like this: {summary(problems)}")
    return found


def _print(lines: list[Line]) -> None:
    """Write a report: what was in red, what is in green."""
    colours: dict[Role, str] = {"less": "red", "more": "green"}
    for role, line in lines:
        write(paint(line, colour=colours.get(role), bold=role == "head") + "\n")


def _save(change: Change, save: str) -> None:
    """Write the changed debate to a new file and say so, or to standard output."""
    from argmap.queries.differences import counted
    from argmap.store import dumps

    after = change.after
    told = f"{counted(len(after.claims), 'claim')}, {counted(len(after.relations), 'relation')}"
    write_out(save, dumps(after).encode(), told)
