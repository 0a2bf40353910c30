"""Trials of a debate: what becomes of a claim when others are answered or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from argmap.semantics.framework import framework_of
from argmap.semantics.grounds import grounds, proof, standing
from argmap.semantics.labelling import IN, OUT
from argmap.semantics.positions import STATUS_OF, STEPWISE, shown
from argmap.semantics.reading import read_debate
from argmap.semantics.subdebates import DIRECTIONAL, part_with, relevant_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import ArgumentMap
    from argmap.semantics.grounds import Grounds
    from argmap.semantics.reading import Reading, Term
    from argmap.semantics.status import Status, Supports
    from argmap.semantics.stopping import Stop

Goal = Literal["accepted", "defeated", "not accepted", "not defeated"]
Way = Literal["answered", "left out"]

MOST_LOOKS = 2_000_000
"""Arguments and attacks that are looked at in the search for a goal; some two seconds' work."""

READ_ANEW, SOLVED = 8, 40
"""How many times dearer a look is where the debate is read again, and where a solver is asked."""


def meets(status: Status, goal: Goal) -> bool:
    """Tell whether a status is what was aimed at."""
    return status != goal.removeprefix("not ") if goal.startswith("not ") else status == goal


class Trials:
    """A debate in which claims are answered or left out, to see what becomes of one claim.

    Only what bears on the claim is kept, where nothing else can matter.
    """

    def __init__(
        self, debate: ArgumentMap, claim: str, semantics: str, supports: Supports, *,
        exclusive: bool, stop: Stop,
    ) -> None:  # fmt: skip
        reading = read_debate(debate, supports, exclusive=exclusive)
        if semantics in DIRECTIONAL:
            debate = part_with(debate, relevant_claims(reading, claim))
            reading = read_debate(debate, supports, exclusive=exclusive)
        self.debate, self.claim, self.semantics = debate, claim, semantics
        self.supports, self.exclusive, self.stop = supports, exclusive, stop
        self.reading = reading
        self.order = {known.id: number for number, known in enumerate(debate.claims)}
        self.ways: tuple[Way, ...] = ("answered", "left out")
        if supports == "ignore" and semantics != "stage":
            self.ways = ("answered",)  # what is out has no effect, as if it were not there

    def most(self, way: Way) -> int:
        """Give the number of trials that are worth their while."""
        dear = READ_ANEW if way == "left out" else 1
        dear = dear if self.semantics == "grounded" else SOLVED
        framework = self.reading.framework
        return MOST_LOOKS // (dear * (framework.count + framework.attack_count + 1))

    def status(self, way: Way, lost: frozenset[str]) -> Status:
        """Give the status of the claim when others are lost."""
        reading, known = self._with(way, lost)
        return self._status(known, reading.claims[self.claim])

    def tried(self, way: Way, goal: Goal, lost: frozenset[str]) -> list[frozenset[str]] | None:
        """Give sets of claims of which one must be lost, too, to reach a goal; None if it is."""
        reading, known = self._with(way, lost)
        argument = reading.claims[self.claim]
        status = self._status(known, argument)
        if meets(status, goal):
            return None
        first: Goal | None = goal
        if self.semantics != "grounded":
            # What is settled step by step must be unsettled first, whatever the goal.
            # Under stable semantics all extensions may vanish, which leaves it undecided.
            lasts = self.semantics != "stable" or not goal.startswith("not ")
            settled = self.semantics in STEPWISE and lasts and known.marks[argument]
            first = _UNSETTLED[status] if settled else None
        if first is None:
            return [frozenset({name}) for name in self.order if name not in lost | {self.claim}]
        named = [
            self._named(way, reading, arguments) - lost
            for arguments in _rests_on(known, argument, first)
        ]
        if min(map(len, named)) == 1:  # all that is without alternative, at once
            return [frozenset().union(*(names for names in named if len(names) == 1))]
        fewest: set[str] = min(named, key=len)
        return [frozenset({name}) for name in sorted(fewest, key=self.order.__getitem__)]

    def _with(self, way: Way, lost: frozenset[str]) -> tuple[Reading, Grounds]:
        if way == "left out" and lost:
            debate = part_with(self.debate, self.order.keys() - lost)
            reading = read_debate(debate, self.supports, exclusive=self.exclusive)
            return reading, grounds(reading.framework)
        numbers = frozenset(self.reading.claims[name] for name in lost)
        if self.semantics == "grounded":
            return self.reading, grounds(self.reading.framework, numbers)
        count = self.reading.framework.count
        objections = ((count + at, number) for at, number in enumerate(numbers))
        attacks = [*self.reading.framework.attacks(), *objections]
        return self.reading, grounds(framework_of(count + len(numbers), attacks))

    def _status(self, known: Grounds, argument: int) -> Status:
        if self.semantics == "grounded":
            return STATUS_OF[known.marks[argument]]
        return shown(known.framework, self.semantics, argument, stop=self.stop).status

    def _named(self, way: Way, reading: Reading, arguments: Iterable[int]) -> set[str]:
        """Give the other claims whose loss could take some of these arguments away."""
        found: set[str] = set()
        for argument in arguments:
            if argument < len(reading.terms):
                term = reading.terms[argument]
                if term.kind == "claim":
                    found.add(term.name)
                elif way == "left out":
                    found |= _made_of(self.debate, term)
        return found - {self.claim}


_UNSETTLED: dict[Status, Goal | None] = {
    "accepted": "not accepted", "defeated": "not defeated", "undecided": None,
}  # fmt: skip


def _rests_on(known: Grounds, argument: int, goal: Goal) -> Iterator[set[int]]:
    """Give sets of arguments that each keep a goal from being reached while they all remain."""
    if goal == "not accepted":
        yield proof(known, argument)
    elif goal == "not defeated":
        yield from (proof(known, it) for it in known.attackers(argument, IN))
    elif goal == "defeated":
        yield standing(known, argument)
    else:
        attackers = known.framework.attackers(argument)
        yield from (standing(known, it) for it in attackers if known.marks[it] != OUT)


def _made_of(debate: ArgumentMap, term: Term) -> set[str]:
    """Give the claims without which an argument that is no claim may not come about."""
    if term.kind == "missing":
        return {term.name}
    if term.kind == "bare":
        supports = (it for it in debate.incoming[term.name] if it.kind == "support")
        return {term.name}.union(*(relation.premises for relation in supports))
    found: set[str] = set()
    passed: set[str] = set()
    name = term.name
    while name in debate.relation and name not in passed:
        passed.add(name)
        found.update(debate.relation[name].premises)
        name = debate.relation[name].target
    return found | ({name} & debate.claim.keys())
