from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.commands import solve
from argmap.formats.iccma import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.running import Outcome

    Here = Callable[..., Outcome]

RIVALS = "p af 4\n1 2\n2 1\n3 4\n4 3\n"


def test_a_huge_file_is_refused_without_being_read(folder: Path, here: Here) -> None:
    with (folder / "huge.af").open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    told = here("solve", "-p", "SE-GR", "-f", "huge.af")
    assert (told.code, told.stderr) == (2, "argmap: huge.af is larger than 1,024 MB\n")


def test_large_extensions_are_fewer_unless_they_are_asked_for(
    folder: Path, here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "rivals.af").write_text(RIVALS, encoding="utf-8")
    monkeypatch.setattr(solve, "MOST_MEMBERS", 3)
    told = here("solve", "-p", "EE-PR", "-f", "rivals.af")
    assert told.stdout.endswith("# partial: there are more extensions\n")
    assert told.stdout.count("w ") == 2
    asked = here("solve", "-p", "EE-PR", "-f", "rivals.af", "--max-extensions", "4")
    assert sorted(asked.stdout.splitlines()) == ["w 1 3", "w 1 4", "w 2 3", "w 2 4"]
