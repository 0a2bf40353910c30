from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.commands import terminal
from argmap.store import loads

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.running import Outcome

    Here = Callable[..., Outcome]

DEBATE = """\
argmap: 1
title: Bicycles
claims:
  helmets: {type: thesis, text: Helmets should be compulsory.}
  fewer: {type: con, text: Fewer people will cycle., attacks: helmets}
  unless: {type: rebuttal, text: Only for a year., undercuts: fewer--attacks--helmets}
"""


@pytest.fixture(autouse=True)
def _bike(folder: Path) -> None:
    (folder / "arguments.yaml").write_text(DEBATE, encoding="utf-8")


def test_what_was_is_red_and_what_is_is_green(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "has_colour", lambda: True)
    told = here("what-if", "--without", "unless").stdout
    assert "\x1b[31m- was accepted\x1b[0m\n" in told
    assert "\x1b[32m+ is defeated by the attack of `fewer`\x1b[0m\n" in told
    assert "\x1b[1mLeft out:\x1b[0m\n" in told


def test_a_saved_debate_is_the_changed_one(here: Here, folder: Path) -> None:
    added = "con hot: Helmets are hot. attacks helmets"
    outcome = here("what-if", "--without", "fewer", "--with", added, "--save", "new.yaml")
    assert (outcome.code, outcome.stderr) == (0, "argmap: wrote new.yaml (3 claims, 1 relation)\n")
    saved = (folder / "new.yaml").read_bytes()
    debate = loads(saved)
    assert list(debate.claim) == ["helmets", "unless", "hot"]
    assert list(debate.relation) == ["hot--attacks--helmets"]
    assert (folder / "arguments.yaml").read_text(encoding="utf-8") == DEBATE
    printed = here("what-if", "--without", "fewer", "--with", added, "--save", "-")
    assert printed.stdout.encode() == saved


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("arguments.yaml", "argmap: arguments.yaml is there already\n"),
        (".", "argmap: . is a folder\n"),
        ("no/such.yaml", "argmap: there is no folder no\n"),
    ],
)
def test_no_file_is_replaced(here: Here, folder: Path, name: str, told: str) -> None:
    outcome = here("what-if", "--without", "fewer", "--save", name)
    assert (outcome.code, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith(told)
    assert (folder / "arguments.yaml").read_text(encoding="utf-8") == DEBATE


@pytest.mark.parametrize(
    "words",
    [
        ["--without", "fewer,unless"],
        ["--without", "fewer", "--without", "unless"],
        ["--without", "unless , fewer, fewer"],
    ],
)
def test_several_are_left_out(here: Here, words: list[str]) -> None:
    assert "is still accepted: nothing attacks it" in here("what-if", *words).stdout


def test_base_scores_of_a_file_are_used(here: Here, folder: Path) -> None:
    (folder / "scores.yaml").write_text("unknown: 0.25\n", encoding="utf-8")
    words = ["what-if", "--without", "fewer", "--semantics", "df-quad"]
    assert "- `fewer` (con, 0.500)" in here(*words).stdout
    told = here(*words, "--scores", "scores.yaml").stdout
    assert "- `fewer` (con, 0.250)" in told
    assert "+ is 0.250" in told


def test_debate_and_scores_cannot_both_come_from_standard_input(here: Here) -> None:
    words = ["what-if", "--without", "fewer", "--semantics", "df-quad", "-f", "-", "--scores", "-"]
    outcome = here(*words, stdin=DEBATE.encode())
    assert (outcome.code, "cannot both come" in outcome.stderr) == (2, True)


def test_a_time_limit_leaves_the_verdict_partial(here: Here, folder: Path) -> None:
    names = range(0, 60, 2)
    pairs = "".join(
        f"  c{one}: {{type: con, text: C., attacks: c{one + 1}}}\n"
        f"  c{one + 1}: {{type: con, text: C., attacks: [c{one}, helmets]}}\n"
        for one in names
    )
    (folder / "arguments.yaml").write_text(DEBATE + pairs, encoding="utf-8")
    words = ["what-if", "--without", "unless", "--semantics", "preferred"]
    outcome = here(*words, "--timeout", "0")
    assert outcome.code == 124
    assert "the verdict is partial" in outcome.stderr
    assert "not known" in outcome.stdout
    assert here(*words).code == 0


def test_a_time_that_is_no_number_is_refused(here: Here) -> None:
    outcome = here("what-if", "--without", "fewer", "--timeout", "nan")
    assert (outcome.code, "no number of seconds" in outcome.stderr) == (2, True)


def test_claims_and_relations_are_completed(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_ARGMAP_COMPLETE", "complete_zsh")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "argmap what-if --without fe")
    told = here().stdout
    assert '"fewer":"Fewer people will cycle."' in told
    assert '"fewer--attacks--helmets":"attack"' in told
    assert 'helmets"' not in told.replace("fewer--attacks--helmets", "")
