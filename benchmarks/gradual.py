"""How fast gradual semantics are on large graphs, against what nothing could do without.

    python -m benchmarks.gradual [--arguments N] [--relations M] [--runs R]

Two graphs are made up, with 1,000,000 arguments and 5,000,000 relations unless told otherwise,
half attacks and half supports between random ends, with random base scores:

- acyclic (the source has the lower number): DF-QuAD from the graph to the scores, against a bare
  numpy level build and one sweep of additions over the same relations, which it needs at least;
- cyclic: Quadratic Energy from the graph to scores with a residual of 1e-9, against 40 bare sweeps
  by a matrix of scipy's that is ready.

Needs numpy and scipy, and about 1 GB. Exits with 1 when a ratio is over its bound.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from argmap.semantics.gradual.bipolar import from_columns
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.evaluating import evaluate
from benchmarks.ratios import Failed, Ratio, is_within_bound

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt

    from argmap.semantics.gradual.bipolar import BipolarGraph

    Ints = npt.NDArray[np.int64]

SWEEPS = 40


def main() -> int:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--arguments", type=int, default=1_000_000)
    asked.add_argument("--relations", type=int, default=5_000_000)
    asked.add_argument("--runs", type=int, default=3)
    size = asked.parse_args()
    told = f"{size.arguments:,}/{size.relations:,}"
    acyclic = random_graph(size.arguments, size.relations, acyclic=True)
    first = Ratio(
        f"acyclic DF-QuAD {told}",
        scored(acyclic, "df-quad"),
        lambda: sweep_levels(acyclic),
        3.0,
        size.runs,
    )
    kept = [is_within_bound(first)]
    cyclic = random_graph(size.arguments, size.relations, acyclic=False)
    second = Ratio(
        f"cyclic Quadratic Energy {told}",
        scored(cyclic, "quadratic-energy"),
        sweeps(cyclic),
        1.0,
        size.runs,
    )
    kept.append(is_within_bound(second))
    return 0 if all(kept) else 1


def random_graph(count: int, relations: int, *, acyclic: bool) -> BipolarGraph:
    """Make a graph with random ends and base scores; always the same."""
    import numpy as np

    random = np.random.default_rng(5)
    sources, targets = random.integers(0, count, (2, relations), dtype=np.int32)
    if acyclic:
        sources, targets = np.minimum(sources, targets), np.maximum(sources, targets)
        targets += sources == targets
        sources, targets = sources[targets < count], targets[targets < count]
    half = relations // 2
    return from_columns(
        random.random(count), (sources[:half], targets[:half]), (sources[half:], targets[half:])
    )


def scored(graph: BipolarGraph, name: str) -> Callable[[], object]:
    """Give the work of argmap. It fails when the scores do not settle."""

    def work() -> None:
        result = evaluate(graph, SEMANTICS[name])
        if not result.converged:
            raise Failed(f"{name} does not converge: residual {result.residual}")

    return work


def sweep_levels(graph: BipolarGraph) -> None:
    """Find the levels of an acyclic graph, and sweep once over its relations, in bare numpy."""
    import numpy as np

    sources, targets = ends(graph)
    heads, starts = grouped(targets, sources, graph.count)
    waiting = np.bincount(targets, minlength=graph.count)
    frontier = np.flatnonzero(waiting == 0)
    level = np.zeros(graph.count, np.int64)
    number = 0
    while frontier.size:
        level[frontier] = number
        counts = starts[frontier + 1] - starts[frontier]
        shift = np.repeat(starts[frontier] - np.cumsum(counts) + counts, counts)
        reached = np.sort(heads[np.arange(shift.size) + shift])
        is_first = np.ones(reached.size, bool)
        np.not_equal(reached[1:], reached[:-1], out=is_first[1:])
        firsts = np.flatnonzero(is_first)
        waiting[reached[firsts]] -= np.diff(firsts, append=reached.size)
        frontier = reached[firsts][waiting[reached[firsts]] == 0]
        number += 1
    tails, starts = grouped(sources, targets, graph.count)
    np.add.reduceat(np.asarray(graph.base).take(tails), starts[:-1][np.diff(starts) > 0])


def sweeps(graph: BipolarGraph) -> Callable[[], object]:
    """Give the work of 40 sweeps: products with scipy's sparse matrix of the relations."""
    import numpy as np
    from scipy.sparse import csr_array

    sources, targets = ends(graph)
    tails, starts = grouped(sources, targets, graph.count)
    rows = (np.ones(tails.size), tails.astype(np.int32), starts.astype(np.int32))
    matrix, base = csr_array(rows, shape=(graph.count, graph.count)), np.asarray(graph.base)

    def work() -> None:
        for _ in range(SWEEPS):
            matrix @ base

    return work


def grouped(members: Ints, groups: Ints, count: int) -> tuple[Ints, Ints]:
    """Sort the members by their groups; give them, and where each group starts."""
    import numpy as np

    merged = np.sort((groups << 32) | members)
    sizes = np.bincount(groups, minlength=count)
    return merged & 0xFFFFFFFF, np.concatenate(([0], np.cumsum(sizes)))


def ends(graph: BipolarGraph) -> tuple[Ints, Ints]:
    """Give the sources and targets of all relations."""
    import numpy as np

    pairs = (graph.attacks, graph.supports)
    sources = np.concatenate([np.asarray(one.sources, np.int64) for one in pairs])
    targets = np.concatenate([np.asarray(one.targets, np.int64) for one in pairs])
    return sources, targets


if __name__ == "__main__":
    sys.exit(main())
