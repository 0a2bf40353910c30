"""Argument graphs of Carneades 4: what becomes of each part, what is lost, and back again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.formats.detection import format_of
from argmap.formats.interchange import read_as, write_as
from argmap.model import ArgumentMap, Claim, Relation, Source
from tests.unit.formats.readings import lost, told

if TYPE_CHECKING:
    from argmap.formats.reading import Reading

FOLDER = Path(__file__).parents[4] / "shared" / "corpora" / "carneades"
FILES = sorted(FOLDER.glob("*.yml"))

with_corpus = pytest.mark.skipif(not FILES, reason="the corpora of other projects are not here")

GRAPH = """\
meta:
  title: Gifts
  source: >
    Roe, R. (2001). On thanks.
    Some Press.
  note: made for a test
statements:
  accept: A gift may be accepted.
  ¬accept: No gift may be accepted.
  thanks:
    text: Gifts say thanks.
    assumed: true
  favour:
    text: A gift may buy a favour.
    meta: {source: Roe, year: 1999}
  tiny: The gift is tiny.
  noLaw: No law forbids it.
  ¬app(a2): Argument a2 does not apply.
  ¬app(a1):
    text: ¬app(a1)
issues:
  i1:
    positions: [accept, ¬accept]
    standard: BRD
argument_schemes:
  - id: practice
  - id: fear
    weight: {constant: 0.5}
arguments:
  a1:
    conclusion: accept
    premises: {major: thanks, minor: noLaw}
    undercutter: ¬app(a1)
  a2:
    scheme: fear
    conclusion: ¬accept
    premises: [favour]
    undercutter: ¬app(a2)
    weight: 0.4
  a3:
    conclusion: ¬app( a2 )
    premises: [tiny]
assumptions: [noLaw]
tests:
  in: [accept]
