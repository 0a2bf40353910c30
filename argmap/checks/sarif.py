"""Problems -> SARIF 2.1.0, the format that code-scanning services and editors read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from argmap.checks.pages import PAGES, describe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Place, Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_report(problems: Sequence[Problem], lines: Sequence[str] = ()) -> str:
    """Write one run of the tool `argmap` with a rule for each code that occurs.

    Columns count code points, as the reader's do. A problem without a line has no region, one
    without a file no location. O(problems).

    Reference: OASIS Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
    """
    codes = sorted({problem.code for problem in problems})
    number = {code: index for index, code in enumerate(codes)}
    run = {
        "tool": {"driver": {"name": "argmap", "rules": [_rule(code, problems) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, number[problem.code]) for problem in problems],
    }
    value = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(value, indent=2) + "\n"


def _rule(code: str, problems: Sequence[Problem]) -> dict[str, Any]:
    if code not in PAGES:  # from a reader of another format; its page is elsewhere
        level = next(problem.severity for problem in problems if problem.code == code)
        return {
            "id": code,
            "shortDescription": {"text": code},
            "help": {"text": code},
            "defaultConfiguration": {"level": level},
        }
    told = describe(code)
    return {
        "id": code,
        "shortDescription": {"text": told.title},
        "fullDescription": {"text": told.meaning},
        "help": {"text": told.body, "markdown": told.body},
        "defaultConfiguration": {"level": told.severity},
    }


def _result(problem: Problem, index: int) -> dict[str, Any]:
    message = problem.message + (problem.hint and f" ({problem.hint})")
    result = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.severity,
        "message": {"text": message},
    }
    if not problem.place.file:
        return result
    return result | {"locations": [{"physicalLocation": _location(problem.place)}]}


def _location(place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        location["region"] = {"startLine": place.line}
        if place.column:
            location["region"]["startColumn"] = place.column
    return location


def _uri(file: str) -> str:
    """Write a path as a URI: relative as it is, absolute as `file:///…`."""
    path = file.replace("\\", "/")
    drive = re.match(r"[A-Za-z]:/", path)
    safe = quote(path, safe="/~", errors="replace")
    if drive:
        return f"file:///{path[:2]}{safe[4:]}"
    return f"file://{safe}" if path.startswith("/") else safe
