from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

import pytest

from argmap.formats.loading import load
from argmap.store import InvalidDebate
from argmap.store.files import read_bytes, write_bytes
from argmap.store.read import MAX_BYTES

on_posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions and links")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a.yaml", b"new")
    assert (tmp_path / "a.yaml").read_bytes() == b"new"
    assert names(tmp_path) == ["a.yaml"]


@on_posix
def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_bytes(tmp_path / "a.yaml", b"new")
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
    assert mode(tmp_path / "a.yaml") == 0o640


@on_posix
def test_the_permissions_of_a_file_that_is_replaced_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"
    target.write_bytes(b"old")
    target.chmod(0o604)
    write_bytes(target, b"new")
    assert (target.read_bytes(), mode(target)) == (b"new", 0o604)


@pytest.mark.parametrize("step", ["fdopen", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    target = tmp_path / "a.yaml"
    target.write_bytes(b"old")

    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fdopen" else Path, step, fail)
    with pytest.raises(OSError, match="No space left"):
        write_bytes(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.yaml"]


def test_an_interruption_leaves_nothing_behind_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(tmp_path / "a.yaml", b"new")
    assert names(tmp_path) == []


@on_posix
def test_a_read_only_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.yaml"
    target.write_bytes(b"old")
    target.chmod(0o444)
    if os.access(target, os.W_OK):  # root may write anything, so ask as others are told
        monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError, match="read-only") as caught:
        write_bytes(target, b"new")
    assert caught.value.filename == str(target)
    assert target.read_bytes() == b"old"


@on_posix
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "a.yaml"
    target.write_bytes(b"old")
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names(tmp_path / "real") == ["a.yaml"]


@on_posix
def test_a_link_to_nothing_is_followed_and_a_loop_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "new.yaml")
    write_bytes(link, b"new")
    assert (tmp_path / "new.yaml").read_bytes() == b"new"
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    with pytest.raises(OSError, match="symbolic links") as caught:
        write_bytes(loop, b"new")
    assert caught.value.filename == str(loop)
    assert loop.is_symlink()
    assert names(tmp_path) == ["link.yaml", "loop.yaml", "new.yaml"]


def test_the_longest_name_that_a_file_may_have(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 250 + ".yaml")
    write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    with pytest.raises(OSError, match=r"too long|No such file") as caught:
        write_bytes(tmp_path / ("x" * 256), b"new")
    assert caught.value.filename == str(tmp_path / ("x" * 256))
    assert names(tmp_path) == [target.name]


def test_a_failure_speaks_of_the_file_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **options: object) -> NoReturn:
        raise PermissionError(13, "Permission denied", f"{options['dir']}/.argmap-abc")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    with pytest.raises(PermissionError) as caught:
        write_bytes(tmp_path / "a.yaml", b"new")
    assert str(caught.value) == f"[Errno 13] Permission denied: {str(tmp_path / 'a.yaml')!r}"


@on_posix
def test_a_device_is_written_straight() -> None:
    write_bytes(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_bytes(tmp_path / "none" / "a.yaml", b"new")


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"directory|denied"):
        write_bytes(tmp_path, b"new")


def test_no_more_than_the_limit_is_read(tmp_path: Path) -> None:
    target = tmp_path / "large.yaml"
    with target.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1000)
    assert len(read_bytes(target)) == MAX_BYTES + 1
    with pytest.raises(InvalidDebate, match="larger than 64 MB"):
        load(target)


def test_load_says_what_is_wrong_and_where(tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"
    target.write_text("argmap: 1\ntitel: x\n", encoding="utf-8")
    with pytest.raises(InvalidDebate) as caught:
        load(target)
    assert str(caught.value.problems[0].place) == f"{target}:2:1"
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none.yaml")
    with pytest.raises(PermissionError if sys.platform == "win32" else IsADirectoryError):
        load(tmp_path)
