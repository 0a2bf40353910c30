"""Which format a file is of, by its suffix and by what it holds."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats import FORMATS, names_of_file

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


_EMPTY = rb"""(?:"(?:edges|resources|participants|userdata)"\s*:\s*(?:\{\s*\}|null))"""
"""What may stand beside the nodes of an arguebuf graph that has none."""

_MARKS: dict[str, _Marks] = {
    "argdown": _marks(
        rb"^[ \t]*(?:\[[^\]\n]+\]:|<[A-Za-z][^>\n]*>:|[-+_]>?[ \t]*[\[<][^\]>\n]+[\]>])"
        rb"|\A\s*===+[ \t]*$",
        rb"\A\s*(?:\{|<\?xml)|(?m:^argmap[ \t]*:)",
    ),
    "yaml": _marks(rb"""^(?:argmap|"argmap"|'argmap')[ \t]*:"""),
    "json": _marks(rb"""\A\s*\{(?s:.*)"argmap"\s*:\s*[0-9]"""),
    "graphml": _marks(rb"<(?:\w+:)?graphml[\s>]"),
    "csv": _marks(
        rb"""(?i)\A(?:[ \t]*[\r\n])*(?:sep=[^\r\n]\r?\n)?(?=[^\r\n]*[,;\t])"""
        rb"""(?:[^\r\n]*[,;\t])?"?(?:text|claim|statement)"?[ ]*(?:[,;\t\r\n]|\Z)"""
    ),
    "microtexts": _marks(rb"<arggraph[\s>]"),
    "af": _marks(rb"\A(?:\s|#[^\n]*\n)*p\s+af\s+[0-9]+\s*$"),
    "apx": _marks(rb"\A(?:\s|%[^\n]*\n)*(?:arg|att)\([^()]*\)\s*\."),
    "tgf": _marks(rb"\A(?:\s*[^\s#:{<\"][^\n:{<]*\n)*#[ \t\r]*$"),
    "carneades": _marks(
        rb"^(?:statements|arguments|assumptions|argument_schemes|issues|language|meta)[ \t]*:",
        absent=rb"(?m)^(?:argmap|claims)[ \t]*:",
    ),
    "mindmup": _marks(
        rb"""^[ \t]+["']?[ro]-?[0-9]+["']?[ \t]*:|\{[ \t]*["']?[ro]-?[0-9]+["']?[ \t]*:"""
        rb"""|\A(?:---[ \t]*\n)?["'][^\n]+["'][ \t]*:[ \t]*\n"""
        rb"""[ \t]+[A-Za-z][\w-]*[ \t]*:[ \t]*\n[ \t]+(?:-[ \t]*)?["']"""
        # What has no reasons at all: claims in quotes with at most a note, or nothing.
        rb"""|\A(?:---[ \t]*\n)?(?:["'][^\n]+["'][ \t]*|\? ["'][^\n]+["']\n):"""
        rb"""[ \t]*(?:\n[ \t]+note[ \t]*:[^\n]*)?(?:\n(?:\? )?["']|\n?\Z)"""
        rb"""|\A---\n\{\}\n\Z""",
        absent=rb"""(?m)^(?:(?:argmap|claims|statements|arguments)|["']argmap["'])[ \t]*:""",
    ),
    "kialo": _marks(rb"\A\s*(?:Discussion (?:Title|Name):|1\.[ \t]+[^\n]+\n\s*1\.1\.[ \t])"),
    "aif": _marks(
        rb""""(?:nodeID|locutions)"\s*:"""
        rb"""|\A\s*\{\s*"(?:nodes|edges)"\s*:\s*(?:\[\s*\]|null)"""
        rb"""(?:\s*,\s*"(?:nodes|edges)"\s*:\s*(?:\[\s*\]|null))?\s*\}\s*\Z""",
        absent=rb""""AIF"\s*:""",
    ),
    "sadface": _marks(
        rb""""(?:source_id|analyst_name)"\s*:|"type"\s*:\s*"atom\""""
        rb"""|"metadata"\s*:\s*\{\s*"core"\s*:"""
    ),
    "arguebuf": _marks(
        rb""""(?:schemaVersion|libraryVersion|majorClaim)"\s*:|"(?:SUPPORT|ATTACK)_[A-Z_]+\""""
        rb"|\A\s*\{\s*(?:" + _EMPTY + rb"""\s*,\s*)*"nodes"\s*:\s*\{\s*\}"""
        rb"(?:\s*,\s*" + _EMPTY + rb")*\s*\}\s*\Z"
    ),
    "xaif": _marks(rb""""AIF"\s*:"""),
}


