"""A plain text as readers count it: its title, its paragraphs and the comments below it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.checks.folding import fold, fold_blanks, fold_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIRST_LINES = 200
"""Lines in which a title is looked for: a saved page may begin with a menu."""

_SENTENCE_END = re.compile(r"""[.!?…。！？؟]["'”’»›)\]}*]*(?:\[\d+\])*\s*$""")
_MARKUP = re.compile(
    r"(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|div|\?xml)\b", re.IGNORECASE | re.DOTALL
)
_OTHER_KINDS = {
    "%PDF": "PDF", "{\\rtf": "RTF", "PK\x03\x04": "a Word or ZIP file", "MIME-Version:": "MHTML",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text between blank lines: where it lies in the folded text, and what it is.

    `paragraph` counts from 1 over the blocks that hold a sentence, 0 for all others. Of those,
    `names` is the folded line if the block is one short line, or the same line again and again.
    """

    begin: int
    end: int
    paragraph: int
    names: str


@dataclass(frozen=True)
class Layout:
    """A text folded as a whole, one block a line, with its blocks in order."""

    text: str
    blocks: tuple[Block, ...]
    titled: bool

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks that are paragraphs; number n is at n - 1."""
        return tuple(block for block in self.blocks if block.paragraph)

    @cached_property
    def edges(self) -> tuple[int, ...]:
        """Where each block begins."""
        return tuple(block.begin for block in self.blocks)

    def comments(self, author: str) -> list[list[Block]]:
        """Give the paragraphs of each comment by an author: those that follow the bare name."""
        found: list[list[Block]] = []
        inside, name = False, fold(author)
        for block in self.blocks:
            if not block.paragraph:
                inside = bool(name) and block.names == name
                if inside:
                    found.append([])
            elif inside:
                found[-1].append(block)
        return found

    def block_at(self, offset: int) -> Block:
        """Give the block in which a place of the folded text lies. O(log blocks)."""
        return self.blocks[bisect_right(self.edges, offset) - 1]


def lay_out(text: str, title: str = "") -> Layout:
    """Find the blocks of a text after the line that is its title; of all of it without one.

    A paragraph is a block of which some line ends as a sentence does; so captions count, and a
    byline or a heading does not. The title's repetition is no paragraph either. O(length).
    """
    lines = fold_letters(text).splitlines()
    folded_title = fold(title)
    start = title_ends(lines).get(folded_title, 0)
    blocks: list[Block] = []
    parts: list[str] = []
    offset = paragraphs = 0
    for group in _groups(lines[start:]):
        folded = fold_blanks(" ".join(group))
        if not folded:
            continue
        is_paragraph = folded != folded_title and any(
            _SENTENCE_END.search(line[-100:]) for line in group
        )
        paragraphs += is_paragraph
        end = offset + len(folded)
        number, names = (paragraphs, "") if is_paragraph else (0, _one_name(group))
        blocks.append(Block(offset, end, number, names))
        parts.append(folded)
        offset = end + 1
    return Layout("\n".join(parts), tuple(blocks), start > 0)


def title_ends(lines: list[str]) -> dict[str, int]:
    """Give, for each of the first lines folded, the number of lines up to its end.

    Two or three lines joined are there too, for a title that is broken into them. What would be
    a title of more than 500 letters is cut.
    """
    ends: dict[str, int] = {}
    first = [line[:500] for line in lines[:FIRST_LINES]]
    for index in range(len(first)):
        for count in range(1, min(3, len(first) - index) + 1):
            ends.setdefault(fold(" ".join(first[index : index + count])), index + count)
    ends.pop("", None)
    return ends


def other_kind(text: str) -> str:
    """Name what a text is if it is no plain text, as `HTML`; "" if it is."""
    head = text[:2000].lstrip("\ufeff \t\r\n")
    for mark, kind in _OTHER_KINDS.items():
        if head.startswith(mark):
            return kind
    return "HTML" if _MARKUP.match(head) else ""


def _groups(lines: Iterable[str]) -> Iterator[list[str]]:
    group: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            group.append(line.strip())
        elif group:
            yield group
            group = []


def _one_name(group: list[str]) -> str:
    if len(group) > 4 or len(group[0]) > 200:
        return ""  # no name is that long
    first = fold_blanks(group[0])
    return first if all(fold_blanks(line) == first for line in group[1:]) else ""
