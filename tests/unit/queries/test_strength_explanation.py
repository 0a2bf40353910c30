"""Why a claim has its strength: what the text says is true, labelled and fits the terminal."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from argmap.drawing import focus
from argmap.queries.contributing_part import contributing_claims
from argmap.queries.strength_explanation import explain_strength
from argmap.queries.strength_explanation_text import (
    RULES,
    strength_explanation_record,
    strength_text,
    strength_title,
)
from argmap.semantics.base_scores import whole_table
from argmap.semantics.gradual.attribution import MEANINGS
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.status import GRADUAL
from argmap.semantics.stopping import OutOfTimeError
from argmap.semantics.strengths import strengths
from tests.sketches import sketch
from tests.stopping import after
from tests.unit.queries.test_contributions import DEBATE, TWO, WIDE
from tests.unit.semantics.test_strengths import swinging, weighed

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.semantics.status import GradualSemantics


def text(
    debate: ArgumentMap,
    semantics: GradualSemantics = "df-quad",
    *,
    formal: bool = False,
    everything: bool = False,
    **options: Any,
) -> str:
    """Explain claim `t` in one line."""
    explanation = explain_strength(debate, "t", semantics, **options)
    told = strength_text(explanation, 80, formal=formal, everything=everything)
    return " ".join(told.split())


def short(lines: str, semantics: GradualSemantics = "df-quad", **weights: float) -> str:
    told = text(sketch(lines, **weighed(**weights)), semantics)
    return told.split("In short: ")[1].split(" It begins at")[0]


def test_the_whole_text_stands_in_paragraphs() -> None:
    assert strength_text(explain_strength(DEBATE, "t", "df-quad"), 80) == (
        "Why does this end at 0.70?\n"
        "  T. [t]\n"
        "\n"
        "In short: It ends at 0.70, raised from 0.50: what supports it outweighs what\n"
        "attacks it.\n"
        "  It begins at 0.50, its own `weight`.\n"
        "  Strongest supports: `a` (0.60).\n"
        "  Strongest attacks: `b` with `c` (0.20, undercut).\n"
        "\n"
        "What contributes to that, directly or through other claims: above 0 speaks for\n"
        "it, below 0 against it.\n"
        "  share: its part in what all of them do together; the shares of claims add up\n"
        "    to +0.200\n"
        "  left out: how much the strength would fall (below 0: rise) if it alone went\n"
        "  nudge: how far the strength follows when its base score, or the weight of a\n"
        "    relation, moves a little: 0.5 is half as far\n"
        "\n"
        "   share  left out   nudge  Claims for it\n"
        "  +0.300    +0.300  +0.500  A. [a]\n"
        "  +0.033    +0.100  +0.200  U. [u]\n"
        "\n"
        "   share  left out   nudge  Claims against it\n"
        "  -0.067    -0.100  -0.250  B. [b]\n"
        "  -0.067    -0.100       0  C. [c]\n"
        "\n"
        "   share  left out   nudge  Relations for it\n"
        "  +0.300    +0.300  +0.300  `a` supports `t`\n"
        "  +0.050    +0.100  +0.100  `u` undercuts `r`\n"
        "\n"
        "   share  left out   nudge  Relations against it\n"
        "  -0.150    -0.100  -0.100  `b` and `c` together attack `t` (relation `r`)\n"
        "\n"
        "This follows from the map; it does not say what is true. Strengths go from 0\n"
        "(rejected) to 1 (accepted). Read by DF-QuAD semantics: what supports a claim and\n"
        "what attacks it add up to a number from 0 to 1 each, and the difference says how\n"
        "much of the way to 1 or to 0 the claim goes. All strengths are exact, as no\n"
        "claims bear on each other in a circle.\n"
    )


@pytest.mark.parametrize(
    ("lines", "weights", "expected"),
    [
        ("thesis: t", {}, "It ends where it begins, at 0.50: nothing on the map bears on it."),
        (
            "thesis: t\na supports t\nb attacks t", {},
            (
                "It ends where it begins, at 0.50, because what supports it and what attacks it "
                "cancel out."
            ),
        ),
        (
            "thesis: t\na supports t", {},
            (
                "It ends at 0.75, raised from 0.50 by the one claim that supports it, and nothing "
                "attacks it."
            ),
        ),
        (
            "thesis: t\na attacks t\nb attacks t", {},
            "It ends at 0.12, lowered from 0.50 by what attacks it, and nothing supports it.",
        ),
        (
            "thesis: t\na attacks t\nb supports t", {"a": 0.9},
            "It ends at 0.30, lowered from 0.50: what attacks it outweighs what supports it.",
        ),
        (
            "thesis: t\na attacks t\nb supports t", {"a": 0.0},
            "It ends at 0.75, raised from 0.50 by the one claim that supports it.",
        ),
        (
            "thesis: t\na attacks t\nb attacks a", {"a": 1.0, "b": 1.0},
            "It ends where it begins, at 0.50: what bears on it has no strength left.",
        ),
        (
            "thesis: t\na attacks t", {"a": 0.008},
            "It ends where it begins, at 0.50: what attacks it hardly moves it.",
        ),
        (
            "thesis: t\nr: a, b attacks t", {},
            "It ends at 0.25, lowered from 0.50 by what attacks it, and nothing supports it.",
        ),
    ],
)  # fmt: skip
def test_in_short(lines: str, weights: dict[str, float], expected: str) -> None:
    debate = sketch(lines, **weighed(**weights))
    assert f"In short: {expected} It begins at 0.50, " in text(debate)


def test_where_supports_have_no_effect_it_is_not_said_that_there_are_none() -> None:
    lines = "thesis: t\na supports t\nb attacks t"
    told = short(lines, "h-categoriser", t=0.5, a=0.5, b=0.5)
    assert told == "It ends at 0.33, lowered from 0.50 by the one claim that attacks it."
    told = short("thesis: t\na supports t", "h-categoriser", t=0.5, a=0.5)
    assert told == "It ends where it begins, at 0.50: nothing attacks it."


@pytest.mark.parametrize(
    ("semantics", "moved"),
    [("df-quad", True), ("quadratic-energy", True), ("euler-based", False), ("mlp-based", False)],
)
def test_a_claim_that_nothing_can_raise_is_not_said_to_be_in_balance(
    semantics: GradualSemantics, moved: bool
) -> None:
    told = short("thesis: t\na supports t\nb attacks t", semantics, t=0.0, a=0.9, b=0.2)
    kept = "It ends where it begins, at 0.00: what supports it hardly moves it."
    assert (told != kept) == moved
    assert "cancel" not in told


def test_it_says_where_the_base_score_is_from() -> None:
    known, own = {"t": {"evidence": "trial"}}, {"t": {"evidence": "trial", "weight": 0.2}}
    assert "begins at 0.50, the usual base score without known ev" in text(sketch("thesis: t"))
    odd = sketch("thesis: t", t={"evidence": "hearsay"})
    assert "begins at 0.50, the usual base score without known ev" in text(odd)
    assert "begins at 0.85, the usual base score for the evidence `trial`" in text(
        sketch("thesis: t", **known)
    )
    table = whole_table({"trial": 0.4, "unknown": 0.3})
    assert "begins at 0.40, your base score for the evidence `trial`" in text(
        sketch("thesis: t", **known), table=table
    )
    assert "begins at 0.30, your base score without" in text(sketch("thesis: t"), table=table)
    assert "begins at 0.20, its own `weight`" in text(sketch("thesis: t", **own), table=table)


def test_a_claim_on_which_nothing_bears_has_no_table() -> None:
    told = text(sketch("thesis: t\nt supports a"))
    assert "nothing on the map bears on it." in told
    assert "share" not in told
    record = strength_explanation_record(explain_strength(sketch("thesis: t"), "t", "df-quad"))
    assert (record["claims"], record["relations"]) == ([], [])


def test_the_greatest_are_named_and_the_others_counted() -> None:
    told = text(WIDE)
    assert "and 15 more, each with a share of 0.0" in told
    assert "and 17 more, each with a share of 0.0" in told
    assert "Shares are estimates: of claims from 200 random orders of leaving out, give or" in told
    assert "to leave out that alone changes nothing" in told
    assert len(re.findall(r"P\d+\. \[p\d+\]", told)) == 5
    whole = text(WIDE, everything=True)
    assert len(re.findall(r"P\d+\. \[p\d+\]", whole)) == 20
    assert "more, each" not in whole


def test_what_has_next_to_no_effect_is_counted_or_listed_apart() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb supports a\nc attacks b",
        **weighed(t=0.5, a=0.9, b=0.5, c=0.001),
    )
    assert "1 more claim has next to no effect. " in text(debate)
    assert "1 more relation has next to no effect. " in text(debate)
    whole = text(debate, everything=True)
    assert "Claims with next to no effect 0 0 -0.025 C. [c]" in whole
    assert "Relations with next to no effect 0 0 0 `c` attacks `b`" in whole
    faint = sketch("thesis: t\na supports t", **weighed(t=0.5, a=0.0001))
    assert "Claims with next to no effect" in text(faint)


def test_the_theory_has_its_own_words_and_each_number_its_sense() -> None:
    told = text(WIDE, formal=True)
    assert "Why has this sigma = 0.00, with tau = 0.50? T. [t]" in told
    for name, head in (("share", "Shapley"), ("removal", "removal"), ("gradient", "gradient")):
        assert f"{head}: {MEANINGS[name]}" in told  # type: ignore[index]
    assert "Shapley removal gradient Claims against it" in told
    assert "Shapley values: of claims means over 200 random permutations, standard error" in told
    assert "Gradients: by reverse differentiation." in told
    assert "each with a Shapley value of" in told
    assert f"Read by DF-QuAD semantics: {SEMANTICS['df-quad'].source}." in told
    exact = text(DEBATE, formal=True)
    assert "of claims exact, over all combinations; of relations exact, over all comb" in exact


@pytest.mark.parametrize("semantics", GRADUAL)
def test_each_semantics_is_explained_in_plain_words(semantics: GradualSemantics) -> None:
    assert set(RULES) == set(GRADUAL)
    assert f"Read by {SEMANTICS[semantics].title} semantics: {RULES[semantics]}." in text(
        DEBATE, semantics
    )


def test_what_does_not_settle_has_no_number_and_no_table() -> None:
    told = text(swinging(), "mlp-based")
    assert "Why does this have no strength?" in told
    assert "none that fits all of them was found. " in told
    assert "Iteration did not settle" in told
    assert "share" not in told
    assert re.findall(r"\d\.\d\d\b", told.split("Iteration")[0]) == ["0.50"]
    record = strength_explanation_record(explain_strength(swinging(), "t", "mlp-based"))
    assert (record["strength"], record["converged"]) == (None, False)
    assert record["residual"] > 1e-3
    for row in (*record["claims"], *record["relations"]):
        assert (row["share"], row["removal"], row["gradient"]) == (None, None, None)
    formal = text(swinging(), "mlp-based", formal=True)
    assert "Why has this no sigma, with tau = 0.50?" in formal


def test_a_share_that_does_not_settle_is_a_dash() -> None:
    explanation = explain_strength(DEBATE, "t", "df-quad")
    lost = tuple(replace(it, share=None) for it in explanation.contributions.claims)
    found = replace(explanation, contributions=replace(explanation.contributions, claims=lost))
    told = strength_text(found, 80)
    assert "       -    +0.300  +0.500  A. [a]\n" in told
    assert "A dash stands for what is not known, as the strengths do not settle" in told
    nothing = tuple(replace(it, removal=None, gradient=None) for it in lost)
    found = replace(found, contributions=replace(explanation.contributions, claims=nothing))
    assert "       -         -       -  A. [a]\n" in strength_text(found, 80)
    assert "Claims of unknown effect" in strength_text(found, 80)


def test_of_what_is_not_known_it_is_not_said_that_it_has_no_effect() -> None:
    explanation = explain_strength(DEBATE, "t", "df-quad")
    first, *rest = explanation.contributions.claims
    lost = (first, *(replace(it, share=None, removal=None, gradient=None) for it in rest))
    found = replace(explanation, contributions=replace(explanation.contributions, claims=lost))
    told = strength_text(found, 80)
    assert "\n3 more claims are of unknown effect.\n" in told
    assert "next to no effect" not in told
    assert "Claims of unknown effect" in strength_text(found, 80, everything=True)


def test_a_partial_answer_says_so_with_its_error() -> None:
    explanation = explain_strength(WIDE, "t", "df-quad", stop=after(600))
    assert explanation.partial
    told = " ".join(strength_text(explanation, 80).split())
    drawn = explanation.contributions.samples[0]
    error = max(it.error for it in explanation.contributions.claims)
    assert f"of claims from {drawn} random orders of leaving out, give or take {error:.3f}." in told
    assert "This is a partial answer: the time was up before all was found." in told
    assert "A dash stands for what was not found in time." in told
    record = strength_explanation_record(explanation)
    assert record["partial"]
    assert record["samples"] == {"claims": drawn, "relations": 0}


def test_without_a_strength_there_is_nothing_to_say() -> None:
    with pytest.raises(OutOfTimeError):
        explain_strength(swinging(), "t", "mlp-based", stop=after(0))


def test_a_contrast_says_what_makes_the_difference() -> None:
    told = text(TWO, other="s")
    assert told.startswith("Why is this stronger T. [t] than that? S. [s] In short: `t` ends at ")
    assert "They begin at 0.50 and 0.40, and what bears on them moves the difference by" in told
    assert "`t`: It ends at 0.60, raised from 0.50: what supports it outweighs" in told
    assert "`s`: It ends at 0.36, lowered from 0.40: what attacks it outweighs" in told
    assert "Claims for `t` over `s`" in told
    assert "the shares of claims add up to +0.140" in told


@pytest.mark.parametrize(
    ("t", "s", "expected"),
    [
        (0.5, 0.5, "In short: Neither is stronger: `t` ends at 0.50 and `s` at 0.50. `t`:"),
        (
            0.4, 0.6,
            (
                "In short: It is not stronger: `t` ends at 0.40 and `s` at 0.60. That was there at "
                "the beginning: they begin at 0.40 and 0.60."
            ),
        ),
        (0.7, 0.6, "In short: `t` ends at 0.70 and `s` at 0.60. That was there at the beginning"),
    ],
)  # fmt: skip
def test_a_contrast_of_claims_on_which_nothing_bears(t: float, s: float, expected: str) -> None:
    told = text(sketch("thesis: t, s", **weighed(t=t, s=s)), other="s")
    assert expected in told
    assert "What makes the difference" not in told


def test_claims_that_begin_alike_differ_by_what_bears_on_them() -> None:
    told = text(sketch("thesis: t, s\na supports t"), other="s")
    assert "Both begin at 0.50, so the difference comes from what bears on them." in told


def test_a_contrast_with_what_does_not_settle_compares_nothing() -> None:
    told = text(swinging(), "mlp-based", other="s")
    assert "In short: `t` has no strength, so the two cannot be compared." in told
    assert "What makes the difference" not in told
    both = text(swinging(), "mlp-based", other="c0")
    assert "In short: `t` and `c0` have no strength, so" in both
    found = explain_strength(swinging(), "t", "mlp-based", other="s")
    record = strength_explanation_record(found)["contrast"]
    assert record["difference"]["strength"] is None
    assert {it["gradient"] for it in record["difference"]["claims"]} == {None}


def test_each_of_two_rivals_contributes_to_the_other() -> None:
    told = text(sketch("thesis: t, s\na supports t"), exclusive=True, other="s")
    assert re.search(r"Claims for `t` over `s`.* `t` .*Claims against `t` over `s`.* `s` ", told)


def test_an_undercut_attack_of_a_rival_does_not_hide_the_rivalry() -> None:
    debate = sketch("thesis: t, s\ns attacks t\nu undercuts s--attacks--t")
    told = text(debate, exclusive=True)
    assert re.search(r"Strongest attacks: `s` \(0.37\), `s` \(0.19, undercut\)\.", told)


def test_strengths_are_those_of_the_whole_debate() -> None:
    whole = strengths(TWO, "quadratic-energy")
    found = explain_strength(TWO, "t", "quadratic-energy")
    assert set(found.found.claims) == {"t", "a", "b"}
    assert all(strength == whole.claims[name] for name, strength in found.found.claims.items())


def test_the_record_says_the_same() -> None:
    found = explain_strength(TWO, "t", "df-quad", other="s")
    record = strength_explanation_record(found)
    assert record["in_short"].startswith("It ends at 0.60, raised from 0.50")
    assert record["meanings"] == MEANINGS
    assert [it["id"] for it in record["claims"]] == [it.id for it in found.contributions.claims]
    assert record["for"] == [{"relation": "a--supports--t", "premises": ["a"], "strength": 0.6}]
    contrast = record["contrast"]
    assert contrast["id"] == "s"
    assert contrast["comparison"].startswith("`t` ends at 0.60 and `s` at 0.36.")
    assert contrast["difference"]["strength"] == pytest.approx(0.24)
    assert contrast["difference"]["base"] == pytest.approx(0.1)
    assert json.loads(json.dumps(record)) == record
    assert strength_explanation_record(explain_strength(TWO, "t", "df-quad"))["contrast"] is None


DEEP = sketch(
    "thesis: t\nr: a, b supports t\nc undercuts r\nd supports c\ne attacks d\nfar attacks e\n"
    "x attacks t\ny attacks x",
    **weighed(t=0.5, a=0.9, b=0.9, c=0.9, d=0.9, e=0.0, far=0.9, x=0.0, y=0.0),
)


def test_the_map_has_what_is_named_and_the_way_from_it_to_the_claim() -> None:
    found = explain_strength(DEEP, "t", "df-quad")
    shown = contributing_claims(found)
    assert shown == {"t", "a", "b", "c", "d"}
    part = focus.part_of(DEEP, shown, strength_title(found))
    assert {it.id for it in part.debate.relations} == {"r", "c--undercuts--r", "d--supports--c"}
    assert contributing_claims(found, everything=True) == set(DEEP.claim)


def test_the_way_to_the_claim_is_shown_though_its_middle_is_not_named() -> None:
    # Six strong claims upon `m`, whose own share is the smallest, bear on `t` through it alone.
    lines = "\n".join(f"p{one} supports m" for one in range(7))
    weights = weighed(t=0.5, m=0.0, **{f"p{one}": 0.6 for one in range(7)})
    names: tuple[GradualSemantics, ...] = ("df-quad", "quadratic-energy")
    for name in names:
        found = explain_strength(sketch(f"thesis: t\nm supports t\n{lines}", **weights), "t", name)
        assert "m" in contributing_claims(found)


def test_undercuts_in_a_circle_and_rivals_are_drawn_too() -> None:
    circle = sketch(
        "thesis: t\nr: a attacks t\nu: b undercuts v\nv: c undercuts u\nw: c undercuts r"
    )
    found = explain_strength(circle, "t", "df-quad")
    assert contributing_claims(found, everything=True) == {"t", "a", "c"}
    rivals = explain_strength(sketch("thesis: t, s"), "t", "df-quad", exclusive=True)
    assert contributing_claims(rivals) == {"t", "s"}
    behind = sketch(
        "thesis: t, s\n" + "\n".join(f"p{one} supports s" for one in range(9)),
        **weighed(t=0.5, s=0.0, **{f"p{one}": 0.9 for one in range(9)}),
    )
    shown = contributing_claims(explain_strength(behind, "t", "df-quad", exclusive=True))
    assert shown >= {"t", "s", "p0"}


def test_the_map_of_a_contrast_has_both_claims() -> None:
    found = explain_strength(TWO, "t", "df-quad", other="s")
    assert contributing_claims(found) == {"t", "s", "a", "b", "c"}
    assert strength_title(found) == "why “T” ends at 0.60 and “S” ends at 0.36."
    part = focus.part_of(TWO, contributing_claims(found), strength_title(found))
    part = focus.weighed(part, found.found)
    assert part.told.startswith("A part of the map: why “T” ends at 0.60")
    assert "A verdict on the map, not on the truth" in part.told
    lost = explain_strength(swinging(), "t", "mlp-based")
    assert strength_title(lost) == "why “T” has no strength."


@pytest.mark.parametrize("room", [40, 50, 80, 200])
@pytest.mark.parametrize("formal", [True, False])
def test_no_line_is_wider_than_the_terminal(room: int, formal: bool) -> None:
    for options in ({}, {"other": "s"}):
        found = explain_strength(TWO, "t", "df-quad", **options)  # type: ignore[arg-type]
        lines = strength_text(found, room, formal=formal, everything=True).splitlines()
        assert all(len(line) <= room for line in lines), lines
