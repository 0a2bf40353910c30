"""A script in Cypher that makes the graph of `argmap query` in Neo4j, or in Ladybug.

A statement a line: nodes, then relationships between them by their keys. Ladybug wants its tables
first; their definitions stand in comments at the script's head.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.formats.aspects import EVERYTHING
from argmap.formats.naming import id_from_text
from argmap.queries.cypher.rows import rows_of
from argmap.queries.cypher.schema import NODES, SHARED, definitions, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import ArgumentMap

__all__ = ["HOLDS", "write"]

HOLDS = EVERYTHING

_HEAD = """\
// A debate as a graph: argmap's schema of queries. Nodes first, then what is between them.
// Neo4j: run it in an empty database, for more than some hundred claims after
// {indices}
// Ladybug: make the tables first:
{definitions}
"""

_SIGNS = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r"}
# Neo4j replaces \uXXXX before it reads anything else, even behind an escaped backslash.
_ESCAPED = re.compile(r"\\u|[\\'\n\r]")


def write(debate: ArgumentMap) -> str:
    """Write the debate's rows as statements, under a name made of its title. O(size)."""
    name = id_from_text(debate.title) or "debate"
    return _head() + "".join(f"{line}\n" for line in _statements(name, debate))


def _head() -> str:
    made = "\n".join(f"// {statement};" for statement in definitions([*tables()]))
    keyed = ((label, next(iter(columns))) for label, columns in NODES.items())
    indices = "\n// ".join(
        f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.{key} IS UNIQUE;" for label, key in keyed
    )
    return _HEAD.format(indices=indices, definitions=made)


def _statements(name: str, debate: ArgumentMap) -> Iterator[str]:
    for table in tables():
        rows = rows_of(table, [(name, debate)])
        if table in NODES:
            # What debates share may be there from another script.
            verb = "MERGE" if table in SHARED else "CREATE"
            yield from (f"{verb} (:{table}{_properties(row)});" for row in rows)
            continue
        kind, tail, head = table.split()
        for row in rows:
            ends = _end("a", tail, row.pop("tail")), _end("b", head, row.pop("head"))
            yield f"MATCH {', '.join(ends)} CREATE (a)-[:{kind}{_properties(row)}]->(b);"


def _end(name: str, label: str, key: str) -> str:
    return f"({name}:{label}{_properties({next(iter(NODES[label])): key})})"


def _properties(row: Mapping[str, Any]) -> str:
    told = [f"`{name}`: {literal(value)}" for name, value in row.items() if value is not None]
    return f" {{{', '.join(told)}}}" if told else ""


def literal(value: Any) -> str:
    """Write a value so that Neo4j and Ladybug read just this, and no text as Cypher."""
    if isinstance(value, str):
        return f"'{_ESCAPED.sub(_escape, value)}'"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _escape(found: re.Match[str]) -> str:
    return "\\\\\\u0075" if found[0] == "\\u" else _SIGNS[found[0]]
