"""Parquet, one file for each label and type, written by Ladybug itself.

The statement that writes a file is made here alone; no query of a user's can be one (`guard`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.library.exports.tables import counting_query, file_stem, rows_query
from argmap.library.sheets import literal
from argmap.queries.cypher.graph import answered, opened
from argmap.queries.cypher.schema import tables

if TYPE_CHECKING:
    from pathlib import Path

_README = """\
# An argmap library as Parquet

{rows} nodes and relationships, one file for each label and type; `SUPPORTS-Claim-Claim.parquet`
has those from a Claim to a Claim. A node's first column is unique. `tail` and `head` of a
relationship are those of the nodes that it leads from and to. A claim's type is its `type`; lists
are lists of texts.
"""


def write(database: Path, folder: Path) -> int:
    """Write the files and a README; give how many rows there are. Raises RuntimeError, OSError."""
    connection = opened(database)
    rows = 0
    for table in tables():
        query = rows_query(table)
        [count] = next(
            iter(connection.execute(f"{query.partition(' RETURN ')[0]} RETURN count(*)"))
        )
        path = folder / f"{file_stem(table)}.parquet"
        connection.execute(f"COPY ({query}) TO {literal(path.as_posix())}")
        [[count]] = answered(connection, counting_query(table))
        rows += count
    readme = _README.format(rows=f"{rows:,}")
    (folder / "README.md").write_text(readme, encoding="utf-8", newline="\n")
    return rows
