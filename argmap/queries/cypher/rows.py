"""A debate -> the rows of the graph's tables, as `schema` has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim, Relation
    from argmap.stance import Standing

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""Rows by label; those of relationships under `TYPE Tail Head`, with the ends' keys as `tail`
and `head`."""


def rows_of(debate: ArgumentMap, name: str) -> Rows:
    """Give the rows of one debate, which is called `name`. O(claims + relations)."""
    standing = standings(debate)
    rows: Rows = {
        "Debate": [
            {
                "name": name,
                "title": debate.title,
                "question": debate.question,
                "content_note": debate.content_note,
            }
        ],
        "Claim": [_claim(claim, standing[claim.id], name) for claim in debate.claims],
        "Argument": [_argument(relation, name) for relation in debate.relations],
        "Source": [
            {
                "key": f"{name}/{it.id}", "id": it.id, "title": it.title, "author": it.author,
                "publisher": it.publisher, "url": it.url, "kind": it.kind,
                "fingerprint": it.fingerprint, "debate": name, "line": it.place.line,
            }
            for it in debate.sources
        ],
        "Speaker": _named(who for claim in debate.claims for who in claim.said_by),
        "Theme": _named(tag for claim in debate.claims for tag in claim.tags),
        "Principle": _named(it for claim in debate.claims for it in claim.principles),
    }  # fmt: skip
    for claim in debate.claims:
        _about(claim, name, rows)
    for relation in debate.relations:
        _bearing(relation, debate, name, rows)
    return rows


def _claim(claim: Claim, standing: Standing, name: str) -> Row:
    risk = claim.risk
    return {
        "key": f"{name}/{claim.id}",
        "id": claim.id,
        "type": claim.type,
        "text": claim.text,
        "stance": standing.stance,
        "depth": standing.depth,
        "evidence": claim.evidence,
        "said_by": list(claim.said_by),
        "principles": list(claim.principles),
        "tags": list(claim.tags),
        "sources": list(claim.sources),
        "bearers": list(risk.bearer) if risk else [],
        "likelihood": risk.likelihood if risk else "",
        "severity": risk.severity if risk else "",
        "weight": claim.weight,
        "debate": name,
        "line": claim.place.line,
    }


def _argument(relation: Relation, name: str) -> Row:
    return {
        "key": f"{name}/{relation.id}",
        "kind": relation.kind,
        "debate": name,
        **_told(relation),
    }


def _told(relation: Relation) -> Row:
    return {
        "id": relation.id,
        "scheme": relation.scheme,
        "linked": len(relation.premises) > 1,
        "line": relation.place.line,
    }


def _named(names: Iterator[str]) -> list[Row]:
    return [{"name": one} for one in dict.fromkeys(names)]


def _about(claim: Claim, name: str, rows: Rows) -> None:
    """Add what leads from a claim to what it cites, who says it, and what it is about."""
    tail = f"{name}/{claim.id}"
    _add(rows, "IN Claim Debate", tail, name)
    for citation in claim.cites:
        _add(
            rows, "CITES Claim Source", tail, f"{name}/{citation.source}",
            paragraph=citation.paragraph, comment=citation.comment, start=citation.start,
            finish=citation.end,
        )  # fmt: skip
    for kind, heads in (
        ("SAID_BY Claim Speaker", claim.said_by),
        ("ABOUT Claim Theme", claim.tags),
        ("BEARS_ON Claim Principle", claim.principles),
    ):
        for head in dict.fromkeys(heads):
            _add(rows, kind, tail, head)


KINDS = {"support": "SUPPORTS", "attack": "ATTACKS", "undercut": "UNDERCUTS"}


def _bearing(relation: Relation, debate: ArgumentMap, name: str, rows: Rows) -> None:
    """Add what leads from a relation's premises to it and to its target."""
    argument, target = f"{name}/{relation.id}", f"{name}/{relation.target}"
    head = "Claim" if relation.target in debate.claim else "Argument"
    for premise in relation.premises:
        _add(rows, "PREMISE_OF Claim Argument", f"{name}/{premise}", argument)
        kind = f"{KINDS[relation.kind]} Claim {head}"
        _add(rows, kind, f"{name}/{premise}", target, **_told(relation))
    _add(rows, f"CONCLUDES Argument {head}", argument, target)


def _add(rows: Rows, kind: str, tail: str, head: str, **properties: object) -> None:
    rows.setdefault(kind, []).append({"tail": tail, "head": head, **properties})
