"""How strong a gradual semantics finds the claims of a debate, and how a debate is read for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.model import ArgumentMap
from argmap.semantics.base_scores import whole_table
from argmap.semantics.bipolar_reading import read_bipolar
from argmap.semantics.gradual.attribution import gradients, removals
from argmap.semantics.gradual.cones import Part
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.evaluating import evaluate
from argmap.semantics.status import GRADUAL
from argmap.semantics.strengths import accepted, force, strengths
from tests.sketches import sketch
from tests.unit.semantics_gradual.graphs import oscillator

if TYPE_CHECKING:
    from argmap.semantics.status import GradualSemantics


def weighed(**weights: float) -> dict[str, dict[str, float]]:
    return {name: {"weight": weight} for name, weight in weights.items()}


def swinging() -> ArgumentMap:
    """Three groups of ten claims in a circle that never settles, one claim after and one beside."""
    graph = oscillator(3, 10, 0.999)
    lines = [f"c{one} attacks c{other}" for one, other in graph.attacks]
    weights = {f"c{one}": {"weight": graph.base[one]} for one in range(graph.count)}
    text = "\n".join(["thesis: t, s", *lines, "c0 attacks t", "beside supports s"])
    return sketch(text, **weights)


def test_the_published_strengths_of_a_debate_come_out() -> None:
    """Rago, Toni, Aurisicchio & Baroni (2016), the e-democracy debate."""
    debate = sketch(
        "thesis: a1, a2\np1 supports a1\np2 supports a1\np3 supports a2\nc1 attacks a2\n"
        "c2 attacks p2\nc3 attacks p2\nc4 attacks p2",
        **weighed(a1=0.5, a2=0.5, p1=0.7, p2=0.5, p3=0.9, c1=0.2, c2=0.2, c3=0.6, c4=0.5),
    )
    found = strengths(debate, "df-quad")
    assert found.claims["a1"] == pytest.approx(0.862)
    assert found.claims["a2"] == pytest.approx(0.85)
    assert (found.converged, found.method, found.residual) == (True, "exact", 0.0)


@pytest.mark.parametrize("semantics", GRADUAL)
def test_linked_premises_are_as_strong_as_the_weakest(semantics: GradualSemantics) -> None:
    weights = weighed(a=0.8, b=0.3, c=0.6, t=0.5)
    linked = strengths(sketch("thesis: t\nr: a, b, c attacks t", **weights), semantics)
    alone = strengths(sketch("thesis: t\nb attacks t", **weights), semantics)
    assert linked.relations["r"] == pytest.approx(0.3)
    assert linked.claims["t"] == pytest.approx(alone.claims["t"])


@pytest.mark.parametrize("semantics", GRADUAL)
def test_an_undercut_does_to_a_step_what_an_attack_does_to_a_claim(
    semantics: GradualSemantics,
) -> None:
    weights = weighed(a=0.8, u=0.4, v=0.9, t=0.5)
    cut = sketch("thesis: t\na attacks t\nu undercuts a--attacks--t\nv attacks u", **weights)
    hit = sketch("thesis: t\nu attacks a\nv attacks u\na attacks t", **weights)
    found, expected = strengths(cut, semantics), strengths(hit, semantics)
    assert found.relations["a--attacks--t"] == pytest.approx(expected.claims["a"])
    assert found.claims["t"] == pytest.approx(expected.claims["t"])
    assert found.claims["a"] == pytest.approx(0.8)
    assert force(found, cut.relation["a--attacks--t"]) == found.relations["a--attacks--t"]


def test_df_quad_of_steps_by_hand() -> None:
    weights = weighed(a=0.8, b=0.5, u=0.4, w=0.5, t=0.5)
    debate = sketch(
        "thesis: t\nr: a, b supports t\nu undercuts r\nw undercuts u--undercuts--r", **weights
    )
    found = strengths(debate, "df-quad")
    # .4 x (1 - .5) = .2; .5 x (1 - .2) = .4; .5 + .4 x .5 = .7
    assert found.relations["u--undercuts--r"] == pytest.approx(0.2)
    assert found.relations["r"] == pytest.approx(0.4)
    assert found.claims["t"] == pytest.approx(0.7)


def test_the_h_categoriser_needs_premises_but_no_supports() -> None:
    weights = weighed(a=0.8, b=0.5, t=0.6, s=0.9)
    debate = sketch("thesis: t\nr: a, b attacks t\ns supports t", **weights)
    found = strengths(debate, "h-categoriser")
    assert found.claims["t"] == pytest.approx(0.6 / 1.5)


def test_exclusive_theses_attack_each_other_once() -> None:
    weights = weighed(t=0.5, s=0.5, p=0.5)
    two = sketch("thesis: t, s\np supports t", **weights)
    said = sketch("thesis: t, s\np supports t\nt attacks s\ns attacks t", **weights)
    assert strengths(two, "quadratic-energy").claims["s"] == 0.5
    rivals = strengths(two, "quadratic-energy", exclusive=True)
    assert rivals.exclusive
    assert rivals.claims == pytest.approx(dict(strengths(said, "quadratic-energy").claims))
    assert rivals.claims == pytest.approx(
        dict(strengths(said, "quadratic-energy", exclusive=True).claims)
    )
    assert (rivals.claims["s"] or 1) < 0.5 < (rivals.claims["t"] or 0)


def test_base_scores_come_from_weight_then_evidence_then_nothing() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb supports t",
        a={"evidence": "trial"}, b={"evidence": "trial", "weight": 0.1},
    )  # fmt: skip
    assert strengths(debate, "df-quad").base == {"t": 0.5, "a": 0.85, "b": 0.1}
    own = whole_table({"trial": 0.2, "unknown": 0.3})
    assert strengths(debate, "df-quad", own).base == {"t": 0.3, "a": 0.2, "b": 0.1}


def test_what_does_not_settle_has_no_strength_and_spoils_what_depends_on_it_only() -> None:
    found = strengths(swinging(), "mlp-based")
    assert not found.converged
    assert found.residual > 1e-3
    lost = {name for name, strength in found.claims.items() if strength is None}
    assert lost == {"t", *(f"c{one}" for one in range(30))}
    assert not accepted(found, "t")
    assert accepted(found, "s")


def test_a_middling_claim_is_not_accepted() -> None:
    found = strengths(sketch("thesis: t", **weighed(t=0.5)), "df-quad")
    assert not accepted(found, "t")
    assert accepted(strengths(sketch("thesis: t", **weighed(t=0.51)), "df-quad"), "t")


def test_an_unknown_semantics_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="choose one of df-quad"):
        strengths(ArgumentMap(), "grounded")  # type: ignore[arg-type]
    assert strengths(ArgumentMap(), "df-quad").claims == {}


STEPS = sketch(
    "thesis: t\nr: a, b supports t\nc attacks t\nu undercuts r\nx attacks b",
    **weighed(t=0.4, a=0.7, b=0.8, c=0.3, u=0.2, x=0.25),
)


@pytest.mark.parametrize("semantics", GRADUAL)
def test_a_step_is_left_out_with_a_premise(semantics: GradualSemantics) -> None:
    reading = read_bipolar(STEPS, {claim.id: claim.weight or 0 for claim in STEPS.claims})
    parts = [Part("claim", reading.claims["a"]), reading.relations["r"]]
    one, other = removals(reading.graph, SEMANTICS[semantics], reading.claims["t"], parts).effects
    # An MLP-based step keeps a millionth.
    assert one == pytest.approx(other, abs=1e-5)
    assert (one == pytest.approx(0)) == (semantics == "h-categoriser")


@pytest.mark.parametrize("semantics", GRADUAL)
@pytest.mark.parametrize("name", ["a", "b", "c", "u", "x"])
def test_the_gradient_through_steps_is_that_of_small_changes(
    semantics: GradualSemantics, name: str
) -> None:
    base = {claim.id: claim.weight or 0 for claim in STEPS.claims}
    reading = read_bipolar(STEPS, base)
    target = reading.claims["t"]
    part = Part("claim", reading.claims[name])
    (slope,) = gradients(reading.graph, SEMANTICS[semantics], target, [part]).effects

    def score(change: float) -> float:
        graph = read_bipolar(STEPS, {**base, name: base[name] + change}).graph
        return evaluate(graph, SEMANTICS[semantics]).scores[target] or 0.0

    assert slope == pytest.approx((score(1e-5) - score(-1e-5)) / 2e-5, abs=1e-6)


def test_of_two_weakest_premises_each_has_half_the_slope() -> None:
    debate = sketch("thesis: t\nr: a, b supports t", **weighed(a=0.5, b=0.5, t=0.0))
    reading = read_bipolar(debate, {"a": 0.5, "b": 0.5, "t": 0.0})
    parts = [Part("claim", reading.claims[name]) for name in ("a", "b")]
    found = gradients(reading.graph, SEMANTICS["df-quad"], reading.claims["t"], parts)
    assert found.effects == pytest.approx((0.5, 0.5))


def test_many_relations_with_steps_are_not_given_to_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    debate = sketch(
        "thesis: t\nr: a, b supports t\nx attacks b", **weighed(t=0.5, a=0.5, b=0.5, x=0.8)
    )
    before = strengths(debate, "df-quad").claims
    monkeypatch.setattr("argmap.semantics.gradual.evaluating.LARGE", 0)
    assert strengths(debate, "df-quad").claims == before
    assert before["t"] == pytest.approx(0.55)
