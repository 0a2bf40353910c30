"""The lines of a Kialo export: a number, a stance, a text with links; read and written.

Kialo has two layouts. In the first, a claim is a line `1.1. Pro: text` with links as in Markdown.
In the second, the text stands below `1.1. Pro:`, and `[1]` in it points at a list of addresses at
the end. Both are read, the first is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.kialo_links import MARK, WORD, WORDS, Link, linked, spaced, unlinked
from argmap.model import NOWHERE, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.formats.kialo_links import Stance
    from argmap.formats.text import Text


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
    """What a file holds; `strange` are pieces that belong to nothing, `passages` are quotations.

    `unused` are entries of the list of sources at which no mark points.
    """

    title: str = ""
    is_titled: bool = False
    lines: list[Line] = field(default_factory=list)
    strange: list[tuple[str, Place]] = field(default_factory=list)
    passages: list[Place] = field(default_factory=list)
    unused: list[tuple[str, Place]] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


class _Source(NamedTuple):
    """An entry of the list of sources."""

    link: Link
    place: Place


_HEAD = re.compile(
    r"[^\S\n]*(?P<number>(?P<top>[0-9]+)(?:\.[0-9]+)*)(?P<dot>\.?)(?P<gap>[^\S\n]*)"
    rf"(?:(?P<word>{WORD})\s*:[^\S\n]*)?",
    re.IGNORECASE,
)
_ARGUED_TOP = re.compile(
    rf"^[^\S\n]*([0-9]+)(?:\.[0-9]+)+\.?[^\S\n]*(?:{'|'.join(WORDS)})\s*:",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that argues for or against another: at the first of its numbers there is a thesis."""

_TITLE = re.compile(r"\s*Discussion (?:Title|Name):[^\S\n]*(.*)", re.IGNORECASE)
_SEE = re.compile(r"->[^\S\n]*See[^\S\n]+([0-9]+(?:\.[0-9]+)*)\.?", re.IGNORECASE)
_SOURCES = re.compile(r"^[^\S\n]*Sources:[^\S\n]*\n(?=\s*\[[0-9]+\][^\S\n])", re.MULTILINE)
_FOOTNOTE = re.compile(r"\s*\[([0-9]+)\]\s+(\S.*)")
_ADDRESS = re.compile(r"<?(https?://[^\s>]+)>?")


def parse(text: Text) -> Export:
    """Read the lines of a file. O(length)."""
    content = text.content
    listed = _SOURCES.search(content)
    addresses: dict[str, _Source] = {}
    end = listed.start() if listed else len(content)
    found = Export()
    if listed:
        addresses = _addresses(text, listed.end(), found)
    heads: list[tuple[int, re.Match[str], list[str]]] = []
    tops = {"1", *_ARGUED_TOP.findall(content, 0, end)}
    for offset, line in _lines(content[:end]):
        head = _HEAD.match(line)
        if head and _is_head(head, tops):
            heads.append((offset, head, [line[head.end() :]]))
        elif heads:
            heads[-1][2].append(line)
            if head and _looks_numbered(head):
                told = f"`{head['number']}{head['dot']}`"
                found.warnings.append(_unread(told, text.place(offset + head.start("number"))))
        elif titled := _TITLE.match(line):
            found.title, found.is_titled = titled[1].strip(), True
        elif line.strip() and found.is_titled and not found.title:
            found.title = line.strip()
        elif line.strip():
            place = text.place(offset + len(line) - len(line.lstrip()))
            found.strange.append((line.strip(), place))
    links = {number: source.link for number, source in addresses.items()}
    found.lines = [_line(*head, text, links, found) for head in heads]
    if addresses and heads:
        _tell_marks(text, heads[0][0], end, addresses, found)
    return found


def _is_head(head: re.Match[str], tops: set[str]) -> bool:
    """Tell whether a line begins a claim: a dot may be missing where a stance follows."""
    is_ended = bool(head["dot"]) and (bool(head["gap"]) or head.end() == len(head.string))
    if "." not in head["number"]:
        return is_ended and head["top"] in tops
    return bool(head["word"]) or (is_ended and head["top"] in tops)


