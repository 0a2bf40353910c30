"""What stands in a handout, for tests that look for it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.handouts.handout import Handout, Sheet


def texts(part: Any) -> Iterator[str]:
    """Give every text of a handout, a sheet or a block, but for what is no text."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in {"svg", "audience", "marks", "copies", "type", "activity"}:
                yield from texts(getattr(part, field.name))


def told(part: Any) -> str:
    """Give all texts as one, a line each."""
    return "\n".join(texts(part))


def sheet(handout: Handout, title: str) -> Sheet:
    """Give the sheet of a title."""
    return next(one for one in handout.sheets if one.title == title)


def blocks(part: Handout | Sheet, kind: type) -> list[Any]:
    """Give the blocks of a kind."""
    sheets = part.sheets if hasattr(part, "sheets") else (part,)
    return [block for one in sheets for block in one.blocks if isinstance(block, kind)]
