"""Counts and balance of a debate."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.model import CLAIM_TYPES, RELATION_KINDS
from argmap.queries.select import is_answered, is_supported
from argmap.stance import STANCES, standings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap
    from argmap.queries.records import Record


def statistics(debate: ArgumentMap) -> Record:
    """Count what is in the debate: the documented shape of `stats --format json`.

    Every type, kind and stance has its key, even at 0; the other tables hold what occurs, most
    frequent first. O(claims + relations).
    """
    standing = standings(debate)
    claims = debate.claims
    return {
        "title": debate.title,
        "question": debate.question,
        "claims": len(claims),
        "relations": len(debate.relations),
        "types": _count((claim.type for claim in claims), CLAIM_TYPES),
        "kinds": _count((relation.kind for relation in debate.relations), RELATION_KINDS),
        "stances": _count((standing[claim.id].stance for claim in claims), STANCES),
        "linked": sum(len(relation.premises) > 1 for relation in debate.relations),
        "deepest": max((0, *(held.depth for held in standing.values()))),
        "unanswered": sum(not is_answered(debate, claim) for claim in claims),
        "unsupported": sum(not is_supported(debate, claim) for claim in claims),
        "unsourced": sum(not claim.cites for claim in claims),
        "sources": _count(source for claim in claims for source in claim.sources),
        "speakers": _count(speaker for claim in claims for speaker in claim.said_by),
        "evidence": _count(claim.evidence for claim in claims if claim.evidence),
        "principles": _count(principle for claim in claims for principle in claim.principles),
        "tags": _count(tag for claim in claims for tag in claim.tags),
        "bearers": _count(bearer for claim in claims if claim.risk for bearer in claim.risk.bearer),
    }


def _count(words: Iterable[str], always: Iterable[str] = ()) -> dict[str, int]:
    counts = Counter(words)
    if always:
        return {word: counts[word] for word in always}
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def report(figures: Record, room: int, *, unicode: bool = True) -> str:
    """Lay the figures out for reading, in lines of at most `room` columns."""
    sections = [
        ("claims", f"{figures['claims']}: {_told(figures['types'])}"),
        ("relations", f"{figures['relations']}: {_told(figures['kinds'])}"),
        ("balance", _balance(figures["stances"], unicode=unicode)),
        ("depth", f"{figures['deepest']} relations from a thesis at most"),
        ("open", ", ".join(f"{figures[key]} {key}" for key in OPEN)),
    ]
    sections += [(key, _told(figures[key])) for key in OCCURRING if figures[key]]
    margin = max(len(heading) for heading, _ in sections) + 2
    heads = filter(None, (figures["title"], figures["question"]))
    lines = [*(line for text in heads for line in wrap(text, room)), ""]
    for heading, told in sections:
        first, *more = wrap(told, max(room - margin, 20))
        lines += [heading.ljust(margin) + first, *(" " * margin + line for line in more)]
    return "\n".join(lines).lstrip("\n") + "\n"


OPEN = ("unanswered", "unsupported", "unsourced")
OCCURRING = ("sources", "speakers", "evidence", "principles", "tags", "bearers")


def _told(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {word}" for word, count in counts.items())


def _balance(stances: dict[str, int], *, unicode: bool) -> str:
    total = stances["for"] + stances["against"]
    if not total:
        return "nothing speaks for or against a thesis yet"
    full, empty = ("█", "░") if unicode else ("#", ".")
    share = round(BAR * stances["for"] / total)
    return (
        f"{stances['for']} for {full * share}{empty * (BAR - share)} {stances['against']} against"
    )


BAR = 30
"""Width of the balance bar in columns."""
