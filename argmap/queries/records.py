"""Claims and relations as plain records: the documented shape of every `--format json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.checks.passages import Verification
    from argmap.model import ArgumentMap, Citation, Claim, Relation, Source
    from argmap.stance import Standing

Record = dict[str, Any]


def claim_record(claim: Claim, standing: Standing) -> Record:
    """Give every field of a claim, with its derived stance and depth. Keys never vary."""
    return {
        "id": claim.id,
        "type": claim.type,
        "stance": standing.stance,
        "depth": standing.depth,
        "text": claim.text,
        "said_by": list(claim.said_by),
        "evidence": claim.evidence,
        "principles": list(claim.principles),
        "tags": list(claim.tags),
        "sources": list(claim.sources),
        "cites": [_citation_record(citation) for citation in claim.cites],
        "risk": claim.risk
        and {
            "bearer": list(claim.risk.bearer),
            "likelihood": claim.risk.likelihood,
            "severity": claim.risk.severity,
        },
        "weight": claim.weight,
        "file": claim.place.file,
        "line": claim.place.line,
    }


def in_debate(record: Record, debate: str) -> Record:
    """Give a record with the name of its debate in front, where there are several."""
    return {"debate": debate, **record}


def relation_record(relation: Relation) -> Record:
    """Give every field of a relation."""
    return {
        "id": relation.id,
        "kind": relation.kind,
        "premises": list(relation.premises),
        "target": relation.target,
        "scheme": relation.scheme,
        "file": relation.place.file,
        "line": relation.place.line,
    }


def verification_record(result: Verification, files: Mapping[str, str]) -> Record:
    """Give every citation with what became of it: the documented shape of `sources verify`.

    `files` is the name of the copy of each source.
    """
    return {
        "citations": [
            {
                "claim": checked.claim,
                **_citation_record(checked.citation),
                "outcome": checked.outcome,
                "where": checked.where,
                "words": checked.words,
            }
            for checked in result.citations
        ],
        "copies": [
            {
                "source": copy.source.id,
                "file": files[copy.source.id],
                "titled": copy.titled,
                "paragraphs": copy.paragraphs,
                "fingerprint": copy.fingerprint,
                "same_text": not copy.differs,
            }
            for copy in result.copies
        ],
    }


def _citation_record(citation: Citation) -> Record:
    return {
        "source": citation.source,
        "paragraph": citation.paragraph,
        "comment": citation.comment,
        "start": citation.start,
        "end": citation.end,
    }


def passage(citation: Citation, debate: ArgumentMap) -> str:
    """Write a citation for readers: `“first words … last words”, paragraph 2 of Title (Author)`."""
    words = " … ".join(part for part in (citation.start, citation.end) if part)
    where = []
    if citation.paragraph:
        where.append(f"paragraph {citation.paragraph}")
    if citation.comment:
        where.append(f"comment by {citation.comment}")
    place = " of the ".join(where)
    title = source_title(debate.source[citation.source])
    located = f"{place} of {title}" if place else title
    return f"“{words}”, {located}" if words else located


def source_title(source: Source) -> str:
    """Write a source for readers: title, then author and publisher in brackets."""
    who = ", ".join(part for part in (source.author, source.publisher) if part)
    return f"{source.title} ({who})" if who else source.title
