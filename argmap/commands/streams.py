"""The three standard streams, made fit for use: in UTF-8 where it can be, and never missing."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Unheard(io.FileIO):
    """Standard error whose disk may be full and whose reader may be gone.

    Nobody is left to tell then, but what is done and the exit code need not change.
    """

    def write(self, data: ReadableBuffer) -> int:
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


def prepare() -> None:
    """Replace the streams of this process by ones that every part of the program can use."""
    # Only a closed descriptor is None; one that is opened later would get its number and be
    # taken for the stream. These fail as a closed one does: "Bad file descriptor".
    if sys.stdin is None:
        sys.stdin = _stand_in(0, os.O_WRONLY)
    if sys.stdout is None:
        sys.stdout = _stand_in(1, os.O_RDONLY)
    if sys.stderr is None:
        sys.stderr = _stand_in(2, os.O_WRONLY)
    sys.stderr = _unheard(sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A stream that cannot show a character says so in place of the traceback.
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def silence(stream: TextIO) -> None:
    """Point a stream that failed at nothing, so that Python does not complain when it closes it."""
    with suppress(OSError):
        number = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _stand_in(number: int, way: int) -> TextIO:
    opened = os.open(os.devnull, way)
    if opened != number:
        os.dup2(opened, number)
        os.close(opened)
    return open(number, "r" if number == 0 else "w", encoding="utf-8", closefd=False)


def _unheard(stream: TextIO) -> TextIO:
    """Wrap the file below standard error; a terminal, which does not fail, is let alone."""
    try:
        if stream.isatty():
            return stream
        raw = _Unheard(stream.fileno(), "wb", closefd=False)
    except (OSError, ValueError):  # no file at all, as in tests and notebooks
        return stream
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", line_buffering=True)
