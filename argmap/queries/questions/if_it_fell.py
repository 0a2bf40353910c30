"""What would fall, or stand again, if one claim fell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.model import Claim, Relation
from argmap.queries.questions.named import NamedQuestion, Row
from argmap.semantics.verdict import force, judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import ArgumentMap
    from argmap.semantics.verdict import Verdict

_DOUBT = "(doubt)"
"""The id of what makes the claim fall; no claim of a debate can have it."""


def _rows(debate: ArgumentMap, claim: str) -> Iterator[Row]:
    """Compare each claim's status and supports before and after the fall; linear."""
    before, after = _judged(debate, claim)
    for one in debate.claims:
        was, now = before.claims[one.id], after.claims[one.id]
        supports = [it for it in debate.incoming.get(one.id, ()) if it.kind == "support"]
        had, has = _left(supports, before), _left(supports, after)
        if one.id != claim and (was != now or (had and not has)):
            told = f"{has} of {len(supports)}" if supports else ""
            yield [one.id, was, now, told, one.text]


def _judged(debate: ArgumentMap, claim: str) -> tuple[Verdict, Verdict]:
    """Judge the debate as it is, and with an objection to the claim that nobody answers; linear."""
    doubt = Claim(_DOUBT, "rebuttal", "The claim falls.")
    attack = Relation(f"{_DOUBT}--attacks", "attack", (_DOUBT,), claim)
    fallen = replace(debate, claims=(*debate.claims, doubt), relations=(*debate.relations, attack))
    return judge(debate, supports="evidential"), judge(fallen, supports="evidential")


def _why_nothing(debate: ArgumentMap, claim: str) -> str:
    """Say why a claim's fall would change nothing else."""
    before, after = _judged(debate, claim)
    steps = debate.outgoing.get(claim, ())
    live = [step for step in steps if force(before, step) != "defeated"]
    if not steps:
        reason = "the claim bears on nothing"
    elif before.claims[claim] == "defeated":
        reason = "the claim has fallen already"
    elif not live:
        reason = "what the claim says for or against others has no force even now"
    else:
        reason = " or ".join(dict.fromkeys(_stays(debate, after, step) for step in live))
        reason = f"what the claim bears on {reason}"
    return f"Nothing else would change: {reason}."


def _stays(debate: ArgumentMap, after: Verdict, step: Relation) -> str:
    """Say why it changes nothing that a step has fallen: what its target is all the same."""
    denied = debate.relation.get(step.target)
    status = force(after, denied) if denied else after.claims[step.target]
    if denied and status == "accepted":
        return "is a step that would stand again and change nothing"
    if step.kind == "support":
        return "has fallen already" if status == "defeated" else "has other support"
    return f"{'falls' if status == 'defeated' else 'is in doubt'} even without it"


def _left(supports: Iterable[Relation], verdict: Verdict) -> int:
    """Count the supports that have not fallen."""
    return sum(force(verdict, relation) != "defeated" for relation in supports)


QUESTION = NamedQuestion(
    words="What would change if `{claim}` fell?",
    reading=(
        "`before` and `after` say whether each claim stands, as far as the map goes; `supports` "
        "says how many of its supports would be left. A claim that has lost its last support falls "
        "here, though it may be true for other reasons."
    ),
    nothing=_why_nothing,
    columns=("id", "before", "after", "supports", "text"),
    found_by=(
        "The debate is judged twice under grounded semantics (Dung 1995): as it is, and with an "
        "objection to the claim that nobody answers. Support is read as evidence (after Oren & "
        "Norman 2008): what is supported falls with the last of its supports, and what nobody "
        "supports needs none; a relation with linked premises falls with any of them. Listed are "
        "the claims whose status changes, and those that have fallen already and would lose their "
        "last support. `argmap what-if --without` asks what a debate without the claim would be."
    ),
    rows=_rows,
)
