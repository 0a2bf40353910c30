"""Tasks as ICCMA names them: `DC-PR` asks whether some preferred extension has an argument.

DC, DS and SE are tasks of the competition of 2023, EE and CE of earlier ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from argmap.semantics.grounded import grounded_marks
from argmap.semantics.labelling import members
from argmap.semantics.stopping import OutOfTimeError, Stop, never
from argmap.semantics.table import SEMANTICS
from argmap.semantics.tasks import count, credulous, extensions, sceptical, some_extension

if TYPE_CHECKING:
    from argmap.semantics.framework import Framework

Members = tuple[int, ...]
Kind = Literal["SE", "EE", "CE", "DC", "DS"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Verdict = Literal["YES", "NO", "UNKNOWN", ""]

ABOUT_AN_ARGUMENT: tuple[Kind, ...] = ("DC", "DS")


class UnknownProblem(ValueError):  # noqa: N818 - reads better where it is caught
    """The name of a task is not known, or an argument is missing or too many."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked, by ICCMA's word for it, and under which semantics, by argmap's name."""

    kind: Kind
    semantics: str


@dataclass(frozen=True, slots=True)
class Solved:
    """An answer: a verdict or a number where one is asked for, and extensions that go with it.

    `short_of` says why it is no whole answer, "" if it is one. Then `settled` holds arguments that
    every extension has, and `number` is what the extensions cannot be fewer than.
    """

    verdict: Verdict = ""
    sets: tuple[Members, ...] = ()
    number: int | None = None
    short_of: Literal["", "time", "bound"] = ""
    settled: Members = ()


def problem_names() -> tuple[str, ...]:
    """Give every task that can be solved, as `SE-GR`."""
    return tuple(f"{kind}-{known.code}" for known in SEMANTICS.values() for kind in KINDS)


def task_of(name: str) -> Task:
    """Give the task with a name, in capitals or not. Raises UnknownProblem with those there are."""
    kind, _, code = name.upper().partition("-")
    semantics = next((known for known, what in SEMANTICS.items() if what.code == code), "")
    kinds = [known for known in KINDS if known == kind]
    if not kinds:
        told = f"there is no task `{kind}`; choose one of: {', '.join(KINDS)}"
        raise UnknownProblem(told)
    if not semantics:
        codes = ", ".join(known.code for known in SEMANTICS.values())
        raise UnknownProblem(f"there is no semantics `{code}`; choose one of: {codes}")
    return Task(kinds[0], semantics)


def solve(
    task: Task,
    framework: Framework,
    argument: int | None = None,
    *,
    most: int | None = None,
    most_members: int | None = None,
    stop: Stop = never,
) -> Solved:
    """Solve a task. `most` and `most_members` bound the extensions of EE, as in `extensions`.

    Raises UnknownProblem where an argument is missing or there is one too many.
    """
    if (argument is not None) != (task.kind in ABOUT_AN_ARGUMENT):
        needed = "needs an argument" if argument is None else "takes no argument"
        raise UnknownProblem(f"{task.kind} {needed}")
    if argument is not None:
        return _decided(task, framework, argument, stop)
    if task.kind == "EE":
        return _all(framework, task.semantics, most, most_members, stop)
    return (_some if task.kind == "SE" else _number)(framework, task.semantics, stop)


def _decided(task: Task, framework: Framework, argument: int, stop: Stop) -> Solved:
    decide = credulous if task.kind == "DC" else sceptical
    try:
        answer = decide(framework, task.semantics, argument, stop=stop)
    except OutOfTimeError:
        return Solved("UNKNOWN", short_of="time")
    sets = () if answer.certificate is None else (answer.certificate,)
    return Solved("YES" if answer.yes else "NO", sets)


def _some(framework: Framework, semantics: str, stop: Stop) -> Solved:
    try:
        found = some_extension(framework, semantics, stop=stop)
    except OutOfTimeError:
        settled = () if semantics == "stage" else members(grounded_marks(framework))
        return Solved("UNKNOWN", short_of="time", settled=settled)
    return Solved("NO") if found is None else Solved(sets=(found,))


def _all(
    framework: Framework, semantics: str, most: int | None, most_members: int | None, stop: Stop
) -> Solved:
    found = extensions(framework, semantics, most=most, most_members=most_members, stop=stop)
    if found.complete:
        return Solved("" if found.sets else "NO", found.sets)
    return Solved("", found.sets, short_of="time" if found.stopped else "bound")


def _number(framework: Framework, semantics: str, stop: Stop) -> Solved:
    try:
        return Solved(number=count(framework, semantics, stop=stop))
    except OutOfTimeError as end:
        return Solved("UNKNOWN", number=end.least, short_of="time")
