"""The shortest stretch of a text from one fragment to another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.folding import fold
from argmap.checks.passages import shortest_span


@pytest.mark.parametrize(
    ("text", "start", "end", "span"),
    [
        ("a x b a b", "a", "b", "a b"),
        ("a a b b", "a", "b", "a b"),
        ("a b c", "a b", "b c", "a b c"),
        ("a b c", "a b c", "c", "a b c"),
        ("b c a b c", "a b c", "b c", "a b c"),
        ("a b a", "a", "a", "a"),
        ("b a", "a", "b", None),
        ("a b a", "a b", "a", "a b a"),
        ("a a a b", "a a", "b", "a a b"),
        ("ab b a", "a", "b", None),
    ],
)
def test_the_shortest_span(text: str, start: str, end: str, span: str | None) -> None:
    found = shortest_span(text, start, end, 0, len(text))
    assert (found and text[found[0] : found[1]]) == span


WORDS = st.lists(st.sampled_from(["a", "b", "ab", "ba", "-", "c."]), max_size=12).map(" ".join)


@given(WORDS, WORDS, WORDS)
def test_the_shortest_span_agrees_with_trying_all(text: str, start: str, end: str) -> None:
    text, start, end = fold(text), fold(start), fold(end)
    if not (start and end):
        return
    size = len(text)

    def is_word(at: int) -> bool:
        return 0 < at < size and text[at - 1].isalnum() and text[at].isalnum()

    spans = [
        (j - i, i)
        for i in range(size + 1)
        for j in range(i, size + 1)
        if text[i:j].startswith(start) and text[i:j].endswith(end)
        and not any(map(is_word, (i, i + len(start), j - len(end), j)))
    ]  # fmt: skip
    best = min(spans, default=None)
    found = shortest_span(text, start, end, 0, size)
    assert found == (best and (best[1], best[1] + best[0]))
