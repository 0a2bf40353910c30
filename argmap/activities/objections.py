"""What is said against an argument, and against what it rests on; each with what it hits."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.queries.neighbours import attackers, undercutters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.activities.material import Material
    from argmap.activities.sides import Argument
    from argmap.model import ArgumentMap, Claim, Relation


@dataclass(frozen=True, slots=True)
class Objection:
    """A claim against an argument, or against what it rests on, with the replies to it.

    It attacks the claim `against`; or, if `step` names premises, it undercuts their step to that
    claim. `direct` objections answer the argument: they attack a premise or undercut its own step.
    All others are against its backing. `returned` are claims of the argument, or the claim that is
    hit, that attack the objection in turn; `replies` are all others that attack it, and those that
    undercut the attack.
    """

    claim: Claim
    against: Claim
    step: tuple[Claim, ...]
    direct: bool
    replies: tuple[Claim, ...]
    returned: tuple[Claim, ...]


def objections_to(debate: ArgumentMap, argument: Argument) -> tuple[Objection, ...]:
    """Give what is said against an argument and against what it rests on, the nearest first.

    The argument's own premises are no objections to it. O(claims + relations).
    """
    return tuple(_objections(debate, argument))


def answers_to(debate: ArgumentMap, argument: Argument) -> tuple[Objection, ...]:
    """Give what answers an argument itself: attacks on a premise, undercuts of its own step."""
    return tuple(one for one in objections_to(debate, argument) if one.direct)


def against(material: Material, objection: Objection) -> str:
    """Say what an objection hits: the claim by its number, or the step between two."""
    claim = material.number(objection.against)
    if objection.step:
        premises = " + ".join(map(material.number, objection.step))
        return material.words("objections.step", premises=premises, claim=claim)
    key = "objections.claim" if objection.direct else "objections.backing"
    return material.words(key, claim=claim)


def returned(material: Material, objection: Objection) -> str:
    """Say which claim answers an objection by attacking it in turn; "" if none does."""
    if not objection.returned:
        return ""
    number = material.number(objection.returned[0])
    claim = material.number(objection.claim)
    return material.words("objections.returned", number=number, claim=claim)


def _objections(debate: ArgumentMap, argument: Argument) -> Iterator[Objection]:
    own = {claim.id for claim in argument.premises}
    for claim, by, hit, step in _attacks(debate, argument):
        if claim.id in own:
            continue
        back = own if step else {*own, hit.id}
        met = attackers(debate, claim)
        replies = (*(one for one in met if one.id not in back), *undercutters(debate, by))
        yield Objection(
            claim,
            hit,
            tuple(debate.claim[name] for name in step.premises) if step else (),
            step == argument.relation if step else hit.id in own,
            tuple(dict.fromkeys(replies)),
            tuple(one for one in met if one.id in back),
        )


def _attacks(
    debate: ArgumentMap, argument: Argument
) -> Iterator[tuple[Claim, Relation, Claim, Relation | None]]:
    """Give attackers and undercutters, breadth first, each once.

    With each come the relation by which it attacks, and what that hits: a claim, or the step to it.
    """
    seen = {argument.relation.target}
    found = {argument.relation.target}
    steps = deque([argument.relation])
    while steps:
        step = steps.popleft()
        met: list[tuple[Relation, Claim, Relation | None]] = []
        for name in step.premises:
            if name not in seen:
                seen.add(name)
                upon = debate.incoming.get(name, ())
                met += [(it, debate.claim[name], None) for it in upon if it.kind == "attack"]
                steps += [it for it in upon if it.kind == "support"]
        cuts = debate.incoming.get(step.id, ())
        met += [(it, debate.claim[step.target], step) for it in cuts]
        for by, hit, cut in met:
            fresh = [name for name in by.premises if name not in found]
            found.update(fresh)
            yield from ((debate.claim[name], by, hit, cut) for name in fresh)
