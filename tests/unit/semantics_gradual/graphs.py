"""Graphs that the tests of gradual semantics share."""

from __future__ import annotations

import random
from pathlib import Path

from argmap.semantics.gradual.bipolar import BipolarGraph, bipolar_graph
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.evaluating import evaluate

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "gradual"

# Potyka (2018), Continuous Dynamical Systems for Weighted Bipolar Argumentation, the example of
# buying or selling a stock: arguments Buy, Sell and 1 to 5.
BUY, SELL = 0, 1
STOCK = bipolar_graph(
    [0.5, 0.5, 0.8, 0.7, 0.3, 0.9, 0.9],
    attacks=[(0, 1), (1, 0), (3, 2), (4, 3), (5, 4), (6, 2)],
    supports=[(2, 1), (3, 0), (5, 3), (6, 0)],
)

# Rago, Toni, Aurisicchio & Baroni (2016), the e-democracy debate: answers A1 and A2, pros P1 to
# P3, cons C1 to C4.
DEMOCRACY = bipolar_graph(
    [0.5, 0.5, 0.7, 0.5, 0.9, 0.2, 0.2, 0.6, 0.5],
    attacks=[(5, 1), (6, 3), (7, 3), (8, 3)],
    supports=[(2, 0), (3, 0), (4, 1)],
)


def circle(width: int) -> BipolarGraph:
    """Potyka (2018): a supports each b, each b supports each c, and each c attacks a.

    The base score of a is 1, of the others 0; `circle(1)` is the smallest on which discrete
    DF-QuAD goes round for ever.
    """
    first, second = range(1, width + 1), range(width + 1, 2 * width + 1)
    supports = [(0, one) for one in first] + [(one, two) for one in first for two in second]
    return bipolar_graph([1.0] + [0.0] * (2 * width), [(two, 0) for two in second], supports)


def oscillator(groups: int, width: int, base: float) -> BipolarGraph:
    """Groups in a circle, each argument of which attacks all of the next group.

    An odd number of groups that attack hard enough swing in the continuous system too (a ring
    oscillator). The first group is a little weaker: among equals all would stay equal.
    """
    attacks = [
        (group * width + one, (group + 1) % groups * width + other)
        for group in range(groups)
        for one in range(width)
        for other in range(width)
    ]
    return bipolar_graph([0.999 * base] * width + [base] * ((groups - 1) * width), attacks)


def chain(length: int) -> BipolarGraph:
    """Each argument attacks the next."""
    return bipolar_graph([0.5] * length, [(one, one + 1) for one in range(length - 1)])


def random_graph(count: int, relations: int, seed: int, *, acyclic: bool) -> BipolarGraph:
    """Random ends and base scores, of which some are 0 and 1."""
    source = random.Random(seed)  # noqa: S311 - no secret
    pairs: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for _ in range(relations):
        one, other = source.randrange(count), source.randrange(count)
        if not acyclic or one < other:
            pairs[source.random() < 0.5].append((one, other))
    base = [source.choice([0.0, 1.0, source.random(), source.random()]) for _ in range(count)]
    return bipolar_graph(base, *pairs)


def strengths(graph: BipolarGraph, name: str) -> list[float]:
    """Evaluate what must settle."""
    result = evaluate(graph, SEMANTICS[name])
    assert result.converged
    return [score for score in result.scores if score is not None]


def score(graph: BipolarGraph, name: str, argument: int) -> float:
    return strengths(graph, name)[argument]
