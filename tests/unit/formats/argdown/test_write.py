"""Debates as Argdown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.argdown.read import read_document
from argmap.formats.interchange import read_as, write_as
from argmap.formats.loading import load
from argmap.model import ArgumentMap, Citation, Claim, Relation, Risk, Source
from argmap.store import bundled_path

DEBATE = ArgumentMap(
    title="Streets: who owns them?",
    question="Should cars go?",
    sources=(Source("survey", "A survey", url="https://example.org/a?b=c"),),
    claims=(
        Claim("ban", "thesis", "Cars should go.", tags=("town", "old town")),
        Claim("noise", "pro", "Cars are loud.", cites=(Citation("survey", 2, start="a", end="b"),)),
        Claim("law", "pro", "What is loud should go.", said_by=("a, b", "c"), weight=0.25),
        Claim("need", "con", "Some must drive.", risk=Risk(("old people",), "low", "high")),
        Claim("bus", "rebuttal", "There is a bus."),
    ),
    relations=(
        Relation("need--attacks--ban", "attack", ("need",), "ban"),
        Relation("bus--undercuts--by-need", "undercut", ("bus",), "by-need"),
        Relation("from-noise", "support", ("noise", "law"), "ban", "consequences"),
        Relation("by-need", "attack", ("need", "law"), "ban"),
        Relation("doubt", "undercut", ("ban", "bus"), "from-noise", "my own"),
    ),
)

WRITTEN = """===
written_by: argmap
title: "Streets: who owns them?"
question: "Should cars go?"
sources:
  survey: {title: A survey, url: "https://example.org/a?b\\u003dc"}
===

[ban]: Cars should go. #town #(old town) {type: thesis}

[noise]: Cars are loud. {type: pro, cites: {source: survey, paragraph: 2, start: a, end: b}}

[law]: What is loud should go. {type: pro, said_by: ["a, b", c], weight: 0.25}

[need]: Some must drive. {type: con, risk: {bearer: old people, likelihood: low, severity: high}}
  -> [ban]

[bus]: There is a bus. {type: rebuttal}
  _> <by-need>

<from-noise>

(1) [noise]
(2) [law]
-- consequences --
(3) [ban]

<by-need>

(1) [need]
(2) [law]
----
(3) This speaks against @[ban]. {relation: attack}
  -> [ban]

<doubt>

(1) [ban]
(2) [bus]
-- my own --
(3) The step @<from-noise> does not hold. {relation: undercut}
  _> <from-noise>
"""


def test_a_debate_with_all_that_it_can_have() -> None:
    assert write_as("argdown", DEBATE).text == WRITTEN
    reading = read_as("argdown", WRITTEN.encode(), "x")
    assert reading.debate == DEBATE
    assert not reading.problems
    assert not reading.losses


def test_two_attacks_that_follow_each_other_are_a_contradiction() -> None:
    debate = ArgumentMap(
        claims=(Claim("a", "thesis", "A."), Claim("b", "thesis", "B.")),
        relations=(
            Relation("a--attacks--b", "attack", ("a",), "b"),
            Relation("b--attacks--a", "attack", ("b",), "a"),
        ),
    )
    text = write_as("argdown", debate).text
    assert text == "[a]: A. {type: thesis}\n  >< [b]\n\n[b]: B. {type: thesis}\n"
    assert read_as("argdown", text.encode(), "x").debate == debate


def test_the_bundled_debate_comes_back() -> None:
    debate = load(bundled_path())
    written = write_as("argdown", debate)
    reading = read_as("argdown", written.text.encode(), "x")
    assert reading.debate == debate
    assert not written.losses
    assert not reading.losses
    assert not reading.problems


HOSTILE = (
    "[x]", "[x]: y", "[x](http://y.z)", "@[x]", "@<x>", "<x>", "<x>: y", "<!-- x -->", "#tag",
    "#(a b)", "# heading", "{", "{a: 1}", "a {b} c", "}", "// no comment", "http://x.org/a//b",
    "/* x */", "- x", "-- x --", "----", "+ x", "+> x", "-> x", "_> x", ">< x", "_ x", "(1) x",
    "1. x", "* x", "*x*", "**x**", "_x_", "__x__", "a_b", "2 * 3", "===", "a === b ===", "=====",
    ":x:", ".^.", ":^:", "p .->. q", ".a*b.", ":smile:", "e.g.", "...", "\\", "\\\\", "a\\",
    "x]: y", "'+ x", '"x"', "a  b", " a ", "a\nb", "a\n\n(1) b", "a, b", "ends with {",
    "ends with #", "ends with \\", "a\u2028b", "a\u00a0b", "\u00a0a", "汉字", "[", "]", "<", ">",
    "@", "#", ":", ".",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_it_is(text: str) -> None:
    debate = ArgumentMap(
        title=text,
        sources=(Source("s", text),),
        claims=(Claim("a", "thesis", text, said_by=(text,), tags=(text, "b")),),
    )
    reading = read_as("argdown", write_as("argdown", debate).text.encode(), "x")
    assert reading.debate == debate
    assert reading.problems == ()


PIECES = (
    "[", "]", "[x]", "#t", "#", "@[x]", "{", "}", "{a: 1}", "//", "/*", "*/", "--", "+ ", "(1)",
    "===", "=", "\n", ":x:", ".^.", ":^:", "*", "_", "**", "__", "\\", "<", "<x>", "<!--", "-->",
    "a", " ", ".", ":", ",", "](u)", '"', "\u2028", "><", "1. ", "# ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
@settings(deadline=None)
def test_any_mixture_of_signs_comes_back(text: str) -> None:
    if not text.strip():
        return
    debate = ArgumentMap(claims=(Claim("a", "thesis", text), Claim("b", "thesis", "B.")))
    reading = read_as("argdown", write_as("argdown", debate).text.encode(), "x")
    assert reading.debate == debate


def test_a_text_of_one_line_stands_in_the_line() -> None:
    debate = ArgumentMap(claims=(Claim("a", "thesis", "[x] #no {y} e.g. :^: http://z"),))
    text = write_as("argdown", debate).text
    assert text == "[a]: \\[x] \\#no \\{y} e.g. \\:^: http:\\//z {type: thesis}\n"
    document, _ = read_document(text, "x")
    assert document.statements[0].members[0].text == debate.claims[0].text


@pytest.mark.parametrize(
    ("scheme", "written"),
    [
        ("expert-opinion", "-- expert-opinion --"), ("Modus Ponens", "-- Modus Ponens --"),
        ("Expert Opinion", "-- {scheme: Expert Opinion} --"), ("a, b", '-- {scheme: "a, b"} --'),
        ("a  b", "-- {scheme: a  b} --"), ("a--b", "-- {scheme: a--b} --"),
    ],
)  # fmt: skip
def test_a_scheme_is_a_rule_where_it_comes_back_as_it_is(scheme: str, written: str) -> None:
    claims = (Claim("a", "thesis", "A."), Claim("b", "pro", "B."))
    debate = ArgumentMap(claims=claims, relations=(Relation("r", "support", ("b",), "a", scheme),))
    text = write_as("argdown", debate).text
    assert written in text.splitlines()
    assert read_as("argdown", text.encode(), "x").debate.relations == debate.relations
