"""What a foreign format has no field for, under a key of argmap's own in its free metadata.

Other programs keep such keys and do not look into them. What the format's own fields say does not
stand there; where a field says only part of it, what stands there counts.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from argmap.formats.json_fields import name_of
from argmap.formats.naming import claim_ids, is_spoken
from argmap.model import (
    Citation,
    Claim,
    ClaimType,
    Count,
    Id,
    Place,
    RelationId,
    Risk,
    Source,
    SourceKind,
    Strength,
)
from argmap.store import nodes
from argmap.store.decode import BAD, Report, decoder
from argmap.store.nodes import MAX_DEPTH, Scalar, Sequence
from argmap.store.write import given

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.formats.drafts import Draft
    from argmap.store.nodes import Node

KEY = "argmap"

_Kept = TypeVar("_Kept")


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """Of a claim: its id under `claim`, and fields of the model's Claim."""

    claim: Id = ""
    type: ClaimType | None = None
    cites: tuple[Citation, ...] = ()
    said_by: tuple[str, ...] = ()
    evidence: str = ""
    principles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    risk: Risk | None = None
    weight: Strength | None = None


@dataclass(frozen=True, slots=True)
class KeptRelation:
    """Of a relation: its id under `relation`, and the scheme."""

    relation: RelationId = ""
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class KeptSource:
    """Of a source: its id under `source`, and fields of the model's Source."""

    source: Id = ""
    author: str = ""
    publisher: str = ""
    kind: SourceKind = "article"
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class KeptPassage:
    """Of a citation: fields of the model's Citation."""

    paragraph: Count = 0
    comment: str = ""
    start: str = ""
    end: str = ""

    def of(self, source: str, place: Place) -> Citation:
        """Give the citation of a source."""
        return Citation(source, self.paragraph, self.comment, self.start, self.end, place)


@dataclass(frozen=True, slots=True)
class KeptDebate:
    """Of the debate itself."""

    title: str = ""
    question: str = ""
    content_note: str = ""


Kept = KeptClaim | KeptRelation | KeptSource | KeptPassage | KeptDebate


FRAGMENT = 6
"""Words that argmap keeps of the beginning and of the end of a passage."""

_CLAIM = [it.name for it in fields(Claim) if it.name not in ("id", "text", "place")]


def kept_claim(claim: Claim, name: str, *leave: str) -> dict[str, Any]:
    """Give what is kept of a claim but for the fields in `leave`; `name` is its id, or ""."""
    values = {it: getattr(claim, it) for it in _CLAIM if it not in leave}
    return block(KeptClaim(name, **values))


def kept_source(source: Source, name: str) -> dict[str, Any]:
    """Give what is kept of a source besides title and address; `name` is its id or ""."""
    said = (source.author, source.publisher, source.kind, source.fingerprint)
    return block(KeptSource(name, *said))


def block(value: Kept) -> dict[str, Any]:
    """Give the metadata with what is kept, {} if that is nothing."""
    held = given(value, _listed)
    return {KEY: held} if held else {}


def _listed(values: list[Any]) -> list[Any]:
    return values


def kept(shape: Callable[..., _Kept], metadata: Any, place: Place, draft: Draft) -> _Kept:
    """Read what is kept in metadata; what does not fit is told and left out. O(size)."""
    held = metadata.get(KEY) if isinstance(metadata, dict) else None
    if not isinstance(held, dict):
        return shape()
    report = Report(draft.file)
    found = decoder(shape)(_tree(held, place, draft, MAX_DEPTH), report)
    for problem in report.problems:
        draft.problem("warning", problem.code, f"under `{KEY}`: {problem.message}", place)
        draft.loss("data", problem.message, place)
    return shape() if found is BAD else found


def _tree(value: Any, place: Place, draft: Draft, depth: int) -> Node:
    """Give plain values as the tree that decoders read; all of it stands at one place."""
    at = (place.line, place.column)
    if isinstance(value, dict) and depth:
        pairs: list[tuple[Node, Node]] = [
            (Scalar(draft.clean(key, place), "str", *at), _tree(held, place, draft, depth - 1))
            for key, held in value.items()
        ]
        return nodes.Mapping(pairs, *at)
    if isinstance(value, list) and depth:
        return Sequence([_tree(held, place, draft, depth - 1) for held in value], *at)
    if isinstance(value, str):
        return Scalar(draft.clean(value, place), "str", *at)
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # protobuf knows no whole numbers there
    kind = {bool: "bool", int: "int", float: "float"}.get(type(value), "null")
    return Scalar(str(value) if kind != "null" else "", kind, *at)


def passage_of(words: str) -> KeptPassage:
    """Give the passage that a text is: its first and its last few words."""
    parts = words.split()
    if len(parts) <= FRAGMENT:
        return KeptPassage(start=words)
    return KeptPassage(start=" ".join(parts[:FRAGMENT]), end=" ".join(parts[-FRAGMENT:]))


def add_claim(
    draft: Draft,
    key: str,
    said: str,
    mine: KeptClaim,
    *,
    place: Place,
    is_main: bool,
    cites: tuple[Citation, ...],
    said_by: tuple[str, ...] = (),
) -> None:
    """Add a claim to the draft, of what the format says and what is kept.

    The main claim of a graph is a thesis; kept speakers count, if there are any.
    """
    draft.claim(
        key,
        said,
        name=mine.claim or name_of(key),
        type=mine.type or ("thesis" if is_main else None),
        place=place,
        cites=cites,
        said_by=mine.said_by or said_by,
        evidence=mine.evidence,
        principles=mine.principles,
        tags=mine.tags,
        risk=mine.risk,
        weight=mine.weight,
    )


def cited(cites: tuple[Citation, ...], place: Place, draft: Draft) -> tuple[Citation, ...]:
    """Give the citations whose source is in the draft; the others are told."""
    for it in cites:
        if it.source not in draft.sources:
            draft.problem("warning", "unknown-id", f"there is no source `{it.source}`", place)
            draft.loss("citation", it.source, place)
    return tuple(it for it in cites if it.source in draft.sources)


class Resource(NamedTuple):
    """What a format says of a source: title, address, author, and its text, which is lost."""

    title: str
    url: str
    content: str
    author: str = ""


def source_from(said: Resource, key: str, metadata: Any, place: Place, draft: Draft) -> Source:
    """Give the source that a resource is; without a title it has its address, or its key."""
    if said.content.strip():
        draft.loss("full-text", f"of the source `{key}`", place)
    mine = kept(KeptSource, metadata, place, draft)
    title, url = draft.clean(said.title, place), draft.clean(said.url, place)
    if not title.strip():
        title = url if url.strip() else draft.clean(key, place)
    return Source(
        mine.source or (key if is_spoken(key) else ""),
        title if title.strip() else "(no title)",
        mine.author or draft.clean(said.author, place),
        mine.publisher,
        url,
        mine.kind,
        mine.fingerprint,
        place,
    )


def add_sources(found: Mapping[str, Source], draft: Draft) -> dict[str, str]:
    """Add sources by the file's keys to the draft, and give their ids by key.

    A source's `id` is what it should be, or "" for one made of its title.
    """
    ids, _ = claim_ids([(source.id, source.title) for source in found.values()])
    for name, source in zip(ids, found.values(), strict=True):
        draft.sources[name] = replace(source, id=name)
    return dict(zip(found, ids, strict=True))
