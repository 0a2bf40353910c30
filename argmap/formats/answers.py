"""Answers as ICCMA 2023 has them: YES, NO, and a line `w …` for each extension.

A line that begins with `#` is a comment: it marks an answer that is no whole one.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.iccma import Named
    from argmap.semantics.problems import Solved

WHY = {"time": "the time limit was reached", "bound": "there are more extensions"}
"""Why an answer is partial, by `Solved.short_of`."""


def answer_text(solved: Solved, named: Named) -> str:
    """Write an answer with the names of its arguments."""
    return "\n".join(_lines(solved, named)) + "\n"


def _lines(solved: Solved, named: Named) -> Iterator[str]:
    if solved.verdict:
        yield solved.verdict
    if solved.number is not None and not solved.short_of:
        yield _digits(solved.number)
    for members in solved.sets:
        yield " ".join(("w", *(named.name(argument) for argument in members)))
    if solved.short_of:
        yield f"# partial: {WHY[solved.short_of]}"
    if solved.short_of and solved.number:
        yield f"# at least {_digits(solved.number)}"
    if solved.settled:
        told = " ".join(named.name(argument) for argument in solved.settled)
        yield f"# in every extension: {told}"


def _digits(number: int) -> str:
    """Write a number of any length: Python refuses more than 4,300 digits of an int."""
    return f"{Decimal(number):f}"
