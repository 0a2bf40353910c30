"""A debate without what a format has no room for.

It is taken out before the debate is written, and each thing that goes is a loss with its place:
so a writer writes all that it is given, and nothing goes unsaid.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from argmap.formats.drafts import Draft
from argmap.formats.flattening import attacking_premises, one_premise_each
from argmap.formats.losses import Loss, by_place
from argmap.formats.naming import claim_ids, is_spoken, relation_id
from argmap.model import ID_LIMITS, ArgumentMap, Citation, Claim, Source
from argmap.store.write import in_file_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from argmap.formats.aspects import Aspect

Reduced = tuple[ArgumentMap, list[Loss]]


def reduced(debate: ArgumentMap, holds: frozenset[Aspect]) -> Reduced:
    """Give the debate without what is not held, and the losses by place. O(size)."""
    losses: list[Loss] = []
    for aspect, reduce in _REDUCTIONS.items():
        if aspect not in holds:
            debate, lost = reduce(debate)
            losses += lost
    if not holds >= NAMED:
        debate, lost = _redrafted(debate, holds)
        losses += lost
    debate = replace(debate, relations=in_file_order(debate.claim, debate.relations))
    return debate, by_place(losses)


def _without(field: str, code: str) -> Callable[[ArgumentMap], Reduced]:
    """Empty a field of the debate itself."""

    def reduce(debate: ArgumentMap) -> Reduced:
        held: str = getattr(debate, field)
        changes: dict[str, Any] = {field: ""}
        place = debate.places.get(field, debate.place)
        lost = [Loss(code, held, place)] if held else []
        return replace(debate, **changes), lost

    return reduce


def _without_claims(name: str, empty: Any, code: str) -> Callable[[ArgumentMap], Reduced]:
    """Empty a field of every claim."""
    changes: Mapping[str, Any] = {name: empty}

    def reduce(debate: ArgumentMap) -> Reduced:
        lost = [
            Loss(code, f"`{claim.id}`: {one}", claim.place)
            for claim in debate.claims
            for one in _shown(getattr(claim, name))
        ]
        if not lost:
            return debate, []
        return replace(debate, claims=tuple(replace(it, **changes) for it in debate.claims)), lost

    return reduce


def _shown(value: Any) -> Iterator[str]:
    """Say each thing that a field holds."""
    if value is None or value in ("", ()):
        return
    for one in value if isinstance(value, tuple) else (value,):
        if hasattr(one, "source"):
            yield one.source
        elif hasattr(one, "likelihood"):
            yield f"likelihood {one.likelihood}, severity {one.severity}"
        else:
            yield str(one)


def _without_sources(debate: ArgumentMap) -> Reduced:
    lost = [Loss("source", f"`{source.id}`", source.place) for source in debate.sources]
    bare, cited = _without_claims("cites", (), "citation")(debate)
    return replace(bare, sources=()), [*lost, *cited]


def _without_uncited(debate: ArgumentMap) -> Reduced:
    cited = dict.fromkeys(name for claim in debate.claims for name in claim.sources)
    lost = [
        Loss("source", f"`{it.id}`, which no claim cites", it.place)
        for it in debate.sources
        if it.id not in cited
    ]
    return replace(debate, sources=tuple(debate.source[name] for name in cited)), lost


def _without_source_details(debate: ArgumentMap) -> Reduced:
    """Keep a source's title and address."""
    bare = tuple(Source(it.id, it.title, url=it.url, place=it.place) for it in debate.sources)
    lost = [
        Loss("source-detail", f"`{it.id}`: {told}", it.place)
        for it, left in zip(debate.sources, bare, strict=True)
        if (told := _differing(it, left))
    ]
    return replace(debate, sources=bare), lost


def _differing(one: Source, other: Source) -> str:
    names = ("author", "publisher", "kind", "fingerprint")
    return ", ".join(name for name in names if getattr(one, name) != getattr(other, name))


def _without_source_ids(debate: ArgumentMap) -> Reduced:
    ids, _ = claim_ids([("", source.title) for source in debate.sources])
    renamed = dict(zip(debate.source, ids, strict=True))
    return replace(
        debate,
        sources=tuple(replace(it, id=renamed[it.id]) for it in debate.sources),
        claims=tuple(
            replace(
                claim,
                cites=tuple(replace(it, source=renamed[it.source]) for it in claim.cites),
            )
            for claim in debate.claims
        ),
    ), []


