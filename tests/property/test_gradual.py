"""Principles that gradual semantics are known to satisfy (Baroni, Rago & Toni 2018; Amgoud &
Ben-Naim 2018; Potyka 2018), on small random graphs."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.semantics.gradual.attribution import gradients, removals, shares
from argmap.semantics.gradual.bipolar import BipolarGraph, bipolar_graph
from argmap.semantics.gradual.cones import Part, claims, relations
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.evaluating import evaluate
from tests.unit.semantics_gradual.graphs import strengths

Pairs = list[tuple[int, int]]

scores = st.one_of(st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1))
names = st.sampled_from(list(SEMANTICS))


@st.composite
def graphs(draw: st.DrawFn, *, acyclic: bool = False, most: int = 6) -> BipolarGraph:
    base = draw(st.lists(scores, min_size=1, max_size=most))
    ends = st.integers(0, len(base) - 1)
    pairs = st.lists(st.tuples(ends, ends), max_size=8)
    attacks, supports = draw(pairs), draw(pairs)
    if acyclic:
        attacks, supports = ([p for p in kept if p[0] > p[1]] for kept in (attacks, supports))
    return bipolar_graph(base, attacks, supports)


def settled(graph: BipolarGraph, name: str) -> list[float]:
    # Beyond some steps hypothesis would rather see another graph.
    result = evaluate(graph, SEMANTICS[name], most_steps=300)
    assume(result.converged)
    return [score for score in result.scores if score is not None]


@given(graphs(), names)
def test_scores_are_from_0_to_1_or_missing(graph: BipolarGraph, name: str) -> None:
    result = evaluate(graph, SEMANTICS[name], most_steps=300)
    assert all(score is None or 0 <= score <= 1 for score in result.scores)
    assert result.converged == (None not in result.scores)
    assert result.converged == (result.residual <= 1e-9)


@given(graphs(acyclic=True), names, st.randoms(use_true_random=False))
def test_anonymity(graph: BipolarGraph, name: str, source: object) -> None:
    """Names and the order of arguments do not matter."""
    new = list(range(graph.count))
    source.shuffle(new)  # type: ignore[attr-defined]
    base = [0.0] * graph.count
    for old, score in enumerate(graph.base):
        base[new[old]] = score
    renamed = bipolar_graph(
        base, [(new[a], new[b]) for a, b in graph.attacks],
        [(new[a], new[b]) for a, b in graph.supports],
    )  # fmt: skip
    found = strengths(renamed, name)
    assert [found[one] for one in new] == pytest.approx(strengths(graph, name), abs=1e-12)


@given(graphs(acyclic=True), graphs(), names)
def test_independence(one: BipolarGraph, other: BipolarGraph, name: str) -> None:
    """What is not connected does not matter: an acyclic part is exact whatever stands beside it."""
    shift = one.count
    both = bipolar_graph(
        [*one.base, *other.base],
        [*one.attacks, *((a + shift, b + shift) for a, b in other.attacks)],
        [*one.supports, *((a + shift, b + shift) for a, b in other.supports)],
    )
    found = evaluate(both, SEMANTICS[name], most_steps=300).scores[:shift]
    assert found == pytest.approx(strengths(one, name), abs=1e-8)


@given(graphs(), names, st.data())
def test_directionality(graph: BipolarGraph, name: str, data: st.DataObject) -> None:
    """A relation changes nothing but its target and what that leads to."""
    before = settled(graph, name)
    ends = st.integers(0, graph.count - 1)
    source, target = data.draw(ends), data.draw(ends)
    after = settled(
        bipolar_graph(graph.base, [*graph.attacks, (source, target)], graph.supports), name
    )
    reached = {target}
    for _ in range(graph.count):
        reached |= {b for a, b in [*graph.attacks, *graph.supports] if a in reached}
    for one in set(range(graph.count)) - reached:
        assert after[one] == pytest.approx(before[one], abs=1e-7)


@given(scores, names)
def test_stability(base: float, name: str) -> None:
    """Without attackers and supporters the base score stands."""
    assert strengths(bipolar_graph([base]), name) == pytest.approx([base], abs=1.1e-6)


@given(graphs(acyclic=True), names, st.booleans(), st.data())
def test_neutrality(graph: BipolarGraph, name: str, attack: bool, data: st.DataObject) -> None:
    """A claim of strength 0 has no effect on anything."""
    target = data.draw(st.integers(0, graph.count - 1))
    added = [(graph.count, target)]
    more = bipolar_graph(
        [*graph.base, 0.0], [*graph.attacks, *(added if attack else [])],
        [*graph.supports, *([] if attack else added)],
    )  # fmt: skip
    # The MLP-based semantics takes 0 for a millionth.
    close = 1e-5 if name == "mlp-based" else 1e-12
    assert strengths(more, name)[:-1] == pytest.approx(strengths(graph, name), abs=close)


@given(st.floats(0.01, 0.99), st.lists(scores, max_size=4), names)
def test_balance(base: float, others: list[float], name: str) -> None:
    """Attackers and supporters of the same strengths leave the base score as it is."""
    assume(SEMANTICS[name].takes_supports)
    count = len(others)
    graph = bipolar_graph(
        [base, *others, *others], [(one, 0) for one in range(1, count + 1)],
        [(one, 0) for one in range(count + 1, 2 * count + 1)],
    )  # fmt: skip
    assert strengths(graph, name)[0] == pytest.approx(base, abs=1e-9)


@given(graphs(acyclic=True), st.booleans(), st.data())
def test_monotony_of_df_quad(graph: BipolarGraph, attack: bool, data: st.DataObject) -> None:
    """One more attacker never lifts its target, one more supporter never lowers it."""
    kinds = (graph.attacks, graph.supports)
    target = data.draw(st.integers(0, graph.count - 1))
    strength = data.draw(scores)
    added = [(graph.count, target)]
    more = bipolar_graph(
        [*graph.base, strength], [*kinds[0], *(added if attack else [])],
        [*kinds[1], *([] if attack else added)],
    )  # fmt: skip
    change = strengths(more, "df-quad")[target] - strengths(graph, "df-quad")[target]
    assert change <= 1e-12 if attack else change >= -1e-12


@given(graphs(acyclic=True), names, st.data())
def test_monotony_in_base_scores(graph: BipolarGraph, name: str, data: st.DataObject) -> None:
    """A higher base score never lowers a claim's own strength."""
    one = data.draw(st.integers(0, graph.count - 1))
    base = list(graph.base)
    base[one] = data.draw(st.floats(base[one], 1))
    higher = bipolar_graph(base, graph.attacks, graph.supports)
    assert strengths(higher, name)[one] >= strengths(graph, name)[one] - 1e-12


