"""Ladybug's plan of a query: whether it does anything but read the graph."""

from __future__ import annotations

import re

from argmap.queries.cypher.refusal import RefusedQuery

_READING = """
    AGGREGATE AGGREGATE_FINALIZE AGGREGATE_SCAN COUNT_ANTI_EDGE_CHAIN COUNT_EXTEND_CHAIN
    COUNT_REL_TABLE CROSS_PRODUCT DUMMY_SINK EMPTY_RESULT FILTER FLATTEN GROUPED_REACHABLE_COUNT
    HASH_JOIN_BUILD HASH_JOIN_PROBE INDEX_LOOKUP INTERSECT INTERSECT_BUILD LIMIT
    MULTIPLICITY_REDUCER ORDER_BY ORDER_BY_MERGE ORDER_BY_SCAN PACKED_EXTEND PACKED_FILTERED_COUNT
    PATH_PROPERTY_PROBE PRIMARY_KEY_SCAN_NODE_TABLE PROJECTION QUERY_PRIMARY_KEY_LOOKUP
    REACHABLE_COUNT RECURSIVE_EXTEND REL_DEGREE_TABLE RESULT_COLLECTOR SCAN_NODE_TABLE
    SCAN_REL_TABLE SEMI_MASKER SKIP TABLE_FUNCTION_CALL TOP_K TOP_K_SCAN UNION_ALL_SCAN UNWIND
    UNWIND_DEDUP
"""

READING: frozenset[str] = frozenset(_READING.split())
"""The operators of Ladybug 0.22 that read the graph, or work on what others have read.

Those that are left out write, or have to do with files, settings, extensions and transactions.
"""

OWN_TABLE = "READ_FTABLE"
"""The one table function that reads no file, but rows that the query itself has made."""

_OPERATOR = re.compile(r"│\s*([A-Z][A-Z_]+)\[\d+\]\s*(?=│)")
_FUNCTION = re.compile(r"│\s*Function: (.*?)\s*(?=│)")


def refuse_unless_reading(plan: str) -> None:
    """Refuse a physical plan, as EXPLAIN draws it, that does anything but read.

    Raises RefusedQuery. O(characters).
    """
    operators = _OPERATOR.findall(plan)
    calls = _FUNCTION.findall(plan)
    strange = [one for one in operators if one not in READING]
    strange += [one for one in calls if one != OWN_TABLE]
    if not operators or operators.count("TABLE_FUNCTION_CALL") != len(calls):
        strange.append("a plan that cannot be read")
    if strange:
        raise RefusedQuery(
            f"the query would do something else than read the debate ({strange[0]})",
            hint="a query may match, filter, sort, count and return",
        )


def drawn(plan: str) -> str:
    """Give a plan for readers: without its title and the blanks at its lines' ends."""
    lines = [line.rstrip() for line in plan.splitlines()]
    return "\n".join(lines[5:]).strip("\n") + "\n"
