"""What every activity is made from: a debate with its claims numbered, words, and choices."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.drawing.reading import numbers_of, reading_order
from argmap.handouts.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.activities.votes import Vote
    from argmap.model import ArgumentMap, Citation, Claim
    from argmap.store.settings import Settings


MANY = 40
"""Numbers in one cell of a table, or claims below a sheet, at most: more would fill a page."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a teacher may choose.

    `thesis` is the id of the claim that the class argues about, "" for the first thesis.
    `minutes` is the length of the lesson and `group` the number of students; `level` of difficulty
    is from 1 to 3; `form` is a form of the activity, as `karl-popper`. `seed` makes random choices
    repeatable. `names` and `timing` replace names and minutes by their keys in the catalogue.
    `extra` are activities whose material goes with a lesson besides. `theme` is that of maps, and
    `paper` what they are made for, `enlarged` for readers of large print. `given` names the choices
    that the teacher made, as `minutes`: the others have their usual values.
    """

    thesis: str = ""
    minutes: int = 50
    group: int = 24
    level: int = 2
    form: str = ""
    seed: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    timing: Mapping[str, int] = field(default_factory=dict)
    extra: tuple[str, ...] = ()
    theme: str = "default"
    paper: str = "A4"
    enlarged: bool = False
    given: frozenset[str] = frozenset()


class MissingError(Exception):
    """A debate lacks what an activity is made from. The message says what, the hint what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True)
class Material:
    """A debate as an activity sees it.

    `settings` are the teacher's own, by activity, and `votes` those of a class, to be counted.
    """

    debate: ArgumentMap
    words: Words = field(default_factory=Words)
    choices: Choices = field(default_factory=Choices)
    settings: Mapping[str, Settings] = field(default_factory=dict)
    votes: tuple[Vote, ...] = ()

    @cached_property
    def order(self) -> tuple[Claim, ...]:
        """All claims in the order in which the map is read."""
        return reading_order(self.debate)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number that a claim has on the map and in every handout, by id, from 1."""
        return numbers_of(self.order)

    @cached_property
    def thesis(self) -> Claim:
        """The claim that the class argues about. Raises MissingError without a thesis."""
        if self.choices.thesis:
            return self.debate.claim[self.choices.thesis]
        if not self.debate.theses:
            raise MissingError(
                "the debate has no thesis to argue about",
                "give a claim `type: thesis`, or name one with --thesis ID",
            )
        return self.debate.theses[0]

    def chance(self, purpose: str) -> random.Random:
        """Give random numbers that are the same for the same seed and purpose."""
        return random.Random(f"{self.choices.seed}/{purpose}")  # noqa: S311 - shuffles, no secrets

    def number(self, claim: Claim) -> str:
        """Write the number of a claim: `[12]`."""
        return f"[{self.numbers[claim.id]}]"

    def named(self, claim: Claim) -> str:
        """Write a claim with its number: `[12] Text of the claim.`."""
        return f"{self.number(claim)} {claim.text}"

    def number_list(self, claims: Iterable[Claim]) -> str:
        """Write the numbers of claims in a cell, in order: `3, 12`; a dash if there are none.

        Of very many the first are named, and how many more there are.
        """
        numbers = sorted(self.numbers[claim.id] for claim in claims)
        told = ", ".join(map(str, numbers[:MANY]))
        more = len(numbers) - MANY
        return f"{told} … (+{more})" if more > 0 else told or "–"

    def type_word(self, claim: Claim) -> str:
        """Give the word for a claim's type."""
        return self.words(f"common.type.{claim.type}")

    def sourced(self, claim: Claim) -> str:
        """Say where a claim is made and by whom; "" if neither is known."""
        said = [self.words("common.said-by", who=", ".join(claim.said_by))] if claim.said_by else []
        return "; ".join([*said, self.passages(claim)] if claim.cites else said)

    def passages(self, claim: Claim) -> str:
        """Write the passages that a claim cites, naming a source once for those in a row."""
        told: list[str] = []
        for number, citation in enumerate(claim.cites):
            same = number > 0 and claim.cites[number - 1].source == citation.source
            place = self.place(citation)
            told.append(place if same and place else self.passage(citation))
        return "; ".join(told)

    def passage(self, citation: Citation, *, quoted: bool = True) -> str:
        """Write a passage: the source's title and the place, as `place` does."""
        title = self.debate.source[citation.source].title
        return ", ".join(filter(None, (title, self.place(citation, quoted=quoted))))

    def place(self, citation: Citation, *, quoted: bool = True) -> str:
        """Write where in its source a passage is, with its first and last words if quoted."""
        place = ""
        if citation.comment:
            place = self.words("common.comment", author=citation.comment)
        elif citation.paragraph:
            place = self.words("common.paragraph", n=citation.paragraph)
        words = " … ".join(filter(None, (citation.start, citation.end))) if quoted else ""
        fragment = self.words("common.quoted", words=words) if words else ""
        return ", ".join(filter(None, (place, fragment)))
