"""What a semantics says of the claims of a debate.

A verdict is relative to the map: to the claims and relations that are in it, and to how they are
read. It does not say what is true.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.semantics.grounded import grounded_marks
from argmap.semantics.labelling import IN, OUT, labelling_of, labelling_of_marks
from argmap.semantics.reading import read_debate
from argmap.semantics.stopping import never

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap, Relation
    from argmap.semantics.labelling import Label
    from argmap.semantics.reading import Reading, Supports
    from argmap.semantics.status import Status
    from argmap.semantics.stopping import Stop

_OF_LABEL: dict[Label, Status] = {"in": "accepted", "out": "defeated", "undecided": "undecided"}

ONE = {"grounded", "ideal"}
"""Semantics that have exactly one extension in every framework."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of each claim, and of each relation that has one of its own, by id.

    Of semantics with several extensions, a claim is accepted if it is in all of them, defeated if
    it is in none, and otherwise undecided. `none` tells that there is no extension at all, as
    stable semantics may have it; then all is undecided.
    """

    semantics: str
    supports: Supports
    claims: Mapping[str, Status]
    relations: Mapping[str, Status]
    none: bool = False


def judge(
    debate: ArgumentMap,
    semantics: str = "grounded",
    supports: Supports = "ignore",
    *,
    exclusive: bool = False,
    stop: Stop = never,
) -> Verdict:
    """Say which claims stand. Linear under grounded semantics; others ask a solver.

    Raises UnknownSemantics, and OutOfTimeError once `stop` says so.
    """
    reading = read_debate(debate, supports, exclusive=exclusive)
    if semantics == "grounded":
        labels = labelling_of_marks(grounded_marks(reading.framework))
        statuses: list[Status] = [_OF_LABEL[label] for label in labels]
        return _verdict(reading, semantics, supports, statuses, none=False)
    return _by_extensions(reading, semantics, supports, stop)


def _by_extensions(reading: Reading, semantics: str, supports: Supports, stop: Stop) -> Verdict:
    """Ask of each argument whether it is in all extensions, in some, or in none."""
    from argmap.semantics import tasks

    framework = reading.framework
    example = tasks.some_extension(framework, semantics, stop=stop)
    if example is None:
        statuses: list[Status] = ["undecided"] * framework.count
        return _verdict(reading, semantics, supports, statuses, none=True)
    if semantics in ONE:
        labels = labelling_of(framework, example)
        return _verdict(reading, semantics, supports, [_OF_LABEL[it] for it in labels], none=False)
    sure = grounded_marks(framework)
    settled: dict[int, Status] = {IN: "accepted", OUT: "defeated"}
    shown = {*reading.claims.values(), *reading.relations.values()}
    # Whatever is grounded is in every complete extension, and what it attacks in none.
    safe = semantics in {"complete", "preferred", "stable", "semi-stable"}

    def status(argument: int) -> Status:
        if argument not in shown:
            return "undecided"
        if safe and sure[argument] in settled:
            return settled[sure[argument]]
        if not tasks.credulous(framework, semantics, argument, stop=stop).yes:
            return "defeated"
        everywhere = tasks.sceptical(framework, semantics, argument, stop=stop).yes
        return "accepted" if everywhere else "undecided"

    return _verdict(
        reading, semantics, supports, [status(a) for a in range(framework.count)], none=False
    )


def _verdict(
    reading: Reading, semantics: str, supports: Supports, statuses: list[Status], *, none: bool
) -> Verdict:
    return Verdict(
        semantics,
        supports,
        {name: statuses[number] for name, number in reading.claims.items()},
        {name: statuses[number] for name, number in reading.relations.items()},
        none,
    )


def attackers(debate: ArgumentMap, verdict: Verdict, claim: str) -> list[tuple[Relation, Status]]:
    """Give the attacks on a claim, each with the status of its force."""
    return [
        (relation, force(verdict, relation))
        for relation in debate.incoming.get(claim, ())
        if relation.kind == "attack"
    ]


def force(verdict: Verdict, relation: Relation) -> Status:
    """Say whether a relation has force: its own status, or that of its only premise."""
    return verdict.relations.get(relation.id, verdict.claims[relation.premises[0]])
