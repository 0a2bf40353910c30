"""Whatever a handout holds, each writer makes a sound file of it that says all of it."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import docx  # noqa: TID253 - it reads what is tested here
import pptx  # noqa: TID253 - the same
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.measure import clean
from argmap.handouts import write
from argmap.handouts.handout import (
    Card,
    Cards,
    Choice,
    Handout,
    Heading,
    Item,
    Items,
    Lines,
    Notice,
    PageBreak,
    Paragraph,
    Question,
    Sheet,
    Table,
)
from argmap.handouts.look import PAPERS, PROFILES, USUAL, Look
from argmap.handouts.words import LANGUAGES
from argmap.model import CLAIM_TYPES
from tests.unit.drawing.debates import duel
from tests.unit.drawing.test_hostile import any_text
from tests.unit.handouts.read_back import Page, bare, parts, text_of, tokens
from tests.unit.handouts.sampler import figure, hostile, oversized, sampler, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("md", "html", "pdf", "docx", "pptx")


def check(kind: str, data: bytes) -> None:
    """Open a file as its reader would, by another library than the one that wrote it if may be."""
    if kind == "md":
        assert tokens(data)
    elif kind == "html":
        assert not Page(data).open
    elif kind == "docx":
        assert docx.Document(io.BytesIO(data)).sections
    elif kind == "pptx":
        assert pptx.Presentation(io.BytesIO(data)).slides
    else:
        assert pypdf.PdfReader(io.BytesIO(data), strict=True).pages


def turns(text: str) -> bool:
    """Tell whether a text is printed from right to left, so that a PDF has it in another order."""
    return any(
        unicodedata.bidirectional(sign) in {"R", "AL", "RLO", "RLE", "LRO", "LRE"} for sign in text
    )


def missing(kind: str, handout: Handout, data: bytes) -> Iterator[str]:
    """Give the texts that a file does not say; what slides leave out is not looked for."""
    said = text_of(kind, data)
    for text in texts(handout, "students" if kind == "pptx" else None):
        if bare(clean(text)) not in said and not (kind == "pdf" and turns(text)):
            yield text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_said(kind: str, language: str) -> None:
    handout = sampler(language)
    data = write(handout, kind, USUAL)
    check(kind, data)
    assert list(missing(kind, handout, data)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_text_is_text(kind: str) -> None:
    handout = hostile()
    data = write(handout, kind, USUAL)
    check(kind, data)
    # What has no sign in any font of the machine is a box on paper, and no text.
    lost = [text for text in missing(kind, handout, data) if kind != "pdf" or text.isascii()]
    assert lost == []


@pytest.mark.parametrize("kind", ["md", "html", "docx"])
def test_what_is_larger_than_a_page_is_whole(kind: str) -> None:
    handout = oversized()
    data = write(handout, kind, USUAL)
    check(kind, data)
    assert list(missing(kind, handout, data)) == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_profile_and_paper_says_it_all(kind: str, profile: str, paper: str) -> None:
    data = write(sampler(), kind, Look(PROFILES[profile], paper))
    check(kind, data)
    assert list(missing(kind, sampler(), data)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_handout_gives_the_same_bytes(kind: str) -> None:
    assert write(sampler(), kind, USUAL) == write(sampler(), kind, USUAL)


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_office_files_hold_no_date_and_no_maker(kind: str) -> None:
    data = write(sampler(), kind, USUAL)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    inside = parts(data)
    core = inside["docProps/core.xml"].decode()
    assert core.count("1980-01-01T00:00:00Z") == 2
    assert "A sampler of all blocks" in core
    assert "en-GB" in core
    assert not [name for name in inside if "thumbnail" in name or "app.xml" in name]
    assert "python-" not in core


@pytest.mark.parametrize("kind", KINDS)
def test_a_handout_with_nothing_in_it_is_a_file(kind: str) -> None:
    check(kind, write(Handout("empty", "", "", ()), kind, USUAL))
    check(kind, write(Handout("empty", "", "", (Sheet("", ()),)), kind, USUAL))


def entries() -> st.SearchStrategy[Item]:
    leaf = st.builds(Item, any_text(), any_text(), any_text())
    deeper = st.builds(Item, any_text(), items=st.tuples(leaf))
    return st.builds(Item, any_text(), any_text(), any_text(), st.tuples(deeper) | st.just(()))


def tables() -> st.SearchStrategy[Table]:
    def of(columns: int) -> st.SearchStrategy[Table]:
        row = st.tuples(*[any_text()] * columns)
        rows = st.lists(row, max_size=3).map(tuple)
        widths = st.just(()) | st.tuples(*[st.floats(0.5, 8)] * columns)
        return st.builds(Table, row, rows, widths, st.integers(1, 4), any_text())

    return st.integers(0, 5).flatmap(of)


def many(one: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(one, max_size=most).map(tuple)


def handouts() -> st.SearchStrategy[Handout]:
    """Any handout of any text."""
    card = st.builds(
        Card, any_text(), any_text(), any_text(), st.none() | st.sampled_from(CLAIM_TYPES)
    )
    block = st.one_of(
        st.builds(Heading, any_text(), st.integers(2, 3)),
        st.builds(Paragraph, any_text(), any_text(), st.booleans()),
        st.builds(Items, many(entries()), st.sampled_from(["bullet", "number", "box"])),
        tables(),
        st.builds(Cards, many(card), st.integers(1, 4)),
        st.builds(lambda alt: replace(figure(duel()), alt=alt, caption=alt), any_text()),
        st.builds(Lines, st.integers(1, 4), any_text()),
        st.builds(Notice, any_text(), many(any_text())),
        st.builds(
            Question,
            st.integers(1, 99),
            any_text(),
            many(st.builds(Choice, any_text(), st.booleans())),
            st.booleans(),
            any_text(),
        ),
        st.just(PageBreak()),
    )
    sheet = st.builds(
        Sheet,
        any_text(),
        many(block, 6),
        st.sampled_from(["students", "teacher"]),
        st.booleans(),
        st.booleans(),
    )
    language = st.sampled_from(LANGUAGES)
    return st.builds(Handout, st.just("any"), any_text(), any_text(), many(sheet), language)


def looks() -> st.SearchStrategy[Look]:
    return st.builds(Look, st.sampled_from([*PROFILES.values()]), st.sampled_from(PAPERS))


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25)
@given(handout=handouts(), look=looks())
def test_any_handout_is_a_sound_file(kind: str, handout: Handout, look: Look) -> None:
    data = write(handout, kind, look)
    check(kind, data)
    if kind != "pdf":
        said = text_of(kind, data)
        sheets = handout.sheets
        if kind == "pptx":
            sheets = tuple(one for one in sheets if one.audience == "students") or sheets
        assert [it for it in sheets if bare(clean(it.title)) not in said or not sheets] == []
