"""Votes before and after, read from a table that a spreadsheet wrote."""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.hints import nearest
from argmap.model import Place, Problem
from argmap.store.advice import LONGEST
from argmap.store.read import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCALE = (1, 2, 3, 4, 5)
"""From strong disagreement to strong agreement."""

COLUMNS = ("student", "claim", "text", "before", "after")
"""What a table may tell; of these, `student` may be missing and `text` is not read."""

NEEDED = ("claim", "before", "after")

EMPTY = "`argmap prep exit -o votes.csv` makes a table to fill in"

_NAMES: dict[str, tuple[str, ...]] = {
    "student": ("student", "person", "code", "name", "schüler", "lernende", "schüler*in"),
    "claim": ("number", "no", "nr", "nummer", "id", "claim", "aussage"),
    "before": ("before", "pre", "vorher", "vor"),
    "after": ("after", "post", "nachher", "nach"),
}
"""Names of columns, in English and German; of several for one thing, the first here is read."""


@dataclass(frozen=True, slots=True)
class Vote:
    """How somebody stands to a claim before and after: from 1 to 5, None for no vote.

    `student` is "" where the table does not tell.
    """

    claim: str
    before: int | None
    after: int | None
    student: str = ""


def read_votes(
    data: bytes, file: str, numbers: Mapping[str, int]
) -> tuple[tuple[Vote, ...], list[Problem]]:
    """Read a table of votes; `numbers` are those of the claims by id, `file` is for places only.

    Columns are parted by commas, semicolons or tabs, whichever the head has most of; the text is
    UTF-8, UTF-16 with a mark or Windows-1252. All problems are found in one pass. O(bytes); never
    raises.
    """
    place = Place(file, 1, 1)
    if len(data) > MAX_BYTES:
        return (), [Problem("error", "too-large", f"larger than {MAX_BYTES // 1024**2} MB", place)]
    if not _is_text(data):
        hint = "in the spreadsheet, save it as CSV"
        return (), [Problem("error", "no-table", "this is no CSV file", place, hint)]
    problems: list[Problem] = []
    rows = _rows(_text(data), file, problems)
    head = next(rows, None)
    if head is None:
        return (), problems or [Problem("error", "empty-file", "the file is empty", place, EMPTY)]
    places, missing = _columns(head)
    problems += _twice(head, places, file)
    problems += (
        Problem(
            "error",
            "no-column",
            f"there is no column `{name}`",
            Place(file, head.line, 1),
            f"name one so in the first row: {', '.join(_NAMES[name])}",
        )
        for name in missing
    )
    if missing:
        return (), problems
    table = _Table(
        file,
        places,
        len(head.cells),
        numbers,
        {str(n): name for name, n in numbers.items()},
        problems,
    )
    votes = tuple(vote for row in rows if (vote := table.vote(row)))
    return votes, problems


_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _is_text(data: bytes) -> bool:
    """Tell a table as text from a workbook, which is a ZIP file, and from other bytes."""
    return not data.startswith(b"PK") and (data.startswith(_UTF_16) or b"\0" not in data)


def _text(data: bytes) -> str:
    if data.startswith(_UTF_16):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Excel writes the code page of the machine unless it is asked for UTF-8.
        return data.decode("cp1252", "replace")


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row, and the line in which it begins."""

    cells: list[str]
    line: int


def _rows(text: str, file: str, problems: list[Problem]) -> Iterator[_Row]:
    """Give the rows that are not blank."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    while True:
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as fault:
            is_open = str(fault) == "unexpected end of data"
            told = "a quotation mark is not closed" if is_open else str(fault)
            message = f"the row cannot be read: {told}"
            problems.append(Problem("error", "no-table", message, Place(file, line)))
            return
        # Excel is told what parts the columns by a first line `sep=;`.
        if any(cells) and not (line == 1 and cells[0].startswith("sep=")):
            yield _Row(cells, line)
        line = reader.line_num + 1


def _delimiter(text: str) -> str:
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("sep="))
    head = next(lines, "")
    return max(",;\t", key=head.count)


def _names_in(head: _Row) -> list[str]:
    return [re.sub(r"[\s.:_#]+", "", cell).casefold() for cell in head.cells]


def _twice(head: _Row, places: Mapping[str, int], file: str) -> Iterator[Problem]:
    """Refuse a head in which it is not clear which column is meant."""
    names = _names_in(head)
    for place in places.values():
        if names.count(names[place]) > 1:
            message = f"two columns are called `{head.cells[place]}`"
            hint = "give one of them another name"
            yield Problem("error", "duplicate-key", message, Place(file, head.line, 1), hint)


def _columns(head: _Row) -> tuple[dict[str, int], list[str]]:
    """Find each column by its name; give those too that are needed and missing."""
    names = _names_in(head)
    found = {
        column: names.index(known[0])
        for column, all_known in _NAMES.items()
        if (known := [name for name in all_known if name in names])
    }
    return found, [column for column in NEEDED if column not in found]


@dataclass(frozen=True, slots=True)
class _Table:
    """What rows are read by, what was wrong so far, and in which line a vote was seen first."""

    file: str
    places: Mapping[str, int]
    columns: int
    numbers: Mapping[str, int]
    names: Mapping[str, str]
    problems: list[Problem]
    seen: dict[tuple[str, str], int] = field(default_factory=dict)

    def vote(self, row: _Row) -> Vote | None:
        """Give the vote of a row; None where there is none, or something is wrong with it."""
        if any(row.cells[self.columns :]):
            told = f"the row has {len(row.cells)} cells, and the first row {self.columns}"
            self._add(row, "no-table", told, "put a text that holds a comma in quotation marks")
            return None
        cells = {name: "".join(row.cells[at : at + 1]) for name, at in self.places.items()}
        before, after = (self._mark(row, name, cells[name]) for name in ("before", "after"))
        if before is after is None:
            return None  # a row that was not filled in, or is told of already
        student = cells.get("student", "")
        claim = self._claim(row, cells["claim"])
        if not claim:
            return None
        first = self.seen.setdefault((student, claim), row.line) if student else row.line
        if first != row.line:
            told = f"`{student}` votes on claim {self.numbers[claim]} as in line {first}"
            self._add(row, "voted-twice", told, "keep one of the two rows")
            return None
        return Vote(claim, before, after, student)

    def _mark(self, row: _Row, column: str, cell: str) -> int | None:
        if cell in _BLANK:
            return None
        # Some spreadsheets write 4 as 4.0, in German as 4,0.
        if found := re.fullmatch(r"([1-5])([.,]0+)?", cell):
            return int(found[1])
        told = f"`{_shortened(cell)}` in `{column}` is no vote"
        self._add(row, "no-vote", told, "write a whole number from 1 to 5, or nothing")
        return None

    def _claim(self, row: _Row, cell: str) -> str:
        """Give the id of a claim that is named by its number or its id; "" if there is none."""
        name = cell.strip("[]# ")
        if found := self.names.get(name) or (name if name in self.numbers else ""):
            return found
        told = f"there is no claim `{_shortened(name)}`" if name else "the row names no claim"
        last = f"name it by its id, or by its number from 1 to {len(self.numbers)}"
        near = "" if not name or name.isdecimal() else nearest(name, self.numbers)
        self._add(row, "no-claim", told, f"did you mean `{near}`?" if near else last)
        return ""

    def _add(self, row: _Row, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem("error", code, message, Place(self.file, row.line), hint))


_BLANK = ("", "-", "–", "—")


def _shortened(text: str) -> str:
    """Cut a cell to what a message repeats."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
