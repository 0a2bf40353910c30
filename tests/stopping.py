"""A time limit that is reached after a number of questions, on every machine alike."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.semantics.stopping import Stop


def after(questions: int) -> Stop:
    """Say at first to go on, and to stop once so many questions were asked."""
    asked = count()
    return lambda: next(asked) >= questions
