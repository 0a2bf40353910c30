"""Folding: what two copies of one text may differ in, and what keeps them apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.folding import fold, is_edge


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("‘hands on’ approach", "'hands on' approach"),
        ("“so-called” help", '"so‑called" help'),
        ("disorders – but one", "disorders—but one"),
        ("disorders -- but one", "disorders ― but one"),
        ("1–2 weeks", "1-2 weeks"),
        ("wait… what", "wait... what"),
        ("ther\u00adapy", "therapy"),
        ("a\u00a0b\n\tc", "a b c"),
        ("THE STRASSE", "the straße"),
        ("ﬁne e\u0301", "FINE é"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("it´s", "it's"),
        ("  a  ", "a"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
    ],
)
def test_equal_when_folded(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("a b", "ab"), ("é", "e"), ("a.", "a"), ("1", "2")])
def test_different_when_folded(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert "\n" not in fold(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_the_short_way_for_plain_text_gives_the_same(text: str) -> None:
    assert fold(text) == fold(f"{text} é").removesuffix("é").rstrip()


@pytest.mark.parametrize(
    ("text", "at", "edge"),
    [
        ("talking", 4, False),
        ("to talk", 2, True),
        ("to talk", 3, True),
        ("self-help", 4, True),
        ("naïve", 2, False),
        ("心理学", 1, True),
        ("หญิง", 2, True),
        ("a1", 1, False),
        ("x", 0, True),
        ("x", 1, True),
        ("क्ष", 1, False),
    ],
)
def test_where_a_word_may_end(text: str, at: int, edge: bool) -> None:
    assert is_edge(text, at) is edge
