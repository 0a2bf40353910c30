"""A verdict on a debate, told so that people can read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.semantics.status import STATUSES
from argmap.semantics.verdict import attackers
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Claim, Relation
    from argmap.queries.records import Record
    from argmap.semantics.status import Status
    from argmap.semantics.verdict import Verdict

SIDES = {"for": "For", "against": "Against", "both": "For and against"}
MOST = 4
"""Attacks that are named; of more, the number is told."""

READINGS = {
    "ignore": "a support has no effect of its own",
    "deductive": "what supports falls with what it supports",
    "necessary": "what is supported falls with any of its supports",
    "evidential": "what is supported falls with the last of its supports",
}


def judgement(debate: ArgumentMap, verdict: Verdict) -> Record:
    """Give a verdict as the documented shape of `judge --format json`. Linear."""
    return {
        "semantics": verdict.semantics,
        "supports": verdict.supports,
        "extensions": not verdict.none,
        "theses": [_reasons(debate, verdict, thesis) for thesis in debate.theses],
        "sides": _sides(debate, verdict),
        "claims": dict(verdict.claims),
        "relations": dict(verdict.relations),
        "undecided": [
            _reasons(debate, verdict, claim)
            for claim in debate.claims
            if verdict.claims[claim.id] == "undecided" and claim.type != "thesis"
        ],
    }


def _reasons(debate: ArgumentMap, verdict: Verdict, claim: Claim) -> Record:
    found: dict[Status, list[str]] = {status: [] for status in STATUSES}
    for relation, status in attackers(debate, verdict, claim.id):
        found[status].append(relation.id)
    return {
        "id": claim.id,
        "text": claim.text,
        "status": verdict.claims[claim.id],
        "attacks": {status: found[status] for status in STATUSES},
    }


def _sides(debate: ArgumentMap, verdict: Verdict) -> dict[str, dict[Status, int]]:
    standing = standings(debate)
    counts: dict[str, dict[Status, int]] = {}
    for claim in debate.claims:
        if claim.type != "thesis":
            side = standing[claim.id].stance
            counts.setdefault(side, dict.fromkeys(STATUSES, 0))[verdict.claims[claim.id]] += 1
    return {side: counts[side] for side in (*SIDES, "none") if side in counts}


def report(debate: ArgumentMap, verdict: Verdict, room: int, *, formal: bool = False) -> str:
    """Tell a verdict in lines of at most `room` columns.

    `formal` uses the words of the theory: in, out, undecided.
    """
    words = FORMAL if formal else PLAIN
    lines = [*wrap(_opening(verdict), room), ""]
    for thesis in debate.theses:
        lines += wrap(f"{thesis.text} [{thesis.id}]", room)
        lines += _indented(_thesis(debate, verdict, thesis, words), room)
        lines.append("")
    if not debate.theses:
        lines += ["The debate has no thesis.", ""]
    for side, counts in _sides(debate, verdict).items():
        said = SIDES.get(side, "Without a way to a thesis")
        told = ", ".join(f"{counts[status]} {words[status]}" for status in STATUSES)
        lines += wrap(f"{said}: {told}", room)
    for status in ("defeated", "undecided"):
        claims = [c for c in debate.claims if verdict.claims[c.id] == status]
        if claims:
            lines += ["", f"{words[status].capitalize()}:"]
            for claim in claims:
                lines += _indented([_why(debate, verdict, claim)], room)
    return "\n".join(lines) + "\n"


PLAIN: dict[Status, str] = {status: status for status in STATUSES}
FORMAL: dict[Status, str] = {"accepted": "in", "defeated": "out", "undecided": "undecided"}


def _opening(verdict: Verdict) -> str:
    return (
        "A verdict on the map, not on the truth: it follows from the claims and relations in the "
        f"file under {verdict.semantics} semantics, where {READINGS[verdict.supports]}."
    )


def _indented(paragraphs: Iterable[str], room: int) -> list[str]:
    return [
        ("  " if number == 0 else "    ") + line
        for paragraph in paragraphs
        for number, line in enumerate(wrap(paragraph, max(room - 4, 16)))
    ]


def _thesis(
    debate: ArgumentMap, verdict: Verdict, thesis: Claim, words: dict[Status, str]
) -> list[str]:
    status = verdict.claims[thesis.id]
    told = [f"is {words[status]}{_because(debate, verdict, thesis)}"]
    if verdict.none:
        told = [f"is {words[status]}: there is no {verdict.semantics} extension of this debate"]
    return told


def _because(debate: ArgumentMap, verdict: Verdict, claim: Claim) -> str:
    """Say what makes a claim fall, or keeps it open, or how the attacks on it were answered."""
    attacks = attackers(debate, verdict, claim.id)
    if not attacks:
        return ": nothing attacks it"
    standing = [relation for relation, status in attacks if status == "accepted"]
    pending = [relation for relation, status in attacks if status == "undecided"]
    if standing:
        count = "an attack" if len(standing) == 1 else f"{len(standing)} attacks"
        return f" by {count} without an accepted answer: {_named(standing)}"
    if pending:
        return f": it hangs on {_named(pending)}, which {_is(pending)} undecided"
    count = "the attack on it is" if len(attacks) == 1 else f"all {len(attacks)} attacks on it are"
    return f": {count} answered"


def _is(relations: list[Relation]) -> str:
    return "is" if len(relations) == 1 else "are"


def _named(relations: list[Relation]) -> str:
    names = [" and ".join(f"`{name}`" for name in relation.premises) for relation in relations]
    if len(names) > MOST:
        names = [*names[: MOST - 1], f"{len(names) - MOST + 1} more"]
    return ", ".join(names)


def _why(debate: ArgumentMap, verdict: Verdict, claim: Claim) -> str:
    attacks = attackers(debate, verdict, claim.id)
    status = verdict.claims[claim.id]
    wanted = "accepted" if status == "defeated" else "undecided"
    found = [relation for relation, its in attacks if its == wanted]
    if not found:
        return f"`{claim.id}`: by what its supports mean here"
    verb = "attacked by" if status == "defeated" else "hangs on"
    return f"`{claim.id}`: {verb} {_named(found)}"
