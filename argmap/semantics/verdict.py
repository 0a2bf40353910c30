"""What a semantics says of the claims of a debate.

A verdict is relative to the map: to the claims and relations that are in it, and to how they are
read. It does not say what is true.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.semantics.framework import framework_of
from argmap.semantics.grounded import grounded_marks
from argmap.semantics.labelling import IN, OUT, labelling_of, labelling_of_marks
from argmap.semantics.reading import read_debate
from argmap.semantics.status import weakest
from argmap.semantics.stopping import never

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.model import ArgumentMap, Relation
    from argmap.semantics.labelling import Label
    from argmap.semantics.reading import Reading
    from argmap.semantics.status import Status, Supports
    from argmap.semantics.stopping import Stop

_OF_LABEL: dict[Label, Status] = {"in": "accepted", "out": "defeated", "undecided": "undecided"}

ONE = {"grounded", "ideal"}
"""Semantics that have exactly one extension in every framework."""


SETTLED = {"complete", "preferred", "stable", "semi-stable"}
"""Semantics whose extensions all have what is grounded, and attack what that attacks."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of each claim, and of each relation that has one of its own, by id.

    Of semantics with several extensions, a claim is accepted if it is in all of them, defeated if
    all of them attack it (of `stage` and `cf2`: if it is in none), and otherwise undecided. `none`
    tells that there is no extension at all, as stable semantics may have it; then all is undecided.
    """

    semantics: str
    supports: Supports
    claims: Mapping[str, Status]
    relations: Mapping[str, Status]
    exclusive: bool = False
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
    framework = reading.framework
    none = False
    if semantics == "grounded":
        statuses = _of_labels(labelling_of_marks(grounded_marks(framework)))
    else:
        from argmap.semantics.tasks import some_extension

        example = some_extension(framework, semantics, stop=stop)
        none = example is None
        if example is None:
            statuses = ["undecided"] * framework.count
        elif semantics in ONE:
            statuses = _of_labels(labelling_of(framework, example))
        else:
            statuses = _of_all_extensions(reading, semantics, stop)
    return Verdict(
        semantics,
        supports,
        {name: statuses[number] for name, number in reading.claims.items()},
        {name: statuses[number] for name, number in reading.relations.items()},
        exclusive,
        none,
    )


def _of_labels(labels: Iterable[Label]) -> list[Status]:
    return [_OF_LABEL[label] for label in labels]


def _of_all_extensions(reading: Reading, semantics: str, stop: Stop) -> list[Status]:
    """Ask of each argument whether it is in all extensions, and whether it falls in all.

    It falls where an argument that it alone attacks stands; one is added for each that is asked.
    """
    from argmap.semantics.tasks import sceptical

    shown = [*reading.claims.values(), *reading.relations.values()]
    count = reading.framework.count
    fallen = {argument: count + at for at, argument in enumerate(shown)}
    framework = framework_of(count + len(shown), [*reading.framework.attacks(), *fallen.items()])
    sure = grounded_marks(framework) if semantics in SETTLED else bytearray(framework.count)
    statuses: list[Status] = ["undecided"] * count
    for argument in shown:
        if sure[argument] in {IN, OUT}:
            statuses[argument] = "accepted" if sure[argument] == IN else "defeated"
        elif sceptical(framework, semantics, argument, stop=stop).yes:
            statuses[argument] = "accepted"
        elif sceptical(framework, semantics, fallen[argument], stop=stop).yes:
            statuses[argument] = "defeated"
    return statuses


def force(verdict: Verdict, relation: Relation) -> Status:
    """Say whether a relation has force: its own status, or that of its only premise."""
    if relation.id in verdict.relations:
        return verdict.relations[relation.id]
    return weakest(verdict.claims[premise] for premise in relation.premises)
