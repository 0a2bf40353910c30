"""The parts of an argument graph of Carneades 4 that a debate has room for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.model import Claim, ClaimType, Place, Source

WEIGHINGS = ("linked", "convergent")
"""Schemes of Carneades' own that say how premises go together, and nothing else."""


class Name(NamedTuple):
    """A statement's name where it is used."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Notes(Claim):
    """What argmap keeps under `meta: argmap:` of a statement: a claim's fields but for its text.

    `denies` is the statement that this one only says no to.
    """

    id: str = ""
    type: ClaimType = "pro"
    text: str = ""
    denies: str = ""


@dataclass(frozen=True, slots=True)
class GraphNotes:
    """What argmap keeps under `meta: argmap:` of the whole graph."""

    question: str = ""
    content_note: str = ""


@dataclass(frozen=True, slots=True)
class ArgumentNotes:
    """What argmap keeps under `meta: argmap:` of an argument."""

    scheme: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """`type` is None if it is not told; `source` is what its metadata say that it comes from."""

    name: str
    text: str
    place: Place
    is_assumed: bool = False
    notes: Notes = field(default_factory=Notes)
    type: ClaimType | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Argument:
    """If its premises are not linked, each alone is enough."""

    name: str
    conclusion: Name
    premises: tuple[Name, ...]
    undercutter: Name | None
    is_linked: bool
    scheme: str
    place: Place


@dataclass(slots=True)
class Graph:
    """The parts of a file that a debate has room for."""

    title: str = ""
    source: str = ""
    notes: GraphNotes = field(default_factory=GraphNotes)
    references: dict[str, Source] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    issues: list[tuple[Name, ...]] = field(default_factory=list)
    arguments: list[Argument] = field(default_factory=list)
    assumptions: list[Name] = field(default_factory=list)
    language: dict[str, str] = field(default_factory=dict)
