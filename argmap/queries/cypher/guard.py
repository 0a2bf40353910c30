"""Which queries may be run: those that only read the graph.

A query is cut into tokens, and every word that begins something else than reading is refused where
it could be a clause. What passes is given to the engine without its comments, so that both see the
same tokens. After that the engine's own plan is looked at (`plan`), which must hold nothing but
operators that read.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.queries.cypher.tokens import Token

FORBIDDEN: dict[str, str] = {
    **dict.fromkeys(("create", "merge", "set", "delete", "detach", "remove", "foreach"), "changes"),
    **dict.fromkeys(("drop", "alter", "comment", "rename", "project", "analyze"), "changes"),
    **dict.fromkeys(("copy", "load", "import", "export", "attach"), "uses files"),
    **dict.fromkeys(("install", "uninstall", "update", "force"), "installs"),
    **dict.fromkeys(("call", "use", "checkpoint", "pragma"), "settings"),
    **dict.fromkeys(("begin", "commit", "rollback", "transaction"), "transactions"),
    **dict.fromkeys(("explain", "profile"), "plan"),
}
"""Words that no reading query needs, with why each is refused."""

REASONS = {
    "changes": "would change the graph, and a query only reads it",
    "uses files": "would read or write files, and a query only reads the debate",
    "installs": "would install something",
    "settings": "would call a procedure or change settings",
    "transactions": "is for transactions, and a query is one of its own",
    "plan": "is not part of a query; call `argmap query --explain`",
}

BEGINNINGS = ("match", "optional", "return", "with", "unwind")

READING = frozenset(
    """
    RESULT_COLLECTOR PROJECTION SCAN_NODE_TABLE SCAN_REL_TABLE FILTER HASH_JOIN_BUILD HASH_JOIN_PROBE
    AGGREGATE AGGREGATE_SCAN AGGREGATE_FINALIZE SIMPLE_AGGREGATE SIMPLE_AGGREGATE_SCAN
    HASH_AGGREGATE HASH_AGGREGATE_SCAN HASH_AGGREGATE_FINALIZE
    ORDER_BY ORDER_BY_MERGE ORDER_BY_SCAN TOP_K TOP_K_SCAN LIMIT SKIP FLATTEN UNWIND
    CROSS_PRODUCT INTERSECT INTERSECT_BUILD EMPTY_RESULT DUMMY_SCAN UNION_ALL_SCAN
    MULTIPLICITY_REDUCER PRIMARY_KEY_SCAN_NODE_TABLE INDEX_LOOKUP SEMI_MASKER PATH_PROPERTY_PROBE
    RECURSIVE_EXTEND PROFILE
    """.split()
)
"""Operators of the engine's plans that read the graph and nothing else."""

_OPERATOR = re.compile(r"│\s*([A-Z][A-Z_]+)\[\d+\]\s*│")


def reading_query(query: str) -> str:
    """Give the query without its comments if it only reads. Raises RefusedQuery. O(characters)."""
    found = list(tokens(query))
    told = [token for token in found if token.kind != "gap"]
    if told and told[-1].text == ";":
        told.pop()
    if not told:
        raise RefusedQuery("the query is empty", -1, "try: MATCH (c:Con) RETURN c.id, c.text")
    for token in told:
        if token.text == ";":
            raise RefusedQuery("one query at a time", token.start)
    for place, token in enumerate(told):
        _refuse_forbidden(told, place)
        if not token.text.isprintable():
            raise RefusedQuery("a character that cannot be seen", token.start)
    first = told[0]
    if _plain(first.text) not in BEGINNINGS:
        known = ", ".join(word.upper() for word in BEGINNINGS)
        raise RefusedQuery(
            f"a query begins with one of {known}", first.start, width=len(first.text)
        )
    return "".join(
        " " if token.kind == "gap" else token.text for token in found if token.start < told[-1].end
    )


def refuse_unread(plan: str) -> None:
    """Refuse a plan of the engine that does anything but read. Raises RefusedQuery."""
    for operator in _OPERATOR.findall(plan):
        if operator not in READING and operator != "Physical Plan":
            raise RefusedQuery(
                f"the query would do what is not reading the debate ({operator})",
                hint="a query may match, filter, sort, count and return",
            )


def _refuse_forbidden(told: Sequence[Token], place: int) -> None:
    token = told[place]
    word = _plain(token.text)
    if token.kind != "word" or word not in FORBIDDEN:
        return
    before = told[place - 1].text if place else ""
    if before in (".", ":", "$", "|"):  # a property, a label, a parameter
        return
    raise RefusedQuery(
        f"{token.text.upper()} {REASONS[FORBIDDEN[word]]}",
        token.start,
        f"if it is a name of your own, write it in backticks: `{token.text}`",
        len(token.text),
    )


def _plain(text: str) -> str:
    """Fold letters that look or sort alike, so that no other way to write a word slips through."""
    return unicodedata.normalize("NFKC", text).casefold()
