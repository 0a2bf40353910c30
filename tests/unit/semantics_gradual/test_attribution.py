from __future__ import annotations

from itertools import permutations
from statistics import mean

import pytest

from argmap.semantics.gradual.attribution import MEANINGS, gradients, removals, shares
from argmap.semantics.gradual.bipolar import BipolarGraph, bipolar_graph
from argmap.semantics.gradual.cones import Part, claims, relations
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.evaluating import evaluate
from tests.unit.semantics_gradual.graphs import (
    DEMOCRACY,
    STOCK,
    chain,
    oscillator,
    random_graph,
    score,
)  # fmt: skip

DF_QUAD = SEMANTICS["df-quad"]
QUADRATIC = SEMANTICS["quadratic-energy"]


def without(graph: BipolarGraph, parts: tuple[Part, ...]) -> BipolarGraph:
    """Leave parts out as the definition says: a claim with all its relations."""
    gone = {part.index for part in parts if part.kind == "claim"}

    def kept(kind: str, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        missing = {part.index for part in parts if part.kind == kind}
        return [
            pair
            for place, pair in enumerate(pairs)
            if place not in missing and not gone & set(pair)
        ]

    return bipolar_graph(
        graph.base, kept("attack", list(graph.attacks)), kept("support", list(graph.supports))
    )


@pytest.mark.parametrize("name", SEMANTICS)
@pytest.mark.parametrize("graph", [DEMOCRACY, STOCK])
def test_a_removal_is_the_difference_that_leaving_out_makes(name: str, graph: BipolarGraph) -> None:
    parts = (*claims(graph, 0), *relations(graph))
    found = removals(graph, SEMANTICS[name], 0, parts)
    assert found.meaning == "removal"
    whole = score(graph, name, 0)
    expected = [whole - score(without(graph, (part,)), name, 0) for part in parts]
    assert found.effects == pytest.approx(expected, abs=1e-8)


def test_a_removal_by_hand() -> None:
    # P1 lifts A1 from .54 (by P2's .08 alone) to .862.
    found = removals(DEMOCRACY, DF_QUAD, 0, [Part("claim", 2), Part("claim", 4)])
    assert found.effects == pytest.approx((0.862 - 0.54, 0.0), abs=1e-12)


@pytest.mark.parametrize("name", SEMANTICS)
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("acyclic", [True, False])
def test_a_gradient_is_what_central_differences_give(name: str, seed: int, acyclic: bool) -> None:
    graph = random_graph(9, 18, seed, acyclic=acyclic)
    graph = bipolar_graph([0.1 + 0.8 * one for one in graph.base], graph.attacks, graph.supports)
    target = 8
    semantics = SEMANTICS[name]
    if not evaluate(graph, semantics).converged:
        pytest.skip("does not settle")
    parts = claims(graph, target)
    found = gradients(graph, semantics, target, parts, 1e-13)
    for part, slope in zip(parts, found.effects, strict=True):
        ends = []
        for step in (1e-5, -1e-5):
            base = list(graph.base)
            base[part.index] += step
            moved = bipolar_graph(base, graph.attacks, graph.supports)
            ends.append(evaluate(moved, semantics, 1e-13).scores[target])
        assert ends[0] is not None
        assert ends[1] is not None
        assert slope == pytest.approx((ends[0] - ends[1]) / 2e-5, abs=1e-6)


def test_a_gradient_says_how_it_was_found() -> None:
    assert gradients(DEMOCRACY, DF_QUAD, 0, []).method == "reverse differentiation"
    assert gradients(STOCK, QUADRATIC, 0, []).method == "implicit differentiation"


@pytest.mark.parametrize("name", ["df-quad", "quadratic-energy", "euler-based", "mlp-based"])
def test_the_gradient_of_a_relation_is_that_of_its_weight(name: str) -> None:
    # Weighing the support from a leaf is the same as weighing the leaf's own strength.
    graph = bipolar_graph([0.3, 0.6, 0.5], [(2, 0)], [(1, 0)])
    support = Part("support", 0)
    found = gradients(graph, SEMANTICS[name], 0, [support, Part("claim", 1)])
    by_weight, by_base = found.effects
    assert by_weight is not None
    assert by_base is not None
    assert by_weight == pytest.approx(0.6 * by_base, abs=1e-6)


def test_the_gradient_where_attack_and_support_balance_is_the_mean_of_both_sides() -> None:
    graph = bipolar_graph([0.2, 0.5, 0.5], [(1, 0)], [(2, 0)])
    found = gradients(graph, DF_QUAD, 0, claims(graph, 0))
    assert found.effects == pytest.approx((-0.5, 0.5))


def test_the_gradient_of_strong_attackers_needs_no_division() -> None:
    # Two attackers of strength 1: neither changes anything as long as the other stands.
    graph = bipolar_graph([0.5, 1, 1], [(1, 0), (2, 0)])
    assert gradients(graph, DF_QUAD, 0, claims(graph, 0)).effects == (0.0, 0.0)


@pytest.mark.parametrize("name", ["df-quad", "quadratic-energy"])
@pytest.mark.parametrize("graph", [DEMOCRACY, STOCK])
def test_shares_are_means_over_all_orders(name: str, graph: BipolarGraph) -> None:
    parts = tuple(Part("claim", one) for one in (2, 3, 4, 5))
    found = shares(graph, SEMANTICS[name], 0, parts)
    gains: dict[Part, list[float]] = {part: [] for part in parts}
    for order in permutations(parts):
        for place, part in enumerate(order):
            with_it, without_it = order[place + 1 :], order[place:]
            gains[part].append(
                score(without(graph, with_it), name, 0) - score(without(graph, without_it), name, 0)
            )
    assert found.effects == pytest.approx([mean(gains[part]) for part in parts], abs=1e-8)
    assert (found.method, found.samples, set(found.errors)) == ("all combinations", 0, {0.0})


@pytest.mark.parametrize("graph", [DEMOCRACY, STOCK])
def test_shares_add_up_to_the_difference(graph: BipolarGraph) -> None:
    for parts in (claims(graph, 0), relations(graph)):
        found = shares(graph, QUADRATIC, 0, parts)
        total = score(graph, "quadratic-energy", 0) - score(
            without(graph, parts), "quadratic-energy", 0
        )
        assert sum(effect or 0.0 for effect in found.effects) == pytest.approx(total, abs=1e-8)


def test_sampled_shares_add_up_and_are_near_the_exact_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = random_graph(12, 40, 3, acyclic=True)
    parts = claims(graph, 11)
    exact = shares(graph, DF_QUAD, 11, parts)
    monkeypatch.setattr("argmap.semantics.gradual.attribution.EXACT_PLAYERS", 3)
    sampled = shares(graph, DF_QUAD, 11, parts, permutations=400, seed=1)
    assert (sampled.method, sampled.samples) == ("random orders", 400)
    assert any(sampled.errors)
    assert sum(map(float, map(_known, sampled.effects))) == pytest.approx(
        sum(map(float, map(_known, exact.effects)))
    )
    for one, other, error in zip(sampled.effects, exact.effects, sampled.errors, strict=True):
        assert one == pytest.approx(other, abs=4 * error + 1e-12)


def _known(effect: float | None) -> float:
    assert effect is not None
    return effect


def test_the_seed_decides_the_sample() -> None:
    graph = random_graph(30, 300, 3, acyclic=True)
    parts = claims(graph, 29)
    first, again, other = (
        shares(graph, DF_QUAD, 29, parts, permutations=5, seed=seed) for seed in (1, 1, 2)
    )
    assert first == again
    assert first.effects != other.effects


def test_what_does_not_converge_has_no_attribution() -> None:
    graph = oscillator(3, 10, 0.999)
    part = Part("claim", 1)
    for explain in (removals, gradients, shares):
        assert explain(graph, SEMANTICS["mlp-based"], 0, [part]).effects == (None,)


def test_supports_contribute_nothing_to_the_h_categoriser() -> None:
    graph = bipolar_graph([0.5, 0.5], [], [(1, 0)])
    for explain in (removals, gradients, shares):
        found = explain(
            graph, SEMANTICS["h-categoriser"], 0, [Part("claim", 1), Part("support", 0)]
        )
        assert found.effects == (0.0, 0.0)


@pytest.mark.parametrize("explain", [removals, gradients, shares])
def test_unknown_parts_and_targets_are_refused(explain: object) -> None:
    assert callable(explain)
    for part in (Part("claim", 9), Part("attack", 4), Part("support", -1)):
        with pytest.raises(ValueError, match=f"there is no {part.kind} {part.index}"):
            explain(DEMOCRACY, DF_QUAD, 0, [part])
    with pytest.raises(ValueError, match="argument 0 is the target"):
        explain(DEMOCRACY, DF_QUAD, 0, [Part("claim", 0)])
    with pytest.raises(ValueError, match="there is no argument 9"):
        explain(DEMOCRACY, DF_QUAD, 9, [])


def test_one_order_has_no_standard_error() -> None:
    with pytest.raises(ValueError, match="at least 2"):
        shares(DEMOCRACY, DF_QUAD, 0, [], permutations=1)


def test_each_meaning_is_explained() -> None:
    found = (explain(DEMOCRACY, DF_QUAD, 0, []) for explain in (removals, gradients, shares))
    assert [one.meaning for one in found] == list(MEANINGS)


def test_a_deep_chain_is_explained_without_recursion() -> None:
    length = 20_000
    graph = chain(length)
    parts = [Part("claim", length - 2), Part("claim", 0)]
    assert removals(graph, DF_QUAD, length - 1, parts).effects == pytest.approx((-1 / 6, 0.0))
    assert gradients(graph, DF_QUAD, length - 1, parts).effects == pytest.approx((-1 / 3, 0.0))
