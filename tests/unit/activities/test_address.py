"""German sheets say du to one person or ihr to several, never both on one sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from argmap.activities import ACTIVITIES, prepare
from argmap.activities.material import Choices, Material
from argmap.handouts.words import Words
from tests.sketches import sketch
from tests.unit.activities.reading import told
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

BUNDLED = bundled()
TINY = sketch(
    "thesis: t\na supports t\nb attacks t\nu undercuts a--supports--t\nc supports b",
    a={"said_by": ("Ada",)},
)

ONE = re.compile(
    r"\b(?:du|dir|dich|dein\w*|schreib|nimm|lies|füll|zerlege|wähle|setz|trag|sprich|frag|stell"
    r"|verteidige|notiere|bewerte|nutze|zieh)\b",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    r"\b(?:euch|euer|eure\w*|schreibt|nehmt|lest|findet|füllt|wählt|zerlegt|nutzt|sprecht|kreuzt|lost"
    r"|tauscht|einigt euch|nennt Aussagen|gebt|[Ii]hr (?:dürft|habt|sprecht|argumentiert|findet))\b"
)


@pytest.mark.parametrize("debate", [BUNDLED, TINY], ids=["bundled", "tiny"])
@pytest.mark.parametrize("name", [name for name in ACTIVITIES if name not in ("lesson", "tally")])
def test_a_sheet_addresses_one_or_several(name: str, debate: ArgumentMap) -> None:
    for form in ACTIVITIES[name].forms or ("",):
        if form == "tags":
            continue
        material = Material(debate, Words("de"), Choices(form=form))
        for sheet in prepare(name, material).sheets:
            if sheet.audience == "students":
                text = told(sheet.blocks)
                one, several = ONE.findall(text), SEVERAL.findall(text)
                assert not (one and several), (sheet.title, one, several)
