"""Why an argument has its label under grounded semantics: the arguments that this rests on."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.semantics.labelling import IN, OUT, UNDECIDED, marks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.semantics.framework import Framework


@dataclass(frozen=True, slots=True)
class Grounds:
    """A labelling as bytes, and in which order its accepted arguments were found.

    `rank` of an accepted argument is higher than that of some answer to each of its attackers, so
    that answers of lower rank never go in a circle. Where a labelling was not found step by step,
    ranks follow the numbers of arguments. `fallen` are out without anything that attacks them.
    """

    framework: Framework
    marks: bytes | bytearray
    rank: Mapping[int, int]
    fallen: frozenset[int] = frozenset()

    def attackers(self, argument: int, mark: int) -> list[int]:
        """Give the attackers with a mark, in order."""
        return [it for it in self.framework.attackers(argument) if self.marks[it] == mark]

    def answers(self, attacker: int) -> list[int]:
        """Give the accepted arguments that attack an attacker, the first found first."""
        return sorted(self.attackers(attacker, IN), key=self.rank.__getitem__)


def grounds(framework: Framework, fallen: frozenset[int] = frozenset()) -> Grounds:
    """Give the grounded labelling in the order of its construction, layer by layer.

    `fallen` are arguments that are out whatever attacks them: for the others that is as if they
    were not there (Modgil & Caminada 2009, Proof theories and algorithms). Linear.
    """
    starts = framework.back.starts
    waiting = [starts[a + 1] - starts[a] for a in range(framework.count)]
    marks = bytearray(framework.count)
    rank: dict[int, int] = {}
    agenda: deque[int] = deque(argument for argument, number in enumerate(waiting) if not number)
    for argument in agenda:
        marks[argument] = IN
    for argument in fallen:
        _fell(framework, argument, waiting, marks, agenda)
    agenda = deque(argument for argument in agenda if marks[argument] == IN)
    while agenda:
        argument = agenda.popleft()
        rank[argument] = len(rank)
        for loser in framework.attacked(argument):
            if marks[loser] != OUT:
                _fell(framework, loser, waiting, marks, agenda)
    return Grounds(framework, marks, rank, fallen)


def _fell(
    framework: Framework, loser: int, waiting: list[int], marks: bytearray, agenda: deque[int]
) -> None:
    """Mark an argument as out, and what it was the last to stand against as in."""
    marks[loser] = OUT
    for freed in framework.attacked(loser):
        waiting[freed] -= 1
        if not waiting[freed] and marks[freed] == UNDECIDED:
            marks[freed] = IN
            agenda.append(freed)


def proof(known: Grounds, accepted: int) -> set[int]:
    """Give accepted arguments that suffice to accept one: it, an answer to each attacker, and on.

    While these stand, it stands: it is the proponent's side of a dispute that is won (Modgil &
    Caminada 2009). Linear in the attacks on them.
    """
    found = {accepted}
    agenda = [accepted]
    for argument in agenda:  # grows while it is walked
        for attacker in known.framework.attackers(argument):
            if attacker in known.fallen:
                continue
            answers = known.answers(attacker)
            earlier = [it for it in answers if known.rank[it] < known.rank[argument]]
            if not found.intersection(earlier):
                found.add(earlier[0])
                agenda.append(earlier[0])
    return found


def standing(known: Grounds, argument: int) -> set[int]:
    """Give arguments that suffice for one not to be out, which it must not be.

    Each attacker of one of them is attacked by one of them: while none of them falls, none of
    their attackers can be accepted. Linear in the attacks on them.
    """
    found = {argument}
    agenda = [argument]
    for one in agenda:  # grows while it is walked
        for attacker in known.framework.attackers(one):
            if attacker in known.fallen:
                continue
            if not any(it in found for it in known.framework.attackers(attacker)):
                open_ones = known.answers(attacker) or known.attackers(attacker, UNDECIDED)
                found.add(open_ones[0])
                agenda.append(open_ones[0])
    return found


def position(framework: Framework, extension: Iterable[int]) -> Grounds:
    """Give the labelling of an extension; what is grounded comes first in it. Linear."""
    members = list(extension)
    first = grounds(framework).rank
    late = len(first)
    rank = {argument: first.get(argument, late + argument) for argument in members}
    return Grounds(framework, marks_of(framework, members), rank)
