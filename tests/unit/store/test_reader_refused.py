"""Files that nothing can be read from: why, where, and what to do."""

from __future__ import annotations

import pytest

from argmap.model import ArgumentMap
from argmap.store.nodes import MAX_DEPTH
from argmap.store.read import MAX_BYTES, read
from tests.unit.store.reading import found

QUOTE = "a quote or a bracket is not closed"
COLON = "a colon inside a text needs quotes around the whole text"
PLAIN = "put the value in quotes; a tab, @, ` or % cannot begin a plain value"
BRACKETS = "a debate needs four levels; look for brackets that were not closed"
BEGIN = "a debate begins with `argmap: 1`, a `title:` and `claims:`"
ONE_DEBATE = "keep one debate a file: remove the `---` line or split the file"
ALIASES = "write the value out in each place; argmap files do not use & and *"


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "hint"),
    [
        ("", 1, 1, "empty-file", BEGIN),
        ("\n\n  \n", 1, 1, "empty-file", BEGIN),
        ("# only a comment\n", 1, 1, "empty-file", BEGIN),
        ("\ufeff", 1, 1, "empty-file", BEGIN),
        ("argmap: 1\ntitle: &x a\nquestion: *x\n", 3, 11, "alias", ALIASES),
        ("argmap: 1\ntitle: *x\n", 2, 8, "alias", ALIASES),
        ("argmap: 1\nclaims: &a {x: *a}\n", 2, 16, "alias", ALIASES),
        ("argmap: 1\n---\nargmap: 1\n", 2, 1, "not-yaml", ONE_DEBATE),
        ("argmap: 1\ntitle: a: b\n", 2, 9, "not-yaml", COLON),
        ("argmap: 1\n  title: x\n", 2, 8, "not-yaml", COLON),
        ("argmap: 1\ntitle: @x\n", 2, 8, "not-yaml", PLAIN),
        ("argmap: 1\n\ttitle: x\n", 2, 1, "not-yaml", "indent with blanks, not with tabs"),
        ("argmap: 1\nclaims:\n\ta: {}\n", 3, 1, "not-yaml", PLAIN),
        ('argmap: 1\ntitle: "a\nquestion: b\n', 4, 1, "not-yaml", QUOTE),
        ("argmap: 1\nclaims: {a: 1\ntitle: x\n", 3, 6, "not-yaml", QUOTE),
        ("argmap: 1\nclaims: {a: [\n", 3, 1, "not-yaml", ""),
        ("argmap: 1\ntitle: !a!b x\n", 2, 8, "not-yaml", ""),
        ("%YAML 9.9\n---\nargmap: 1\n", 1, 1, "not-yaml", ""),
        ('argmap: 1\ntitle: "\\ud800"\n', 2, 11, "not-yaml", ""),
        ('argmap: 1\ntitle: "\\UFFFFFFFF"\n', 2, 11, "not-yaml", ""),
        ('argmap: 1\ntitle: "a\\e[31m"\n', 2, 8, "control-character", "remove it"),
        ('argmap: 1\ntitle: "\\0"\n', 2, 8, "control-character", "remove it"),
        ('argmap: 1\ntitle: "\\x9b31m"\n', 2, 8, "control-character", "remove it"),
        ('argmap: 1\n"ti\\x07tle": x\n', 2, 1, "control-character", "remove it"),
        ('argmap: 1\nclaims:\n  a: {type: "\\b"}\n', 3, 13, "control-character", "remove it"),
        ("argmap: 1\ntitle: a\x1b[31mb\n", 2, 9, "control-character", "remove it"),
        ("argmap: 1\ntitle: \x7f\n", 2, 8, "control-character", "remove it"),
        ("argmap: 1\ntitle: \x9b\n", 2, 8, "control-character", "remove it"),
        ("argmap: 1\ntitle: \uffff\n", 2, 8, "control-character", "remove it"),
        ("a\x00", 1, 2, "control-character", "this does not look like a text file"),
        ("argmap: 1\ntitle: " + "[" * 10_000, 2, 8 + MAX_DEPTH - 1, "too-deep", BRACKETS),
        ("- " * 10_000, 1, 1 + 2 * MAX_DEPTH, "too-deep", BRACKETS),
        ("".join(" " * n + "a:\n" for n in range(3_000)), 21, 21, "too-deep", BRACKETS),
    ],
)  # fmt: skip
def test_what_nothing_can_be_read_from(
    text: str, line: int, column: int, code: str, hint: str
) -> None:
    assert found(text) == [(line, column, code, hint)]
    assert read(text.encode(), "d.yaml")[0] == ArgumentMap()


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"argmap: 1\ntitle: caf\xe9\n", 2, 11),
        ("argmap: 1\ntitle: \u00e9\u00e9".encode()[:-1], 2, 9),
        (b"\xff", 1, 1),
        ("argmap: 1".encode("utf-16"), 1, 1),
        ("argmap: 1".encode("utf-16-be"), 0, 0),
        (b"\xfe\xff" + "argmap: 1".encode("utf-16-be"), 1, 1),
    ],
)
def test_text_that_is_not_utf8(data: bytes, line: int, column: int) -> None:
    if line:
        assert found(data) == [(line, column, "not-utf8", "save the file as UTF-8")]
    else:  # without a byte order mark it can only be seen that this is no text
        assert found(data) == [(1, 1, "control-character", "this does not look like a text file")]


def test_a_file_that_is_too_large() -> None:
    assert found(b"#" * (MAX_BYTES + 1)) == [(1, 1, "too-large", "split the debate")]


@pytest.mark.parametrize(("version", "column"), [("2", 9), ("!!int 3", 9), ("17", 9)])
def test_a_file_of_a_newer_format_is_told_nothing_else(version: str, column: int) -> None:
    hint = "get a newer argmap; if the file was written for this one, write `argmap: 1`"
    text = f"argmap: {version}\nnew: x\nclaims: {{a: {{}}}}\n"
    assert found(text) == [(1, column, "wrong-type", hint)]
    assert read(text.encode(), "d.yaml")[1][0].message.startswith("the file is of format ")


def test_a_key_that_is_too_long() -> None:
    hint = "a key has at most 1,024 letters"
    assert found(f"argmap: 1\n{'x' * 1100}: y\n") == [(2, 1101, "not-yaml", hint)]
    assert found(f"argmap: 1\n{'x' * 1100}:\n  y: z\n")[0][2:] == ("not-yaml", hint)
    assert found(f"argmap: 1\ntitle: {'x' * 1100}: y\n")[0][3] == COLON


def test_a_line_without_a_colon() -> None:
    hint = "put a colon after the key; if it is no key, indent it like the text it belongs to"
    assert found("argmap: 1\ntitle\nquestion: x\n") == [(3, 1, "not-yaml", hint)]


def test_nesting_up_to_the_limit_is_only_of_the_wrong_type() -> None:
    deep = "argmap: 1\ntitle: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)
    assert found(deep) == [(2, 8, "wrong-type", "")]
