"""Iteration by sparse matrices of scipy's, for graphs with millions of relations.

Where strengths add up, energies are the product of a matrix and the strengths. Its rows are dealt
out to the processors, a block to each: scipy and numpy let go of Python's lock meanwhile.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from argmap.semantics.gradual.arrays import base_scores, combined, gap, influenced
from argmap.semantics.gradual.iterating import System, run, settle

if TYPE_CHECKING:
    from argmap.semantics.gradual.arrays import Floats
    from argmap.semantics.gradual.bipolar import BipolarGraph
    from argmap.semantics.gradual.definitions import Semantics
    from argmap.semantics.gradual.iterating import State
    from argmap.semantics.stopping import Stop

HUGE = 1_000_000
"""Relations from which scipy is worth its import."""

MOST_BLOCKS = 8
"""With more, all would wait for memory."""

CHUNK = 1 << 17
"""Arguments that a thread turns from energies to strengths at once: for fewer, threads wait for
Python's lock too often."""

ROUGH, ROUGH_STEPS = 1e-6, 40
"""Residual up to which steps are taken in single precision, whose strengths are good to 1e-7, and
how many at most."""

LOOKED_AT = 50_000
"""Relations that `comes_round` follows: some hundredths of a second."""


@dataclass(frozen=True, slots=True)
class Block:
    """Arguments in a row, and the rows that give their energies."""

    arguments: slice
    rows: Any


def is_worth_it(graph: BipolarGraph, semantics: Semantics) -> bool:
    """Tell whether this way can be gone, and is faster than others."""
    is_sum = semantics.aggregation.fold == "sum"
    return is_sum and graph.relations > HUGE and find_spec("scipy") is not None


def blocks_of(graph: BipolarGraph, semantics: Semantics) -> list[Block]:
    """Give the matrix that turns strengths into energies, if they are sums, a block a processor.

    In single precision, which its signs need no more than. O(arguments + relations) for each.
    """
    import numpy as np
    from scipy.sparse import coo_array

    both = (graph.attacks, graph.supports)
    sources = np.concatenate([np.asarray(pairs.sources) for pairs in both])
    targets = np.concatenate([np.asarray(pairs.targets) for pairs in both])
    signs = np.full(graph.relations, semantics.aggregation.sign, np.float32)
    signs[: len(graph.attacks)] *= -1
    number = min(os.cpu_count() or 1, MOST_BLOCKS)
    bounds = [graph.count * block // number for block in range(number + 1)]

    def block(begin: int, end: int) -> Block:
        kept = np.flatnonzero((targets >= begin) & (targets < end))
        places = (targets[kept] - begin, sources[kept])
        rows = coo_array((signs[kept], places), shape=(end - begin, graph.count))
        # Else scipy would sort them to merge relations that are given twice, which count twice.
        rows.has_canonical_format = True
        return Block(slice(begin, end), rows.tocsr())

    with ThreadPoolExecutor(number) as threads:
        return list(threads.map(block, bounds[:-1], bounds[1:]))


def comes_round(blocks: list[Block]) -> bool:
    """Tell whether a walk against the relations soon meets an argument that it came through.

    In depth, from the first argument on. In most large graphs with circles one is met within some
    thousand relations; the others are left to the sorting into levels, which looks at all.
    """

    def bearing_on(one: int) -> list[int]:
        block = next(block for block in blocks if one < block.arguments.stop)
        row = one - block.arguments.start
        starts = block.rows.indptr
        found: list[int] = block.rows.indices[starts[row] : starts[row + 1]].tolist()
        return found

    is_on_the_way: dict[int, bool] = {}
    left = LOOKED_AT
    for root in range(min(left, blocks[-1].arguments.stop)):
        walk = [] if root in is_on_the_way else [(root, bearing_on(root))]
        is_on_the_way[root] = bool(walk)
        while walk and left:
            left -= 1
            one, rest = walk[-1]
            if not rest:
                is_on_the_way[one] = False
                walk.pop()
                continue
            other = rest.pop()
            if is_on_the_way.get(other):
                return True
            if other not in is_on_the_way:
                is_on_the_way[other] = True
                walk.append((other, bearing_on(other)))
    return False


def settled(
    blocks: list[Block],
    graph: BipolarGraph,
    semantics: Semantics,
    tolerance: float,
    most_steps: int,
    stop: Stop,
) -> State[Floats]:
    """Iterate (see `iterating`), until `stop` says so. One step is O(arguments + relations).

    The first discrete steps are taken in single precision, which has half as much to read; those
    that settle are not.
    """
    import numpy as np

    base = base_scores(graph, semantics)
    with ThreadPoolExecutor(len(blocks)) as threads:
        rough = _system(blocks, base.astype(np.float32), semantics, threads)
        near = run(rough, "discrete", ROUGH, min(most_steps, ROUGH_STEPS), stop)
        ahead = (near.following.astype(np.float64), near.steps + 1)
        exact = _system(_double(blocks), base, semantics, threads)
        return settle(exact, tolerance, most_steps, stop, ahead if near.steps else None)


def _system(
    blocks: list[Block], base: Floats, semantics: Semantics, threads: ThreadPoolExecutor
) -> System[Floats]:
    import numpy as np

    def step(old: Floats) -> Floats:
        new = np.empty_like(old)

        def fill(block: Block) -> None:
            part = block.arguments
            new[part] = influenced(semantics, base[part], block.rows @ old, CHUNK)

        list(threads.map(fill, blocks))
        return new

    def widest_gap(one: Floats, other: Floats) -> float:
        parts = [block.arguments for block in blocks]
        return max(threads.map(lambda part: gap(one[part], other[part]), parts))

    return System(base, step, combined, widest_gap)


def _double(blocks: list[Block]) -> list[Block]:
    """Give the same matrix in double precision; it shares all but the values."""
    import numpy as np
    from scipy.sparse import csr_array

    def double(block: Block) -> Block:
        rows = block.rows
        held = (rows.data.astype(np.float64), rows.indices, rows.indptr)
        return Block(block.arguments, csr_array(held, shape=rows.shape))

    return [double(block) for block in blocks]
