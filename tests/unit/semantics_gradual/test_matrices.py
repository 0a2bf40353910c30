"""Huge graphs, made small: iteration by scipy's matrices finds what plain Python finds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from argmap.semantics.gradual import evaluating
from argmap.semantics.gradual.bipolar import BipolarGraph, bipolar_graph
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.evaluating import evaluate
from tests.unit.semantics_gradual.graphs import chain, circle, oscillator, random_graph

pytest.importorskip("scipy")

from argmap.semantics.gradual import matrices

if TYPE_CHECKING:
    from argmap.semantics.gradual.evaluating import Result

QUADRATIC = SEMANTICS["quadratic-energy"]


def as_if_huge(
    graph: BipolarGraph, name: str, patch: pytest.MonkeyPatch, blocks: int = 2
) -> Result:
    with patch.context() as here:
        here.setattr(evaluating, "LARGE", -1)
        here.setattr(matrices, "HUGE", -1)
        here.setattr(os, "cpu_count", lambda: blocks)
        return evaluate(graph, SEMANTICS[name])


@pytest.mark.parametrize("name", ["quadratic-energy", "euler-based", "mlp-based", "h-categoriser"])
@pytest.mark.parametrize("blocks", [1, 2, 7, 100])
def test_a_cyclic_graph(name: str, blocks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = random_graph(60, 150, seed=7, acyclic=False)
    one = evaluate(graph, SEMANTICS[name])
    other = as_if_huge(graph, name, monkeypatch, blocks)
    assert (one.method, one.converged) == (other.method, other.converged)
    assert one.scores == pytest.approx(other.scores, abs=1e-8)


def test_an_acyclic_graph_stays_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = random_graph(60, 150, seed=7, acyclic=True)
    found = as_if_huge(graph, "quadratic-energy", monkeypatch)
    assert found.method == "exact"
    assert found.scores == pytest.approx(evaluate(graph, QUADRATIC).scores, abs=1e-12)


def test_relations_given_twice_count_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = bipolar_graph([0.5, 0.6, 0.7], [(0, 1), (0, 1), (1, 0)], [(2, 0), (2, 0), (2, 0)])
    found = as_if_huge(graph, "euler-based", monkeypatch)
    assert found.scores == pytest.approx(evaluate(graph, SEMANTICS["euler-based"]).scores, abs=1e-8)


def test_what_does_not_settle_has_no_scores(monkeypatch: pytest.MonkeyPatch) -> None:
    found = as_if_huge(oscillator(3, 10, 0.999), "mlp-based", monkeypatch)
    assert (found.converged, found.method, set(found.scores)) == (False, "continuous", {None})


@pytest.mark.parametrize(
    ("graph", "is_found"),
    [
        (bipolar_graph([0.5], [(0, 0)]), True),
        (bipolar_graph([0.5] * 4, [(0, 1), (1, 2)], [(2, 0)]), True),
        (bipolar_graph([0.5] * 4, [(3, 2), (2, 1), (1, 3), (2, 0)]), True),
        (circle(10), True),
        (chain(500), False),
        # Two ways to one argument are no circle.
        (bipolar_graph([0.5] * 4, [(0, 1), (0, 2), (1, 3), (2, 3)]), False),
        (random_graph(60, 150, seed=7, acyclic=True), False),
    ],
)
def test_a_walk_finds_a_circle(graph: BipolarGraph, *, is_found: bool) -> None:
    assert matrices.comes_round(matrices.blocks_of(graph, QUADRATIC)) == is_found


@pytest.mark.parametrize("seed", range(30))
def test_a_walk_finds_a_circle_where_sorting_finds_one(seed: int) -> None:
    graph = random_graph(40, 40, seed, acyclic=False)
    has_circle = evaluate(graph, QUADRATIC).method != "exact"
    assert matrices.comes_round(matrices.blocks_of(graph, QUADRATIC)) == has_circle


def test_a_circle_that_is_far_off_is_left_to_the_sorting(monkeypatch: pytest.MonkeyPatch) -> None:
    length = 50
    pairs = [(one + 1, one) for one in range(length)]
    graph = bipolar_graph([0.5] * (length + 1), [*pairs, (length, length)])
    monkeypatch.setattr(matrices, "LOOKED_AT", 20)
    assert not matrices.comes_round(matrices.blocks_of(graph, QUADRATIC))
    found = as_if_huge(graph, "quadratic-energy", monkeypatch)
    assert found.method == "discrete"
    assert found.scores == pytest.approx(evaluate(graph, QUADRATIC).scores, abs=1e-8)
