"""The edge to Ladybug: debates as a graph in memory, and a query's answer, row after row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.queries.cypher.guard import reading_query, refuse_unread
from argmap.queries.cypher.labels import with_types
from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.rows import rows_of
from argmap.queries.cypher.schema import NODES, RELATIONSHIPS, statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import ladybug

    from argmap.model import ArgumentMap
    from argmap.queries.cypher.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Answer:
    """The names of the columns, and the rows, which are read one after another."""

    columns: tuple[str, ...]
    rows: Iterator[list[Any]]


def graph_of(debates: Iterable[tuple[str, ArgumentMap]]) -> ladybug.Connection:
    """Load debates, each with its name, into a graph in memory. O(claims + relations)."""
    import ladybug

    connection = ladybug.Connection(ladybug.Database(":memory:"))
    for statement in statements():
        connection.execute(statement)
    for label, found in _together(rows_of(debate, name) for name, debate in debates).items():
        connection.execute(_loading(label), {"rows": found})
    return connection


def _together(parts: Iterable[Rows]) -> Rows:
    """Join the rows of several debates; what has only a name stands once."""
    rows: Rows = {}
    for part in parts:
        for label, found in part.items():
            rows.setdefault(label, []).extend(found)
    for label in ("Speaker", "Theme", "Principle"):
        once = dict.fromkeys(row["name"] for row in rows.get(label, ()))
        rows[label] = [{"name": name} for name in once]
    ordered = sorted(rows, key=lambda label: " " in label)
    return {label: rows[label] for label in ordered if rows[label]}


def _loading(label: str) -> str:
    """Write the statement that loads the rows of one label, nodes before relationships."""
    if label in NODES:
        listed = ", ".join(f"{name}: row.{name}" for name in NODES[label])
        return f"UNWIND $rows AS row CREATE (:{label} {{{listed}}})"
    kind, tail, head = label.split()
    columns = RELATIONSHIPS[kind][1]
    listed = ", ".join(f"{name}: row.{name}" for name in columns)
    tail_key, head_key = (next(iter(NODES[end])) for end in (tail, head))
    return (
        f"UNWIND $rows AS row MATCH (tail:{tail} {{{tail_key}: row.tail}}), "
        f"(head:{head} {{{head_key}: row.head}}) CREATE (tail)-[:`{kind}` {{{listed}}}]->(head)"
    )


def ask(connection: ladybug.Connection, query: str, seconds: float = 0.0) -> Answer:
    """Ask a query that only reads; 0 seconds is without a limit. Raises RefusedQuery."""
    told = with_types(reading_query(query))
    connection.set_query_timeout(round(seconds * 1000))
    try:
        # The plan is made without running anything, and what it does is all that would be done.
        refuse_unread(connection.execute(f"EXPLAIN {told}").get_next()[0])
        result = connection.execute(told)
    except RuntimeError as fault:
        raise RefusedQuery(str(fault)) from fault
    return Answer(tuple(result.get_column_names()), iter(result))
