"""The YAML of argument maps for MindMup: the shapes that its tools read and write, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.formats.detection import format_of
from argmap.formats.interchange import fitted, read_as, write_as
from argmap.model import ArgumentMap, Citation, Claim, Relation, Source
from tests.unit.formats.readings import lost, steps, told

if TYPE_CHECKING:
    from argmap.formats.reading import Reading

BY_HAND = """\
"A gift may be accepted.":
  r1:
    "Gifts say thanks.":
      note: |
        Heard on the ward.
    "-Thanks are welcome.":
    label: values
    strength: 4
    o1:
      "Thanks may be paid for.":
  o1:
    A gift may buy a favour.: []
    "A rule forbids it":
      reason-two:
        Gifts say thanks.: {}
"""

BY_TOOL = """\
---
'Map 2: gifts are fine.':
  r-1:
    label: supports (+)
    They are small.:
      o5:
        label: X
        Some are not.: []
    They are rare.: []
  o1:
    Some are large.:
      r1: []
...

"""


def read(text: str) -> Reading:
    return read_as("mindmup", text.encode(), "x.yaml")


def test_reasons_by_other_names_are_supports_and_told() -> None:
    reading = read('"T":\n  con:\n    "A":\n  r-b:\n    "B":\n  strength: 0.2\n')
    assert reading.problems == ()
    assert steps(reading) == ["a support t", "b support t"]
    assert format_of("x.yaml", b'"T":\n  because:\n    - "A"\n') == "mindmup"
    assert lost(reading) == [
        "2:3 kind: `con` of `T` is read as a support",
        "6:3 weight: strength 0.2",
    ]
    (problem,) = read('"T":\n  r1: 0.2\n').problems
    assert (problem.code, problem.hint) == ("wrong-type", "")


def test_lone_carriage_returns_end_lines() -> None:
    reading = read(BY_HAND.replace("\n", "\r"))
    assert (reading.problems, reading.debate) == ((), read(BY_HAND).debate)
    assert format_of("x.yaml", BY_HAND.replace("\n", "\r").encode()) == "mindmup"


def test_a_map_by_hand() -> None:
    reading = read(BY_HAND)
    assert reading.problems == ()
    assert [(it.id, it.type, it.tags) for it in reading.debate.claims] == [
        ("a-gift-may-be-accepted", "thesis", ()),
        ("gifts-say-thanks", "pro", ()),
        ("thanks-are-welcome", "pro", ("implicit",)),
        ("thanks-may-be-paid-for", "rebuttal", ()),
        ("a-gift-may-buy-a-favour", "con", ()),
        ("a-rule-forbids-it", "con", ()),
    ]
    linked = "gifts-say-thanks-and-1-more--supports--a-gift-may-be-accepted"
    assert steps(reading) == [
        "gifts-say-thanks support a-rule-forbids-it",
        f"thanks-may-be-paid-for undercut {linked}",
        "a-gift-may-buy-a-favour + a-rule-forbids-it attack a-gift-may-be-accepted",
        "gifts-say-thanks + thanks-are-welcome support a-gift-may-be-accepted values",
    ]
    assert lost(reading) == [
        "4:7 comment: note: Heard on the ward.",
        "8:5 weight: strength 4",
    ]


def test_a_map_by_the_tool_of_argview() -> None:
    reading = read(BY_TOOL)
    assert reading.problems == ()
    assert steps(reading) == [
        "some-are-large attack map-2-gifts-are-fine",
        "they-are-small + they-are-rare support map-2-gifts-are-fine supports (+)",
        "some-are-not attack they-are-small X",
    ]
    assert lost(reading) == ["12:7 edge: `r1`, a reason without claims"]


@pytest.mark.parametrize("text", [BY_HAND, BY_TOOL, BY_HAND.replace("\n", "\r\n")])
def test_written_again_it_is_the_same(text: str) -> None:
    debate = read(text).debate
    written = write_as("mindmup", debate)
    again = read(written.text)
    assert (written.losses, again.problems) == ((), ())
    assert again.debate == debate
    assert write_as("mindmup", again.debate).text == written.text


def test_a_claim_may_be_repeated_below_itself() -> None:
    text = '"All.":\n  o1:\n    Not all.: []\n    "All.":\n      o1:\n        Not all.: []\n'
    reading = read(text)
    assert [it.id for it in reading.debate.claims] == ["all", "not-all"]
    assert lost(reading) == ["2:3 self-relation: Not all., All. attacks All."]
    assert steps(reading) == ["not-all attack all"]


def test_reasons_may_be_lists() -> None:
    assert steps(read('"A":\n  r1: ["B", "C"]\n  o1:\n  - "D": []\n')) == [
        "d attack a", "b + c support a",
    ]  # fmt: skip


def test_a_reason_for_a_reason_is_told() -> None:
    reading = read('"A":\n  r1:\n    "B":\n    r2:\n      "C":\n')
    assert lost(reading) == ["4:5 support-of-relation: `r2`"]
    assert [it.id for it in reading.debate.claims] == ["a", "b", "c"]


def test_claims_below_reasons_that_are_left_out_stay() -> None:
    text = '"Main":\n  r1:\n    o1:\n      label: X\n      "Cut":\n        r1:\n          "Deep":\n'
    reading = read(
        f'{text}  o1:\n    "Con":\n    r1:\n      o1:\n        "E":\n      r2:\n        "F":\n'
    )
    assert steps(reading) == ["deep support cut", "con attack main"]
    assert [it.id for it in reading.debate.claims] == ["main", "cut", "deep", "con", "e", "f"]
    assert lost(reading) == [
        "2:3 edge: `r1`, a reason without claims",
        "3:5 edge: `o1`, about a reason that is left out",
        "3:5 scheme: X",
        "10:5 support-of-relation: `r1`",
        "11:7 edge: `o1`, about a reason that is left out",
        "13:7 support-of-relation: `r2`",
    ]


def test_a_note_is_told_without_what_is_kept() -> None:
    reading = read('"A":\n  note: "said by: Ann\\nHeard\\nsource: B <>\\non the ward"\n')
    assert lost(reading) == ["2:3 comment: note: Heard on the ward"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ["x.yaml:1:1 error not-mindmup"]),
        ("[]", ["x.yaml:1:1 error not-mindmup"]),
        ("{}", ["x.yaml:1:1 warning no-claims"]),
        ('"A":\n  r1: B\n', ["x.yaml:2:7 error wrong-type"]),
        ('"A": B\n', ["x.yaml:1:6 error wrong-type"]),
        ('"A":\n  r1:\n    "":\n', ["x.yaml:3:5 error wrong-type"]),
        ('"A":\n  r1:\n    "B":\n  r1:\n    "C":\n', ["x.yaml:4:3 error duplicate-key"]),
        ('"A":\n  r1:\n    "B":\n    "B":\n', ["x.yaml:4:5 error duplicate-key"]),
        ('"A": {r1: {"B":}\n', ["x.yaml:2:1 error not-yaml"]),
        ('"A":\n\tr1:\n', ["x.yaml:2:1 error not-yaml"]),
        ('{"A": ' * 401, ["x.yaml:1:2401 error too-deep"]),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, problems: list[str]) -> None:
    assert told(read(text)) == problems


def test_it_is_known_by_its_reasons() -> None:
    for text in (BY_HAND, BY_TOOL, '"A": {r1: {"B": }}\n'):
        assert format_of("x.yml", text.encode()) == "mindmup"


def test_what_it_looks_like() -> None:
    claims = (
        Claim("accept", "thesis", "A gift may be accepted."),
        Claim("tiny", "pro", "o1", cites=(Citation("roe"),), said_by=("Ann",)),
        Claim("thanks", "pro", "- thanks", tags=("implicit",)),
        Claim("odd", "rebuttal", "-odd\u2028" + "x" * 900),
    )
    links = (
        Relation("both", "support", ("tiny", "thanks"), "accept", "sign"),
        Relation("odd--undercuts--both", "undercut", ("odd",), "both"),
    )
    source = Source("roe", "On thanks", url="https://example.org")
    written = write_as("mindmup", ArgumentMap(sources=(source,), claims=claims, relations=links))
    assert written.text == (
        '"A gift may be accepted.":\n'
        "  r1:\n"
        '    label: "sign"\n'
        '    " o1":\n'
        '      note: "said by: Ann\\nsource: On thanks <https://example.org>"\n'
        '    "-- thanks":\n'
        "    o1:\n"
        f'      ? " -odd\\u2028{"x" * 900}"\n'
        "      :\n"
    )
    reading = read(written.text)
    assert [it.text for it in reading.debate.claims] == [it.text for it in claims]
    assert reading.debate.claims[1].said_by == ("Ann",)


def test_what_has_no_room_is_told() -> None:
    claims = (
        Claim("b", "con", "Same."),
        Claim("a", "thesis", " Same. ", tags=("implicit", "x"), said_by=("A\nB", " ")),
        Claim("c", "rebuttal", "C"),
    )
    links = (
        Relation("one", "undercut", ("a",), "two"),
        Relation("two", "undercut", ("c",), "one"),
        Relation("b--attacks--c", "attack", ("b",), "c"),
    )
    fitting, losses = fitted("mindmup", ArgumentMap("T", claims=claims, relations=links))
    assert sorted(loss.code for loss in losses) == [
        "claim-id", "claim-id", "claim-type", "claim-type", "tag", "title",
        "undercut", "undercut", "wording", "wording",
    ]  # fmt: skip
    assert [it.text for it in fitting.claims] == ["Same.", "Same. (2)", "C"]


def test_long_chains_begin_again_at_the_top() -> None:
    names = [f"c{at}" for at in range(250)]
    claims = tuple(Claim(it, "pro", f"Claim {it}.") for it in names)
    chain = tuple(
        Relation(f"{names[at + 1]}--supports--{it}", "support", (names[at + 1],), it)
        for at, it in enumerate(names[:-1])
    )
    fitting, _ = fitted("mindmup", ArgumentMap(claims=claims, relations=chain))
    written = write_as("mindmup", fitting).text
    assert max(len(line) - len(line.lstrip()) for line in written.splitlines()) < 210
    assert read(written).debate == fitting
    assert len(fitting.relations) == 249


@pytest.mark.parametrize("texts", [(), ("A",), ("x" * 1000,), ("A", "B"), ("A", "y" * 1000)])
def test_what_has_no_reasons_is_known_again(texts: tuple[str, ...]) -> None:
    said = [("an-one",), ()]
    claims = tuple(
        Claim(f"c{at}", "thesis", text, said_by=said[at]) for at, text in enumerate(texts)
    )
    written = write_as("mindmup", ArgumentMap(claims=claims))
    assert format_of("x.yaml", written.text.encode()) == "mindmup"
    assert [it.text for it in read(written.text).debate.claims] == [*texts]


def test_other_yaml_is_not_taken_for_a_map() -> None:
    for text in ("{}\n", '"argmap":\n"claims": []\n', '"name": "x"\n', '"on":\n  push: 1\n'):
        assert format_of("x.yaml", text.encode()) == "yaml"


def test_comments_are_told() -> None:
    reading = read('# top\n"A #1":  # of A\n  r1:\n    "B":\n')
    assert lost(reading) == ["1:1 comment: top", "2:10 comment: of A"]
