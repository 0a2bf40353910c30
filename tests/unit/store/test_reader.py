"""What is read from a sound file and from what is sound in a faulty one; how faults are told."""

from __future__ import annotations

import random

import pytest

from argmap.model import ArgumentMap, Citation, Claim, Place, Problem, Relation, Risk, Source
from argmap.store import InvalidDebate, loads
from argmap.store.read import read
from tests.unit.store.reading import A, B, claims, found


def test_a_relation_given_twice_in_different_forms() -> None:
    rest = (
        "  c: {type: pro, text: C., supports: a}\n"
        "relations:\n"
        "  again: {kind: support, premises: c, target: a}\n"
        "  linked: {kind: attack, premises: [a, b], target: c}\n"
        "  turned: {kind: attack, premises: [b, a], target: c}\n"
        "  other-kind: {kind: support, premises: [b, a], target: c}\n"
    )
    assert found(claims(A, B, rest=rest)) == [
        (7, 3 + 7, "duplicate-relation", "remove one of them"),
        (9, 3 + 8, "duplicate-relation", "remove one of them"),
    ]


def test_everything_is_found_in_one_pass_in_order() -> None:
    text = """\
argmap: 1
titel: x
claims:
  no: {type: thesis, text: T.}
  a: {type: prol, text: 5, supports: [tt, a]}
  a: {type: pro}
  b: {text: B., attacks: A, cites: {source: nowhere}}
  c: {type: con, text: C., undercuts: d--attacks--a, weight: 7}
relations:
  c: {kind: support, premises: [b, x], target: zz, sheme: sign}
"""
    assert [problem[:3] for problem in found(text)] == [
        (2, 1, "unknown-key"),
        (4, 3, "wrong-type"),
        (5, 13, "wrong-type"),
        (5, 25, "wrong-type"),
        (5, 39, "unknown-id"),
        (5, 43, "self-relation"),
        (6, 3, "duplicate-key"),
        (7, 3, "missing-key"),
        (7, 26, "bad-id"),
        (7, 45, "unknown-id"),
        (8, 39, "unknown-id"),
        (8, 62, "wrong-type"),
        (10, 3, "duplicate-id"),
        (10, 36, "unknown-id"),
        (10, 48, "unknown-id"),
        (10, 52, "unknown-key"),
    ]


def test_what_mentions_a_faulty_entry_is_not_reported_again() -> None:
    text = claims(
        "bad: text",
        "a: {type: pro, text: A., supports: bad}",
        "b: {type: pro, text: B., undercuts: r}",
        rest="sources:\n  s: 5\nrelations:\n  r: {kind: attack, premises: bad, target: a}\n",
    )  # fmt: skip
    assert [problem[:3] for problem in found(text)] == [(3, 8, "wrong-type"), (7, 6, "wrong-type")]
    debate, _ = read(text.encode(), "d.yaml")
    assert [claim.id for claim in debate.claims] == ["a", "b"]
    assert debate.relations == ()


def test_an_undercut_of_a_faulty_relation_with_a_claims_id_is_left_out() -> None:
    text = claims(A, "b: {type: pro, text: B., undercuts: a}", rest="relations:\n  a: {}\n")
    assert [problem[2] for problem in found(text)] == ["duplicate-id"] + ["missing-key"] * 3
    assert read(text.encode(), "d.yaml")[0].relations == ()


def test_what_is_sound_beside_a_fault_is_read() -> None:
    text = claims(
        "a: {type: pro, text: A., weight: 7, tags: [x], supports: [b, zz]}", B,
        rest="relations:\n  r: {kind: attack, premises: [], target: a}\n",
    )  # fmt: skip
    debate, problems = read(text.encode(), "d.yaml")
    assert len(problems) == 3
    assert debate.claim["a"] == Claim("a", "pro", "A.", tags=("x",))
    assert debate.relations == (Relation("a--supports--b", "support", ("a",), "b"),)


