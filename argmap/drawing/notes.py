"""The numbered sources at the foot of the map, and the small references to them in boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.measure import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.model import ArgumentMap, Citation, Claim, Source


@dataclass(frozen=True, slots=True)
class Note:
    """One numbered source."""

    number: int
    source: Source

    @property
    def text(self) -> str:
        """The source as a reader looks for it: title, author, publisher, address."""
        source = self.source
        by = ", ".join(filter(None, (source.author, source.publisher)))
        return clean(
            f"{source.title}{f' ({by})' if by else ''}{f', {source.url}' * bool(source.url)}"
        )


def number_sources(debate: ArgumentMap, order: Iterable[Claim]) -> dict[str, Note]:
    """Give each source that a claim cites its number, in the order in which the map is read."""
    cited = dict.fromkeys(citation.source for claim in order for citation in claim.cites)
    return {
        source: Note(number, debate.source[source])
        for number, source in enumerate((s for s in cited if s in debate.source), start=1)
    }


def reference(claim: Claim, notes: Mapping[str, Note]) -> str:
    """Write a claim's citations as `[1 ¶2, ¶5; 2 comment by Ann]`; empty without citations."""
    places: dict[str, list[str]] = {}
    for citation in claim.cites:
        if citation.source in notes:
            found = places.setdefault(citation.source, [])
            place = _short_place(citation, claim)
            if place not in found:
                found.append(place)
    parts = (
        f"{notes[source].number} {', '.join(found)}".strip() for source, found in places.items()
    )
    return clean(f"[{'; '.join(parts)}]") if places else ""


def passages(claim: Claim, debate: ArgumentMap) -> str:
    """Say a claim's passages in full, for those who look one up or listen to the map."""
    said = []
    for citation in claim.cites:
        told = [debate.source[citation.source].title] if citation.source in debate.source else []
        if place := _place(citation):
            told.append(place)
        if words := " … ".join(filter(None, (citation.start, citation.end))):
            told.append(f"“{words}”")
        said.append(", ".join(told))
    return clean("; ".join(said))


def _place(citation: Citation) -> str:
    if citation.comment:
        return f"comment by {citation.comment}"
    return f"paragraph {citation.paragraph}" if citation.paragraph else ""


def _short_place(citation: Citation, claim: Claim) -> str:
    if citation.comment:
        known = citation.comment in claim.said_by
        return "comment" if known else f"comment by {citation.comment}"
    return f"¶{citation.paragraph}" if citation.paragraph else ""
