"""What is said against an argument, and against what it rests on."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.activities.sides import attackers, undercutters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.activities.sides import Argument
    from argmap.model import ArgumentMap, Claim


@dataclass(frozen=True, slots=True)
class Objection:
    """A claim against an argument, or against a claim that it rests on, with the replies to it."""

    claim: Claim
    against: Claim
    replies: tuple[Claim, ...]


def objections_to(debate: ArgumentMap, argument: Argument) -> tuple[Objection, ...]:
    """Give what is said against an argument and against what it rests on, the nearest first.

    An argument does not reply for itself: its own premises are left out of the replies.
    O(claims + relations).
    """
    return tuple(_objections(debate, argument))


def _objections(debate: ArgumentMap, argument: Argument) -> Iterator[Objection]:
    own = {claim.id for claim in argument.premises}
    for attacker, against in _attacks(debate, argument):
        if attacker.id not in own:
            replies = (claim for claim in attackers(debate, attacker) if claim.id not in own)
            yield Objection(attacker, against, tuple(replies))


def _attacks(debate: ArgumentMap, argument: Argument) -> Iterator[tuple[Claim, Claim]]:
    """Give attackers and undercutters with what they are against, breadth first, each once."""
    seen = {argument.relation.target}
    found: set[str] = set()
    steps = deque([(argument.relation, argument.premises[0])])
    while steps:
        step, upheld = steps.popleft()
        met = [(claim, upheld) for claim in undercutters(debate, step)]
        for name in step.premises:
            if name not in seen:
                seen.add(name)
                claim = debate.claim[name]
                met += [(attacker, claim) for attacker in attackers(debate, claim)]
                steps += [
                    (it, claim) for it in debate.incoming.get(name, ()) if it.kind == "support"
                ]
        for attacker, against in met:
            if attacker.id not in found and attacker.id != argument.relation.target:
                found.add(attacker.id)
                yield attacker, against
