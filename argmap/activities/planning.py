"""What a lesson is made of: activities that fit its minutes, its group and its level."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, Literal

from argmap.activities.material import MissingError
from argmap.activities.schedule import schedule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.activities.material import Choices
    from argmap.activities.schedule import Phase

Role = Literal["study", "discuss"]

BEFORE, AFTER = "before", "after"
"""Phases of every lesson: a vote at its beginning, and a vote with an exit slip at its end."""

BREAK = "break"
"""A phase of long lessons, about in their middle."""

SPARE = "spare"
"""A phase for the time that no activity can fill well."""

STRETCH = 1.5
"""How many times the customary minutes an activity may take at most."""

_VOTES = {BEFORE: 4, AFTER: 6}
_BREAK = {BREAK: 10}

_LONG = 100
"""Minutes beyond which people need a break."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An activity as a part of a lesson: customary and least minutes, levels, least students.

    A whole one has study of its own, and needs none beside it.
    """

    activity: str
    role: Role
    minutes: int
    least: int
    levels: tuple[int, ...]
    students: int = 2
    whole: bool = False


PIECES: tuple[Piece, ...] = (
    Piece("brief", "study", 10, 5, (1, 2, 3)),
    Piece("cards", "study", 15, 10, (1,), 3),
    Piece("worksheet", "study", 20, 15, (1, 2)),
    Piece("steelman", "study", 20, 15, (3,)),
    Piece("evidence", "study", 25, 20, (2, 3), 4),
    Piece("principles", "study", 25, 20, (3,), 4),
    Piece("jigsaw", "study", 40, 30, (2, 3), 9),
    Piece("four-corners", "discuss", 20, 12, (1,), 8),
    Piece("philosophical-chairs", "discuss", 25, 20, (1, 2), 8),
    Piece("fishbowl", "discuss", 30, 25, (1, 2), 10),
    Piece("harkness", "discuss", 30, 25, (3,), 4),
    Piece("sac", "discuss", 40, 36, (2,), 4, whole=True),
    Piece("seminar", "discuss", 45, 30, (3,), 4),
)
"""Minutes are those in which teachers commonly do it; the shortest first within a role."""

HOMEWORK = "gaps"

_FIXED = (*_VOTES, BREAK, SPARE)


@dataclass(frozen=True, slots=True)
class Plan:
    """The phases of a lesson in order; an activity's phase has its name."""

    phases: tuple[Phase, ...]

    @property
    def activities(self) -> tuple[str, ...]:
        """The activities that have a phase, in order."""
        return tuple(phase.key for phase in self.phases if phase.key not in _FIXED)

    @property
    def has_discussion(self) -> bool:
        """Tell whether one of the activities is a discussion."""
        talks = {piece.activity for piece in PIECES if piece.role == "discuss"}
        return not talks.isdisjoint(self.activities)

    def minutes(self, activity: str) -> int:
        """Give the minutes of an activity that has a phase."""
        return next(phase.minutes for phase in self.phases if phase.key == activity)


def plan_of(choices: Choices, without: frozenset[str] = frozenset()) -> Plan:
    """Choose what is studied and what is discussed, and share out the minutes exactly.

    What the teacher gives minutes to is chosen. Of what fits the level and the group besides, the
    discussion is the longest for which there is time, and the study the longest for which there is
    time beside it; a lesson too short for both is for study alone, and a discussion with study of
    its own may stand alone. What time is left, more of both fills, and what none can fill is spare.
    `without` are activities that the debate has no material for. Raises MissingError where no
    activity fits.
    """
    timing = choices.timing
    there = [piece for piece in PIECES if piece.activity not in without]
    own = [replace(it, minutes=timing[it.activity]) for it in there if it.activity in timing]
    fitting = [it for it in there if it.activity not in timing and _fits(it, choices)]
    pause = _BREAK if choices.minutes > _LONG or BREAK in timing else {}
    room = choices.minutes - sum((_VOTES | pause | dict(timing)).values())
    chosen = _study_and_discussion(own, fitting, room)
    if not (own or chosen):
        raise MissingError(
            f"no activity fits a lesson of {choices.minutes} minutes for {choices.group}",
            "give it more --minutes, its phases fewer, or a larger --group; "
            "or prepare one activity by its name",
        )
    while more := _beside(chosen, fitting, room):
        chosen.append(more)
    # Votes give way where a teacher's own minutes would not add up with them.
    votes = {} if timing else _VOTES
    fixed = votes | pause | _least(chosen, room) | dict(timing)
    between = _in_order([*own, *chosen])
    spare = room - sum(ceil(STRETCH * piece.minutes) for piece in chosen)
    if chosen and spare > 0:
        between[SPARE] = fixed[SPARE] = spare
    customary = {BEFORE: _VOTES[BEFORE], **between, AFTER: _VOTES[AFTER]}
    if pause:
        customary = _with_break(customary, fixed, choices.minutes)
    return Plan(schedule(customary, choices.minutes, fixed))


