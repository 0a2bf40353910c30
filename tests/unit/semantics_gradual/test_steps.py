"""Steps: arguments that begin with the strength of the weakest that they need."""

from __future__ import annotations

import pytest

from argmap.semantics.gradual.attribution import removals, shares
from argmap.semantics.gradual.bipolar import bipolar_graph, without_supports
from argmap.semantics.gradual.cones import Part, cone
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.evaluating import evaluate
from tests.unit.semantics_gradual.graphs import oscillator, strengths

DF_QUAD = SEMANTICS["df-quad"]
# Arguments 0 and 1 are premises of step 2, which supports 3; 4 undercuts it.
STEP = bipolar_graph([0.8, 0.6, 0.1, 0.5, 0.5], [(4, 2)], [(2, 3)], [(0, 2), (1, 2)])


@pytest.mark.parametrize("name", SEMANTICS)
def test_a_step_that_nothing_undercuts_is_its_weakest_premise(name: str) -> None:
    graph = bipolar_graph([0.8, 0.6, 0.1], needs=[(0, 2), (1, 2)])
    assert strengths(graph, name) == pytest.approx([0.8, 0.6, 0.6])


def test_an_undercut_lowers_it() -> None:
    assert strengths(STEP, "df-quad") == pytest.approx([0.8, 0.6, 0.3, 0.65, 0.5])


def test_the_margin_of_mlp_holds_for_steps_too() -> None:
    graph = bipolar_graph([0.0, 0.5], needs=[(0, 1)])
    assert strengths(graph, "mlp-based")[1] == pytest.approx(1e-6)


def test_what_is_needed_is_in_the_cone_and_supports_are_not_what_is_needed() -> None:
    assert cone(STEP, DF_QUAD, 3).arguments == (0, 1, 2, 3, 4)
    assert list(without_supports(STEP).needs) == [(0, 2), (1, 2)]
    assert cone(STEP, SEMANTICS["h-categoriser"], 2).arguments == (0, 1, 2, 4)


def test_leaving_out_a_premise_leaves_nothing_of_the_step() -> None:
    parts = [Part("claim", 0), Part("claim", 1), Part("claim", 4), Part("support", 0)]
    effects = removals(STEP, DF_QUAD, 3, parts).effects
    assert effects == pytest.approx((0.15, 0.15, -0.15, 0.15))


def test_linked_premises_share_alike_without_an_undercut() -> None:
    graph = bipolar_graph([0.8, 0.6, 0.1, 0.5], (), [(2, 3)], [(0, 2), (1, 2)])
    found = shares(graph, DF_QUAD, 3, [Part("claim", 0), Part("claim", 1)])
    assert found.effects == pytest.approx((0.15, 0.15))


def test_a_circle_through_a_step_is_settled_as_one() -> None:
    # 0 and 1 are needed by step 2, which attacks 3; 3 attacks 0.
    graph = bipolar_graph([0.9, 0.8, 0.8, 0.7], [(2, 3), (3, 0)], needs=[(0, 2), (1, 2)])
    result = evaluate(graph, SEMANTICS["quadratic-energy"])
    assert (result.converged, result.method) == (True, "discrete")
    first, second, step, last = (score or 0.0 for score in result.scores)
    assert step == pytest.approx(min(first, second), abs=1e-8)
    assert last == pytest.approx(0.7 - 0.7 * step**2 / (1 + step**2), abs=1e-8)
    assert first == pytest.approx(0.9 - 0.9 * last**2 / (1 + last**2), abs=1e-8)


def test_what_needs_itself_keeps_what_it_began_with() -> None:
    result = evaluate(bipolar_graph([0.4], needs=[(0, 0)]), DF_QUAD)
    assert result.scores == (0.4,)
    assert result.method == "discrete"


def test_what_needs_something_restless_has_no_strength() -> None:
    swinging = oscillator(3, 10, 0.999)
    count = swinging.count
    graph = bipolar_graph([*swinging.base, 0.5], swinging.attacks, needs=[(0, count)])
    assert evaluate(graph, SEMANTICS["mlp-based"]).scores[count] is None


def test_ends_that_are_no_arguments_are_refused() -> None:
    with pytest.raises(ValueError, match="need 0 has the end 5, but there are 1 arguments"):
        bipolar_graph([0.5], needs=[(0, 5)])
