from __future__ import annotations

import subprocess
import sys
from math import inf, nan

import pytest

from argmap.semantics.gradual import evaluating, plain
from argmap.semantics.gradual.bipolar import BipolarGraph, bipolar_graph
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.evaluating import evaluate
from argmap.semantics.gradual.iterating import settle
from tests.unit.semantics_gradual.graphs import (
    STOCK,
    chain,
    circle,
    oscillator,
    random_graph,
    strengths,
)  # fmt: skip

DF_QUAD = SEMANTICS["df-quad"]
QUADRATIC = SEMANTICS["quadratic-energy"]


def test_an_empty_graph_has_no_scores() -> None:
    assert evaluate(bipolar_graph([]), DF_QUAD).scores == ()


def test_an_acyclic_graph_is_exact() -> None:
    result = evaluate(bipolar_graph([0.5, 1], [(1, 0)]), DF_QUAD)
    assert (result.scores, result.converged) == ((0.0, 1.0), True)
    assert (result.method, result.residual) == ("exact", 0.0)


def test_a_deep_chain_needs_no_recursion() -> None:
    scores = strengths(chain(100_000), "df-quad")
    # Far from the start s = .5 (1 - s).
    assert scores[-1] == pytest.approx(1 / 3, abs=1e-12)


def test_a_deep_chain_beside_a_wide_graph_is_found_to_be_narrow() -> None:
    length = 40_000
    pairs = [(one, one + 1) for one in range(length)]
    wide = [(one, length) for one in range(length + 1, length + 5000)]
    graph = bipolar_graph([0.5] * (length + 5000), pairs, wide)
    result = evaluate(graph, DF_QUAD)
    assert result.method == "exact"
    # s = .5 (1 - s) along the chain; its end has full support, and an attacker of that strength.
    assert result.scores[length - 1] == pytest.approx(1 / 3)
    assert result.scores[length] == pytest.approx(0.5 + 0.5 * 2 / 3)


def test_a_cyclic_graph_says_how_it_settled() -> None:
    result = evaluate(STOCK, QUADRATIC)
    assert result.converged
    assert (result.method, result.residual <= 1e-9, result.steps > 1) == ("discrete", True, True)


def test_a_mutual_attack_under_df_quad_is_as_computed_by_hand() -> None:
    # a = .8 (1 - b), b = .5 (1 - a): a = 2/3, b = 1/6.
    result = evaluate(bipolar_graph([0.8, 0.5], [(0, 1), (1, 0)]), DF_QUAD)
    assert result.scores == pytest.approx((2 / 3, 1 / 6), abs=1e-8)


def test_discrete_df_quad_goes_round_on_the_smallest_circle_and_is_not_printed() -> None:
    # (1, 0, 0) -> (1, 1, 0) -> (1, 1, 1) -> (0, 1, 1) -> (0, 0, 1) -> (0, 0, 0) -> (1, 0, 0).
    system = plain.system(plain.net(circle(1), DF_QUAD), DF_QUAD)
    state = system.start
    for _ in range(6):
        state = system.step(state)
    assert state == system.start
    result = evaluate(circle(1), DF_QUAD)
    assert result.method != "discrete"
    assert result.converged
    assert result.scores == pytest.approx((0.5, 0.5, 0.5), abs=1e-8)


@pytest.mark.parametrize("name", ["df-quad", "quadratic-energy"])
@pytest.mark.parametrize("width", [2, 10])
def test_wider_circles_settle_too(name: str, width: int) -> None:
    assert evaluate(circle(width), SEMANTICS[name]).converged


@pytest.mark.parametrize(
    ("name", "graph"),
    [
        ("mlp-based", oscillator(3, 10, 0.999)),
        ("df-quad", oscillator(3, 24, 0.9)),
        ("quadratic-energy", oscillator(5, 8, 0.9)),
    ],
)
def test_what_swings_for_ever_has_no_scores(name: str, graph: BipolarGraph) -> None:
    result = evaluate(graph, SEMANTICS[name])
    assert not result.converged
    assert result.residual > 1e-3
    assert set(result.scores) == {None}
    assert result.method == "continuous"


