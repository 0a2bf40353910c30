"""Which claims: selection by what a claim is, who says it, and what is said about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.hints import nearest
from argmap.queries.neighbours import objections_to
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.model import ArgumentMap, Claim


@dataclass(frozen=True, slots=True)
class Selection:
    """What to select. Several values of one field mean any of them; all fields must agree.

    Words are compared without regard to case. `said_by` and `match` also find parts of a name or
    of a text.
    """

    types: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    said_by: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    match: tuple[str, ...] = ()
    unanswered: bool = False
    unsupported: bool = False
    unsourced: bool = False


def select(debate: ArgumentMap, wanted: Selection) -> list[Claim]:
    """Give the claims that fit, in file order. O(claims + relations)."""
    tests = list(_tests(debate, wanted))
    return [claim for claim in debate.claims if all(test(claim) for test in tests)]


def is_answered(debate: ArgumentMap, claim: Claim) -> bool:
    """Tell whether anything attacks the claim or undercuts a relation that it is a premise of."""
    return bool(objections_to(debate, claim))


def is_supported(debate: ArgumentMap, claim: Claim) -> bool:
    """Tell whether any claim supports the claim."""
    return any(relation.kind == "support" for relation in debate.incoming.get(claim.id, ()))


def unknown_words(debates: Iterable[ArgumentMap], wanted: Selection) -> list[str]:
    """Say which words asked for occur in none of the debates, each in a sentence with a hint."""
    debates = list(debates)
    claims = [claim for debate in debates for claim in debate.claims]
    fields: dict[str, tuple[tuple[str, ...], Iterable[str]]] = {
        "source": (wanted.sources, (it.id for debate in debates for it in debate.sources)),
        "tag": (wanted.tags, (tag for claim in claims for tag in claim.tags)),
        "evidence": (wanted.evidence, (claim.evidence for claim in claims)),
        "principle": (wanted.principles, (it for claim in claims for it in claim.principles)),
    }
    return [
        message for name, (words, held) in fields.items() if words
        for message in _unknown(name, words, set(held))
    ] + [
        *_nowhere("is said by", wanted.said_by, {name for it in claims for name in it.said_by}),
        *_nowhere("says", wanted.match, {claim.text for claim in claims} if wanted.match else ()),
    ]  # fmt: skip


def _nowhere(what: str, parts: Iterable[str], held: Iterable[str]) -> Iterable[str]:
    folded = [one.casefold() for one in held]
    for part in parts:
        if not any(part.casefold() in one for one in folded):
            yield f"no claim {what} `{part}`"


def _unknown(field: str, words: Iterable[str], known: set[str]) -> Iterable[str]:
    folded = {one.casefold() for one in known}
    for word in words:
        if word.casefold() not in folded:
            near = nearest(word, known - {""})
            hint = f"; did you mean `{near}`?" if near else ""
            yield f"no claim has the {field} `{word}`{hint}"


def _tests(debate: ArgumentMap, wanted: Selection) -> Iterable[Callable[[Claim], bool]]:
    if wanted.types:
        yield lambda claim: claim.type in wanted.types
    if wanted.stances:
        standing = standings(debate)
        yield lambda claim: standing[claim.id].stance in wanted.stances
    words: list[tuple[tuple[str, ...], Callable[[Claim], tuple[str, ...]]]] = [
        (wanted.sources, lambda claim: claim.sources),
        (wanted.tags, lambda claim: claim.tags),
        (wanted.evidence, lambda claim: (claim.evidence,)),
        (wanted.principles, lambda claim: claim.principles),
    ]
    yield from (_any_of(asked, held) for asked, held in words if asked)
    if wanted.said_by:
        yield _any_part_of(wanted.said_by, lambda claim: claim.said_by)
    if wanted.match:
        yield _any_part_of(wanted.match, lambda claim: (claim.text,))
    if wanted.unanswered:
        yield lambda claim: not is_answered(debate, claim)
    if wanted.unsupported:
        yield lambda claim: not is_supported(debate, claim)
    if wanted.unsourced:
        yield lambda claim: not claim.cites


def _any_of(
    asked: tuple[str, ...], held: Callable[[Claim], tuple[str, ...]]
) -> Callable[[Claim], bool]:
    folded = {word.casefold() for word in asked}
    return lambda claim: any(word.casefold() in folded for word in held(claim))


def _any_part_of(
    asked: tuple[str, ...], held: Callable[[Claim], tuple[str, ...]]
) -> Callable[[Claim], bool]:
    folded = [word.casefold() for word in asked]
    return lambda claim: any(part in text.casefold() for text in held(claim) for part in folded)
