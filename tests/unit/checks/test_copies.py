"""Which file is the copy of which source, and what is said about the findings."""

from __future__ import annotations

import pytest

from argmap.checks.citing import CITING
from argmap.checks.copies import findings, match_texts, stem
from argmap.checks.pages import PAGES
from argmap.checks.passages import verify
from argmap.model import ArgumentMap, Citation, Claim, Place, Source

TRUST = Source("trust", "What Is Trust?", place=Place("d.yaml", 3, 3))
DOUBT = Source("doubt", "What is doubt?", place=Place("d.yaml", 5, 3))
DEBATE = ArgumentMap(sources=(TRUST, DOUBT))


def test_files_are_matched_by_title_then_by_name() -> None:
    texts = {"a/x.txt": "Menu\n\nWHAT IS\nTRUST?\n\nOne.", "b\\doubt.text": "No title. At all."}
    assert match_texts(DEBATE, texts) == ({"trust": "a/x.txt", "doubt": "b\\doubt.text"}, [])


def test_the_title_counts_more_than_the_name() -> None:
    assert match_texts(DEBATE, {"doubt.txt": "What is trust?"})[0] == {"trust": "doubt.txt"}


def test_a_text_that_belongs_to_no_source() -> None:
    matched, (problem,) = match_texts(DEBATE, {"x.txt": "Something else."})
    assert matched == {}
    assert (problem.code, problem.place) == ("copy-unmatched", Place("x.txt"))
    assert "(trust, doubt)" in problem.hint
    assert match_texts(ArgumentMap(), {"x": ""})[1][0].code == "copy-unmatched"


def test_a_text_with_two_titles_is_ambiguous_unless_its_name_tells() -> None:
    both = "What is trust?\n\nOne.\n\nWhat is doubt?\n\nTwo."
    matched, (problem,) = match_texts(DEBATE, {"x.txt": both})
    assert (matched, problem.code) == ({}, "copy-ambiguous")
    assert match_texts(DEBATE, {"doubt.txt": both}) == ({"doubt": "doubt.txt"}, [])


def test_two_files_for_one_source() -> None:
    one, other = "What is trust?\n\nOne.", "What is trust?\n\nOther."
    matched, (problem,) = match_texts(DEBATE, {"x.txt": one, "y.txt": other})
    assert (matched, problem.code) == ({}, "copy-ambiguous")
    assert "`x.txt`, `y.txt`" in problem.message
    assert match_texts(DEBATE, {"x.txt": one, "trust.txt": other})[0] == {"trust": "trust.txt"}
    assert match_texts(DEBATE, {"x.txt": one, "y.txt": f"Menu\n{one}\r\n"}) == (
        {"trust": "x.txt"},
        [],
    )


@pytest.mark.parametrize(
    ("name", "bare"),
    [("a/b/c.txt", "c"), ("c", "c"), ("C:\\x\\c.d.txt", "c.d"), (".hidden", ".hidden"), ("", "")],
)
def test_stems(name: str, bare: str) -> None:
    assert stem(name) == bare


def said(citation: Citation, texts: dict[str, str], print_: str = "") -> list[tuple[str, str]]:
    source = Source("trust", "What Is Trust?", fingerprint=print_)
    claim = Claim("c", "pro", "C.", cites=(citation,))
    debate = ArgumentMap(sources=(source,), claims=(claim,))
    problems = findings(debate, verify(debate, texts))
    assert all(p.code in PAGES and p.hint for p in problems)
    assert all(PAGES[p.code].startswith(("argmap.checks.citing", "argmap.checks.unlocated"))
               for p in problems)  # fmt: skip
    return [(p.severity, p.code) for p in problems]


TEXT = "What is trust?\n\nTrust is a belief.\n\nIt takes time."


@pytest.mark.parametrize(
    ("citation", "text", "expected"),
    [
        (Citation("trust", 1, start="Trust is"), TEXT, []),
        (Citation("trust", 2, start="Trust is"), TEXT, [("warning", "passage-elsewhere")]),
        (Citation("trust", 1, start="Trust", end="day"), TEXT, [("warning", "passage-incomplete")]),
        (Citation("trust", 1, start="doubt"), TEXT, [("error", "passage-not-found")]),
        (Citation("trust", 1), TEXT, [("warning", "unlocated-citation")]),
        (Citation("trust", 1, start="x"), "<html>x", [("warning", "copy-not-text")]),
    ],
)
def test_what_is_said(citation: Citation, text: str, expected: list[tuple[str, str]]) -> None:
    assert said(citation, {"trust": text}) == expected


def test_what_is_said_of_copies() -> None:
    fine = Citation("trust", 1, start="Trust is")
    assert said(fine, {}) == [("note", "no-copy")]
    assert said(fine, {"trust": TEXT}, "0" * 16) == [("note", "copy-differs")]


def test_every_code_is_one_that_has_a_page() -> None:
    assert {"copy-unmatched", "copy-ambiguous"} <= set(CITING)


def test_a_source_without_a_copy_is_said_once() -> None:
    cites = (Citation("trust", 1, start="a"), Citation("trust", 2, start="b"))
    claims = (Claim("c", "pro", "C.", cites=cites), Claim("d", "pro", "D.", cites=cites))
    debate = ArgumentMap(sources=(TRUST, DOUBT), claims=claims)
    assert [p.code for p in findings(debate, verify(debate, {}))] == ["no-copy"]
