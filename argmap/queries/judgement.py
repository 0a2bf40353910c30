"""A verdict on a debate, told so that people can read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.queries.reasons import because
from argmap.semantics.status import STATUSES
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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


def judgement(debate: ArgumentMap, verdict: Verdict, asked: Sequence[Claim] = ()) -> Record:
    """Give a verdict as the documented shape of `judge --format json`. Linear.

    What is not known of a partial verdict is null. `asked` are the claims that were asked about.
    """
    return {
        "semantics": verdict.semantics,
        "supports": verdict.supports,
        "exclusive": verdict.exclusive,
        "extensions": None if _unknown(verdict) else not verdict.none,
        "partial": verdict.partial,
        "theses": [_told(debate, verdict, thesis) for thesis in debate.theses],
        "asked": [_told(debate, verdict, claim) for claim in asked],
        "sides": _sides(debate, verdict),
        "claims": {claim.id: verdict.claims.get(claim.id) for claim in debate.claims},
        "relations": dict(verdict.relations),
        "undecided": [_told(debate, verdict, it) for it in _with(debate, verdict, "undecided")],
        "defeated": [_told(debate, verdict, it) for it in _with(debate, verdict, "defeated")],
    }


def _unknown(verdict: Verdict) -> bool:
    """Tell whether the time was up before it was known that there is an extension at all."""
    return verdict.partial and verdict.semantics == "stable" and not verdict.claims


def _told(debate: ArgumentMap, verdict: Verdict, claim: Claim) -> Record:
    return {
        "id": claim.id,
        "text": claim.text,
        "status": verdict.claims.get(claim.id),
        "because": _because(debate, verdict, claim),
    }


def _because(debate: ArgumentMap, verdict: Verdict, claim: Claim) -> str:
    """Give the reason, none in a partial verdict, which may not know what it rests on."""
    return "" if verdict.partial else because(debate, verdict, claim)


def _with(debate: ArgumentMap, verdict: Verdict, status: Status | None) -> list[Claim]:
    """Give the claims of a status, without the theses, of which is told elsewhere."""
    return [
        claim
        for claim in debate.claims
        if verdict.claims.get(claim.id) == status and claim.type != "thesis"
    ]


def _sides(debate: ArgumentMap, verdict: Verdict) -> dict[str, dict[Status, int]]:
    standing = standings(debate)
    counts: dict[str, dict[Status, int]] = {}
    for claim in debate.claims:
        if claim.type != "thesis" and claim.id in verdict.claims:
            side = standing[claim.id].stance
            counts.setdefault(side, dict.fromkeys(STATUSES, 0))[verdict.claims[claim.id]] += 1
    return {side: counts[side] for side in (*SIDES, "none") if side in counts}


def report(
    debate: ArgumentMap,
    verdict: Verdict,
    room: int,
    *,
    formal: bool = False,
    asked: Sequence[Claim] = (),
) -> str:
    """Tell a verdict in lines of at most `room` columns.

    `formal` uses the words of the theory: in, out, undecided. The claims that are `asked` about
    stand where the theses do otherwise.
    """
    words = FORMAL if formal else PLAIN
    lines = [*wrap(opening(verdict), room), ""]
    for claim in asked or debate.theses:
        lines += wrap(f"{claim.text} [{claim.id}]", room)
        lines += [*indented([_said(debate, verdict, claim, words)], room), ""]
    if not (asked or debate.theses):
        lines += ["The debate has no thesis.", ""]
    for side, counts in _sides(debate, verdict).items():
        said = SIDES.get(side, "Without a way to a thesis")
        counted = ", ".join(f"{counts[status]} {words[status]}" for status in STATUSES)
        lines += wrap(f"{said}: {counted}", room)
    statuses: tuple[Status, ...] = () if verdict.none else ("defeated", "undecided")
    for status in statuses:
        if claims := _with(debate, verdict, status):
            lines += ["", f"{words[status].capitalize()}:"]
            reasons = ((it, _because(debate, verdict, it)) for it in claims)
            told = (f"`{it.id}`: {reason}" if reason else f"`{it.id}`" for it, reason in reasons)
            lines += indented(told, room)
    if unknown := _with(debate, verdict, None):
        lines += ["", "Not known, as the time was up:"]
        lines += indented([", ".join(f"`{it.id}`" for it in unknown)], room)
    return "\n".join(lines) + "\n"


def _said(debate: ArgumentMap, verdict: Verdict, claim: Claim, words: Mapping[Status, str]) -> str:
    if claim.id not in verdict.claims:
        return "is not known, as the time was up"
    told = f"is {words[verdict.claims[claim.id]]}"
    reason = _because(debate, verdict, claim)
    joint = " " if reason.startswith("by ") else ": "
    return f"{told}{joint}{reason}" if reason else told


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
    if verdict.partial:
        told += " It is partial: the time was up before the status of every claim was known."
    return told


def indented(paragraphs: Iterable[str], room: int) -> list[str]:
    """Set paragraphs off by two columns, each further line of one by four."""
    return [
        ("  " if number == 0 else "    ") + line
        for paragraph in paragraphs
        for number, line in enumerate(wrap(paragraph, max(room - 4, 16)))
    ]
