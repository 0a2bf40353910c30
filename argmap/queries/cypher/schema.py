"""The graph that queries are asked of: its nodes, its relationships, and their properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TEXT, NUMBER, STRENGTH, FLAG, TEXTS = "STRING", "INT64", "DOUBLE", "BOOL", "STRING[]"
"""Types of properties, as the engine names them. A text that is not given is empty, not null."""

NODES: Mapping[str, Mapping[str, str]] = {
    "Claim": {
        "key": TEXT, "id": TEXT, "type": TEXT, "text": TEXT, "stance": TEXT, "depth": NUMBER,
        "evidence": TEXT, "said_by": TEXTS, "principles": TEXTS, "tags": TEXTS, "sources": TEXTS,
        "bearers": TEXTS, "likelihood": TEXT, "severity": TEXT, "weight": STRENGTH, "debate": TEXT,
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

_RELATION = {"id": TEXT, "scheme": TEXT, "linked": FLAG, "line": NUMBER}

RELATIONSHIPS: Mapping[str, tuple[tuple[tuple[str, str], ...], Mapping[str, str]]] = {
    "SUPPORTS": ((("Claim", "Claim"),), _RELATION),
    "ATTACKS": ((("Claim", "Claim"),), _RELATION),
    "UNDERCUTS": ((("Claim", "Argument"),), _RELATION),
    "PREMISE_OF": ((("Claim", "Argument"),), {}),
    "CONCLUDES": ((("Argument", "Claim"), ("Argument", "Argument")), {}),
    "CITES": (
        (("Claim", "Source"),),
        {"paragraph": NUMBER, "comment": TEXT, "start": TEXT, "finish": TEXT},
    ),
    "SAID_BY": ((("Claim", "Speaker"),), {}),
    "ABOUT": ((("Claim", "Theme"),), {}),
    "BEARS_ON": ((("Claim", "Principle"),), {}),
    "IN": ((("Claim", "Debate"),), {}),
}
"""Types with the labels that they lead from and to, and their properties.

SUPPORTS, ATTACKS and UNDERCUTS lead from each premise. Linked premises have one Argument, which
they are PREMISE_OF and which CONCLUDES in their target.
"""


def statements() -> Iterator[str]:
    """Give the statements that make the tables of the graph."""
    for label, columns in NODES.items():
        listed = ", ".join(f"{name} {kind}" for name, kind in columns.items())
        yield f"CREATE NODE TABLE {label}({listed}, PRIMARY KEY({next(iter(columns))}))"
    for name, (ends, columns) in RELATIONSHIPS.items():
        listed = ", ".join(
            [f"FROM {tail} TO {head}" for tail, head in ends]
            + [f"{column} {kind}" for column, kind in columns.items()]
        )
        yield f"CREATE REL TABLE `{name}`({listed})"
