from __future__ import annotations

from math import exp, log

import pytest

from argmap.semantics.gradual import plain
from argmap.semantics.gradual.bipolar import BipolarGraph, bipolar_graph
from argmap.semantics.gradual.definitions import SEMANTICS, gradual_semantics
from tests.unit.semantics_gradual.graphs import score

# One argument with base score .4, attacked by strengths .5 and .2, supported by .6.
BOTH = bipolar_graph([0.4, 0.5, 0.2, 0.6], [(1, 0), (2, 0)], [(3, 0)])
ATTACKED = bipolar_graph([0.4, 0.5, 0.2], [(1, 0), (2, 0)])
SUPPORTED = bipolar_graph([0.4, 0.5, 0.2], [], [(1, 0), (2, 0)])

BY_HAND = {
    # Attack 1 - .5 * .8 = .6, support .6 or .6: energies 0, -.6, .6.
    "df-quad": (0.4, 0.4 * 0.4, 0.4 + 0.6 * 0.6),
    # Energies -.1, -.7, .7; h = .01 / 1.01 and .49 / 1.49.
    "quadratic-energy": (0.4 - 0.4 * 0.01 / 1.01, 0.4 / 1.49, 0.4 + 0.6 * 0.49 / 1.49),
    "euler-based": (
        1 - 0.84 / (1 + 0.4 * exp(-0.1)),
        1 - 0.84 / (1 + 0.4 * exp(-0.7)),
        1 - 0.84 / (1 + 0.4 * exp(0.7)),
    ),
    "h-categoriser": (0.4 / 1.7, 0.4 / 1.7, 0.4),
    "mlp-based": tuple(1 / (1 + exp(-log(0.4 / 0.6) - energy)) for energy in (-0.1, -0.7, 0.7)),
}


@pytest.mark.parametrize("name", SEMANTICS)
@pytest.mark.parametrize("place", range(3))
def test_one_step_is_as_computed_by_hand(name: str, place: int) -> None:
    graph: BipolarGraph = (BOTH, ATTACKED, SUPPORTED)[place]
    assert score(graph, name, 0) == pytest.approx(BY_HAND[name][place], abs=1e-12)


def test_the_h_categoriser_without_base_scores_is_besnard_and_hunters() -> None:
    # Their h of a node is 1 / (1 + the children's): a chain of three gives 1, 1/2, 2/3.
    graph = bipolar_graph([1, 1, 1], [(0, 1), (1, 2)])
    assert [score(graph, "h-categoriser", one) for one in range(3)] == pytest.approx(
        [1, 1 / 2, 2 / 3]
    )


def test_the_h_categoriser_does_not_see_a_circle_of_supports() -> None:
    graph = bipolar_graph([0.3, 0.6], [(0, 1)], [(1, 0)])
    assert [score(graph, "h-categoriser", one) for one in (0, 1)] == pytest.approx([0.3, 0.6 / 1.3])


def test_the_mlp_based_semantics_moves_0_and_1_by_a_millionth() -> None:
    graph = bipolar_graph([0, 1], [], [(1, 0)])
    assert score(graph, "mlp-based", 1) == pytest.approx(1 - 1e-6, abs=1e-15)
    assert score(graph, "mlp-based", 0) == pytest.approx(1e-6 * exp(1), rel=1e-5)


@pytest.mark.parametrize("name", SEMANTICS)
@pytest.mark.parametrize("supports", [True, False])
def test_a_thousand_arguments_on_one_side_do_not_overflow(name: str, supports: bool) -> None:
    pairs = [(one, 0) for one in range(1, 1500)]
    graph = bipolar_graph([0.5] + [1.0] * 1499, *([[], pairs] if supports else [pairs, []]))
    takes = SEMANTICS[name].takes_supports or not supports
    limits = {"euler-based": 0.25}
    least = limits.get(name, 0.0)
    expected = (1.0 if takes else 0.5) if supports else least
    assert score(graph, name, 0) == pytest.approx(expected, abs=1e-3)


@pytest.mark.parametrize("name", SEMANTICS)
@pytest.mark.parametrize("base", [0.001, 0.2, 0.5, 0.9])
@pytest.mark.parametrize("energy", [-0.9, -0.3, 0.2, 0.8])
def test_slopes_are_those_of_the_influence(name: str, base: float, energy: float) -> None:
    one, step = SEMANTICS[name], 1e-6
    if not one.takes_supports and energy > 0:
        pytest.skip("attacks alone give no energy above 0")
    by_base, by_energy = one.slopes(base, energy, plain.exp)

    def at(moved_base: float, moved_energy: float) -> float:
        strength: float = one.influence(moved_base, moved_energy, plain.exp)
        return strength

    assert by_base == pytest.approx(
        (at(base + step, energy) - at(base - step, energy)) / (2 * step), rel=1e-4, abs=1e-8
    )
    assert by_energy == pytest.approx(
        (at(base, energy + step) - at(base, energy - step)) / (2 * step), rel=1e-4, abs=1e-8
    )


def test_semantics_are_found_by_name() -> None:
    assert [gradual_semantics(name).name for name in SEMANTICS] == list(SEMANTICS)
    with pytest.raises(ValueError, match="unknown gradual semantics `qe`: choose one of df-quad, "):
        gradual_semantics("qe")
