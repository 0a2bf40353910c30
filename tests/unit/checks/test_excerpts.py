"""The excerpt of a line: safe for a terminal, short, and with the caret where it belongs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cells import width as columns
from argmap.checks.excerpts import WIDTH, excerpt, lines_of, visible
from argmap.store.read import read


def caret_under(shown: str) -> str:
    """Give what is shown from the caret's column on."""
    line, caret = shown.split("\n")
    assert caret.strip(" 0123456789|") == "^"
    at = columns(caret[: caret.index("^")])
    for index in range(len(line) + 1):
        if columns(line[:index]) == at:
            return line[index:]
    raise AssertionError((line, caret))


def test_a_line_with_its_number_and_a_caret() -> None:
    assert excerpt(["a: 1", "b: nope"], 2, 4) == "  2 | b: nope\n    |    ^"


def test_without_a_column_there_is_no_caret_and_without_a_line_nothing() -> None:
    assert excerpt(["abc"], 1, 0) == "  1 | abc"
    assert excerpt(["abc"], 0, 0) == excerpt(["abc"], 2, 1) == excerpt([], 1, 1) == ""


def test_a_column_after_the_end_points_at_the_end() -> None:
    assert excerpt(["abc"], 1, 99) == "  1 | abc\n    |    ^"


@pytest.mark.parametrize("before", ["\t", "漢字: ", "e\u0301: ", "\x1b[31m", "👍🏽 ", "\u202e"])
def test_the_caret_stands_under_the_value_after_odd_letters(before: str) -> None:
    assert caret_under(excerpt([f"{before}value"], 1, len(before) + 1)) == "value"


@pytest.mark.parametrize("letter", ["x", "漢", "\t", "\x07", "e\u0301"])
@pytest.mark.parametrize("at", [1, 50, 5000, 10_000])
def test_long_lines_show_a_window_around_the_value(letter: str, at: int) -> None:
    line = letter * 10_000
    text, caret = excerpt([line], 1, at).split("\n")
    assert columns(text) <= WIDTH + len("  1 | ")
    assert caret.endswith("^")
    assert columns(caret) <= WIDTH + len("  1 | ") + 1
    assert text.count("…") == (1 if at == 1 else 2) or at in (50, 10_000)


def test_a_window_is_cut_on_the_side_that_is_too_long() -> None:
    text, caret = excerpt(["a" * 200 + "VALUE"], 1, 201).split("\n")
    assert text.startswith("  1 | …aaa")
    assert text.endswith("aVALUE")
    assert text.index("V") == caret.index("^")


@given(st.text(st.characters(exclude_categories=[]), max_size=300), st.integers(0, 400))
def test_nothing_that_acts_on_a_terminal_gets_through(line: str, column: int) -> None:
    shown = excerpt([line], 1, column)
    assert not set(shown.replace("\n", "", 1)) & set(map(chr, [*range(32), *range(127, 160)]))
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\ufeff\u2028\u2029")
    assert all(columns(part) <= WIDTH + 7 for part in shown.split("\n"))
    shown.encode()


def test_wide_letters_take_two_columns_and_accents_none() -> None:
    assert [columns(text) for text in ("a", "漢字", "ｆ", "e\u0301", "\u200d", "")] == [
        1,
        4,
        2,
        1,
        0,
        0,
    ]
    assert excerpt(["漢字: x"], 1, 5) == "  1 | 漢字: x\n    |       ^"


def test_what_acts_is_written_out() -> None:
    assert visible("\x1b[2J\n\r\t\x9b\u202e\ud800a") == r"\x1b[2J\n\r\t\x9b\u202e\ud800a"


def test_paint_gets_each_part_with_its_role() -> None:
    roles = excerpt(["abc"], 1, 2, lambda role, text: f"<{role}>{text}</>")
    assert roles == "<margin>  1 | </>abc\n<margin>    | </> <caret>^</>"


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("\ufeffa\u2028b\x85c".encode(), ["a", "b", "c"]),
        ("ab\nc".encode("utf-16"), ["ab", "c"]),
        (b"a\xffb", ["a\ufffdb"]),
        (b"", [""]),
    ],
)
def test_lines_of_a_file(data: bytes, lines: list[str]) -> None:
    assert lines_of(data) == lines


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_lines_are_those_that_the_reader_counts(newline: str) -> None:
    data = newline.join(["argmap: 1", "# note", "nonsense: 1", ""]).encode()
    (problem,) = read(data, "f")[1]
    assert lines_of(data)[problem.place.line - 1] == "nonsense: 1"
