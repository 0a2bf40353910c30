"""Frameworks as files: ICCMA's `i23` (also called af), and the older `apx` and `tgf`.

The formats are described by the International Competition on Computational Models of
Argumentation, 2023 (i23) and 2015 (apx, tgf). A reader gives a framework, or all that is wrong.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.formats.iccma_lines import indented, lines_of, shown
from argmap.model import Place, Problem
from argmap.semantics.framework import MANY, Framework, framework_of_arrays

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAX_ARGUMENTS = 10_000_000
"""Arguments at most: a short header line must not be able to ask for all memory."""

MAX_ATTACKS = 50_000_000
"""Attacks at most, those given twice counted in: some 60 bytes of memory each while they are read.

In an apx file 300 bytes, where the attacks stand before the arguments.
"""

MAX_BYTES = 1024**3
"""Bytes of a file at most; five million attacks take some 70 million."""

MOST_PROBLEMS = 100
"""Problems of one file that are told, with one more that says that there were others."""

BAD_LINE, BAD_HEADER, UNKNOWN, TOO_LARGE = (
    "malformed-line", "malformed-header", "unknown-argument", "too-large",
)  # fmt: skip
CUT_OFF = "truncated"
TOO_MANY_ATTACKS = f"more than {MAX_ATTACKS:,} attacks"


@dataclass(frozen=True, slots=True)
class Named:
    """A framework and its arguments' names, in the order of their numbers.

    Without names the arguments are called 1, 2 and so on, as in i23.
    """

    framework: Framework
    names: tuple[str, ...] = ()

    def name(self, argument: int) -> str:
        """Give the name of an argument."""
        return self.names[argument] if self.names else str(argument + 1)

    def argument(self, name: str) -> int | None:
        """Give the argument with a name; None if there is none."""
        if self.names:
            return self.names.index(name) if name in self.names else None
        known = name.isascii() and name.isdigit() and len(name) < 12
        return int(name) - 1 if known and 1 <= int(name) <= self.framework.count else None


Outcome = tuple[Named | None, list[Problem]]
"""The framework, None if there are problems; and all problems in the order of their lines."""


@dataclass(slots=True)
class _Draft:
    """What was read so far."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    number: dict[str, int] = field(default_factory=dict)
    sources: array[int] = field(default_factory=lambda: array("i"))
    targets: array[int] = field(default_factory=lambda: array("i"))

    def fault(self, line: int, code: str, message: str, hint: str = "", at: int = 0) -> None:
        """Note what is wrong; `at` is the letter in the line, from 0, without its indentation."""
        if len(self.problems) == MOST_PROBLEMS:
            message, hint, code = "more is wrong from here on", "", "more-problems"
        if len(self.problems) <= MOST_PROBLEMS:
            place = Place(self.file, line, at + 1)
            self.problems.append(Problem("error", code, message, place, hint))

    def attack(self, line: int, source: int, target: int, at: int = 0) -> None:
        if len(self.sources) == MAX_ATTACKS:
            self.fault(line, TOO_LARGE, TOO_MANY_ATTACKS, at=at)
            return
        self.sources.append(source)
        self.targets.append(target)

    def attack_by_name(
        self, line: int, source: str, target: str, hint: str, at: Sequence[int]
    ) -> None:
        for name, begun in zip((source, target), at, strict=True):
            if name not in self.number:
                told = f"there is no argument `{shown(name)}`"
                self.fault(line, UNKNOWN, told, hint, begun)
                return
        self.attack(line, self.number[source], self.number[target], at[0])

    def argument(self, line: int, name: str, at: int = 0) -> None:
        if not name.isprintable():
            told = f"the name `{shown(name)}` has a character that cannot be printed"
            self.fault(line, BAD_LINE, told, at=at)
        elif len(self.number) < MAX_ARGUMENTS:
            self.number.setdefault(name, len(self.number))
        elif name not in self.number:
            self.fault(line, TOO_LARGE, f"more than {MAX_ARGUMENTS:,} arguments", at=at)

    def outcome(self) -> Outcome:
        if self.problems:
            return None, self.problems
        framework = framework_of_arrays(len(self.number), self.sources, self.targets)
        return Named(framework, tuple(self.number)), []


