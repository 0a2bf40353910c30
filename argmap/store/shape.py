"""The shape of a debate's file: the model's own values under the keys a person writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from argmap.model import Claim, Id, Relation, RelationId, Source


@dataclass(frozen=True, slots=True)
class ClaimEntry(Claim):
    """A claim as written: with what it supports, attacks and undercuts in the short form."""

    supports: tuple[Id, ...] = ()
    attacks: tuple[Id, ...] = ()
    undercuts: tuple[RelationId, ...] = ()


@dataclass(frozen=True, slots=True)
class DebateFile:
    """The top level of the file. Ids are the keys of `sources`, `claims` and `relations`."""

    argmap: Literal[1]
    title: str = ""
    question: str = ""
    content_note: str = ""
    sources: dict[Id, Source] = field(default_factory=dict)
    claims: dict[Id, ClaimEntry] = field(default_factory=dict)
    relations: dict[RelationId, Relation] = field(default_factory=dict)
