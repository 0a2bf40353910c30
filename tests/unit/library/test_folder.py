"""Whatever happens to a library's files, it is whole, or says that it is not."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from argmap.library import folder
from argmap.library.catalogue import Catalogue, UnusableLibrary
from argmap.library.folder import CATALOGUE, COPY, catalogue_of, save, usual_library
from argmap.library.updates import rebuild, refresh, remove
from tests.unit.library.shelves import CALLER, added, database, debate_file, held


@pytest.fixture
def library(tmp_path: Path) -> Path:
    added(tmp_path / "library", [debate_file(tmp_path, "a")])
    return tmp_path / "library"


def swapped(data: bytes) -> bytes:
    """Change one bit in the midst of the data."""
    at = len(data) // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2], lambda data: data[:4096], lambda data: b"",
        lambda data: b"hello", lambda data: data + b"\0", swapped,
        lambda data: data[:4096] + b"\xaa" * (len(data) - 4096),
    ],
    ids=["half", "page", "empty", "text", "longer", "one bit", "filled"],
)  # fmt: skip
def test_damage_is_seen_and_mended(damage: type, library: Path, tmp_path: Path) -> None:
    path = database(library)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(UnusableLibrary, match="is damaged") as found:
        database(library)
    assert found.value.hint == "argmap library rebuild makes it anew from its list of files"
    with pytest.raises(UnusableLibrary, match="is damaged"):
        added(library, [debate_file(tmp_path, "b")])
    rebuild(library, CALLER)
    assert list(held(library).values()) == [3]


def test_a_database_that_is_not_there(library: Path) -> None:
    database(library).unlink()
    with pytest.raises(UnusableLibrary, match="No such file") as found:
        database(library)
    assert "rebuild" in found.value.hint
    rebuild(library, CALLER)
    path = database(library)
    path.unlink()
    path.mkdir()
    with pytest.raises(UnusableLibrary):
        database(library)
    path.rmdir()


def test_one_of_another_version(library: Path) -> None:
    catalogue = catalogue_of(library)
    assert catalogue.stored
    older = replace(catalogue.stored, made_by="Ladybug 0.1 (storage 1, schema 0)")
    save(library, replace(catalogue, stored=older))
    with pytest.raises(UnusableLibrary, match=r"made by Ladybug 0\.1 .* and this is Ladybug 0\.22"):
        database(library)
    rebuild(library, CALLER)
    assert list(held(library).values()) == [3]


@pytest.mark.parametrize("data", [b"{", b"", None], ids=["damaged", "empty", "gone"])
def test_a_list_is_put_back_from_its_copy(
    data: bytes | None, library: Path, tmp_path: Path
) -> None:
    b = debate_file(tmp_path, "b")
    added(library, [b])
    (library / CATALOGUE).unlink() if data is None else (library / CATALOGUE).write_bytes(data)
    databases = sorted(library.glob("graph-*"))
    for verb in (
        lambda: catalogue_of(library),
        lambda: added(library, [b]),
        lambda: refresh(library, CALLER),
        lambda: remove(library, [b], CALLER),
    ):
        with pytest.raises(UnusableLibrary, match=r"files\.json (cannot be read|is gone)") as found:
            verb()
        assert "argmap library rebuild" in found.value.hint
    assert sorted(library.glob("graph-*")) == databases
    assert rebuild(library, CALLER).added == 2
    assert list(held(library).values()) == [3, 3]


@pytest.mark.parametrize("copy", [b"{", None], ids=["damaged", "gone"])
def test_a_list_whose_copy_is_lost_too(copy: bytes | None, library: Path, tmp_path: Path) -> None:
    (library / CATALOGUE).unlink()
    (library / COPY).unlink() if copy is None else (library / COPY).write_bytes(copy)
    before = {path.name for path in library.iterdir()}
    with pytest.raises(UnusableLibrary, match=r"is gone; nor can its copy be read") as found:
        rebuild(library, CALLER)
    assert found.value.hint == "move the folder away, and add the files again"
    with pytest.raises(UnusableLibrary, match="is gone"):
        added(library, [debate_file(tmp_path, "b")])
    assert {path.name for path in library.iterdir()} == before


def test_a_first_update_that_ends_in_the_midst(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves: list[Catalogue] = []

    def killed_at_second(library: Path, catalogue: Catalogue) -> None:
        saves.append(catalogue)
        if len(saves) == 2:
            raise KeyboardInterrupt
        save(library, catalogue)

    monkeypatch.setattr(folder, "save", killed_at_second)
    shelf, a = tmp_path / "shelf", debate_file(tmp_path, "a")
    with pytest.raises(KeyboardInterrupt):
        added(shelf, [a])
    assert list(shelf.glob("graph-*"))
    monkeypatch.undo()
    assert added(shelf, [a]).added == 1
    assert list(held(shelf).values()) == [3]


def test_a_list_that_leads_out_of_the_folder(library: Path, tmp_path: Path) -> None:
    catalogue = catalogue_of(library)
    assert catalogue.stored
    database(library).rename(tmp_path / "graph-9.lbug")
    save(library, replace(catalogue, stored=replace(catalogue.stored, name="../graph-9.lbug")))
    with pytest.raises(UnusableLibrary, match="No such file"):
        database(library)


def test_folders_that_are_none(tmp_path: Path) -> None:
    a = debate_file(tmp_path, "a")
    with pytest.raises(UnusableLibrary, match="holds other files"):
        added(tmp_path, [a])
    assert list(tmp_path.iterdir()) == [Path(a)]
    with pytest.raises(UnusableLibrary, match="is a file"):
        added(Path(a), [a])
    with pytest.raises(UnusableLibrary, match="is a file"):
        catalogue_of(Path(a))


def test_what_an_update_left_behind_is_removed(library: Path, tmp_path: Path) -> None:
    (library / "update").mkdir()
    (library / "update" / "Claim.csv").write_text("left behind")
    for number in (2, 3, 4):
        added(library, [debate_file(tmp_path, f"b{number}")])
    # The one before is kept for those who have just begun to read it.
    assert sorted(path.name for path in library.iterdir() if path.name != "lock") == [
        "files.json", "files.json.bak", "graph-3.lbug", "graph-4.lbug",
    ]  # fmt: skip
    assert len(held(library)) == 4


def test_where_the_usual_one_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ARGMAP_LIBRARY", str(tmp_path))
    assert usual_library() == tmp_path
    monkeypatch.delenv("ARGMAP_LIBRARY")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    if os.name == "posix" and os.uname().sysname == "Linux":
        assert usual_library() == tmp_path / "data" / "argmap" / "library"
    assert usual_library().parts[-2:] == ("argmap", "library")
