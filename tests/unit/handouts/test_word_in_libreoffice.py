"""LibreOffice opens what the Word writer makes, and loses none of it on the way to paper."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.measure import clean
from argmap.handouts import write
from argmap.handouts.look import PROFILES, Look
from tests.browser.needs import without
from tests.unit.handouts.read_back import bare, overlaps, pages, pdf_text
from tests.unit.handouts.sampler import everything_drawn, hostile, oversized, sampler, texts

if TYPE_CHECKING:
    from pathlib import Path

HANDOUTS = {
    "sampler": (sampler, "standard"),
    "large": (sampler, "large-print"),
    "hostile": (hostile, "standard"),
    "oversized": (oversized, "standard"),
    "maps": (everything_drawn, "standard"),
}


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Convert all handouts in one go: to start it takes longer than to convert."""
    program = shutil.which("soffice")
    if program is None:
        without("soffice", "libreoffice-writer-nogui")
    folder = tmp_path_factory.mktemp("office")
    names = []
    for name, (handout, profile) in HANDOUTS.items():
        file = folder / f"{name}.docx"
        file.write_bytes(write(handout(), "docx", Look(PROFILES[profile])))
        names.append(str(file))
    own = f"-env:UserInstallation={(folder / 'settings').as_uri()}"
    to = ["--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(  # noqa: S603
        [program, own, *to, *names], capture_output=True, check=True, timeout=300
    )
    return folder


def turns(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in {"R", "AL", "RLO", "RLE", "LRO"} for sign in text)


def plain(text: str) -> str:
    """Leave out what the machine's fonts may not have a sign for."""
    return bare("".join(sign for sign in clean(text) if sign < "\u0300"))


@pytest.mark.parametrize("name", [name for name in HANDOUTS if name != "oversized"])
def test_it_loses_no_text(name: str, converted: Path) -> None:
    handout = HANDOUTS[name][0]()
    said = plain(pdf_text((converted / f"{name}.pdf").read_bytes()).replace(handout.title, ""))
    lost = [text for text in texts(handout) if plain(text) not in said and not turns(text)]
    assert lost in ([], [handout.title])


def test_what_is_larger_than_a_page_goes_on_on_the_next(converted: Path) -> None:
    said = pdf_text((converted / "oversized.pdf").read_bytes())
    wanted = "".join(texts(oversized()))
    for word in ("consents", "Short.", "After it.", "The notice ends.", "The last choice."):
        assert said.count(word) == wanted.count(word)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [("sampler", 10, 12), ("large", 14, 18), ("maps", 13, 13), ("oversized", 14, 22)],
)
def test_it_takes_as_many_pages_as_on_paper(
    name: str, least: int, most: int, converted: Path
) -> None:
    assert least <= len(pages((converted / f"{name}.pdf").read_bytes())) <= most


def test_marks_of_lists_and_numbers_of_pages_are_there(converted: Path) -> None:
    data = (converted / "sampler.pdf").read_bytes()
    said = pdf_text(data)
    assert said.count("☐") >= 4 + 5
    for mark in ("4. The first last.", "1. The second one has a note.", "1. What does [2] do?"):
        assert mark in said
    count = len(pages(data))
    for number, page in enumerate(pages(data), start=1):
        foot = [word.text for word in page.words if word.top > page.height - 60]
        assert foot == ["Page", str(number), "of", str(count)]


@pytest.mark.parametrize("name", ["sampler", "large", "oversized"])
def test_no_words_stand_upon_each_other(name: str, converted: Path) -> None:
    assert overlaps((converted / f"{name}.pdf").read_bytes()) == []


def test_sheets_lie_as_they_should(converted: Path) -> None:
    across = [page.width > page.height for page in pages((converted / "sampler.pdf").read_bytes())]
    assert across == [False] * 5 + [True] * 3 + [False] + [True] + [False]
