"""What stands around every exercise: its title, a note on the content, ground rules."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from argmap.activities.material import MANY
from argmap.handouts.handout import Handout, Heading, Item, Items, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.activities.material import Material
    from argmap.handouts.handout import Block, Marks, Record, Sheet
    from argmap.model import Claim


NUMBERS = re.compile(r"\[\d+(?: ?[+→] ?(?:\d+|…))*\]")
"""Claims by number: `[4]`, linked ones as `[27 + 28]`, a step as `[7 → 3]`."""


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


def by_number(
    material: Material, blocks: Sequence[Block], naming: Sequence[Block] | None = None
) -> list[Block]:
    """Give the claims that blocks name by number alone, to be read where there is no map.

    With `naming`, those alone of which these blocks among them give the number.
    A claim whose number stands with its text somewhere in the blocks is not among them; of very
    many the first are given, and how many more there are. Nothing if there are none.
    O(claims * text).
    """
    text = "\n".join(_texts(tuple(blocks)))
    bare = text if naming is None else "\n".join(_texts(tuple(naming)))
    for claim in material.order:
        # Brackets in a claim's own text are no numbers of the map.
        bare = bare.replace(material.named(claim), material.number(claim))
    numbers = {int(one) for found in NUMBERS.findall(bare) for one in re.findall(r"\d+", found)}
    told = [
        material.named(claim)
        for claim in material.order
        if material.numbers[claim.id] in numbers and material.named(claim) not in text
    ]
    more = [f"… (+{len(told) - MANY})"] if told[MANY:] else []
    printed = [Paragraph(one, quiet=True) for one in (*told[:MANY], *more)]
    return [Heading(material.words("frame.by-number")), *printed] if printed else []


def _texts(part: object) -> Iterator[str]:
    """Give all strings in a block, a tuple or a part of a block."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