def test_the_whole_of_a_sound_file() -> None:
    text = """\
argmap: 1
title: T
question: Q?
content_note: N
sources:
  s: {title: S, author: A, publisher: P, url: "https://x.org", kind: law, fingerprint: f}
claims:
  t:
    type: thesis
    text: T.
  a:
    type: risk
    text: >-
      Folded
      text.
    supports: t
    attacks: [b]
    undercuts: [r]
    cites:
      - {source: s, paragraph: 2, start: x, end: y}
      - {source: s, comment: C}
    said_by: [P, Q]
    evidence: anecdote
    principles: trust
    tags: []
    risk: {bearer: all, likelihood: low, severity: high}
    weight: 1
  b: {type: con, text: B., risk: , weight: ~}
relations:
  r: {kind: attack, premises: [a, b], target: t, scheme: sign}
"""
    debate, problems = read(text.encode(), "d.yaml")
    assert problems == []
    assert debate == ArgumentMap(
        "T", "Q?", "N",
        (Source("s", "S", "A", "P", "https://x.org", "law", "f"),),
        (
            Claim("t", "thesis", "T."),
            Claim(
                "a", "risk", "Folded text.",
                (Citation("s", 2, "", "x", "y"), Citation("s", 0, "C")), ("P", "Q"), "anecdote",
                ("trust",), (), Risk(("all",), "low", "high"), 1.0,
            ),
            Claim("b", "con", "B."),
        ),
        (
            Relation("a--supports--t", "support", ("a",), "t"),
            Relation("a--attacks--b", "attack", ("a",), "b"),
            Relation("a--undercuts--r", "undercut", ("a",), "r"),
            Relation("r", "attack", ("a", "b"), "t", "sign"),
        ),
    )  # fmt: skip
    assert debate.place == Place("d.yaml", 1, 1)
    assert debate.source["s"].place == Place("d.yaml", 6, 3)
    assert debate.claim["a"].place == Place("d.yaml", 11, 3)
    assert debate.claim["a"].cites[1].place == Place("d.yaml", 21, 9)
    assert debate.relation["a--attacks--b"].place == Place("d.yaml", 11, 3)
    assert debate.relation["r"].place == Place("d.yaml", 30, 3)


@pytest.mark.parametrize(
    "text",
    [
        "argmap: 1\n",
        "argmap: 1\nclaims:\nsources: ~\nrelations: null\n",
        "argmap: 1\nclaims: {}\n",
        "---\nargmap: 1\n...\n",
        "{argmap: 1}",
        "argmap: 1 # a comment",
        "argmap: 1\ntitle: &anchor\n",
    ],
)
def test_debates_without_content(text: str) -> None:
    if "anchor" in text:
        assert found(text) == [(2, 8, "wrong-type", "write a text here")]
    else:
        assert read(text.encode(), "d.yaml") == (ArgumentMap(), [])


def test_an_anchor_that_nothing_refers_to_is_harmless() -> None:
    assert loads("argmap: 1\ntitle: &x A title\n").title == "A title"


def test_a_tag_that_says_text_makes_text() -> None:
    assert loads("argmap: 1\ntitle: !!str no\n").title == "no"


