"""Why a claim has its status: the dispute about it, what it hinges on, why it and not another."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.queries.steps import dispute_steps, walked
from argmap.semantics.contrast import common_causes
from argmap.semantics.disputes import dispute_tree
from argmap.semantics.flips import flips, hinges
from argmap.semantics.positions import shown
from argmap.semantics.reading import read_debate
from argmap.semantics.stopping import OutOfTimeError, never
from argmap.semantics.subdebates import DIRECTIONAL, part_with, relevant_claims

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.queries.steps import Step
    from argmap.semantics.flips import Flip
    from argmap.semantics.positions import Shown
    from argmap.semantics.reading import Reading
    from argmap.semantics.status import Status, Supports
    from argmap.semantics.stopping import Stop


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim's status, and the disputes that show it.

    They are seen step by step (`stepwise`), or each in a position: one that stands for all, or one
    with the claim and one without it. `none` tells that there is no position at all, and with it
    no dispute.
    """

    claim: str
    status: Status
    disputes: tuple[Step, ...]
    stepwise: bool
    none: bool


@dataclass(frozen=True, slots=True)
class Contrast:
    """Another claim, which was expected to stand instead.

    `common` are the claims that are behind both: nearest first, each as the premises of one thing
    that is brought forward. `holds` tells whether the one stands and the other does not.
    """

    other: Standing
    common: tuple[tuple[str, ...], ...]
    holds: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a claim of a debate has its status under a semantics, as the debate was read for it."""

    debate: ArgumentMap
    semantics: str
    supports: Supports
    exclusive: bool
    standing: Standing
    flips: tuple[Flip, ...]
    contrast: Contrast | None = None


def explain(
    debate: ArgumentMap,
    claim: str,
    semantics: str = "grounded",
    supports: Supports = "ignore",
    *,
    exclusive: bool = False,
    other: str = "",
    stop: Stop = never,
) -> Explanation:
    """Explain the status of a claim, with `other` why it stands and the other does not.

    The search for changes is bounded (see `flips`), and left out where two claims are compared.
    Without a single change although there are positions, there was no time for it.
    Raises KeyError for an unknown id, UnknownSemantics, and OutOfTimeError where the status is not
    found in time.
    """
    case = _Case(debate, semantics, supports, exclusive=exclusive, stop=stop)
    standing = case.standing(claim)
    if other:
        contrast = case.contrast(standing, case.standing(other))
        return Explanation(debate, semantics, supports, exclusive, standing, (), contrast)
    changes: tuple[Flip, ...] = ()
    if not standing.none:
        with suppress(OutOfTimeError):
            changes = flips(debate, claim, semantics, supports, exclusive=exclusive, stop=stop)
    return Explanation(debate, semantics, supports, exclusive, standing, changes)


class _Case:
    """A debate as it is read and judged."""

    def __init__(
        self, debate: ArgumentMap, semantics: str, supports: Supports, *,
        exclusive: bool, stop: Stop,
    ) -> None:  # fmt: skip
        self.debate, self.semantics, self.supports = debate, semantics, supports
        self.exclusive, self.stop = exclusive, stop
        self.whole = read_debate(debate, supports, exclusive=exclusive)

    def _part(self, *claims: str) -> Reading:
        """Read what bears on some claims, where no other claims can matter."""
        if self.semantics not in DIRECTIONAL:
            return self.whole
        names = set[str]().union(*(relevant_claims(self.whole, claim) for claim in claims))
        part = part_with(self.debate, names)
        return read_debate(part, self.supports, exclusive=self.exclusive)

    def _shown(self, reading: Reading, claim: str) -> Shown:
        argument = reading.claims[claim]
        return shown(reading.framework, self.semantics, argument, stop=self.stop)

    def standing(self, claim: str) -> Standing:
        """Find a claim's status and the disputes that show it."""
        reading = self._part(claim)
        found = self._shown(reading, claim)
        disputes = tuple(
            dispute_steps(self.debate, reading, known, dispute_tree(known, reading.claims[claim]))
            for known in found.labellings
        )
        return Standing(claim, found.status, disputes, found.stepwise, found.none)

    def contrast(self, fact: Standing, foil: Standing) -> Contrast:
        """Compare two claims: by what makes the one stand and the other fall."""
        holds = fact.status == "accepted" and foil.status != "accepted"
        if not holds:
            return Contrast(foil, (), holds)
        reading = self._part(fact.claim, foil.claim)
        numbers = reading.claims[fact.claim], reading.claims[foil.claim]
        for known in self._shown(reading, foil.claim).labellings:
            if causes := common_causes(known, *numbers):
                named = dict.fromkeys(_premises(self.debate, reading, it) for it in causes)
                return Contrast(foil, tuple(names for names in named if names), holds)
        return Contrast(foil, (), holds)


def _premises(debate: ArgumentMap, reading: Reading, argument: int) -> tuple[str, ...]:
    """Give the claims that an argument brings forward; none where it only passes something on."""
    term = reading.terms[argument]
    if term.kind == "claim":
        return (term.name,)
    return debate.relation[term.name].premises if term.kind == "relation" else ()


def claims_of(explanation: Explanation) -> set[str]:
    """Give the claims that a dispute needs or that it hinges on, which a map of it should show."""
    standings = [explanation.standing]
    found = set(hinges(explanation.flips))
    if explanation.contrast:
        standings.append(explanation.contrast.other)
        found.update(*explanation.contrast.common)
    for standing in standings:
        found.add(standing.claim)
        for dispute in standing.disputes:
            for step in walked(dispute):
                found.update(step.claims)
                on = explanation.debate.relation.get(step.on)
                found.update(on.premises if on else ())
    return found
