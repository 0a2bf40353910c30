"""What else than Cypher is asked of a library: lists, searches and ready questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.running import run_here
from tests.unit.library.shelves import debate_file, debate_text


@pytest.fixture
def shelf(tmp_path: Path) -> tuple[str, str, str]:
    """A library of two debates: its folder, and their files, which are gone since."""
    folder = tmp_path.resolve()
    files = [debate_file(folder, name) for name in ("one", "two")]
    library = str(folder / "shelf")
    assert run_here("library", "add", *files, "--library", library).code == 0
    for file in files:
        (folder / file).unlink()
    return library, files[0], files[1]


def told(*arguments: str) -> list[dict[str, object]]:
    outcome = run_here(*arguments, "--format", "json")
    assert outcome.code == 0, outcome.stderr
    found: list[dict[str, object]] = json.loads(outcome.stdout)
    return found


def test_a_library_is_listed_without_its_files(shelf: tuple[str, str, str]) -> None:
    library, one, two = shelf
    found = told("list", "--library", library, "--type", "con")
    assert [(it["debate"], it["id"]) for it in found] == [
        (one, "c1"), (one, "c2"), (two, "c1"), (two, "c2"),
    ]  # fmt: skip
    ids = run_here("list", "--library", library, "--type", "thesis", "--format", "ids")
    assert ids.stdout == f"{one}\tt\n{two}\tt\n"


def test_a_library_is_searched(shelf: tuple[str, str, str]) -> None:
    library, _, two = shelf
    assert {it["debate"] for it in told("search", '"of two"', "--library", library)} == {two}


def test_functions_and_queries_are_asked_of_a_library(shelf: tuple[str, str, str]) -> None:
    library, one, two = shelf
    balance = told("ask", "balance", "--library", library)
    assert [(it["debate"], it["against"]) for it in balance] == [(one, 2), (two, 2)]
    speakers = told("ask", "speakers", "--library", library)
    assert {(it["debate"], it["speaker"]) for it in speakers} == {
        (one, "everybody"), (one, "Dr one"), (two, "everybody"), (two, "Dr two"),
    }  # fmt: skip


def test_the_usual_library_is_that_of_the_environment(shelf: tuple[str, str, str]) -> None:
    library, one, two = shelf
    outcome = run_here("list", "-L", "--format", "jsonl", env={"ARGMAP_LIBRARY": library})
    assert {json.loads(line)["debate"] for line in outcome.stdout.splitlines()} == {one, two}


def test_one_debate_of_a_library_is_named_too(tmp_path: Path) -> None:
    file = debate_file(tmp_path.resolve(), "only")
    library = str(tmp_path / "shelf")
    run_here("library", "add", file, "--library", library)
    assert told("list", "--library", library)[0]["debate"] == file
    assert told("ask", "balance", "--library", library)[0]["debate"] == file
    assert told("search", "claim", "--library", library)[0]["debate"] == file


@pytest.mark.parametrize("verb", [("list",), ("search", "claim"), ("ask", "balance")])
def test_a_library_that_is_none_is_said(verb: tuple[str, ...], tmp_path: Path) -> None:
    outcome = run_here(*verb, "--library", str(tmp_path / "none"))
    assert outcome.code == 2
    assert "there is no library" in outcome.stderr


def test_a_damaged_database_is_told_of_in_the_list(shelf: tuple[str, str, str]) -> None:
    library = shelf[0]
    assert run_here("library", "list", "--library", library).code == 0
    database = Path(library) / "graph-1.lbug"
    database.write_bytes(database.read_bytes()[:-1])
    outcome = run_here("library", "list", "--library", library)
    assert "Debate one" in outcome.stdout
    assert f"{database} is damaged" in outcome.stderr
    assert "hint: argmap library rebuild" in outcome.stderr
    assert outcome.code == 1


def test_one_debate_is_no_debates(tmp_path: Path) -> None:
    library = str(tmp_path / "shelf")
    run_here("library", "add", debate_file(tmp_path, "one", 1), "--library", library)
    told = run_here("library", "list", "--library", library).stderr
    assert told == "argmap: 1 debate with 1 claim\n"


@pytest.mark.parametrize(
    "verb", [("list",), ("search", "claim"), ("ask", "balance"), ("query", "RETURN 1")]
)
def test_it_is_said_that_answers_are_stale(verb: tuple[str, ...], tmp_path: Path) -> None:
    files = [Path(debate_file(tmp_path, name)) for name in ("one", "two", "three")]
    library = str(tmp_path / "shelf")
    run_here("library", "add", *map(str, files), "--library", library)
    assert run_here(*verb, "--library", library).stderr == ""
    files[0].unlink()
    files[1].write_text(debate_text("new"), encoding="utf-8")
    assert run_here(*verb, "--library", library).stderr == (
        "argmap: 2 of 3 files are not as they were read; argmap library refresh\n"
    )
    run_here("library", "refresh", "--library", library)
    assert "1 of 3 files is not" in run_here(*verb, "--library", library).stderr
    run_here("library", "refresh", "--drop-missing", "--library", library)
    assert run_here(*verb, "--library", library).stderr == ""
