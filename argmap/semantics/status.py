"""The words of a judgement: by which semantics, how supports are read, and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable

Status = Literal["accepted", "defeated", "undecided"]
STATUSES: tuple[Status, ...] = get_args(Status)

Semantics = Literal[
    "grounded", "complete", "preferred", "stable", "semi-stable", "stage", "ideal", "cf2"
]

GradualSemantics = Literal[
    "df-quad", "quadratic-energy", "euler-based", "h-categoriser", "mlp-based"
]
GRADUAL: tuple[GradualSemantics, ...] = get_args(GradualSemantics)
"""Semantics that give each claim a strength in place of a status."""

AnySemantics = Literal[Semantics, GradualSemantics]

Supports = Literal["ignore", "deductive", "necessary", "evidential"]
SUPPORTS: tuple[Supports, ...] = get_args(Supports)

_RISING: tuple[Status, ...] = ("defeated", "undecided", "accepted")


def weakest(statuses: Iterable[Status]) -> Status:
    """Give the status of what needs all of some things; there must be one."""
    return min(statuses, key=_RISING.index)


def strongest(statuses: Iterable[Status]) -> Status:
    """Give the status of what needs one of some things; there must be one."""
    return max(statuses, key=_RISING.index)
