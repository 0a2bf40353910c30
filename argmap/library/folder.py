"""The edge to a library's folder: its catalogue, its lock, and the database that is whole.

A database is never changed where queries read it. An update works on a copy, and the catalogue,
which is replaced in one step, names the one that counts: whatever ends a process, the library is as
it was before or as it is after. The one before is kept until the next update, for those who have
just begun to read it.
"""

from __future__ import annotations

import os
import shutil
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.library.catalogue import Catalogue, Stored, UnusableLibrary, understood, written
from argmap.store.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CATALOGUE, COPY, LOCK, WORK = "files.json", "files.json.bak", "lock", "update"
_DATABASE = "graph-{}.lbug"

REBUILD = "argmap library rebuild makes it anew from its list of files"
_REBUILD_LIST = "argmap library rebuild makes it anew from the copy of its list of files"

_PIECE = 1 << 20


def usual_library() -> Path:
    """Give the folder of the library that is meant where none is named."""
    if named := os.environ.get("ARGMAP_LIBRARY", ""):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("argmap", appauthor=False) / "library"


def catalogue_of(library: Path) -> Catalogue:
    """Read a library's catalogue. Raises UnusableLibrary, and OSError."""
    refuse_none(library)
    try:
        return understood((library / CATALOGUE).read_bytes())
    except FileNotFoundError:
        fault = "is gone"
    except (ValueError, RecursionError) as told:
        fault = f"cannot be read: {told}"
    raise UnusableLibrary(f"{library / CATALOGUE} {fault}", _REBUILD_LIST)


def refuse_none(library: Path) -> None:
    """Refuse a folder in which nothing of a library lies. Raises UnusableLibrary."""
    if library.is_file():
        raise UnusableLibrary(f"{library} is a file, and a library is a folder")
    if not _is_begun(library):
        hint = "argmap library add FILE begins one"
        raise UnusableLibrary(f"there is no library in {library}", hint)


def database_of(library: Path, catalogue: Catalogue, made_by: str) -> Path:
    """Give the library's database once every byte of it is known to be as it was written.

    The engine itself may answer wrongly, or end the process, where some are not. Raises
    UnusableLibrary, and OSError. O(bytes): 20 ms for 100,000 claims.
    """
    stored = catalogue.stored
    if stored is None:
        raise UnusableLibrary(f"the library in {library} has no database", REBUILD)
    if stored.made_by != made_by:
        raise UnusableLibrary(
            f"the library was made by {stored.made_by}, and this is {made_by}", REBUILD
        )
    path = library / Path(stored.name).name
    try:
        if (path.stat().st_size, _crc32(path)) == (stored.size, stored.crc32):
            return path
    except (FileNotFoundError, IsADirectoryError, PermissionError) as fault:
        raise UnusableLibrary(f"{path}: {fault.strerror}", REBUILD) from None
    raise UnusableLibrary(f"{path} is damaged: it is not as it was written", REBUILD)


@contextmanager
def updating(
    library: Path, wait: Callable[[], None], *, is_mending: bool = False
) -> Iterator[Catalogue]:
    """Be the only one who updates a library, which is made if there is none; give its catalogue.

    `wait` is called once if another process is at it; its end is waited for. Where it `is_mending`,
    a catalogue that cannot be read is put back from its copy. Raises UnusableLibrary, and OSError.
    """
    from filelock import FileLock, Timeout

    _refuse_strange(library)
    library.mkdir(parents=True, exist_ok=True)
    lock = FileLock(library / LOCK)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        wait()
        lock.acquire()
    try:
        shutil.rmtree(library / WORK, ignore_errors=True)
        if is_mending:
            _mend(library)
        yield catalogue_of(library) if _is_begun(library) else Catalogue()
    finally:
        shutil.rmtree(library / WORK, ignore_errors=True)
        lock.release()


def work_folder(library: Path) -> Path:
    """Make the folder in which an update works; what is left of it is removed at the next one."""
    work = library / WORK
    work.mkdir(exist_ok=True)
    return work


def put_in_place(library: Path, catalogue: Catalogue, made: Path, made_by: str) -> Catalogue:
    """Make a finished database the library's, with what else the catalogue says; give it.

    Raises OSError; the library is as it was then.
    """
    before = catalogue.stored
    number = 1 + max(map(_number, library.glob(_DATABASE.format("*"))), default=0)
    with made.open("rb+") as stream:
        os.fsync(stream.fileno())
    name = _DATABASE.format(number)
    stored = Stored(name, made.stat().st_size, _crc32(made), made_by)
    if not (library / CATALOGUE).exists():
        # Whatever ends the process here: a database without a list is a library that lost its own.
        save(library, Catalogue())
    made.replace(library / name)
    after = Catalogue(catalogue.entries, stored)
    save(library, after)
    for path in library.glob(_DATABASE.format("*")):
        if path.name not in (name, before and before.name):
            _forget(path)
    return after


def save(library: Path, catalogue: Catalogue) -> None:
    """Write the catalogue in one step, and before it the copy. Raises OSError."""
    for name in (COPY, CATALOGUE):
        write_bytes(library / name, written(catalogue), is_lasting=True)


def _mend(library: Path) -> None:
    """Put the catalogue back from its copy if it cannot be read."""
    try:
        catalogue_of(library)
    except UnusableLibrary as fault:
        try:
            copied = understood((library / COPY).read_bytes())
        except (OSError, ValueError, RecursionError):
            raise UnusableLibrary(
                f"{fault.message}; nor can its copy be read, {COPY}",
                "move the folder away, and add the files again",
            ) from None
        save(library, copied)


def _is_begun(library: Path) -> bool:
    """Tell whether anything of a library lies in a folder."""
    if any((library / name).exists() for name in (CATALOGUE, COPY)):
        return True
    return any(library.glob(_DATABASE.format("*")))


def _refuse_strange(library: Path) -> None:
    """Refuse a folder that is no library and holds files already."""
    if library.is_file():
        raise UnusableLibrary(f"{library} is a file, and a library is a folder")
    if not library.is_dir() or _is_begun(library):
        return
    for path in library.iterdir():
        if path.name not in (LOCK, WORK):
            hint = "name a new folder, or an empty one"
            raise UnusableLibrary(f"{library} is no library, and holds other files", hint)


def _number(database: Path) -> int:
    found = database.stem.rpartition("-")[2]
    return int(found) if found.isdecimal() else 0


def _forget(database: Path) -> None:
    try:
        database.unlink()
    except OSError:  # Windows keeps what somebody reads; the next update tries again
        return


def _crc32(path: Path) -> int:
    found = 0
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            found = zlib.crc32(piece, found)
    return found
