"""SARIF 2.1.0: the parts of its schema that argmap uses, written out, and what must agree."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.checks.pages import PAGES
from argmap.checks.sarif import sarif_report
from argmap.model import Place, Problem
from tests.unit.checks.test_reports import PROBLEMS

TEXT = {"type": "string", "minLength": 1}
MESSAGE = {
    "type": "object",
    "properties": {"text": TEXT, "markdown": TEXT},
    "required": ["text"],
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}


def strict(required: list[str], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def listed(items: dict[str, Any], *, unique: bool = False) -> dict[str, Any]:
    return {"type": "array", "items": items, "uniqueItems": unique}


RULE = strict(
    ["id", "shortDescription", "help", "defaultConfiguration"],
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=strict(["level"], level=LEVEL),
)
REGION = strict(
    ["startLine"],
    startLine={"type": "integer", "minimum": 1},
    startColumn={"type": "integer", "minimum": 1},
)
URI = {
    "type": "string",
    "pattern": r"^(file://(/[A-Za-z]:)?/)?([A-Za-z0-9/~._-]|%[0-9A-F]{2})*$",
}
PHYSICAL = strict(["artifactLocation"], artifactLocation=strict(["uri"], uri=URI), region=REGION)
RESULT = strict(
    ["ruleId", "ruleIndex", "level", "message"],
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message={"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]},
    locations=listed(strict(["physicalLocation"], physicalLocation=PHYSICAL)),
)
DRIVER = strict(["name", "rules"], name={"const": "argmap"}, rules=listed(RULE, unique=True))
RUN = strict(
    ["tool", "results"],
    tool=strict(["driver"], driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=listed(RESULT),
)
SCHEMA = strict(
    ["version", "runs"],
    **{"$schema": {"type": "string"}, "version": {"const": "2.1.0"}, "runs": listed(RUN)},
)


def run_of(*problems: Problem) -> dict[str, Any]:
    value = json.loads(sarif_report(problems))
    Draft202012Validator(SCHEMA).validate(value)
    (run,) = value["runs"]
    assert isinstance(run, dict)
    return run


@given(st.lists(PROBLEMS, max_size=5))
def test_whatever_the_problems_the_structure_is_right(problems: list[Problem]) -> None:
    run = run_of(*problems)
    rules = run["tool"]["driver"]["rules"]
    assert [r["id"] for r in rules] == sorted({p.code for p in problems})
    for result, problem in zip(run["results"], problems, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == problem.code
        assert result["level"] == problem.severity
        assert ("locations" in result) == bool(problem.place.file)


def test_no_problems_is_an_empty_run() -> None:
    assert run_of()["results"] == []


@pytest.mark.parametrize("code", PAGES)
def test_every_code_brings_its_page(code: str) -> None:
    (rule,) = run_of(Problem("error", code, "m"))["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"].startswith("## What it does")
    assert rule["shortDescription"]["text"].endswith(".")


@pytest.mark.parametrize(
    ("place", "region"),
    [
        (Place("f", 3, 5), {"startLine": 3, "startColumn": 5}),
        (Place("f", 3), {"startLine": 3}),
        (Place("f"), None),
    ],
)
def test_regions(place: Place, region: dict[str, int] | None) -> None:
    (result,) = run_of(Problem("note", "no-title", "m", place))["results"]
    assert result["locations"][0]["physicalLocation"].get("region") == region


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("data/arguments.yaml", "data/arguments.yaml"),
        ("my map#1.yaml", "my%20map%231.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("data\\arguments.yaml", "data/arguments.yaml"),
        ("/srv/a b.yaml", "file:///srv/a%20b.yaml"),
        ("C:\\maps\\a.yaml", "file:///C:/maps/a.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
        ("é.yaml", "%C3%A9.yaml"),
    ],
)
def test_addresses(file: str, uri: str) -> None:
    (result,) = run_of(Problem("note", "no-title", "m", Place(file, 1)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_the_hint_is_part_of_the_message() -> None:
    (result,) = run_of(Problem("note", "no-title", "no title", hint="add one"))["results"]
    assert result["message"]["text"] == "no title (add one)"
