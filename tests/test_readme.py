"""The README's tour prints what the README shows; `pytest --accept` rewrites it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from tests.golden.sessions import commands, replay
from tests.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

README = ROOT / "README.md"


def test_tour(folder: Path, request: pytest.FixtureRequest) -> None:
    shutil.copytree(ROOT / "data", folder / "data")
    text = README.read_text(encoding="utf-8")
    head, tour, rest = re.split(r"(?=^## Five minutes|^## More)", text, flags=re.MULTILINE)
    printed = replay(tour)
    if request.config.getoption("--accept"):
        README.write_text(head + printed + rest, encoding="utf-8")
    else:
        assert printed == tour
    assert "[exit" not in printed
    assert (folder / "opening.svg").read_text(encoding="utf-8").startswith("<svg")


def test_tour_is_worth_five_minutes() -> None:
    tour = re.split(r"^## ", README.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sum(len(commands(part)) for part in tour if part.startswith("Five minutes")) >= 8


def test_two_commands_set_up() -> None:
    text = README.read_text(encoding="utf-8")
    section = text.split("## Set up")[1].split("\n## ")[0]
    found = re.findall(r"^```\n(.*?)\n```$", section, flags=re.MULTILINE | re.DOTALL)
    assert len(found) == 2
    install, test = found
    assert install.startswith("python -m pip install . ")
    assert "argmap render" in install
    assert test.endswith("python -m pytest")
