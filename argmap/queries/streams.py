"""Rows of any number -> text, piece after piece: table, JSON, JSON lines, CSV, Markdown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from argmap.cells import pad, width, wrap
from argmap.queries.tables import csv_cell, markdown_cell

Rows = Iterable[list[Any]]
Shown = Callable[[Any], str]
"""Writes a value as the text of a cell."""

Stream = Callable[[Sequence[str], Rows, Shown, int], Iterator[str]]

SAMPLE = 1000
"""Rows that are read before the first is printed; the widths of a table's columns come from them,
and longer cells below are wrapped."""

UNBROKEN = 24
"""Columns of a terminal up to which a word is not broken to make room for other columns."""

_GAP = "  "
_SLACK = 6


def table(columns: Sequence[str], rows: Rows, shown: Shown, room: int) -> Iterator[str]:
    """Write cells side by side within `room` columns of a terminal, wrapped where they are longer.

    Numbers stand at the right of their column. O(characters).
    """
    rows = iter(rows)
    sample = list(islice(rows, SAMPLE))
    cells = [list(columns), *([shown(value) for value in row] for row in sample)]
    widths = _widths(cells, room)
    if len(sample) == SAMPLE:  # more may come, and be longer
        spare = room - sum(widths) - len(_GAP) * (len(columns) - 1)
        widths = [size + min(max(spare, 0) // len(columns), _SLACK) for size in widths]
    numeric = [_is_numeric([row[at] for row in sample]) for at in range(len(columns))]
    yield _lines(cells[0], widths, numeric) + _GAP.join("-" * size for size in widths) + "\n"
    for row in cells[1:]:
        yield _lines(row, widths, numeric)
    for more in rows:
        yield _lines([shown(value) for value in more], widths, numeric)


def _widths(cells: Sequence[Sequence[str]], room: int) -> list[int]:
    """Give each column what its cells take; where that is too much, the wide ones give way.

    A column keeps room for its longest word, up to UNBROKEN.
    """
    columns = [[row[at] for row in cells] for at in range(len(cells[0]))]
    whole = [max(width(cell) for cell in column) for column in columns]
    least = [
        min(max((width(word) for cell in column for word in cell.split()), default=0), UNBROKEN)
        for column in columns
    ]
    budget = room - len(_GAP) * (len(columns) - 1)
    for most in range(max(whole), 0, -1):
        widths = [max(low, min(full, most), 1) for low, full in zip(least, whole, strict=True)]
        if sum(widths) <= budget:
            return widths
    return [max(low, 1) for low in least]


def _is_numeric(values: Sequence[Any]) -> bool:
    known = [value for value in values if value is not None]
    return bool(known) and all(
        isinstance(value, (int, float)) and not isinstance(value, bool) for value in known
    )


def _lines(row: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    wrapped = [wrap(cell, size) for cell, size in zip(row, widths, strict=True)]
    text = ""
    for at in range(max(len(lines) for lines in wrapped)):
        cells = [lines[at] if at < len(lines) else "" for lines in wrapped]
        text += _GAP.join(map(_placed, cells, widths, numeric)).rstrip() + "\n"
    return text


def _placed(cell: str, size: int, is_number: bool) -> str:  # noqa: FBT001 - one of map's columns
    return " " * (size - width(cell)) + cell if is_number else pad(cell, size)


def markdown(columns: Sequence[str], rows: Rows, shown: Shown, room: int) -> Iterator[str]:
    """Write a Markdown table in which every text stays text; `room` is not used."""
    yield _markdown_line(columns) + "|" + " --- |" * len(columns) + "\n"
    for row in rows:
        yield _markdown_line([shown(value) for value in row])


def _markdown_line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(markdown_cell(cell) for cell in cells) + " |\n"


def comma_separated(columns: Sequence[str], rows: Rows, shown: Shown, room: int) -> Iterator[str]:
    """Write CSV with a header (RFC 4180, lines end in a newline); `room` is not used.

    A text that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in chain([list(columns)], rows):
        writer.writerow([csv_cell(it if _is_numeric([it]) else shown(it)) for it in row])
        yield text.getvalue()
        text.seek(0)
        text.truncate()


def json_array(columns: Sequence[str], rows: Rows, shown: Shown, room: int) -> Iterator[str]:
    """Write one JSON array of objects; `shown` and `room` are not used."""
    encoder = json.JSONEncoder(ensure_ascii=False, indent=2)
    before = "[\n  "
    for row in rows:
        text = encoder.encode(dict(zip(columns, row, strict=True)))
        yield before + text.replace("\n", "\n  ")
        before = ",\n  "
    yield "[]\n" if before.startswith("[") else "\n]\n"


def json_lines(columns: Sequence[str], rows: Rows, shown: Shown, room: int) -> Iterator[str]:
    """Write one JSON object a line; `shown` and `room` are not used."""
    encoder = json.JSONEncoder(ensure_ascii=False)
    for row in rows:
        yield encoder.encode(dict(zip(columns, row, strict=True))) + "\n"


STREAMS: dict[str, Stream] = {
    "table": table,
    "json": json_array,
    "jsonl": json_lines,
    "csv": comma_separated,
    "markdown": markdown,
}
