"""Headings and their tags -> the debate's title and tags of claims, as a debate has no groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.formats.argdown.document import Document, Section
    from argmap.formats.drafts import Draft

MOST = 20
"""Tags that a claim has of headings at most, so that tags stay in proportion to the text."""


class Headings:
    """The tags that sections give to what stands in them, and what becomes of each heading."""

    def __init__(self, document: Document) -> None:
        self._sections = document.sections
        self._titling = _titling_section(document)
        self._tags: list[tuple[str, ...]] = [()]
        self._beyond: list[tuple[str, ...]] = [()]
        self._claims = [0] * (len(document.sections) + 1)
        for number, section in enumerate(document.sections, 1):
            around = self._tags[section.parent]
            new = tuple(name for name in self._names(number, section) if name not in around)
            room = MOST - len(around)
            self._tags.append(around + new[:room])
            self._beyond.append(new[room:])

    def _names(self, number: int, section: Section) -> tuple[str, ...]:
        title = section.prose if number != self._titling else ""
        return tuple(name for name in dict.fromkeys((title, *section.tags)) if name)

    def tags_for_claim(self, section: int) -> tuple[str, ...]:
        """Give the tags of headings above a claim in a section, outermost first; it is counted."""
        self._claims[section] += 1
        return self._tags[section]

    def is_lost(self, section: int, tags: Sequence[str]) -> bool:
        """Tell whether a claim's tags do not say that a wording of it stands in a section."""
        return any(heading not in tags for heading in self._tags[section])

    def title_of(self, section: int) -> str:
        """Give the words of a section's own heading."""
        return self._sections[section - 1].title if section else ""

    def tell(self, draft: Draft) -> None:
        """Tell what became of each heading, once all claims have their tags. O(their length)."""
        claims = list(self._claims)
        for number in range(len(self._sections), 0, -1):
            claims[self._sections[number - 1].parent] += claims[number]
        for number, section in enumerate(self._sections, 1):
            place = Place(draft.file, section.line, section.column)
            names, count = self._names(number, section), claims[number]
            if not count:
                if names:
                    detail = f"{_told(names)}: there is no claim below it"
                    draft.loss("heading-alone", detail, place)
                continue
            if made := tuple(name for name in names if name in self._tags[number]):
                told = "1 claim" if count == 1 else f"{count:,} claims"
                draft.loss("heading", f"{_told(made)}, of {told}", place)
            if beyond := self._beyond[number]:
                detail = f"{_told(beyond)}: more than {MOST} tags of headings"
                draft.loss("heading-alone", detail, place)


def _told(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def title_of(document: Document) -> str:
    """Give the title that the front matter names, else the only heading of level 1."""
    given = document.front_matter.get("title")
    if isinstance(given, str):
        return given
    section = _titling_section(document)
    return document.sections[section - 1].prose if section else ""


def _titling_section(document: Document) -> int:
    """Give the number of the only heading of level 1, which is the debate's title, or 0."""
    if isinstance(document.front_matter.get("title"), str):
        return 0
    first = [index for index, one in enumerate(document.sections, 1) if one.level == 1]
    return first[0] if len(first) == 1 else 0
