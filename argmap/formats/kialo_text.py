"""The lines of a Kialo export: a number, a stance, a text with links; read and written.

Kialo has two layouts. In the first, a claim is a line `1.1. Pro: text` with links as in Markdown.
In the second, the text stands below `1.1. Pro:`, and `[1]` in it points at a list of addresses at
the end. Both are read, the first is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.model import NOWHERE, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.formats.text import Text

Stance = Literal["", "support", "attack"]


class Link(NamedTuple):
    """What is written in a link, and its address."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """A claim where it stands, or with `see` the number of the place where it does.

    `tag` is the word that the second layout has for what is not argued: thesis or question.
    """

    number: str
    stance: Stance = ""
    text: str = ""
    links: tuple[Link, ...] = ()
    see: str = ""
    tag: str = ""
    place: Place = NOWHERE
    see_place: Place = NOWHERE


@dataclass(slots=True)
class Export:
    """What a file holds; `strange` are pieces that belong to nothing, `passages` are quotations."""

    title: str = ""
    is_titled: bool = False
    lines: list[Line] = field(default_factory=list)
    strange: list[tuple[str, Place]] = field(default_factory=list)
    passages: list[Place] = field(default_factory=list)


_WORDS: dict[str, Stance] = {
    "pro": "support", "con": "attack",
    "pour": "support", "contra": "attack", "kontra": "attack", "contre": "attack",
}  # fmt: skip
_HEAD = re.compile(
    r"[^\S\n]*(?P<number>1\.(?:[0-9]+\.)*)(?!\S)[^\S\n]*"
    rf"(?:(?P<word>{'|'.join(_WORDS)}|thesis|question)\s*:[^\S\n]*)?",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\s*Discussion (?:Title|Name):[^\S\n]*(.*)", re.IGNORECASE)
_SEE = re.compile(r"->[^\S\n]*See[^\S\n]+((?:[0-9]+\.)+)", re.IGNORECASE)
_SOURCES = re.compile(r"^[^\S\n]*Sources:[^\S\n]*\n(?=\s*\[[0-9]+\][^\S\n])", re.MULTILINE)
_FOOTNOTE = re.compile(r"\s*\[([0-9]+)\]\s+(\S.*)")
_MARK = re.compile(r"[^\S\n]?\[([0-9]+)\]")
_LINK = re.compile(
    r"\[(?P<label>(?:[^\[\]\\\n]|\\.)+)\]"
    r"\((?P<url>(?:[^()\\\s]|\\[^\s\w]|\\(?=\w)|\((?:[^()\\\s]|\\\S)*\))+)\)"
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SPECIAL = re.compile(r"[\\\[\]()]")
_LOOKS = re.compile(
    rf"(?:1\.(?:[0-9]+\.)*(?!\S)|(?:{'|'.join(_WORDS)}|thesis|question|sources)\s*:|->)",
    re.IGNORECASE,
)
"""What a line of a text may begin with that would be taken for more than text."""


def parse(text: Text) -> Export:
    """Read the lines of a file. O(length)."""
    content = text.content
    listed = _SOURCES.search(content)
    addresses: dict[str, str] = {}
    end = listed.start() if listed else len(content)
    found = Export()
    if listed:
        addresses = _addresses(text, listed.end(), found)
    heads: list[tuple[int, re.Match[str], list[str]]] = []
    for offset, line in _lines(content[:end]):
        if head := _HEAD.match(line):
            heads.append((offset, head, [line[head.end() :]]))
        elif heads:
            heads[-1][2].append(line)
        elif titled := _TITLE.match(line):
            found.title, found.is_titled = titled[1].strip(), True
        elif line.strip() and found.is_titled and not found.title:
            found.title = line.strip()
        elif line.strip():
            place = text.place(offset + len(line) - len(line.lstrip()))
            found.strange.append((line.strip(), place))
    found.lines = [_line(*head, text, addresses) for head in heads]
    return found


def _lines(content: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in content.split("\n"):
        yield offset, line
        offset += len(line) + 1


def _line(
    offset: int, head: re.Match[str], body: list[str], text: Text, addresses: Mapping[str, str]
) -> Line:
    word = (head["word"] or "").lower()
    stance, tag = _WORDS.get(word, ""), word if word not in _WORDS else ""
    place = text.place(offset + head.start("number"))
    written = spaced("\n".join(body))
    if see := _SEE.fullmatch(written):
        at = head.string.find(see[1], head.end())
        see_place = text.place(offset + at) if at >= 0 else place
        return Line(head["number"], stance, see=see[1], place=place, see_place=see_place)
    plain, links = unlinked(written, addresses)
    return Line(head["number"], stance, plain, links, tag=tag, place=place)


def _addresses(text: Text, start: int, found: Export) -> dict[str, str]:
    """Read the list at the end: addresses by number, each with passages below it or none."""
    addresses: dict[str, str] = {}
    for offset, line in _lines(text.content[start:]):
        if note := _FOOTNOTE.match(line):
            addresses[note[1]] = note[2].strip()
        elif line.strip():
            found.passages.append(text.place(start + offset + len(line) - len(line.lstrip())))
    return addresses


def spaced(text: str) -> str:
    """Give a text without white space around it or around its lines, as it comes back."""
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def unlinked(written: str, addresses: Mapping[str, str]) -> tuple[str, tuple[Link, ...]]:
    """Give a text as it is meant, and its links.

    Lines at its end with nothing but links are no text. `addresses` are those of marks as `[1]`.
    """
    if not (addresses or "[" in written or "\\" in written):
        return written, ()
    links = [Link(_unescaped(it["label"]), _unescaped(it["url"])) for it in _LINK.finditer(written)]
    links += [Link(url, url) for it in _MARK.finditer(written) if (url := addresses.get(it[1], ""))]
    lines = written.split("\n")
    while len(lines) > 1 and not _LINK.sub("", lines[-1]).strip():
        del lines[-1]
    kept = "\n".join(lines)
    if addresses:
        kept = _MARK.sub(lambda it: "" if it[1] in addresses else it[0], kept)
    return spaced(_unescaped(_LINK.sub(lambda it: it["label"], kept))), tuple(links)


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


def written(export: Export) -> str:
    """Write a title and lines in the first layout."""
    lines = [f"Discussion Title: {export.title}".rstrip(), ""]
    for line in export.lines:
        stance = {"support": " Pro:", "attack": " Con:", "": ""}[line.stance]
        text = f"-> See {line.see}" if line.see else linked(line.text, line.links)
        lines.append(f"{line.number}{stance} {text}")
    return "\n".join(lines) + "\n"
