"""Records -> text: table, JSON, JSON lines, CSV, Markdown, or ids alone."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from argmap.cells import pad, width, wrap
from argmap.queries.records import Record

Output = Callable[[Sequence[Record], Sequence[str], int], str]

MIN_TEXT_COLUMNS = 24
"""The last column of a table keeps at least this width, however narrow the terminal is."""


def table(records: Sequence[Record], columns: Sequence[str], room: int = 80) -> str:
    """Write the columns side by side within `room` terminal columns; the last one is wrapped.

    O(characters).
    """
    rows = [[_cell(record[column]) for column in columns] for record in records]
    head = [column.replace("_", " ").upper() for column in columns]
    widths = [max(width(row[i]) for row in [head, *rows]) for i in range(len(columns) - 1)]
    rest = max(room - sum(widths) - 2 * len(widths), MIN_TEXT_COLUMNS)
    lines = []
    for row in [head, *rows]:
        left = "  ".join(pad(cell, size) for cell, size in zip(row, widths, strict=False))
        first, *more = wrap(row[-1], rest)
        lines.append(f"{left}  {first}".strip(" ") if widths else first)
        lines += (" " * (width(left) + 2 if widths else 0) + line for line in more)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def markdown(records: Sequence[Record], columns: Sequence[str], room: int = 0) -> str:
    """Write a Markdown table in which every text stays text; `room` is not used."""
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    for record in records:
        cells = [markdown_cell(_cell(record[column])) for column in columns]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def comma_separated(records: Sequence[Record], columns: Sequence[str], room: int = 0) -> str:
    """Write CSV with a header (RFC 4180, lines end in a newline); lists are joined by `; `.

    A text that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([csv_cell(record[column]) for column in columns] for record in records)
    return text.getvalue()


def json_array(records: Sequence[Record], columns: Sequence[str], room: int = 0) -> str:
    """Write one JSON array of whole records, whatever columns are shown elsewhere."""
    return json.dumps(list(records), ensure_ascii=False, indent=2) + "\n"


def json_lines(records: Sequence[Record], columns: Sequence[str], room: int = 0) -> str:
    """Write one whole record a line."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def ids(records: Sequence[Record], columns: Sequence[str], room: int = 0) -> str:
    """Write each record's id on a line, for other programs; of several debates `FILE<tab>ID`."""
    names = ("debate", "id") if "debate" in columns else ("id",)
    return "".join("\t".join(str(record[name]) for name in names) + "\n" for record in records)


OUTPUTS: dict[str, Output] = {
    "table": table,
    "json": json_array,
    "jsonl": json_lines,
    "csv": comma_separated,
    "markdown": markdown,
    "ids": ids,
}


def _cell(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(_cell(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_cell(held)}" for key, held in value.items() if held)
    return "" if value is None else str(value)


def csv_cell(value: Any) -> str:
    """Write a value for CSV: its line breaks as newlines, and no text as a formula."""
    cell = _cell(value).replace("\r\n", "\n").replace("\r", "\n")
    is_number = isinstance(value, (int, float))
    is_formula = not is_number and cell.startswith(("=", "+", "-", "@", "\t", "\n"))
    return f"'{cell}" if is_formula else cell


def markdown_cell(cell: str) -> str:
    """Write a text for one cell of a Markdown table, in which it stays text."""
    escaped = re.sub(r"[\\|*_`\[~]", r"\\\g<0>", cell)
    return " ".join(escaped.replace("&", "&amp;").replace("<", "&lt;").split())
