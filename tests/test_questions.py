"""The worked questions of the manual get the answers that stand there; `--accept` rewrites them."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from argmap.queries.cypher.schema import LABELS, NODES, RELATIONSHIPS
from argmap.queries.questions import QUESTIONS, question
from tests.golden.sessions import commands, replay
from tests.running import ROOT, run_here

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PAGE = ROOT / "docs" / "queries" / "questions.md"
READY = ROOT / "docs" / "queries" / "ask.md"
SCHEMA = ROOT / "docs" / "queries" / "schema.md"

_WORKED = re.compile(
    r"^### (\d+)\. ([^\n]+)\n((?:(?!^###|^```).)*)^```cypher\n(.*?)^```\n\n^```text\n(.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def test_the_answers(folder: Path, request: pytest.FixtureRequest) -> None:
    shutil.copytree(ROOT / "data", folder / "data")
    page = PAGE.read_text(encoding="utf-8")
    answered = _WORKED.sub(_answered, page)
    if request.config.getoption("--accept"):
        PAGE.write_text(answered, encoding="utf-8")
    else:
        assert answered == page


def _answered(worked: re.Match[str]) -> str:
    outcome = run_here("query", "-f", "data/arguments.yaml", "-", stdin=worked[4].encode())
    assert outcome.code == 0, f"{worked[2]}\n{outcome.stderr}"
    assert outcome.stderr in ("", "argmap: no row fits\n")
    said = outcome.stderr.removeprefix("argmap: ") or outcome.stdout
    assert said
    return worked[0][: worked.start(5) - worked.start()] + said + "```"


def test_there_are_thirty_and_each_is_read() -> None:
    page = PAGE.read_text(encoding="utf-8")
    numbers = [int(found[1]) for found in _WORKED.finditer(page)]
    assert numbers == list(range(1, len(re.findall("^### ", page, re.MULTILINE)) + 1))
    assert len(numbers) >= 30


def test_they_show_all_that_there_is() -> None:
    page = PAGE.read_text(encoding="utf-8")
    queries = "".join(found[4] for found in _WORKED.finditer(page))
    assert [name for name in RELATIONSHIPS if name not in queries] == ["PART_OF"]
    assert [label for label in LABELS if label not in queries] == ["Debate", "Pro"]


def test_the_schema_is_described() -> None:
    page = SCHEMA.read_text(encoding="utf-8")
    for name in (*LABELS, *RELATIONSHIPS):
        assert f"`{name}`" in page, name
    properties = {name for columns in NODES.values() for name in columns}
    properties |= {name for _, columns in RELATIONSHIPS.values() for name in columns}
    assert [name for name in properties if f"`{name}`" not in page] == []


def test_its_example_is_answered() -> None:
    page = SCHEMA.read_text(encoding="utf-8")
    [query] = re.findall(r"^```cypher\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    outcome = run_here("query", "-f", str(ROOT / "data" / "arguments.yaml"), query)
    assert "help-in-need" in outcome.stdout, outcome.stderr


def test_the_picture_is_of_the_schema() -> None:
    from tools.draw_schema import dot, picture

    drawn = (ROOT / "docs" / "queries" / "schema.svg").read_bytes()
    assert drawn == picture(), "python tools/draw_schema.py docs/queries/schema.svg"
    assert all(name in dot() for name in (*NODES, *RELATIONSHIPS))


def test_ready_questions_are_answered(folder: Path, request: pytest.FixtureRequest) -> None:
    shutil.copytree(ROOT / "data", folder / "data")
    page = READY.read_text(encoding="utf-8")
    answered = replay(page)
    if request.config.getoption("--accept"):
        READY.write_text(answered, encoding="utf-8")
    else:
        assert answered == page
    assert "[exit" not in answered


def test_each_ready_question_is_told_as_it_is() -> None:
    page = READY.read_text(encoding="utf-8")
    assert re.findall(r"^### (.*)$", page, re.MULTILINE) == list(QUESTIONS)
    assert [command.split()[2] for command in commands(page)] == list(QUESTIONS)
    sections = [" ".join(part.split()) for part in page.split("\n### ")[1:]]
    for name, section in zip(QUESTIONS, sections, strict=True):
        assert question(name).found_by in section, name
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"[{len(QUESTIONS)}](docs/queries/ask.md)" in readme
    listed = (ROOT / "docs" / "commands" / "ask.md").read_text(encoding="utf-8")
    for name in QUESTIONS:
        assert f"| `{name}`" in listed
        assert question(name).asked().replace("`CLAIM`", "the claim") in listed, name
