"""Why a claim stands or falls under a verdict: what is against it, and what became of that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.semantics.status import strongest, weakest
from argmap.semantics.verdict import force

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import ArgumentMap, Claim, Relation
    from argmap.semantics.status import Status
    from argmap.semantics.verdict import Verdict

MOST = 4
"""Reasons that are named; of more, the number is told."""

OPPOSITE: dict[Status, Status] = {
    "accepted": "defeated",
    "defeated": "accepted",
    "undecided": "undecided",
}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing against a claim: `accepted` defeats it, `defeated` is answered.

    `told` names it in a sentence, `answer` says what answers it.
    """

    status: Status
    told: str
    answer: str = ""


def obstacles(debate: ArgumentMap, verdict: Verdict, claim: Claim) -> list[Obstacle]:
    """Give all that is against a claim: attacks, rivals, and what its supports mean."""
    incoming = debate.incoming.get(claim.id, ())
    found = [_attack(debate, verdict, it) for it in incoming if it.kind == "attack"]
    if verdict.exclusive and claim.type == "thesis":
        rivals = (thesis.id for thesis in debate.theses if thesis.id != claim.id)
        found += (Obstacle(verdict.claims[it], f"its rival `{it}`") for it in rivals)
    supports = [relation for relation in incoming if relation.kind == "support"]
    if verdict.supports == "necessary":
        found += (it for relation in supports for it in _needed(debate, verdict, relation))
    elif verdict.supports == "evidential" and supports:
        found.append(_evidence(verdict, supports))
    elif verdict.supports == "deductive":
        onward = (it for it in debate.outgoing.get(claim.id, ()) if it.kind == "support")
        found += (_consequence(debate, verdict, relation, claim) for relation in onward)
    return found


def because(debate: ArgumentMap, verdict: Verdict, claim: Claim) -> str:
    """Say in a clause why a claim has its status; empty where nothing is to be said."""
    if verdict.none:
        return ""
    found = obstacles(debate, verdict, claim)
    by = {status: [it for it in found if it.status == status] for status in OPPOSITE}
    status = verdict.claims[claim.id]
    if status == "accepted":
        if not found:
            return "nothing attacks it"
        return _answered(by["defeated"]) if by["defeated"] else "every extension has it"
    if status == "defeated":
        if by["accepted"]:
            return f"by {_listed(it.told for it in by['accepted'])}"
        if not by["undecided"]:
            return f"no {verdict.semantics} extension has it"
        told = _listed((it.told for it in by["undecided"]), "or")
        return f"every {verdict.semantics} extension is against it, by {told}"
    if by["undecided"]:
        return f"it hangs on {_listed(it.told for it in by['undecided'])}"
    return f"not every {verdict.semantics} extension has it"


def _answered(found: list[Obstacle]) -> str:
    if len(found) == 1:
        return f"{found[0].told} is answered{found[0].answer}"
    answers = _listed(f"{it.told}{it.answer}" for it in found)
    return f"all that is against it is answered: {answers}"


def _listed(told: Iterable[str], word: str = "and") -> str:
    names = list(told)
    if len(names) > MOST:
        names = [*names[: MOST - 1], f"{len(names) - MOST + 1} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def _named(names: Iterable[str]) -> str:
    return _listed(f"`{name}`" for name in names)


def _attack(debate: ArgumentMap, verdict: Verdict, relation: Relation) -> Obstacle:
    status = force(verdict, relation)
    told = f"the attack of {_named(relation.premises)}"
    premises = [it for it in relation.premises if verdict.claims[it] != "accepted"]
    cuts = [
        premise
        for cut in debate.incoming.get(relation.id, ())
        if force(verdict, cut) != "defeated"
        for premise in cut.premises
    ]
    if status == "undecided":
        undecided = [it for it in premises if verdict.claims[it] == "undecided"]
        if cuts and not undecided:
            told += f" (undercut by {_named(cuts)}, which is open)"
        elif len(relation.premises) > 1 and undecided:
            told += f" (of which {_named(undecided)} is open)"
    answer = ""
    if status == "defeated":
        answer = (
            f" by {_named(cuts)}" if cuts and not premises else _against(debate, verdict, premises)
        )
    return Obstacle(status, told, answer)


def _against(debate: ArgumentMap, verdict: Verdict, premises: list[str]) -> str:
    """Name what defeats the premises of an attack."""
    names = dict.fromkeys(
        name
        for premise in premises
        for relation in debate.incoming.get(premise, ())
        if relation.kind == "attack" and force(verdict, relation) == "accepted"
        for name in relation.premises
    )
    return f" by {_named(names)}" if names else ""


def _needed(debate: ArgumentMap, verdict: Verdict, relation: Relation) -> Iterator[Obstacle]:
    for premise in relation.premises:
        status = _unless_cut(debate, verdict, relation, OPPOSITE[verdict.claims[premise]])
        yield Obstacle(status, f"the want of its support `{premise}`")


def _evidence(verdict: Verdict, supports: list[Relation]) -> Obstacle:
    status = OPPOSITE[strongest(force(verdict, relation) for relation in supports)]
    return Obstacle(status, "the want of a support that stands")


def _consequence(
    debate: ArgumentMap, verdict: Verdict, relation: Relation, claim: Claim
) -> Obstacle:
    """Say whether a premise falls with what it supports, as far as the others stand."""
    against = [OPPOSITE[verdict.claims[relation.target]]]
    against += (verdict.claims[it] for it in relation.premises if it != claim.id)
    told = f"the fall of `{relation.target}`, which it supports"
    return Obstacle(_unless_cut(debate, verdict, relation, weakest(against)), told)


def _unless_cut(
    debate: ArgumentMap, verdict: Verdict, relation: Relation, status: Status
) -> Status:
    """Let an undercut of a support take its meaning."""
    cuts = {force(verdict, cut) for cut in debate.incoming.get(relation.id, ())}
    if "accepted" in cuts:
        return "defeated"
    return "undecided" if "undecided" in cuts and status == "accepted" else status
