"""Every way in which a file can be wrong: its code, its line and column, and its hint."""

from __future__ import annotations

import random

import pytest

from argmap.model import ArgumentMap, Citation, Claim, Place, Problem, Relation, Risk, Source
from argmap.store import InvalidDebate, loads
from argmap.store.nodes import MAX_DEPTH
from argmap.store.read import MAX_BYTES, read

QUOTE = "a quote or a bracket is not closed"
COLON = "a colon inside a text needs quotes around the whole text"
PLAIN = "put the value in quotes; a tab, @, ` or % cannot begin a plain value"
BRACKETS = "a debate needs four levels; look for brackets that were not closed"
BEGIN = "a debate begins with `argmap: 1`, a `title:` and `claims:`"
ONE_DEBATE = "keep one debate a file: remove the `---` line or split the file"
ALIASES = "write the value out in each place; argmap files do not use & and *"
ITSELF = "name the claim or relation that it speaks for or against"
IDS = "write each as `id:` and indent what it holds"
RENAME = "rename or remove one of them"
LEVELS = "choose one of: high, low, medium, unknown"
TOP_KEYS = "choose one of: argmap, claims, content_note, question, relations, sources, title"
CLAIM_KEYS = (
    "choose one of: attacks, cites, evidence, principles, risk, said_by, supports, tags, text, "
    "type, undercuts, weight"
)


def quotes(word: str, kind: str) -> str:
    return f'YAML reads this as {kind}; write "{word}" in quotes'


def found(data: str | bytes) -> list[tuple[int, int, str, str]]:
    """Give line, column, code and hint of each problem in the file."""
    debate, problems = read(data.encode() if isinstance(data, str) else data, "d.yaml")
    assert isinstance(debate, ArgumentMap)
    assert {(p.severity, p.place.file) for p in problems} <= {("error", "d.yaml")}
    assert all(p.message for p in problems)
    return [(p.place.line, p.place.column, p.code, p.hint) for p in problems]


def claims(*lines: str, rest: str = "") -> str:
    """Give a file with these claims, each on a line of its own from line 3 on."""
    return "argmap: 1\nclaims:\n" + "".join(f"  {line}\n" for line in lines) + rest


