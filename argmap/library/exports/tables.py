"""The queries that give the rows of a library's tables, for exports."""

from __future__ import annotations

from argmap.queries.cypher.schema import NODES, RELATIONSHIPS


def rows_query(table: str) -> str:
    """Write the query for all rows of a table, with its columns as `sheets.columns_of` names them.

    A relationship's ends are given by their first properties, which are unique.
    """
    if table in NODES:
        columns = [f"n.`{name}` AS `{name}`" for name in NODES[table]]
    else:
        name, tail, head = table.split()
        ends = [f"a.`{key(tail)}` AS `tail`", f"b.`{key(head)}` AS `head`"]
        columns = ends + [f"e.`{it}` AS `{it}`" for it in RELATIONSHIPS[name][1]]
    return f"{_match(table)} RETURN {', '.join(columns)}"


def counting_query(table: str) -> str:
    """Write the query for how many rows a table has."""
    return f"{_match(table)} RETURN count(*)"


def _match(table: str) -> str:
    if table in NODES:
        return f"MATCH (n:{table})"
    name, tail, head = table.split()
    return f"MATCH (a:{tail})-[e:{name}]->(b:{head})"


def key(label: str) -> str:
    """Name the property of a label that is unique."""
    return next(iter(NODES[label]))


def file_stem(table: str) -> str:
    """Name a table's file without its suffix: `Claim`, `SUPPORTS-Claim-Claim`."""
    return table.replace(" ", "-")
