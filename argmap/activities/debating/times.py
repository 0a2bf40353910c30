"""How long the speeches are: as is customary, or shortened evenly so that a lesson holds them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import ceil, floor
from typing import TYPE_CHECKING

from argmap.activities.debating.forms import KINDS
from argmap.activities.material import MissingError
from argmap.activities.schedule import refuse_unknown, schedule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.debating.forms import Form
    from argmap.activities.material import Choices
    from argmap.activities.schedule import Phase

AROUND = 10
"""Minutes of a lesson for opening, decision and feedback, at least."""

SHORT = {"open": 2, "decide": 3, "feedback": 5}
LONG = {"open": 3, "prepare": 10, "decide": 3, "feedback": 6}
"""What stands around the debate in a lesson, without and with time to read."""

DEBATE = "debate"
"""The phase of the lesson in which the debate is held; its minutes fit the debate to them."""

KEYS = KINDS | LONG.keys() | {DEBATE}
"""What a teacher may give minutes or a name: speeches of any form, and phases of the lesson."""

LEAST = Fraction(1, 2)
"""Shortened to less than this, speeches have no room for their duties."""


@dataclass(frozen=True, slots=True)
class Times:
    """Minutes by kind, their sum, and the lesson around the debate if its length is known."""

    minutes: Mapping[str, int]
    total: int
    shortened: bool
    lesson: tuple[Phase, ...]


def times_of(form: Form, choices: Choices) -> Times:
    """Give the customary minutes, or those of the teacher.

    With a length of the lesson or of the debate that the teacher gave, a debate that is too long
    for it is shortened, and the lesson's phases add up to it. Minutes of other forms' speeches are
    left to them. Raises MissingError for a kind of speech that no form has, and where the lesson
    is too short.
    """
    refuse_unknown(choices.timing, KEYS, "part of the debate")
    for kind, n in choices.timing.items():
        if n < 1:
            raise MissingError(f"{kind} cannot take {n} minutes", "give it 1 or more")
    timing = {kind: n for kind, n in choices.timing.items() if kind in form.minutes}
    usual = {**form.minutes, **timing}
    planned = "minutes" in choices.given
    room = choices.timing.get(DEBATE, choices.minutes - AROUND if planned else form.total(usual))
    minutes = fitted(form, usual, timing, room)
    total = form.total(minutes)
    return Times(minutes, total, minutes != usual, _lesson(total, choices) if planned else ())


def fitted(
    form: Form, usual: Mapping[str, int], fixed: Mapping[str, int], room: int
) -> Mapping[str, int]:
    """Shorten the debate to at most `room` minutes, all that is not fixed in the same proportion.

    Of all ways to round up or down it takes one in which both sides speak equally long, that
    leaves least of the room, and that is nearest to the proportion. O(2^kinds): there are a few
    kinds. Raises MissingError where speeches would be shortened to less than half.
    """
    if form.total(usual) <= room:
        return usual
    kept = sum(form.counts.get(kind, 0) * n for kind, n in fixed.items())
    share = Fraction(room - kept, max(form.total(usual) - kept, 1))
    if share < LEAST:
        least = kept + ceil((form.total(usual) - kept) * LEAST)
        raise MissingError(
            f"this form of debate takes {least} minutes or more, and {AROUND} around it",
            f"make the lesson {least + AROUND} minutes long, or choose another form",
        )
    exact = {kind: n if kind in fixed else n * share for kind, n in usual.items()}
    ways = (sorted({max(floor(n), 1), ceil(n)}) for n in exact.values())
    made = (dict(zip(exact, way, strict=True)) for way in product(*ways))

    def fault(minutes: Mapping[str, int]) -> tuple[int, int, Fraction]:
        uneven = abs(form.speaking(minutes, "for") - form.speaking(minutes, "against"))
        far = sum((Fraction((minutes[kind] - n) ** 2) for kind, n in exact.items()), Fraction())
        return uneven, room - form.total(minutes), far

    return min((one for one in made if form.total(one) <= room), key=fault)


def _lesson(total: int, choices: Choices) -> tuple[Phase, ...]:
    """Put the debate between what comes before and after it."""
    asked = {key: n for key, n in choices.timing.items() if key in LONG}
    with_reading = "prepare" in asked or choices.minutes - total >= 2 * AROUND
    around = LONG if with_reading else SHORT
    before = {key: n for key, n in around.items() if key in ("open", "prepare")}
    after = {key: n for key, n in around.items() if key not in before}
    return schedule({**before, DEBATE: total, **after}, choices.minutes, {**asked, DEBATE: total})