"""


def read(text: str) -> Reading:
    return read_as("carneades", text.encode(), "x.yml")


def relations(reading: Reading) -> list[str]:
    return [
        f"{it.id}: {' + '.join(it.premises)} {it.kind} {it.target} {it.scheme}".strip()
        for it in reading.debate.relations
    ]


def test_a_graph_becomes_a_debate() -> None:
    reading = read(GRAPH)
    assert reading.problems == ()
    assert [(it.id, it.type, it.weight) for it in reading.debate.claims] == [
        ("accept", "thesis", None),
        ("not-accept", "thesis", None),
        ("thanks", "pro", 1.0),
        ("favour", "pro", None),
        ("tiny", "rebuttal", None),
        ("nolaw", "pro", 1.0),
    ]
    assert relations(reading) == [
        "accept--attacks--not-accept: accept attack not-accept",
        "not-accept--attacks--accept: not-accept attack accept",
        "a1: thanks + nolaw support accept",
        "a2: favour support not-accept fear",
        "a3: tiny undercut a2",
    ]
    assert [it.title for it in reading.debate.sources] == [
        "Roe, R. (2001). On thanks. Some Press.",
        "Roe",
    ]
    assert reading.debate.claim["favour"].sources == ("roe",)


def test_what_a_debate_has_no_room_for_is_told_with_its_line() -> None:
    assert lost(read(GRAPH)) == [
        "6:3 data: `note`",
        "15:25 data: `year` of `favour`",
        "18:3 node: `¬app(a2)`: Argument a2 does not apply.",
        "19:3 node: `¬app(a1)`: ¬app(a1)",
        "24:5 data: `standard` of `i1`",
        "27:5 data: argument scheme `fear`",
        "32:16 data: role `major` of a premise",
        "32:31 data: role `minor` of a premise",
        "39:5 weight: `weight` of `a2`",
        "44:1 data: `tests`",
    ]


@pytest.mark.parametrize("text", [GRAPH, GRAPH.replace("\n", "\r\n")])
def test_written_again_it_is_the_same(text: str) -> None:
    debate = read(text).debate
    written = write_as("carneades", debate)
    again = read(written.text)
    assert (written.losses, again.problems, again.losses) == ((), (), ())
    assert again.debate == debate == read(GRAPH).debate
    assert write_as("carneades", again.debate).text == written.text


def test_an_undercutter_with_words_of_its_own_is_a_claim() -> None:
    text = "statements: {a: A., b: B., odd: It is odd., why: Why.}\narguments:\n"
    text += "  x: {conclusion: a, premises: [b], undercutter: odd}\n"
    text += "  y: {conclusion: odd, premises: [why]}\n"
    assert relations(read(text)) == [
        "odd--undercuts--x: odd undercut x",
        "x: b support a",
        "y: why support odd",
    ]


def test_an_undercutter_that_is_assumed_undercuts_itself() -> None:
    text = "statements: {a: A., b: B., ¬app(x): ¬app(x)}\nassumptions: [¬app(x)]\narguments:\n"
    text += "  x: {conclusion: a, premises: [b], undercutter: ¬app(x)}\n"
    assert relations(read(text))[0].endswith("undercut x")


def test_arguments_undercut_one_another_in_a_circle() -> None:
    text = "statements: {ua: ¬app(a), ub: ¬app(b)}\narguments:\n"
    text += "  a: {conclusion: ub, undercutter: ua}\n  b: {conclusion: ua, undercutter: ub}\n"
    reading = read(text)
    assert [(it.kind, it.premises) for it in reading.debate.relations] == [
        ("undercut", ("a",)),
        ("undercut", ("b",)),
    ]
    assert lost(reading) == ["3:3 text: `a`: a", "4:3 text: `b`: b"]


def test_what_is_said_twice_is_told_by_its_own_name() -> None:
    text = "statements: {b: B, c: C}\narguments:\n  a4: {conclusion: b, premises: [c, c]}\n"
    reading = read(f"{text}  a5: {{conclusion: b, premises: [c]}}\n")
    assert relations(reading) == ["a4: c support b"]
    assert lost(reading) == [
        "3:37 same-premise: `c` of `a4`",
        "4:3 same-relation: `a5`, the same as `a4`",
    ]


def test_premises_of_which_each_is_enough_are_relations_of_their_own() -> None:
    text = "statements: {a: A., b: B., c: C.}\narguments:\n"
    text += "  x: {conclusion: a, premises: [b, c], scheme: convergent}\n"
    assert [it.premises for it in read(text).debate.relations] == [("b",), ("c",)]


def test_an_argument_may_be_called_as_its_conclusion_is() -> None:
    text = "statements: {a: A., b: B.}\narguments:\n  a: {conclusion: a, premises: b}\n"
    assert relations(read(text)) == ["b--supports--a: b support a"]


def test_what_is_assumed_without_being_a_statement_is_put_into_words() -> None:
    text = 'language:\n  father/2: "The father of %s is %v."\n'
    text += "assumptions: ['father(sally, joe)', 'lt(0,f(1,2))']\n"
    reading = read(text)
    assert [(it.id, it.text, it.weight) for it in reading.debate.claims] == [
        ("father-sally-joe", "The father of sally is joe.", 1.0),
        ("lt-0-f-1-2", "lt(0,f(1,2))", 1.0),
    ]
    assert lost(reading) == [
        "1:1 data: `language`",
        "3:15 text: `father(sally,joe)`: The father of sally is joe.",
        "3:37 text: `lt-0-f-1-2`: lt(0,f(1,2))",
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("statements:\n  a: A\narguments:\n  x: {conclusion: a, premises: [b]}\n", [
            "x.yml:4:33 error unknown-id",
        ]),
        ("statements:\n  a: A\narguments:\n  x: {conclusion: a, undercutter: b}\n", [
            "x.yml:4:35 error unknown-id",
        ]),
        ("statements:\n  a: A\narguments:\n  x: {premises: a}\n", ["x.yml:4:3 error missing-key"]),
        ("statements:\n  a: A\nissues:\n  i: {positions: [b]}\n", ["x.yml:4:19 error unknown-id"]),
        ("statements: {a: A, b: B}\nissues:\n  i: {positions: [a, b]}\n  j: {positions: [b]}\n", [
            "x.yml:4:19 error two-issues",
        ]),
        ("statements:\n  a: A\n  a: B\n", ["x.yml:3:3 error duplicate-key"]),
        ("statements:\n  p(a,b): A\n  p( a, b ): B\n", ["x.yml:3:3 error duplicate-key"]),
        ("statements: [a, b]\n", ["x.yml:1:1 warning no-claims", "x.yml:1:13 error wrong-type"]),
        ("statements:\n  a: [b]\n", ["x.yml:2:6 error wrong-type"]),
        ("statements:\n  a: {text: A\n", ["x.yml:3:1 error not-yaml"]),
        ("statements:\n\ta: A\n", ["x.yml:2:1 error not-yaml"]),
        ("meta: {title: Nothing}\n", ["x.yml:1:1 warning no-claims"]),
        ("- a\n", ["x.yml:1:1 error not-carneades"]),
        ("", ["x.yml:1:1 error not-carneades"]),
        ("statements: &a {b: *a}\n", ["x.yml:1:20 error alias"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(text: str, problems: list[str]) -> None:
    assert told(read(text)) == problems


def test_an_issue_has_a_limit() -> None:
    names = [f"p{at}" for at in range(101)]
    text = "statements:\n" + "".join(f"  {it}: P.\n" for it in names)
    text += f"issues:\n  i: {{positions: [{', '.join(names)}]}}\n"
    assert told(read(text)) == ["x.yml:104:509 error too-large"]


def test_lists_of_nothing() -> None:
    text = (
        "statements:\n  a: A\nissues:\narguments: {}\nassumptions: []\nlanguage: null\ntests: {}\n"
    )
    reading = read(text)
    assert (reading.problems, lost(reading)) == ((), [])


def test_what_it_looks_like() -> None:
    claims = (
        Claim("accept", "thesis", "A gift may be accepted."),
        Claim("favour", "risk", "A gift may buy a favour.", said_by=("Ann",), weight=1.0),
        Claim("tiny", "rebuttal", "The gift is tiny.", weight=0.5),
    )
    relations = (
        Relation("fear", "attack", ("favour",), "accept", "consequences"),
        Relation("tiny--undercuts--fear", "undercut", ("tiny",), "fear"),
    )
    source = Source("roe", "On thanks", url="https://example.org")
    debate = ArgumentMap(
        "Gifts", "May they?", sources=(source,), claims=claims, relations=relations
    )
    assert (
        write_as("carneades", debate).text
        == """\
