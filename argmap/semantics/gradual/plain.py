"""Evaluation in plain Python: for graphs of the size of a debate, and for deep narrow ones.

It spares the import of numpy, which costs more than evaluating a debate.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import chain
from operator import mul
from typing import TYPE_CHECKING

from argmap.semantics.gradual.definitions import HIGHEST_ENERGY
from argmap.semantics.gradual.iterating import System

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.semantics.gradual.bipolar import BipolarGraph, Pairs
    from argmap.semantics.gradual.definitions import Aggregation, Semantics


@dataclass(frozen=True, slots=True)
class Net:
    """A graph as lists: base scores within the semantics' margin, and who bears on each argument.

    `needs` has the premises of those that are steps. `order` has each argument after all that bear
    on it, and is empty if a cycle forbids that.
    """

    base: list[float]
    attackers: list[list[int]]
    supporters: list[list[int]]
    order: list[int]
    needs: dict[int, list[int]]

    def bearing_on(self, one: int) -> Iterator[int]:
        """Give all whose strengths one argument's strength is computed from."""
        return chain(self.attackers[one], self.supporters[one], self.needs.get(one, ()))


def net(graph: BipolarGraph, semantics: Semantics) -> Net:
    """Make the lists. O(arguments + relations)."""
    attackers, supporters = (
        _incoming(pairs, graph.count) for pairs in (graph.attacks, graph.supports)
    )
    base = [moved_inward(score, semantics) for score in graph.base]
    needs: dict[int, list[int]] = {}
    for premise, step in graph.needs:
        needs.setdefault(step, []).append(premise)
    return Net(base, attackers, supporters, order_of(graph), needs)


def moved_inward(score: float, semantics: Semantics) -> float:
    """Move a base score into the semantics' margin."""
    return min(max(score, semantics.margin), 1 - semantics.margin)


def exact(lists: Net, semantics: Semantics) -> list[float]:
    """Give the strengths of an acyclic graph, each argument once. O(arguments + relations)."""
    strengths = list(lists.base)
    for one in lists.order:
        strengths[one] = strength(lists, semantics, one, strengths)
    return strengths


def strength(lists: Net, semantics: Semantics, one: int, strengths: list[float]) -> float:
    """Compute one argument's strength from those of all that bear on it."""
    known = strengths.__getitem__
    attack, support = map(known, lists.attackers[one]), map(known, lists.supporters[one])
    moved = energy(semantics.aggregation, attack, support)
    base = lists.base[one]
    if one in lists.needs:
        base = moved_inward(min(map(known, lists.needs[one])), semantics)
    found: float = semantics.influence(base, moved, exp)
    return found


def system(lists: Net, semantics: Semantics) -> System[list[float]]:
    """Give what iteration needs: one step computes each strength anew from all the old ones."""
    everyone = range(len(lists.base))

    def step(old: list[float]) -> list[float]:
        return [strength(lists, semantics, one, old) for one in everyone]

    return System(lists.base, step, combined, gap)


def combined(terms: list[tuple[float, list[float]]]) -> list[float]:
    """Give the sum of vectors, each times its factor."""
    factors = [factor for factor, _ in terms]
    rows = zip(*(vector for _, vector in terms), strict=True)
    return [sum(map(mul, factors, row)) for row in rows]


def gap(one: list[float], other: list[float]) -> float:
    """Give the greatest difference between two vectors, 0 if they are empty."""
    return max((abs(a - b) for a, b in zip(one, other, strict=True)), default=0.0)


def energy(
    aggregation: Aggregation, attackers: Iterable[float], supporters: Iterable[float]
) -> float:
    """Aggregate the strengths of those who bear on an argument."""
    return aggregation.sign * (folded(aggregation, supporters) - folded(aggregation, attackers))


def folded(aggregation: Aggregation, strengths: Iterable[float]) -> float:
    """Add up or multiply what the strengths bring."""
    shares = map(aggregation.share, strengths)
    return math.prod(shares) if aggregation.fold == "product" else sum(shares, 0.0)


def exp(value: float) -> float:
    """Give e to the value, without overflow."""
    return math.exp(min(value, HIGHEST_ENERGY))


def order_of(graph: BipolarGraph) -> list[int]:
    """Sort topologically, sources first; give [] if there is a cycle (Kahn 1962). Linear."""
    onward: list[list[int]] = [[] for _ in range(graph.count)]
    waiting = [0] * graph.count
    for pairs in (graph.attacks, graph.supports, graph.needs):
        for source, target in pairs:
            onward[source].append(target)
            waiting[target] += 1
    order = [one for one in range(graph.count) if not waiting[one]]
    for one in order:
        for target in onward[one]:
            waiting[target] -= 1
            if not waiting[target]:
                order.append(target)
    return order if len(order) == graph.count else []


def _incoming(pairs: Pairs, count: int) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(count)]
    for source, target in pairs:
        found[target].append(source)
    return found
