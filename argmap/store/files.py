"""The edge to the file system: bytes in, bytes out, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from argmap.store.read import MAX_BYTES


def read_bytes(path: Path) -> bytes:
    """Read a file, no more than one byte over the limit that `read` keeps. Raises OSError."""
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: into a neighbour first, then put in its place.

    A link is followed, permissions of a file that is replaced are kept, and what is no regular
    file (a pipe, a device) is written straight. Raises OSError; nothing is left behind then.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is read-only", str(path))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    neighbour = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        neighbour.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        neighbour.replace(target)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
