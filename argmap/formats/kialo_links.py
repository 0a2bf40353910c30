"""The texts of a Kialo export: links as in Markdown or marks of a list, and what is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Stance = Literal["", "support", "attack"]


class Link(NamedTuple):
    """What is written in a link, and its address, "" for a book, say, that has none."""

    label: str
    url: str

    @property
    def key(self) -> str:
        """What is the same for two links to the same."""
        return self.url or self.label


WORDS: dict[str, Stance] = {
    "pro": "support", "con": "attack",
    "pour": "support", "contra": "attack", "kontra": "attack", "contre": "attack",
}  # fmt: skip
WORD = rf"(?:{'|'.join(WORDS)}|thesis|question)"

MARK = re.compile(r"[^\S\n]?\[([0-9]+)\](?!\()")
# What is escaped is passed over, so that no bracket of it begins a link.
_LINK = re.compile(
    r"\\.|!?\[(?P<label>(?:[^\[\]\\\n]|\\.)+)\]"
    r"\((?P<url>(?:[^()\\\s]|\\[^\s\w]|\\(?=\w)|\((?:[^()\\\s]|\\\S)*\))+)\)"
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SPECIAL = re.compile(r"[\\\[\]()]")
_LOOKS = re.compile(rf"(?:[0-9]+\.|(?:{WORD}|sources)\s*:|->)", re.IGNORECASE)
"""What a line of a text may begin with that would be taken for more than text."""


def spaced(text: str) -> str:
    """Give a text without white space around it or around its lines, as it comes back."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def unlinked(written: str, addresses: Mapping[str, Link]) -> tuple[str, tuple[Link, ...]]:
    """Give a text as it is meant, and its links.

    Lines at its end with nothing but links are no text. `addresses` are those of marks as `[1]`.
    """
    if not (addresses or "[" in written or "\\" in written):
        return written, ()
    links = [
        Link(_unescaped(it["label"]), _unescaped(it["url"]))
        for it in _LINK.finditer(written)
        if it["url"]
    ]
    links += [addresses[it[1]] for it in MARK.finditer(written) if it[1] in addresses]
    lines = written.split("\n")
    while len(lines) > 1 and not _without_links(lines[-1]).strip():
        del lines[-1]
    kept = "\n".join(lines)
    if addresses:
        kept = MARK.sub(lambda it: "" if it[1] in addresses else it[0], kept)
    return spaced(_unescaped(_LINK.sub(lambda it: it["label"] or it[0], kept))), tuple(links)


def _without_links(line: str) -> str:
    return _LINK.sub(lambda it: "" if it["url"] else it[0], line)


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(r"\1", text)


def linked(text: str, links: Iterable[Link]) -> str:
    """Write a text with links: where their words stand in it in order, else below it."""
    pieces: list[str] = []
    links = tuple(links)
    start = 0
    for link in links:
        at = text.find(link.label, start)
        if at < 0:
            break
        pieces += (_guarded(text[start:at]), _link(link))
        start = at + len(link.label)
    else:
        written = _guarded_lines("".join((*pieces, _guarded(text[start:]))))
        if unlinked(written, {}) == (text, links):
            return written
    return f"{_guarded_lines(_guarded(text))}\n{' '.join(map(_link, links))}"


def _link(link: Link) -> str:
    return f"[{_guarded(link.label)}]({_guarded(link.url)})"


def _guarded(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _guarded_lines(text: str) -> str:
    """Keep what begins a line from being taken for a number, a stance or a reference."""
    return "\n".join(_guarded_line(line) for line in text.split("\n"))


def _guarded_line(line: str) -> str:
    if (looks := _LOOKS.match(line)) is None:
        return line
    at = re.search(r"[.:-]", looks[0])
    return f"{line[: at.start()]}\\{line[at.start() :]}" if at else line
