"""Which debate and which claim are meant, and what is said when there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.running import Outcome

    Run = Callable[..., Outcome]

DEBATE = """\
argmap: 1
title: T
claims:
  t: {type: thesis, text: Text.}
  a: {type: pro, text: A.}
  b: {type: pro, text: B.}
  c: {type: con, text: C.}
relations:
  alone: {kind: attack, premises: c, target: t}
  linked: {kind: support, premises: [a, b], target: t}
  not-so: {kind: undercut, premises: c, target: linked}
"""


@pytest.mark.parametrize(
    ("relation", "said"),
    [
        ("alone", "c attacks t"),
        ("linked", "a and b together support t"),
        ("not-so", "c undercuts linked"),
    ],
)
def test_a_relation_is_no_claim(relation: str, said: str, here: Run, folder: Path) -> None:
    (folder / "d.yaml").write_text(DEBATE)
    for verb in (["show"], ["tree"], ["path", "a"]):
        outcome = here(*verb, relation, "-f", "d.yaml")
        assert outcome.stderr == f"argmap: `{relation}` is a relation: {said}; name a claim\n"
        assert outcome.code == 2


def test_an_empty_name_is_no_debate(here: Run, folder: Path) -> None:
    (folder / "d.yaml").write_text(DEBATE)
    for option in (["-f", ""], ["--file", ""], ["--file="]):
        outcome = here("check", *option, env={"ARGMAP_FILE": "d.yaml"})
        assert (outcome.code, outcome.stdout) == (2, "")
        assert "it names no file" in outcome.stderr
    assert here("list", env={"ARGMAP_FILE": "d.yaml"}).code == 0


def test_a_folder_that_may_not_be_listed(here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> NoReturn:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)
    outcome = here("list", "-f", "x.yaml")
    assert (outcome.stderr, outcome.code) == ("argmap: x.yaml: no such file\n", 2)
