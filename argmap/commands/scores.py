"""The `--scores` option: base scores of the user's own, read or refused with all that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.commands.choices import was_given
from argmap.commands.companion import companion
from argmap.commands.faults import fail, refuse_faulty
from argmap.semantics.status import GRADUAL

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
    hint = "`argmap judge --list-scores` prints a table to start from"
    name, data = companion(scores, file, "scores", hint)
    table, problems = read_scores(data, name, WORDS)
    refuse_faulty(name, data, problems)
    return whole_table(table)
