"""Lists, citations, risks and weights as one text, and back."""

from __future__ import annotations

import pytest
from hypothesis import given

from argmap.formats.field_text import (
    Cited,
    citations_text,
    joined,
    parted,
    risk_of,
    source_of,
    weight_of,
)
from argmap.formats.relation_words import kind_of_sign, kind_of_word
from argmap.model import Citation, Risk, Source
from tests.maps import citation, tuples, words


@given(tuples(words()))
def test_lists_come_back(values: tuple[str, ...]) -> None:
    assert parted(joined(values)) == values


@given(tuples(citation(2)))
def test_citations_come_back(cites: tuple[Citation, ...]) -> None:
    known = Cited({name: Source(name, "X") for name in ("0", "1")})
    assert known.citations(citations_text(cites)) == cites


def test_what_persons_write() -> None:
    assert parted(" a ;b;; c d ") == ("a", "b", "c d")
    assert parted("[1, 2]; x") == ("[1, 2]", "x")
    assert joined(("a", "b c")) == "a; b c"
    assert joined(("a; b",)) == '["a; b"]'
    assert risk_of("", "", "") is None
    assert risk_of("all; some", "LOW", "") == Risk(("all", "some"), "low", "unknown")
    assert [weight_of(text) for text in ("", " 1 ", "0.5", "1e-3")] == [None, 1, 0.5, 0.001]


@pytest.mark.parametrize("text", ["2", "-0.1", "nan", "inf", "x", "1,5"])
def test_weights_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        weight_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "[3]", '[{"source": 3}]', '[{"source": " "}]', '[{"source": "x", "paragraph": true}]',
        '[{"source": "x", "paragraph": -1}]', '[{"source": "x", "start": "\\u0007"}]',
        '[{"source": "x", "start": "\\ud800"}]', '[{"source": "x"', "[null]",
        '["' + "[" * 100_000, '[{"place": "x"}]',
    ],
)  # fmt: skip
def test_citations_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w+"):
        Cited({}).citations(text)


@pytest.mark.parametrize(
    "told",
    [None, {}, {"id": "a"}, {"id": "A b", "title": "x"}, {"id": "a", "title": " "},
     {"id": "a", "title": "x", "kind": "song"}, {"id": "a", "title": ["x"]}],
)  # fmt: skip
def test_sources_that_are_none(told: object) -> None:
    with pytest.raises(ValueError, match=r"\w+"):
        source_of(told)


def test_words_for_relations() -> None:
    said = ("Supports", " con ", "−", "+", "-2", "0.5", "0", "nan", "x", "")
    assert [kind_of_sign(word) for word in said] == [
        "support", "attack", "attack", "support", "attack", "support", None, None, None, None,
    ]  # fmt: skip
    assert [kind_of_word(word) for word in said[:6]] == [
        "support", "attack", "attack", "support", None, None,
    ]  # fmt: skip
