"""Putting a named question to a debate, or to many."""

from __future__ import annotations

from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.queries.cypher.graph import Asked
    from argmap.queries.questions.named import NamedQuestion, Row


class Table(NamedTuple):
    """The answer: the names of columns, and rows of values as JSON has them."""

    columns: tuple[str, ...]
    rows: list[Row]


def answer(
    question: NamedQuestion, asked: Asked, claim: str = "", *, by_debate: bool = False
) -> Table:
    """Ask debates, each with its name: of several the first column, or of one if `by_debate`.

    A function is asked of each debate by itself; about a claim, of each that has it. A query is
    asked of all at once, and of a library: relations and sources never lead from one debate to
    another, speakers are the same in all. Raises ValueError where a function is asked of a library.
    """
    if question.rows is None:
        columns, rows = _queried(question, asked)
    elif isinstance(asked, Path):
        raise ValueError("a function is asked of debates, not of a library")
    else:
        columns = ("debate", *question.columns)
        meant = ((name, debate) for name, debate in asked if not claim or claim in debate.claim)
        rows = [[name, *row] for name, debate in meant for row in question.rows(debate, claim)]
    if by_debate or isinstance(asked, Path) or len(asked) > 1:
        return Table(columns, rows)
    return Table(columns[1:], [row[1:] for row in rows])


def silence(question: NamedQuestion, asked: Asked, claim: str = "") -> str:
    """Say what it means that an answer has no row. Where debates differ in that, each is named."""
    if not _has_claims(asked):
        return "There are no claims, so there is nothing to ask about."
    if isinstance(question.nothing, str) or isinstance(asked, Path):
        return str(question.nothing)
    meant = [(name, debate) for name, debate in asked if not claim or claim in debate.claim]
    told = [(name, question.nothing(debate, claim)) for name, debate in meant]
    if len({words for _, words in told}) == 1:
        return told[0][1]
    return " ".join(f"`{name}`: {words}" for name, words in told)


def _has_claims(asked: Asked) -> bool:
    if not isinstance(asked, Path):
        return any(debate.claims for _, debate in asked)
    from argmap.queries.cypher.graph import ask
    from argmap.queries.cypher.patience import Patience

    found = ask(asked, "MATCH (c:Claim) RETURN c.id LIMIT 1", Patience(inf))
    return any(True for _ in found.rows)


def for_readers(question: NamedQuestion, table: Table) -> Table:
    """Put the words of claims behind their ids, where columns of their own would be too narrow."""
    at = {name: number for number, name in enumerate(table.columns)}
    kept = [name for name in table.columns if name not in question.words_of.values()]
    rows = [
        [
            f"{row[at[name]]}: {row[at[question.words_of[name]]]}"
            if name in question.words_of
            else row[at[name]]
            for name in kept
        ]
        for row in table.rows
    ]
    return Table(tuple(kept), rows)


def _queried(question: NamedQuestion, asked: Asked) -> tuple[tuple[str, ...], list[Row]]:
    from argmap.queries.cypher.graph import ask
    from argmap.queries.cypher.patience import Patience

    found = ask(asked, question.cypher, Patience(inf))
    return found.columns, list(found.rows)
