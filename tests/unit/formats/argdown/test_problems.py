"""What is wrong with an Argdown text is said at its place, and the rest is read."""

from __future__ import annotations

import pytest

from argmap.formats.argdown.read import read_document
from argmap.formats.interchange import read_as

FAULTS = [
    # An open bracket is reported where it stands, not where the text ends.
    ("[A]: one\n\n[B: two\n\nmore\n", "unclosed-bracket", 3, 1),
    ("[A]: one\n  + <B: two\n", "unclosed-bracket", 2, 5),
    ("[A]: one {type: pro\n\n[B]: two\n", "unclosed-brace", 1, 10),
    ("[A]: one\n  - two {\n    a: 1\n", "unclosed-brace", 2, 9),
    ("===\ntitle: x\n\n[A]: one\n", "unclosed-front-matter", 1, 1),
    ("[A]: one\n\n===\ntitle: x\n===\n", "late-front-matter", 3, 1),
    ("[A]: a **bold word\n\n[B]: b\n", "unclosed-mark", 1, 8),
    ("[A]: snake_case\n", "unclosed-mark", 1, 11),
    ("(1) [A]: one\n-- rule\n\n[B]: two\n", "unclosed-inference", 2, 1),
    # Indentation.
    ("[A]: one\n\t+ two\n        + three\n", "mixed-indentation", 3, 1),
    ("[A]: one\n+ two\n", "not-indented", 2, 1),
    ("[A]: one\n    + two\n  + three\n", "not-indented", 3, 3),
    # Blocks.
    ("[A]: one\n[B]: two\n", "no-blank-line", 2, 1),
    ("# Title\n[A]: one\n", "no-blank-line", 2, 1),
    ("<A>: one\n(1) premise\n----\n(2) conclusion\n", "no-blank-line", 2, 1),
    ("  + one\n", "relation-of-nothing", 1, 3),
    ("[A]: one\n\n  - two\n", "relation-of-nothing", 3, 3),
    ("[A] and more\n", "text-behind", 1, 5),
    ("[A]: one {a: 1} and more\n", "text-behind", 1, 17),
    ("[A]: see [B] there\n", "title-in-text", 1, 10),
    ("[A]:\n\n[B]: two\n", "no-text", 1, 1),
    ("* one\n  * two\n", "nested-list", 2, 3),
    ("[A]: one\n  >< <B>: two\n", "contradicts-argument", 2, 3),
    # Premise-conclusion structures.
    ("(1) one\n(2) two\n", "no-conclusion", 1, 1),
    ("<A>\n\n(1) one\n----\n(2) two\n(3) three\n", "no-conclusion", 3, 1),
    ("(1) one\n----\n", "no-conclusion", 1, 1),
    ("(1) one\n----\n----\n(2) two\n", "inference-place", 3, 1),
    ("(1) <A>\n----\n(2) two\n", "argument-in-pcs", 1, 5),
    ("(1) one\n----\n  + [A]\n(2) two\n", "inference-relation", 3, 3),
    ("(1) one\n-- {a: 1} rule --\n(2) two\n", "inference-content", 2, 11),
    ("<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) c\n----\n(2) d\n", "second-pcs", 9, 1),
    # Data.
    ("[A]: one {a: [1, 2}\n\n[B]: two\n", "bad-not-yaml", 1, 10),
    ("[A]: one {a: *x}\n\n[B]: two\n", "bad-alias", 1, 14),
    ("[A]: one {\n- a\n}\n\n[B]: two\n", "bad-data", 2, 1),
    ("===\ntitle: [a\n===\n\n[A]: one\n", "bad-not-yaml", 3, 1),
    ("[A]: one\\\n", "lone-backslash", 1, 9),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), FAULTS)
def test_a_fault_has_its_place(text: str, code: str, line: int, column: int) -> None:
    _, problems = read_document(text, "x")
    found = [(it.code, it.place.line, it.place.column) for it in problems]
    assert (code, line, column) in found
    assert all(problem.severity == "error" and problem.hint for problem in problems)


@pytest.mark.parametrize(("text", "code", "line", "column"), FAULTS)
def test_windows_line_ends_leave_places_alone(text: str, code: str, line: int, column: int) -> None:
    _, problems = read_document(text.replace("\n", "\r\n"), "x")
    assert (code, line, column) in [(p.code, p.place.line, p.place.column) for p in problems]


def test_all_faults_are_found_in_one_pass_and_the_rest_is_read() -> None:
    text = "[A: one\n\n[B]: two\n  + three\n\n[C] four\n\n[D]: five {a: 1\n\n[E]: six\n"
    document, problems = read_document(text, "x")
    assert [problem.code for problem in problems] == [
        "unclosed-bracket", "text-behind", "unclosed-brace",
    ]  # fmt: skip
    assert {"B", "E"} <= {one.title for one in document.statements}
    assert len(document.relations) == 1


