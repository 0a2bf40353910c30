"""Which queries may be run: those that only read the graph.

Four lines stand one behind the other, and each would do alone against what the ones before let
through. The query is cut into tokens as Ladybug cuts it (`tokens`), and its comments are taken
out. Here, it must begin as a reading query does, be one, hold no clause that does anything but
read, and call no function but those that work on what they are given. Then Ladybug's own plan must
hold only operators that read (`plan`). And it is run in a transaction that cannot write (`graph`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.hints import did_you_mean, nearest
from argmap.queries.cypher.functions import FUNCTIONS, KEYWORDS, OTHER_NAMES
from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.tokens import nesting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.queries.cypher.tokens import Token

BEGINNINGS = ("match", "optional", "return", "unwind", "with")

_CHANGES = "would change the graph, and a query only reads it"
_FILES = "would read or write files, and a query only reads the debate"
_INSTALLS = "would install or load something, and a query only reads the debate"
_SETTINGS = "would change settings or call a procedure, and a query only reads the debate"
_TRANSACTION = "is for transactions, and a query is one of its own"

CLAUSES: dict[str, str] = {
    **dict.fromkeys(
        ("alter", "create", "delete", "detach", "drop", "foreach", "merge", "remove", "set"),
        _CHANGES,
    ),
    **dict.fromkeys(("attach", "copy", "export", "import", "load"), _FILES),
    "install": _INSTALLS,
    "call": _SETTINGS,
}
"""Words that begin clauses in the midst of a query, or that somebody may expect there."""

STATEMENTS: dict[str, str] = {
    **CLAUSES,
    **dict.fromkeys(("analyze", "comment", "project", "rename"), _CHANGES),
    **dict.fromkeys(("force", "uninstall", "update"), _INSTALLS),
    **dict.fromkeys(("checkpoint", "pragma", "use"), _SETTINGS),
    **dict.fromkeys(("begin", "commit", "rollback", "start"), _TRANSACTION),
    "explain": "is said as an option: argmap query --explain",
    "profile": "would run the query to measure it; `argmap query --explain` gives its plan",
}
"""Words that begin what is no query."""


MAX_TOKENS, MAX_DEPTH = 10_000, 100
"""What is longer or nested deeper overflows the engine's stack, or takes it minutes to plan."""


def refuse_unless_reading(told: Sequence[Token]) -> None:
    """Refuse tokens of a query that does anything but read. Raises RefusedQuery. O(tokens)."""
    if not told:
        raise RefusedQuery("the query is empty", hint="try: MATCH (c:Con) RETURN c.id, c.text")
    _refuse_beginning(told[0])
    _refuse_excess(told)
    for place, token in enumerate(told):
        before = told[place - 1].text if place else ""
        after = told[place + 1].text if place + 1 < len(told) else ""
        if token.text == ";":
            raise RefusedQuery("one query at a time: nothing may follow the `;`", token.start)
        if token.text == "$":
            raise RefusedQuery("a query has no parameters", token.start, "write the value itself")
        if token.kind == "word":
            _refuse_clause(token, before, after)
        if after == "(" and token.kind in ("word", "name"):
            _refuse_function(token)


def _refuse_beginning(token: Token) -> None:
    if token.kind == "word" and token.lower in BEGINNINGS:
        return
    if token.lower in STATEMENTS:
        raise RefusedQuery(_because(token, STATEMENTS[token.lower]), token.start)
    known = ", ".join(word.upper() for word in BEGINNINGS)
    near = nearest(token.lower, BEGINNINGS).upper()
    raise RefusedQuery(
        f"a query begins with one of {known}", token.start, f"did you mean {near}?" if near else ""
    )


def _refuse_excess(told: Sequence[Token]) -> None:
    if len(told) > MAX_TOKENS:
        message = f"the query has more than {MAX_TOKENS:,} words and signs"
        raise RefusedQuery(message, told[MAX_TOKENS].start)
    depth = 0
    for token in told:
        depth += nesting(token)
        if depth > MAX_DEPTH:
            message = f"brackets are nested more than {MAX_DEPTH} deep"
            raise RefusedQuery(message, token.start)


def _refuse_clause(token: Token, before: str, after: str) -> None:
    if token.lower not in CLAUSES or before == ".":  # behind it stands a property's name
        return
    is_name = before.lower() == "as" or after in (",", ")", ".", ":")
    hint = f"if it is a name of your own, write it in backticks: `{token.text}`" if is_name else ""
    raise RefusedQuery(_because(token, CLAUSES[token.lower]), token.start, hint)


def _refuse_function(token: Token) -> None:
    if token.lower in FUNCTIONS or (token.kind == "word" and token.lower in KEYWORDS):
        return
    hint = did_you_mean(token.lower, FUNCTIONS)
    if token.lower in OTHER_NAMES:
        hint = f"it is called `{OTHER_NAMES[token.lower]}` here"
    raise RefusedQuery(f"there is no function `{token.lower}` for queries", token.start, hint)


def _because(token: Token, reason: str) -> str:
    return f"{token.text.upper()} {reason}"
