"""Patterns that no graph can hold: a relationship between labels that it never joins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import CLAIM_TYPES
from argmap.queries.cypher.schema import CLAIM, NODES, RELATIONSHIPS
from argmap.queries.cypher.tokens import nesting, text_at, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.queries.cypher.tokens import Token

_TABLES = {label.lower(): label for label in NODES} | dict.fromkeys(CLAIM_TYPES, CLAIM)


def misdirected(query: str) -> str:
    """Say where the first relationship leads that cannot stand as the query has it, "" for none.

    Only relationships of one type and one step are looked at, and labels in the same pattern. The
    query must be one that could be run. O(tokens).
    """
    told = tokens(query)
    for place, token in enumerate(told):
        if token.text != "[" or text_at(told, place - 1) != "-":
            continue
        name = _single_type(told, place)
        close = _partner(told, place, 1)
        is_backward = text_at(told, place - 2) == "<"
        is_forward = text_at(told, close + 2) == ">"
        before = _labels(told, _partner(told, place - 2 - is_backward, -1))
        behind = _labels(told, close + 2 + is_forward)
        ends = [(before, behind)] * (not is_backward) + [(behind, before)] * (not is_forward)
        if name and not any(_joins(name, tails, heads) for tails, heads in ends):
            return _said(name)
    return ""


def _joins(name: str, tails: set[str], heads: set[str]) -> bool:
    """Tell whether a relationship leads from one label to another; no labels are all."""
    return any(
        (tail in tails or not tails) and (head in heads or not heads)
        for tail, head in RELATIONSHIPS[name][0]
    )


def _said(name: str) -> str:
    ends = RELATIONSHIPS[name][0]
    tails, heads = (" or ".join(dict.fromkeys(side)) for side in zip(*ends, strict=True))
    return f"{name} leads from {tails} to {heads}"


def _single_type(told: Sequence[Token], place: int) -> str:
    """Give the type of the relationship whose bracket is at a place, if it is one of one step."""
    at = place + 1 + (text_at(told, place + 1) != ":")
    name = told[at + 1].lower.upper() if text_at(told, at) == ":" else ""
    is_single = name in RELATIONSHIPS and text_at(told, at + 2) in ("]", "{")
    return name if is_single else ""


def _labels(told: Sequence[Token], place: int) -> set[str]:
    """Give the tables that the node whose bracket is at a place may be in, none for all."""
    if text_at(told, place) != "(":
        return set()
    at = place + 1 + (text_at(told, place + 1) != ":")
    found = set()
    while text_at(told, at) in (":", "|") and at + 1 < len(told):
        if text_at(told, at + 1) != ":":
            found.add(_TABLES.get(told[at + 1].lower, ""))
            at += 1
        at += 1
    return found


def _partner(told: Sequence[Token], place: int, step: int) -> int:
    """Give the place of the bracket that belongs to the one at a place, looked for step by step.

    Where it lies open, the place beyond the last or before the first token.
    """
    depth = 0
    while 0 <= place < len(told):
        depth += nesting(told[place])
        if not depth:
            return place
        place += step
    return place
