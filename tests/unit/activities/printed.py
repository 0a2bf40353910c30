"""What a handout says, for tests: its blocks, and all of its texts."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.activities import prepare
from argmap.activities.material import Choices, Material
from argmap.handouts.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.handouts.handout import Handout, Sheet
    from argmap.model import ArgumentMap

Block = TypeVar("Block")


def made(activity: str, debate: ArgumentMap, language: str = "en", **choices: Any) -> Handout:
    return prepare(activity, Material(debate, Words(language), Choices(**choices)))


def blocks(sheet: Sheet, kind: type[Block]) -> list[Block]:
    return [block for block in sheet.blocks if isinstance(block, kind)]


def texts(part: Any) -> Iterator[str]:
    """Give every text that is printed."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in ("marks", "type", "audience", "copies", "activity", "language"):
                yield from texts(getattr(part, field.name))
