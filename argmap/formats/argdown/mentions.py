"""Mentions in texts, `@[title]` and `@<title>`: kept where they name an id of the debate."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.model import ID_LIMITS, RELATION_ID_LIMITS, Place

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Document, Member
    from argmap.formats.drafts import Draft


class Mentions:
    """The mentions of a document that still name something in the debate."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _known(self) -> set[str]:
        """Mentions, as written, whose title is an id: not one of a statement and an argument."""
        statements = {one.title for one in self._document.statements}
        arguments = {one.title: one.pcs for one in self._document.arguments}
        known = {
            f"@[{title}]"
            for title in statements
            if title not in arguments and ID_LIMITS.allow(title)
        }
        for title, pcs in arguments.items():
            limits = RELATION_ID_LIMITS if pcs else ID_LIMITS
            if title not in statements and limits.allow(title):
                known.add(f"@<{title}>")
        return known

    def resolved(self, member: Member, draft: Draft) -> str:
        """Give the prose with the words of a title for each mention that names no id. O(length)."""
        if not member.mentions:
            return member.prose
        pieces: list[str] = []
        at = 0
        for start, end in member.mentions:
            mention = member.prose[start:end]
            if mention not in self._known:
                title = mention[2:-1].strip()
                place = Place(draft.file, member.line, member.column)
                draft.loss("mention", f"`{mention}`", place)
                pieces += (member.prose[at:start], title)
                at = end
        return "".join((*pieces, member.prose[at:])).strip()
