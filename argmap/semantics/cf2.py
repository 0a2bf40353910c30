"""CF2 extensions (Baroni, Giacomin & Guida 2005, SCC-recursiveness).

From attackers to attacked, each strongly connected component loses what the chosen arguments of
earlier ones attack. If the rest is one component, it contributes a largest conflict-free set of
its own; else the same is done with its components.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.components import cone, strong_components
from argmap.semantics.framework import restricted
from argmap.semantics.maximal import maximal_sets, range_of
from argmap.semantics.splitting import Bearing, Splitting, count_split
from argmap.semantics.stopping import go_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.framework import Framework
    from argmap.semantics.stopping import Stop

Agenda = tuple[list[int], "Agenda"] | None
"""Regions still to be settled, the next one first."""


def cf2_sets(framework: Framework, stop: Stop, literal: int = 0) -> Iterator[tuple[int, ...]]:
    """Give each CF2 extension, one after another; exponential in the worst case.

    With a literal, those with argument `literal` - 1 only, or without it if negative. Without
    one, every choice made can be completed, so that no search is in vain. There is no recursion.
    """
    start: Agenda = (list(range(framework.count)), None)
    work: list[Iterator[tuple[Agenda, set[int]]]] = [iter([(start, set())])]
    while work:
        state = next(work[-1], None)
        if state is None:
            work.pop()
            continue
        go_on(stop)
        agenda, chosen, region = _settled(framework, *state)
        if region:
            work.append(_branches(framework, agenda, chosen, region, literal, stop))
        elif not literal or (abs(literal) - 1 in chosen) == (literal > 0):
            yield tuple(sorted(chosen))


def _settled(
    framework: Framework, agenda: Agenda, before: set[int]
) -> tuple[Agenda, set[int], list[int]]:
    """Settle regions until one offers a choice, given last; [] if none does."""
    chosen = set(before)
    while agenda:
        region, agenda = agenda
        left = [a for a in region if chosen.isdisjoint(framework.attackers(a))]
        if len(left) == 1:
            if left[0] not in framework.attackers(left[0]):
                chosen.add(left[0])
            continue
        components = strong_components(restricted(framework, left))
        if len(components) == 1:
            return agenda, chosen, left
        for component in reversed(components):
            agenda = ([left[a] for a in component], agenda)
    return None, chosen, []


def _branches(
    framework: Framework,
    agenda: Agenda,
    chosen: set[int],
    region: list[int],
    literal: int,
    stop: Stop,
) -> Iterator[tuple[Agenda, set[int]]]:
    part = restricted(framework, region)
    argument = abs(literal) - 1
    needed = _needed(part, region.index(argument), literal) if argument in region else []
    if needed is None:
        return
    for naive in maximal_sets(part, "conflict-free", stop, needed):
        yield agenda, chosen | {region[a] for a in naive}


def _needed(part: Framework, argument: int, literal: int) -> list[int] | None:
    """Give arguments of which a naive set with (or without) the argument has one; [] for none.

    A naive set leaves an argument out for itself or for a neighbour. None if there is no such set.
    """
    loops = argument in part.attacked(argument)
    if literal > 0:
        return None if loops else [argument]
    near = {*part.attacked(argument), *part.attackers(argument)} - {argument}
    rivals = [a for a in sorted(near) if a not in part.attacked(a)]
    return [] if loops else rivals or None


def cf2_number(framework: Framework, stop: Stop) -> int:
    """Count the CF2 extensions, component by component."""
    return count_split(framework, cf2_sets, stop, only_accepted=True)


def cf2_with(framework: Framework, literal: int, stop: Stop) -> tuple[int, ...] | None:
    """Give a CF2 extension with argument `literal` - 1, or without it if negative.

    It is settled among what bears on the argument, as CF2 is directional (Baroni & Giacomin
    2007), and then completed. NP-complete (Gaggl & Woltran 2013).
    """
    near = cone(framework, abs(literal) - 1)
    index = near.index(abs(literal) - 1) + 1
    found = _search(restricted(framework, near), index if literal > 0 else -index, stop)
    if found is None:
        return None
    seed = [near[a] for a in found]
    done = range_of(framework, seed) | set(near)
    rest = [a for a in range(framework.count) if a not in done]
    others = next(cf2_sets(restricted(framework, rest), stop))
    return tuple(sorted([*seed, *(rest[a] for a in others)]))


def _search(framework: Framework, literal: int, stop: Stop) -> list[int] | None:
    """Search in depth for an extension, where the literal is of the last component.

    A state that was met before leads nowhere, and is not entered again.
    """
    splitting = Splitting(framework, only_accepted=True)
    end = len(splitting.components)
    met: set[tuple[int, Bearing]] = set()
    chosen: list[list[int]] = []
    empty: Bearing = frozenset()
    walk = [_choices(splitting, 0, empty, literal, stop)]
    while walk and len(chosen) < end:
        step = next(walk[-1], None)
        if step is None:
            walk.pop()
            if chosen:
                chosen.pop()
            continue
        members, bearing = step
        position = len(walk)
        if (position, bearing) in met:
            continue
        met.add((position, bearing))
        chosen.append(members)
        if position < end:
            walk.append(_choices(splitting, position, bearing, literal, stop))
    return [a for members in chosen for a in members] if walk else None


def _choices(
    splitting: Splitting, position: int, before: Bearing, literal: int, stop: Stop
) -> Iterator[tuple[list[int], Bearing]]:
    """Give what a component can contribute, with what bears on later ones then."""
    lost, _ = splitting.change(position, before)
    part, left = splitting.changed(position, lost, frozenset())
    wanted = 0
    if position == len(splitting.components) - 1:
        argument = abs(literal) - 1
        if argument not in left:
            if literal > 0:
                return
        else:
            wanted = (left.index(argument) + 1) * (1 if literal > 0 else -1)
    for found in cf2_sets(part, stop, wanted):
        outcome = splitting.outcome(part, left, found)
        yield [left[a] for a in found], splitting.lasting(position, before | outcome)
