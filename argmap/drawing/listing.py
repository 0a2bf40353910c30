"""What a map says as running text: its signs, its claims in reading order, its sources.

Plain data for a template: dicts, lists, text and numbers. Claims are numbered in the order in
which the map is read, and a relation names claims by these numbers.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from argmap.drawing.looks import CLAIM_LOOKS, RELATION_LOOKS
from argmap.drawing.measure import clean, is_rtl
from argmap.drawing.notes import number_sources
from argmap.drawing.reading import numbers_of
from argmap.drawing.references import beginning
from argmap.drawing.wording import ENGLISH
from argmap.model import CLAIM_TYPES, RELATION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.drawing.contents import Entry
    from argmap.drawing.notes import Note
    from argmap.model import ArgumentMap, Citation, Claim, ClaimType, Relation, RelationKind

    Parts = list[str | int]
    """A sentence: words, and numbers of claims."""

BOXES: dict[ClaimType, str] = {
    "thesis": "double border, flag",
    "pro": "round corners, plus",
    "con": "dashed border, minus",
    "risk": "cut corners, dotted border, warning triangle",
    "rebuttal": "scooped corners, dash-dotted border, arrow that turns back",
}
LINES: dict[RelationKind, str] = {
    "support": "solid, with a filled arrow",
    "attack": "dashed, with an arrow against a bar",
    "undercut": "dotted, with a ring",
}
"""How `looks` draws them, in words."""

_TURNING = frozenset(
    ("R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI", "PDF", "PDI")
)
"""Classes of characters that may change the order of the words beside them."""

_INDEXED = 120
"""Letters of a claim's text in the index."""

_DEEPEST = 6
"""Steps by which a line of the index is moved in at most."""

_LONG = 600
"""Characters from which a claim may go on on the next page."""


def signs(debate: ArgumentMap) -> list[dict[str, str]]:
    """Say what the signs mean that occur on the map, and how they look, for each a name."""
    types = {claim.type for claim in debate.claims}
    kinds = {relation.kind for relation in debate.relations}
    found = [
        {"name": CLAIM_LOOKS[kind].word, "look": BOXES[kind], "meaning": ENGLISH.meanings[kind]}
        for kind in CLAIM_TYPES
        if kind in types
    ]
    found += [
        {
            "name": f"Line {LINES[kind]}",
            "look": "from premise to target",
            "meaning": ENGLISH.arrows[kind],
        }
        for kind in RELATION_KINDS
        if kind in kinds
    ]
    if any(len(relation.premises) > 1 for relation in debate.relations):
        joined = "linked premises: they bear on the target only together"
        found.append({"name": "Dot", "look": "lines join before the arrow", "meaning": joined})
    return found


def told(text: str) -> dict[str, Any]:
    """Give a text as a paragraph of its own, with its direction."""
    words = clean(text)
    return {"text": words, "rtl": is_rtl(words)}


