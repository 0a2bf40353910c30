"""What claims rest on: supports, sources, evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from argmap.model import ArgumentMap, Citation, Source
from tests.sketches import sketch
from tests.unit.queries.questions.asked import bundled, column, rows


def cites(*sources: str) -> dict[str, Any]:
    return {"cites": tuple(Citation(name) for name in sources)}


def sourced(text: str, **changes: dict[str, Any]) -> ArgumentMap:
    sources = tuple(Source(name, name.upper()) for name in ("s1", "s2", "s3"))
    return replace(sketch(text, **changes), sources=sources)


DEEP = "thesis: t\na supports t\nb supports a\nc attacks a"


def test_unsupported_is_what_list_calls_so() -> None:
    debate = sketch("thesis: t\nr: a, b supports t\nc supports a\nd attacks b\nu undercuts r")
    assert column("unsupported", debate) == ["b", "c", "d", "u"]
    assert column("unsupported", sketch("a supports b\nb supports a")) == []


def test_a_single_source_counts_with_that_of_what_supports() -> None:
    debate = sourced(DEEP, a=cites("s1"), b=cites("s1"), c=cites("s2"))
    assert rows("single-source", debate) == [
        ["t", "s1", 2],
        ["a", "s1", 2],
        ["b", "s1", 1],
        ["c", "s2", 1],
    ]
    other = sourced(DEEP, a=cites("s1"), b=cites("s2"))
    assert rows("single-source", other) == [["b", "s2", 1]]


def test_passages_of_one_source_are_one_source() -> None:
    debate = sourced("a attacks b", a=cites("s1", "s1"), b=cites("s1", "s2", "s1"))
    assert column("single-source", debate) == ["a"]
    assert rows("several-sources", debate) == [["b", ["s1", "s2"]]]


def test_claims_that_cite_nothing_rest_on_no_source() -> None:
    assert rows("single-source", sourced(DEEP)) == []
    assert rows("several-sources", sourced(DEEP)) == []


def test_of_linked_premises_each_source_counts() -> None:
    debate = sourced("thesis: t\nr: a, b supports t", a=cites("s1"), b=cites("s2"))
    assert column("single-source", debate) == ["a", "b"]


def test_supports_in_a_circle() -> None:
    circle = "a supports b\nb supports a"
    assert column("single-source", sourced(circle, a=cites("s1"))) == ["a", "b"]
    assert column("single-source", sourced(circle, a=cites("s1"), b=cites("s2"))) == []
    anecdote = {"evidence": "anecdote"}
    assert rows("anecdote-only", sketch(circle, a=anecdote)) == [["a", ["a"]], ["b", ["a"]]]
    assert column("bare-assertions", sketch(circle)) == ["a", "b"]


def test_claims_of_most_sources_come_first() -> None:
    debate = sourced("a attacks b", a=cites("s1", "s2"), b=cites("s2", "s3", "s1"))
    assert rows("several-sources", debate) == [["b", ["s1", "s2", "s3"]], ["a", ["s1", "s2"]]]


@pytest.mark.parametrize("written", ["anecdote", "Anecdote "])
def test_anecdote_alone(written: str) -> None:
    anecdote = {"evidence": written}
    said = {"evidence": "unsourced statement"}
    assert rows("anecdote-only", sketch(DEEP, a=said, b=anecdote)) == [
        ["t", ["b"]],
        ["a", ["b"]],
        ["b", ["b"]],
    ]
    assert rows("anecdote-only", sketch(DEEP, a={"evidence": "trial"}, b=anecdote)) == [
        ["b", ["b"]]
    ]
    assert rows("anecdote-only", sketch(DEEP, a=said)) == []


def test_bare_assertions() -> None:
    debate = sketch(DEEP, a={"evidence": "unsourced statement", "said_by": ("X", "Y")})
    assert rows("bare-assertions", debate) == [
        ["t", [], 2, []],
        ["a", ["X", "Y"], 1, []],
        ["b", [], 0, []],
        ["c", [], 0, []],
    ]
    assert column("bare-assertions", sketch(DEEP, b={"evidence": "reasoning"})) == ["c"]


def test_an_assertion_may_cite_sources() -> None:
    debate = sourced(DEEP, a=cites("s2"), b=cites("s1", "s2"))
    assert rows("bare-assertions", debate) == [
        ["t", [], 2, ["s1", "s2"]],
        ["a", [], 1, ["s1", "s2"]],
        ["b", [], 0, ["s1", "s2"]],
        ["c", [], 0, []],
    ]


class TestBundled:
    def test_single_source(self) -> None:
        """All claims cite one article or both; these have support from the other, too."""
        two = {"legitimate", "controversial", "abuse-of-power"}  # cite or rest on both
        two |= {"right-in-some-cases"}  # client-convinced is from the other article
        two |= {"contact-offered"}  # may-include-intercourse is from the other article
        expected = [claim.id for claim in bundled().claims if claim.id not in two]
        assert column("single-source", bundled()) == expected
        assert len(expected) == 68
        sources = dict(zip(expected, column("single-source", bundled(), "source"), strict=True))
        assert sources["can-be-treatment"] == "therapeutic-sex"
        assert sources["surrogate-helps"] == "surrogate-partners"

    def test_several_sources(self) -> None:
        both = ["surrogate-partners", "therapeutic-sex"]
        assert rows("several-sources", bundled()) == [
            ["controversial", both],
            ["abuse-of-power", both],
        ]

    def test_anecdote_only(self) -> None:
        assert rows("anecdote-only", bundled()) == [
            ["client-convinced", ["client-convinced"]],
            ["outburst-relief", ["outburst-relief"]],
            ["hypnosis-used", ["hypnosis-used"]],
            ["hypnosis-common", ["hypnosis-common", "hypnosis-used"]],
        ]

    def test_bare_assertions(self) -> None:
        """Of the 50 unsourced statements, three are supported by claims with some evidence."""
        backed = {"can-be-treatment", "prostitution", "controversial"}
        said = [it.id for it in bundled().claims if it.evidence == "unsourced statement"]
        expected = [name for name in said if name not in backed]
        assert column("bare-assertions", bundled()) == expected
        assert len(expected) == 47

    def test_unsupported(self) -> None:
        found = column("unsupported", bundled())
        assert len(found) == 46
        assert found[:3] == ["sexuality-matters", "use-debatable", "part-of-identity"]
