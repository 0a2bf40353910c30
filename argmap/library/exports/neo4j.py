"""CSV for Neo4j's bulk importer, `neo4j-admin database import full`.

The form is that of Neo4j's operations manual (Import, CSV header format): a header with `:ID`,
`:LABEL`, `:START_ID`, `:END_ID`, `:TYPE` and types, one file for each label and type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.library.exports.tables import file_stem, key, rows_query
from argmap.library.sheets import BETWEEN, columns_of
from argmap.queries.cypher.graph import answered, opened
from argmap.queries.cypher.schema import (
    CLAIM,
    FLAG,
    NODES,
    NUMBER,
    STRENGTH,
    TEXT,
    TEXTS,
    tables,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_TYPES: Mapping[str, str] = {
    TEXT: "string", NUMBER: "long", STRENGTH: "double", FLAG: "boolean", TEXTS: "string[]",
}  # fmt: skip

_SETTINGS = f"--array-delimiter=U+{ord(BETWEEN):04X} --multiline-fields=true"

_README = """\
# An argmap library for Neo4j

{rows} nodes and relationships, one file for each label and type. A claim has two labels: Claim,
and its type (Thesis, Pro, Con, Risk, Rebuttal). Elements of lists are divided by the character
U+001F; a list without elements is null. Texts may hold line breaks.

Call this in this folder, with Neo4j 5 or newer and its server stopped; it fills an empty database
called `neo4j`. The same stands in `import.sh`.

```
{command}
```

Then, in the database, so that claims are found by their keys:

```
CREATE CONSTRAINT FOR (c:Claim) REQUIRE c.key IS UNIQUE
```
"""


def write(database: Path, folder: Path) -> int:
    """Write the files, the command and a README; give how many rows there are. Raises OSError."""
    connection = opened(database)
    rows, arguments = 0, []
    for table in tables():
        path = folder / f"{file_stem(table)}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            stream.write(",".join(_header(table)) + "\n")
            for row in answered(connection, rows_query(table)):
                stream.write(",".join(_fields(table, row)) + "\n")
                rows += 1
        option = "nodes" if table in NODES else "relationships"
        arguments.append(f"--{option}={path.name}")
    command = " \\\n  ".join(
        ["neo4j-admin database import full neo4j", *arguments, *_SETTINGS.split()]
    )
    texts = {
        "import.sh": f'#!/bin/sh\ncd "$(dirname "$0")" || exit\n{command}\n',
        "README.md": _README.format(rows=f"{rows:,}", command=command),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    (folder / "import.sh").chmod(0o755)
    return rows


def _header(table: str) -> list[str]:
    if table in NODES:
        unique = key(table)
        named = [f"{unique}:ID({table})" if name == unique else _typed(name, kind)
                 for name, kind in NODES[table].items()]  # fmt: skip
        return [*named, ":LABEL"]
    _, tail, head = table.split()
    ends = [f":START_ID({tail})", f":END_ID({head})"]
    return [*ends, *(_typed(*it) for it in list(columns_of(table).items())[2:]), ":TYPE"]


def _typed(name: str, kind: str) -> str:
    return f"{name}:{_TYPES[kind]}"


def _fields(table: str, row: Sequence[Any]) -> list[str]:
    """Give a row as the importer has it, with its labels or its type at the end."""
    told = [table.partition(" ")[0]]
    if table == CLAIM:
        kind = row[list(NODES[CLAIM]).index("type")]
        told.append(str(kind).capitalize())
    return [_field(value) for value in [*row, told]]


def _field(value: Any) -> str:
    """Write a value; an empty field is null, and empty between quotation marks an empty text."""
    if value is None or value == []:
        return ""
    if isinstance(value, list):
        value = BETWEEN.join(value)
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return str(value).lower()
