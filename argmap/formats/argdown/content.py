"""Tokens of running text -> the text they stand for, and its tags."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.tokens import (
    ESCAPED,
    LAST_OF_TEXT,
    LINK,
    MENTION,
    NEWLINE,
    RANGE_END,
    SPECIAL,
    TAG,
    TEXT,
    Token,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Content:
    """Text that is put together piece by piece. `keep_tags` says whether tags are part of it."""

    __slots__ = (
        "_keep_tags", "_mentions", "_pieces", "_prose", "_shortcodes", "_text", "emphasis", "links",
        "tags",
    )  # fmt: skip

    def __init__(self, text: str, shortcodes: Mapping[str, str], *, keep_tags: bool) -> None:
        self._text = text
        self._shortcodes = shortcodes
        self._keep_tags = keep_tags
        self._pieces: list[str] = []
        self._prose = 0
        self._mentions: list[int] = []
        self.tags: dict[str, None] = {}
        self.links: list[Token] = []
        self.emphasis: Token | None = None

    def add(self, token: Token, following: int) -> None:
        """Add a token; `following` is the kind of the next one."""
        kind = token.kind
        if kind == TEXT:
            self.write(self._text[token.start : token.end])
        elif kind == NEWLINE:
            if following <= LAST_OF_TEXT and following != RANGE_END and not self._ends_blank():
                self._pieces.append(" ")
        elif add := _WRITERS.get(kind):
            add(self, self._text[token.start : token.end])
            if kind == LINK:
                self.links.append(token)
            elif kind == MENTION:
                self._mentions.append(len(self._pieces) - 1)
        elif self.emphasis is None:  # the first mark of bold or italic text
            self.emphasis = token

    def write(self, piece: str) -> None:
        """Add text as it is."""
        self._pieces.append(piece)
        if piece.strip():
            self._prose = len(self._pieces)

    def _ends_blank(self) -> bool:
        return bool(self._pieces) and self._pieces[-1].endswith(" ")

    def escaped(self, image: str) -> None:
        """Add the sign behind a backslash, with its blanks."""
        self.write(image[1:])

    def special(self, image: str) -> None:
        """Add the sign that a name stands for; a name that stands for none is text."""
        name = image.strip()
        sign = self._shortcodes.get(name) or SHORTCODES.get(name[1:-1])
        self.write(image if sign is None else sign + " " * image.endswith(" "))

    def link(self, image: str) -> None:
        """Add the text of a link."""
        words = " ".join(image[1 : image.index("](")].split("\n"))
        self.write(words + " " * image.endswith(" "))

    def tag(self, image: str) -> None:
        """Add a tag, once; in the text it stays as it is written."""
        tag = image.rstrip(" \t")[1:]
        if tag.startswith("("):
            tag = tag[1:-1]
        self.tags[tag] = None
        if self._keep_tags:
            self._pieces.append(image)

    def range_end(self, image: str) -> None:
        """Add the blank that the end of bold or italic text holds."""
        if image.endswith(" "):
            self._pieces.append(" ")

    @property
    def text(self) -> str:
        """All of it, with tags, without blanks around it."""
        return "".join(self._pieces).strip()

    @property
    def prose(self) -> str:
        """The same without the tags that end it."""
        return "".join(self._pieces[: self._prose]).strip()

    @property
    def mentions(self) -> tuple[tuple[int, int], ...]:
        """Where mentions begin and end in the prose."""
        if not self._mentions:
            return ()
        whole = "".join(self._pieces)
        places = list(accumulate(map(len, self._pieces), initial=len(whole.lstrip()) - len(whole)))
        return tuple(
            (places[index], places[index] + len(self._pieces[index].rstrip(" \t")))
            for index in self._mentions
        )


_WRITERS: dict[int, Callable[[Content, str], None]] = {
    ESCAPED: Content.escaped,
    SPECIAL: Content.special,
    LINK: Content.link,
    TAG: Content.tag,
    MENTION: Content.write,
    RANGE_END: Content.range_end,
}