def _looks_numbered(head: re.Match[str]) -> bool:
    """Tell whether a person may have meant a claim: `2. More`, `1.2 More`."""
    if not head["gap"]:
        return False
    return bool(head["dot"]) if "." not in head["number"] else head["top"] == "1"


def _unread(told: str, place: Place) -> Problem:
    message = f"{told} is read as a part of the text above it"
    hint = "a claim is `1.2. Pro: …`; in a text, put a backslash before the first dot"
    return Problem("warning", "unread-line", message, place, hint)


def _tell_marks(
    text: Text, start: int, end: int, addresses: Mapping[str, _Source], found: Export
) -> None:
    """Tell the marks that point at nothing, and the sources at which none points."""
    marked: set[str] = set()
    for mark in MARK.finditer(text.content, start, end):
        marked.add(mark[1])
        if mark[1] not in addresses:
            message = f"there is no `[{mark[1]}]` in the list of sources"
            place = text.place(mark.start(1) - 1)
            found.warnings.append(Problem("warning", "no-source", message, place))
    found.unused += (
        (f"`[{number}]`: {source.link.url or source.link.label}", source.place)
        for number, source in addresses.items()
        if number not in marked
    )


def _lines(content: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in content.split("\n"):
        yield offset, line
        offset += len(line) + 1


def _line(
    offset: int,
    head: re.Match[str],
    body: list[str],
    text: Text,
    addresses: Mapping[str, Link],
    found: Export,
) -> Line:
    number = f"{head['number']}."
    word = (head["word"] or "").lower()
    stance, tag = WORDS.get(word, ""), word if word not in WORDS else ""
    place = text.place(offset + head.start("number"))
    written = spaced("\n".join(body))
    see = _SEE.match(written)
    if see and see.end() == len(written):
        at = head.string.find(see[1], head.end())
        see_place = text.place(offset + at) if at >= 0 else place
        return Line(number, stance, see=f"{see[1]}.", place=place, see_place=see_place)
    if see:
        message = f"`{see[0][:40]}` is read as text, for more stands behind it"
        hint = "let the reference stand alone, or put a backslash before it"
        at = max(text.content.find("->", offset), offset)
        found.warnings.append(Problem("warning", "unread-line", message, text.place(at), hint))
    plain, links = unlinked(written, addresses)
    return Line(number, stance, plain, links, tag=tag, place=place)


def _addresses(text: Text, start: int, found: Export) -> dict[str, _Source]:
    """Read the list at the end: sources by number, each with passages below it or none."""
    addresses: dict[str, _Source] = {}
    for offset, line in _lines(text.content[start:]):
        place = text.place(start + offset + len(line) - len(line.lstrip()))
        if note := _FOOTNOTE.match(line):
            told = note[2].strip()
            first = addresses.setdefault(note[1], _Source(_source(told), place))
            if first.place != place:
                found.unused.append((f"`[{note[1]}]`, given twice: {told}", place))
        elif line.strip():
            found.passages.append(place)
    return addresses


def _source(told: str) -> Link:
    """Read what an entry says: an address, or words with an address among them, or words alone."""
    if not re.search(r"\s", told):
        return Link(told, told)
    if address := _ADDRESS.search(told):
        words = " ".join((told[: address.start()] + told[address.end() :]).split())
        return Link(words.rstrip(",;:") or address[1], address[1])
    return Link(told, "")


def written(export: Export) -> str:
    """Write a title and lines in the first layout."""
    lines = [f"Discussion Title: {export.title}".rstrip(), ""]
    for line in export.lines:
        stance = {"support": " Pro:", "attack": " Con:", "": ""}[line.stance]
        text = f"-> See {line.see}" if line.see else linked(line.text, line.links)
        lines.append(f"{line.number}{stance} {text}")
    return "\n".join(lines) + "\n"
