"""The edge to the file system: bytes in, bytes out, whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from argmap.store.read import MAX_BYTES


def read_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """Read a file, no more than one byte over a limit, as a rule that of `read`. Raises OSError."""
    with path.open("rb") as stream:
        return stream.read(most + 1)


def write_bytes(path: Path, data: bytes, *, is_lasting: bool = False) -> None:
    """Write a file whole or not at all: into a neighbour first, then put in its place.

    A link is followed, permissions of a file that is replaced are kept, and what is no regular
    file (a pipe, a device) is written straight. One that `is_lasting` is on the disk when it takes
    its place, so that a power cut leaves the old or the new. Raises OSError; nothing is left
    behind then.
    """
    if path.exists() and not path.is_file():
        # By its own name: what /dev/stdout leads to may have none.
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is read-only", str(path))
    try:
        _replace(target, data, is_lasting=is_lasting)
    except OSError as fault:
        # The neighbour, which it names, is nothing that the user knows of.
        raise OSError(fault.errno, fault.strerror, str(path)) from fault


def _replace(target: Path, data: bytes, *, is_lasting: bool) -> None:
    # A short name of its own: one made from the target's could be too long for a file name.
    handle, name = tempfile.mkstemp(prefix=".argmap-", dir=target.parent)
    neighbour = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            if is_lasting:
                stream.flush()
                os.fsync(stream.fileno())
        neighbour.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        neighbour.replace(target)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
