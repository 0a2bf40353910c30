"""Where words and ruled lines are broken on paper, and where not."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from argmap.handouts import pdf
from argmap.handouts.handout import Handout, Lines, Paragraph, Sheet, Table
from argmap.handouts.look import PROFILES, Look

if TYPE_CHECKING:
    from pypdf import PageObject

    from argmap.handouts.handout import Block


def pages(*blocks: Block, profile: str = "standard") -> list[PageObject]:
    handout = Handout("test", "Test", "", (Sheet("Sheet", blocks),), "de")
    return list(PdfReader(BytesIO(pdf.write(handout, Look(PROFILES[profile])))).pages)


@pytest.mark.parametrize(
    ("profile", "word", "lines"),
    [
        ("standard", "Expertengruppen", ["Expertengruppen"]),
        ("large-print", "Expertengruppen", ["Experten\u00ad", "gruppen"]),
        ("large-print", "Eeeeeeeeeeeeeeeee", ["Eeeeeeeee", "eeeeeeee"]),
    ],
)
def test_a_word_too_wide_for_its_column_is_hyphenated_where_it_can_be(
    profile: str, word: str, lines: list[str]
) -> None:
    table = Table(("", "", ""), (("1.", word, "Alle lesen."),), (1.1, 1.6, 5.0))
    text = pages(table, profile=profile)[0].extract_text()
    assert text.split("1. ")[1].split("Alle")[0].split() == lines


@pytest.mark.parametrize("before", range(26, 36))
def test_a_few_ruled_lines_stay_together(before: int) -> None:
    texts = tuple(Paragraph(f"Paragraph {number}") for number in range(before))
    drawn = [
        sum(operator == b"S" for _, operator in page.get_contents().operations)  # type: ignore[union-attr]
        for page in pages(*texts, Lines(6))
    ]
    assert sorted(set(drawn)) in ([6], [0, 6])