def _study_and_discussion(own: list[Piece], fitting: list[Piece], room: int) -> list[Piece]:
    """Choose of each what a teacher's own choice lacks, where there is time."""
    roles = {piece.role for piece in own}
    studies = [] if "study" in roles else [it for it in fitting if it.role == "study"]
    discuss, taken = None, 0
    if "discuss" not in roles:
        discuss = _discussion(fitting, room, min((piece.least for piece in studies), default=0))
        taken = (discuss.minutes if discuss.whole else discuss.least) if discuss else 0
    study = _longest(studies, lambda _: room - taken)
    return [piece for piece in (study, discuss) if piece]


def _in_order(pieces: list[Piece]) -> dict[str, int]:
    """Give customary minutes in the order of the lesson: study first, and of that the worksheet.

    Other sheets print the claims that belong in its boxes.
    """
    ordered = sorted(pieces, key=lambda it: (it.role == "discuss", it.activity != "worksheet"))
    return {piece.activity: piece.minutes for piece in ordered}


def _with_break(
    customary: Mapping[str, int], fixed: Mapping[str, int], total: int
) -> dict[str, int]:
    """Put a break behind the activity that ends nearest to the middle of the lesson."""
    others = {key: minutes for key, minutes in fixed.items() if key != BREAK}
    phases = schedule(customary, total - fixed[BREAK], others)[1:-1]
    last = min(phases, key=lambda phase: abs(2 * phase.end - total))
    found: dict[str, int] = {}
    for key, minutes in customary.items():
        found[key] = minutes
        if key == last.key:
            found[BREAK] = fixed[BREAK]
    return found


def _beside(chosen: list[Piece], fitting: list[Piece], room: int) -> Piece | None:
    """Give the longest piece that fits, as is customary, beside those that are chosen."""
    left = room - sum(piece.minutes for piece in chosen)
    others = (it for it in fitting if it not in chosen and it.minutes <= left)
    return max(others, key=lambda piece: piece.minutes, default=None)


def _fits(piece: Piece, choices: Choices) -> bool:
    return choices.level in piece.levels and choices.group >= piece.students


def _discussion(fitting: list[Piece], room: int, study: int) -> Piece | None:
    """Give the longest discussion that leaves so many minutes for study, where it needs any."""
    pieces = [piece for piece in fitting if piece.role == "discuss"]
    return _longest(pieces, lambda piece: room if piece.whole else room - study)


def _longest(pieces: list[Piece], room: Callable[[Piece], int]) -> Piece | None:
    """Give the piece that takes the most of its room; as it is customary if it can."""
    here = [piece for piece in pieces if piece.least <= room(piece)]
    return max(
        here, key=lambda piece: (min(piece.minutes, room(piece)), -piece.minutes), default=None
    )


def _least(chosen: list[Piece], room: int) -> dict[str, int]:
    """Fix what would get less than it needs at least, were the room shared out."""
    whole = sum(piece.minutes for piece in chosen)
    return {
        piece.activity: piece.least
        for piece in chosen
        if room * piece.minutes < piece.least * whole
    }
