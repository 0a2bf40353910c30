"""The rows of a debate as CSV, and the statements by which Ladybug takes such files in.

Files are the quickest way in that needs no package besides: values handed over from Python take
ten times as long and six times the memory.
"""

from __future__ import annotations

import csv
import io
from glob import escape
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from argmap.queries.cypher.rows import rows_of
from argmap.queries.cypher.schema import NODES, RELATIONSHIPS, SHARED, TEXT, TEXTS, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from argmap.model import ArgumentMap

BETWEEN, NOTHING = "\x1f", "\x1e"
"""What stands between the texts of a list, and for one that is empty: no debate can hold either."""

_OPTIONS = "header=false, parallel=false, auto_detect=false, delim=',', quote='\"', escape='\"'"


def sheets_of(name: str, debate: ArgumentMap) -> dict[str, str]:
    """Write the rows of a debate's own tables as CSV; tables without rows are left out.

    O(claims + relations).
    """
    written = {}
    for table in tables():
        if table not in SHARED and (rows := rows_of(table, [(name, debate)])):
            columns = columns_of(table)
            found: Iterable[Sequence[Any]] = map(itemgetter(*columns), rows)
            if TEXTS in columns.values():
                found = ([_cell(value) for value in row] for row in found)
            written[table] = comma_separated(found)
    return written


def names_of(debate: ArgumentMap) -> dict[str, list[str]]:
    """Give the names of speakers, themes and principles, which debates share."""
    return {label: [row["name"] for row in rows_of(label, [("", debate)])] for label in SHARED}


def columns_of(table: str) -> Mapping[str, str]:
    """Give the columns of a table with their types; a relationship's ends are `tail` and `head`."""
    if table in NODES:
        return NODES[table]
    return {"tail": TEXT, "head": TEXT, **RELATIONSHIPS[table.partition(" ")[0]][1]}


def comma_separated(rows: Iterable[Sequence[Any]]) -> str:
    """Write rows as CSV without a header; texts and what is not given stand in quotes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerows(rows)
    return text.getvalue()


def taking_in(table: str, path: Path) -> str:
    """Write the statement that loads a file of such rows into a table."""
    columns = columns_of(table)
    typed = ", ".join(
        f"`{name}` {TEXT if kind == TEXTS else kind}" for name, kind in columns.items()
    )
    told = ", ".join(_told(name, kind) for name, kind in columns.items())
    name, *ends = table.split()
    between = f" (from='{ends[0]}', to='{ends[1]}')" if ends else ""
    # The engine reads names of files as patterns.
    pattern = literal(escape(path.as_posix()))
    origin = f"LOAD WITH HEADERS ({typed}) FROM {pattern} ({_OPTIONS}) RETURN {told}"
    return f"COPY `{name}` FROM ({origin}){between}"


def literal(text: str) -> str:
    """Write a text as Cypher has it."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _told(name: str, kind: str) -> str:
    if kind != TEXTS:
        return f"`{name}`"
    # The engine splits an empty text into one that is empty, and loses empty ones at the ends.
    split = f"string_split(`{name}`, '{BETWEEN}')"
    return (
        f"CASE WHEN `{name}` = '' THEN CAST([] AS {kind})"
        f" WHEN contains(`{name}`, '{NOTHING}')"
        f" THEN list_transform({split}, x -> replace(x, '{NOTHING}', '')) ELSE {split} END"
    )


def _cell(value: Any) -> Any:
    return BETWEEN.join(text or NOTHING for text in value) if isinstance(value, list) else value
