"""Going through a framework component by component, and counting so.

From attackers to attacked, each strongly connected component is settled for every way in which
earlier ones bear on it. Two ways that bear alike on all that is left are one state, so that long
chains of components take time linear in their length.

For complete, preferred and stable semantics the splitting theorem holds (Baumann 2011, Splitting
an argumentation framework): a later part loses what accepted arguments attack, and what
undecided ones attack can only be out or undecided, as if it attacked itself. For CF2 accepted
arguments alone bear on later ones (Baroni, Giacomin & Guida 2005).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from argmap.semantics.components import strong_components
from argmap.semantics.framework import Framework, framework_of
from argmap.semantics.labelling import UNDECIDED, marks_of
from argmap.semantics.stopping import Stop, go_on

if TYPE_CHECKING:
    from collections.abc import Sequence

Sets = Callable[[Framework, Stop], Iterator[tuple[int, ...]]]
"""Gives the extensions of a framework of any kind."""

Bearing = frozenset[int]
"""Labels that bear on later components: a + 1 for an accepted argument a, -(a + 1) undecided."""


class Splitting:
    """The components of a framework, attackers first, and how each depends on earlier ones.

    `only_accepted` is for semantics whose undecided arguments do not bear on later components.
    """

    def __init__(self, framework: Framework, *, only_accepted: bool) -> None:
        self.components = strong_components(framework)
        self._framework = framework
        self._only_accepted = only_accepted
        self._place = [0] * framework.count
        for position, component in enumerate(self.components):
            for argument in component:
                self._place[argument] = position
        self._last = [
            max((self._place[b] for b in framework.attacked(a)), default=-1)
            for a in range(framework.count)
        ]

    def change(self, position: int, before: Bearing) -> tuple[Bearing, Bearing]:
        """Tell what of a component earlier accepted arguments attack, and what undecided ones do.

        An argument that both attack is among the first only.
        """
        lost, doubtful = set(), set()
        for argument in self.components[position]:
            for other in self._framework.attackers(argument):
                if self._place[other] < position and other + 1 in before:
                    lost.add(argument)
                elif self._place[other] < position and -other - 1 in before:
                    doubtful.add(argument)
        return frozenset(lost), frozenset(doubtful - lost)

    def changed(
        self, position: int, lost: Bearing, doubtful: Bearing
    ) -> tuple[Framework, list[int]]:
        """Give a component as earlier ones leave it, and its arguments.

        What is lost is gone, and what is doubtful attacks itself.
        """
        left = [a for a in self.components[position] if a not in lost]
        number = {argument: i for i, argument in enumerate(left)}
        attacks = [
            (i, number[b])
            for i, a in enumerate(left)
            for b in self._framework.attacked(a)
            if b in number
        ]
        loops = [(number[a], number[a]) for a in doubtful]
        return framework_of(len(left), attacks + loops), left

    def outcome(self, part: Framework, left: list[int], found: Sequence[int]) -> Bearing:
        """Give the labels that an extension of the changed component leads to."""
        accepted = (left[a] + 1 for a in found)
        if self._only_accepted:
            return frozenset(accepted)
        marks = marks_of(part, found)
        undecided = (-left[a] - 1 for a, mark in enumerate(marks) if mark == UNDECIDED)
        return frozenset((*accepted, *undecided))

    def lasting(self, position: int, bearing: Bearing) -> Bearing:
        """Give the labels that still bear on components after this one."""
        return frozenset(sign for sign in bearing if self._last[abs(sign) - 1] > position)


def count_split(framework: Framework, sets: Sets, stop: Stop, *, only_accepted: bool) -> int:
    """Count extensions, states being carried along with their numbers. Raises OutOfTimeError.

    Takes time in the number of states and the extensions of single components.
    """
    splitting = Splitting(framework, only_accepted=only_accepted)
    states: dict[Bearing, int] = {frozenset(): 1}
    for position in range(len(splitting.components)):
        later: dict[Bearing, int] = {}
        known: dict[tuple[Bearing, Bearing], list[Bearing]] = {}
        for before, number in states.items():
            go_on(stop)
            change = splitting.change(position, before)
            if change not in known:
                part, left = splitting.changed(position, *change)
                found = sets(part, stop)
                known[change] = [splitting.outcome(part, left, members) for members in found]
            for outcome in known[change]:
                bearing = splitting.lasting(position, before | outcome)
                later[bearing] = later.get(bearing, 0) + number
        states = later
    return sum(states.values())
