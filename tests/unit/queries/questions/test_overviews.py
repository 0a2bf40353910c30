"""Balance, what is central, what would fall, risks, speakers, principles."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from argmap.graph import junctions
from argmap.model import ArgumentMap, Risk
from argmap.queries.questions import question
from argmap.queries.questions.asking import answer, silence
from argmap.queries.questions.most_central import betweenness
from tests.maps import bare_maps, maps
from tests.sketches import sketch
from tests.unit.queries.questions.asked import bundled, column, rows


def test_balance_of_each_thesis() -> None:
    debate = sketch(
        "thesis: t, s\na supports t\nb attacks a\nc attacks s\nc supports t\nd attacks x"
    )
    assert rows("balance", debate) == [["t", 2, 1, 0], ["s", 0, 1, 0]]
    assert rows("balance", sketch("a supports b")) == []
    both = sketch("thesis: t\na supports t\na attacks t")
    assert rows("balance", both) == [["t", 0, 0, 1]]


def test_central_claims_lie_between_others() -> None:
    debate = sketch("thesis: t\na supports t\nb supports a\nc attacks a\nd supports c")
    # Through a: b-t, c-t, d-t; through c: d-a, d-t.
    assert rows("most-central", debate) == [["a", 3.0], ["c", 2.0]]


def test_equally_short_lines_share() -> None:
    debate = sketch("thesis: t\na supports t\nb supports t\nx supports a\nx supports b")
    assert rows("most-central", debate) == [["a", 0.5], ["b", 0.5]]
    three = sketch(
        "thesis: t\na supports t\nb supports t\nc supports t\n"
        "x supports a\nx supports b\nx supports c\nq supports a"
    )
    assert rows("most-central", three) == [["a", 1.33], ["b", 0.33], ["c", 0.33]]


def test_an_undercut_leads_through_what_it_denies() -> None:
    debate = sketch("thesis: t\nr: a, b supports t\nu undercuts r\nv attacks u")
    assert rows("most-central", debate) == [["u", 1.0]]  # v-t


def test_a_thesis_is_central_where_lines_lead_on() -> None:
    assert rows("most-central", sketch("thesis: t, s\na supports t\nt attacks s")) == [["t", 1.0]]


@given(bare_maps())
@settings(max_examples=60)
def test_betweenness_is_what_networkx_finds(debate: ArgumentMap) -> None:
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_nodes_from(claim.id for claim in debate.claims)
    nodes = {*debate.claim, *(name for name in junctions(debate) if name in debate.incoming)}
    for relation in debate.relations:
        tails = (it for it in (relation.id, *relation.premises) if it in nodes)
        graph.add_edges_from((tail, relation.target) for tail in tails)
    names = [*debate.claim]
    expected = nx.betweenness_centrality_subset(graph, names, names)
    found = betweenness(debate)
    assert found == pytest.approx({name: expected[name] for name in found})


def test_what_loses_its_only_support_falls() -> None:
    debate = sketch("thesis: t\na supports t\nb supports t\nc supports a")
    assert rows("if-it-fell", debate, "c") == [["a", "accepted", "defeated", "0 of 1"]]
    only = sketch("thesis: t\na supports t\nb supports a")
    assert rows("if-it-fell", only, "b") == [
        ["t", "accepted", "defeated", "0 of 1"],
        ["a", "accepted", "defeated", "0 of 1"],
    ]


def test_what_it_attacked_stands_again() -> None:
    debate = sketch("thesis: t\na attacks t\nb attacks a")
    assert rows("if-it-fell", debate, "a") == [] == rows("if-it-fell", debate, "t")
    assert rows("if-it-fell", debate, "b") == [
        ["t", "accepted", "defeated", ""],
        ["a", "defeated", "accepted", ""],
    ]


def test_linked_premises_fall_together() -> None:
    debate = sketch("thesis: t\nr: a, b supports t")
    assert rows("if-it-fell", debate, "a") == [["t", "accepted", "defeated", "0 of 1"]]
    assert rows("if-it-fell", debate, "b") == [["t", "accepted", "defeated", "0 of 1"]]


def test_an_undercut_that_falls_gives_the_step_back() -> None:
    debate = sketch("thesis: t\nr: a supports t\nu undercuts r")
    assert rows("if-it-fell", debate, "u") == [["t", "defeated", "accepted", "1 of 1"]]


def test_a_mutual_attack_is_decided() -> None:
    debate = sketch("a attacks b\nb attacks a")
    assert rows("if-it-fell", debate, "a") == [["b", "undecided", "accepted", ""]]


def test_a_claim_that_has_fallen_may_lose_its_only_support() -> None:
    debate = sketch("a supports b\nx attacks b")
    assert rows("if-it-fell", debate, "a") == [["b", "defeated", "defeated", "0 of 1"]]


def test_supports_in_a_circle_hang_on_each_other() -> None:
    debate = sketch("a supports b\nb supports a")
    assert rows("if-it-fell", debate, "a") == [["b", "undecided", "defeated", "0 of 1"]]


@pytest.mark.parametrize(
    ("debate", "claim", "reason"),
    [
        ("thesis: t\na attacks t", "t", "the claim bears on nothing"),
        ("thesis: t\na attacks t\nb attacks a", "a", "the claim has fallen already"),
        ("a supports t\nb supports t", "a", "what the claim bears on has other support"),
        (
            "a attacks t\nb attacks t",
            "a",
            "what the claim bears on falls even without it",
        ),
        (
            "r: a supports t\nq: u undercuts r\nv undercuts r",
            "u",
            "what the claim bears on falls even without it",
        ),
        (
            "a supports t\nb supports t\na attacks x\nb attacks x",
            "a",
            "what the claim bears on has other support or falls even without it",
        ),
        (
            "z attacks z\nz attacks a\nz attacks t\na attacks t",
            "a",
            "what the claim bears on is in doubt even without it",
        ),
        (
            "a supports t\nb supports t\nx attacks t",
            "a",
            "what the claim bears on has fallen already",
        ),
        (
            "r: b supports t\nc supports t\na undercuts r",
            "a",
            "what the claim bears on is a step that would stand again and change nothing",
        ),
        (
            "r: a attacks t\nu undercuts r",
            "a",
            "what the claim says for or against others has no force even now",
        ),
    ],
)
def test_why_nothing_would_change(debate: str, claim: str, reason: str) -> None:
    asked, drawn = question("if-it-fell"), [("d", sketch(debate))]
    assert answer(asked, drawn, claim).rows == []
    assert silence(asked, drawn, claim) == f"Nothing else would change: {reason}."


def test_each_debate_has_its_own_reason() -> None:
    debates = [("one", sketch("thesis: a")), ("two", sketch("a attacks t\nb attacks a"))]
    assert silence(question("if-it-fell"), debates, "a") == (
        "`one`: Nothing else would change: the claim bears on nothing. "
        "`two`: Nothing else would change: the claim has fallen already."
    )


def with_risks() -> ArgumentMap:
    return sketch(
        "thesis: t\nrisk: a, b, c, d, e\na attacks t\nr: b attacks t\nc attacks t\nd attacks t\n"
        "u undercuts r\nx attacks c",
        a={"risk": Risk(("patient", "staff"), severity="low")},
        c={"risk": Risk(("patient",))},
        d={"risk": Risk(("patient", "patient"), "low", "high")},
    )


def test_risks_that_nothing_answers() -> None:
    assert rows("unmitigated-risks", with_risks()) == [
        ["d", ["patient", "patient"], "high", "low"],
        ["a", ["patient", "staff"], "low", "unknown"],
        ["e", [], "unknown", "unknown"],
    ]


def test_a_risk_with_a_step_left_is_not_mitigated() -> None:
    partly = "thesis: t\nrisk: a\nr: a attacks t\ns: a supports b\nu undercuts r"
    assert column("unmitigated-risks", sketch(partly)) == ["a"]
    assert column("unmitigated-risks", sketch(f"{partly}\nv undercuts s")) == []
    assert column("unmitigated-risks", sketch(f"{partly}\nv attacks a")) == []
    other = "thesis: t\nrisk: a\nr: a attacks t\ns: a attacks b\nu undercuts s"
    assert ["a"] in column("unanswered-objections", sketch(other), "objection")
    assert column("unmitigated-risks", sketch(other)) == ["a"]


@given(maps())
def test_a_risk_that_objects_unanswered_is_not_mitigated(debate: ArgumentMap) -> None:
    objecting = column("unanswered-objections", debate, "objection")
    risks = {one.id for one in debate.claims if one.type == "risk"}
    raised = {name for premises in objecting for name in premises}
    assert raised & risks <= set(column("unmitigated-risks", debate))


def test_risks_by_bearer() -> None:
    assert rows("risks-by-bearer", with_risks()) == [
        ["patient", "a", "low", "unknown"],
        ["patient", "c", "unknown", "unknown"],
        ["patient", "d", "high", "low"],
        ["staff", "a", "low", "unknown"],
        ["", "b", "unknown", "unknown"],
        ["", "e", "unknown", "unknown"],
    ]


def test_what_speakers_hold() -> None:
    names: dict[str, Any] = {"b": {"said_by": ("zoe", "Adam")}, "c": {"said_by": ("zoe", "zoe")}}
    names["t"] = names["x"] = {"said_by": ("zoe",)}
    debate = sketch("thesis: t\na supports t\nb attacks t\nc attacks b\nx supports y", **names)
    assert rows("speakers", debate) == [
        ["Adam", "against", "b"],
        ["zoe", "against", "b"],
        ["zoe", "for", "c"],
        ["zoe", "thesis", "t"],
        ["zoe", "none", "x"],
    ]


def test_claims_by_principle() -> None:
    debate = sketch(
        "thesis: t\na supports t\nb attacks t",
        t={"principles": ("trust",)},
        a={"principles": ("Justice", "trust", " trust ")},
        b={"principles": ("justice", "autonomy")},
    )
    assert rows("principles", debate) == [
        ["autonomy", "against", "b"],
        ["justice", "for", "a"],
        ["justice", "against", "b"],
        ["trust", "thesis", "t"],
        ["trust", "for", "a"],
    ]


class TestBundled:
    def test_balance(self) -> None:
        assert rows("balance", bundled()) == [
            ["legitimate", 33, 33, 0],
            ["partner-intimacy", 15, 7, 0],
        ]

    def test_central(self) -> None:
        """Counted by hand.

        15 claims lead to `can-be-treatment`, all of them through it to the other thesis. Five of
        them have a line to `legitimate` that is shorter than the one through it: `not-therapeutic`,
        `label-embellishes`, `benefit-doubtful`, `hypnosis-common` and `hypnosis-used`.

        `not-innocent` alone leads to `meant-to-help`, and through it to `abuse-of-power`,
        `ruin-sex-life` and `controversial`; to the thesis, through `supervision`, it is shorter.
        """
        found = dict(rows("most-central", bundled()))
        assert [*found][:3] == ["can-be-treatment", "growing-need", "abuse-of-power"]
        assert found["can-be-treatment"] == 15 + 15 - 5
        assert found["meant-to-help"] == 3

    def test_fallen(self) -> None:
        assert rows("if-it-fell", bundled(), "depression-dulls-desire") == [
            ["works-in-reverse", "accepted", "defeated", "0 of 1"],
            ["problems-alter-drive", "accepted", "defeated", "0 of 1"],
        ]
        assert rows("if-it-fell", bundled(), "not-therapeutic") == [
            ["can-be-treatment", "defeated", "accepted", "3 of 4"]
        ]
        assert rows("if-it-fell", bundled(), "practice-needed") == []

    def test_risks(self) -> None:
        both = ["patient", "therapist"]
        assert [row[:3] for row in rows("unmitigated-risks", bundled())] == [
            ["attachment", both, "high"],
            ["mistaken-for-love", both, "high"],
            ["dangers-both-sides", both, "unknown"],
            ["more-harm", ["patient"], "unknown"],
            ["unworthy-of-love", ["patient"], "unknown"],
            ["hypnosis-exploitable", ["patient"], "unknown"],
        ]
        assert column("risks-by-bearer", bundled(), "bearer") == 9 * ["patient"] + 3 * ["therapist"]

    def test_speakers(self) -> None:
        told = rows("speakers", bundled())
        assert sorted({row[0] for row in told}, key=str.casefold) == list(
            dict.fromkeys(row[0] for row in told)
        )
        assert len(told) == sum(len(claim.said_by) for claim in bundled().claims) == 80
        assert [row[2] for row in told if row[0] == "literally45"] == [
            "not-innocent", "prostitution", "supervision", "hypnosis-common",
            "hypnosis-exploitable",
        ]  # fmt: skip

    def test_principles(self) -> None:
        told = rows("principles", bundled())
        assert [row[2] for row in told if row[0] == "autonomy"] == [
            "openness", "women-turning", "abuse-of-power", "power-gap", "hypnosis-used",
            "hypnosis-common", "hypnosis-exploitable",
        ]  # fmt: skip
        assert list(dict.fromkeys(row[0] for row in told)) == [
            "autonomy", "beneficence", "non-maleficence", "justice", "trust", "honesty", "dignity",
        ]  # fmt: skip
