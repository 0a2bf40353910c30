"""What changes when a debate does: two judgements side by side, told as a diff."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.cells import wrap
from argmap.queries.explanation_words import step_said
from argmap.queries.judgement import FORMAL, PLAIN, READINGS
from argmap.queries.reasons import because
from argmap.queries.records import relation_record
from argmap.semantics.status import STATUSES
from argmap.semantics.verdict import Verdict
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim
    from argmap.queries.changes import Change
    from argmap.queries.records import Record
    from argmap.semantics.status import Status
    from argmap.semantics.strengths import Strengths

    Judgement = Verdict | Strengths
    Value = Status | float | None

Role = Literal["", "head", "less", "more"]
"""What a line of the report is: said plainly, a heading, what was, what is."""

Line = tuple[Role, str]

MOST = 12
"""Ids that are named in one sentence; of more, the number is told."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A claim that stays, with its status or its strength in [0, 1] before and after."""

    claim: Claim
    before: Value
    after: Value

    @property
    def changed(self) -> bool:
        """Tell whether it is another one, strengths as they are shown: to three decimals."""
        return _said(self.before, PLAIN) != _said(self.after, PLAIN)


def shifts(change: Change, before: Judgement, after: Judgement) -> list[Shift]:
    """Give the claims that stay with what they were and what they are. Linear."""
    was, now = before.claims, after.claims
    return [Shift(claim, was.get(claim.id), now.get(claim.id)) for claim in change.staying]


def loosened(change: Change) -> list[str]:
    """Give the ids of claims that led to a thesis and do no more, in order. Linear."""
    was, now = standings(change.before), standings(change.after)
    return [it.id for it in change.staying if was[it.id].depth >= 0 > now[it.id].depth]


def difference(change: Change, before: Judgement, after: Judgement) -> Record:
    """Give what changes as the documented shape of `what-if --format json`."""
    found = shifts(change, before, after)
    left = change.left_out
    gone = [claim for claim in change.before.claims if claim.id in left]
    dropped = [relation for relation in change.before.relations if relation.id in left]
    told = [_told(change, after, it) for it in found if it.changed or it.claim.type == "thesis"]
    kinds = {claim.id: claim.type for claim in change.staying}
    return {
        "semantics": after.semantics,
        "supports": after.supports if isinstance(after, Verdict) else None,
        "exclusive": after.exclusive,
        "extensions" if isinstance(after, Verdict) else "converged": {
            "before": _is_settled(before),
            "after": _is_settled(after),
        },
        **({} if isinstance(after, Verdict) else _ways(before, after)),
        "partial": is_partial(before, after),
        "left_out": {
            "claims": [_claim(claim, before) for claim in gone],
            "relations": [relation_record(relation) for relation in dropped],
            "along": [relation_record(relation) for relation in change.along],
        },
        "added": {
            "claims": [_claim(claim, after) for claim in change.added],
            "relations": [relation_record(relation) for relation in change.joined],
        },
        "loosened": loosened(change),
        "theses": [it for it in told if kinds[it["id"]] == "thesis"],
        "changed": [it for it in told if kinds[it["id"]] != "thesis"],
        "unchanged": sum(not it.changed for it in found),
    }


def _ways(before: Judgement, after: Judgement) -> Record:
    """Tell how strengths were found, as the record of `judge` does."""
    return {
        key: {"before": getattr(before, key), "after": getattr(after, key)}
        for key in ("method", "residual", "steps")
    }


def is_partial(before: Judgement, after: Judgement) -> bool:
    """Tell whether a status is unknown as time was up."""
    return any(isinstance(found, Verdict) and found.partial for found in (before, after))


def _is_settled(found: Judgement) -> bool | None:
    """Tell whether there is an extension, None if that is not known, or strengths converged."""
    if isinstance(found, Verdict):
        return None if found.partial and not found.claims else not found.none
    return found.converged


def _claim(claim: Claim, found: Judgement) -> Record:
    return {
        "id": claim.id,
        "type": claim.type,
        "text": claim.text,
        "status" if isinstance(found, Verdict) else "strength": found.claims.get(claim.id),
    }


def _told(change: Change, after: Judgement, shift: Shift) -> Record:
    return {
        "id": shift.claim.id,
        "text": shift.claim.text,
        "before": shift.before,
        "after": shift.after,
        "because": _because(change.after, after, shift.claim),
    }


def _because(debate: ArgumentMap, found: Judgement, claim: Claim) -> str:
    """Give the reason of a status, none in a partial verdict, which may not know it."""
    if isinstance(found, Verdict) and not found.partial:
        return because(debate, found, claim)
    return ""


def report(
    change: Change, before: Judgement, after: Judgement, room: int, *, formal: bool = False
) -> list[Line]:
    """Tell what changes in lines of at most `room` columns: first what was done, then theses.

    `formal` uses the words of the theory: in, out, undecided.
    """
    words = FORMAL if formal else PLAIN
    lines = _done(change, before, after, words, room)
    found = shifts(change, before, after)
    theses = [it for it in found if it.claim.type == "thesis"]
    others = [it for it in found if it.claim.type != "thesis"]
    for shift in theses:
        lines += _wrapped("", f"{shift.claim.text} [{shift.claim.id}]", room, "")
        lines += _shifted(change, after, shift, words, room)
        lines.append(("", ""))
    if not change.after.theses:
        told = "There is no thesis in the changed debate."
        lines += [*_wrapped("", told, room, ""), ("", "")]
    if changed := [it for it in others if it.changed]:
        head = f"{counted(len(changed), 'other claim')} changed:"
        lines += _wrapped("head", head, room, "")
        for shift in changed:
            lines += _wrapped("", f"`{shift.claim.id}`: {shift.claim.text}", room, "  ")
            lines += _shifted(change, after, shift, words, room)
        lines.append(("", ""))
    if others:
        lines += _wrapped("", _stay([it for it in others if not it.changed], words), room, "")
    if loose := loosened(change):
        told = f"No way leads to a thesis any more from {_named(loose)}."
        lines += _wrapped("", told, room, "")
    return [*lines, ("", ""), *_wrapped("", _closing(before, after), room, "")]


