"""The edge to Ladybug where it writes: debates out of a database and into it."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from argmap.library.catalogue import UnusableLibrary
from argmap.library.sheets import comma_separated, taking_in
from argmap.queries.cypher.graph import MEMORY, answered
from argmap.queries.cypher.schema import NODES, SHARED, definitions, tables

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    import ladybug


_OWN = {label: next(name for name in ("debate", "name") if name in NODES[label])
        for label in NODES if label not in SHARED}  # fmt: skip
"""Labels of nodes that are a debate's own, with the property that says whose."""


def made_by() -> str:
    """Name what makes and reads databases here: the engine, how it stores, and the schema."""
    import ladybug

    schema = zlib.crc32("\n".join(definitions(list(tables()))).encode())
    version, storage = ladybug.__version__, ladybug.storage_version
    return f"Ladybug {version} (storage {storage}, schema {schema:08x})"


MOST_WAITING = 16_000_000
"""Characters of rows that are kept before they are written; opening a file takes longer."""


class Batch:
    """Debates that are to be loaded together, as files of rows in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tables: set[str] = set()
        self._waiting: dict[str, list[str]] = {}
        self._size = 0
        self.names: dict[str, dict[str, None]] = {label: {} for label in SHARED}

    def add(self, sheets: dict[str, str], names: dict[str, list[str]]) -> None:
        """Add a debate's rows. Raises OSError."""
        for table, text in sheets.items():
            self._waiting.setdefault(table, []).append(text)
            self._size += len(text)
        if self._size > MOST_WAITING:
            self.write()
        for label, some in names.items():
            self.names[label].update(dict.fromkeys(some))

    def write(self) -> None:
        """Write what waits to be written. Raises OSError."""
        for table, texts in self._waiting.items():
            self.tables.add(table)
            with self.file(table).open("a", encoding="utf-8", newline="") as stream:
                stream.writelines(texts)
        self._waiting.clear()
        self._size = 0

    def file(self, table: str) -> Path:
        """Name the file of a table's rows."""
        return self.folder / f"{table.replace(' ', '-')}.csv"


def update(database: Path, gone: Collection[str], batch: Batch) -> None:
    """Take debates out of a database by name, and load others; make it where it is not there yet.

    A database is of use only when this has come to its end. Raises UnusableLibrary.
    O(rows loaded) and, of debates that go, 30 ms each for 100 claims.
    """
    import ladybug

    is_new = not database.exists()
    try:
        # One thread keeps rows in the order of the files. Nobody reads this copy before it is done,
        # so there is no transaction around all, which takes twice the memory, and one checkpoint.
        with (
            ladybug.Database(
                database, buffer_pool_size=MEMORY, max_num_threads=1, auto_checkpoint=False
            ) as engine,
            ladybug.Connection(engine) as connection,
        ):
            if is_new:
                for statement in definitions(list(tables())):
                    connection.execute(statement)
            if gone:
                _take_out(connection, gone)
            _load(connection, batch)
            connection.execute("CHECKPOINT")
    except (RuntimeError, ValueError, MemoryError, IndexError) as fault:
        raise UnusableLibrary(f"the database cannot be written: {_plain(fault)}") from fault
    if database.with_name(f"{database.name}.wal").exists():
        raise UnusableLibrary("the database cannot be written: its log is left over")


def _take_out(connection: ladybug.Connection, gone: Collection[str]) -> None:
    named: dict[str, Any] = {"gone": list(gone)}
    for label, owner in _OWN.items():
        connection.execute(f"MATCH (n:{label}) WHERE n.{owner} IN $gone DETACH DELETE n", named)
    for label in SHARED:
        connection.execute(f"MATCH (n:{label}) WHERE NOT EXISTS {{ MATCH (n)<--() }} DELETE n")


def _load(connection: ladybug.Connection, batch: Batch) -> None:
    for label, names in batch.names.items():
        known = {name for [name] in answered(connection, f"MATCH (n:{label}) RETURN n.name")}
        if added := [[name] for name in names if name not in known]:
            batch.add({label: comma_separated(added)}, {})
    batch.write()
    for table in tables():
        if table in batch.tables:
            connection.execute(taking_in(table, batch.file(table)))


def _plain(fault: Exception) -> str:
    return " ".join(str(fault).split())[:300]
