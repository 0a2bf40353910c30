"""Debates -> the rows of the graph's tables, as `schema` has them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from argmap.queries.cypher.schema import SHARED
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Relation, RelationKind

Row = dict[str, Any]
"""Values by column; a relationship has the keys of its ends as `tail` and `head`, too."""


def rows_of(table: str, debates: Sequence[tuple[str, ArgumentMap]]) -> list[Row]:
    """Give the rows of one table, of debates with their names. O(claims + relations).

    Speakers, themes and principles of several debates stand there once.
    """
    found = [row for name, debate in debates for row in _ROWS[table](debate, name)]
    if table in SHARED:
        return list({row["name"]: row for row in found}.values())
    return found


def _debate(debate: ArgumentMap, name: str) -> Iterator[Row]:
    yield {
        "name": name,
        "title": debate.title,
        "question": debate.question,
        "content_note": debate.content_note,
    }


def _claims(debate: ArgumentMap, name: str) -> Iterator[Row]:
    standing = standings(debate)
    for claim in debate.claims:
        risk = claim.risk
        yield {
            "key": f"{name}/{claim.id}",
            "id": claim.id,
            "type": claim.type,
            "text": claim.text,
            "stance": standing[claim.id].stance,
            "depth": standing[claim.id].depth,
            "evidence": claim.evidence,
            "said_by": list(claim.said_by),
            "principles": list(claim.principles),
            "tags": list(claim.tags),
            "sources": list(claim.sources),
            "bearer": list(risk.bearer) if risk else [],
            "likelihood": risk.likelihood if risk else "",
            "severity": risk.severity if risk else "",
            "weight": None if claim.weight is None else float(claim.weight),
            "debate": name,
            "line": claim.place.line,
        }


def _arguments(debate: ArgumentMap, name: str) -> Iterator[Row]:
    for relation in debate.relations:
        yield {
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


def _sources(debate: ArgumentMap, name: str) -> Iterator[Row]:
    for source in debate.sources:
        yield {
            "key": f"{name}/{source.id}",
            "id": source.id,
            "title": source.title,
            "author": source.author,
            "publisher": source.publisher,
            "url": source.url,
            "kind": source.kind,
            "fingerprint": source.fingerprint,
            "debate": name,
            "line": source.place.line,
        }


def _names(field: str, debate: ArgumentMap, name: str) -> Iterator[Row]:
    for claim in debate.claims:
        yield from ({"name": word} for word in getattr(claim, field))


def _to_names(field: str, debate: ArgumentMap, name: str) -> Iterator[Row]:
    for claim in debate.claims:
        for word in dict.fromkeys(getattr(claim, field)):
            yield _between(f"{name}/{claim.id}", word)


def _in_debate(debate: ArgumentMap, name: str) -> Iterator[Row]:
    return (_between(f"{name}/{claim.id}", name) for claim in debate.claims)


def _cites(debate: ArgumentMap, name: str) -> Iterator[Row]:
    for claim in debate.claims:
        for citation in claim.cites:
            yield {
                **_between(f"{name}/{claim.id}", f"{name}/{citation.source}"),
                "paragraph": citation.paragraph,
                "comment": citation.comment,
                "start": citation.start,
                "end": citation.end,
                "line": citation.place.line,
            }


def _bears(kind: RelationKind, debate: ArgumentMap, name: str) -> Iterator[Row]:
    """Lead from each premise to the target."""
    for relation in debate.relations:
        if relation.kind == kind:
            for premise in relation.premises:
                ends = _between(f"{name}/{premise}", f"{name}/{relation.target}")
                yield {**ends, **_told(relation)}


def _premises(debate: ArgumentMap, name: str) -> Iterator[Row]:
    for relation in debate.relations:
        for premise in relation.premises:
            yield _between(f"{name}/{premise}", f"{name}/{relation.id}")


def _concludes(head: str, debate: ArgumentMap, name: str) -> Iterator[Row]:
    for relation in debate.relations:
        if (relation.target in debate.claim) == (head == "Claim"):
            yield _between(f"{name}/{relation.id}", f"{name}/{relation.target}")


def _between(tail: str, head: str) -> Row:
    return {"tail": tail, "head": head}


_ROWS: Mapping[str, Callable[[ArgumentMap, str], Iterator[Row]]] = {
    "Claim": _claims,
    "Argument": _arguments,
    "Source": _sources,
    "Debate": _debate,
    **{label: partial(_names, field) for label, field in SHARED.items()},
    "SUPPORTS Claim Claim": partial(_bears, "support"),
    "ATTACKS Claim Claim": partial(_bears, "attack"),
    "UNDERCUTS Claim Argument": partial(_bears, "undercut"),
    "PREMISE_OF Claim Argument": _premises,
    "CONCLUDES Argument Claim": partial(_concludes, "Claim"),
    "CONCLUDES Argument Argument": partial(_concludes, "Argument"),
    "CITES Claim Source": _cites,
    "SAID_BY Claim Speaker": partial(_to_names, "said_by"),
    "ABOUT Claim Theme": partial(_to_names, "tags"),
    "BEARS_ON Claim Principle": partial(_to_names, "principles"),
    "PART_OF Claim Debate": _in_debate,
}
