"""The `--scores` option: base scores of the user's own, read or refused with all that is wrong."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.commands.choices import was_given
from argmap.commands.debate import debate_path
from argmap.commands.faults import fail
from argmap.semantics.status import GRADUAL
from argmap.store.files import read_bytes
from argmap.store.read import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping


def _named(context: typer.Context, scores: str) -> str:
    """Refuse `--scores ""`, as `-f ""` is: the usual table is not meant."""
    if not (scores or context.resilient_parsing) and was_given(context, "scores"):
        raise typer.BadParameter("it names no file")
    return scores


ScoresOption = Annotated[
    str,
    typer.Option(
        "--scores",
        metavar="FILE",
        callback=_named,
        help="Base scores by kind of evidence, in YAML, in place of the usual ones.",
    ),
]


def refuse_unread(context: typer.Context, semantics: str) -> None:
    """End with 2 where an option was given that means nothing to the semantics."""
    if semantics in GRADUAL and was_given(context, "supports"):
        fail(f"--supports does nothing for {semantics}", "it knows one kind of support only")
    if semantics not in GRADUAL and was_given(context, "scores") and not _listing(context):
        fail(f"--scores does nothing for {semantics}", f"it is for {', '.join(GRADUAL)}")


def _listing(context: typer.Context) -> bool:
    return bool(context.params.get("list_scores"))


def load_scores(scores: str, file: str) -> Mapping[str, float]:
    """Give the whole table in force: of the file that is named, and the usual one elsewhere.

    Ends with 2 and every problem if it cannot be used, and where the debate, which `file` names,
    comes from standard input too.
    """
    from argmap.semantics.base_scores import WORDS, whole_table
    from argmap.store.scores import read_scores

    if not scores:
        return whole_table({})
    if scores == "-" and debate_path(file) is None:
        fail("the debate and the scores cannot both come from standard input", "name one file")
    name, data = ("<stdin>" if scores == "-" else scores), _bytes(scores)
    table, problems = read_scores(data, name, WORDS)
    if problems:
        from argmap.checks.excerpts import lines_of
        from argmap.checks.reports import summary, text_report

        typer.echo(text_report(problems, lines_of(data)), err=True, nl=False)
        fail(f"{name} cannot be used: {summary(problems)}")
    return whole_table(table)


def _bytes(scores: str) -> bytes:
    if scores == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    path = Path(scores)
    if path.is_dir():
        fail(f"{path} is a folder", "name the file of scores in it")
    try:
        return read_bytes(path)
    except FileNotFoundError:
        fail(f"{path}: no such file", "`argmap judge --list-scores` prints a table to start from")
