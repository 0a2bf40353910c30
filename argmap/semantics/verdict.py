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
from argmap.semantics.stopping import OutOfTimeError, never

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Relation
    from argmap.semantics.framework import Framework
    from argmap.semantics.labelling import Label, Labelling
    from argmap.semantics.status import Status, Supports
    from argmap.semantics.stopping import Stop

_OF_LABEL: dict[Label, Status] = {"in": "accepted", "out": "defeated", "undecided": "undecided"}

ONE = {"grounded", "ideal"}
"""Semantics that have exactly one extension in every framework."""

SURE = {"complete", "preferred", "semi-stable", "ideal"}
"""Semantics that always have an extension, each with all that is grounded, against its targets."""

SETTLED = {"complete", "preferred", "stable", "semi-stable"}
"""Semantics whose extensions all have what is grounded, and attack what that attacks."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of each claim, and of each relation that has one of its own, by id.

    Of semantics with several extensions, a claim is accepted if it is in all of them, defeated if
    all of them attack it (of `stage` and `cf2`: if it is in none), and otherwise undecided. `none`
    tells that there is no extension at all, as stable semantics may have it; then all is undecided.
    A `partial` verdict was given up before its end: it leaves out what is not known yet.
    """

    semantics: str
    supports: Supports
    claims: Mapping[str, Status]
    relations: Mapping[str, Status]
    exclusive: bool = False
    none: bool = False
    partial: bool = False


def judge(
    debate: ArgumentMap,
    semantics: str = "grounded",
    supports: Supports = "ignore",
    *,
    exclusive: bool = False,
    stop: Stop = never,
) -> Verdict:
    """Say which claims stand. Linear under grounded semantics; others ask a solver.

    Once `stop` says so the verdict is partial. Theses are asked first. Raises UnknownSemantics.
    """
    reading = read_debate(debate, supports, exclusive=exclusive)
    theses = [reading.claims[thesis.id] for thesis in debate.theses]
    asked = list(dict.fromkeys([*theses, *reading.claims.values(), *reading.relations.values()]))
    found: dict[int, Status] = {}
    partial = False
    try:
        found.update(statuses(reading.framework, asked, semantics, stop=stop))
    except OutOfTimeError:
        if semantics in SURE:
            found = {**_of_grounded(reading.framework, asked), **found}
        partial = len(found) < len(asked)
    none = bool(asked) and not found and not partial
    if none:
        found = dict.fromkeys(asked, "undecided")
    return Verdict(
        semantics,
        supports,
        {name: found[number] for name, number in reading.claims.items() if number in found},
        {name: found[number] for name, number in reading.relations.items() if number in found},
        exclusive,
        none,
        partial,
    )


def statuses(
    framework: Framework, asked: Sequence[int], semantics: str, *, stop: Stop = never
) -> Iterator[tuple[int, Status]]:
    """Say of each of some arguments (distinct) whether it stands; of none without an extension.

    Raises UnknownSemantics, and OutOfTimeError once `stop` says so.
    """
    if semantics == "grounded":
        yield from _of_labels(labelling_of_marks(grounded_marks(framework)), asked)
        return
    from argmap.semantics.tasks import some_extension

    example = some_extension(framework, semantics, stop=stop)
    if example is None:
        return
    if semantics in ONE:
        yield from _of_labels(labelling_of(framework, example), asked)
        return
    yield from _of_all_extensions(framework, asked, semantics, stop)


def _of_grounded(framework: Framework, asked: Iterable[int]) -> dict[int, Status]:
    """Give the statuses that the grounded labelling decides."""
    found = _of_labels(labelling_of_marks(grounded_marks(framework)), asked)
    return {argument: status for argument, status in found if status != "undecided"}


def _of_labels(labels: Labelling, asked: Iterable[int]) -> Iterator[tuple[int, Status]]:
    return ((argument, _OF_LABEL[labels[argument]]) for argument in asked)


def _of_all_extensions(
    whole: Framework, asked: Sequence[int], semantics: str, stop: Stop
) -> Iterator[tuple[int, Status]]:
    """Ask of each argument whether it is in all extensions, and whether it falls in all.

    It falls where an argument that it alone attacks stands; one is added for each that is asked.
    """
    from argmap.semantics.tasks import sceptical

    fallen = {argument: whole.count + at for at, argument in enumerate(asked)}
    framework = framework_of(whole.count + len(asked), [*whole.attacks(), *fallen.items()])
    sure = grounded_marks(framework) if semantics in SETTLED else bytearray(framework.count)
    for argument in asked:
        if sure[argument] in {IN, OUT}:
            yield argument, "accepted" if sure[argument] == IN else "defeated"
        elif sceptical(framework, semantics, argument, stop=stop).yes:
            yield argument, "accepted"
        elif sceptical(framework, semantics, fallen[argument], stop=stop).yes:
            yield argument, "defeated"
        else:
            yield argument, "undecided"


def force(verdict: Verdict, relation: Relation) -> Status:
    """Say whether a relation has force: its own status, or that of its only premise."""
    if relation.id in verdict.relations:
        return verdict.relations[relation.id]
    return weakest(verdict.claims[premise] for premise in relation.premises)
