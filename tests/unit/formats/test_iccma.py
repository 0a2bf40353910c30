"""Readers of frameworks: what they take, and each thing that they refuse, with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats import iccma
from argmap.formats.answers import answer_text
from argmap.formats.iccma import READERS, Named, format_of_suffix, read
from argmap.semantics.framework import framework_of
from argmap.semantics.problems import Solved

LARGE = 30_000
"""Attacks of a file that is read as a whole."""


def sound(text: str | bytes, written_in: str) -> Named:
    named, problems = read(text if isinstance(text, bytes) else text.encode(), written_in, "x")
    assert named is not None, problems
    return named


def faults(text: str | bytes, written_in: str) -> list[tuple[int, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    named, problems = read(data, written_in, "x")
    assert named is None
    assert all(p.place.file == "x" and p.severity == "error" for p in problems)
    return [(p.place.line, p.code) for p in problems]


@pytest.mark.parametrize(
    ("text", "written_in"),
    [
        ("p af 3\n1 2\n2 3\n", "i23"),
        ("# one\np af 3\n# two\n1 2\n2 3\n2 3", "i23"),
        ("p af 3\r\n1 2\r\n\r\n  2\t3 \r\n", "i23"),
        (b"\xef\xbb\xbfp  af 3\n1 2\n2 3\n", "i23"),
        ("arg(1).\narg(2).\narg(3).\natt(1,2).\natt(2,3).\n", "apx"),
        ("arg(1). arg(2). arg(2).% arg(9).\n att( 1 , 2 ) .att(2,3).\narg(3).", "apx"),
        ("1\n2 a label\n3\n#\n1 2\n2 3 another\n2 3\n", "tgf"),
    ],
)
def test_the_same_framework(text: str | bytes, written_in: str) -> None:
    named = sound(text, written_in)
    assert named.framework == framework_of(3, [(0, 1), (1, 2)])
    assert [named.name(a) for a in range(3)] == ["1", "2", "3"]
    assert [named.argument(name) for name in ("1", "3", "4", "0", "", "²", "01x")] == [
        0, 2, None, None, None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize("written_in", READERS)
def test_no_attacks(written_in: str) -> None:
    text = {"i23": "p af 2\n", "apx": "arg(a). arg(b).", "tgf": "a\nb\n#\n"}[written_in]
    assert sound(text, written_in).framework == framework_of(2, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "malformed-header")]),
        ("# only\n", [(1, "malformed-header")]),
        ("1 2\n2 3\n", [(1, "malformed-header")]),
        ("p cnf 3 3\n1 2\n", [(1, "malformed-header"), (2, "unknown-argument")]),
        ("p af\n", [(1, "malformed-header")]),
        ("p af -1\n", [(1, "malformed-header")]),
        ("p af 99999999\n", [(1, "too-large")]),
        ("p af " + "9" * 5000 + "\n", [(1, "too-large")]),
        ("p af 2\n1 3\n0 1\n", [(2, "unknown-argument"), (3, "unknown-argument")]),
        ("p af 2\n" + "1" * 5000 + " 1\n", [(2, "unknown-argument")]),
        ("p af 2\n1 2\n1", [(3, "malformed-line")]),
        ("p af 2\n1 2 1\na b\n-1 2\n1,2\n", [(n, "malformed-line") for n in (2, 3, 4, 5)]),
        ("p af 2\n\u0661 2\n", [(2, "malformed-line")]),
        ("p af 2\np af 2\n", [(2, "malformed-line")]),
        (b"p af 2\n1 \xff\n1 2\n3 1\n", [(2, "not-utf8"), (4, "unknown-argument")]),
    ],
)
def test_i23_refused(text: str | bytes, expected: list[tuple[int, str]]) -> None:
    assert faults(text, "i23") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("arg(a).\natt(a,b).\n", [(2, "unknown-argument")]),
        ("arg(a).\natt(a,a", [(2, "malformed-line")]),
        ("arg(a)\narg(b).\n", [(1, "malformed-line")]),
        ("arg().\narg(a,b).\natt(a).\n", [(n, "malformed-line") for n in (1, 2, 3)]),
        ("p af 3\n", [(1, "malformed-line")]),
        (b"arg(\xfe).\n", [(1, "not-utf8")]),
    ],
)
def test_apx_refused(text: str | bytes, expected: list[tuple[int, str]]) -> None:
    assert faults(text, "apx") == expected


def test_a_compound_name_is_refused_with_a_hint() -> None:
    for text in ("arg(f(x)).", "arg(a). att(a, f(x))."):
        _, (problem,) = read(text.encode(), "apx")
        assert "no brackets" in problem.hint
    _, (problem,) = read(b"arg(a)", "apx")
    assert problem.hint == ""


def test_many_arguments_without_an_attack() -> None:
    framework = sound("p af 300000\n", "i23").framework
    assert framework.count == 300_000
    assert framework.attack_count == 0
    assert len(framework.attackers(299_999)) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "truncated")]),
        ("a\nb\n", [(2, "truncated")]),
        ("a\n#\na b\n", [(3, "unknown-argument")]),
        ("a\n#\na\n#\n", [(3, "malformed-line"), (4, "malformed-line")]),
        (b"a\n#\na \xff\n", [(3, "not-utf8")]),
    ],
)
def test_tgf_refused(text: str | bytes, expected: list[tuple[int, str]]) -> None:
    assert faults(text, "tgf") == expected


@pytest.mark.parametrize(
    ("text", "written_in", "columns"),
    [
        ("p af 2\n  1  3\n\t7 1\n x\n", "i23", [6, 2, 2]),
        ("\ufeff  p cnf 3\n", "i23", [3]),
        ("arg(a).  arg(f(x)).\natt( a , b).\n % no\n  att(c,a).", "apx", [10, 10, 7]),
        ("a\n#\n  a  b\nb a\n a\n", "tgf", [6, 1, 2]),
        ("a\n  bc d \n\n\n", "tgf", [7]),
        (b"p af 2\n  1 \xff", "i23", [5]),
        ("", "tgf", [1]),
    ],
)
def test_faults_have_the_column_of_what_is_wrong(
    text: str | bytes, written_in: str, columns: list[int]
) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    assert [it.place.column for it in read(data, written_in)[1]] == columns


def test_no_more_problems_than_anyone_reads() -> None:
    told = faults("p af 1\n" + "x\n" * 1000, "i23")
    assert len(told) == iccma.MOST_PROBLEMS + 1
    assert told[-1] == (102, "more-problems")


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(iccma, "MAX_BYTES", 5)
    assert faults("p af 3\n", "i23") == [(0, "too-large")]
    monkeypatch.setattr(iccma, "MAX_BYTES", 100)
    monkeypatch.setattr(iccma, "MAX_ARGUMENTS", 2)
    assert faults("p af 3\n", "i23") == [(1, "too-large")]
    assert faults("arg(a).\narg(b).\narg(a).\narg(c).\n", "apx") == [(4, "too-large")]


def test_too_many_attacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(iccma, "MAX_ATTACKS", 2)
    assert faults("p af 3\n1 2\n\n2 3\n1 2\n3 1\n", "i23") == [(n, "too-large") for n in (5, 6)]
    assert faults("# one\n" + large(), "i23") == [(5, "too-large")]
    for late in ("", "arg(b)."):
        text = "arg(a).\n" + "att(a,a).\n" * 2 + "arg(b).\n" * (not late) + "att(a,b).\n" + late
        assert [code for _, code in faults(text * 2, "apx")][:1] == ["too-large"]
    assert faults("a\n#\na a\na a\na a\n", "tgf") == [(5, "too-large")]


def test_names_that_would_act_on_the_terminal_are_refused() -> None:
    assert faults("arg(\x1b[31m).\n", "apx") == [(1, "malformed-line")]
    assert faults("a\n\x1b[2J label\n#\n", "tgf") == [(2, "malformed-line")]
    assert faults("a\x00\n#\n", "tgf") == [(1, "malformed-line")]
    assert sound("é label \x1b\n#\n", "tgf").names == ("é",)


def large(change: str = "") -> str:
    lines = [f"{i % 99 + 1} {i % 98 + 1}" for i in range(LARGE)]
    return "p af 99\n" + "\n".join(lines) + "\n" + change


def test_a_large_file_is_the_same_read_as_a_whole_or_by_line() -> None:
    whole = sound(large(), "i23")
    assert sound("\n" + large(), "i23") == whole
    assert sound("# first\n" + large("# last"), "i23") == whole
    assert sound(large().replace("\n", "\r\n"), "i23") == whole
    assert whole.framework.attack_count == len({(i % 99, i % 98) for i in range(LARGE)})


@pytest.mark.parametrize(
    ("last", "code"),
    [
        ("1", "malformed-line"),
        ("1 2 3", "malformed-line"),
        ("1 2\n3\n4 5 6", "malformed-line"),
        ("12\n 3", "malformed-line"),
        ("1 100", "unknown-argument"),
        ("0 1", "unknown-argument"),
        ("18446744073709551617 1", "unknown-argument"),
    ],
)
def test_a_fault_in_a_large_file_is_found_with_its_line(last: str, code: str) -> None:
    line = LARGE + 2 + ("\n" in last and not last.startswith("12"))
    assert faults(large(last), "i23")[0] == (line, code)


@given(st.binary(max_size=60), st.sampled_from(sorted(READERS)))
def test_any_bytes_are_read_or_refused(data: bytes, written_in: str) -> None:
    named, problems = read(data, written_in)
    assert (named is None) == bool(problems)


@given(st.text("p af123#\n argt(),.%", max_size=60), st.sampled_from(sorted(READERS)))
def test_near_misses_are_read_or_refused(text: str, written_in: str) -> None:
    named, problems = read(text.encode(), written_in)
    assert (named is None) == bool(problems)


def test_formats_by_suffix() -> None:
    found = [format_of_suffix(suffix) for suffix in (".af", ".APX", ".tgf", "", ".txt")]
    assert found == ["i23", "apx", "tgf", "i23", "i23"]


def test_a_number_of_any_length_can_be_written() -> None:
    text = answer_text(Solved(number=10**6000 + 7), sound("p af 1\n", "i23"))
    assert text == "1" + "0" * 5999 + "7\n"


def test_partial_answers_are_comments() -> None:
    named = sound("arg(x). arg(y).", "apx")
    solved = Solved("UNKNOWN", number=4, short_of="time", settled=(1,))
    told = "UNKNOWN\n# partial: the time limit was reached\n# at least 4\n# in every extension: y\n"
    assert answer_text(solved, named) == told
