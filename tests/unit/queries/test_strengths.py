"""Strengths told so that people can read them."""

from __future__ import annotations

from argmap.model import ArgumentMap
from argmap.queries.strengths import bar, bearings, strength_record, strength_report
from argmap.semantics.base_scores import whole_table
from argmap.semantics.strengths import strengths
from tests.sketches import sketch
from tests.unit.semantics.test_strengths import swinging, weighed

DEBATE = sketch(
    "thesis: t\na supports t\nb supports t\nr: c, d attacks t\ne attacks t\nu undercuts r\n"
    "f supports t\ng supports t\nlone supports lost",
    **weighed(a=0.2, b=0.9, c=0.6, d=0.7, e=0.1, u=0.5, f=0.3, g=0.4),
)


def told(
    debate: ArgumentMap, semantics: str = "df-quad", *, formal: bool = False, unicode: bool = True
) -> str:
    found = strengths(debate, semantics)  # type: ignore[arg-type]
    return strength_report(debate, found, 80, formal=formal, unicode=unicode)


def test_what_weighs_most_is_named_strongest_first() -> None:
    lines = [line.strip() for line in told(DEBATE).splitlines()]
    assert "most for it: `b` (0.90), `g` (0.40), `f` (0.30) and 1 more" in lines
    assert "most against it: `c` with `d` (0.30, undercut), `e` (0.10)" in lines


def test_each_side_stands_in_falling_order_with_bars() -> None:
    text = told(DEBATE)
    side = text[text.index("For:") : text.index("Against:")].splitlines()[1:]
    assert [line.split()[-1] for line in side] == ["b", "u", "g", "f", "a"]
    assert side[0] == "  █████████░ 0.90       b"
    assert "Without a way to a thesis:" in text
    assert "#########. 0.90" in told(DEBATE, unicode=False)
    assert "+0.25 lost" in text


def test_a_bar_is_as_long_as_the_strength() -> None:
    assert [bar(strength, unicode=False).count("#") for strength in (0, 0.04, 0.05, 0.5, 1)] == [
        0, 0, 1, 5, 10,
    ]  # fmt: skip
    assert bar(0.3, unicode=True) == "███░░░░░░░"


def test_the_theory_has_its_own_words() -> None:
    text = told(DEBATE, formal=True)
    assert "strength sigma = 0.80, base score tau = 0.50" in text
    assert "sigma - tau" in text
    assert "tau" not in told(DEBATE)


def test_it_says_what_kind_of_verdict_it_is_and_where_base_scores_are_from() -> None:
    text = " ".join(told(DEBATE).split())
    assert "on the map, not on the truth" in text
    assert "under DF-QuAD semantics." in text
    assert "Base scores of claims: 8 by their `weight`; 3 without known evidence, at 0.50." in text
    assert "All strengths are exact" in text
    alone = sketch("thesis: t", t={"evidence": "trial"})
    assert "1 by the usual table for their evidence" in " ".join(told(alone).split())
    own = strengths(alone, "df-quad", whole_table({"trial": 0.1}))
    assert "1 by your table" in " ".join(strength_report(alone, own, 80).split())


def test_supports_without_effect_are_said_to_be_so() -> None:
    text = " ".join(told(DEBATE, "h-categoriser").split())
    assert "Supports have no effect in it." in text
    assert "raised" not in text.split("Base scores")[0]
    assert "most for it" not in text


def test_iteration_is_told_with_its_steps_and_residual() -> None:
    mutual = sketch("thesis: t\nt attacks a\na attacks t", **weighed(t=0.7))
    text = " ".join(told(mutual, "quadratic-energy").split())
    assert "by computing all strengths anew from the old ones," in text
    assert "one more would change none by more than" in text
    assert "discrete iteration," in " ".join(told(mutual, "quadratic-energy", formal=True).split())


def test_what_does_not_settle_is_named_and_has_no_number() -> None:
    debate = swinging()
    text = told(debate, "mlp-based")
    assert "has no strength: what it depends on does not settle" in text
    assert "  not settled           c0\n" in text
    assert "No strength is known of what depends on that: `t`, `c0`," in " ".join(text.split())
    record = strength_record(debate, strengths(debate, "mlp-based"))
    assert record["converged"] is False
    assert record["claims"]["t"] is None
    assert record["claims"]["s"] > 0.5
    assert record["theses"][0]["against"] == [
        {"relation": "c0--attacks--t", "premises": ["c0"], "strength": None}
    ]


def test_rivals_weigh_against_an_exclusive_thesis() -> None:
    two = sketch("thesis: t, s\ns attacks t")
    found = strengths(two, "quadratic-energy", exclusive=True)
    assert [it.premises for it in bearings(two, found, two.claim["t"])[1]] == [("s",)]
    assert [it.relation for it in bearings(two, found, two.claim["s"])[1]] == [""]
    assert "where theses exclude each other" in " ".join(strength_report(two, found, 80).split())


def test_claims_that_are_asked_about_stand_for_the_theses() -> None:
    found = strengths(DEBATE, "df-quad")
    text = strength_report(DEBATE, found, 80, asked=[DEBATE.claim["lost"]])
    assert "Lost. [lost]\n  strength 0.75, raised from a base score of 0.50" in text
    assert "T. [t]" not in text
    record = strength_record(DEBATE, found, [DEBATE.claim["lost"]])
    assert [it["id"] for it in record["asked"]] == ["lost"]
    assert [it["id"] for it in record["theses"]] == ["t"]
    assert record["sides"]["for"] == ["b", "u", "g", "f", "a"]


def test_an_empty_debate_has_no_thesis_and_no_list() -> None:
    text = told(ArgumentMap())
    assert "The debate has no thesis." in text
    assert "strongest first" not in text
