"""Counts and balance of a debate."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.model import CLAIM_TYPES, RELATION_KINDS
from argmap.queries.balance import balances
from argmap.queries.select import is_answered, is_supported
from argmap.stance import STANCES, standings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap
    from argmap.queries.balance import Balance
    from argmap.queries.records import Record


OPEN = ("unanswered", "unsupported", "unsourced")
OCCURRING = ("sources", "speakers", "evidence", "principles", "tags", "bearers")

BAR = 30
"""Width of the balance bar in columns."""


def statistics(debate: ArgumentMap) -> Record:
    """Count what is in the debate: the documented shape of `stats --format json`.

    Every type, kind and stance has its key, even at 0; the other tables hold what occurs, most
    frequent first. `stances` counts theses too, `balance` does not.
    O(theses * (claims + relations)).
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
        "balance": balances(debate),
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
        ("claims", [f"{figures['claims']}: {_numbers(figures['types'])}"]),
        ("relations", [f"{figures['relations']}: {_numbers(figures['kinds'])}"]),
        ("balance", _balances(figures["balance"], unicode=unicode)),
        ("depth", [f"{_number(figures['deepest'], 'relation')} from a thesis at most"]),
        ("open", [", ".join(f"{figures[key]} {key}" for key in OPEN)]),
    ]
    sections += [(key, [_frequencies(figures[key])]) for key in OCCURRING if figures[key]]
    margin = max(len(heading) for heading, _ in sections) + 2
    heads = filter(None, (figures["title"], figures["question"]))
    lines = [*(line for text in heads for line in wrap(text, room)), ""]
    for heading, told in sections:
        first, *more = (line for text in told for line in wrap(text, max(room - margin, 20)))
        lines += [heading.ljust(margin) + first, *(" " * margin + line for line in more)]
    return "\n".join(lines).lstrip("\n") + "\n"


def _numbers(counts: dict[str, int]) -> str:
    return ", ".join(_number(count, word) for word, count in counts.items())


def _number(count: int, word: str) -> str:
    plural = "theses" if word == "thesis" else f"{word}s"
    return f"{count} {word if count == 1 else plural}"


def _frequencies(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {word}" for word, count in counts.items())


def _balances(balances: dict[str, Balance], *, unicode: bool) -> list[str]:
    """Tell the balance of each thesis, under its id where there are several."""
    if not any(any(balance.values()) for balance in balances.values()):
        return ["nothing speaks for or against a thesis yet"]
    told = {thesis: _balance(balance, unicode=unicode) for thesis, balance in balances.items()}
    if len(told) == 1:
        return [*told.values()]
    return [line for thesis, balance in told.items() for line in (f"{thesis}:", balance)]


def _balance(balance: Balance, *, unicode: bool) -> str:
    total = balance["for"] + balance["against"]
    if not total and not balance["both"]:
        return "nothing for or against it yet"
    parts = []
    if total:
        full, empty = ("█", "░") if unicode else ("#", ".")
        share = round(BAR * balance["for"] / total)
        bar = full * share + empty * (BAR - share)
        parts.append(f"{balance['for']} for {bar} {balance['against']} against")
    if balance["both"]:
        parts.append(f"{balance['both']} on both sides")
    return ", ".join(parts)
