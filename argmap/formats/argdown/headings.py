"""Headings -> the debate's title and tags of claims, as a debate has no groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.formats.argdown.document import Document
    from argmap.formats.drafts import Draft

DEEPEST = 20
"""Levels of headings that become tags, so that tags stay in proportion to the text."""


class Headings:
    """The tags that sections give to what stands in them, and what becomes of each heading."""

    def __init__(self, document: Document) -> None:
        self._sections = document.sections
        self._titling = _titling_section(document)
        self._tags: list[tuple[str, ...]] = [()]
        self._depths = [0]
        self._claims = [0] * (len(document.sections) + 1)
        for number, section in enumerate(document.sections, 1):
            around, depth = self._tags[section.parent], self._depths[section.parent]
            if number != self._titling and section.title:
                depth += 1
                if depth <= DEEPEST and section.title not in around:
                    around = (*around, section.title)
            self._tags.append(around)
            self._depths.append(depth)

    def tags_for_claim(self, section: int) -> tuple[str, ...]:
        """Give the headings above a claim in a section, the outermost first; it is counted."""
        self._claims[section] += 1
        return self._tags[section]

    def is_lost(self, section: int, tags: Sequence[str]) -> bool:
        """Tell whether a claim's tags do not say that a wording of it stands in a section."""
        return any(heading not in tags for heading in self._tags[section])

    def title_of(self, section: int) -> str:
        """Give the words of a section's own heading."""
        return self._sections[section - 1].title if section else ""

    def tell(self, draft: Draft) -> None:
        """Tell what became of each heading, once all claims have their tags. O(headings)."""
        claims = list(self._claims)
        for number in range(len(self._sections), 0, -1):
            claims[self._sections[number - 1].parent] += claims[number]
        for number, section in enumerate(self._sections, 1):
            if number == self._titling or not section.title:
                continue
            place = Place(draft.file, section.line, section.column)
            count = claims[number]
            if not count:
                draft.loss("heading-alone", f"`{section.title}`: there is no claim below it", place)
            elif self._depths[number] > DEEPEST:
                detail = f"`{section.title}`: more than {DEEPEST} levels deep"
                draft.loss("heading-alone", detail, place)
            else:
                told = "1 claim" if count == 1 else f"{count:,} claims"
                draft.loss("heading", f"`{section.title}`, of {told}", place)


def title_of(document: Document) -> str:
    """Give the title that the front matter names, else the only heading of level 1."""
    given = document.front_matter.get("title")
    if isinstance(given, str):
        return given
    section = _titling_section(document)
    return document.sections[section - 1].title if section else ""


def _titling_section(document: Document) -> int:
    """Give the number of the only heading of level 1, which is the debate's title, or 0."""
    if isinstance(document.front_matter.get("title"), str):
        return 0
    first = [index for index, one in enumerate(document.sections, 1) if one.level == 1]
    return first[0] if len(first) == 1 else 0
