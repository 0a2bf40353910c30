"""A worksheet: a map with empty boxes and a bank of claims, and Toulmin sheets; with a key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.activities import blanks, toulmin
from argmap.activities.frame import framed
from argmap.activities.material import MissingError
from argmap.activities.nearest import middle_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.activities.blanks import Blanks
    from argmap.activities.material import Material
    from argmap.activities.toulmin import Layout
    from argmap.handouts.handout import Handout
    from argmap.model import Claim


def worksheet(material: Material) -> Handout:
    """Make the sheets, in which nothing gives away what belongs in the empty boxes.

    Raises MissingError where the debate has nothing for the form that is asked for, or for
    neither; and DrawingError.
    """
    # Enlarged, a map worth filling in would not fit on one sheet.
    material = replace(material, choices=replace(material.choices, enlarged=False))
    form = material.choices.form
    made = None if form == "toulmin" else _blanks(material, form)
    hidden = made.hidden if made else ()
    chosen = _layouts(material, form, hidden)
    if not (made or chosen):
        raise MissingError(
            "no claim of the debate is supported by another",
            "a Toulmin sheet needs an argument: a claim and a ground for it",
        )
    sheets = [*blanks.student_sheets(material, made)] if made else []
    keys = [*blanks.key_sheets(material, made)] if made else []
    if form != "map":
        sheets += toulmin.student_sheets(material, chosen)
        keys += toulmin.key_sheets(material, chosen)
    return framed(material, "worksheet", [*sheets, *keys])


def _layouts(material: Material, form: str, hidden: Collection[Claim]) -> list[Layout]:
    if form == "toulmin":
        return toulmin.all_layouts(material)
    return [] if form == "map" else toulmin.layouts(material, middle_of(material), hidden)


def _blanks(material: Material, form: str) -> Blanks | None:
    """Give the map with empty boxes; None where there is none and another part is asked for too."""
    try:
        return blanks.blanks_of(material)
    except MissingError:
        if form == "map" or not material.debate.claims:
            raise
        return None
