"""Classroom activities: a debate -> a handout, one file each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.handouts.handout import Handout
    from argmap.handouts.words import Words

Choice = Literal["thesis", "seed", "minutes", "group", "level", "form", "extra", "votes"]


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity: the function that makes its handout, which choices it heeds, its forms if any.

    What it is for is said in the catalogue, under `what` of the subject with its name.
    """

    maker: str
    heeds: frozenset[Choice] = frozenset()
    forms: tuple[str, ...] = ()


ACTIVITIES: dict[str, Activity] = {
    "lesson": Activity(
        "argmap.activities.lesson:lesson",
        frozenset({"thesis", "seed", "minutes", "group", "level", "extra"}),
    ),
    "brief": Activity("argmap.activities.brief:brief", frozenset({"thesis", "seed"})),
    "sac": Activity("argmap.activities.sac:sac", frozenset({"thesis", "seed", "minutes", "group"})),
    "debate": Activity(
        "argmap.activities.debate:debate",
        frozenset({"thesis", "seed", "minutes", "group", "form"}),
        ("lincoln-douglas", "karl-popper", "british-parliamentary", "oxford"),
    ),
    "philosophical-chairs": Activity(
        "argmap.activities.philosophical_chairs:philosophical_chairs",
        frozenset({"thesis", "seed", "minutes", "group"}),
    ),
    "four-corners": Activity(
        "argmap.activities.four_corners:four_corners",
        frozenset({"thesis", "seed", "minutes", "group"}),
    ),
    "seminar": Activity(
        "argmap.activities.seminar:seminar", frozenset({"thesis", "seed", "minutes", "group"})
    ),
    "fishbowl": Activity(
        "argmap.activities.fishbowl:fishbowl", frozenset({"thesis", "seed", "minutes", "group"})
    ),
    "harkness": Activity(
        "argmap.activities.harkness:harkness", frozenset({"thesis", "seed", "minutes", "group"})
    ),
    "jigsaw": Activity(
        "argmap.activities.jigsaw:jigsaw",
        frozenset({"thesis", "seed", "minutes", "group", "form"}),
        ("tags", "branches"),
    ),
    "rubric": Activity("argmap.activities.rubric:rubric", frozenset({"thesis", "seed"})),
    "questions": Activity(
        "argmap.activities.discussion_questions:questions",
        frozenset({"thesis", "seed", "minutes", "level", "form"}),
        ("seminar", "cross-examination"),
    ),
    "gaps": Activity("argmap.activities.gaps:gaps", frozenset({"thesis", "seed", "group"})),
    "evidence": Activity(
        "argmap.activities.evidence:evidence", frozenset({"thesis", "seed", "minutes", "group"})
    ),
    "principles": Activity(
        "argmap.activities.principles:principles", frozenset({"thesis", "seed", "minutes"})
    ),
    "steelman": Activity(
        "argmap.activities.steelman:steelman", frozenset({"thesis", "seed", "minutes"})
    ),
    "cards": Activity("argmap.activities.cards:cards", frozenset({"thesis", "seed", "level"})),
    "worksheet": Activity(
        "argmap.activities.worksheet:worksheet",
        frozenset({"thesis", "seed", "level", "form"}),
        ("map", "toulmin"),
    ),
    "exit": Activity("argmap.activities.exit:exit_slips", frozenset({"thesis", "seed", "group"})),
    "tally": Activity("argmap.activities.tally:tally", frozenset({"votes"})),
    "quiz": Activity("argmap.activities.quiz:quiz", frozenset({"thesis", "seed", "level"})),
}
"""Activities by name; a maker is a function from material to a handout, imported when asked for."""


def settable(words: Words) -> dict[str, dict[str, tuple[str, ...]]]:
    """Give, for each activity, the keys of its `names` and of its `minutes` in settings.

    Phases of an activity have both; what else has a name is in the catalogue under `names`.
    """
    return {
        name: {
            "minutes": (phases := words.keys(f"{name}.phase")),
            "names": (*phases, *words.keys(f"{name}.names")),
        }
        for name in ACTIVITIES
    }


def prepare(activity: str, material: Material) -> Handout:
    """Make the handout of an activity of the table.

    Raises MissingError where the debate lacks what it is made from, and DrawingError where a map
    cannot be drawn.
    """
    module, _, name = ACTIVITIES[activity].maker.partition(":")
    made: Handout = getattr(import_module(module), name)(with_own(activity, material))
    return made


def with_own(activity: str, material: Material) -> Material:
    """Give the material with the names and minutes that the teacher chose for an activity."""
    if not (own := material.settings.get(activity)):
        return material
    choices = replace(material.choices, names=own.names, timing=own.minutes)
    return replace(material, choices=choices)