def test_a_tag_on_a_group_runs_nothing() -> None:
    assert found("argmap: 1\nclaims: !!python/object/new:os.system {a: x}\n") == [
        (2, 43, "wrong-type", "write `{type: …, text: x}`")
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_do_not_matter(end: str, mark: str) -> None:
    text = mark + end.join(("argmap: 1", "claims:", "  a: {type: pro, text: A.}", "x: y", ""))
    debate, _ = read(text.encode(), "d.yaml")
    assert debate.claim["a"] == Claim("a", "pro", "A.")
    assert debate.claim["a"].place == Place("d.yaml", 3, 3)
    assert [problem[:3] for problem in found(text)] == [(4, 1, "unknown-key")]


@pytest.mark.parametrize(
    "text",
    [
        "\u200fהאם מותר לשקר?", "هل يجوز الكذب؟", "可以说谎吗？", "嘘をついてもいいか。",
        "👩\u200d👩\u200d👧\u200d👦 are a family 🏳️\u200d🌈.", "e\u0301 is é.",
        "\u202eright to left override",        "a\u200bb", "x" * 10_000, "word " * 2_000 + ".",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "\ufeffmark", "a\u2028b",
    ],
)  # fmt: skip
def test_any_script_is_kept(text: str) -> None:
    quoted = text.replace("\u2028", "\\L")
    debate = loads(f'argmap: 1\ntitle: "{quoted}"\nclaims:\n  a: {{type: pro, text: "{quoted}"}}\n')
    assert debate.title == debate.claim["a"].text == text


def test_columns_count_characters_not_bytes() -> None:
    assert found("argmap: 1\nclaims: {a: {type: pro, text: 可以👩, x: y}}\n")[0][:2] == (2, 36)


@pytest.mark.parametrize("name", ["no", "on", "yes", "null", "1", "1e3", "2024-05-01", "0x1f"])
def test_ids_that_yaml_takes_for_something_else_are_fine_in_quotes(name: str) -> None:
    text = claims(
        f'"{name}": {{type: pro, text: A.}}', f'b: {{type: pro, text: B., supports: "{name}"}}'
    )
    assert loads(text).relations == (Relation(f"b--supports--{name}", "support", ("b",), name),)


def test_ids_that_only_look_like_numbers_need_no_quotes() -> None:
    debate = loads(claims("1a: {type: pro, text: A.}", "y: {type: pro, text: Y.}"))
    assert list(debate.claim) == ["1a", "y"]


def test_a_long_list_of_ids_is_not_told() -> None:
    text = claims(*(f"claim-{n}: {{type: pro, text: A.}}" for n in range(13)),
                  "q: {type: pro, text: Q., supports: xyz}")  # fmt: skip
    assert found(text) == [(16, 38, "unknown-id", "")]


def test_problems_of_one_place_keep_their_order() -> None:
    text = claims("a: {}", rest="relations:\n  r: {}\n")
    messages = [problem.message for problem in read(text.encode(), "d.yaml")[1]]
    assert messages == [
        f"`{key}` is missing" for key in ("type", "text", "kind", "premises", "target")
    ]


def test_a_message_shows_the_value_but_not_a_page_of_it() -> None:
    (problem,) = read(b"argmap: " + b"x" * 5000, "d.yaml")[1]
    assert problem.message == f"expected 1, found `{'x' * 39}…`"


def test_loads_raises_one_error_that_holds_all() -> None:
    with pytest.raises(InvalidDebate) as caught:
        loads("argmap: 0\ntitel: x\n", "d.yaml")
    assert [problem.code for problem in caught.value.problems] == ["wrong-type", "unknown-key"]
    assert str(caught.value) == (
        "d.yaml:1:9: expected 1, found a number, `0` (wrong-type); write `1`\n"
        "d.yaml:2:1: unknown key `titel` (unknown-key); did you mean `title`?"
    )
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value.problems[0], Problem)


def test_loads_takes_bytes_and_refuses_lone_surrogates() -> None:
    assert loads(b"argmap: 1\ntitle: x\n").title == "x"
    with pytest.raises(InvalidDebate, match="not UTF-8"):
        loads("argmap: 1\ntitle: \ud800\n")


def test_10_000_claims_in_any_order() -> None:
    lines = [
        f"c{n}: {{type: pro, text: Claim {n}., supports: c{n // 2}}}" for n in range(1, 10_000)
    ]
    random.Random(1).shuffle(lines)  # noqa: S311
    debate = loads(claims("c0: {type: thesis, text: T.}", *lines))
    assert (len(debate.claims), len(debate.relations)) == (10_000, 9_999)
