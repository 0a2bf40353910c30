"""The names of an answer's columns, as the user wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.cypher.tokens import nesting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.queries.cypher.tokens import Token

_BEHIND = frozenset(("limit", "order", "skip", "union"))


def columns_of(query: str, told: Sequence[Token], engine: Sequence[str]) -> tuple[str, ...]:
    """Give the names of columns: what stands behind AS, or else what was asked for.

    The engine's own names, as `COUNT_STAR()`, stay where the two do not tally: behind `RETURN *`,
    for one. O(tokens).
    """
    place = _behind_return(told)
    items: list[list[Token]] = [[]]
    depth = 0
    for token in told[place:]:
        depth += nesting(token)
        if not depth and (token.text == ";" or (token.kind == "word" and token.lower in _BEHIND)):
            break
        if not depth and token.text == ",":
            items.append([])
        else:
            items[-1].append(token)
    if len(items) != len(engine) or any(not item or item[0].text == "*" for item in items):
        return tuple(engine)
    return tuple(_name(query, item) for item in items)


def _behind_return(told: Sequence[Token]) -> int:
    """Find the place behind the first RETURN, which names the columns of a UNION."""
    depth = 0
    for place, token in enumerate(told):
        depth += nesting(token)
        if not depth and token.kind == "word" and token.lower == "return":
            is_distinct = place + 1 < len(told) and told[place + 1].lower == "distinct"
            return place + 1 + is_distinct
    return len(told)


def _name(query: str, item: Sequence[Token]) -> str:
    if len(item) > 2 and item[-2].lower == "as":
        named = item[-1]
        return named.text[1:-1].replace("``", "`") if named.kind == "name" else named.text
    return " ".join(query[item[0].start : item[-1].end].split())
