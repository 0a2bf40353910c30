"""What a library holds: its files as they were read last, and the database made of them.

The catalogue is a text file of its own, so a library whose database is damaged can be made anew.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = 1
"""The version of the catalogue's form."""

State = Literal["", "changed", "missing", "broken"]

Part = TypeVar("Part", "Entry", "Stored")


class UnusableLibrary(Exception):  # noqa: N818 - reads better where it is caught
    """Why a library cannot be used, and what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True)
class Entry:
    """A file of the library, by its absolute name, as it was when it was read last.

    `size` is in bytes, `modified` in nanoseconds since 1970, `since` the time (ISO 8601) when it
    was added. `is_held` tells whether a debate of it is in the database. Where what was read last
    `is_broken`, that is an earlier one.
    """

    file: str
    size: int
    modified: int
    sha256: str
    title: str
    claims: int
    since: str
    is_held: bool
    is_broken: bool


@dataclass(frozen=True)
class Stored:
    """A database: its file's name in the library, size and checksum, and what can read it."""

    name: str
    size: int
    crc32: int
    made_by: str


@dataclass(frozen=True)
class Catalogue:
    """The files of a library by name, in the order in which they came, and its database."""

    entries: tuple[Entry, ...] = ()
    stored: Stored | None = None

    def with_entries(self, changed: Iterable[Entry], gone: Iterable[str] = ()) -> Catalogue:
        """Put entries in the places of those of the same files, or behind all. O(entries)."""
        kept = {entry.file: entry for entry in self.entries} | {it.file: it for it in changed}
        for file in gone:
            del kept[file]
        return replace(self, entries=tuple(kept.values()))


def state(entry: Entry, size: int, modified: int) -> State:
    """Tell what has become of a file that has this size and time now; size -1 is no file."""
    if size < 0:
        return "missing"
    if (size, modified) != (entry.size, entry.modified):
        return "changed"
    return "broken" if entry.is_broken else ""


def written(catalogue: Catalogue) -> bytes:
    """Write a catalogue as JSON, one file a line."""
    head = {
        "argmap_library": FORMAT,
        "database": asdict(catalogue.stored) if catalogue.stored else None,
    }
    told = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in head.items()]
    files = (json.dumps(asdict(entry), ensure_ascii=False) for entry in catalogue.entries)
    lines = [*told, '"files": [\n' + ",\n".join(files) + "\n]"]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def understood(data: bytes) -> Catalogue:
    """Read what `written` writes. Raises ValueError for anything else. O(bytes)."""
    held = json.loads(data)
    if not isinstance(held, dict) or held.get("argmap_library") != FORMAT:
        raise ValueError(f"it is no list of a library of format {FORMAT}")
    stored, files = held.get("database"), held.get("files")
    if not isinstance(files, list):
        raise ValueError("it has no files")
    entries = tuple(_part(Entry, one) for one in files)
    if len({entry.file for entry in entries}) < len(entries):
        raise ValueError("it has a file twice")
    return Catalogue(entries, None if stored is None else _part(Stored, stored))


_KINDS = {"str": str, "int": int, "bool": bool}


def _part(kind: type[Part], held: Any) -> Part:
    wanted = {field.name: _KINDS[str(field.type)] for field in fields(kind)}
    if not isinstance(held, dict) or held.keys() != wanted.keys():
        raise ValueError(f"it has not all of {', '.join(wanted)}")
    for name, value in held.items():
        if type(value) is not wanted[name]:
            raise ValueError(f"`{name}` is {value!r}")
    return kind(**held)
