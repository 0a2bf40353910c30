"""A table as CSV (RFC 4180), with the place of each cell.

Read is what spreadsheets write: comma, semicolon or tab between cells, told by the line that names
the columns, or by a line `sep=;` at the top. A text that a spreadsheet would run as a formula
begins with an apostrophe, which is taken off again.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from argmap.model import Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.formats.text import Text
    from argmap.model import Place

DELIMITERS = ",;\t"
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")
_LINE = re.compile(r"[^\r\n]*[^\r\n\s][^\r\n]*")
_SEPARATOR = re.compile(r"sep=([^\r\n\"])\r?\n?")


@dataclass(frozen=True)
class Row:
    """The cells of a line by the name of their column; those that are empty are not there.

    `nameless` are those of columns without a name, by the number of their column.
    """

    cells: Mapping[str, str]
    nameless: Mapping[int, str]
    table: Table
    start: int

    def get(self, column: str) -> str:
        """Give a cell, "" if it is empty."""
        return self.cells.get(column, "")

    def nameless_place(self, column: int) -> Place:
        """Give where the cell of a column without a name begins."""
        return self.table.cell_place(self.start, column)

    def place(self, column: str = "") -> Place:
        """Give where the cell of a column begins, without one where the line does."""
        at = self.table.columns.index(column) if column in self.table.columns else 0
        return self.table.cell_place(self.start, at)


@dataclass(frozen=True)
class Table:
    """A text with the names of its columns; the line with them begins at `start`.

    `above` are the lines before it, a title say, by where they begin.
    """

    text: Text
    delimiter: str
    columns: tuple[str, ...]
    start: int
    above: Mapping[int, str]

    def rows(self) -> Iterator[Row]:
        """Read the lines below the names. Raises Refused where one is not CSV. O(length)."""
        for start, cells in _records(self.text, self.delimiter, self.start):
            if start == self.start or not any(cells):
                continue
            if any(cells[len(self.columns) :]):
                place = self.cell_place(start, len(self.columns))
                message = f"a cell more than the {len(self.columns)} columns that there are"
                hint = "put a text with delimiters in double quotes"
                raise Refused(Problem("error", "malformed-row", message, place, hint))
            named = zip(self.columns, cells, strict=False)
            held = {name: plain(cell) for name, cell in named if cell and name}
            loose = {} if len(held) == len(cells) - cells.count("") else self._loose(cells)
            yield Row(held, loose, self, start)

    def _loose(self, cells: Sequence[str]) -> dict[int, str]:
        named = enumerate(zip(self.columns, cells, strict=False))
        return {at: plain(cell) for at, (name, cell) in named if not name and cell.strip()}

    def cell_place(self, start: int, column: int) -> Place:
        """Give where a cell begins, of the line that begins at a letter. O(line)."""
        ends = f"{re.escape(self.delimiter)}\r\n"
        cell = re.compile(f'"(?:[^"]|"")*"?[^{ends}]*|[^{ends}]*')
        at = start
        for _ in range(column):
            found = cell.match(self.text.content, at)
            end = found.end() if found else at
            if self.text.content[end : end + 1] != self.delimiter:
                break
            at = end + 1
        return self.text.place(at)


MOST_ABOVE = 10
"""Lines with a single cell that may stand above the names of the columns."""


def table_of(text: Text, names: Mapping[str, str], needed: Sequence[str]) -> Table:
    """Read the names of the columns; `names` are what they may be called, as they are spelled.

    They are the first line, or the first that names those `needed` below lines of one cell. A
    column of an unknown name is called as it is. Raises Refused for a name given twice and for a
    file without any line.
    """
    said = _SEPARATOR.match(text.content)
    start = said.end() if said else 0
    above, start, delimiter = _above(text.content, start, said[1] if said else "", names, needed)
    first = next(((at, row) for at, row in _records(text, delimiter, start) if any(row)), None)
    if first is None:
        hint = "the first line names the columns"
        raise Refused(Problem("error", "empty-table", "the table is empty", text.place(0), hint))
    start, cells = first
    columns = tuple(names.get(spelled := _spelled(cell), spelled) for cell in cells)
    table = Table(text, delimiter, columns, start, above)
    for at, name in enumerate(columns):
        if name and name in columns[:at]:
            message = f"the column `{name}` is already given"
            place = table.cell_place(start, at)
            raise Refused(Problem("error", "duplicate-column", message, place))
    return table


def _above(
    content: str, start: int, said: str, names: Mapping[str, str], needed: Sequence[str]
) -> tuple[dict[int, str], int, str]:
    """Give the lines above the names of the columns, where those begin, and what divides cells."""
    above: dict[int, str] = {}
    first = start, said or ","
    for line in islice(_LINE.finditer(content, start), MOST_ABOVE):
        delimiter = said or max(DELIMITERS, key=line[0].count)
        if not above:
            first = line.start(), delimiter
        if len(line[0]) > csv.field_size_limit():
            break
        cells = next(csv.reader([line[0]], delimiter=delimiter), [])
        if set(needed) <= {names.get(_spelled(cell)) for cell in cells}:
            return above, line.start(), delimiter
        if sum(map(bool, cells)) > 1:
            break
        above[line.start()] = "".join(cells)
    return {}, *first


def _spelled(cell: str) -> str:
    return re.sub(r"[\s_-]+", "_", plain(cell).strip().lower())


def _records(text: Text, delimiter: str, start: int) -> Iterator[tuple[int, list[str]]]:
    """Give the cells of each record, and where it begins."""
    lines = _Lines(text.content, start)
    # Python's limit is for all readers at once, and lower than what a text may be.
    limit = csv.field_size_limit(len(text.content) + 1)
    try:
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        while True:
            begun = lines.at
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as fault:
                raise _malformed(text, delimiter, begun, str(fault)) from None
            yield begun, cells
    finally:
        csv.field_size_limit(limit)


class _Lines:
    """The lines of a text, and how far it is read."""

    def __init__(self, content: str, start: int) -> None:
        self.at = start
        self._lines = io.StringIO(content, newline="")
        self._lines.seek(start)

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.at += len(line)
        return line


def _malformed(text: Text, delimiter: str, begun: int, told: str) -> Refused:
    """Find the quote that is not closed, or what follows one that is."""
    ends = f"{re.escape(delimiter)}\r\n"
    cell = re.compile(f'"((?:[^"]|"")*)("?)|[^{ends}]*')
    at, hint = begun, "a quote in a quoted text is written twice"
    while found := cell.match(text.content, at):
        end = found.end()
        if found[2] == "" and text.content[at : at + 1] == '"':
            told = "a quote that is not closed"
            break
        if text.content[end : end + 1] not in (delimiter, ""):
            at = end
            break
        at = end + 1
    return Refused(
        Problem("error", "malformed-row", told, text.place(min(at, len(text.content))), hint)
    )


def written(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Write a table so that it comes back exactly; lines end as RFC 4180 says. O(size)."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([guarded(row.get(column, "")) for column in columns] for row in rows)
    return text.getvalue()


def guarded(text: str) -> str:
    """Write a text so that no spreadsheet runs it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def plain(cell: str) -> str:
    """Give the text that `guarded` wrote."""
    return cell[1:] if _GUARDED.match(cell) else cell