A = "a: {type: pro, text: A.}"
B = "b: {type: pro, text: B.}"


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "hint"),
    [
        ("", 1, 1, "empty-file", BEGIN),
        ("\n\n  \n", 1, 1, "empty-file", BEGIN),
        ("# only a comment\n", 1, 1, "empty-file", BEGIN),
        ("\ufeff", 1, 1, "empty-file", BEGIN),
        ("argmap: 1\ntitle: &x a\nquestion: *x\n", 3, 11, "alias", ALIASES),
        ("argmap: 1\ntitle: *x\n", 2, 8, "alias", ALIASES),
        ("argmap: 1\nclaims: &a {x: *a}\n", 2, 16, "alias", ALIASES),
        ("argmap: 1\n---\nargmap: 1\n", 2, 1, "not-yaml", ONE_DEBATE),
        ("argmap: 1\ntitle: a: b\n", 2, 9, "not-yaml", COLON),
        ("argmap: 1\n  title: x\n", 2, 8, "not-yaml", COLON),
        ("argmap: 1\ntitle: @x\n", 2, 8, "not-yaml", PLAIN),
        ("argmap: 1\n\ttitle: x\n", 2, 1, "not-yaml", "indent with blanks, not with tabs"),
        ("argmap: 1\nclaims:\n\ta: {}\n", 3, 1, "not-yaml", PLAIN),
        ('argmap: 1\ntitle: "a\nquestion: b\n', 4, 1, "not-yaml", QUOTE),
        ("argmap: 1\nclaims: {a: 1\ntitle: x\n", 3, 6, "not-yaml", QUOTE),
        ("argmap: 1\nclaims: {a: [\n", 3, 1, "not-yaml", ""),
        ("argmap: 1\ntitle: !a!b x\n", 2, 8, "not-yaml", ""),
        ("%YAML 9.9\n---\nargmap: 1\n", 1, 1, "not-yaml", ""),
        ('argmap: 1\ntitle: "\\ud800"\n', 2, 11, "not-yaml", ""),
        ('argmap: 1\ntitle: "\\UFFFFFFFF"\n', 2, 11, "not-yaml", ""),
        ('argmap: 1\ntitle: "a\\e[31m"\n', 2, 8, "control-character", "remove it"),
        ('argmap: 1\ntitle: "\\0"\n', 2, 8, "control-character", "remove it"),
        ('argmap: 1\ntitle: "\\x9b31m"\n', 2, 8, "control-character", "remove it"),
        ('argmap: 1\n"ti\\x07tle": x\n', 2, 1, "control-character", "remove it"),
        ('argmap: 1\nclaims:\n  a: {type: "\\b"}\n', 3, 13, "control-character", "remove it"),
        ("argmap: 1\ntitle: a\x1b[31mb\n", 2, 9, "control-character", "remove it"),
        ("argmap: 1\ntitle: \x7f\n", 2, 8, "control-character", "remove it"),
        ("argmap: 1\ntitle: \x9b\n", 2, 8, "control-character", "remove it"),
        ("argmap: 1\ntitle: \uffff\n", 2, 8, "control-character", "remove it"),
        ("a\x00", 1, 2, "control-character", "this does not look like a text file"),
        ("argmap: 1\ntitle: " + "[" * 10_000, 2, 8 + MAX_DEPTH - 1, "too-deep", BRACKETS),
        ("- " * 10_000, 1, 1 + 2 * MAX_DEPTH, "too-deep", BRACKETS),
        ("".join(" " * n + "a:\n" for n in range(3_000)), 21, 21, "too-deep", BRACKETS),
    ],
)  # fmt: skip
def test_what_nothing_can_be_read_from(
    text: str, line: int, column: int, code: str, hint: str
) -> None:
    assert found(text) == [(line, column, code, hint)]
    assert read(text.encode(), "d.yaml")[0] == ArgumentMap()


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"argmap: 1\ntitle: caf\xe9\n", 2, 11),
        ("argmap: 1\ntitle: \u00e9\u00e9".encode()[:-1], 2, 9),
        (b"\xff", 1, 1),
        ("argmap: 1".encode("utf-16"), 1, 1),
        ("argmap: 1".encode("utf-16-be"), 0, 0),
        (b"\xfe\xff" + "argmap: 1".encode("utf-16-be"), 1, 1),
    ],
)
def test_text_that_is_not_utf8(data: bytes, line: int, column: int) -> None:
    if line:
        assert found(data) == [(line, column, "not-utf8", "save the file as UTF-8")]
    else:  # without a byte order mark it can only be seen that this is no text
        assert found(data) == [(1, 1, "control-character", "this does not look like a text file")]


def test_a_file_that_is_too_large() -> None:
    assert found(b"#" * (MAX_BYTES + 1)) == [(0, 0, "too-large", "split the debate")]


def test_nesting_up_to_the_limit_is_only_of_the_wrong_type() -> None:
    deep = "argmap: 1\ntitle: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)
    assert found(deep) == [(2, 8, "wrong-type", "")]


