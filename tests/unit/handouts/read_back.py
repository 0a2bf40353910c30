"""What a written handout says, read back from its bytes without argmap."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from functools import cache
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt

from tests.browser.needs import without

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

UNSEEN = re.compile("[\\s\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def bare(text: str) -> str:
    """Leave out white space, and what only directs or breaks lines."""
    return UNSEEN.sub("", text)


def parts(data: bytes) -> dict[str, bytes]:
    """Give the files in a zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def words_text(data: bytes) -> str:
    """Give the text of a Word document, as it stands in its body."""
    root = ET.fromstring(parts(data)["word/document.xml"])  # noqa: S314 - argmap's own
    return "".join(it.text or "" for it in root.iter(f"{W}t"))


def slides_text(data: bytes) -> str:
    """Give the text of all slides and of their notes."""
    inside = parts(data)
    found = []
    for folder in ("slides/slide", "notesSlides/notesSlide"):
        names = [name for name in inside if re.fullmatch(rf"ppt/{folder}\d+\.xml", name)]
        for name in sorted(names, key=lambda name: int(re.sub(r"\D", "", name))):
            root = ET.fromstring(inside[name])  # noqa: S314 - argmap's own
            found += [it.text or "" for it in root.iter(f"{A}t")]
    return "".join(found)


class Page(HTMLParser):
    """The elements of an HTML page in order, and its text."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.style = ""
        self.open: list[str] = []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in {"meta", "img", "col"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            self.style += data
        else:
            self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def tokens(data: bytes) -> list[Any]:
    """Parse Markdown by another reader, with pipe tables as GitHub has them."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(data.decode())


def markdown_text(data: bytes) -> str:
    """Give what is left of Markdown once it is rendered."""
    return "".join(
        child.content if child.type == "text" else " "
        for token in tokens(data)
        if token.type == "inline"
        for child in token.children
    )


def text_of(kind: str, data: bytes) -> str:
    """Give all text of a file of a kind, without white space."""
    return bare(READERS[kind](data))


@dataclass(frozen=True)
class Word:
    """A word on a page of a PDF and where it stands, in points from the top left."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True)
class Printed:
    """A page of a PDF."""

    width: float
    height: float
    words: tuple[Word, ...]

    def find(self, text: str) -> Word | None:
        return next((it for it in self.words if it.text == text), None)


def poppler(program: str, data: bytes, *options: str) -> bytes:
    """Run a program of poppler on a PDF."""
    found = shutil.which(program)
    if found is None:
        without(program, "poppler-utils")
    done = subprocess.run(  # noqa: S603
        [found, *options, "-", "-"], input=data, capture_output=True, check=True
    )
    return done.stdout


PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
WORD = re.compile(
    r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', re.DOTALL
)


@cache
def pages(data: bytes) -> tuple[Printed, ...]:
    """Give the pages of a PDF with their words."""
    told = poppler("pdftotext", data, "-bbox").decode()
    return tuple(
        Printed(float(width), float(height), tuple(map(_word, WORD.findall(body))))
        for width, height, body in PAGE.findall(told)
    )


def _word(found: tuple[str, ...]) -> Word:
    left, top, right, bottom = map(float, found[:4])
    return Word(left, top, right, bottom, unescape(found[4]))


def overlaps(data: bytes) -> list[tuple[str, str]]:
    """Give the words that stand upon each other on a page."""
    return [
        (one.text, other.text)
        for page in pages(data)
        for one, other in _on_one_line(sorted(page.words, key=lambda word: word.top))
        if min(one.right, other.right) - max(one.left, other.left) > 0.5
        and one.bottom - other.top > 0.5 * (one.bottom - one.top)
    ]


def _on_one_line(words: list[Word]) -> Iterator[tuple[Word, Word]]:
    """Give the pairs of words of which the second begins above the end of the first."""
    for at, one in enumerate(words):
        for other in words[at + 1 :]:
            if other.top >= one.bottom:
                break
            yield one, other


def pdf_text(data: bytes) -> str:
    """Give the text of a PDF, page by page, without the numbers of the pages."""
    told = poppler("pdftotext", data, "-raw").decode()
    return re.sub(r"(Page|Seite) \d+ (of|von) \d+", "", told)


READERS: dict[str, Callable[[bytes], str]] = {
    "md": markdown_text,
    "html": lambda data: "".join(Page(data).texts),
    "docx": words_text,
    "pptx": slides_text,
    "pdf": pdf_text,
}
"""Readers of text by the name of the format."""
