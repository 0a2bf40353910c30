"""The options that say which claims are meant, by what a claim is and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from argmap.commands.choices import one_of
from argmap.commands.completion import complete_from, complete_held
from argmap.commands.faults import say
from argmap.model import CLAIM_TYPES
from argmap.queries.select import unknown_words
from argmap.stance import STANCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap
    from argmap.queries.select import Selection

Words = list[str]

NONE: Words = []
"""What an option that may be repeated holds at first; Typer gives each call a list of its own."""


def _one_of(name: str, words: Sequence[str], told: str) -> Any:
    """Make an option that takes one of a few words."""
    return typer.Option(
        name,
        parser=one_of(words),
        metavar="|".join(words),
        autocompletion=complete_from(words),
        help=told,
    )


def _word(name: str, field: str, told: str) -> Any:
    """Make an option that takes words which claims hold in a field."""
    completed = complete_held(field)
    return typer.Option(name, metavar="WORD", help=told, autocompletion=completed)


TypeOption = Annotated[Words, _one_of("--type", CLAIM_TYPES, "Is of this type.")]
StanceOption = Annotated[Words, _one_of("--stance", STANCES, "Speaks for or against a thesis.")]
SourceOption = Annotated[Words, _word("--source", "sources", "Cites this source.")]
TagOption = Annotated[Words, _word("--tag", "tags", "Has this theme.")]
SaidByOption = Annotated[Words, _word("--said-by", "said_by", "Is said by someone so named.")]
EvidenceOption = Annotated[Words, _word("--evidence", "evidence", "Rests on such evidence.")]
PrincipleOption = Annotated[Words, _word("--principle", "principles", "Bears on this principle.")]
UnansweredOption = Annotated[bool, typer.Option("--unanswered", help="Nothing speaks against it.")]
UnsupportedOption = Annotated[bool, typer.Option("--unsupported", help="Nothing supports it.")]
UnsourcedOption = Annotated[bool, typer.Option("--unsourced", help="Cites nothing.")]


def tell_unknown(debates: Sequence[tuple[str, ArgumentMap]], wanted: Selection) -> None:
    """Say which words asked for occur in none of the debates."""
    for message in unknown_words([debate for _, debate in debates], wanted):
        say(message)
