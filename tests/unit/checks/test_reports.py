"""Problems as text, JSON and annotations for GitHub."""

from __future__ import annotations

import json
import re
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.reports import (
    REPORTS,
    counts,
    github_report,
    json_report,
    report,
    summary,
    text_report,
)
from argmap.model import Place, Problem, Severity

LINES = ["argmap: 1", "  supports: nobody"]
PROBLEM = Problem("error", "unknown-id", "there is no `nobody`", Place("a.yaml", 2, 13), "mend it")
BARE = Problem("note", "no-title", "no title")
ANY = st.text(st.characters(exclude_categories=[]), max_size=30)
PROBLEMS: st.SearchStrategy[Problem] = st.builds(
    Problem,
    st.sampled_from(["error", "warning", "note"]),
    st.sampled_from(["no-title", "unknown-id", "made-up"]),
    ANY,
    st.builds(Place, ANY, st.integers(0, 4), st.integers(0, 40)),
    ANY,
)


def test_text() -> None:
    assert text_report([PROBLEM, BARE], LINES) == (
        "a.yaml:2:13: error: there is no `nobody` [unknown-id]\n"
        "  2 |   supports: nobody\n"
        "    |             ^\n"
        "  hint: mend it\n"
        "note: no title [no-title]\n"
    )
    assert text_report([]) == ""


def test_text_without_the_file_has_no_excerpt() -> None:
    assert text_report([PROBLEM]).count("\n") == 2


def test_paint_is_given_the_severity() -> None:
    seen: list[str] = []

    def paint(role: str, text: str) -> str:
        seen.append(role)
        return text

    assert text_report([PROBLEM], LINES, paint) == text_report([PROBLEM], LINES)
    assert seen == ["place", "error", "code", "margin", "margin", "caret", "hint"]


@given(st.lists(PROBLEMS, max_size=4), st.lists(ANY, max_size=4))
def test_no_report_lets_a_control_character_through(
    problems: list[Problem], lines: list[str]
) -> None:
    for name in REPORTS:
        written = report(name, problems, lines)
        written.encode()
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ("", "no problems"),
        ("e", "1 error"),
        ("eewnnn", "2 errors, 1 warning, 3 notes"),
        ("ww", "2 warnings"),
        ("n", "1 note"),
    ],
)
def test_summary(severities: str, told: str) -> None:
    named: dict[str, Severity] = {"e": "error", "w": "warning", "n": "note"}
    assert summary([Problem(named[letter], "c", "m") for letter in severities]) == told


def test_json_has_its_documented_shape() -> None:
    assert json.loads(json_report([PROBLEM, BARE])) == {
        "version": 1,
        "problems": [
            {
                "severity": "error",
                "code": "unknown-id",
                "message": "there is no `nobody`",
                "file": "a.yaml",
                "line": 2,
                "column": 13,
                "hint": "mend it",
            },
            {
                "severity": "note",
                "code": "no-title",
                "message": "no title",
                "file": "",
                "line": 0,
                "column": 0,
                "hint": "",
            },
        ],
        "counts": {"error": 1, "warning": 0, "note": 1},
    }
    assert json.loads(json_report([]))["counts"] == counts([]) == dict.fromkeys(counts([]), 0)


@given(st.lists(PROBLEMS, max_size=3))
def test_json_gives_back_every_text(problems: list[Problem]) -> None:
    read = json.loads(json_report(problems))["problems"]
    assert [(p["message"], p["file"], p["hint"]) for p in read] == [
        (p.message, p.place.file, p.hint) for p in problems
    ]


def test_github() -> None:
    odd = Problem("note", "no-title", "50% a:b,c\nx", Place("a,b:c%.yaml", 3))
    assert github_report([PROBLEM, odd, BARE]) == (
        "::error file=a.yaml,line=2,col=13,title=argmap%3A unknown-id::"
        "there is no `nobody`%0Amend it\n"
        "::notice file=a%2Cb%3Ac%25.yaml,line=3,title=argmap%3A no-title::50%25 a:b,c\\nx\n"
        "::notice title=argmap%3A no-title::no title\n"
    )


@given(st.lists(PROBLEMS, max_size=4))
def test_a_github_command_is_one_line_and_comes_back_when_decoded(problems: list[Problem]) -> None:
    lines = github_report(problems).splitlines()
    assert len(lines) == len(problems)
    for line, problem in zip(lines, problems, strict=True):
        found = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert found
        given_names = [part.partition("=")[0] for part in found[2].split(",")]
        assert given_names[-1] == "title"
        assert set(given_names) <= {"file", "line", "col", "title"}
        assert found[1] == ("notice" if problem.severity == "note" else problem.severity)
        assert not re.search(r"%(?!25|0A|0D)", found[3])


def test_every_report_in_the_table_can_be_called() -> None:
    for name, where in REPORTS.items():
        module, function = where.split(":")
        assert callable(getattr(import_module(module), function))
        assert isinstance(report(name, []), str)
    with pytest.raises(KeyError):
        report("xml", [])
