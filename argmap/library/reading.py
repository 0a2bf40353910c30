"""Files of debates -> what the library takes in of them, on all processors where there are many."""

from __future__ import annotations

import hashlib
import os
import signal
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats import LARGEST
from argmap.formats.interchange import read
from argmap.formats.loading import beside_of
from argmap.library.catalogue import UnusableLibrary
from argmap.library.sheets import names_of, sheets_of
from argmap.store.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.formats.losses import Outcome
    from argmap.model import Problem

MANY = 64
"""Files from which on it pays to start processes."""

MOST = 8
"""Processes; the one that gathers what they read keeps no more busy."""


class Wish(NamedTuple):
    """A file that is to be read: its name, its name for messages, and what it was when last read.

    Where its bytes have this SHA-256 ("" if it is new) they are not read as a debate again.
    """

    file: str
    shown: str
    sha256: str = ""


@dataclass(frozen=True)
class Reading:
    """What was found in a file: its stamp, and a debate as rows, or what is wrong.

    `fault` says why there are no bytes at all. `problems` are the debate's; `data` is given beside
    them. With neither, and without `sheets`, the file holds what it held before. Of a debate
    `warnings` tell what is doubtful, with `data` too, `format` is its file's, and `losses` count
    what became of things by outcome.
    """

    file: str
    size: int = -1
    modified: int = 0
    sha256: str = ""
    title: str = ""
    claims: int = 0
    sheets: dict[str, str] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    data: bytes = b""
    fault: str = ""
    warnings: tuple[Problem, ...] = ()
    format: str = ""
    losses: dict[Outcome, int] = field(default_factory=dict)


def read_debate(wish: Wish) -> Reading:
    """Read a file, and its debate unless its bytes are known. O(bytes); never raises."""
    path = Path(wish.file)
    if any("\ud800" <= letter <= "\udfff" for letter in wish.file):
        return Reading(wish.file, fault="a name that is no text")
    try:
        # Before its bytes: what is written meanwhile is a change then.
        found = path.stat()
        data = read_bytes(path, LARGEST)
        beside = beside_of(wish.file)
    except OSError as fault:
        return Reading(wish.file, fault=fault.strerror or str(fault))
    sha256 = hashlib.sha256(data + (beside[0] if beside else b"")).hexdigest()
    stamp = Reading(wish.file, found.st_size, found.st_mtime_ns, sha256)
    if sha256 == wish.sha256:
        return stamp
    held = read(data, wish.shown, beside=beside)
    if not held.is_usable:
        return replace(stamp, problems=held.problems, data=data)
    debate = held.debate
    return replace(
        stamp,
        title=debate.title,
        claims=len(debate.claims),
        sheets=sheets_of(wish.file, debate),
        names=names_of(debate),
        warnings=held.problems,
        data=data if held.problems else b"",
        format=held.format,
        losses=held.lost,
    )


@contextmanager
def readings(wishes: Sequence[Wish]) -> Iterator[Iterator[Reading]]:
    """Read files in their order. Raises UnusableLibrary where a process is ended from outside."""
    workers = min(_processors(), MOST)
    if len(wishes) < MANY or workers < 2:
        yield map(read_debate, wishes)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # A fork would copy the threads of the engine in the midst of their work.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _live_with_parent)
    # They inherit it, so that Ctrl-C is the parent's alone from their first moment on.
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        found = pool.map(read_debate, wishes, chunksize=8)
    finally:
        signal.signal(signal.SIGINT, heard)
    try:
        yield found
    except BrokenProcessPool:
        raise UnusableLibrary("a process that read debates has come to its end") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _live_with_parent() -> None:
    """Leave Ctrl-C to the parent, and end when it ends, by whatever."""
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def end() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=end, daemon=True).start()
