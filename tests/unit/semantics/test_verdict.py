"""What a semantics says of a debate, and how it is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from argmap.model import ArgumentMap
from argmap.queries.judgement import judgement, report
from argmap.semantics.reading import read_debate
from argmap.semantics.status import STATUSES, Status
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
        for claim, number in reading.claims.items():
            within = sum(number in one for one in sets)
            expected = {0: "defeated", len(sets): "accepted"}.get(within, "undecided")
            assert verdict.claims[claim] == expected, (semantics, claim)


def test_the_report_says_why_and_of_what_kind_a_verdict_is() -> None:
    debate = sketch("thesis: t\na attacks t\nb attacks c\nc attacks b\nd supports t")
    told = report(debate, judge(debate), 80)
    assert "on the map, not on the truth" in told
    assert "is defeated by an attack without an accepted answer: `a`" in told
    assert "`b`: hangs on `c`" in told
    assert "is out by" in report(debate, judge(debate), 80, formal=True)
    assert all(len(line) <= 60 for line in report(debate, judge(debate), 60).splitlines())


def test_what_a_support_means_can_defeat_too() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a")
    told = report(debate, judge(debate, supports="evidential"), 80)
    assert "`t`: by what its supports mean here" in told
    assert "falls with the last of its supports" in " ".join(told.split())


def test_the_record_has_every_claim_and_counts_each_side() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks t\nc attacks b\nlone attacks other")
    record = judgement(debate, judge(debate))
    assert set(record["claims"]) == set(debate.claim)
    assert record["theses"][0]["status"] == "accepted"
    assert record["theses"][0]["attacks"]["defeated"] == ["b--attacks--t"]
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
