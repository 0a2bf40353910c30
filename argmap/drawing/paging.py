"""A debate on as many sheets as it needs: the plan of `sheets`, laid out and put on paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.estimates import estimates
from argmap.drawing.forest import forest_of
from argmap.drawing.notes import number_sources
from argmap.drawing.paper import FIT, READABLE, Line, sheet
from argmap.drawing.printing import map_svg
from argmap.drawing.reading import reading_order
from argmap.drawing.scene import stage_part
from argmap.drawing.sheets import Plan, plan
from argmap.drawing.speech import summary
from argmap.drawing.view import PLAIN, View

if TYPE_CHECKING:
    from argmap.drawing.focus import Part
    from argmap.drawing.paper import Sheet

USUAL = "A4"
"""The paper for sheets when none is asked for."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A plan and its sheets on a paper, in the same order."""

    plan: Plan
    sheets: tuple[Sheet, ...]
    paper: str

    @property
    def too_small(self) -> tuple[int, ...]:
        """The numbers of the sheets whose smallest type is below `READABLE`."""
        small = (sheet.smallest_type < READABLE for sheet in self.sheets)
        return tuple(number for number, is_small in enumerate(small, start=1) if is_small)


def bundle(
    part: Part,
    *,
    paper: str = FIT,
    engine: str = "embedded",
    theme: str = "default",
    view: View = PLAIN,
) -> Bundle:
    """Put a part of a debate on sheets that can be read; `fit` means `USUAL` here.

    Lays out each sheet and, to find what fits, some five pieces for each. Raises DrawingError
    where the map cannot be made.
    """
    paper = USUAL if paper == FIT else paper
    notes = number_sources(part.debate, reading_order(part.debate))
    sizes = {box.claim.id: (box.width, box.height) for box in stage_part(part, view).boxes}
    measured: dict[object, float] = {}

    def put(one: Part) -> Sheet:
        alt = f"{one.debate.title}. {summary(one.debate)}"
        return sheet(map_svg(one, engine, theme, view, notes), alt, _head(one), paper)

    def type_size(one: Part) -> float:
        key = _alike(one)
        if key not in measured:
            measured[key] = put(one).smallest_type
        return measured[key]

    guesses = estimates(forest_of(part.debate), sizes, paper, view.direction)
    made = plan(part, type_size, guesses)
    return Bundle(made, tuple(map(put, made.parts)), paper)


def _head(one: Part) -> tuple[Line, ...]:
    lines = Line(one.debate.title, 13.0, 2, bold=True), Line(one.told, 8.5, 2, quiet=True)
    return tuple(line for line in lines if line.text)


def _alike(one: Part) -> object:
    """Give what decides a sheet's size: all digits are equally wide, so that numbers may change."""
    claims = tuple(claim.id for claim in one.debate.claims)
    words = (one.debate.title, one.told, *(f"{key}: {told}" for key, told in one.stubs.items()))
    return claims, re.sub(r"\d", "0", "\n".join(words))
