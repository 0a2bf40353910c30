"""What a semantics says of a debate, and how it is told."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings

from argmap.model import ArgumentMap
from argmap.queries.judgement import judgement, report
from argmap.queries.reasons import because, obstacles
from argmap.semantics.reading import read_debate
from argmap.semantics.status import STATUSES, SUPPORTS, Status, Supports
from argmap.semantics.tasks import extensions
from argmap.semantics.verdict import judge
from tests.maps import bare_maps
from tests.sketches import sketch

NAMES = ("grounded", "complete", "preferred", "stable", "semi-stable", "stage", "ideal", "cf2")
FLOATING = sketch("thesis: t\na attacks b\nb attacks a\na attacks c\nb attacks c\nc attacks t")


def statuses(semantics: str, debate: ArgumentMap = FLOATING) -> dict[str, Status]:
    return dict(judge(debate, semantics).claims)


def test_semantics_differ_where_the_theory_says_so() -> None:
    assert set(statuses("grounded").values()) == {"undecided"}
    preferred = statuses("preferred")
    assert preferred == {"t": "accepted", "a": "undecided", "b": "undecided", "c": "defeated"}
    assert statuses("stable") == preferred
    assert set(statuses("ideal").values()) == {"undecided"}


def test_a_debate_without_a_stable_extension_is_undecided_and_says_so() -> None:
    odd = sketch("thesis: t\na attacks b\nb attacks c\nc attacks a")
    verdict = judge(odd, "stable")
    assert verdict.none
    assert set(verdict.claims.values()) == {"undecided"}
    assert "there is no stable extension" in report(odd, verdict, 80)
    assert not judge(odd, "semi-stable").none


@pytest.mark.parametrize("semantics", [name for name in NAMES if name != "grounded"])
def test_a_verdict_that_is_given_up_says_what_it_knows_and_no_more(semantics: str) -> None:
    debate = sketch(
        "thesis: t\na attacks b\nb attacks a\na attacks c\nb attacks c\nc attacks t\nx attacks y"
    )
    whole = judge(debate, semantics)
    assert not whole.partial
    known: list[int] = []
    for steps in range(200):
        left = iter([False] * steps)
        verdict = judge(debate, semantics, stop=partial(next, left, True))
        assert verdict.claims.items() <= whole.claims.items()
        assert verdict.partial == (len(verdict.claims) < len(debate.claims))
        known.append(len(verdict.claims))
        if not verdict.partial:
            break
    assert known == sorted(known)
    assert verdict == whole
    if semantics != "complete":  # which is known without asking
        at_once = judge(debate, semantics, stop=lambda: True)
        grounded = semantics in {"preferred", "semi-stable", "ideal"}
        assert set(at_once.claims) == ({"x", "y"} if grounded else set())


def test_a_partial_verdict_is_told_as_one() -> None:
    verdict = judge(FLOATING, "preferred", stop=lambda: True)
    told = report(FLOATING, verdict, 80)
    assert "It is partial" in told
    assert "is not known, as the time was up" in told
    assert "Not known, as the time was up:\n  `a`, `b`, `c`\n" in told
    record = judgement(FLOATING, verdict)
    assert record["partial"] is True
    assert record["extensions"] is True
    unsure = judge(FLOATING, "stable", stop=lambda: True)
    assert judgement(FLOATING, unsure)["extensions"] is None
    assert record["claims"] == {"t": None, "a": None, "b": None, "c": None}
    assert record["theses"][0]["because"] == ""
    assert "time" not in report(FLOATING, judge(FLOATING, "preferred"), 80)


def test_claims_that_are_asked_about_stand_for_the_theses() -> None:
    verdict = judge(FLOATING, "preferred")
    told = report(FLOATING, verdict, 80, asked=[FLOATING.claim["c"]])
    assert "C. [c]\n  is defeated:" in told
    assert "T. [t]" not in told
    assert [it["id"] for it in judgement(FLOATING, verdict, [FLOATING.claim["c"]])["asked"]] == [
        "c"
    ]


@settings(max_examples=40)
@given(bare_maps(most_claims=5, most_relations=7))
def test_a_status_is_what_the_extensions_say(debate: ArgumentMap) -> None:
    reading = read_debate(debate)
    for semantics in NAMES:
        verdict = judge(debate, semantics)
        found = extensions(reading.framework, semantics)
        assert found.complete
        sets = [set(one) for one in found.sets]
        assert verdict.none == (not sets)
        if semantics in {"grounded", "ideal"} or not sets:
            continue
        attackers = {
            number: {a for a, b in reading.framework.attacks() if b == number}
            for number in reading.claims.values()
        }
        for claim, number in reading.claims.items():
            within = all(number in one for one in sets)
            against = all(attackers[number] & one for one in sets)
            absent = all(number not in one for one in sets)
            falls = absent if semantics in {"stage", "cf2"} else against
            expected = "accepted" if within else "defeated" if falls else "undecided"
            assert verdict.claims[claim] == expected, (semantics, claim)


def test_the_report_says_why_and_of_what_kind_a_verdict_is() -> None:
    debate = sketch("thesis: t\na attacks t\nb attacks c\nc attacks b\nd supports t")
    told = report(debate, judge(debate), 80)
    assert "on the map, not on the truth" in told
    assert "is defeated by the attack of `a`" in told
    assert "`b`: it hangs on the attack of `c`" in told
    assert "is out by" in report(debate, judge(debate), 80, formal=True)
    assert all(len(line) <= 60 for line in report(debate, judge(debate), 60).splitlines())


def test_what_a_support_means_can_defeat_too() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a")
    told = report(debate, judge(debate, supports="evidential"), 80)
    assert "is defeated by the want of a support that stands" in told
    assert "falls with the last of its supports" in " ".join(told.split())


def test_the_record_has_every_claim_and_counts_each_side() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nc attacks b\nlone attacks other")
    record = judgement(debate, judge(debate))
    assert set(record["claims"]) == set(debate.claim)
    assert record["theses"][0]["status"] == "accepted"
    assert record["theses"][0]["because"] == "the attack of `b` is answered by `c`"
    assert record["sides"]["for"] == {"accepted": 2, "defeated": 0, "undecided": 0}
    assert record["sides"]["none"] == {"accepted": 1, "defeated": 1, "undecided": 0}
    assert set(record["claims"].values()) <= set(STATUSES)


def test_an_empty_debate_has_an_empty_verdict() -> None:
    empty = ArgumentMap()
    assert judge(empty).claims == {}
    assert "no thesis" in report(empty, judge(empty), 80)


@pytest.mark.parametrize("semantics", NAMES)
def test_the_bundled_kind_of_debate_is_judged_by_every_semantics(semantics: str) -> None:
    verdict = judge(sketch("thesis: t\na attacks t\nr: b, c attacks a\nu undercuts r"), semantics)
    assert verdict.claims["t"] == "defeated"
    assert verdict.relations["r"] == "defeated"


def reason(debate: ArgumentMap, claim: str, **options: Any) -> str:
    verdict = judge(debate, **options)
    return because(debate, verdict, debate.claim[claim])


CYCLE = sketch("thesis: t\na attacks t\na attacks c\nc attacks b\nb attacks a")


def test_what_nothing_decides_is_undecided_under_every_semantics() -> None:
    for semantics in ("complete", "preferred", "semi-stable"):
        assert set(statuses(semantics, CYCLE).values()) == {"undecided"}
        assert reason(CYCLE, "t", semantics=semantics) == "it hangs on the attack of `a`"


def test_a_claim_that_every_extension_attacks_in_its_own_way_is_told_so() -> None:
    told = reason(FLOATING, "c", semantics="preferred")
    assert (
        told == "every preferred extension is against it, by the attack of `a` or the attack of `b`"
    )


def test_rivals_are_named() -> None:
    two = sketch("thesis: t, s\np supports s")
    assert reason(two, "t", exclusive=True) == "it hangs on its rival `s`"
    won = sketch("thesis: t, s\np attacks s")
    assert reason(won, "t", exclusive=True) == "its rival `s` is answered"
    assert "theses exclude each other" in " ".join(
        report(two, judge(two, exclusive=True), 80).split()
    )


@pytest.mark.parametrize(
    ("supports", "text", "claim", "told"),
    [
        ("necessary", "x attacks p", "t", "by the want of its support `p`"),
        ("evidential", "x attacks p", "t", "by the want of a support that stands"),
        ("deductive", "x attacks t", "p", "by the fall of `t`, which it supports"),
        ("necessary", "x attacks p\np attacks x", "t", "it hangs on the want of its support `p`"),
    ],
)
def test_what_supports_mean_is_told_as_a_reason(
    supports: Supports, text: str, claim: str, told: str
) -> None:
    debate = sketch(f"thesis: t\np supports t\n{text}")
    assert reason(debate, claim, supports=supports) == told


def test_an_open_undercut_is_named_and_not_the_premise() -> None:
    cut = sketch("thesis: t\nr: a attacks t\nu undercuts r\nw attacks u\nu attacks w")
    assert reason(cut, "t") == "it hangs on the attack of `a` (undercut by `u`, which is open)"
    linked = sketch("thesis: t\nr: a, b attacks t\nb attacks c\nc attacks b")
    assert reason(linked, "t") == "it hangs on the attack of `a` and `b` (of which `b` is open)"
    answered = sketch("thesis: t\nr: a attacks t\nu undercuts r")
    assert reason(answered, "t") == "the attack of `a` is answered by `u`"


@settings(max_examples=60)
@given(bare_maps(most_claims=6, most_relations=8))
def test_every_status_has_a_reason_that_fits_it(debate: ArgumentMap) -> None:
    for semantics in ("grounded", "preferred", "cf2"):
        for supports in SUPPORTS:
            verdict = judge(debate, semantics, supports, exclusive=True)
            for claim in debate.claims:
                status = verdict.claims[claim.id]
                found = {it.status for it in obstacles(debate, verdict, claim)}
                assert because(debate, verdict, claim) or verdict.none
                if semantics == "grounded":
                    assert ("accepted" in found) == (status == "defeated"), (claim.id, supports)
                    assert ("undecided" in found) >= (status == "undecided"), (claim.id, supports)
