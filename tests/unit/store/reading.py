"""Small files, and what is wrong with a file as the tests of the reader list it."""

from __future__ import annotations

from argmap.model import ArgumentMap
from argmap.store.read import read

Listed = list[tuple[int, int, str, str]]
"""Line, column, code and hint of each problem."""

A = "a: {type: pro, text: A.}"
B = "b: {type: pro, text: B.}"

AROUND = """\
  some-claim: {type: pro, text: Some.}
  other-some: {type: pro, text: Other., supports: some-claim}
sources:
  s: {title: S}
relations:
  r: {kind: attack, premises: [other-some], target: some-claim}
"""


def quotes(word: str, kind: str) -> str:
    return f'YAML reads this as {kind}; write "{word}" in quotes'


def found(data: str | bytes) -> Listed:
    """Give line, column, code and hint of each problem in the file."""
    debate, problems = read(data.encode() if isinstance(data, str) else data, "d.yaml")
    assert isinstance(debate, ArgumentMap)
    assert {(p.severity, p.place.file) for p in problems} <= {("error", "d.yaml")}
    assert all(p.message for p in problems)
    return [(p.place.line, p.place.column, p.code, p.hint) for p in problems]


def claims(*lines: str, rest: str = "") -> str:
    """Give a file with these claims, each on a line of its own from line 3 on."""
    return "argmap: 1\nclaims:\n" + "".join(f"  {line}\n" for line in lines) + rest
