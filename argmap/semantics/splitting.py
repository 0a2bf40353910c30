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
from itertools import chain
from typing import TYPE_CHECKING

from argmap.semantics.components import strong_components
from argmap.semantics.framework import Framework, framework_of
from argmap.semantics.labelling import UNDECIDED, marks_of
from argmap.semantics.stopping import Stop, go_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Sets = Callable[[Framework, Stop], Iterator[tuple[int, ...]]]
"""Gives the extensions of a framework of any kind."""

Bearing = frozenset[int]
"""What earlier components do to later ones: b + 1 if an accepted argument attacks b, -(b + 1) if
an undecided one does. Who attacks does not matter, so that many choices are one state."""


SMALL = 16
"""Arguments of a component up to which its extensions, some hundreds at most, are kept."""


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

    def change(self, position: int, before: Bearing) -> tuple[Bearing, Bearing]:
        """Tell what of a component earlier accepted arguments attack, and what undecided ones do.

        An argument that both attack is among the first only.
        """
        component = self.components[position]
        lost = frozenset(a for a in component if a + 1 in before)
        return lost, frozenset(a for a in component if -a - 1 in before and a not in lost)

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
        """Tell what an extension of the changed component does to later ones."""
        hit = self._hit(left[a] for a in found)
        if self._only_accepted:
            return frozenset(b + 1 for b in hit)
        marks = marks_of(part, found)
        shaken = self._hit(left[a] for a, mark in enumerate(marks) if mark == UNDECIDED)
        return frozenset((*(b + 1 for b in hit), *(-b - 1 for b in shaken)))

    def _hit(self, arguments: Iterable[int]) -> Iterator[int]:
        for a in arguments:
            for b in self._framework.attacked(a):
                if self._place[b] > self._place[a]:
                    yield b

    def lasting(self, position: int, bearing: Bearing) -> Bearing:
        """Give what still bears on components after this one, and makes a difference."""
        return frozenset(
            sign
            for sign in bearing
            if self._place[abs(sign) - 1] > position and (sign > 0 or -sign not in bearing)
        )


def _sets_of(part: Framework, sets: Sets, stop: Stop) -> Iterable[tuple[int, ...]]:
    """Give the extensions of a part; without a solver where all semantics have the same one."""
    if not part.attack_count and part.count <= 1:
        return [tuple(range(part.count))]
    return sets(part, stop)


def sets_split(framework: Framework, sets: Sets, stop: Stop) -> Iterator[tuple[int, ...]]:
    """Give each extension, sorted, by going through the components in depth.

    For complete and preferred semantics, where each choice can be completed, so that no search is
    in vain. Memory is linear in the components, and in what `sets` needs for one of them.
    """
    splitting = Splitting(framework, only_accepted=False)
    end = len(splitting.components)
    sets = _remembered(sets)
    chosen: list[list[int]] = []
    empty: Bearing = frozenset()
    walk = [_choices(splitting, 0, empty, sets, stop)]
    while walk:
        step = next(walk[-1], None)
        if len(chosen) == len(walk):
            chosen.pop()
        if step is None:
            walk.pop()
            continue
        go_on(stop)
        members, bearing = step
        chosen.append(members)
        if len(walk) == end:
            yield tuple(sorted(chain.from_iterable(chosen)))
        else:
            walk.append(_choices(splitting, len(walk), bearing, sets, stop))


def _remembered(sets: Sets) -> Sets:
    """Solve like small frameworks once: going back to one component solves all later ones anew."""
    known: dict[tuple[int, bytes, bytes], list[tuple[int, ...]]] = {}

    def solve(framework: Framework, stop: Stop) -> Iterator[tuple[int, ...]]:
        if framework.count > SMALL:
            return sets(framework, stop)
        key = framework.key()
        if key not in known:
            known[key] = list(sets(framework, stop))
        return iter(known[key])

    return solve


def _choices(
    splitting: Splitting, position: int, before: Bearing, sets: Sets, stop: Stop
) -> Iterator[tuple[list[int], Bearing]]:
    """Give what a component can contribute, with what bears on later ones then."""
    part, left = splitting.changed(position, *splitting.change(position, before))
    for found in _sets_of(part, sets, stop):
        outcome = splitting.outcome(part, left, found)
        yield [left[a] for a in found], splitting.lasting(position, before | outcome)


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
                found = _sets_of(part, sets, stop)
                known[change] = [splitting.outcome(part, left, members) for members in found]
            for outcome in known[change]:
                bearing = splitting.lasting(position, before | outcome)
                later[bearing] = later.get(bearing, 0) + number
        states = later
    return sum(states.values())
