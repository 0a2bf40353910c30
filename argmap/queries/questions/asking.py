"""Putting a named question to a debate, or to many."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap
    from argmap.queries.questions.named import NamedQuestion, Row


class Table(NamedTuple):
    """The answer: the names of columns, and rows of values as JSON has them."""

    columns: tuple[str, ...]
    rows: list[Row]


def answer(
    question: NamedQuestion, debates: Sequence[tuple[str, ArgumentMap]], claim: str = ""
) -> Table:
    """Ask debates, each with its name; of several, the first column is the debate's name.

    A function is asked of each debate by itself; about a claim, of each that has it. A query is
    asked of all at once: relations and sources never lead from one debate to another, speakers are
    the same in all.
    """
    if question.rows is None:
        columns, rows = _queried(question, debates)
    else:
        columns = ("debate", *question.columns)
        meant = ((name, debate) for name, debate in debates if not claim or claim in debate.claim)
        rows = [[name, *row] for name, debate in meant for row in question.rows(debate, claim)]
    if len(debates) > 1:
        return Table(columns, rows)
    return Table(columns[1:], [row[1:] for row in rows])


def _queried(
    question: NamedQuestion, debates: Sequence[tuple[str, ArgumentMap]]
) -> tuple[tuple[str, ...], list[Row]]:
    from argmap.queries.cypher.graph import ask
    from argmap.queries.cypher.patience import Patience

    found = ask(debates, question.cypher, Patience(inf))
    return found.columns, list(found.rows)