def test_what_does_not_settle_spoils_only_what_depends_on_it() -> None:
    swinging = oscillator(3, 10, 0.999)
    count = swinging.count
    # A claim beside it, one that it attacks, one that attacks it, and a mutual attack beside it.
    graph = bipolar_graph(
        [*swinging.base, 0.5, 0.5, 0.0, 0.5, 0.5],
        [*swinging.attacks, (0, count + 1), (count + 2, 0), (count + 3, count + 4),
         (count + 4, count + 3)],
    )  # fmt: skip
    result = evaluate(graph, SEMANTICS["mlp-based"])
    assert not result.converged
    assert set(result.scores[:count]) == {None}
    beside, after, before, *rivals = result.scores[count:]
    assert (beside, before) == pytest.approx((0.5, 1e-6))
    assert after is None
    assert rivals[0] == pytest.approx(rivals[1])
    assert rivals[0] is not None


def test_steps_that_do_not_suffice_are_no_result() -> None:
    result = evaluate(STOCK, QUADRATIC, most_steps=3)
    assert not result.converged
    assert result.scores[:2] == (None, None)
    assert evaluate(STOCK, QUADRATIC, most_steps=0).scores[:2] == (None, None)


@pytest.mark.parametrize("tolerance", [0.0, -1.0, nan, inf])
def test_a_tolerance_must_be_above_0(tolerance: float) -> None:
    with pytest.raises(ValueError, match="tolerance"):
        evaluate(STOCK, QUADRATIC, tolerance)


def test_steps_cannot_be_below_0() -> None:
    with pytest.raises(ValueError, match="steps"):
        evaluate(STOCK, QUADRATIC, most_steps=-1)


def test_the_same_graph_has_the_same_scores() -> None:
    assert evaluate(STOCK, QUADRATIC) == evaluate(STOCK, QUADRATIC)


@pytest.mark.parametrize("name", SEMANTICS)
@pytest.mark.parametrize("acyclic", [True, False])
@pytest.mark.parametrize("shape", [(1, 1), (2, 6), (30, 20), (60, 200), (300, 500)])
def test_numpy_and_plain_python_agree(
    name: str, acyclic: bool, shape: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("numpy")
    graph = random_graph(*shape, seed=7, acyclic=acyclic)
    one = evaluate(graph, SEMANTICS[name])
    monkeypatch.setattr(evaluating, "LARGE", -1)
    other = evaluate(graph, SEMANTICS[name])
    assert (one.method == "exact", one.converged) == (other.method == "exact", other.converged)
    # On cyclic graphs both iterate, one by components and one as a whole, until the tolerance.
    assert one.scores == pytest.approx(other.scores, abs=1e-12 if acyclic else 1e-7)
    assert all(type(score) is float for score in other.scores if score is not None)


def test_without_numpy_large_graphs_are_evaluated_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = evaluate(STOCK, QUADRATIC)
    monkeypatch.setattr(evaluating, "LARGE", -1)
    monkeypatch.setattr(evaluating, "find_spec", lambda _: None)
    assert evaluate(STOCK, QUADRATIC) == expected


def test_numpy_and_plain_python_agree_on_what_does_not_settle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("numpy")
    graph = oscillator(3, 24, 0.9)
    monkeypatch.setattr(evaluating, "LARGE", -1)
    result = evaluate(graph, DF_QUAD)
    assert (result.converged, set(result.scores)) == (False, {None})


def test_continuous_steps_agree_too() -> None:
    arrays = pytest.importorskip("argmap.semantics.gradual.arrays")
    pytest.importorskip("numpy")
    graph = circle(10)
    one = settle(plain.system(plain.net(graph, QUADRATIC), QUADRATIC), 1e-9, 10_000)
    other = settle(arrays.system(graph, QUADRATIC), 1e-9, 10_000)
    assert (one.method, one.steps) == (other.method, other.steps)
    assert one.strengths == pytest.approx(other.strengths.tolist(), abs=1e-12)


def test_a_debate_is_evaluated_without_numpy() -> None:
    code = (
        "import sys\n"
        "from argmap.semantics.gradual.attribution import removals\n"
        "from argmap.semantics.gradual.bipolar import bipolar_graph\n"
        "from argmap.semantics.gradual.definitions import SEMANTICS\n"
        "from argmap.semantics.gradual.evaluating import evaluate\n"
        "evaluate(bipolar_graph([.5, .5], [(0, 1), (1, 0)]), SEMANTICS['df-quad'])\n"
        "sys.exit(bool({'numpy', 'scipy', 'networkx'} & set(sys.modules)))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
