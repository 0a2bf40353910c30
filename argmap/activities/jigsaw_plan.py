"""The plan of a jigsaw: its themes, the side of each claim, the minutes."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.activities.division import by_stretches, by_tags
from argmap.activities.material import MissingError
from argmap.activities.schedule import schedule
from argmap.activities.sides import SIDES
from argmap.stance import signs_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.division import Theme
    from argmap.activities.material import Material
    from argmap.activities.schedule import Phase
    from argmap.activities.sides import Side
    from argmap.model import Claim

CUSTOMARY = {"open": 5, "experts": 17, "home": 20, "close": 8}
"""Minutes of a lesson of 50."""

FEWEST, MOST = 3, 6
"""Themes: how many parts a home group can tell and hear."""

READ = 8
"""Claims a theme, about: what experts can read and explain in a quarter of an hour."""


@dataclass(frozen=True)
class Plan:
    """The themes by their letters, and the letter of each claim by its id.

    `sign` has the signs of each claim's paths to the thesis, `order` the sides as drawn by lot.
    """

    material: Material
    themes: Mapping[str, Theme]
    letter: Mapping[str, str]
    sign: Mapping[str, set[int]]
    order: tuple[Side, ...]
    phases: tuple[Phase, ...]

    def name(self, letter: str) -> str:
        """Give the name of a theme: the teacher's, its tag, or the claims that it holds."""
        words, claims = self.material.words, self.themes[letter].claims
        first, last = (self.material.numbers[claim.id] for claim in (claims[0], claims[-1]))
        given = self.material.choices.names.get(letter) or self.themes[letter].tag
        key = "plain" if len(claims) > 1 else "alone-in-theme"
        return given or words(f"jigsaw.{key}", first=first, last=last)

    def of_side(self, letter: str, side: Side) -> list[Claim]:
        """Give the claims of a theme that speak on a side, and on that alone."""
        wanted = {1} if side == "for" else {-1}
        return [one for one in self.themes[letter].claims if self.sign[one.id] == wanted]


def plan_of(material: Material) -> Plan:
    """Divide the claims about the thesis among as many themes as the class and the map can fill.

    Raises MissingError as `jigsaw` does.
    """
    choices, debate, thesis = material.choices, material.debate, material.thesis
    sign = signs_at(debate, thesis)
    claims = [one for one in material.order if one.id in sign and one != thesis]
    if len(claims) < 2:
        raise MissingError(
            f"fewer than two claims bear on `{thesis.id}`",
            "add claims that support or attack it, or choose another thesis with --thesis ID",
        )
    if choices.group < 4:
        raise MissingError("a jigsaw takes four students", "give more with --group")
    count = min(max(FEWEST, min(MOST, round(len(claims) / READ))), max(2, choices.group // 3))
    themes = _themes(material, claims, min(count, len(claims)))
    named = dict(zip(string.ascii_uppercase, themes, strict=False))
    order = list(SIDES)
    material.chance("jigsaw").shuffle(order)
    letter = {claim.id: letter for letter, theme in named.items() for claim in theme.claims}
    phases = schedule(CUSTOMARY, choices.minutes, choices.timing)
    return Plan(material, named, letter, sign, tuple(order), phases)


def _themes(material: Material, claims: list[Claim], count: int) -> tuple[Theme, ...]:
    form = material.choices.form
    if form != "branches" and (found := by_tags(material.debate, claims, count)):
        return found
    if form == "tags":
        raise MissingError(
            f"the tags do not divide the {len(claims)} claims evenly into {count} themes",
            "use --format branches, or give more claims a tag",
        )
    return by_stretches(material.debate, claims, count)
