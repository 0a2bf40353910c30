"""Where questions about a map are put together: right answers among wrong ones that are wrong.

What bears on a claim in a roundabout way, or reads like a right answer, is never offered as a
wrong one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from argmap.activities.structure import Structure, shown
from argmap.handouts.handout import Choice

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Collection, Iterable, Sequence

    from argmap.activities.material import Material
    from argmap.model import Claim

Thing = TypeVar("Thing")

FEWEST = 3
"""Answers that a question has at least."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question before it has a number. One answer is right, or with `several` any number."""

    prompt: str
    choices: tuple[Choice, ...]
    feedback: str
    several: bool = False


@dataclass(frozen=True)
class Desk:
    """The material, and how many answers a question offers at `most`.

    With `near`, wrong answers stand close to the right one on the map.
    """

    material: Material
    most: int
    near: bool = False

    @cached_property
    def structure(self) -> Structure:
        """The debate, asked for its structure."""
        return Structure(self.material.debate)

    @cached_property
    def chance(self) -> random.Random:
        """All random choices of the questions, one after the other."""
        return self.material.chance("quiz")

    def named(self, claim: Claim) -> str:
        """Write a claim with its number, as much of it as a question shows."""
        return f"{self.material.number(claim)} {shown(claim)}"

    def mixed(self, things: Iterable[Thing]) -> list[Thing]:
        """Give things in a random order."""
        order = list(things)
        self.chance.shuffle(order)
        return order

    def one_of(
        self,
        prompt: str,
        about: Collection[str],
        right: Claim,
        doubtful: Iterable[str],
        feedback: str,
    ) -> Draft | None:
        """Offer one right answer; None where too few claims are sure to be wrong.

        `about` are claims in the prompt, which are no answers, and `doubtful` those that are
        right too, or right in a way. O(claims).
        """
        structure = self.structure
        if right.id in structure.same(about):
            return None
        barred = structure.same([*about, right.id, *doubtful])
        free = self.mixed(one for one in self.material.order if one.id not in barred)
        if self.near:
            close = {name for one in (*about, right.id) for name in self._neighbours(one)}
            free.sort(key=lambda one: (one.id not in close, one.type != right.type))
        wrong = structure.distinct(free)[: self.most - 1]
        if len(wrong) < FEWEST - 1:
            return None
        choices = [Choice(self.named(right), right=True), *(Choice(self.named(it)) for it in wrong)]
        return Draft(prompt, tuple(self.mixed(choices)), feedback)

    def some_of(
        self,
        prompt: str,
        holds: Callable[[Claim], bool | None],
        feedback: Callable[[Sequence[Claim]], str],
    ) -> Draft | None:
        """Offer claims for which something holds among others; None where too few are sure.

        Claims for which `holds` is None, or which read like one with another answer, are left out.
        `feedback` is told the right ones. O(claims).
        """
        structure = self.structure
        verdicts: dict[str, set[bool | None]] = {}
        for claim in self.material.order:
            verdicts.setdefault(structure.reading[claim.id], set()).add(holds(claim))
        free = structure.distinct(self.mixed(self.material.order))
        right = [one for one in free if verdicts[structure.reading[one.id]] == {True}]
        wrong = [one for one in free if verdicts[structure.reading[one.id]] == {False}]
        if not (right and wrong) or len(right) + len(wrong) < FEWEST:
            return None
        least = max(1, min(self.most, len(right) + len(wrong)) - len(wrong))
        count = self.chance.randint(least, max(least, min(len(right), self.most - 1)))
        some = right[:count]
        chosen = self.mixed([*some, *wrong[: self.most - count]])
        choices = tuple(Choice(self.named(one), right=one in some) for one in chosen)
        ordered = [one for one in self.material.order if one in some]
        return Draft(prompt, choices, feedback(ordered), several=True)

    def _neighbours(self, name: str) -> set[str]:
        """Give the claims that one relation joins with a claim."""
        debate = self.material.debate
        touching = [*debate.incoming.get(name, ()), *debate.outgoing.get(name, ())]
        return {end for relation in touching for end in (*relation.premises, relation.target)}
