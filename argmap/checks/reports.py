"""Problems -> text for a terminal, JSON, or annotations for GitHub. SARIF has its own file.

Every report is a pure function of the problems and the lines of the file that they are about
(see `excerpts.lines_of`); those that show no lines ignore them.
"""

from __future__ import annotations

import json
from collections import Counter
from importlib import import_module
from typing import TYPE_CHECKING, Any

from argmap.checks.excerpts import excerpt, plain, visible
from argmap.model import SEVERITIES, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.checks.excerpts import Paint
    from argmap.model import Problem

REPORTS: dict[str, str] = {
    "text": "argmap.checks.reports:text_report",
    "json": "argmap.checks.reports:json_report",
    "github": "argmap.checks.reports:github_report",
    "sarif": "argmap.checks.sarif:sarif_report",
}
"""Where each report's function is, `module:function`; `report` imports and calls it."""


def report(name: str, problems: Sequence[Problem], lines: Sequence[str] = ()) -> str:
    """Write the problems in the format of that name. Raises KeyError for an unknown one."""
    module, function = REPORTS[name].split(":")
    return str(getattr(import_module(module), function)(problems, lines))


def text_report(
    problems: Sequence[Problem],
    lines: Sequence[str] = (),
    paint: Paint = plain,
    file: str = "",
    others: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """Write each problem with its line and a caret under the place; "" when there are none.

    The lines are those of one file; with its name, problems of another one have those that
    `others` gives by the file's name, or none.
    Nothing in the user's data can act on the terminal, whatever characters it holds.
    """
    known = {**(others or {}), file: lines}
    return "".join(
        problem_text(problem, known.get(problem.place.file if file else "", ()), paint)
        for problem in problems
    )


def problem_text(problem: Problem, lines: Sequence[str] = (), paint: Paint = plain) -> str:
    """Write one problem: `file:line:column: severity: message [code]`, the line, the hint."""
    place = visible(str(problem.place))
    head = paint("place", f"{place}: ") if place else ""
    head += paint(problem.severity, f"{problem.severity}:")
    head += f" {visible(problem.message)} " + paint("code", f"[{visible(problem.code)}]")
    shown = excerpt(lines, problem.place.line, problem.place.column, paint)
    hint = problem.hint and paint("hint", f"  hint: {visible(problem.hint)}")
    return "".join(f"{part}\n" for part in (head, shown, hint) if part)


def summary(problems: Sequence[Problem]) -> str:
    """Count by severity: "2 errors, 1 warning, 3 notes", or "no problems"."""
    counted = [
        f"{number} {severity}{'' if number == 1 else 's'}"
        for severity, number in counts(problems).items()
        if number
    ]
    return ", ".join(counted) or "no problems"


def counts(problems: Sequence[Problem]) -> dict[str, int]:
    """Count the problems of each severity, worst first, zeros too."""
    found = Counter(problem.severity for problem in problems)
    return {severity: found[severity] for severity in SEVERITIES}


def json_report(problems: Sequence[Problem], lines: Sequence[str] = ()) -> str:
    """Write `{"version": 1, "problems": […], "counts": {…}}`; line and column 0 are unknown.

    The shape is stable: keys may be added, none is taken away while the version is 1.
    """
    value = {
        "version": 1,
        "problems": [_plain_values(problem) for problem in problems],
        "counts": counts(problems),
    }
    return json.dumps(value, ensure_ascii=False, indent=2).translate(_UNSEEN) + "\n"


_UNSEEN = {
    code: f"\\u{code:04x}"
    for code in (*range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
} | {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}
"""Characters that JSON allows in the raw but a terminal or an encoder does not take well."""


def _plain_values(problem: Problem) -> dict[str, Any]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "hint": problem.hint,
    }


def github_report(problems: Sequence[Problem], lines: Sequence[str] = ()) -> str:
    """Write workflow commands that GitHub Actions shows as annotations beside the lines."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    level = "notice" if problem.severity == "note" else problem.severity
    place: Place = problem.place
    properties = {"file": place.file, "line": place.line, "col": place.column}
    given = {name: str(value) for name, value in properties.items() if value}
    given["title"] = f"argmap: {problem.code}"
    written = ",".join(f"{name}={_property(value)}" for name, value in given.items())
    message = visible(problem.message) + (problem.hint and f"\n{visible(problem.hint)}")
    return f"::{level} {written}::{_data(message)}"


def _data(text: str) -> str:
    """Escape as the Actions toolkit's `escapeData` does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape as the Actions toolkit's `escapeProperty` does."""
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