def read(data: bytes, written_in: str, file: str = "") -> Outcome:
    """Read a framework in a format of `READERS`; `file` is named in problems.

    Raises KeyError for an unknown format.
    """
    if len(data) > MAX_BYTES:
        told = f"the file is larger than {MAX_BYTES // 1024**2:,} MB"
        return None, [Problem("error", TOO_LARGE, told, Place(file))]
    named, problems = READERS[written_in](data, file)
    return named, indented(problems, data)


def read_i23(data: bytes, file: str = "") -> Outcome:
    """Read `p af N`, then a line `I J` for each attack of I on J, both from 1 to N.

    Lines that begin with `#` are comments; empty lines and attacks given twice do no harm. A
    large file without a fault is read as a whole, any other one line by line.
    """
    return _read_i23_at_once(data, file) or _read_i23_by_line(data, file)


_HEADER = re.compile(rb"(?:#[^\n]*\n)*p af ([0-9]{1,8})(?:\n|\Z)")
_COMMENT = re.compile(rb"(?m)^#[^\n]*\n")


def _read_i23_at_once(data: bytes, file: str) -> Outcome | None:
    data = data.replace(b"\r\n", b"\n") if b"\r" in data else data
    header = _HEADER.match(data)
    if not header or len(data) < 8 * MANY or int(header[1]) > MAX_ARGUMENTS:
        return None
    body = data[header.end() :]
    if not body.endswith(b"\n"):
        body += b"\n"
    if b"#" in body:
        body = _COMMENT.sub(b"", body)
    # Without its digits, a sound body is nothing but a space and a line break for each attack.
    marks = body.translate(None, b"0123456789")
    sound = marks == b" \n" * (len(marks) // 2) and body[:1] != b" "
    if not sound or b" \n" in body or b"\n " in body:
        return None
    if len(marks) // 2 > MAX_ATTACKS:
        # Comments that were taken out are not counted; whoever has so many lines will forgive it.
        line = data.count(b"\n", 0, header.end()) + MAX_ATTACKS + 1
        return None, [Problem("error", TOO_LARGE, TOO_MANY_ATTACKS, Place(file, line, 1))]
    ends = _numbers(body)
    count = int(header[1])
    # A number too large for 64 bits becomes the largest there is, and is found here as well.
    if int(ends.min()) < 1 or int(ends.max()) > count:
        return None
    return Named(framework_of_arrays(count, ends[0::2] - 1, ends[1::2] - 1)), []


def _numbers(body: bytes) -> Any:
    import numpy as np

    return np.fromstring(body, dtype=np.int64, sep=" ")


def _read_i23_by_line(data: bytes, file: str) -> Outcome:
    draft = _Draft(file)
    count = -1
    for line, text in lines_of(data, draft.fault):
        if not text or text.startswith("#"):
            continue
        if count < 0:
            count = _header(draft, line, text)
        else:
            _attack_line(draft, line, text, count)
    if count < 0:
        draft.fault(1, BAD_HEADER, "the first line `p af N` is missing", "N counts arguments")
    if draft.problems:
        return None, draft.problems
    return Named(framework_of_arrays(count, draft.sources, draft.targets)), []


def _header(draft: _Draft, line: int, text: str) -> int:
    found = re.fullmatch(r"p\s+af\s+([0-9]+)", text)
    if not found:
        told = f"expected `p af N`, found `{shown(text)}`"
        draft.fault(line, BAD_HEADER, told, "N is the number of arguments")
        return 0 if not re.match(r"[0-9]+\s+[0-9]+$", text) else MAX_ARGUMENTS
    # Numbers of many thousand digits are not worth making.
    if len(found[1].lstrip("0")) > 9 or int(found[1]) > MAX_ARGUMENTS:
        told = f"{shown(found[1])} arguments are more than {MAX_ARGUMENTS:,}"
        draft.fault(line, TOO_LARGE, told)
        return MAX_ARGUMENTS
    return int(found[1])


def _attack_line(draft: _Draft, line: int, text: str, count: int) -> None:
    found = re.fullmatch(r"([0-9]+)\s+([0-9]+)", text)
    if not found:
        told = f"expected two numbers, found `{shown(text)}`"
        draft.fault(line, BAD_LINE, told, "write `I J` where argument I attacks argument J")
        return
    ends: list[int] = []
    for given in found.groups():
        number = int(given) if len(given.lstrip("0")) < 10 else MAX_ARGUMENTS + 1
        if not 1 <= number <= count:
            told = f"there is no argument {shown(given)}"
            hint = f"arguments are numbered 1 to {count}"
            draft.fault(line, UNKNOWN, told, hint, found.start(len(ends) + 1))
            return
        ends.append(number - 1)
    draft.attack(line, *ends)


FACT = re.compile(
    r"\s*(?:arg\(\s*([^\s,()]+)\s*\)|att\(\s*([^\s,()]+)\s*,\s*([^\s,()]+)\s*\))\s*\."
)

_COMPOUND = re.compile(r"\s*(?:arg|att)\([^()]*\(")
ONE_WORD = "a name has no brackets in it: write `f_x`, say, for `f(x)`"


def read_apx(data: bytes, file: str = "") -> Outcome:
    """Read facts `arg(a).` and `att(a,b).`, one or more a line, in any order; `%` is a comment."""
    draft = _Draft(file)
    number = draft.number
    unresolved: list[tuple[int, str, str, int, int]] = []
    for line, text in lines_of(data, draft.fault):
        facts = text.partition("%")[0].rstrip()
        place = 0
        while place < len(facts):
            found = FACT.match(facts, place)
            if not found:
                told = f"expected `arg(a).` or `att(a,b).`, found `{shown(facts[place:].strip())}`"
                hint = ONE_WORD if _COMPOUND.match(facts, place) else ""
                begun = len(facts) - len(facts[place:].lstrip())
                draft.fault(line, BAD_LINE, told, hint, begun)
                break
            place = found.end()
            if found[1] is not None:
                draft.argument(line, found[1], found.start(1))
            elif found[2] in number and found[3] in number:
                draft.attack(line, number[found[2]], number[found[3]], found.start(2))
            elif len(unresolved) < MAX_ATTACKS:
                unresolved.append((line, found[2], found[3], found.start(2), found.start(3)))
            else:
                draft.fault(line, TOO_LARGE, TOO_MANY_ATTACKS, at=found.start(2))
    hint = "every argument has a fact `arg(a).`"
    for line, source, target, *at in unresolved:
        draft.attack_by_name(line, source, target, hint, at)
    return draft.outcome()


def read_tgf(data: bytes, file: str = "") -> Outcome:
    """Read a line for each argument, a line `#`, and a line `a b` for each attack.

    What follows the names on a line is a label and is passed over.
    """
    draft = _Draft(file)
    last, length, parted = 1, 0, False
    for line, text in lines_of(data, draft.fault):
        words = text.split(None, 2)
        if not words:
            continue
        last, length = line, len(text)
        if words == ["#"] and parted:
            draft.fault(line, BAD_LINE, "a second line `#`", "one `#` parts arguments and attacks")
        elif words == ["#"]:
            parted = True
        elif not parted:
            draft.argument(line, words[0])
        elif len(words) == 1:
            draft.fault(line, BAD_LINE, f"expected two arguments, found `{shown(text)}`")
        else:
            hint = "every argument has a line of its own before `#`"
            second = text.index(words[1], len(words[0]))
            draft.attack_by_name(line, words[0], words[1], hint, (0, second))
    if not parted:
        told = "the file ends before the line `#`"
        draft.fault(last, CUT_OFF, told, "attacks follow it", length)
    return draft.outcome()


READERS: dict[str, Callable[[bytes, str], Outcome]] = {
    "i23": read_i23,
    "apx": read_apx,
    "tgf": read_tgf,
}

SUFFIXES: dict[str, str] = {".af": "i23", ".i23": "i23", ".apx": "apx", ".tgf": "tgf"}
"""What a file's suffix says of its format."""


def format_of_suffix(suffix: str) -> str:
    """Give the format of files that end so; i23 where the suffix says nothing."""
    return SUFFIXES.get(suffix.lower(), "i23")