def format_of(file: str, data: bytes) -> str:
    """Give the format of a file by its name, which may be empty, and its bytes.

    A suffix that only one format has decides alone, where it is not one of all kinds of files.
    Raises UnknownFormat with what to do.
    """
    named = names_of_file(file)
    by_suffix = [name for name in named if FORMATS[name].reads]
    if named and not by_suffix:
        raise UnknownFormat(f"argmap writes {_or(named)} files, and does not read them", "")
    if len(by_suffix) == 1 and not _is_shared(file):
        return by_suffix[0]
    readable = [name for name, known in FORMATS.items() if known.reads]
    head = _head(data)
    fitting = _fitting(by_suffix, head) or _fitting(readable, head)
    if len(fitting) == 1:
        return fitting[0]
    if not fitting and (said := {"yaml", "csv"}.intersection(by_suffix)):
        return said.pop()  # its reader says what is missing
    if fitting:
        raise UnknownFormat(
            f"this may be {_or(fitting)}", f"say which: argmap convert --from {fitting[0]}"
        )
    if not data.strip():
        raise UnknownFormat("the file is empty", "")
    known = ", ".join(by_suffix or readable)
    raise UnknownFormat(
        "no format is known by this content", f"name it: argmap convert --from with one of {known}"
    )


def has_suffix_of_debate(file: str) -> bool:
    """Tell whether a file's name ends as those of debates that are read, the first of a pair."""
    names = [name for name in names_of_file(file) if FORMATS[name].reads]
    return bool(names) and not any(_is_beside(file, name) for name in names)


def may_be_debate(file: str, head: bytes) -> bool:
    """Tell whether a file of a folder is taken for a debate, by its name and its first HEAD bytes.

    One with a suffix that all kinds of files have, as `.json`, must look like one.
    """
    if not _is_shared(file):
        return has_suffix_of_debate(file)
    names = [name for name in names_of_file(file) if FORMATS[name].reads]
    return has_suffix_of_debate(file) and bool(_fitting(names, _head(head)))


def _is_beside(file: str, name: str) -> bool:
    beside = FORMATS[name].beside
    return bool(beside) and PurePath(PurePath(file).stem).suffix == beside


def _is_shared(file: str) -> bool:
    """Tell whether a name ends as files of all kinds do, and not in a longer way: `.aif.json`."""
    suffix = PurePath(file).suffix.lower()
    ends = [end for name in names_of_file(file) for end in FORMATS[name].suffixes]
    return suffix in _SHARED and not any(
        len(end) > len(suffix) and file.lower().endswith(end) for end in ends
    )


_SHARED = frozenset((".json", ".xml", ".csv", ".txt", ".yaml", ".yml"))
"""Suffixes of files of which most are no debates."""


def _head(data: bytes) -> bytes:
    """Give the beginning of a file, without a byte order mark and with line feeds alone."""
    return data[:HEAD].removeprefix(BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _fitting(names: Sequence[str], head: bytes) -> list[str]:
    """Give those formats whose marks the beginning of a file has."""
    return [name for name in names if name in _MARKS and _has_marks(_MARKS[name], head)]


def _has_marks(marks: _Marks, head: bytes) -> bool:
    return bool(marks.found.search(head)) and not (marks.absent and marks.absent.search(head))


def _or(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
