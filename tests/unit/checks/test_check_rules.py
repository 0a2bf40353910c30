"""Each rule on a map that breaks it and one that does not, and the runner around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import RULES, UnknownRule, by_place, left_out, run
from argmap.checks.pages import describe
from argmap.model import (
    EVIDENCE_LADDER,
    OTHER_EVIDENCE,
    ArgumentMap,
    Citation,
    Claim,
    ClaimType,
    Place,
    Problem,
    Relation,
    RelationKind,
    Risk,
    Source,
)
from argmap.store.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable


def claim(name: str, kind: ClaimType = "pro", text: str = "", **more: object) -> Claim:
    return Claim(name, kind, text or f"The claim {name} holds.", **more)  # type: ignore[arg-type]


def relation(kind: RelationKind, premises: str, target: str, scheme: str = "") -> Relation:
    return Relation(f"{premises.replace(' ', '-')}-{kind}-{target}", kind, tuple(premises.split()),
                    target, scheme)  # fmt: skip


def debate(claims: Iterable[Claim], *relations: Relation, **more: object) -> ArgumentMap:
    return ArgumentMap(claims=tuple(claims), relations=relations, **more)  # type: ignore[arg-type]


def found(code: str, on: ArgumentMap) -> list[Problem]:
    problems = run(on, select=[code])
    assert {p.code for p in problems} <= {code}
    assert all(p.message and p.hint for p in problems)
    return problems


THESIS = claim("t", "thesis")


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
    assert "leads to `b`" in problems[0].hint
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


HINTS = ["reasoning-word", "claim-is-question", "leading-pronoun"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It is legitimate because no law forbids it.", "reasoning-word"),
        ("No law forbids it; therefore it is legal.", "reasoning-word"),
        ("Sex is intimate, since it involves trust.", "reasoning-word"),
        ("Since no law forbids it, the practice is legal.", "reasoning-word"),
        ("Trust is needed and hence so is time.", "reasoning-word"),
        ("Is the practice legitimate? ", "claim-is-question"),
        ("この慣行は正当か？", "claim-is-question"),
        ("This can cause serious problems.", "leading-pronoun"),
        ("These patients are desperate.", "leading-pronoun"),
        ("It is controversial.", "leading-pronoun"),
        ("It's controversial.", ""),
        ("It harms the people for whom it was meant.", "leading-pronoun"),
        ("“They” deserve help.", "leading-pronoun"),
        ("Those patients are desperate.", "leading-pronoun"),
        ("Such contact is inappropriate.", "leading-pronoun"),
        ("Their consent is doubtful.", "leading-pronoun"),
    ],
)
def test_texts_that_get_a_hint(text: str, code: str) -> None:
    codes = {p.code for p in run(debate([claim("a", text=text)]), select=HINTS)}
    assert code in codes or not code
    assert all(p.severity == "note" for p in run(debate([claim("a", text=text)]), select=HINTS))


@pytest.mark.parametrize(
    "text",
    [
        "The practice has been legal since 1990.",
        "Since the law changed, rates have fallen.",
        "Rates have fallen, since then, by half.",
        "A practice is not right just because many follow it.",
        "The word “because” is overused.",
        "Ten years hence nobody will object.",
        "The question “is it safe?” has been answered.",
        "It is wrong to deceive a patient.",
        "It's wrong to deceive a patient.",
        "It is easy to imagine that a therapist exploits a patient.",
        "It may be that patients do better with talk.",
        "It takes years to trust again.",
        "Those who suffer deserve help.",
        "Those with a partner need no surrogate.",
        "He who harms must pay.",
        "These days therapy is common.",
        "Italian law forbids the practice.",
        "Thisbe and Pyramus loved each other.",
        "Heroes exist.",
        "IT security matters in therapy.",
        "Surrogates work whether or not patients believe in it.",
        "Itching is a symptom.",
        "Sheer force is wrong.",
        "Sinceritiy matters, and whence it comes does not.",
    ],
)
def test_texts_that_get_no_hint(text: str) -> None:
    assert run(debate([claim("a", text=text)]), select=HINTS) == []


# --- The runner


def test_unknown_rules_are_refused_with_a_suggestion() -> None:
    with pytest.raises(UnknownRule, match="did you mean `no-thesis`"):
        run(ArgumentMap(), select=["no-theses"])
    with pytest.raises(UnknownRule, match="choose from: support-cycle"):
        left_out(ignore=["xyzzy"])
    with pytest.raises(UnknownRule, match="while the file is read"):
        run(ArgumentMap(), ignore=["unknown-id"])


def test_select_and_ignore() -> None:
    everything = {p.code for p in run(ArgumentMap())}
    assert everything == {"no-thesis", "no-title", "no-question"}
    assert {p.code for p in run(ArgumentMap(), ignore=["no-title"])} == everything - {"no-title"}
    assert {p.code for p in run(ArgumentMap(), select=["no-title"])} == {"no-title"}
    assert run(ArgumentMap(), select=["no-title"], ignore=["no-title"]) == []


def test_a_map_that_was_read_in_part_is_spared_what_may_be_false() -> None:
    text = b"argmap: 1\nclaims:\n  t: {type: thesis, text: X.}\n"
    text += b"  a: {type: pro, text: Y., supports: u}"
    part, problems = read(text, "f")
    assert [p.code for p in problems] == ["unknown-id"]
    assert run(part, whole=False) == []
    assert "no-path-to-thesis" in left_out(whole=False)
    assert "support-cycle" not in left_out(whole=False)
    assert left_out(select=["same-text"], whole=False) == ()
    assert left_out() == ()


def test_every_rule_bears_a_map_of_blanks() -> None:
    """The reader leaves a needed value that does not fit blank."""
    blank = Claim("a", "", "", cites=(Citation(""),))  # type: ignore[arg-type]
    run(ArgumentMap(claims=(blank,), sources=(Source("s", ""),)), whole=False)
    run(ArgumentMap())


def test_problems_are_sorted_by_place_and_the_worst_comes_first() -> None:
    problems = [
        Problem("note", "a", "", Place("f", 2, 1)),
        Problem("error", "z", "", Place("f", 2, 1)),
        Problem("note", "a", "", Place("f", 1, 9)),
        Problem("note", "a", ""),
    ]
    assert by_place(problems) == [problems[3], problems[2], problems[1], problems[0]]


KINDS = st.sampled_from(["support", "attack"])
TYPES: st.SearchStrategy[ClaimType] = st.sampled_from(["thesis", "pro", "con", "risk", "rebuttal"])


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    size = draw(st.integers(1, 7))
    names = [f"n{i}" for i in range(size)]
    claims = [claim(name, draw(TYPES)) for name in names]
    pairs = draw(st.lists(st.tuples(KINDS, st.sampled_from(names), st.sampled_from(names))))
    relations: list[Relation] = []
    for number, (kind, premise, target) in enumerate(pairs):
        relations.append(Relation(f"r{number}", kind, (premise,), target))  # type: ignore[arg-type]
        if draw(st.booleans()):
            relations.append(Relation(f"u{number}", "undercut", (draw(st.sampled_from(names)),),
                                      draw(st.sampled_from(relations)).id))  # fmt: skip
    return debate(claims, *relations)


@given(maps())
def test_names_do_not_matter(on: ArgumentMap) -> None:
    def new(name: str) -> str:
        return f"x-{name}"

    renamed = ArgumentMap(
        claims=tuple(claim(new(c.id), c.type, c.text) for c in on.claims),
        relations=tuple(
            Relation(new(r.id), r.kind, tuple(map(new, r.premises)), new(r.target))
            for r in on.relations
        ),
    )
    assert [p.code for p in run(on)] == [p.code for p in run(renamed)]


@given(maps())
def test_running_twice_and_rule_by_rule_finds_the_same(on: ArgumentMap) -> None:
    assert run(on) == run(on) == by_place(p for code in RULES for p in run(on, select=[code]))
