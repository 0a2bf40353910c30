"""Argdown, however it is damaged or put together: a debate, or problems with places."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.interchange import read_as, write_as
from argmap.formats.reading import Reading
from tests.fuzz.test_formats import check, damage

CASES = [
    case.read_text(encoding="utf-8")
    for case in sorted(Path("tests/unit/formats/argdown/cases").glob("*.argdown"))
]
PIECES = (
    "[A]", "[A]: ", "<A>", "<A>: ", "[A", "<A", "]", ">", "text ", "word", "\n", "\n\n", "\n  ",
    "\n\t", "\n    ", "+ ", "- ", "_ ", "+> ", "-> ", "_> ", ">< ", "<+ ", "<- ", "<_ ", "(1) ",
    "(2) ", "----", "--", "-- rule --", "{a: 1}", "{uses: [1]}", "{", "}", "{\n", "#tag ",
    "#(a b)", "# ", "## ", "* ", "1. ", "**", "*", "__", "_", "//", "/*", "*/", "<!--", "-->",
    "===", "@[A] ", "@<A> ", "[a](b)", "\\", ".^.", ":x:", "\r\n", "\u2028", "'", '"',
    "relation: attack", "{relation: attack}",
)  # fmt: skip


def check_and_write(reading: Reading) -> None:
    check(reading)
    if reading.is_usable and reading.debate.claims:
        written = write_as("argdown", reading.debate).text
        assert read_as("argdown", written.encode(), "x") == Reading(reading.debate)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(deadline=None)
def test_any_pieces_of_the_language(text: str) -> None:
    check_and_write(read_as("argdown", text.encode(), "x"))


@given(st.sampled_from(CASES), st.integers(0, 2**32))
@settings(deadline=None)
def test_damaged_cases(case: str, seed: int) -> None:
    check_and_write(read_as("argdown", damage(case, seed), "x"))
