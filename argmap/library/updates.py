"""What is done to a library: debates come, change and go, each wholly or not at all."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from argmap.library.catalogue import Catalogue, Entry, State, UnusableLibrary, state
from argmap.library.folder import (
    catalogue_of,
    database_of,
    put_in_place,
    refuse_none,
    save,
    updating,
    work_folder,
)
from argmap.library.loading import Batch, made_by, update
from argmap.library.reading import Wish, readings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from argmap.library.reading import Reading


@dataclass(frozen=True)
class Caller:
    """Who asks for an update: the time (ISO 8601), and whom to tell of what.

    `shown` gives the name of a file for messages, `wait` is called if somebody else is at the
    library, `step` after each file with how many of how many are read.
    """

    now: str
    shown: Callable[[str], str]
    wait: Callable[[], None]
    step: Callable[[int, int], None]


@dataclass
class Outcome:
    """What an update has done: files that came, changed, stayed and went, and what is wrong.

    Of the files with which something is, so many are `kept` as they were before. `read` are those
    that came or changed, without their rows.
    """

    added: int = 0
    changed: int = 0
    same: int = 0
    removed: int = 0
    kept: int = 0
    broken: list[Reading] = field(default_factory=list)
    unread: list[Reading] = field(default_factory=list)
    read: list[Reading] = field(default_factory=list)


def add(library: Path, files: Sequence[str], caller: Caller) -> Outcome:
    """Bring debates into a library by the absolute names of their files; begin it if need be.

    Files that it has are read again if they have changed. Raises UnusableLibrary, and OSError.
    O(bytes of the files), and O(bytes of the database), which is copied.
    """
    with updating(library, caller.wait) as catalogue:
        return _bring_in(library, catalogue, files, caller)


def refresh(library: Path, caller: Caller, *, drop_missing: bool = False) -> Outcome:
    """Read again what has changed. What has vanished stays unless `drop_missing`.

    Raises UnusableLibrary, and OSError.
    """
    catalogue_of(library)  # what is none is not begun here
    with updating(library, caller.wait) as catalogue:
        states = dict(states_of(catalogue))
        gone = [it for it, found in states.items() if found == "missing" and drop_missing]
        files = [it for it, found in states.items() if found and it not in gone]
        outcome = _bring_in(library, catalogue, files, caller, gone)
        outcome.same += len(states) - len(files) - len(gone)
        return outcome


def remove(library: Path, paths: Iterable[str], caller: Caller) -> Outcome:
    """Take files out, and all that lie in folders, by absolute names; none need exist any more.

    Raises UnusableLibrary where a path names nothing in the library, and OSError.
    """
    catalogue_of(library)
    with updating(library, caller.wait) as catalogue:
        gone: dict[str, None] = {}
        for path in paths:
            found = [it.file for it in catalogue.entries if _is_within(it.file, path)]
            if not found:
                hint = "argmap library list gives what is"
                raise UnusableLibrary(f"{caller.shown(path)} is not in the library", hint)
            gone |= dict.fromkeys(found)
        return _bring_in(library, catalogue, (), caller, list(gone))


def rebuild(library: Path, caller: Caller) -> Outcome:
    """Make a library's database anew from its list of files, whatever has become of it.

    Where the list cannot be read, its copy is taken. Debates whose files are broken or cannot be
    read are left out; the list keeps them. Raises UnusableLibrary, and OSError.
    """
    refuse_none(library)
    with updating(library, caller.wait, is_mending=True) as catalogue:
        unheld = (replace(entry, is_held=False, sha256="") for entry in catalogue.entries)
        files = [entry.file for entry in catalogue.entries]
        emptied = replace(catalogue.with_entries(unheld), stored=None)
        return _bring_in(library, emptied, files, caller, is_anew=True)


def states_of(catalogue: Catalogue) -> Iterable[tuple[str, State]]:
    """Tell of each file what has become of it, by its size and time. O(files)."""
    for entry in catalogue.entries:
        try:
            found = os.stat(entry.file)  # noqa: PTH116 - a Path for each of thousands takes longer
            yield entry.file, state(entry, found.st_size, found.st_mtime_ns)
        except OSError:
            yield entry.file, state(entry, -1, 0)


def _bring_in(
    library: Path,
    catalogue: Catalogue,
    files: Sequence[str],
    caller: Caller,
    gone: Sequence[str] = (),
    *,
    is_anew: bool = False,
) -> Outcome:
    """Read files into a copy of the database, take debates out of it, and put it in place."""
    maker = made_by()
    # Before the work, as nothing can be added to what is damaged.
    is_first = is_anew or catalogue == Catalogue()
    source = None if is_first else database_of(library, catalogue, maker)
    work = work_folder(library)
    batch, outcome = Batch(work), Outcome(removed=len(gone))
    known = {entry.file: entry for entry in catalogue.entries}
    changed: list[Entry] = []
    out = [file for file in gone if known[file].is_held]
    wishes = [_wish(file, known.get(file), caller.shown(file)) for file in files]
    with readings(wishes) as found:
        for number, reading in enumerate(found, 1):
            entry = known.get(reading.file)
            if reading.sheets:
                batch.add(reading.sheets, reading.names)
                if entry and entry.is_held:
                    out.append(entry.file)
            if told := _entry(reading, entry, caller.now):
                changed.append(told)
            _count(outcome, reading, entry)
            caller.step(number, len(wishes))
    after = catalogue.with_entries(changed, gone)
    if outcome.added or out or is_anew:
        database = work / "graph.lbug"
        if source:
            shutil.copyfile(source, database)
        update(database, out, batch)
        put_in_place(library, replace(after, stored=catalogue.stored), database, maker)
    elif after != catalogue:
        save(library, after)
    return outcome


def _wish(file: str, entry: Entry | None, shown: str) -> Wish:
    is_known = entry is not None and entry.is_held and not entry.is_broken
    return Wish(file, shown, entry.sha256 if entry and is_known else "")


def _entry(reading: Reading, before: Entry | None, now: str) -> Entry | None:
    """Give what the list says of a file that was read, None where it says what it said."""
    if reading.fault or (reading.problems and not before):
        return None
    if before and not reading.sheets:
        return replace(
            before, size=reading.size, modified=reading.modified, sha256=reading.sha256,
            is_broken=bool(reading.problems),
        )  # fmt: skip
    return Entry(
        reading.file, reading.size, reading.modified, reading.sha256, reading.title,
        reading.claims, before.since if before else now, is_held=True, is_broken=False,
    )  # fmt: skip


def _count(outcome: Outcome, reading: Reading, before: Entry | None) -> None:
    is_held = before is not None and before.is_held
    if reading.fault or reading.problems:
        outcome.kept += is_held
    if reading.fault:
        outcome.unread.append(reading)
    elif reading.problems:
        outcome.broken.append(reading)
    elif not reading.sheets:
        outcome.same += 1
    else:
        outcome.changed += is_held
        outcome.added += not is_held
        outcome.read.append(replace(reading, sheets={}, names={}))


def _is_within(file: str, path: str) -> bool:
    return file == path or file.startswith(path.rstrip(os.sep) + os.sep)
