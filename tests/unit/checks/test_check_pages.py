"""Every code has a page, each page says true things, and `docs/checks` is made from them."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import argmap.store
from argmap.checks import RULES
from argmap.checks.citing import CITING
from argmap.checks.pages import PAGES, describe, index, page
from argmap.checks.reading import READING
from argmap.model import ID_LIMITS, RELATION_ID_LIMITS, SEVERITIES
from argmap.store.read import MAX_BYTES, read

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs" / "checks"
REWRITE = "run `python -m argmap.checks.pages docs/checks`"


def codes_of_the_reader() -> set[str]:
    """Find each text that the store's source hands over as a problem's code."""
    found = {limits.code for limits in (ID_LIMITS, RELATION_ID_LIMITS)}
    place = {"add": 1, "_add": 1, "Problem": 1, "_problem": 0}
    for file in Path(argmap.store.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            code: ast.AST | None = None
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                at = place.get(name)
                code = node.args[at] if at is not None and len(node.args) > at else None
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "code":
                code = node.value
            for part in ast.walk(code) if code else ():
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    found.add(part.value)
    return found


def test_every_code_of_the_reader_has_a_page_and_no_page_is_left_over() -> None:
    found = {code for code in codes_of_the_reader() if re.fullmatch(r"[a-z0-9-]+", code)}
    assert found == set(READING)


def test_no_code_is_in_two_tables() -> None:
    assert len(PAGES) == len(RULES) + len(READING) + len(CITING)


@pytest.mark.parametrize("code", PAGES)
def test_modules_and_pages_have_the_fixed_form(code: str) -> None:
    module = import_module(PAGES[code])
    assert code == module.CODE
    assert module.SEVERITY in SEVERITIES
    assert PAGES[code].rpartition(".")[2] == code.replace("-", "_")
    told = describe(code)
    assert told.title.endswith(".")
    assert "\n" not in told.title
    sections = re.findall(r"^## (.*)$", told.body, re.MULTILINE)
    allowed = ["What it does", "Why", "Example", "References"]
    assert sections == [name for name in allowed if name in sections]
    assert sections[:2] == ["What it does", "Why"]
    assert told.meaning
    assert page(code).startswith(f"# {code}\n\n{told.title}\n")


@pytest.mark.parametrize("code", RULES)
def test_rules_show_an_example(code: str) -> None:
    assert len(re.findall(r"```yaml\n", describe(code).body)) == 2
    assert callable(import_module(RULES[code]).check)


UNSHOWN = ["too-large", "not-utf8", "control-character"]
"""Faults that a page of text cannot have; they are provoked below."""


@pytest.mark.parametrize("code", [code for code in READING if code not in UNSHOWN])
def test_the_examples_of_the_readers_faults_are_true(code: str) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", describe(code).body, re.DOTALL)
    bad, good = (f"argmap: 1\n{text}" if text.startswith(("claims:", "title:")) else text
                 for text in blocks)  # fmt: skip
    assert code in {problem.code for problem in read(bad.encode(), "f")[1]}
    assert read(good.encode(), "f")[1] == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"x" * (MAX_BYTES + 1), "too-large"),
        (b"title: \xff", "not-utf8"),
        (b"title: a\x07", "control-character"),
    ],
    ids=UNSHOWN,
)
def test_faults_that_no_page_can_show(data: bytes, code: str) -> None:
    assert [problem.code for problem in read(data, "f")[1]] == [code]


def test_the_manual_is_what_the_modules_say() -> None:
    written = {file.name: file.read_text(encoding="utf-8") for file in DOCS.glob("*.md")}
    expected = {f"{code}.md": page(code) for code in PAGES} | {"README.md": index()}
    assert written.keys() == expected.keys(), REWRITE
    assert [name for name in expected if written[name] != expected[name]] == [], REWRITE


def test_the_index_lists_every_code_once() -> None:
    assert sorted(re.findall(r"^\| \[(.*?)\]\(\1\.md\)", index(), re.MULTILINE)) == sorted(PAGES)


def test_pages_are_written_by_the_module(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("kept", encoding="utf-8")
    command = [sys.executable, "-m", "argmap.checks.pages", str(tmp_path / "new")]
    subprocess.run(command, check=True, cwd=ROOT)  # noqa: S603 - our own module
    assert {file.stem for file in (tmp_path / "new").iterdir()} == {*PAGES, "README"}
    assert (tmp_path / "mine.md").read_text(encoding="utf-8") == "kept"
