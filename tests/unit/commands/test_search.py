"""`search` on what people type by mistake, on terminals, and over many files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.cells import width
from argmap.commands import search as command
from argmap.commands.terminal import BOLD, PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.running import Outcome

    Run = Callable[..., Outcome]

DEBATE = """\
argmap: 1
title: Lies
claims:
  lies: {type: thesis, text: 善意的谎言有时是允许的。, tags: [white lies]}
  trust: {type: con, text: A trustful friend trusts., attacks: lies, said_by: [a friend, 朋友]}
"""


@pytest.fixture
def seek(here: Run, folder: Path) -> Run:
    (folder / "d.yaml").write_text(DEBATE, encoding="utf-8")

    def seek(*words: str) -> Outcome:
        return here("search", *words, "-f", "d.yaml")

    return seek


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("trust " * 2_000_000, "argmap: the words are 12,000,000 characters long; at most 1,000"),
        ('"""', "argmap: name at least one word that must be there"),
        ("*", "argmap: name at least one word that must be there"),
        ("\u200b\u202e", "argmap: name at least one word that must be there"),
        ("👩\u200d👩\u200d👧 🙂", "argmap: name at least one word that must be there"),
        ("\x00\x1b\x07", "argmap: name at least one word that must be there"),
        ("\udcff", "argmap: name at least one word that must be there"),
    ],
)
def test_what_holds_no_word(seek: Run, words: str, message: str) -> None:
    outcome = seek(words)
    assert outcome.stderr.startswith(message)
    assert (outcome.stdout, outcome.code) == ("", 2)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("trust OR lies", "argmap: no claim has `OR`\n  hint: AND, OR, NOT, NEAR are words like"),
        ("zz\x1b[31mzz", "argmap: no claim has `zz` or `31mzz`\n"),
        ("text:friend", "argmap: no claim has `text`"),
        ("friend 谎言", "argmap: no claim holds all of these words"),
    ],
)
def test_what_finds_nothing(seek: Run, words: str, message: str) -> None:
    outcome = seek(words)
    assert outcome.stderr.startswith(message)
    assert (outcome.stdout, outcome.code) == ("", 1)


def test_marks_take_no_room_in_a_table(seek: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = seek("trust friend").stdout
    monkeypatch.setattr(command, "has_colour", lambda: True)
    bold = seek("trust friend").stdout
    assert f"A {BOLD}trustful{PLAIN} {BOLD}friend{PLAIN} {BOLD}trusts{PLAIN}." in bold
    assert bold.replace(BOLD, "").replace(PLAIN, "") == plain


def test_the_places_of_hits(seek: Run) -> None:
    (found,) = json.loads(seek("friend* 朋友", "--format", "json").stdout)
    assert found["hits"] == [
        {"field": "text", "value": "A trustful friend trusts.", "ranges": [[11, 17]]},
        {"field": "said_by", "value": "a friend", "ranges": [[2, 8]]},
        {"field": "said_by", "value": "朋友", "ranges": [[0, 2]]},
    ]
    marked = seek("谎言", "--format", "markdown").stdout
    assert "| 善意的**谎言**有时是允许的。 |" in marked
    table = seek("white").stdout.splitlines()
    assert all(width(line) <= 80 for line in table)
    assert "[tags: white lies]" in table[1]


def test_a_folder_of_debates(here: Run, folder: Path) -> None:
    below = folder / "many"
    below.mkdir()
    for number in range(30):
        text = DEBATE.replace("trusts.", f"trusts {number}.")
        (below / f"d{number}.yaml").write_text(text, encoding="utf-8")
    outcome = here("search", "trust", "-f", "many", "--format", "ids")
    assert "20 of 30 claims" in outcome.stderr
    for line in outcome.stdout.splitlines()[:2]:
        file, name = line.split("\t")
        assert here("show", "-f", file, name).code == 0
    (found,) = json.loads(here("search", '"17"', "-f", "many", "--format", "json").stdout)
    assert found["debate"] == found["file"]
    listed = here("list", "-f", "many", "--type", "con", "--format", "jsonl").stdout.splitlines()
    assert len(listed) == 30
    assert len({json.loads(line)["debate"] for line in listed}) == 30
