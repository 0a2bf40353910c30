"""A debate as two tables in CSV: claims with sources, and relations. Lossless.

In the first, a row is a claim, or by its type a source, the title, the question or the content
note. The second, beside it, has a row for each relation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.aspects import EVERYTHING
from argmap.formats.csv_reading import read
from argmap.formats.csv_table import written
from argmap.formats.field_text import citations_text, given, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim

__all__ = ["HOLDS", "read", "write", "write_beside"]

HOLDS = EVERYTHING

_ALWAYS = ("id", "type", "text", "said_by", "evidence", "principles", "tags", "cites", "weight")
_RISKS = ("bearer", "likelihood", "severity")
_SOURCES = ("author", "publisher", "url", "kind", "fingerprint")
_RELATIONS = ("id", "kind", "premises", "target", "scheme")


def write(debate: ArgumentMap) -> str:
    """Write claims and sources, with columns for risks and sources if there are any. O(size)."""
    rows = [*_heads(debate), *_sources(debate), *map(_of_claim, debate.claims)]
    columns = [*_ALWAYS]
    columns += _RISKS if any(claim.risk for claim in debate.claims) else ()
    columns += _SOURCES if debate.sources else ()
    return written(columns, rows)


def write_beside(debate: ArgumentMap) -> str:
    """Write the relations. O(size)."""
    rows = (
        {
            "id": it.id,
            "kind": it.kind,
            "premises": joined(it.premises),
            "target": it.target,
            "scheme": it.scheme,
        }
        for it in debate.relations
    )
    return written(_RELATIONS, rows)


def _heads(debate: ArgumentMap) -> Iterator[dict[str, str]]:
    for name in ("title", "question", "content_note"):
        if told := getattr(debate, name):
            yield {"type": name, "text": told}


def _sources(debate: ArgumentMap) -> Iterator[dict[str, str]]:
    for source in debate.sources:
        told = given(source)
        yield {**told, "type": "source", "text": told["title"]}


def _of_claim(claim: Claim) -> dict[str, str]:
    risk = claim.risk
    return {
        "id": claim.id,
        "type": claim.type,
        "text": claim.text,
        "said_by": joined(claim.said_by),
        "evidence": claim.evidence,
        "principles": joined(claim.principles),
        "tags": joined(claim.tags),
        "cites": citations_text(claim.cites),
        "weight": "" if claim.weight is None else repr(claim.weight),
        "bearer": joined(risk.bearer) if risk else "",
        "likelihood": risk.likelihood if risk else "",
        "severity": risk.severity if risk else "",
    }
