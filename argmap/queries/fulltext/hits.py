"""Where a claim was found: its fields with the places of the hits in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.queries.fulltext.index import HIT_END, HIT_START
from argmap.queries.records import claim_record, source_title
from argmap.stance import standing, standings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim
    from argmap.queries.records import Record
    from argmap.stance import Standing

FIELDS = {
    "id": 3.0, "type": 2.0, "text": 5.0, "said_by": 2.0, "evidence": 2.0, "principles": 2.0,
    "tags": 2.0, "sources": 1.0,
}  # fmt: skip
"""The fields that are searched, and how much a word counts in each; the text counts most."""

IN_SIGHT = ("id", "type", "text")
"""Fields that every answer shows anyway."""

FEW = 100
"""Hits up to which the standing of each is sought by itself."""

_NEXT = "\x1d"
"""Stands between the values of a field; a debate's text holds no control characters."""


@dataclass(frozen=True, slots=True)
class Match:
    """A value of a field with hits in it; `ranges` count characters, the end not included.

    Of the field `sources` a value is a source's title with author and publisher.
    """

    field: str
    value: str
    ranges: tuple[tuple[int, int], ...]

    @property
    def marked(self) -> str:
        """The value with each hit between HIT_START and HIT_END."""
        text = ""
        done = 0
        for start, end in self.ranges:
            text += f"{self.value[done:start]}{HIT_START}{self.value[start:end]}{HIT_END}"
            done = end
        return text + self.value[done:]


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim that was found in a debate; a higher `score` is better.

    `is_in_sight` tells whether its id, type and text alone hold all that was asked for.
    """

    debate: str
    claim: Claim
    score: float
    matches: tuple[Match, ...]
    is_in_sight: bool

    @property
    def out_of_sight(self) -> list[Match]:
        """What tells why the claim was found, where that is not in sight."""
        return [it for it in self.matches if not (self.is_in_sight or it.field in IN_SIGHT)]


def searched_texts(debate: ArgumentMap) -> Iterator[tuple[str, ...]]:
    """Give the text of each field of each claim, in the order of FIELDS."""
    titles = {source.id: source_title(source) for source in debate.sources}
    for claim in debate.claims:
        yield (
            claim.id,
            claim.type,
            claim.text,
            _NEXT.join(claim.said_by),
            claim.evidence,
            _NEXT.join(claim.principles),
            _NEXT.join(claim.tags),
            _NEXT.join([titles[source] for source in claim.sources]),
        )


def matches_of(marked: Sequence[str]) -> Iterator[Match]:
    """Give the values that hold hits, from the marked texts in the order of FIELDS."""
    for field, text in zip(FIELDS, marked, strict=True):
        is_open = False
        for part in text.split(_NEXT):
            # A phrase may have been found across two values.
            begun = HIT_START + part if is_open else part
            is_open = begun.rfind(HIT_START) > begun.rfind(HIT_END)
            if match := _match(field, begun + HIT_END if is_open else begun):
                yield match


def _match(field: str, marked: str) -> Match | None:
    value = ""
    ranges: list[tuple[int, int]] = []
    before, *parts = marked.split(HIT_START)
    value = before
    for part in parts:
        hit, _, after = part.partition(HIT_END)
        ranges.append((len(value), len(value) + len(hit)))
        value += hit + after
    return Match(field, value, tuple(ranges)) if ranges else None


def standings_of(hits: Sequence[Hit], debates: Mapping[str, ArgumentMap]) -> list[Standing]:
    """Give the standing of each claim that was found: of a few by themselves, of many by all."""
    if len(hits) <= FEW:
        return [standing(debates[hit.debate], hit.claim) for hit in hits]
    known = {name: standings(debates[name]) for name in {hit.debate for hit in hits}}
    return [known[hit.debate][hit.claim.id] for hit in hits]


def hit_record(hit: Hit, stands: Standing) -> Record:
    """Give a hit as a plain record: a claim's, with `score` and `hits`."""
    return {
        **claim_record(hit.claim, stands),
        "score": round(hit.score, 6),
        "hits": [
            {
                "field": match.field,
                "value": match.value,
                "ranges": [list(it) for it in match.ranges],
            }
            for match in hit.matches
        ],
    }


def csv_record(hit: Hit, record: Mapping[str, object]) -> Record:
    """Give a record for a row of CSV: `found_in` is what was found out of sight."""
    return {**record, "found_in": [_named(it, it.value) for it in hit.out_of_sight]}


def marked_record(hit: Hit, record: Mapping[str, object]) -> Record:
    """Give a record for readers: hits marked, and after the text what was found out of sight."""
    marked = {match.field: match.marked for match in hit.matches if match.field in IN_SIGHT}
    shown = {**record, **marked}
    if hit.out_of_sight:
        found = "; ".join(_named(it, it.marked) for it in hit.out_of_sight)
        shown["text"] = f"{shown['text']} [{found}]"
    return shown


def _named(match: Match, text: str) -> str:
    return f"{match.field.replace('_', ' ')}: {text}"