def _done(
    change: Change, before: Judgement, after: Judgement, words: Mapping[Status, str], room: int
) -> list[Line]:
    """Say what was left out, with what went along, and what was added."""
    lines: list[Line] = []
    if change.left_out:
        lines.append(("head", "Left out:"))
        for claim in change.before.claims:
            if claim.id in change.left_out:
                value = _said(before.claims.get(claim.id), words)
                told = f"`{claim.id}` ({claim.type}, {value}): {claim.text}"
                lines += _wrapped("less", told, room)
        for relation in change.before.relations:
            if relation.id in change.left_out:
                lines += _wrapped("less", step_said(relation), room)
        lines += _went_along(change, room)
        lines.append(("", ""))
    if change.added:
        lines.append(("head", "Added:"))
        for claim in change.added:
            bears = [step_said(it) for it in change.joined if it.premises == (claim.id,)]
            value = _said(after.claims.get(claim.id), words)
            lines += _wrapped("more", f"`{claim.id}` ({claim.type}, {value}): {claim.text}", room)
            for told in bears:
                lines += _wrapped("", told, room, "    ")
        lines.append(("", ""))
    return lines


def _went_along(change: Change, room: int) -> Iterator[Line]:
    """Tell which relations went, and why one with linked premises did."""
    if change.along:
        told = f"and with that {counted(len(change.along), 'relation')}:"
        yield from _wrapped("", told, room)
    for relation in change.along:
        stay = [it for it in relation.premises if it not in change.left_out]
        linked = 0 < len(stay) < len(relation.premises)
        told = step_said(relation) + ", which needs them all" * linked
        yield from _wrapped("", told, room, "    ")


def _shifted(
    change: Change, after: Judgement, shift: Shift, words: Mapping[Status, str], room: int
) -> Iterator[Line]:
    """Say of a claim what it was and what it is."""
    now = _said(shift.after, words)
    reason = _because(change.after, after, shift.claim)
    if reason:
        now += f" {reason}" if reason.startswith("by ") else f": {reason}"
    if not shift.changed:
        yield from _wrapped("", f"is still {now}", room)
        return
    yield from _wrapped("less", f"was {_said(shift.before, words)}", room)
    yield from _wrapped("more", f"is {now}", room)


def _said(value: Value, words: Mapping[Status, str]) -> str:
    if value is None:
        return "not known"
    return f"{value:.3f}" if isinstance(value, float) else words[value]


def _stay(shifts: Sequence[Shift], words: Mapping[Status, str]) -> str:
    if not shifts:
        return "No other claim stays as it was."
    stay = "stays" if len(shifts) == 1 else "stay"
    told = f"{counted(len(shifts), 'other claim')} {stay} as before"
    counts = Counter(it.after for it in shifts if isinstance(it.after, str))
    kinds = [f"{counts[status]} {words[status]}" for status in STATUSES if counts[status]]
    return f"{told}: {', '.join(kinds)}." if kinds else f"{told}."


def _closing(before: Judgement, after: Judgement) -> str:
    noun = "Verdicts" if isinstance(after, Verdict) else "Strengths"
    told = f"{noun} on the map, not on the truth: under {after.semantics} semantics"
    if isinstance(after, Verdict):
        told += f", where {READINGS[after.supports]}"
    told += " and theses exclude each other." if after.exclusive else "."
    for found, which in ((before, "given"), (after, "changed")):
        if not isinstance(found, Verdict):
            told += _iterated(found, which)
        elif _is_settled(found) is False:
            told += f" Of the {which} debate there is no {found.semantics} extension,"
            told += " so nothing is decided in it."
    if is_partial(before, after):
        told += " It is partial: the time was up before every status was known."
    return told


def _iterated(found: Strengths, which: str) -> str:
    """Say how strengths in a circle were found, or how the search for them ended."""
    if found.method == "exact":
        return ""
    told = f"{found.method}, {counted(found.steps, 'step')}, residual {found.residual:.1e}"
    if found.converged:
        return f" In the {which} debate some strengths were found by iteration ({told})."
    return f" In the {which} debate some strengths do not converge (last: {told})."


def _named(names: Iterable[str]) -> str:
    """List ids, and of more than MOST of them the number of those that are not named."""
    quoted = [f"`{name}`" for name in names]
    if len(quoted) > MOST:
        quoted = [*quoted[: MOST - 1], f"{len(quoted) - MOST + 1} more"]
    *others, last = quoted
    return f"{', '.join(others)} and {last}" if others else last


def counted(number: int, noun: str) -> str:
    """Write a number of things, as `1 claim` or `2 claims`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _wrapped(role: Role, told: str, room: int, margin: str | None = None) -> Iterator[Line]:
    """Break a paragraph: what was begins with a minus, what is with a plus."""
    sign = {"less": "- ", "more": "+ "}.get(role, "  ") if margin is None else margin
    rest = "    " if margin is None else margin + "  " * bool(margin)
    for number, line in enumerate(wrap(told, max(room - len(rest), 12))):
        yield role, (sign if number == 0 else rest) + line
