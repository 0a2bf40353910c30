"""The whole map, with the numbers that claims have in every handout, to lay beside the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.activities.figures import map_sheets
from argmap.activities.material import MissingError
from argmap.drawing.focus import whole

if TYPE_CHECKING:
    from argmap.activities.material import Material
    from argmap.handouts.handout import Handout, Sheet

MAPPED = 120
"""Claims of which the map goes on paper; a larger one is for the screen, or a part at a time."""


def whole_map(material: Material) -> tuple[Sheet, ...]:
    """Draw the whole map, one for each table. Raises MissingError where it is too large."""
    count = len(material.debate.claims)
    if count > MAPPED:
        raise MissingError(
            f"the map of {count} claims is too large for paper",
            "leave out --map; `argmap render -o map.html --show numbers` shows it on a screen",
        )
    sheets = map_sheets(material, whole(material.debate), material.words("lesson.map"))
    return tuple(replace(one, copies="group") for one in sheets)


def with_map(handout: Handout, material: Material) -> Handout:
    """Add the map to a handout, before what is for the teacher. Raises MissingError."""
    keys = [sheet for sheet in handout.sheets if sheet.audience == "teacher"]
    students = [sheet for sheet in handout.sheets if sheet.audience != "teacher"]
    return replace(handout, sheets=(*students, *whole_map(material), *keys))
