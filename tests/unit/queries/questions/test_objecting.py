"""Who objects to what: unanswered, contested, chains of answers, disagreements, concessions."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from argmap.queries.neighbours import hits
from argmap.queries.questions import question
from argmap.queries.questions.asking import answer, for_readers
from argmap.queries.questions.longest_answers import LOOKS
from tests.maps import bare_maps
from tests.sketches import sketch
from tests.unit.queries.questions.asked import bundled, column, rows

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def test_objections_that_nobody_answered() -> None:
    debate = sketch("thesis: t\na attacks t\nb attacks t\nc attacks b\nd supports a")
    assert rows("unanswered-objections", debate) == [
        [["a"], "t", "against"],
        [["c"], "b", "for"],
    ]


def test_an_objection_of_linked_premises_is_one() -> None:
    debate = sketch("thesis: t\nr: a, b attacks t")
    assert rows("unanswered-objections", debate) == [[["a", "b"], "t", "against"]]
    answered = sketch("thesis: t\nr: a, b attacks t\nc attacks b")
    assert rows("unanswered-objections", answered) == [[["c"], "b", "for"]]


def test_undercuts_object_and_answer() -> None:
    debate = sketch("thesis: t\nr: a supports t\nu undercuts r")
    assert rows("unanswered-objections", debate) == [[["u"], "a supports t", "against"]]
    cut = sketch("thesis: t\nr: a, b attacks t\ns: u undercuts r\nv undercuts s")
    assert rows("unanswered-objections", cut) == [[["v"], "u undercuts r", "against"]]
    linked = sketch("thesis: t\nr: a, b attacks t\nu undercuts r")
    assert rows("unanswered-objections", linked) == [[["u"], "a and b attack t", "for"]]


def test_one_of_a_claims_objections_may_be_answered() -> None:
    debate = sketch("thesis: t\nr: a attacks t\na attacks b\nu undercuts r")
    assert rows("unanswered-objections", debate) == [
        [["a"], "b", "none"],
        [["u"], "a attacks t", "for"],
    ]


def test_those_against_a_thesis_come_first_and_nearest_first() -> None:
    debate = sketch(
        "thesis: t\nx attacks y\na attacks t\nb supports t\nc attacks b\nd attacks a\ne attacks t"
    )
    assert [row[0] for row in rows("unanswered-objections", debate)] == [
        ["e"], ["c"], ["x"], ["d"],
    ]  # fmt: skip


def test_mutual_attacks_answer_each_other() -> None:
    debate = sketch("thesis: t\na attacks t\na attacks b\nb attacks a")
    assert rows("unanswered-objections", debate) == []


def test_an_objection_that_works_both_ways() -> None:
    debate = sketch("thesis: t\nx supports t\nx attacks y\ny supports t\ny attacks t\nu attacks y")
    assert rows("unanswered-objections", debate)[0] == [["x"], "y", "both"]


def test_the_most_contested() -> None:
    debate = sketch(
        "thesis: t\nr: a supports t\nb supports t\nc attacks t\nd, e attacks t\n"
        "u undercuts r\nf attacks a\ng attacks b\ng attacks c"
    )
    assert rows("most-contested", debate) == [["t", 2, 2], ["a", 2, 0], ["b", 1, 0], ["c", 1, 0]]


def test_chains_of_answers() -> None:
    debate = sketch("thesis: t\na attacks t\nb attacks a\nc attacks b\nd attacks t\ne attacks d")
    assert rows("longest-answers", debate) == [
        [3, ["t", "a", "b", "c"]],
        [2, ["t", "d", "e"]],
    ]


def test_undercuts_and_linked_premises_stand_in_chains() -> None:
    debate = sketch("thesis: t\nr: a, b attacks t\nu undercuts r\nv attacks u")
    assert rows("longest-answers", debate) == [
        [3, ["t", "a", "u", "v"]],
        [3, ["t", "b", "u", "v"]],
    ]


def test_a_single_answer_is_no_chain() -> None:
    assert rows("longest-answers", sketch("thesis: t\na attacks t\nb supports a")) == []


def test_no_claim_comes_twice_in_a_chain() -> None:
    mutual = sketch("thesis: t\na attacks t\nb attacks a\na attacks b")
    assert rows("longest-answers", mutual) == [[2, ["t", "a", "b"]]]
    circle = sketch("a attacks b\nb attacks c\nc attacks a\nx attacks c")
    # a is answered by c, and c by b or by x; b by a.
    assert [row[1] for row in rows("longest-answers", circle) if row[0] == 3] == [
        ["b", "a", "c", "x"],
    ]


def test_an_undercut_answers_only_the_objection_whose_step_it_denies() -> None:
    """`u` denies what `b` does for `t`; that `b` objects to `a` stays as it was."""
    elsewhere = sketch("thesis: t\na attacks t\nb attacks a\nr: b supports t\nu undercuts r")
    # It is an answer to `b` where the chain begins with `b`.
    assert rows("longest-answers", elsewhere) == [[2, ["t", "a", "b"]]]
    begins = sketch("r: b supports t\nu undercuts r\nv attacks u")
    assert rows("longest-answers", begins) == [[2, ["b", "u", "v"]]]
    here = sketch("thesis: t\na attacks t\nr: b attacks a\nu undercuts r")
    assert rows("longest-answers", here) == [[3, ["t", "a", "b", "u"]]]
    undercut = sketch("thesis: t\nq: a attacks t\nr: b undercuts q\nb attacks x\nu undercuts r")
    assert rows("longest-answers", undercut) == [[3, ["t", "a", "b", "u"]]]


def test_one_objection_of_two_may_be_gone_on_with() -> None:
    """By `r` the claim `b` objects to `a`, and so by `q`; only `r` is undercut."""
    debate = sketch("s: a supports t\nr: b attacks a\nq: b undercuts s\nu undercuts r")
    assert rows("longest-answers", debate) == [[2, ["a", "b", "u"]]]


def test_the_words_of_a_chain() -> None:
    found = answer(question("longest-answers"), [("d", sketch("a attacks t\nb attacks a"))])
    assert found.rows == [[2, ["t", "a", "b"], "T. / A. / B."]]


@given(bare_maps())
@settings(max_examples=200)
def test_the_longest_chain_is_the_longest_of_all(debate: ArgumentMap) -> None:
    names = [claim.id for claim in debate.claims]
    chains = [
        chain
        for count in range(3, len(names) + 1)
        for chain in permutations(names, count)
        if is_chain(debate, chain)
    ]
    found = rows("longest-answers", debate)
    told = [tuple(chain) for _, chain in found]
    assert set(told) <= set(chains)
    assert len(set(told)) == len(told)
    assert all(length == len(chain) - 1 for length, chain in found)
    assert max(map(len, told), default=0) == max(map(len, chains), default=0)
    # Each first answer that a chain can begin with is in one.
    steps = {step for chain in told for step in pairwise(chain)}
    assert {chain[:2] for chain in chains} <= steps
    if not in_circles(debate):
        # What is told goes on from there as long as any chain does.
        parts = {chain[at:] for chain in told for at in range(len(chain))}
        for start in {chain[:2] for chain in chains}:
            longest = max(len(chain) for chain in chains if chain[:2] == start)
            assert any(part[:2] == start and len(part) == longest for part in parts)


def is_chain(debate: ArgumentMap, chain: tuple[str, ...]) -> bool:
    """Tell by the definition, trying all objections by which each claim may have come in."""
    start, *others = chain
    came: set[str] = {relation.id for relation in debate.outgoing.get(start, ())}
    before = start
    for name in others:
        came = {
            objection.id
            for objection in debate.outgoing.get(name, ())
            if (objection.kind == "attack" and objection.target == before)
            or (objection.kind == "undercut" and objection.target in came)
        }
        if not came:
            return False
        before = name
    return True


def in_circles(debate: ArgumentMap) -> bool:
    import networkx as nx

    answered = [(hit.other.id, hit.claim.id) for hit in hits(debate)]
    return not nx.is_directed_acyclic_graph(nx.DiGraph(answered))


def test_a_large_circle_is_searched_for_so_long_only() -> None:
    count = 60
    lines = [f"c{i} attacks c{j}" for i in range(count) for j in range(count) if i != j]
    found = rows("longest-answers", sketch("\n".join(lines)))
    assert LOOKS // len(lines) < 2**count
    assert 30 < found[0][0] < count


def test_a_long_chain_is_no_harder() -> None:
    lines = [f"c{i + 1} attacks c{i}" for i in range(3000)]
    assert [row[0] for row in rows("longest-answers", sketch("\n".join(lines)))] == [3000]


SAID = {name: {"said_by": (name.upper(),)} for name in "tabu"}


def test_speakers_disagree_where_one_attacks_or_undercuts_the_other() -> None:
    debate = sketch("thesis: t\nr: a supports t\nb attacks a\nu undercuts r", **SAID)
    assert rows("disagreements", debate) == [
        ["B", "b", "attacks", "a", "A"],
        ["U", "u", "undercuts a step from", "a", "A"],
    ]


def test_of_linked_premises_each_is_told_with_the_others() -> None:
    debate = sketch("thesis: t\nr: a, b attacks t\nu undercuts r", **SAID)
    assert rows("disagreements", debate) == [
        ["A", "a", "with b attacks", "t", "T"],
        ["B", "b", "with a attacks", "t", "T"],
        ["U", "u", "undercuts a step from", "a", "A"],
        ["U", "u", "undercuts a step from", "b", "B"],
    ]


def test_mutual_attacks_are_a_disagreement_each_way() -> None:
    debate = sketch("a attacks b\nb attacks a", **SAID)
    assert rows("disagreements", debate) == [
        ["A", "a", "attacks", "b", "B"],
        ["B", "b", "attacks", "a", "A"],
    ]


def test_claims_without_a_speaker_are_left_out() -> None:
    assert rows("disagreements", sketch("a attacks b", a={"said_by": ("A",)})) == []
    assert rows("concessions", sketch("a attacks b")) == []


def test_of_two_claims_with_several_speakers() -> None:
    debate = sketch("a attacks b", a={"said_by": ("X", "Y")}, b={"said_by": ("Y", "Z")})
    assert rows("disagreements", debate) == [
        ["X", "a", "attacks", "b", "Y"],
        ["X", "a", "attacks", "b", "Z"],
        ["Y", "a", "attacks", "b", "Z"],
    ]
    assert rows("concessions", debate) == [["Y", "a", "attacks", "b"]]


@pytest.mark.parametrize("name", ["disagreements", "concessions"])
def test_the_words_of_both_claims(name: str) -> None:
    speaker = "A" if name == "concessions" else "B"
    debate = sketch("a attacks b", a={"said_by": ("A",)}, b={"said_by": (speaker,)})
    assert column(name, debate, "text") == ["A."]
    assert column(name, debate, "other_text") == ["B."]
    told = for_readers(question(name), answer(question(name), [("d", debate)]))
    assert told.columns == tuple(
        it for it in question(name).columns if it not in ("text", "other_text")
    )
    assert told.rows[0][:4] == ["A", "a: A.", "attacks", "b: B."]


class TestBundled:
    def test_unanswered(self) -> None:
        told = [(" ".join(row[0]), row[1]) for row in rows("unanswered-objections", bundled())]
        against = [
            ("supervision", "legitimate"),
            ("not-therapeutic", "legitimate"),
            ("prostitution", "legitimate"),
            ("dangers-both-sides", "legitimate"),
            ("more-harm", "legitimate"),
            ("better-relationships", "legitimate"),
            ("regulate-alike", "no-law-forbids supports legitimate"),
            ("not-therapeutic", "can-be-treatment"),
            ("use-debatable", "sexuality-matters supports can-be-treatment"),
            ("benefit-doubtful", "client-convinced supports right-in-some-cases"),
            ("not-innocent", "meant-to-help"),
            ("benefit-doubtful", "outburst-relief supports helps-depression"),
            ("hypnosis-common", "outburst-relief supports helps-depression"),
        ]
        assert told[: len(against)] == against
        assert {stance for _, _, stance in rows("unanswered-objections", bundled())[13:]} == {"for"}
        assert [told[place][0] for place in range(13, len(told))] == [
            "damage-too-deep", "right-patient-only", "intercourse-late", "no-law-forbids",
            "outside-controversy", "mild-forms", "no-expertise", "women-turning", "many-use",
        ]  # fmt: skip

    def test_contested(self) -> None:
        assert rows("most-contested", bundled())[:4] == [
            ["legitimate", 11, 6],
            ["abuse-of-power", 2, 2],
            ["rare-use", 2, 1],
            ["ruin-sex-life", 2, 0],
        ]

    def test_chains(self) -> None:
        assert rows("longest-answers", bundled()) == [
            [3, ["legitimate", "ruin-sex-life", "meant-to-help", "not-innocent"]],
            [3, ["legitimate", "abuse-of-power", "meant-to-help", "not-innocent"]],
            [2, ["legitimate", "controversial", "no-law-forbids"]],
            [2, ["legitimate", "contact-inappropriate", "right-in-some-cases"]],
            [2, ["legitimate", "better-psychologists", "damage-too-deep"]],
            [2, ["partner-intimacy", "treatment-controversial", "outside-controversy"]],
            [2, ["growing-need", "rare-use", "many-use"]],
        ]

    @pytest.mark.parametrize("name", ["disagreements", "concessions"])
    def test_cypher_finds_the_same(self, name: str) -> None:
        from argmap.queries.cypher.graph import ask
        from argmap.queries.cypher.patience import Patience

        same = "=" if name == "concessions" else "<>"
        query = f"""
            MATCH (s:Speaker)<-[:SAID_BY]-(a)-[:ATTACKS]->(b)-[:SAID_BY]->(t:Speaker)
            WHERE s.name {same} t.name
            RETURN s.name AS s, a.id AS a, b.id AS b, t.name AS t
            UNION
            MATCH (s:Speaker)<-[:SAID_BY]-(a)-[:UNDERCUTS]->(:Argument)<-[:PREMISE_OF]-(b),
                  (b)-[:SAID_BY]->(t:Speaker)
            WHERE s.name {same} t.name
            RETURN s.name AS s, a.id AS a, b.id AS b, t.name AS t
        """
        expected = {tuple(row) for row in ask([("d", bundled())], query, Patience()).rows}
        told = column(name, bundled(), "speaker"), column(name, bundled(), "claim")
        others = column(name, bundled(), "other_claim")
        speakers = told[0] if same == "=" else column(name, bundled(), "other_speaker")
        assert set(zip(*told, others, speakers, strict=True)) == expected
        assert len(told[0]) == len(expected) == (10 if same == "=" else 35)
