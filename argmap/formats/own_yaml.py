"""argmap's own file: the model as a person writes it. The work is done by `argmap.store`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.aspects import EVERYTHING
from argmap.formats.reading import Reading
from argmap.store.read import read_text
from argmap.store.write import write

if TYPE_CHECKING:
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.text import Text

__all__ = ["HOLDS", "read", "write"]

HOLDS = EVERYTHING


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a debate with all its problems. Raises Refused."""
    debate, problems = read_text(text.content, text.file)
    return Reading(debate, tuple(problems))
