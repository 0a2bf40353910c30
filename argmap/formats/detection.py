"""Which format a file is of, by its suffix and by what it holds."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats import FORMATS, names_of_suffix

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = 65_536
"""Bytes in which a file shows what it is."""


class UnknownFormat(ValueError):  # noqa: N818 - says what is known of the file
    """No format fits, or more than one; `message` and `hint` are for the user."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


class _Marks(NamedTuple):
    """What is found at the head of every file of a format, and what of none."""

    found: re.Pattern[bytes]
    absent: re.Pattern[bytes] | None = None


def _marks(found: bytes, absent: bytes = b"") -> _Marks:
    return _Marks(re.compile(found, re.MULTILINE), re.compile(absent) if absent else None)


_MARKS: dict[str, _Marks] = {
    "yaml": _marks(rb"""^(?:argmap|"argmap"|'argmap')[ \t]*:"""),
    "json": _marks(rb"""\A\s*\{\s*"argmap"\s*:"""),
}


def format_of(name: str, data: bytes) -> str:
    """Give the format of a file by its name, which may be empty, and its bytes.

    A suffix that only one format has decides alone. Raises UnknownFormat with what to do.
    """
    suffix = PurePath(name).suffix
    by_suffix = [one for one in names_of_suffix(suffix) if FORMATS[one].reads]
    if len(by_suffix) == 1 and suffix not in _SHARED:
        return by_suffix[0]
    readable = [one for one, known in FORMATS.items() if known.reads]
    fitting = [one for one in by_suffix or readable if looks_like(one, data)]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting and "yaml" in by_suffix:
        return "yaml"  # its reader says what is missing
    shown = name or "standard input"
    if fitting:
        raise UnknownFormat(f"{shown} may be {_or(fitting)}", f"say which: --from {fitting[0]}")
    raise UnknownFormat(
        f"{shown} is of no format that is known by its content",
        f"name it with --from: {', '.join(by_suffix or readable)}",
    )


_SHARED = frozenset({".json", ".xml", ".csv", ".txt"})
"""Suffixes of files of which most are no debates."""


def looks_like(name: str, data: bytes) -> bool:
    """Tell whether a file's head has the marks of a format."""
    if name not in _MARKS:
        return False
    marks, head = _MARKS[name], data[:HEAD]
    return bool(marks.found.search(head)) and not (marks.absent and marks.absent.search(head))


def _or(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