def codes(text: str) -> list[tuple[str, int, int]]:
    _, problems = read_document(text, "x")
    return [(it.code, it.place.line, it.place.column) for it in problems]


def test_a_structure_without_its_conclusion_is_one_fault() -> None:
    text = "(1) a\n(2) b\n-----\nmore on it\n-----\n(3) [C]\n    + d:\n    - e\n\n[D] x\n"
    assert codes(text) == [("no-conclusion", 4, 1), ("text-behind", 10, 5)]


def test_an_inference_below_a_text_is_one_fault() -> None:
    assert codes("[A]: a {x: 1}\n----\nb\n\n[B]: b\n") == [("no-blank-line", 2, 1)]


def test_json_is_one_fault() -> None:
    for text in (
        '{"claims": {"a": {"tags": ["x", "y"]}}}', '{\n "nodes": [\n  {"id": "a_b"}\n ]\n}\n',
        '[\n {"a": 1},\n {"b": 2}\n]\n', "{}",
    ):  # fmt: skip
        assert codes(text) == [("not-argdown", 1, 1)]
    assert codes('\n ["a"]: A.\n\n[{"b"}]: B.\n') == []


def test_of_many_marks_without_an_end_the_first_are_told() -> None:
    found = codes("_*" * 100_000 + "\n\n[B]: a *b\n")
    assert found == [*(("unclosed-mark", 1, column) for column in range(1, 6)),
                     ("unclosed-mark", 3, 8)]  # fmt: skip


WARNINGS = [
    ("[A]: a\n  + b\n      + c\n    + d\n", "uneven-indentation", 4, 5),
    ("[A]: a\n\n# \n", "empty-heading", 3, 1),
    ("(2) one\n(1) two\n----\n(3) three\n", "numbering", 1, 1),
    ("(1) one\n-- {uses: [1, 7]} --\n(2) two\n", "unknown-premise", 1, 1),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), WARNINGS)
def test_what_is_doubtful_is_a_warning(text: str, code: str, line: int, column: int) -> None:
    _, problems = read_document(text, "x")
    assert [(p.severity, p.code, p.place.line, p.place.column) for p in problems] == [
        ("warning", code, line, column)
    ]


def test_a_file_without_claims_says_so() -> None:
    reading = read_as("argdown", b"# Only a heading\n", "x")
    assert [(p.severity, p.code, str(p.place)) for p in reading.problems] == [
        ("warning", "no-claims", "x:1:1")
    ]
    assert read_as("argdown", b"===\nwritten_by: argmap\n===\n", "x").problems == ()


def test_bytes_that_are_no_text_are_refused_at_their_place() -> None:
    reading = read_as("argdown", b"[A]: one\n  + caf\xe9\n", "x")
    assert [(p.code, str(p.place)) for p in reading.problems] == [("not-utf8", "x:2:8")]


DEEP = {
    "parentheses": "[A]: " + "(" * 100_000,
    "brackets": "[A]: " + "[" * 100_000,
    "titles": "[" * 100_000 + "]:",
    "links": "[a](" * 50_000,
    "mentions": "@[" * 50_000,
    "angles": "<" * 100_000,
    "braces": "{" * 100_000,
    "data": "[A]: a " + "{a: " * 50_000 + "}" * 50_000,
    "bold": "*_" * 50_000,
    "hashes": "#" * 100_000 + " heading\n",
    "tags": "#(" * 50_000,
    "comments": "/*" * 50_000,
    "html comments": "<!--" * 30_000,
    "equals": "=== " * 30_000,
    "numbers": "(1) a\n" * 20_000,
    "inferences": "--\n" * 30_000,
    "headings": "".join(f"{'#' * level} h\n\n" for level in range(1, 400)),
    "relations": "a\n" + "".join(f"{' ' * level}+ b\n" for level in range(1, 1500)),
    "shortcodes": ".a" * 50_000,
    "colons": ":" * 100_000,
    "stars": "* " * 50_000,
    "closing": "{" + "} " * 50_000,
    "blank lines": "\n" * 100_000,
}


@pytest.mark.parametrize("name", DEEP)
def test_nothing_is_too_deep(name: str) -> None:
    _, problems = read_document(DEEP[name], "x")
    assert all(problem.place.line > 0 for problem in problems)


def test_a_chain_of_relations_is_followed_to_its_end() -> None:
    text = "a\n" + "".join(f"{' ' * level}+ b{level}\n" for level in range(1, 1200))
    document, problems = read_document(text, "x")
    assert problems == []
    assert [len(document.statements), len(document.relations)] == [1200, 1199]


def test_circles_are_read() -> None:
    reading = read_as("argdown", b"[a]: A.\n  + [b]: B.\n    + [a]\n      - [a]\n", "x")
    assert reading.problems == ()
    assert [(it.premises, it.target) for it in reading.debate.relations] == [
        (("a",), "b"), (("b",), "a"),
    ]  # fmt: skip
    assert [loss.code for loss in reading.losses if loss.place.line == 4] == ["self-relation"]
