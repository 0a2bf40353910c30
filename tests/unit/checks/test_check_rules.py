"""Each rule on a map that breaks it and one that does not."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from argmap.checks import RULES, run
from argmap.checks.pages import describe
from argmap.model import (
    EVIDENCE_LADDER,
    OTHER_EVIDENCE,
    ArgumentMap,
    Citation,
    Claim,
    ClaimType,
    Problem,
    RelationKind,
    Risk,
    Source,
    SourceKind,
)
from argmap.store.read import read
from tests.unit.checks.cases import THESIS, claim, debate, found, relation

SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)


@pytest.mark.parametrize("code", RULES)
def test_the_examples_on_a_rules_page_are_true(code: str) -> None:
    bad, good = re.findall(r"```yaml\n(.*?)```", describe(code).body, re.DOTALL)
    for text, expected in ((bad, True), (good, False)):
        example, problems = read(f"argmap: 1\n{text}".encode(), "example.yaml")
        assert problems == []
        findings = run(example, select=[code])
        assert bool(findings) is expected
        assert all(p.code == code and p.place.line and p.place.file for p in findings)
        assert not expected or findings[0].severity == describe(code).severity


def test_no_thesis_and_no_path_do_not_both_complain() -> None:
    lost = debate([claim("a")])
    assert len(found("no-thesis", lost)) == 1
    assert found("no-path-to-thesis", lost) == []
    assert found("no-thesis", debate([THESIS])) == []


def test_a_claim_that_leads_to_a_lost_claim_is_lost_too() -> None:
    lost = debate([THESIS, claim("a"), claim("b")], relation("support", "a", "b"))
    problems = found("no-path-to-thesis", lost)
    assert ["`a`" in problems[0].message, "`b`" in problems[1].message] == [True, True]
    assert "leads to `b` and from there to no thesis" in problems[0].hint
    joined = debate(lost.claims, *lost.relations, relation("attack", "b", "t"))
    assert found("no-path-to-thesis", joined) == []


def test_an_undercut_is_a_path() -> None:
    step = relation("support", "a", "t")
    on = debate([THESIS, claim("a"), claim("b", "con")], step, relation("undercut", "b", step.id))
    assert found("no-path-to-thesis", on) == []
    assert found("type-disagrees", on) == []


@pytest.mark.parametrize(
    ("claim_type", "kind", "said"),
    [("pro", "attack", "against"), ("con", "support", "for"), ("risk", "support", "for")],
)
def test_type_against_relations(claim_type: ClaimType, kind: RelationKind, said: str) -> None:
    (problem,) = found("type-disagrees", debate([THESIS, claim("a", claim_type)],
                                                relation(kind, "a", "t")))  # fmt: skip
    assert problem.severity == "warning"
    assert f"speaks {said} the thesis" in problem.message
    assert problem.hint.startswith(f"`a` {kind}s `t`: ")


def test_the_path_is_told_step_by_step_through_an_undercut() -> None:
    step = relation("attack", "c", "t")
    on = debate(
        [THESIS, claim("a", "con"), claim("b", "rebuttal"), claim("c", "con")],
        step,
        relation("undercut", "b", step.id),
        relation("support", "a", "b"),
    )
    (problem,) = found("type-disagrees", on)
    assert problem.hint.startswith(f"`a` supports `b`, which undercuts `{step.id}`, which "
                                   "attacks `t`: ")  # fmt: skip


def test_a_path_ends_at_the_first_thesis_and_a_long_one_is_cut() -> None:
    chain = [claim(f"c{i}", "pro") for i in range(30)]
    steps = [relation("support", f"c{i}", f"c{i + 1}") for i in range(29)]
    other = claim("u", "thesis")
    on = debate([THESIS, other, *chain], *steps, relation("attack", "c29", "t"),
                relation("attack", "t", "u"), relation("attack", "u", "t"))  # fmt: skip
    problems = found("type-disagrees", on)
    assert len(problems) == 30
    assert "which supports `c8`, and so on to a thesis" in problems[0].hint
    assert problems[-1].hint.startswith("`c29` attacks `t`: ")


def test_speaking_for_and_against_is_a_note_with_both_paths() -> None:
    on = debate([THESIS, claim("a"), claim("b", "con")], relation("support", "a", "t"),
                relation("support", "a", "b"), relation("attack", "b", "t"))  # fmt: skip
    (problem,) = found("type-disagrees", on)
    assert problem.severity == "note"
    assert problem.hint == ("for: `a` supports `t`; "
                            "against: `a` supports `b`, which attacks `t`")  # fmt: skip


def test_theses_and_rebuttals_may_be_on_any_side() -> None:
    on = debate([THESIS, claim("a", "rebuttal"), claim("u", "thesis")],
                relation("support", "a", "t"), relation("attack", "u", "t"))  # fmt: skip
    assert found("type-disagrees", on) == []


def test_idle_rebuttal() -> None:
    on = [THESIS, claim("a", "rebuttal"), claim("b", "con")]
    assert found("idle-rebuttal", debate(on))
    assert found("idle-rebuttal", debate(on, relation("support", "a", "t")))
    assert found("idle-rebuttal", debate(on, relation("attack", "b a", "t"))) == []


@pytest.mark.parametrize("text", ["no LAW\n forbids  it", "No law forbids it."])
def test_same_text_is_said_once_for_each_later_claim(text: str) -> None:
    on = debate(
        [claim("a", text="No law forbids it"), claim("b", text=text), claim("c", text=text)]
    )
    assert [p.message for p in found("same-text", on)] == [
        "`b` says the same as `a`",
        "`c` says the same as `a`",
    ]


def test_blank_texts_of_a_half_read_map_are_not_the_same_text() -> None:
    assert found("same-text", debate([Claim("a", "pro", ""), Claim("b", "pro", "")])) == []


def test_stray_risk() -> None:
    assert found("stray-risk", debate([claim("a", "con", risk=Risk())]))
    assert found("stray-risk", debate([claim("a", "risk", risk=Risk()), claim("b", "con")])) == []


def test_citations_of_claims_and_sources() -> None:
    source = Source("s", "A title")
    on = debate([THESIS, claim("a")], sources=(source,))
    assert [p.message for p in found("uncited-claim", on)] == ["`a` cites no source"]
    assert len(found("uncited-source", on)) == 1
    cited = debate([THESIS, claim("a", cites=(Citation("s", 1, start="x"),))], sources=(source,))
    assert found("uncited-claim", cited) == found("uncited-source", cited) == []


def test_claims_need_no_citation_where_there_are_no_sources() -> None:
    assert found("uncited-claim", debate([THESIS, claim("a")])) == []


def test_long_fragments_are_reported_each() -> None:
    cites = (
        Citation("s", 1, start="1 2 3 4 5 6 7", end="one two three four five six seven eight"),
    )
    first, second = found("long-fragment", debate([claim("a", cites=cites)]))
    assert (first.message[:7], first.message[-7:]) == ("`start`", "7 words")
    assert (second.message[:5], second.message[-7:]) == ("`end`", "8 words")
    fine = (Citation("s", 1, start="1 2 3 4 5 6", end="a b  c d\ne f"),)
    assert found("long-fragment", debate([claim("a", cites=fine)])) == []


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        (Citation("s"), "neither a paragraph nor a comment and no start words"),
        (Citation("s", start="a"), "neither a paragraph nor a comment"),
        (Citation("s", 1), "no start words"),
        (Citation("s", 1, end="b"), "an end without a start"),
        (Citation("s", 1, start="a"), ""),
        (Citation("s", comment="Ann", start="a", end="b"), ""),
    ],
)
def test_unlocated_citations(citation: Citation, told: str) -> None:
    problems = found("unlocated-citation", debate([claim("a", cites=(citation,))]))
    assert [p.message.partition(" has ")[2] for p in problems] == ([told] if told else [])


@pytest.mark.parametrize("kind", SOURCE_KINDS)
def test_a_paragraph_is_asked_for_only_where_it_can_be_counted(kind: SourceKind) -> None:
    def of(citation: Citation) -> list[Problem]:
        source = Source("s", "S", kind=kind)
        on = debate([claim("a", cites=(citation,))], sources=(source,))
        return found("unlocated-citation", on)

    assert bool(of(Citation("s", start="a", end="b"))) is (kind in ("article", "website"))
    assert "no start words" in of(Citation("s"))[0].message


def test_a_comma_in_a_tag_or_a_principle_but_not_in_a_name() -> None:
    named = claim("a", tags=("law, rules", "no"), principles=("autonomy, no",), said_by=("A, B",))
    first, second = found("comma-in-tag", debate([named]))
    assert first.message == "`a` has a tag with a comma in it, `law, rules`"
    assert first.hint.endswith('`tags: [law, rules, "no"]`')
    assert second.message == "`a` has a principle with a comma in it, `autonomy, no`"
    assert second.hint.endswith('`principles: [autonomy, "no"]`')
    assert found("comma-in-tag", debate([claim("a", tags=("law", "rules"))])) == []


def test_evidence_and_schemes_have_known_names_with_a_suggestion() -> None:
    on = debate([THESIS, claim("a", evidence="Case serie"), claim("b", evidence="anecdote")],
                relation("support", "a", "t", "expert opinion"),
                relation("support", "b", "t", "analogy"),
                relation("attack", "b", "t", "xyzzy"))  # fmt: skip
    (evidence,) = found("unknown-evidence", on)
    assert evidence.hint == "did you mean `case series`?"
    schemes = found("unknown-scheme", on)
    assert sorted(p.hint[:30] for p in schemes) == [
        "did you mean `expert-opinion`?",
        "known schemes: ad-hominem, alt",
    ]


@pytest.mark.parametrize("evidence", ["", *EVIDENCE_LADDER, *OTHER_EVIDENCE])
def test_known_evidence_says_nothing(evidence: str) -> None:
    assert found("unknown-evidence", debate([claim("a", evidence=evidence)])) == []


def test_title_and_question() -> None:
    assert len(run(ArgumentMap(title=" "), select=["no-title", "no-question"])) == 2
    named = ArgumentMap(title="A", question="B?")
    assert run(named, select=["no-title", "no-question"]) == []
