"""The manual's page of each code, made from the docstring of its module.

`python -m argmap.checks.pages docs/checks` writes all of them into a folder, with an index.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from inspect import cleandoc

from argmap.checks import RULES
from argmap.checks.citing import CITING
from argmap.checks.reading import READING

PAGES: dict[str, str] = RULES | READING | CITING
"""Module path by code, of everything that has a page."""

_GROUPS = (
    ("Rules", RULES, "What `argmap check` looks for in a debate that could be read."),
    ("Faults of the file", READING, "Found while the file is read; all of them are errors."),
    ("Citations", CITING, "Found by `argmap sources verify`, against a copy of each source."),
)

_REPORTS = """\
## Reports

`--format text` shows each problem as `file:line:column: severity: message [code]`, the line with
a caret under the place, and a hint.

`--format json` prints one object. Keys may be added to it; none is taken away or changes its
meaning while `version` is 1. Lines and columns count from 1, and 0 is unknown.

```json
{
  "version": 1,
  "problems": [
    {
      "severity": "error",
      "code": "unknown-id",
      "message": "there is no claim `legitimit`",
      "file": "arguments.yaml",
      "line": 12,
      "column": 15,
      "hint": "did you mean `legitimate`?"
    }
  ],
  "counts": {"error": 1, "warning": 0, "note": 0}
}
```

`--format github` prints commands that GitHub Actions shows beside the lines of a pull request,
and `--format sarif` is SARIF 2.1.0 for code scanning and editors.
"""


@dataclass(frozen=True, slots=True)
class Description:
    """What a module says of its code: `body` is Markdown, from the first section on."""

    code: str
    severity: str
    title: str
    meaning: str
    body: str
    needs_whole: bool


def describe(code: str) -> Description:
    """Take a code's module apart. Raises KeyError for an unknown code."""
    module = import_module(PAGES[code])
    title, _, body = cleandoc(module.__doc__ or "").partition("\n\n")
    found = re.search(r"## What it does\n\n(.*?)(?:\n\n|\Z)", body, re.DOTALL)
    meaning = re.sub(r"\s+", " ", found[1]) if found else title
    needs_whole = getattr(module, "NEEDS_WHOLE", False)
    return Description(code, module.SEVERITY, title, meaning, body, needs_whole)


def page(code: str) -> str:
    """Write the Markdown page of a code. Raises KeyError for an unknown one."""
    told = describe(code)
    lines = [f"# {code}", "", told.title, "", f"Severity: {told.severity}."]
    if told.needs_whole:
        lines[-1] += " Left out when the file could be read only in part."
    return "\n".join([*lines, "", told.body, ""])


def index() -> str:
    """Write the Markdown page that lists every code with its page."""
    lines = ["# Checks", "", "Made from `argmap/checks` by `python -m argmap.checks.pages`."]
    for heading, codes, about in _GROUPS:
        lines += ["", f"## {heading}", "", about, "", "| code | severity | what |", "|---|---|---|"]
        for code in codes:
            told = describe(code)
            lines.append(f"| [{code}]({code}.md) | {told.severity} | {told.title} |")
    return "\n".join([*lines, "", _REPORTS])


def _write_all(folder: str) -> None:
    from pathlib import Path

    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for code in PAGES:
        (target / f"{code}.md").write_text(page(code), encoding="utf-8", newline="\n")
    (target / "README.md").write_text(index(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    import sys

    _write_all(*sys.argv[1:])