def _without_passages(debate: ArgumentMap) -> Reduced:
    lost: list[Loss] = []
    claims: list[Claim] = []
    for claim in debate.claims:
        bare = tuple(Citation(it.source, place=it.place) for it in claim.cites)
        lost += (
            Loss(
                "passage", f"`{claim.id}`: {it.source}", it.place if it.place.line else claim.place
            )
            for it, left in zip(claim.cites, bare, strict=True)
            if it != left
        )
        claims.append(replace(claim, cites=tuple(dict.fromkeys(bare))))
    return replace(debate, claims=tuple(claims)), lost


def _without_schemes(debate: ArgumentMap) -> Reduced:
    lost = [
        Loss("scheme", f"`{it.id}`: {it.scheme}", it.place) for it in debate.relations if it.scheme
    ]
    return replace(debate, relations=tuple(replace(it, scheme="") for it in debate.relations)), lost


def _redrafted(debate: ArgumentMap, holds: frozenset[Aspect]) -> Reduced:
    """Give what is not held of ids and types anew, by the way that readers give them."""
    draft = Draft(debate.place.file, keeps=ID_LIMITS.allow if "opaque-ids" in holds else is_spoken)
    for claim in debate.claims:
        others = {name: getattr(claim, name) for name in _KEPT}
        name = claim.id if "claim-ids" in holds else ""
        kind = claim.type if "claim-types" in holds else None
        draft.claim(claim.id, claim.text, name=name, type=kind, place=claim.place, **others)
    for it in debate.relations:
        automatic = relation_id(it.kind, it.premises, it.target)
        name = it.id if "relation-ids" in holds and it.id != automatic else ""
        draft.relation(
            it.kind, it.premises, it.target, key=it.id, name=name, scheme=it.scheme, place=it.place
        )
    drawn = draft.finish().debate
    after = replace(debate, claims=drawn.claims, relations=drawn.relations)
    return after, list(renamings(debate, after, draft.relation_ids))


_KEPT = [it.name for it in fields(Claim) if it.name not in ("id", "type", "text", "place")]


def renamings(
    debate: ArgumentMap, after: ArgumentMap, relation_ids: Mapping[str, str]
) -> Iterator[Loss]:
    """Tell which ids and types are others where the same claims were drafted anew.

    `relation_ids` are the new ids by the old. That a chosen id is gone is told; automatic ones
    follow those of their claims.
    """
    for old, new in zip(debate.claims, after.claims, strict=True):
        if old.id != new.id:
            yield Loss("claim-id", f"`{old.id}`, now `{new.id}`", old.place)
        if old.type != new.type:
            yield Loss("claim-type", f"`{old.id}`: {old.type}, now {new.type}", old.place)
    for it in debate.relations:
        if it.id not in (relation_ids[it.id], relation_id(it.kind, it.premises, it.target)):
            yield Loss("relation-id", f"`{it.id}`, now `{relation_ids[it.id]}`", it.place)


def is_reordered(debate: ArgumentMap, after: ArgumentMap, relation_ids: Mapping[str, str]) -> bool:
    """Tell whether relations come in another order, but for what their new ids do to it."""
    as_before = tuple(after.relation[relation_ids[it.id]] for it in debate.relations)
    return in_file_order(after.claim, as_before) != after.relations


_REDUCTIONS: dict[Aspect, Callable[[ArgumentMap], Reduced]] = {
    "title": _without("title", "title"),
    "question": _without("question", "question"),
    "content-note": _without("content_note", "content-note"),
    "sources": _without_sources,
    "uncited-sources": _without_uncited,
    "source-details": _without_source_details,
    "source-ids": _without_source_ids,
    "citations": _without_claims("cites", (), "citation"),
    "passages": _without_passages,
    "speakers": _without_claims("said_by", (), "speaker"),
    "evidence": _without_claims("evidence", "", "evidence"),
    "principles": _without_claims("principles", (), "principle"),
    "tags": _without_claims("tags", (), "tag"),
    "risks": _without_claims("risk", None, "risk"),
    "weights": _without_claims("weight", None, "weight"),
    "schemes": _without_schemes,
    # In this order: no format knows undercuts without knowing linked premises.
    "undercuts": attacking_premises,
    "linked-premises": one_premise_each,
}
"""How a debate is without an aspect, in the order in which they go."""

NAMED: frozenset[Aspect] = frozenset(("claim-ids", "opaque-ids", "relation-ids", "claim-types"))
"""What is given anew last: formats with an order of their own do it when they have that."""
