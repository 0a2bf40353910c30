"""Every way in which an entry of the file can be wrong: its code, line, column and hint."""

from __future__ import annotations

import pytest

from tests.unit.store.reading import AROUND, A, B, claims, found, quotes

WRITE = "write a text here"
MERGE = "write out in each place what it stands for"
ITSELF = "name the claim or relation that it speaks for or against"
IDS = "write each as `id:` and indent what it holds"
RENAME = "rename or remove one of them"
LEVELS = "choose one of: high, low, medium, unknown"
TOP_KEYS = "choose one of: argmap, claims, content_note, question, relations, sources, title"


TOP = [
    ("~", [(1, 1, "wrong-type", "it needs at least: argmap")]),
    ("hello", [(1, 1, "wrong-type", "it needs at least: argmap")]),
    ("[]", [(1, 1, "wrong-type", "it needs at least: argmap")]),
    ("{}", [(1, 1, "missing-key", "")]),
    ("title: x", [(1, 1, "missing-key", "")]),
    ("argmap: 0", [(1, 9, "wrong-type", "write `1`")]),
    ('argmap: "1"', [(1, 9, "wrong-type", "write it without quotes")]),
    ('argmap: "2"', [(1, 9, "wrong-type", "write `1`")]),
    ("argmap: true", [(1, 9, "wrong-type", "write `1`")]),
    ("argmap: [1]", [(1, 9, "wrong-type", "write `1`")]),
    ("argmap: 1\ntitle: [a]", [(2, 8, "wrong-type", "")]),
    ("argmap: 1\ntitle: {a: b}", [(2, 8, "wrong-type", "")]),
    ("argmap: 1\ntitle:", [(2, 7, "wrong-type", WRITE)]),
    ("argmap: 1\ntitle: 5", [(2, 8, "wrong-type", quotes("5", "a number"))]),
    ("argmap: 1\ntitle: 1.5", [(2, 8, "wrong-type", quotes("1.5", "a number"))]),
    ("argmap: 1\ntitle: no", [(2, 8, "wrong-type", quotes("no", "a yes/no value"))]),
    ("argmap: 1\ntitle: ~", [(2, 8, "wrong-type", quotes("~", "nothing"))]),
    ("argmap: 1\ntitle: 2024-05-01", [(2, 8, "wrong-type", quotes("2024-05-01", "a date"))]),
    ("argmap: 1\ntitle: =", [(2, 8, "wrong-type", quotes("=", "a default key"))]),
    ("argmap: 1\ntitle: !foo x", [(2, 8, "wrong-type", "YAML reads this as !foo; write `x`")]),
    (
        "argmap: 1\ntitle: !!python/object/apply:os.system echo",
        [(2, 8, "wrong-type", "YAML reads this as python/object/apply:os.system; write `echo`")],
    ),
    ("argmap: 1\nsources: []", [(2, 10, "wrong-type", IDS)]),
    ("argmap: 1\nclaims: x", [(2, 9, "wrong-type", IDS)]),
    ("argmap: 1\nrelations:\n- a", [(3, 1, "wrong-type", IDS)]),
    ("argmap: 1\ntitel: x", [(2, 1, "unknown-key", "did you mean `title`?")]),
    ("argmap: 1\nzzzz: x", [(2, 1, "unknown-key", TOP_KEYS)]),
    ("argmap: 1\n<<: {title: x}", [(2, 1, "unknown-key", MERGE)]),
    ("argmap: 1\n? [a]\n: x", [(2, 3, "wrong-type", "")]),
    ("argmap: 1\ntitle: a\ntitle: b", [(3, 1, "duplicate-key", RENAME)]),
    ('argmap: 1\ntitle: a\n"title": [b]', [(3, 1, "duplicate-key", RENAME)]),
]


@pytest.mark.parametrize(("text", "problems"), TOP)
def test_the_top_level(text: str, problems: list[tuple[int, int, str, str]]) -> None:
    assert found(text) == problems


CLAIMS = [
    ("a:", [(3, 5, "wrong-type", "it needs at least: type, text")]),
    ("a: text", [(3, 6, "wrong-type", "write `{type: …, text: text}`")]),
    ("a: {}", [(3, 3, "missing-key", ""), (3, 3, "missing-key", "")]),
    ("a: {text: A.}", [(3, 3, "missing-key", "")]),
    ("a: {type: pro}", [(3, 3, "missing-key", "")]),
    ("a: {type: Pro, text: A.}", [(3, 13, "wrong-type", "did you mean `pro`?")]),
    ("a: {type: [pro], text: A.}",
     [(3, 13, "wrong-type", "choose one of: con, pro, rebuttal, risk, thesis")]),
    ('a: {type: pro, text: ""}', [(3, 24, "wrong-type", WRITE)]),
    ('a: {type: pro, text: " \\t\\n "}', [(3, 24, "wrong-type", WRITE)]),
    ("a: {type: pro, text: A., weight: 1.5}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: -0.1}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: .nan}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: !!float nan}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: .inf}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: true}", [(3, 36, "wrong-type", "")]),
    ('a: {type: pro, text: A., weight: "1"}', [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., weight: heavy}", [(3, 36, "wrong-type", "")]),
    ("a: {type: pro, text: A., risk: high}", [(3, 34, "wrong-type", "write `{severity: high}`")]),
    ("a: {type: pro, text: A., risk: {likelihood: 3}}", [(3, 47, "wrong-type", LEVELS)]),
    ("a: {type: pro, text: A., risk: {severity: hi}}",
     [(3, 45, "wrong-type", "did you mean `high`?")]),
    ("a: {type: pro, text: A., risk: {bearer: {}}}", [(3, 43, "wrong-type", "")]),
    ("a: {type: pro, text: A., cites: s}",
     [(3, 35, "wrong-type", "write `{source: s, …}`")]),
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
    ("a: {type: pro, text: A., <<: {tags: x}}", [(3, 28, "unknown-key", MERGE)]),
    ("a: {type: pro, type: con, text: A.}", [(3, 18, "duplicate-key", RENAME)]),
    ("no: {type: pro, text: A.}", [(3, 3, "wrong-type", quotes("no", "a yes/no value"))]),
    ("1: {type: pro, text: A.}", [(3, 3, "wrong-type", quotes("1", "a number"))]),
    ("~: {type: pro, text: A.}", [(3, 3, "wrong-type", "write an id here")]),
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
        ("s: {title: ' '}", [(3, 14, "wrong-type", WRITE)]),
        ("s: {title: S, kind: artcle}", [(3, 23, "wrong-type", "did you mean `article`?")]),
        ("s: {title: S, url: 5}", [(3, 22, "wrong-type", quotes("5", "a number"))]),
        ("s: {title: S, auther: A}", [(3, 17, "unknown-key", "did you mean `author`?")]),
        ("My Source: {title: S}", [(3, 3, "bad-id", "write `my-source`")]),
    ],
)
def test_sources(source: str, problems: list[tuple[int, int, str, str]]) -> None:
    assert found(f"argmap: 1\nsources:\n  {source}\n") == problems
