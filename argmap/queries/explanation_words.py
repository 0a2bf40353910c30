"""How claims, statuses and positions are named while an explanation is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.model import VERBS
from argmap.queries.judgement import FORMAL, PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.model import ArgumentMap, Relation
    from argmap.semantics.status import Status

POSITIONS = {
    "complete": "claims that go together, answer every objection to them, and leave out nothing "
    "that they defend",
    "preferred": "claims that go together and answer every objection to them, as many as possible",
    "stable": "claims that go together and are against every other claim",
    "semi-stable": "claims that go together and answer every objection to them, with as little "
    "left open as possible",
    "stage": "claims that go together, with as little left open as possible; not every objection "
    "to them need be answered",
    "ideal": "claims that all preferred positions share and that answer every objection to them, "
    "as many as possible",
    "cf2": "claims that go together, chosen circle by circle; not every objection to them need be "
    "answered",
}  # fmt: skip
"""What a semantics takes for a position that one can hold, in plain words."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number_word(number: int) -> str:
    """Write a number up to nine in letters."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def counted(number: int, one: str, many: str) -> str:
    """Say something of one or of many, as `{} objection stands` and `{} objections stand`."""
    return (one if number == 1 else many).format(number_word(number))


def listed(names: Sequence[str], word: str = "and") -> str:
    """Join names as a sentence does."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def step_said(relation: Relation) -> str:
    """Say what a relation does, and its name if it has one of its own."""
    verb = VERBS[relation.kind] if len(relation.premises) == 1 else f"together {relation.kind}"
    automatic = f"{relation.premises[0]}--{VERBS[relation.kind]}--{relation.target}"
    name = "" if relation.id == automatic else f" (relation `{relation.id}`)"
    premises = listed([f"`{premise}`" for premise in relation.premises])
    return f"{premises} {verb} `{relation.target}`{name}"


def folded(text: str) -> str:
    """Write a text as one line."""
    return " ".join(text.split())


@dataclass(slots=True)
class Words:
    """A way of speaking, which knows what it has said: a claim's text is given once.

    `formal` uses the words of the theory. `told` are the ids of the claims whose text was given.
    """

    debate: ArgumentMap
    formal: bool = False
    told: set[str] = field(default_factory=set)

    @property
    def status(self) -> Mapping[Status, str]:
        """What the statuses are called."""
        return FORMAL if self.formal else PLAIN

    def position(self, semantics: str) -> str:
        """Name what a semantics gives one or several of."""
        return f"{semantics} {'extension' if self.formal else 'position'}"

    def said(self, claims: Iterable[str]) -> str:
        """Give claims that are brought forward together, by their texts if those are new."""
        told = ""
        for claim in claims:
            joint = " And: " if told.endswith("]") else " and " if told else ""
            told += joint + self._said(claim)
        return told

    def _said(self, claim: str) -> str:
        if claim in self.told:
            return f"`{claim}`"
        self.told.add(claim)
        return f"{folded(self.debate.claim[claim].text)} [{claim}]"

    def named(self, claims: Iterable[str], word: str = "and") -> str:
        """Name claims within a sentence: by id, with the text if it has not been given."""
        return listed([self._named(claim) for claim in claims], word)

    def _named(self, claim: str) -> str:
        if claim in self.told:
            return f"`{claim}`"
        self.told.add(claim)
        return f"`{claim}` (“{folded(self.debate.claim[claim].text)}”)"

    def first(self, claims: Sequence[str], most: int) -> str:
        """Name the first few claims, and say how many more there are."""
        more = len(claims) - most
        names = [self._named(claim) for claim in (claims[:most] if more > 1 else claims)]
        return listed([*names, f"{more} more"] if more > 1 else names)

    def knows(self, claims: Iterable[str]) -> bool:
        """Tell whether all these claims' texts have been given."""
        return self.told.issuperset(claims)

    def partners(self, relation: str, premise: str) -> str:
        """Name the other premises of a relation, as `with a, `; nothing where there are none."""
        others = [name for name in self.debate.relation[relation].premises if name != premise]
        return f"with {self.named(others)}, " if others else ""