meta:
  title: Gifts
  argmap:
    question: May they?
references:
  roe:
    title: On thanks
    url: https://example.org
statements:
  accept:
    text: A gift may be accepted.
    meta:
      argmap:
        type: thesis
  favour:
    text: A gift may buy a favour.
    assumed: true
    meta:
      argmap:
        type: risk
        said_by:
        - Ann
  tiny:
    text: The gift is tiny.
    meta:
      argmap:
        type: rebuttal
        weight: 0.5
  ¬accept:
    text: ¬ A gift may be accepted.
    meta:
      argmap:
        denies: accept
  ¬app(fear): ¬app(fear)
issues:
  accept:
    positions:
    - accept
    - ¬accept
argument_schemes:
- id: consequences
arguments:
  tiny--undercuts--fear:
    conclusion: ¬app(fear)
    premises:
    - tiny
  fear:
    conclusion: ¬accept
    premises:
    - favour
    scheme: consequences
    undercutter: ¬app(fear)
"""
    )


def test_comments_are_told() -> None:
    reading = read("# the whole\nstatements:\n  a: A  # about A\n  b: 'B # no comment'\n")
    assert lost(reading) == ["1:1 comment: the whole", "3:9 comment: about A"]


@with_corpus
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_graph_of_carneades_is_read_and_comes_back(path: Path) -> None:
    data = path.read_bytes()
    assert format_of(path.name, data) == "carneades"
    reading = read_as("carneades", data, path.name)
    assert [it.code for it in reading.problems] == ([] if reading.debate.claims else ["no-claims"])
    assert all(loss.place.line for loss in reading.losses)
    written = write_as("carneades", reading.debate)
    again = read(written.text)
    assert again.debate == reading.debate
    assert (written.losses, again.losses) == ((), ())
    assert write_as("carneades", again.debate).text == written.text
