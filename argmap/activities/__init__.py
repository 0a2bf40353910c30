"""Classroom activities: a debate -> a handout, one file each."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.handouts.handout import Handout

Choice = Literal["thesis", "seed", "minutes", "group", "level", "form"]


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity: the function that makes its handout, which choices it heeds, its forms if any.

    What it is for is said in the catalogue, under `what` of the subject with its name.
    """

    maker: str
    heeds: frozenset[Choice] = frozenset()
    forms: tuple[str, ...] = ()


ACTIVITIES: dict[str, Activity] = {
    "brief": Activity("argmap.activities.brief:brief", frozenset({"thesis", "seed"})),
}
"""Activities by name; a maker is a function from material to a handout, imported when asked for."""


def prepare(activity: str, material: Material) -> Handout:
    """Make the handout of an activity of the table.

    Raises MissingError where the debate lacks what it is made from, and DrawingError where a map
    cannot be drawn.
    """
    module, _, name = ACTIVITIES[activity].maker.partition(":")
    made: Handout = getattr(import_module(module), name)(material)
    return made
