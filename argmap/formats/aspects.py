"""What of a debate a format can hold: every format that is written says so in `HOLDS`."""

from __future__ import annotations

from typing import Literal, get_args

Aspect = Literal[
    "title", "question", "content-note",
    "sources", "uncited-sources", "source-ids", "source-details", "citations", "passages",
    "speakers", "evidence", "principles", "tags", "risks", "weights",
    "schemes", "linked-premises", "undercuts",
    "claim-types", "claim-ids", "opaque-ids", "relation-ids",
]  # fmt: skip
"""What may be held. `opaque-ids` are ids of claims that are mere numbers or UUIDs."""

EVERYTHING: frozenset[Aspect] = frozenset(get_args(Aspect))
