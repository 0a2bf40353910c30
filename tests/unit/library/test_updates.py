"""Debates come into a library, change and go."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from argmap.library import reading
from argmap.library.catalogue import UnusableLibrary
from argmap.library.folder import catalogue_of
from argmap.library.updates import rebuild, refresh, remove, states_of
from tests.unit.library.shelves import (
    CALLER,
    added,
    database,
    debate_file,
    debate_text,
    held,
    rows,
)

BROKEN = "argmap: 1\ntitle: B\nclaims:\n  a: {type: nothing, text: A.}\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def states(library: Path) -> dict[str, str]:
    return {Path(file).stem: state for file, state in states_of(catalogue_of(library))}


def test_debates_come_once(tmp_path: Path, library: Path) -> None:
    a, b = debate_file(tmp_path, "a"), debate_file(tmp_path, "b", 5)
    outcome = added(library, [a])
    assert (outcome.added, outcome.same) == (1, 0)
    outcome = added(library, [a, b])
    assert (outcome.added, outcome.same, outcome.changed) == (1, 1, 0)
    assert held(library) == {a: 3, b: 5}
    assert [it.since for it in catalogue_of(library).entries] == [CALLER.now] * 2
    assert rows(library, "MATCH (s:Speaker) RETURN s.name ORDER BY s.name") == [
        ["Dr a"], ["Dr b"], ["everybody"],
    ]  # fmt: skip


def test_what_has_changed_is_read_again(tmp_path: Path, library: Path) -> None:
    a, b = debate_file(tmp_path, "a"), debate_file(tmp_path, "b")
    added(library, [a, b])
    Path(a).write_text(debate_text("new", 7), encoding="utf-8")
    assert states(library) == {"a": "changed", "b": ""}
    outcome = refresh(library, CALLER)
    assert (outcome.changed, outcome.same) == (1, 1)
    assert states(library) == {"a": "", "b": ""}
    assert held(library) == {a: 7, b: 3}
    # A speaker of whom nothing is left is gone, as in a graph that is made of the files alone.
    speakers = [name for [name] in rows(library, "MATCH (s:Speaker) RETURN s.name")]
    assert sorted(speakers) == ["Dr b", "Dr new", "everybody"]


def test_a_file_that_was_only_touched_is_known_by_its_bytes(tmp_path: Path, library: Path) -> None:
    a = debate_file(tmp_path, "a")
    added(library, [a])
    before = database(library)
    os.utime(a, (5, 5))
    assert states(library) == {"a": "changed"}
    assert refresh(library, CALLER).same == 1
    assert (states(library), database(library)) == ({"a": ""}, before)


def test_a_broken_file_keeps_what_is_known_of_it(tmp_path: Path, library: Path) -> None:
    a, b = debate_file(tmp_path, "a"), debate_file(tmp_path, "b")
    added(library, [a])
    Path(a).write_text(BROKEN, encoding="utf-8")
    (tmp_path / "c.yaml").write_text(BROKEN, encoding="utf-8")
    outcome = added(library, [a, b, str(tmp_path / "c.yaml")])
    assert [it.problems[0].code for it in outcome.broken] == ["wrong-type"] * 2
    assert outcome.added == 1
    assert held(library) == {a: 3, b: 3}
    assert states(library) == {"a": "broken", "b": ""}
    assert len(refresh(library, CALLER).broken) == 1
    Path(a).write_text(debate_text("a"), encoding="utf-8")
    assert refresh(library, CALLER).changed == 1
    assert states(library) == {"a": "", "b": ""}


def test_what_vanishes_is_kept_until_it_is_dropped(tmp_path: Path, library: Path) -> None:
    a, b = debate_file(tmp_path, "a"), debate_file(tmp_path, "b")
    added(library, [a, b])
    Path(a).unlink()
    assert states(library) == {"a": "missing", "b": ""}
    assert [it.file for it in refresh(library, CALLER).unread] == [a]
    assert held(library) == {a: 3, b: 3}
    assert refresh(library, CALLER, drop_missing=True).removed == 1
    assert held(library) == {b: 3}
    assert states(library) == {"b": ""}


def test_debates_go_by_file_and_by_folder(tmp_path: Path, library: Path) -> None:
    for name in ("x", "xy"):
        (tmp_path / name).mkdir()
    files = [debate_file(tmp_path / "x", "a"), debate_file(tmp_path / "x", "b")]
    other, last = debate_file(tmp_path / "xy", "c"), debate_file(tmp_path, "d")
    added(library, [*files, other, last])
    shutil.rmtree(tmp_path / "x")
    assert remove(library, [str(tmp_path / "x"), last], CALLER).removed == 3
    assert held(library) == {other: 3}
    with pytest.raises(UnusableLibrary, match="is not in the library"):
        remove(library, [last], CALLER)
    assert remove(library, [other], CALLER).removed == 1
    assert rows(library, "MATCH (n) RETURN count(*)") == [[0]]
    assert added(library, [other]).added == 1
    assert held(library) == {other: 3}


def test_it_is_made_anew(tmp_path: Path, library: Path) -> None:
    a, b, c = (debate_file(tmp_path, name) for name in "abc")
    added(library, [a, b, c])
    database(library).write_bytes(b"damaged")
    Path(b).unlink()
    Path(c).write_text(BROKEN, encoding="utf-8")
    outcome = rebuild(library, CALLER)
    assert (outcome.added, len(outcome.broken), len(outcome.unread)) == (1, 1, 1)
    assert held(library) == {a: 3}
    assert states(library) == {"a": "", "b": "missing", "c": "broken"}
    for name in "bc":
        debate_file(tmp_path, name)
    assert refresh(library, CALLER).added == 2
    assert held(library) == {a: 3, b: 3, c: 3}


def test_nothing_readable_begins_no_library(tmp_path: Path, library: Path) -> None:
    (tmp_path / "c.yaml").write_text(BROKEN, encoding="utf-8")
    added(library, [str(tmp_path / "c.yaml"), str(tmp_path / "no.yaml")])
    with pytest.raises(UnusableLibrary, match="there is no library"):
        catalogue_of(library)


@pytest.mark.parametrize("work", [refresh, rebuild])
def test_there_must_be_one(work: type, library: Path) -> None:
    with pytest.raises(UnusableLibrary, match="there is no library"):
        work(library, CALLER)
    assert not library.exists()


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not know")
@pytest.mark.parametrize("name", ["a[1]", "st*r", "why?", "it's", 'say "x"', "a,b", "ü\n"])
def test_folders_of_any_name(name: str, tmp_path: Path) -> None:
    library = tmp_path / name / "library"
    (tmp_path / name).mkdir()
    a = debate_file(tmp_path / name, "a")
    added(library, [a])
    assert held(library) == {a: 3}


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not know")
def test_a_name_that_is_no_text(tmp_path: Path, library: Path) -> None:
    name = os.fsdecode(os.fsencode(str(tmp_path)) + b"/\xff.yaml")
    try:
        Path(name).write_text(debate_text("x"), encoding="utf-8")
    except OSError:
        pytest.skip("a file system of texts")
    assert [it.fault for it in added(library, [name]).unread] == ["a name that is no text"]


def test_many_are_read_by_several_processes(
    tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_processors", lambda: 2)
    monkeypatch.setattr(reading, "MANY", 8)
    files = [debate_file(tmp_path, f"d{number}") for number in range(20)]
    (tmp_path / "d7.yaml").write_text(BROKEN, encoding="utf-8")
    outcome = added(library, files)
    assert (outcome.added, len(outcome.broken)) == (19, 1)
    assert list(held(library)) == [file for file in files if "d7" not in file]
