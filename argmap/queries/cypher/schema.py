"""The graph that queries are asked of: its nodes, its relationships, and their properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import CLAIM_TYPES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

TEXT, NUMBER, STRENGTH, FLAG, TEXTS = "STRING", "INT64", "DOUBLE", "BOOL", "STRING[]"
"""Types of properties, as the engine names them. A text that is not given is empty, not null."""

CLAIM = "Claim"

NODES: Mapping[str, Mapping[str, str]] = {
    CLAIM: {
        "key": TEXT, "id": TEXT, "type": TEXT, "text": TEXT, "stance": TEXT, "depth": NUMBER,
        "evidence": TEXT, "said_by": TEXTS, "principles": TEXTS, "tags": TEXTS, "sources": TEXTS,
        "bearer": TEXTS, "likelihood": TEXT, "severity": TEXT, "weight": STRENGTH, "debate": TEXT,
        "line": NUMBER,
    },
    "Argument": {
        "key": TEXT, "id": TEXT, "kind": TEXT, "scheme": TEXT, "linked": FLAG, "debate": TEXT,
        "line": NUMBER,
    },
    "Source": {
        "key": TEXT, "id": TEXT, "title": TEXT, "author": TEXT, "publisher": TEXT, "url": TEXT,
        "kind": TEXT, "fingerprint": TEXT, "debate": TEXT, "line": NUMBER,
    },
    "Debate": {"name": TEXT, "title": TEXT, "question": TEXT, "content_note": TEXT},
    "Speaker": {"name": TEXT},
    "Theme": {"name": TEXT},
    "Principle": {"name": TEXT},
}  # fmt: skip
"""Labels with their properties, the first of which is unique.

A `key` is the debate's name and the id. A relation of the model is an Argument; speakers, themes
and principles are the same node in all debates.
"""

SHARED: Mapping[str, str] = {"Speaker": "said_by", "Theme": "tags", "Principle": "principles"}
"""Labels of nodes that debates share, with the field of claims that holds their names."""

_RELATION = {"id": TEXT, "scheme": TEXT, "linked": FLAG, "line": NUMBER}

RELATIONSHIPS: Mapping[str, tuple[tuple[tuple[str, str], ...], Mapping[str, str]]] = {
    "SUPPORTS": ((("Claim", "Claim"),), _RELATION),
    "ATTACKS": ((("Claim", "Claim"),), _RELATION),
    "UNDERCUTS": ((("Claim", "Argument"),), _RELATION),
    "PREMISE_OF": ((("Claim", "Argument"),), {}),
    "CONCLUDES": ((("Argument", "Claim"), ("Argument", "Argument")), {}),
    "CITES": (
        (("Claim", "Source"),),
        {"paragraph": NUMBER, "comment": TEXT, "start": TEXT, "end": TEXT, "line": NUMBER},
    ),
    "SAID_BY": ((("Claim", "Speaker"),), {}),
    "ABOUT": ((("Claim", "Theme"),), {}),
    "BEARS_ON": ((("Claim", "Principle"),), {}),
    "PART_OF": ((("Claim", "Debate"),), {}),
}
"""Types with the labels that they lead from and to, and their properties.

SUPPORTS, ATTACKS and UNDERCUTS lead from each premise. Linked premises have one Argument, which
they are PREMISE_OF and which CONCLUDES in their target.
"""

LABELS: tuple[str, ...] = (*NODES, *(kind.capitalize() for kind in CLAIM_TYPES))
"""All that a query may write as a node's label: the tables', and the types of claims."""


def tables() -> Iterator[str]:
    """Give the tables that rows are loaded into, nodes first: labels, and `TYPE Tail Head`."""
    yield from NODES
    for name, (ends, _) in RELATIONSHIPS.items():
        yield from (f"{name} {tail} {head}" for tail, head in ends)


def definitions(chosen: Collection[str]) -> Iterator[str]:
    """Give the statements that make some tables, with the ends of relationships among them."""
    for label, columns in NODES.items():
        if label in chosen:
            listed = ", ".join(f"`{name}` {kind}" for name, kind in columns.items())
            yield f"CREATE NODE TABLE {label}({listed}, PRIMARY KEY({next(iter(columns))}))"
    names = {table.partition(" ")[0] for table in chosen}
    for name, (ends, columns) in RELATIONSHIPS.items():
        if name in names:
            listed = ", ".join(
                [f"FROM {tail} TO {head}" for tail, head in ends]
                + [f"`{column}` {kind}" for column, kind in columns.items()]
            )
            yield f"CREATE REL TABLE `{name}`({listed})"


def loading(table: str) -> str:
    """Write the statement that loads `$rows` into a table.

    CREATE takes few nodes in less time than COPY, and many in the same; relationships, whose ends
    it has to find, in many times as much.
    """
    if table in NODES:
        listed = ", ".join(f"`{column}`: row.`{column}`" for column in NODES[table])
        return f"UNWIND $rows AS row CREATE (:{table} {{{listed}}})"
    name, tail, head = table.split()
    columns = ("tail", "head", *RELATIONSHIPS[name][1])
    listed = ", ".join(f"row.`{column}`" for column in columns)
    origin = f"(UNWIND $rows AS row RETURN {listed})"
    return f"COPY `{name}` FROM {origin} (from='{tail}', to='{head}')"
