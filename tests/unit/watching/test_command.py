"""What `argmap watch` does before it serves."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from argmap.watching import server
from tests.running import run_here

if TYPE_CHECKING:
    import socket
    from pathlib import Path


@pytest.fixture
def served(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that would be served, and the addresses that would be opened."""
    done: list[str] = []
    (folder / "d.yaml").write_text("argmap: 1\n")

    def serve(name: str, listening: socket.socket, _: object) -> None:
        listening.close()
        done.append(name)

    monkeypatch.setattr(server, "serve", serve)
    monkeypatch.setattr("typer.launch", done.append)
    return done


def address(told: str) -> str:
    found = re.fullmatch(r"argmap: \S+ is shown at (http://127\.0\.0\.1:\d+/) until Ctrl-C\n", told)
    assert found, told
    return found[1]


def test_the_browser_is_opened_only_if_asked_to(served: list[str]) -> None:
    outcome = run_here("watch", "d.yaml")
    assert served == ["d.yaml"]
    assert address(outcome.stderr)
    assert (outcome.stdout, outcome.code) == ("", 0)
    outcome = run_here("watch", "d.yaml", "--open")
    assert served == ["d.yaml", address(outcome.stderr), "d.yaml"]


@pytest.mark.parametrize(
    ("arguments", "file"), [(["-f", "d.yaml"], ""), (["./d.yaml"], "other.yaml"), ([], "d.yaml")]
)
def test_each_way_to_name_the_debate(arguments: list[str], file: str, served: list[str]) -> None:
    outcome = run_here("watch", *arguments, env={"ARGMAP_FILE": file} if file else {})
    assert address(outcome.stderr)
    assert served == ["d.yaml"]


def test_without_a_name(served: list[str], folder: Path) -> None:
    outcome = run_here("watch")
    assert outcome.code == 2
    assert outcome.stderr.startswith("argmap: watch needs a file to follow")
    (folder / "arguments.yaml").write_text("argmap: 1\n")
    run_here("watch")
    assert served == ["arguments.yaml"]


def test_a_file_that_is_not_there_yet_is_waited_for(served: list[str]) -> None:
    run_here("watch", "new.yaml")
    assert served == ["new.yaml"]


def test_what_cannot_be_followed(served: list[str], folder: Path) -> None:
    outcome = run_here("watch", env={"ARGMAP_FILE": "-"})
    assert "standard input is none" in outcome.stderr
    assert outcome.code == 2
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe")
        outcome = run_here("watch", "pipe")
        assert "pipe is no file that can be followed" in outcome.stderr
        assert outcome.code == 2
    assert served == []