TOP = [
    ("~", [(1, 1, "wrong-type", "it needs at least: argmap")]),
    ("hello", [(1, 1, "wrong-type", "it needs at least: argmap")]),
    ("[]", [(1, 1, "wrong-type", "it needs at least: argmap")]),
    ("{}", [(1, 1, "missing-key", "")]),
    ("title: x", [(1, 1, "missing-key", "")]),
    ("argmap: 2", [(1, 9, "wrong-type", "choose one of: 1")]),
    ("argmap: true", [(1, 9, "wrong-type", "choose one of: 1")]),
    ("argmap: [1]", [(1, 9, "wrong-type", "choose one of: 1")]),
    ("argmap: 1\ntitle: [a]", [(2, 8, "wrong-type", "")]),
    ("argmap: 1\ntitle: {a: b}", [(2, 8, "wrong-type", "")]),
    ("argmap: 1\ntitle:", [(2, 7, "wrong-type", "")]),
    ("argmap: 1\ntitle: 5", [(2, 8, "wrong-type", quotes("5", "a number"))]),
    ("argmap: 1\ntitle: 1.5", [(2, 8, "wrong-type", quotes("1.5", "a number"))]),
    ("argmap: 1\ntitle: no", [(2, 8, "wrong-type", quotes("no", "a yes/no value"))]),
    ("argmap: 1\ntitle: ~", [(2, 8, "wrong-type", quotes("~", "nothing"))]),
    ("argmap: 1\ntitle: 2024-05-01", [(2, 8, "wrong-type", quotes("2024-05-01", "a date"))]),
    ("argmap: 1\ntitle: =", [(2, 8, "wrong-type", quotes("=", "a default key"))]),
    ("argmap: 1\ntitle: !foo x", [(2, 8, "wrong-type", quotes("x", "!foo"))]),
    (
        "argmap: 1\ntitle: !!python/object/apply:os.system echo",
        [(2, 8, "wrong-type", quotes("echo", "python/object/apply:os.system"))],
    ),
    ("argmap: 1\nsources: []", [(2, 10, "wrong-type", IDS)]),
    ("argmap: 1\nclaims: x", [(2, 9, "wrong-type", IDS)]),
    ("argmap: 1\nrelations:\n- a", [(3, 1, "wrong-type", IDS)]),
    ("argmap: 1\ntitel: x", [(2, 1, "unknown-key", "did you mean `title`?")]),
    ("argmap: 1\nzzzz: x", [(2, 1, "unknown-key", TOP_KEYS)]),
    ("argmap: 1\n<<: {title: x}", [(2, 1, "unknown-key", TOP_KEYS)]),
    ("argmap: 1\n? [a]\n: x", [(2, 3, "wrong-type", "")]),
    ("argmap: 1\ntitle: a\ntitle: b", [(3, 1, "duplicate-key", RENAME)]),
    ('argmap: 1\ntitle: a\n"title": [b]', [(3, 1, "duplicate-key", RENAME)]),
]


@pytest.mark.parametrize(("text", "problems"), TOP)
def test_the_top_level(text: str, problems: list[tuple[int, int, str, str]]) -> None:
    assert found(text) == problems


