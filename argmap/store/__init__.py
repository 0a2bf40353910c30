"""The debate's file: read with places, written whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.store.read import read
from argmap.store.write import write as dumps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap, Problem

__all__ = ["InvalidDebate", "bundled_path", "dumps", "loads"]


class InvalidDebate(ValueError):  # noqa: N818 - reads better where it is caught
    """A debate that cannot be used as it is; `problems` holds every reason with its place."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        lines = [
            f"{p.place}: {p.message} ({p.code})" + (p.hint and f"; {p.hint}") for p in problems
        ]
        super().__init__("\n".join(lines))
        self.problems = tuple(problems)


def loads(text: str | bytes, file: str = "<text>") -> ArgumentMap:
    """Read a debate from text; places carry `file`. Raises InvalidDebate."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return _sound(*read(data, file))


def bundled_path() -> Path:
    """Give the path of the debate that comes with argmap, in a wheel or in a checkout."""
    package = Path(__file__).parent.parent
    shipped = package / "data" / "arguments.yaml"
    return shipped if shipped.exists() else package.parent / "data" / "arguments.yaml"


def _sound(debate: ArgumentMap, problems: list[Problem]) -> ArgumentMap:
    if problems:
        raise InvalidDebate(problems)
    return debate
