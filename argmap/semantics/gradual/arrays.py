"""Evaluation with numpy, for graphs too large for plain Python to be fast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.semantics.gradual.definitions import HIGHEST_ENERGY, UNITS
from argmap.semantics.gradual.iterating import System

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from argmap.semantics.gradual.bipolar import BipolarGraph
    from argmap.semantics.gradual.definitions import Aggregation, Semantics

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]

NARROW = 32
"""Arguments on a level, on average, below which plain Python is faster than numpy's calls."""

CHUNK = 1 << 14
"""Arguments whose strengths are computed together, so that they stay in the processor's cache."""

FEW_LEVELS = 1000
"""No graph is called narrow before it has as many levels: so many cost nothing."""


@dataclass(frozen=True, slots=True)
class Levels:
    """An acyclic graph's arguments in topological order, and where each level begins and ends.

    An argument's level is the length of the longest path to it; all that bear on it are on lower
    levels.
    """

    order: Ints
    bounds: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Incoming:
    """Who bears on each argument: `sources[starts[i]:starts[i + 1]]` on argument i."""

    sources: Ints
    starts: Ints


def levels(graph: BipolarGraph) -> Levels | Literal["cyclic", "narrow"]:
    """Sort into levels, frontier by frontier (Kahn 1962).

    O(relations log relations) for sorting. Gives up on a graph with many narrow levels.
    """
    import numpy as np

    onward = _grouped(
        [(pair.targets, pair.sources) for pair in (graph.attacks, graph.supports)], graph.count
    )
    waiting = np.zeros(graph.count, np.int64)
    for pair in (graph.attacks, graph.supports):
        waiting += np.bincount(np.asarray(pair.targets), minlength=graph.count)
    frontier = np.flatnonzero(waiting == 0)
    found: list[Ints] = []
    bounds: list[tuple[int, int]] = []
    done = 0
    while frontier.size:
        found.append(frontier)
        bounds.append((done, done + frontier.size))
        done += frontier.size
        if len(found) > FEW_LEVELS and done < NARROW * len(found):
            return "narrow"
        frontier = _freed(frontier, onward, waiting)
    if done < graph.count:
        return "cyclic"
    return Levels(np.concatenate(found), bounds)


def exact(graph: BipolarGraph, semantics: Semantics, sorted_: Levels) -> Floats:
    """Give the strengths of an acyclic graph, level by level. O(arguments + relations) and a sort.

    Arguments are renumbered so that a level and its relations lie together in memory.
    """
    import numpy as np

    rank = np.empty(graph.count, np.int64)
    rank[sorted_.order] = np.arange(graph.count)
    attacks, supports = (
        _grouped([(pair.sources, pair.targets)], graph.count, rank)
        for pair in (graph.attacks, graph.supports)
    )
    base = base_scores(graph, semantics)[sorted_.order]
    strengths = base.copy()
    for begin, end in sorted_.bounds:
        moved = _energy(semantics.aggregation, strengths, attacks, supports, (begin, end))
        strengths[begin:end] = influenced(semantics, base[begin:end], moved)
    result = np.empty_like(strengths)
    result[sorted_.order] = strengths
    return result


def system(graph: BipolarGraph, semantics: Semantics) -> System[Floats]:
    """Give what iteration needs. One step is O(arguments + relations)."""
    base = base_scores(graph, semantics)
    attacks, supports = (
        _grouped([(pair.sources, pair.targets)], graph.count)
        for pair in (graph.attacks, graph.supports)
    )
    everyone = (0, graph.count)

    def step(old: Floats) -> Floats:
        moved = _energy(semantics.aggregation, old, attacks, supports, everyone)
        return influenced(semantics, base, moved)

    return System(base, step, combined, gap)


def influenced(semantics: Semantics, base: Floats, energies: Floats, chunk: int = CHUNK) -> Floats:
    """Turn energies into strengths, in their place, so many arguments at once."""
    for begin in range(0, base.size, chunk):
        span = slice(begin, begin + chunk)
        energies[span] = semantics.influence(base[span], energies[span], _exp)
    return energies


def _energy(
    aggregation: Aggregation,
    strengths: Floats,
    attacks: Incoming,
    supports: Incoming,
    span: tuple[int, int],
) -> Floats:
    """Aggregate what bears on the arguments of a span."""
    gain = _folded(aggregation, strengths, supports, span)
    loss = _folded(aggregation, strengths, attacks, span)
    gain -= loss
    gain *= aggregation.sign
    return gain


def _folded(
    aggregation: Aggregation, strengths: Floats, incoming: Incoming, span: tuple[int, int]
) -> Floats:
    import numpy as np

    begin, end = span
    fold = {"sum": np.add, "product": np.multiply}[aggregation.fold]
    starts = incoming.starts[begin : end + 1]
    sources = incoming.sources[starts[0] : starts[-1]]
    folded = np.full(end - begin, UNITS[aggregation.fold])
    if sources.size:
        shares = aggregation.share(strengths.take(sources))
        # reduceat gives an empty group the share that follows it, so those are left out.
        filled = np.flatnonzero(starts[1:] > starts[:-1])
        folded[filled] = fold.reduceat(shares, starts[filled] - starts[0])
    return folded


def _freed(frontier: Ints, onward: Incoming, waiting: Ints) -> Ints:
    """Take a frontier away; give those that wait for nothing more. Counts down `waiting`."""
    import numpy as np

    begins = onward.starts[frontier]
    counts = onward.starts[frontier + 1] - begins
    ends = np.cumsum(counts)
    places = np.arange(ends[-1]) + np.repeat(begins - ends + counts, counts)
    reached = np.sort(onward.sources[places])
    if not reached.size:
        return reached
    # np.unique is a hundred times as slow as np.sort on millions.
    firsts = np.flatnonzero(np.concatenate(([True], reached[1:] != reached[:-1])))
    each = reached[firsts]
    waiting[each] -= np.diff(firsts, append=reached.size)
    free: Ints = each[waiting[each] == 0]
    return free


def _grouped(
    columns: list[tuple[memoryview[int], memoryview[int]]], count: int, rank: Ints | None = None
) -> Incoming:
    """Group the first of each pair of columns by the second; both renumbered by rank if given.

    Sorting both packed into one number is several times as fast as an argsort.
    """
    import numpy as np

    packed: list[Ints] = []
    for members, groups in columns:
        member, group = np.asarray(members, np.int64), np.asarray(groups, np.int64)
        if rank is not None:
            member, group = rank[member], rank[group]
        packed.append((group << 32) | member)
    merged = np.concatenate(packed)
    merged.sort()
    sizes = np.bincount(merged >> 32, minlength=count)
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
    return Incoming(merged & 0xFFFFFFFF, starts)


def base_scores(graph: BipolarGraph, semantics: Semantics) -> Floats:
    """Give the base scores that the semantics works with."""
    import numpy as np

    base: Floats = np.asarray(graph.base)
    return np.clip(base, semantics.margin, 1 - semantics.margin)


def _exp(value: Floats) -> Floats:
    import numpy as np

    powers: Floats = np.exp(np.minimum(value, HIGHEST_ENERGY))
    return powers


def combined(terms: list[tuple[float, Floats]]) -> Floats:
    """Add vectors that are multiplied by factors."""
    import numpy as np

    total = np.zeros_like(terms[0][1])
    for factor, vector in terms:
        total += factor * vector
    return total


def gap(one: Floats, other: Floats) -> float:
    """Give the greatest difference."""
    import numpy as np

    return float(np.abs(one - other).max(initial=0.0))