CLAIMS = [
    ("a:", [(3, 5, "wrong-type", "it needs at least: type, text")]),
    ("a: text", [(3, 6, "wrong-type", "it needs at least: type, text")]),
    ("a: {}", [(3, 3, "missing-key", ""), (3, 3, "missing-key", "")]),
    ("a: {text: A.}", [(3, 3, "missing-key", "")]),
    ("a: {type: pro}", [(3, 3, "missing-key", "")]),
    ("a: {type: Pro, text: A.}", [(3, 13, "wrong-type", "did you mean `pro`?")]),
    ("a: {type: [pro], text: A.}",
     [(3, 13, "wrong-type", "choose one of: con, pro, rebuttal, risk, thesis")]),
    ('a: {type: pro, text: ""}', [(3, 24, "wrong-type", "")]),
    ('a: {type: pro, text: " \\t\\n "}', [(3, 24, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: 1.5}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: -0.1}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: .nan}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: !!float nan}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: .inf}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: true}", [(3, 36, "wrong-type", "")]),
    ('a: {type: pro, text: A., weight: "1"}', [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: heavy}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., risk: high}", [(3, 34, "wrong-type", "")]),
    ("a: {type: pro, text: A., risk: {likelihood: 3}}", [(3, 47, "wrong-type", LEVELS)]),
    ("a: {type: pro, text: A., risk: {severity: hi}}",
     [(3, 45, "wrong-type", "did you mean `high`?")]),
    ("a: {type: pro, text: A., risk: {bearer: {}}}", [(3, 43, "wrong-type", "")]),
    ("a: {type: pro, text: A., cites: s}",
     [(3, 35, "wrong-type", "it needs at least: source")]),
    ("a: {type: pro, text: A., cites: {paragraph: 1}}", [(3, 35, "missing-key", "")]),
    ("a: {type: pro, text: A., cites: [{paragraph: 0, source: s}, {source: s}]}",
     [(3, 48, "wrong-type", "")]),
    ("a: {type: pro, text: A., cites: {source: s, paragraph: two}}", [(3, 58, "wrong-type", "")]),
    ("a: {type: pro, text: A., cites: {source: s, paragraph: 1.5}}", [(3, 58, "wrong-type", "")]),
    ("a: {type: pro, text: A., cites: {source: s, page: 1}}",
     [(3, 47, "unknown-key", "choose one of: comment, end, paragraph, source, start")]),
    ("a: {type: pro, text: A., tags: [a, [b], 1, {}]}",
     [(3, 38, "wrong-type", ""), (3, 43, "wrong-type", quotes("1", "a number")),
      (3, 46, "wrong-type", "")]),
    ("a: {type: pro, text: A., tag: a}", [(3, 28, "unknown-key", "did you mean `tags`?")]),
    ("a: {type: pro, text: A., <<: {tags: x}}", [(3, 28, "unknown-key", CLAIM_KEYS)]),
    ("a: {type: pro, type: con, text: A.}", [(3, 18, "duplicate-key", RENAME)]),
    ("no: {type: pro, text: A.}", [(3, 3, "wrong-type", quotes("no", "a yes/no value"))]),
    ("1: {type: pro, text: A.}", [(3, 3, "wrong-type", quotes("1", "a number"))]),
    ("~: {type: pro, text: A.}", [(3, 3, "wrong-type", quotes("~", "nothing"))]),
    ("A b_C: {type: pro, text: A.}", [(3, 3, "bad-id", "write `a-b-c`")]),
    ("a--b: {type: pro, text: A.}", [(3, 3, "bad-id", "write `a-b`")]),
    ('"?!": {type: pro, text: A.}', [(3, 3, "bad-id", "")]),
    ('"a\\n": {type: pro, text: A.}', [(3, 3, "bad-id", "write `a`")]),
    ("a: {type: pro, text: A., supports: A}", [(3, 38, "bad-id", "write `a`")]),
    ("a: {type: pro, text: A., undercuts: a-}", [(3, 39, "bad-id", "write `a`")]),
    ("a: {type: pro, text: A., attacks: [s, no]}",
     [(3, 41, "wrong-type", quotes("no", "a yes/no value"))]),
    ("a: {type: pro, text: A., supports: a}", [(3, 38, "self-relation", ITSELF)]),
    ("a: {type: pro, text: A., attacks: [a]}", [(3, 38, "self-relation", ITSELF)]),
    ("a: {type: pro, text: A., supports: x}",
     [(3, 38, "unknown-id", "choose one of: a, some-claim")]),
    ("a: {type: pro, text: A., attacks: some-clam}",
     [(3, 37, "unknown-id", "did you mean `some-claim`?")]),
    ("a: {type: pro, text: A., undercuts: x}",
     [(3, 39, "unknown-id", "choose one of: other-some--supports--some-claim, r")]),
    ("a: {type: pro, text: A., undercuts: some-claim}",
     [(3, 39, "wrong-target", "use `attacks` against a claim, or name the relation to undercut")]),
    ("a: {type: pro, text: A., supports: r}",
     [(3, 38, "wrong-target", "use `undercuts` against a relation")]),
    ("a: {type: pro, text: A., supports: [some-claim, some-claim]}",
     [(3, 51, "duplicate-relation", "remove one of them")]),
    ("a: {type: pro, text: A., cites: {source: t}}", [(3, 44, "unknown-id", "choose one of: s")]),
    ("a: {type: pro, text: A., cites: [{source: s}, {source: t}]}",
     [(3, 58, "unknown-id", "choose one of: s")]),
]  # fmt: skip

AROUND = """\
  some-claim: {type: pro, text: Some.}
  other-some: {type: pro, text: Other., supports: some-claim}
sources:
  s: {title: S}
relations:
  r: {kind: attack, premises: [other-some], target: some-claim}
"""


@pytest.mark.parametrize(("claim", "problems"), CLAIMS)
def test_claims(claim: str, problems: list[tuple[int, int, str, str]]) -> None:
    problems = [(*p[:3], p[3].replace("a, some", "a, other-some, some")) for p in problems]
    assert found(claims(claim, rest=AROUND)) == problems


@pytest.mark.parametrize("number", ["-1", "+1", "0x10", "1_0", "1:30", "1e3", "1.0", "9" * 10])
def test_paragraphs_are_counted_in_plain_digits(number: str) -> None:
    claim = f"a: {{type: pro, text: A., cites: {{source: s, paragraph: {number}}}}}"
    assert found(claims(claim, rest=AROUND)) == [(3, 58, "wrong-type", "")]


def test_the_claims_around_them_are_sound() -> None:
    assert found(claims(A, rest=AROUND)) == []