def index(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """List the branches of a map on several sheets."""
    return [
        {
            "sheet": entry.sheet,
            **told(beginning(entry.claim.text, _INDEXED)),
            "type": CLAIM_LOOKS[entry.claim.type].word,
            "part": f"{entry.part} of {entry.parts}" if entry.parts > 1 else "",
            "count": entry.count,
            "depth": min(entry.depth, _DEEPEST),
        }
        for entry in entries
    ]


def claims(
    debate: ArgumentMap, order: Sequence[Claim], sheets: Mapping[str, Sequence[int]]
) -> list[dict[str, Any]]:
    """Say all that is known of each claim, in the order in which the map is read.

    `sheets` has the numbers of those that a claim's arguments stand on, where there are several.
    """
    numbers = numbers_of(order)
    notes = number_sources(debate, order)
    return [
        {**_claim(claim, debate, numbers, notes), "sheets": list(sheets.get(claim.id, ()))}
        for claim in order
    ]


def sources(debate: ArgumentMap, order: Iterable[Claim]) -> list[dict[str, Any]]:
    """Give the sources that claims cite, under the numbers that they have on the map.

    An address is a link only where it is one of the web; anything else is shown as text.
    """
    found = []
    for note in number_sources(debate, order).values():
        source = note.source
        by = ", ".join(filter(None, (source.author, source.publisher)))
        url = clean(source.url)
        link = re.fullmatch(r"https?://[!-~]+", url) is not None
        title = told(f"{source.title}{f' ({by})' if by else ''}")
        found.append({"number": note.number, **title, "url": url, "link": link})
    return found


def _claim(
    claim: Claim, debate: ArgumentMap, numbers: Mapping[str, int], notes: Mapping[str, Note]
) -> dict[str, Any]:
    headed = {
        "Said by ": ", ".join(claim.said_by),
        "Evidence: ": claim.evidence,
        "Principles: ": ", ".join(claim.principles),
        "Risk ": _risk(claim),
    }
    facts = [" · ".join(heading + _isolated(words) for heading, words in headed.items() if words)]
    if claim.cites:
        facts.append("Cited: " + "; ".join(_passage(one, notes) for one in claim.cites))
    return {
        "number": numbers[claim.id],
        "type": CLAIM_LOOKS[claim.type].word,
        **told(claim.text),
        "facts": [told(fact) for fact in facts if fact],
        "relations": _relations(claim, debate, numbers),
        "long": len(claim.text) > _LONG,
    }


def _relations(claim: Claim, debate: ArgumentMap, numbers: Mapping[str, int]) -> Parts:
    """Say what a claim bears on, then what bears on it: `Supports 4; attacks 7. Attacked by 9.`."""
    bearing = (_bearing(r, claim, debate, numbers) for r in debate.outgoing.get(claim.id, ()))
    parts: Parts = []
    for one in filter(None, bearing):
        parts += ["; ", *one] if parts else one
    coming = debate.incoming.get(claim.id, ())
    for kind, said in (("support", "Supported by "), ("attack", "Attacked by ")):
        groups = [_listed(r.premises, numbers) for r in coming if r.kind == kind]
        for position, group in enumerate(groups):
            parts += [", "] if position else [". ", said] if parts else [said]
            parts += group
    if parts and isinstance(parts[0], str):
        parts = [parts[0][:1].upper() + parts[0][1:], *parts[1:], "."]
    return parts


def _isolated(text: str) -> str:
    """Keep what runs from right to left from turning the words around it (UAX 9, isolates)."""
    if any(unicodedata.bidirectional(character) in _TURNING for character in text):
        return f"\u2068{text}\u2069"
    return text


def _risk(claim: Claim) -> str:
    if claim.risk is None:
        return ""
    bearers = f"borne by {', '.join(claim.risk.bearer)}; " if claim.risk.bearer else ""
    return f"{bearers}likelihood {claim.risk.likelihood}; severity {claim.risk.severity}"


def _passage(citation: Citation, notes: Mapping[str, Note]) -> str:
    """Write `[1] paragraph 2, “first words … last words”`."""
    note = notes.get(citation.source)
    place = f"comment by {_isolated(citation.comment)}" if citation.comment else ""
    if citation.paragraph and not place:
        place = f"paragraph {citation.paragraph}"
    words = " … ".join(filter(None, (citation.start, citation.end)))
    known = f"[{note.number}] " if note else ""
    return known + ", ".join(filter(None, (place, f"“{_isolated(words)}”" if words else "")))


def _bearing(
    relation: Relation, claim: Claim, debate: ArgumentMap, numbers: Mapping[str, int]
) -> Parts:
    """Write `supports 4 together with 7 (rule)`; nothing where the target is not in the map."""
    target = _target(relation, debate, numbers)
    if not target:
        return []
    parts: Parts = [f"{RELATION_LOOKS[relation.kind].verb} ", *target]
    others = [name for name in relation.premises if name != claim.id]
    if others:
        parts += [" together with ", *_listed(others, numbers)]
    return [*parts, f" ({_isolated(clean(relation.scheme))})"] if relation.scheme else parts


def _target(relation: Relation, debate: ArgumentMap, numbers: Mapping[str, int]) -> Parts:
    if relation.target in numbers:
        return [numbers[relation.target]]
    step = debate.relation.get(relation.target)
    if step is None:
        return []
    # One level deep: undercuts may undercut each other in a circle.
    goal: Parts = [numbers[step.target]] if step.target in numbers else ["another step"]
    return ["the step from ", *_listed(step.premises, numbers), " to ", *goal]


def _listed(names: Sequence[str], numbers: Mapping[str, int]) -> Parts:
    parts: Parts = []
    for position, name in enumerate(names):
        if position:
            parts.append(" and " if position == len(names) - 1 else ", ")
        parts.append(numbers[name])
    return parts
