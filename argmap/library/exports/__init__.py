"""A library for other engines: a folder of files, with a README that says how to load them."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.library.catalogue import UnusableLibrary

if TYPE_CHECKING:
    from collections.abc import Iterator

EXPORTS: dict[str, str] = {
    "neo4j": "argmap.library.exports.neo4j:write",
    "parquet": "argmap.library.exports.parquet:write",
}
"""Kinds of exports, with the functions that write them: a database and a folder -> rows."""


def export(database: Path, kind: str, target: Path) -> int:
    """Write a library's database into a new folder, whole or not at all; give the rows.

    Raises UnusableLibrary, and OSError. O(rows).
    """
    module, _, name = EXPORTS[kind].partition(":")
    write = getattr(import_module(module), name)
    try:
        with _whole(target) as folder:
            rows: int = write(database, folder)
    except RuntimeError as fault:
        told = " ".join(str(fault).split())[:300]
        raise UnusableLibrary(f"the library cannot be exported: {told}") from fault
    return rows


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """Give a folder to write into, which takes the place of the target at the end."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UnusableLibrary(f"{target} holds something already", "name a new folder")
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".argmap-", dir=target.parent))
    try:
        folder.chmod(0o755)
        yield folder
        if target.exists():
            target.rmdir()
        folder.rename(target)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
