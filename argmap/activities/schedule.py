"""The phases of a lesson: whole minutes that add up exactly to its length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.activities.material import Choices, MissingError
from argmap.handouts.handout import Table
from argmap.hints import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.activities.material import Material


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of a lesson: its key in the catalogue, its length, and when it begins, in minutes."""

    key: str
    minutes: int
    begin: int

    @property
    def end(self) -> int:
        """The minute of the lesson at which it ends."""
        return self.begin + self.minutes


def schedule(
    customary: Mapping[str, int], total: int, timing: Mapping[str, int]
) -> tuple[Phase, ...]:
    """Share the minutes of a lesson out to its phases, in proportion to what is customary.

    `customary` has a number of minutes for each phase, in order; `timing` fixes some of them. The
    others share what is left by the method of the largest remainder (Hamilton), so that the whole
    numbers add up to `total`; each gets 1 minute at least. Raises MissingError for a phase that is
    not there, for one of less than a minute, and where the minutes cannot add up.
    O(total x phases).
    """
    refuse_unknown(timing, customary, "phase")
    for key, minutes in timing.items():
        if minutes < 1:
            raise MissingError(f"{key} cannot take {minutes} minutes", "give it 1 or more")
    free = {key: share for key, share in customary.items() if key not in timing}
    left = total - sum(timing.values())
    if left < len(free) or (left and not free):
        needed = sum(timing.values()) + len(free)
        raise MissingError(
            f"the phases take {needed} minutes{' at least' if free else ''}, not {total}",
            "change the length of the lesson, or the minutes of a phase",
        )
    minutes_of = dict(timing) | _shared_out(left, free)
    phases: list[Phase] = []
    begin = 0
    for key in customary:
        phases.append(Phase(key, minutes_of[key], begin))
        begin += minutes_of[key]
    return tuple(phases)


def exercise(customary: Mapping[str, int], choices: Choices) -> tuple[Phase, ...]:
    """Plan an exercise that is shorter than a lesson: as long as was asked for, else as customary.

    A lesson gives its activities their minutes, which are never those of a usual lesson. Raises
    MissingError as `schedule` does.
    """
    total = choices.minutes
    if "minutes" not in choices.given and total == Choices().minutes:
        total = sum({**customary, **choices.timing}.values())
    return schedule(customary, total, choices.timing)


def timetable(material: Material, subject: str, phases: Iterable[Phase], **places: object) -> Table:
    """Tabulate phases: minutes of the lesson, the phase's name, what is done.

    The catalogue has them as `phase.KEY` and `do.KEY` of the subject, the latter with `places`; a
    name that the teacher chose goes before.
    """
    words, names = material.words, material.choices.names
    rows = tuple(
        (
            words("schedule.span", begin=one.begin, end=one.end, n=one.minutes),
            names.get(one.key) or words(f"{subject}.phase.{one.key}"),
            words(f"{subject}.do.{one.key}", n=one.minutes, **places),
        )
        for one in phases
    )
    head = (words("schedule.time"), words("schedule.phase"), words("schedule.do"))
    return Table(head, rows, (1.1, 1.6, 5.0))


def refuse_too_small(choices: Choices, what: str, minutes: int, students: int) -> None:
    """Raise MissingError for a lesson too short for an activity, or a class too small."""
    if choices.minutes < minutes:
        raise MissingError(f"{what} take {minutes} minutes or more", "give more with --minutes")
    if choices.group < students:
        raise MissingError(
            f"{what} take {students} students or more",
            "give more with --group; for fewer, see harkness",
        )


def refuse_unknown(given: Iterable[str], known: Iterable[str], what: str) -> None:
    """Raise MissingError for the first key that is not known: it would be ignored in silence."""
    valid = tuple(known)
    for key in given:
        if key not in valid:
            raise MissingError(f"there is no {what} `{key}`", did_you_mean(key, valid))


def _shared_out(left: int, shares: Mapping[str, int]) -> dict[str, int]:
    """Give minute after minute to the phase that lacks most of its quota, the first of equals.

    Where every quota is 1 or more this is the largest remainder method.
    """
    given = dict.fromkeys(shares, 1)
    whole = sum(shares.values())
    for _ in range(left - len(given)):
        # quota - given, both times `whole`, so that no rounding decides
        given[max(given, key=lambda key: left * shares[key] - given[key] * whole)] += 1
    return given
