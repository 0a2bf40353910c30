"""What contributes to the strength of a claim, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.queries import contributions as module
from argmap.queries.contributions import differences
from argmap.semantics.stopping import never
from argmap.semantics.strengths import strengths
from tests.sketches import sketch
from tests.stopping import after
from tests.unit.semantics.test_strengths import swinging, weighed

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.queries.contributions import Contributions
    from argmap.semantics.status import GradualSemantics
    from argmap.semantics.stopping import Stop

DEBATE = sketch(
    "thesis: t\na supports t\nr: b, c attacks t\nu undercuts r\naway supports gone",
    **weighed(t=0.5, a=0.6, b=0.4, c=0.9, u=0.5),
)
WIDE = sketch("thesis: t\n" + "\n".join(f"p{one} attacks t" for one in range(20)))
TWO = sketch(
    "thesis: t, s\na supports t\nb attacks t\nb attacks s\nc supports s",
    **weighed(t=0.5, s=0.4, a=0.6, b=0.4, c=0.3),
)


def contributions(
    debate: ArgumentMap,
    claim: str,
    semantics: GradualSemantics,
    *,
    exclusive: bool = False,
    stop: Stop = never,
    seed: int = 0,
) -> Contributions:
    found = strengths(debate, semantics, exclusive=exclusive)
    return module.contributions(debate, found, claim, stop=stop, seed=seed)


def test_only_what_reaches_the_claim_contributes() -> None:
    found = contributions(DEBATE, "t", "df-quad")
    assert {it.id for it in found.claims} == {"a", "b", "c", "u"}
    assert {it.id for it in found.relations} == {"a--supports--t", "r", "u--undercuts--r"}
    assert found.strength == strengths(DEBATE, "df-quad").claims["t"]
    assert (found.samples, found.partial) == ((0, 0), False)
    assert found.slopes_by == "reverse differentiation"


def test_the_numbers_are_those_of_df_quad_by_hand() -> None:
    """The step is .4 x .5 = .2, so t is .5 + .5 x .4 = .7; without a it is .4, without b .8."""
    found = {it.id: it for it in contributions(DEBATE, "t", "df-quad").claims}
    assert found["a"].removal == pytest.approx(0.3)
    assert found["b"].removal == pytest.approx(-0.1)
    assert found["c"].removal == pytest.approx(-0.1)
    assert found["u"].removal == pytest.approx(0.1)
    assert found["a"].gradient == pytest.approx(0.5)
    assert found["b"].gradient == pytest.approx(-0.25)
    assert found["c"].gradient == 0
    shares = [it.share or 0 for it in found.values()]
    assert sum(shares) == pytest.approx(0.2)


def test_a_relation_counts_as_all_its_premises_together() -> None:
    found = contributions(DEBATE, "t", "df-quad")
    (relation,) = (it for it in found.relations if it.id == "r")
    (premise,) = (it for it in found.claims if it.id == "b")
    assert relation.removal == pytest.approx(premise.removal)


def test_they_stand_in_the_order_of_their_size() -> None:
    found = contributions(DEBATE, "t", "quadratic-energy")
    for rows in (found.claims, found.relations):
        sizes = [abs(it.share or 0) for it in rows]
        assert sizes == sorted(sizes, reverse=True)
    assert found.claims[0].id == "a"


def test_many_contributors_are_sampled_with_their_error() -> None:
    found = contributions(WIDE, "t", "df-quad")
    assert found.samples == (200, 200)
    assert all(it.error > 0 for it in found.claims)
    assert found == contributions(WIDE, "t", "df-quad")
    other = contributions(WIDE, "t", "df-quad", seed=1)
    assert [it.share for it in other.claims] != [it.share for it in found.claims]


def test_of_very_many_contributors_fewer_orders_are_drawn() -> None:
    crowd = sketch("thesis: t\n" + "\n".join(f"p{one} attacks t" for one in range(400)))
    assert contributions(crowd, "t", "df-quad").samples == (50, 50)


def test_what_does_not_settle_has_no_numbers() -> None:
    found = contributions(swinging(), "t", "mlp-based")
    assert found.strength is None
    assert len(found.claims) == 30
    assert {(it.share, it.removal, it.gradient) for it in found.claims} == {(None, None, None)}
    assert {it.effect for it in (*found.claims, *found.relations)} == {None}


def test_rivals_contribute_too() -> None:
    two = sketch("thesis: t, s")
    assert contributions(two, "t", "df-quad").claims == ()
    found = contributions(two, "t", "quadratic-energy", exclusive=True)
    assert [it.id for it in found.claims] == ["s"]
    assert (found.claims[0].removal or 0) < 0


def test_an_unknown_claim_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        contributions(DEBATE, "nobody", "df-quad")


def test_time_that_is_up_leaves_shares_from_fewer_orders() -> None:
    whole = contributions(WIDE, "t", "df-quad")
    found = contributions(WIDE, "t", "df-quad", stop=after(600))
    assert found.partial
    assert 2 <= found.samples[0] < 200
    assert found.samples[1] == 0
    assert [it.share for it in found.relations] == [None] * 20
    shares = {it.id: (it.share or 0, it.error) for it in found.claims}
    assert max(error for _, error in shares.values()) > max(it.error for it in whole.claims)
    for one in whole.claims:
        share, error = shares[one.id]
        assert share == pytest.approx(one.share, abs=4 * (error + one.error))
    assert sum(share for share, _ in shares.values()) == pytest.approx((found.strength or 0) - 0.5)
    known = {it.id: (it.removal, it.gradient) for it in found.claims}
    assert known == {it.id: (it.removal, it.gradient) for it in whole.claims}


@pytest.mark.parametrize("asked", range(0, 120, 7))
def test_time_may_be_up_at_any_moment(asked: int) -> None:
    found = contributions(WIDE, "t", "df-quad", stop=after(asked))
    assert found.partial
    assert found.strength == pytest.approx(0.5**21)
    for one in (*found.claims, *found.relations):
        assert one.removal is None or one.removal == pytest.approx(-(0.5**21))
        assert one.share is None
        assert one.effect == (one.gradient if one.removal is None else one.removal)
    assert [it.gradient for it in found.claims] == pytest.approx([-(0.5**20)] * 20)


def test_time_that_is_up_before_all_combinations_leaves_no_share() -> None:
    found = contributions(DEBATE, "t", "df-quad", stop=after(30))
    assert found.partial
    assert {it.share for it in found.claims} == {None}
    assert {it.error for it in found.claims} == {0.0}
    assert None not in {it.removal for it in found.claims}


def test_a_difference_is_the_effect_on_the_one_less_that_on_the_other() -> None:
    fact, foil = (contributions(TWO, name, "df-quad") for name in ("t", "s"))
    claims, relations = differences(fact, foil)
    one, other = ({it.id: it for it in held.claims} for held in (fact, foil))
    found = {it.id: it for it in claims}
    assert set(found) == {"a", "b", "c"}
    assert found["a"] == one["a"]
    assert found["c"].share == pytest.approx(-(other["c"].share or 0))
    for effect in ("share", "removal", "gradient"):
        expected = getattr(one["b"], effect) - getattr(other["b"], effect)
        assert getattr(found["b"], effect) == pytest.approx(expected)
    assert len(relations) == 4
    moved = (fact.strength or 0) - (foil.strength or 0) - 0.1
    assert sum(it.share or 0 for it in claims) == pytest.approx(moved)
    assert sum(it.share or 0 for it in relations) == pytest.approx(moved)


def test_what_is_not_known_of_one_claim_is_not_known_of_the_difference() -> None:
    fact = contributions(TWO, "t", "df-quad")
    foil = contributions(TWO, "s", "df-quad", stop=after(0))
    claims, _ = differences(fact, foil)
    assert {it.id: it.share for it in claims} == {
        "a": fact.claims[0].share, "b": None, "c": None,
    }  # fmt: skip
    assert None not in {it.gradient for it in claims}


def test_the_error_of_a_difference_is_that_of_two_samples() -> None:
    fact = contributions(WIDE, "t", "df-quad")
    foil = contributions(WIDE, "t", "df-quad", seed=1)
    errors = [{it.id: it.error for it in held.claims} for held in (fact, foil)]
    for one in differences(fact, foil)[0]:
        assert one.error**2 == pytest.approx(sum(held[one.id] ** 2 for held in errors))
