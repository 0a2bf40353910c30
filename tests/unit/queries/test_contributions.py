"""What contributes to the strength of a claim, and how it is told."""

from __future__ import annotations

import pytest

from argmap.queries.contributions import LINES, contributions, record, report
from argmap.semantics.gradual.attribution import MEANINGS
from argmap.semantics.strengths import strengths
from tests.sketches import sketch
from tests.unit.semantics.test_strengths import swinging, weighed

DEBATE = sketch(
    "thesis: t\na supports t\nr: b, c attacks t\nu undercuts r\naway supports gone",
    **weighed(t=0.5, a=0.6, b=0.4, c=0.9, u=0.5),
)
WIDE = sketch("thesis: t\n" + "\n".join(f"p{one} attacks t" for one in range(20)))


def test_only_what_reaches_the_claim_contributes() -> None:
    found = contributions(DEBATE, "t", "df-quad")
    assert {it.id for it in found.claims} == {"a", "b", "c", "u"}
    assert {it.id for it in found.relations} == {"a--supports--t", "r", "u--undercuts--r"}
    assert found.strength == strengths(DEBATE, "df-quad").claims["t"]
    assert found.samples == (0, 0)


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
    text = report(WIDE, found, 80)
    assert "means over 200 random orders" in text
    assert text.count("±") == 2 * LINES + 2
    assert f"and {20 - LINES} more" in text
    assert "±" not in report(WIDE, found, 80, unicode=False)


def test_of_very_many_contributors_fewer_orders_are_drawn() -> None:
    crowd = sketch("thesis: t\n" + "\n".join(f"p{one} attacks t" for one in range(400)))
    assert contributions(crowd, "t", "df-quad").samples == (50, 50)


def test_all_are_named_if_asked_for() -> None:
    found = contributions(WIDE, "t", "df-quad")
    text = report(WIDE, found, 80, everything=True)
    assert all(f" p{one}\n" in text for one in range(20))
    assert "more, with" not in text
    assert all(len(line) <= 80 for line in text.splitlines())


def test_each_number_is_told_with_what_it_means() -> None:
    found = contributions(DEBATE, "t", "df-quad")
    plain, formal = report(DEBATE, found, 80), report(DEBATE, found, 80, formal=True)
    assert "left out: what of the strength would be gone" in plain
    assert "strength 0.70, base score 0.50, DF-QuAD semantics" in plain
    for meaning in MEANINGS.values():
        assert meaning.split(":")[0] in formal
    assert "sigma = 0.70, base score tau = 0.50" in formal
    assert record(found)["meanings"] == MEANINGS


def test_what_does_not_settle_has_no_numbers() -> None:
    debate = swinging()
    found = contributions(debate, "t", "mlp-based")
    assert found.strength is None
    told = record(found)
    assert told["strength"] is None
    assert {it["share"] for it in told["claims"]} == {None}
    assert {it["removal"] for it in told["claims"]} == {None}
    text = report(debate, found, 80)
    assert "has no strength under MLP-based semantics" in text
    assert "A number is missing where a strength does not settle." in text


def test_a_claim_on_which_nothing_bears_says_so() -> None:
    assert "Nothing bears on it." in report(DEBATE, contributions(DEBATE, "a", "df-quad"), 80)


def test_rivals_contribute_too() -> None:
    two = sketch("thesis: t, s")
    assert contributions(two, "t", "df-quad").claims == ()
    found = contributions(two, "t", "quadratic-energy", exclusive=True)
    assert [it.id for it in found.claims] == ["s"]
    assert (found.claims[0].removal or 0) < 0


def test_an_unknown_claim_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        contributions(DEBATE, "nobody", "df-quad")
