"""Whatever a file of scores holds, reading it gives a sound table or problems, and no exception."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.semantics.base_scores import WORDS, checked, whole_table
from argmap.store.scores import read_scores, scores_text
from tests.fuzz.test_reader import CODES, YAMLISH

WORD = st.sampled_from((*WORDS, "reveiw", "0.5", "~", "<<", "? x", "[a]"))
VALUE = st.one_of(
    st.floats(allow_nan=True).map(repr),
    st.floats(0, 1).map(repr),
    st.sampled_from(
        ("", "~", "1", "0", "no", "[1]", "{a: 1}", "1_0", "0x1", "1:30", ".nan", "!x 1")
    ),
)


def check(data: bytes) -> None:
    table, problems = read_scores(data, "s.yaml", WORDS)
    assert checked(table) == table
    assert all(it.code in CODES and it.severity == "error" and it.message for it in problems)
    assert all(it.place.file == "s.yaml" and it.place.line and it.place.column for it in problems)
    assert problems == sorted(problems, key=lambda p: (p.place.line, p.place.column, p.code))
    if not problems:
        whole = whole_table(table)
        again, _ = read_scores(scores_text(whole).encode(), "s.yaml", WORDS)
        assert again == whole
        assert set(whole) == set(WORDS)
        assert checked(whole) == whole


@given(st.binary(max_size=120))
@example(b"\xff\xfe")
@example(b"")
def test_any_bytes(data: bytes) -> None:
    check(data)


@settings(max_examples=150)
@given(YAMLISH)
@example("? ? ? a\n")
@example("{}")
def test_any_text(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=200)
@given(st.lists(st.tuples(WORD, VALUE), max_size=6))
def test_any_table(rows: list[tuple[str, str]]) -> None:
    check("".join(f"{word}: {value}\n" for word, value in rows).encode())
