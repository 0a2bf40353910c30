"""Which tables a query needs, so that no others are loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import CLAIM_TYPES
from argmap.queries.cypher.functions import FUNCTIONS
from argmap.queries.cypher.schema import CLAIM, NODES, RELATIONSHIPS, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.queries.cypher.tokens import Token

_LABELS = {label.lower(): label for label in NODES} | dict.fromkeys(CLAIM_TYPES, CLAIM)
_RELATIONSHIPS = {name.lower(): name for name in RELATIONSHIPS}


def needed_tables(told: Sequence[Token]) -> list[str]:
    """Give the tables whose rows can be in a query's answer, nodes first. O(tokens).

    All, where a node or a relationship may be of any kind. Otherwise those that are named, and
    what named relationships lead from and to.
    """
    if any(_is_any(told, place) for place in range(len(told))):
        return list(tables())
    words = {token.lower for token in told if token.kind in ("word", "name")}
    nodes = {label for word, label in _LABELS.items() if word in words}
    between = []
    for table in tables():
        name, *ends = table.split()
        if ends and name.lower() in words:
            between.append(table)
            nodes.update(ends)
    return [label for label in NODES if label in nodes] + between


def _is_any(told: Sequence[Token], place: int) -> bool:
    """Tell whether what begins at a place may be a node or a relationship of any kind.

    A node beside a relationship of a known kind is of a known kind, too.
    """

    def text(at: int) -> str:
        return told[at].text if 0 <= at < len(told) else ""

    def behind_name(at: int) -> int:
        return at + (at < len(told) and told[at].kind in ("word", "name"))

    if text(place) == "-" and text(place - 1) in (")", "<"):
        return text(place + 1) != "[" or text(behind_name(place + 2)) != ":"
    if text(place) != "(" or text(place - 1) in ("-", ">") or _is_call(told, place):
        return False
    end = behind_name(place + 1)
    is_beside = text(end) == ")" and text(end + 1) in ("-", "<")
    return text(end) in (")", "{") and not is_beside


def _is_call(told: Sequence[Token], place: int) -> bool:
    before = told[place - 1] if place else None
    return before is not None and before.kind != "sign" and before.lower in FUNCTIONS