RELATIONS = [
    ("r:", [(6, 5, "wrong-type", "it needs at least: kind, premises, target")]),
    ("r: {}", [(6, 3, "missing-key", "")] * 3),
    ("r: {kind: support, premises: a}", [(6, 3, "missing-key", "")]),
    ("r: {kind: supports, premises: a, target: b}",
     [(6, 13, "wrong-type", "did you mean `support`?")]),
    ("r: {kind: support, premises: [], target: b}", [(6, 32, "wrong-type", "")]),
    ("r: {kind: support, premises: [a, 1], target: b}",
     [(6, 36, "wrong-type", quotes("1", "a number"))]),
    ("r: {kind: support, premises: a, target: B}", [(6, 43, "bad-id", "write `b`")]),
    ("r: {kind: support, premises: a, target: b, schema: sign}",
     [(6, 46, "unknown-key", "did you mean `scheme`?")]),
    ("a: {kind: support, premises: a, target: b}",
     [(6, 3, "duplicate-id", "claims and relations share one set of ids; rename the relation")]),
    ("r: {kind: support, premises: [a, a], target: b}", [(6, 36, "duplicate-id", "")]),
    ("r: {kind: support, premises: [a, x], target: y}",
     [(6, 36, "unknown-id", "choose one of: a, b"), (6, 48, "unknown-id", "choose one of: a, b")]),
    ("r: {kind: support, premises: x, target: b}",
     [(6, 32, "unknown-id", "choose one of: a, b")]),
    ("r: {kind: support, premises: [a, b], target: b}", [(6, 48, "self-relation", ITSELF)]),
    ("r: {kind: undercut, premises: a, target: r}", [(6, 44, "self-relation", ITSELF)]),
    ("r: {kind: support, premises: a, target: r}", [(6, 43, "self-relation", ITSELF)]),
    ("r: {kind: undercut, premises: a, target: b}",
     [(6, 44, "wrong-target", "use `attacks` against a claim, or name the relation to undercut")]),
    ("r: {kind: undercut, premises: a, target: q}", [(6, 44, "unknown-id", "there are none yet")]),
]  # fmt: skip


@pytest.mark.parametrize(("relation", "problems"), RELATIONS)
def test_relations(relation: str, problems: list[tuple[int, int, str, str]]) -> None:
    assert found(claims(A, B, rest=f"relations:\n  {relation}\n")) == problems


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ("s:", [(3, 5, "wrong-type", "it needs at least: title")]),
        ("s: {}", [(3, 3, "missing-key", "")]),
        ("s: {title: ' '}", [(3, 14, "wrong-type", "")]),
        ("s: {title: S, kind: artcle}", [(3, 23, "wrong-type", "did you mean `article`?")]),
        ("s: {title: S, url: 5}", [(3, 22, "wrong-type", quotes("5", "a number"))]),
        ("s: {title: S, auther: A}", [(3, 17, "unknown-key", "did you mean `author`?")]),
        ("My Source: {title: S}", [(3, 3, "bad-id", "write `my-source`")]),
    ],
)
def test_sources(source: str, problems: list[tuple[int, int, str, str]]) -> None:
    assert found(f"argmap: 1\nsources:\n  {source}\n") == problems


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
        assert found(text) == [(2, 8, "wrong-type", "")]
    else:
        assert read(text.encode(), "d.yaml") == (ArgumentMap(), [])


def test_an_anchor_that_nothing_refers_to_is_harmless() -> None:
    assert loads("argmap: 1\ntitle: &x A title\n").title == "A title"


def test_a_tag_that_says_text_makes_text() -> None:
    assert loads("argmap: 1\ntitle: !!str no\n").title == "no"


def test_a_tag_on_a_group_runs_nothing() -> None:
    assert found("argmap: 1\nclaims: !!python/object/new:os.system {a: x}\n") == [
        (2, 43, "wrong-type", "it needs at least: type, text")
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
        loads("argmap: 2\ntitel: x\n", "d.yaml")
    assert [problem.code for problem in caught.value.problems] == ["wrong-type", "unknown-key"]
    assert str(caught.value) == (
        "d.yaml:1:9: expected 1, found a number, `2` (wrong-type); choose one of: 1\n"
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
