from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cells import pad, width, wrap

# What a terminal makes of these is known; plain text alone would hardly ever be so odd.
LETTERS = st.sampled_from(
    "ab-. \t\n汉字は＆ｱé\u0301\u200f\u200b\u00a0של👩🏽\u2028"
) | st.characters(exclude_categories=("Cs", "Cc"))


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0), ("abc", 3), ("汉字", 4), ("ｱ", 1), ("＆", 2), ("é", 1), ("e\u0301", 1),
        ("שלום", 4), ("\u200fab", 2), ("👩", 2), ("a\u200bb", 2), ("한글", 4), ("\u20dd", 0),
    ],
)  # fmt: skip
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_pad_fills_up_to_the_columns_that_are_seen() -> None:
    assert pad("汉", 4) == "汉  "
    assert pad("abc", 2) == "abc"


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("", 5, [""]),
        ("  \n ", 5, [""]),
        ("a b c", 5, ["a b c"]),
        ("a b c", 4, ["a b", "c"]),
        (" a\n\tb ", 5, ["a b"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a abcdefgh b", 3, ["a", "abc", "def", "gh", "b"]),
        ("abcd ef", 3, ["abc", "d", "ef"]),
        ("abcd e", 3, ["abc", "d e"]),
        ("汉字汉", 4, ["汉字", "汉"]),
        ("汉字汉", 3, ["汉", "字", "汉"]),
        ("汉 字", 4, ["汉", "字"]),
        ("e\u0301e\u0301 e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("\u200f a", 5, ["\u200f a"]),
        ("\u0301", 5, ["\u0301"]),
    ],
)
def test_wrap(text: str, columns: int, lines: list[str]) -> None:
    assert wrap(text, columns) == lines


@given(st.text(LETTERS, max_size=40), st.integers(2, 20))
def test_wrap_keeps_to_the_width_and_loses_nothing(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert lines
    assert all(width(line) <= columns for line in lines), lines
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(LETTERS, max_size=40), st.integers(2, 20))
def test_wrap_breaks_no_word_that_fits(text: str, columns: int) -> None:
    words = [word for line in wrap(text, columns) for word in line.split()]
    if all(width(word) <= columns for word in text.split()):
        assert words == text.split()
