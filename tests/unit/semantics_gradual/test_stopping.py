"""Giving up: nothing that is iterated or tried goes on once the time is up."""

from __future__ import annotations

import pytest

from argmap.semantics.gradual.attribution import gradients, removals, shares
from argmap.semantics.gradual.cones import claims
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.evaluating import evaluate
from argmap.semantics.stopping import OutOfTimeError
from tests.stopping import after
from tests.unit.semantics_gradual.graphs import DEMOCRACY, STOCK, random_graph

DF_QUAD = SEMANTICS["df-quad"]
QUADRATIC = SEMANTICS["quadratic-energy"]


@pytest.mark.parametrize("asked", [0, 1, 5])
def test_iteration_is_given_up(asked: int) -> None:
    with pytest.raises(OutOfTimeError):
        evaluate(STOCK, QUADRATIC, stop=after(asked))
    assert evaluate(STOCK, QUADRATIC, stop=after(10_000)).converged


def test_iteration_by_arrays_is_given_up_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.semantics.gradual.evaluating.LARGE", 0)
    with pytest.raises(OutOfTimeError):
        evaluate(STOCK, QUADRATIC, stop=after(3))


def test_what_needs_no_iteration_is_exact_whatever_the_time() -> None:
    assert evaluate(DEMOCRACY, DF_QUAD, stop=after(0)).scores[0] == pytest.approx(0.862)
    found = gradients(DEMOCRACY, DF_QUAD, 0, claims(DEMOCRACY, 0), stop=after(0))
    assert not found.partial
    assert None not in found.effects


def test_gradients_in_a_circle_are_given_up() -> None:
    parts = claims(STOCK, 0)
    settled = 0
    stop = after(10**6)

    def counted() -> bool:
        nonlocal settled
        settled += 1
        return stop()

    whole = gradients(STOCK, QUADRATIC, 0, parts, stop=counted)
    for asked in (0, settled // 2, settled - 1):
        found = gradients(STOCK, QUADRATIC, 0, parts, stop=after(asked))
        assert (found.partial, set(found.effects)) == (True, {None})
        assert found.method == whole.method
    assert gradients(STOCK, QUADRATIC, 0, parts, stop=after(settled)) == whole


def test_removals_that_were_found_in_time_are_those_of_the_whole() -> None:
    parts = claims(STOCK, 0)
    whole = removals(STOCK, QUADRATIC, 0, parts)
    counts = set()
    for asked in range(0, 400, 10):
        found = removals(STOCK, QUADRATIC, 0, parts, stop=after(asked))
        known = [effect for effect in found.effects if effect is not None]
        counts.add(len(known))
        assert found.effects == (*whole.effects[: len(known)], *[None] * (6 - len(known)))
        assert found.partial == (len(known) < 6)
    assert counts >= {0, 1, 5}


def test_shares_are_all_or_none_where_all_combinations_are_tried() -> None:
    parts = claims(DEMOCRACY, 0)
    whole = shares(DEMOCRACY, DF_QUAD, 0, parts)
    assert not whole.partial
    found = shares(DEMOCRACY, DF_QUAD, 0, parts, stop=after(20))
    assert (found.partial, set(found.effects), found.samples) == (True, {None}, 0)
    assert found.method == "all combinations"


def test_shares_are_means_over_the_whole_orders_that_were_drawn() -> None:
    graph = random_graph(30, 100, 3, acyclic=True)
    parts = claims(graph, 29)
    drawn = set()
    for asked in range(0, 3000, 150):
        found = shares(graph, DF_QUAD, 29, parts, permutations=40, stop=after(asked))
        drawn.add(found.samples)
        assert found.partial == (found.samples < 40)
        assert found.method == "random orders"
        if found.samples < 2:
            assert set(found.effects) == {None}
            assert set(found.errors) == {0.0}
        else:
            again = shares(graph, DF_QUAD, 29, parts, permutations=found.samples)
            assert (found.effects, found.errors) == (again.effects, again.errors)
    assert len(drawn) > 5
