"""Tables on paper: nothing is lost below the page, and words stay in their columns."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from argmap.handouts import pdf
from argmap.handouts.handout import Handout, Lines, Sheet, Table
from argmap.handouts.look import PROFILES, Look

if TYPE_CHECKING:
    from pypdf import PageObject


def read(*blocks: Table | Lines, profile: str = "standard") -> PdfReader:
    handout = Handout("test", "Test", "", (Sheet("Sheet", blocks),), "de")
    return PdfReader(BytesIO(pdf.write(handout, Look(PROFILES[profile]))))


def pages(*blocks: Table | Lines, profile: str = "standard") -> list[str]:
    return [page.extract_text() for page in read(*blocks, profile=profile).pages]


def heights(page: PageObject) -> list[float]:
    """Give how far above the foot of the page each text stands."""
    found: list[float] = []

    def visit(text: str, around: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            found.append(place[5] * around[3] + around[5])

    page.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("profile", ["standard", "large-print"])
def test_a_text_longer_than_a_page_goes_on_on_the_next(profile: str) -> None:
    text = " ".join(f"word{number}" for number in range(700))
    table = Table(("One", "Other"), ((text, "short"),))
    found = "".join(pages(table, profile=profile)).split()
    assert {*text.split()} <= {*found}
    for page in read(table, profile=profile).pages:
        assert min(heights(page)) > 0


def test_a_table_longer_than_a_page_repeats_its_head() -> None:
    rows = tuple((f"row{number}", "") for number in range(60))
    found = pages(Table(("Head", "Room"), rows))
    assert len(found) > 1
    assert all("Head" in page for page in found)
    assert sum(page.count("row") for page in found) == 60


@pytest.mark.parametrize("profile", ["standard", "large-print"])
def test_a_word_that_does_not_fit_is_found_whole_all_the_same(profile: str) -> None:
    narrow = Table(("", "", ""), (("0–5 (5)", "Expertengruppen", "Alle lesen."),), (1.1, 1.6, 5.0))
    # A soft hyphen says that the word goes on.
    text = "".join("".join(pages(narrow, profile=profile)).replace("\u00ad", "").split())
    assert "Expertengruppen" in text
