"""What surrounds the sheets of an activity: its title, the content note, the ground rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.handouts.handout import Handout, Notice, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.activities.material import Material
    from argmap.handouts.handout import Block, Sheet
    from argmap.model import Claim


def handout(material: Material, activity: str, sheets: Iterable[Sheet]) -> Handout:
    """Bind the sheets of an activity under its title and the debate's."""
    words = material.words
    title = ": ".join(filter(None, (words(f"{activity}.title"), material.debate.title.strip())))
    return Handout(activity, title, material.debate.question, tuple(sheets), words.language)


def thesis_line(material: Material, thesis: Claim) -> Paragraph:
    """Name what is argued about."""
    return Paragraph(material.named(thesis), material.words("common.thesis"))


def content_note(material: Material) -> tuple[Block, ...]:
    """Print the debate's content note and what it is for; nothing if it has none."""
    note = material.debate.content_note.strip()
    if not note:
        return ()
    words = material.words
    return (Notice(words("common.content-note"), (note, words("frame.content-note"))),)


def ground_rules(material: Material) -> Notice:
    """Give the rules for a conversation."""
    words = material.words
    return Notice(words("common.ground-rules.title"), words.listed("common.ground-rules.rules"))


def part_name(material: Material, key: str) -> str:
    """Give the name of a part of the lesson, which a teacher may have replaced."""
    return material.choices.names.get(key) or material.words(key)