@given(graphs(), names)
def test_what_has_no_way_to_the_target_contributes_nothing(graph: BipolarGraph, name: str) -> None:
    settled(graph, name)
    more = bipolar_graph([*graph.base, 0.7], [*graph.attacks, (0, graph.count)], graph.supports)
    part = Part("claim", graph.count)
    for explain in (removals, shares):
        assert explain(more, SEMANTICS[name], 0, [part]).effects == (0.0,)
    # Where an unstable fixed point is met by chance, nothing has a derivative.
    assert gradients(more, SEMANTICS[name], 0, [part]).effects in {(0.0,), (None,)}


@given(graphs(acyclic=True, most=5), names)
def test_shares_add_up(graph: BipolarGraph, name: str) -> None:
    """Efficiency (Shapley 1953): the shares make up the whole difference."""
    whole = strengths(graph, name)[0]
    for parts in (claims(graph, 0), relations(graph)[:6]):
        found = shares(graph, SEMANTICS[name], 0, parts, permutations=3)
        alone = graph
        if parts and parts[0].kind == "claim":
            alone = bipolar_graph(graph.base)
        else:
            gone = set(parts)
            alone = bipolar_graph(
                graph.base,
                [p for i, p in enumerate(graph.attacks) if Part("attack", i) not in gone],
                [p for i, p in enumerate(graph.supports) if Part("support", i) not in gone],
            )
        total = whole - strengths(alone, name)[0]
        assert sum(effect or 0.0 for effect in found.effects) == pytest.approx(total, abs=1e-9)
