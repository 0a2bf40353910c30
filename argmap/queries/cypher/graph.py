"""The edge to Ladybug: a graph, in memory or on disk, and a query's answer, row after row."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from argmap.queries.cypher import guard, plan
from argmap.queries.cypher.columns import columns_of
from argmap.queries.cypher.labels import with_types
from argmap.queries.cypher.needed import needed_tables
from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.rows import rows_of
from argmap.queries.cypher.schema import NODES, definitions, loading
from argmap.queries.cypher.tokens import tokens, without_comments
from argmap.queries.cypher.values import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import ladybug

    from argmap.model import ArgumentMap
    from argmap.queries.cypher.patience import Patience
    from argmap.queries.cypher.rewriting import Rewritten
    from argmap.queries.cypher.tokens import Token

    Asked = Sequence[tuple[str, ArgumentMap]] | Path
    """What is asked: debates, each with its name, or the database of a library."""

Result = TypeVar("Result")

MEMORY = 1 << 30
"""Bytes that the engine may hold: the graph, and what an answer needs until it is printed."""

FAULTS = (RuntimeError, MemoryError, IndexError, ValueError, OverflowError, SystemError, TypeError)
"""What Ladybug raises; all but the first where Python cannot hold a value."""

_EXPLAIN = "EXPLAIN\n"
"""On a line of its own, so that offsets in the query's lines stay."""

_TIME = re.compile(r"\b(DATE|TIMESTAMP\w*|INTERVAL)\b")


class Answer(NamedTuple):
    """The names of the columns, how many rows there are, and the rows, one after another.

    A row is a list of values as JSON has them. Reading rows raises RefusedQuery where a value
    cannot be had.
    """

    columns: tuple[str, ...]
    total: int
    rows: Iterator[list[Any]]


class _Read(NamedTuple):
    """A query that may be run: its tokens, and as the engine gets it."""

    told: list[Token]
    written: Rewritten


def ask(asked: Asked, query: str, patience: Patience) -> Answer:
    """Ask debates, or a library, a query that only reads.

    Raises RefusedQuery, and OutOfTime where the answer is not found in time. What the query does
    not name of debates is not loaded: O(claims + relations) before it is run. A database is opened
    as one that cannot be written.
    """
    read = _read(query)
    connection = _connected(asked, read)
    result = _done(connection, read, patience, lambda: _execute(connection, read.written.text))
    columns = columns_of(query, read.told, result.get_column_names())
    _refuse_times(columns, result.get_column_data_types())
    _refuse_twice(columns)
    return Answer(columns, result.get_num_tuples(), _rows(connection, result, read))


def plan_of(asked: Asked, query: str, patience: Patience) -> str:
    """Draw how the engine would go about a query that only reads, and run nothing.

    Raises what `ask` raises.
    """
    read = _read(query)
    connection = _connected(asked, read)
    text = f"EXPLAIN LOGICAL {read.written.text}"
    return plan.drawn(_done(connection, read, patience, lambda: _first(connection, text)))


def _read(query: str) -> _Read:
    """Refuse a query that does not only read, before anything is loaded or run."""
    told = tokens(query)
    if told and told[-1].text == ";":
        query = query[: told.pop().start]
    guard.refuse_unless_reading(told)
    return _Read(told, with_types(without_comments(query)))


def _connected(asked: Asked, read: _Read) -> ladybug.Connection:
    return opened(asked) if isinstance(asked, Path) else _loaded(asked, read)


def opened(database: Path) -> ladybug.Connection:
    """Open a database that is whole, to read it."""
    import ladybug

    return ladybug.Connection(
        ladybug.Database(database, buffer_pool_size=MEMORY, max_num_threads=1, read_only=True)
    )


def answered(connection: ladybug.Connection, query: str) -> Iterator[list[Any]]:
    """Give the rows of a query of argmap's own, as the engine has them. Raises RuntimeError."""
    for row in _execute(connection, query):
        yield list(row)


def _loaded(debates: Sequence[tuple[str, ArgumentMap]], read: _Read) -> ladybug.Connection:
    """Make the graph in memory, of the tables that the query needs."""
    import ladybug

    debates = [(_as_text(name), debate) for name, debate in debates]
    # One thread gives rows in the same order each time.
    database = ladybug.Database(":memory:", buffer_pool_size=MEMORY, max_num_threads=1)
    connection = ladybug.Connection(database)
    # An index of keys takes longer to make than all else here.
    connection.execute("CALL enable_default_hash_index=false")
    needed = needed_tables(read.told)
    for statement in definitions(needed):
        connection.execute(statement)
    for table in needed:
        if rows := rows_of(table, debates):
            try:
                connection.execute(loading(table), {"rows": rows})
            except RuntimeError as fault:  # a debate that is too large
                raise _refusal(fault, read) from fault
    return connection


def _as_text(name: str) -> str:
    r"""Give a file's name as the engine can hold it: what is no UTF-8 as `\udcff`, as elsewhere."""
    return name.encode(errors="backslashreplace").decode()


def _done(
    connection: ladybug.Connection, read: _Read, patience: Patience, work: Callable[[], Result]
) -> Result:
    """Look at the plan of a query, and do something with the query if it only reads."""

    def run() -> Result:
        connection.execute("BEGIN TRANSACTION READ ONLY")
        plan.refuse_unless_reading(_first(connection, _EXPLAIN + read.written.text))
        return work()

    try:
        return patience.wait_for(run, connection.interrupt)
    except FAULTS as fault:
        raise _refusal(fault, read) from fault


def _execute(connection: ladybug.Connection, text: str) -> ladybug.QueryResult:
    result = connection.execute(text)
    if isinstance(result, list):  # several statements, which the guard refuses
        raise RefusedQuery("one query at a time")
    return result


def _first(connection: ladybug.Connection, text: str) -> str:
    row = _execute(connection, text).get_next()
    return str(next(iter(row)))


def _refuse_times(columns: Sequence[str], types: Sequence[str]) -> None:
    """Refuse times as values: Ladybug 0.22 crashes on those that Python does not know (year 10000).

    No property is one; they come from functions only.
    """
    for column, kind in zip(columns, types, strict=True):
        if _TIME.search(kind):
            raise RefusedQuery(
                f"`{column}` is a time, and only texts and numbers of times can be answered",
                hint=f"write string({column})",
            )


def _refuse_twice(columns: Sequence[str]) -> None:
    for place, column in enumerate(columns):
        if column in columns[:place]:
            raise RefusedQuery(f"two columns are called `{column}`", hint="name one with AS")


def _rows(
    connection: ladybug.Connection, result: ladybug.QueryResult, read: _Read
) -> Iterator[list[Any]]:
    end = _ends(connection, read)
    try:
        for row in result:
            yield [plain(value, end) for value in row]
    except FAULTS as fault:
        raise _refusal(fault, read) from fault


def _refusal(fault: Exception, read: _Read) -> RefusedQuery:
    from argmap.queries.cypher.faults import refusal_of

    return refusal_of(fault, read.written, read.told)


def _ends(connection: ladybug.Connection, read: _Read) -> Callable[[dict[str, int]], str]:
    """Give what names the node with an internal id; all names are asked for at the first."""

    @cache
    def names() -> dict[tuple[int, ...], str]:
        return {
            tuple(place.values()): name
            for label in needed_tables(read.told)
            if label in NODES
            for place, name in answered(connection, _naming(label))
        }

    return lambda place: names().get(tuple(place.values()), "")


def _naming(label: str) -> str:
    return f"MATCH (n:{label}) RETURN id(n), n.{'id' if 'id' in NODES[label] else 'name'}"
