"""What stands around every exercise: its title, a note on the content, ground rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.handouts.handout import Handout, Heading, Item, Items, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.activities.material import Material
    from argmap.handouts.handout import Block, Marks, Record, Sheet
    from argmap.model import Claim


def framed(
    material: Material, activity: str, sheets: Iterable[Sheet], record: Record | None = None
) -> Handout:
    """Make a handout of sheets: its title is the activity's and the debate's."""
    words = material.words
    title = ": ".join(filter(None, (words(f"{activity}.title"), material.debate.title.strip())))
    return Handout(activity, title, material.debate.question, tuple(sheets), words.language, record)


def thesis_line(material: Material, thesis: Claim) -> Paragraph:
    """Name what is argued about."""
    return Paragraph(material.named(thesis), material.words("common.thesis"))


def content_note(material: Material) -> list[Block]:
    """Give the debate's one note on its content and what it is for, if it has one."""
    note = material.debate.content_note.strip()
    words = material.words
    told = " ".join((note, words("frame.purpose")))
    return [Paragraph(told, words("common.content-note"), quiet=True)] if note else []


def ground_rules(material: Material, *, sided: bool = False) -> list[Block]:
    """Give the rules for a class that discusses; `sided` where students are given a side."""
    words = material.words
    rules = words.listed("common.ground-rules.rules")
    own = (words("common.ground-rules.sided"),) if sided else ()
    return [Heading(words("common.ground-rules.title")), listed((*own, *rules))]


def listed(texts: Iterable[str], marks: Marks = "bullet") -> Items:
    """Make a list of plain texts."""
    return Items(tuple(Item(text) for text in texts), marks)
