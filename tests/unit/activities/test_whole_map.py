"""The map that can go with any activity."""

from __future__ import annotations

import pytest

from argmap.activities import ACTIVITIES, prepare
from argmap.activities.material import Choices, Material, MissingError
from argmap.activities.whole_map import MAPPED, with_map
from argmap.handouts.handout import Figure
from tests.sketches import sketch

SMALL = sketch("thesis: t\na supports t\nb attacks t\nc attacks b\nd supports a\ne supports b")


@pytest.mark.parametrize(
    "activity", sorted({*ACTIVITIES} - {"evidence", "lesson", "tally", "worksheet"})
)
def test_it_goes_with_any_activity_before_the_keys(activity: str) -> None:
    material = Material(SMALL, choices=Choices(minutes=50))
    handout = prepare(activity, material)
    made = with_map(handout, material)
    audiences = [sheet.audience for sheet in made.sheets]
    assert audiences == sorted(audiences)
    added = [sheet for sheet in made.sheets if sheet not in handout.sheets]
    figures = [block for sheet in added for block in sheet.blocks if isinstance(block, Figure)]
    written = "".join(figure.svg for figure in figures)
    for claim in SMALL.claims:
        assert f">{material.type_word(claim)} {material.numbers[claim.id]}<" in written


def test_a_map_too_large_for_paper_is_refused() -> None:
    wide = sketch("thesis: t\n" + "\n".join(f"p{n} attacks t" for n in range(MAPPED)))
    material = Material(wide)
    with pytest.raises(MissingError, match="too large for paper"):
        with_map(prepare("quiz", material), material)
