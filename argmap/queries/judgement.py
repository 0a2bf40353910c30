"""A verdict on a debate, told so that people can read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.queries.reasons import because
from argmap.semantics.status import STATUSES
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Claim
    from argmap.queries.records import Record
    from argmap.semantics.status import Status
    from argmap.semantics.verdict import Verdict

SIDES = {"for": "For", "against": "Against", "both": "For and against"}
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
        "exclusive": verdict.exclusive,
        "extensions": not verdict.none,
        "theses": [_told(debate, verdict, thesis) for thesis in debate.theses],
        "sides": _sides(debate, verdict),
        "claims": dict(verdict.claims),
        "relations": dict(verdict.relations),
        "undecided": [_told(debate, verdict, it) for it in _with(debate, verdict, "undecided")],
        "defeated": [_told(debate, verdict, it) for it in _with(debate, verdict, "defeated")],
    }


def _told(debate: ArgumentMap, verdict: Verdict, claim: Claim) -> Record:
    return {
        "id": claim.id,
        "text": claim.text,
        "status": verdict.claims[claim.id],
        "because": because(debate, verdict, claim),
    }


def _with(debate: ArgumentMap, verdict: Verdict, status: Status) -> list[Claim]:
    """Give the claims of a status, without the theses, of which is told elsewhere."""
    return [
        claim
        for claim in debate.claims
        if verdict.claims[claim.id] == status and claim.type != "thesis"
    ]


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
    lines = [*wrap(opening(verdict), room), ""]
    for thesis in debate.theses:
        lines += wrap(f"{thesis.text} [{thesis.id}]", room)
        reason = because(debate, verdict, thesis)
        told = f"is {words[verdict.claims[thesis.id]]}"
        joint = " " if reason.startswith("by ") else ": "
        lines += _indented([f"{told}{joint}{reason}" if reason else told], room)
        lines.append("")
    if not debate.theses:
        lines += ["The debate has no thesis.", ""]
    for side, counts in _sides(debate, verdict).items():
        said = SIDES.get(side, "Without a way to a thesis")
        counted = ", ".join(f"{counts[status]} {words[status]}" for status in STATUSES)
        lines += wrap(f"{said}: {counted}", room)
    statuses: tuple[Status, ...] = () if verdict.none else ("defeated", "undecided")
    for status in statuses:
        if claims := _with(debate, verdict, status):
            lines += ["", f"{words[status].capitalize()}:"]
            reasons = (f"`{it.id}`: {because(debate, verdict, it)}" for it in claims)
            lines += _indented(reasons, room)
    return "\n".join(lines) + "\n"


PLAIN: dict[Status, str] = {status: status for status in STATUSES}
FORMAL: dict[Status, str] = {"accepted": "in", "defeated": "out", "undecided": "undecided"}


def opening(verdict: Verdict) -> str:
    """Say of what kind a verdict is, and how the debate was read for it."""
    told = (
        "A verdict on the map, not on the truth: it follows from the claims and relations in the "
        f"file under {verdict.semantics} semantics, where {READINGS[verdict.supports]}"
    )
    told += " and theses exclude each other." if verdict.exclusive else "."
    if verdict.none:
        told += f" Of this debate there is no {verdict.semantics} extension, so nothing is decided."
    return told


def _indented(paragraphs: Iterable[str], room: int) -> list[str]:
    return [
        ("  " if number == 0 else "    ") + line
        for paragraph in paragraphs
        for number, line in enumerate(wrap(paragraph, max(room - 4, 16)))
    ]
