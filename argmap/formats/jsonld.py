"""JSON-LD in the terms of AIF's ontology: I-nodes, and RA- and CA-nodes between them.

Sources are described by Dublin Core and schema.org; what neither has a term for, as the type of a
claim, is under `argmap:`. Every thing is named by a fragment, so that the file's address, wherever
it is published, makes it unique.

References: Chesñevar et al. 2006, Towards an Argument Interchange Format; Rahwan, Zablith & Reed
2007, Laying the foundations for a World Wide Argument Web; https://www.w3.org/TR/json-ld11/
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from argmap.formats.aspects import EVERYTHING
from argmap.formats.links import safe_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import ArgumentMap, Citation, Claim, Relation, Source

__all__ = ["HOLDS", "write"]

HOLDS = EVERYTHING

CONTEXT: Mapping[str, Any] = {
    "aif": "http://www.arg.dundee.ac.uk/aif#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "argmap": "urn:argmap:terms:",
    **{
        f"aif:{name}": {"@type": "@id"}
        for name in ("Premise", "Conclusion", "ConflictingElement", "ConflictedElement")
    },
    "dcterms:isPartOf": {"@type": "@id"},
    "schema:isBasedOn": {"@type": "@id"},
    "schema:url": {"@type": "@id"},
    "argmap:weight": {"@type": "xsd:double"},
}

_KINDS: Mapping[str, str] = {
    "article": "schema:Article", "book": "schema:Book", "chapter": "schema:Chapter",
    "paper": "schema:ScholarlyArticle", "report": "schema:Report", "law": "schema:Legislation",
    "recording": "schema:MediaObject", "website": "schema:WebSite",
}  # fmt: skip
_OTHER = "schema:CreativeWork"

_MAP = "#map"


def write(debate: ArgumentMap) -> str:
    """Write the debate as one graph of linked data. O(size)."""
    whole = {"@context": CONTEXT, "@graph": [_without_empty(node) for node in _nodes(debate)]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _nodes(debate: ArgumentMap) -> Iterator[dict[str, Any]]:
    yield {
        "@id": _MAP,
        "@type": "argmap:Debate",
        "dcterms:title": debate.title,
        "argmap:question": debate.question,
        "argmap:contentNote": debate.content_note,
    }
    yield from map(_of_source, debate.sources)
    yield from map(_of_claim, debate.claims)
    yield from (_of_relation(relation, debate) for relation in debate.relations)


def _of_source(source: Source) -> dict[str, Any]:
    address = safe_url(source.url)
    return {
        "@id": f"#source/{source.id}",
        "@type": _KINDS.get(source.kind, _OTHER),
        "dcterms:identifier": source.id,
        "dcterms:title": source.title,
        "dcterms:creator": source.author,
        "dcterms:publisher": source.publisher,
        "schema:url": address if address == source.url else "",
        "argmap:url": source.url if address != source.url else "",
        "argmap:kind": source.kind,
        "argmap:fingerprint": source.fingerprint,
        "dcterms:isPartOf": _MAP,
    }


def _of_claim(claim: Claim) -> dict[str, Any]:
    risk = claim.risk and {
        "argmap:bearer": list(claim.risk.bearer),
        "argmap:likelihood": claim.risk.likelihood,
        "argmap:severity": claim.risk.severity,
    }
    return {
        "@id": f"#claim/{claim.id}",
        "@type": ["aif:I-node", "schema:Claim"],
        "dcterms:identifier": claim.id,
        "aif:claimText": claim.text,
        "argmap:type": claim.type,
        "schema:author": list(claim.said_by),
        "argmap:evidence": claim.evidence,
        "argmap:principle": list(claim.principles),
        "schema:keywords": list(claim.tags),
        "argmap:risk": risk,
        "argmap:weight": claim.weight,
        "schema:citation": [_of_citation(citation) for citation in claim.cites],
        "dcterms:isPartOf": _MAP,
    }


def _of_citation(citation: Citation) -> dict[str, Any]:
    return {
        "@type": "schema:Quotation",
        "schema:isBasedOn": f"#source/{citation.source}",
        "argmap:paragraph": citation.paragraph or None,
        "argmap:comment": citation.comment,
        "argmap:start": citation.start,
        "argmap:end": citation.end,
    }


def _of_relation(relation: Relation, debate: ArgumentMap) -> dict[str, Any]:
    premises = [f"#claim/{premise}" for premise in relation.premises]
    held = "claim" if relation.target in debate.claim else "relation"
    target = f"#{held}/{relation.target}"
    if relation.kind == "support":
        kind, ends = "RA", {"aif:Premise": premises, "aif:Conclusion": target}
    else:
        kind, ends = "CA", {"aif:ConflictingElement": premises, "aif:ConflictedElement": target}
    return {
        "@id": f"#relation/{relation.id}",
        "@type": f"aif:{kind}-node",
        "dcterms:identifier": relation.id,
        **ends,
        "argmap:kind": relation.kind,
        "argmap:scheme": relation.scheme,
        "dcterms:isPartOf": _MAP,
    }


def _without_empty(node: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what is not given, and lists of one."""
    kept: dict[str, Any] = {}
    for name, value in node.items():
        told = [_told(one) for one in value] if isinstance(value, list) else _told(value)
        if told is not None and told != "" and told != []:
            kept[name] = told[0] if isinstance(told, list) and len(told) == 1 else told
    return kept


def _told(value: Any) -> Any:
    return _without_empty(value) if isinstance(value, dict) else value
