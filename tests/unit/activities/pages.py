"""What is printed on the sheets of a handout, for tests."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.handouts import markdown
from argmap.handouts.handout import Table
from argmap.handouts.look import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.handouts.handout import Handout, Sheet

Kind = TypeVar("Kind")


def blocks(sheet: Sheet, kind: type[Kind]) -> list[Kind]:
    """Give the blocks of a kind."""
    return [block for block in sheet.blocks if isinstance(block, kind)]


def table(sheet: Sheet, *head: str) -> Table:
    """Give the table whose first columns have these heads."""
    return next(one for one in blocks(sheet, Table) if one.head[: len(head)] == head)


def texts(value: Any) -> Iterator[str]:
    """Give every text in a handout, a sheet or a block."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def printed(handout: Handout) -> str:
    """Give a handout as Markdown."""
    return markdown.write(handout, USUAL).decode()
