"""Giving up: how a caller bounds a search that may take longer than anyone will wait."""

from __future__ import annotations

from collections.abc import Callable

Stop = Callable[[], bool]
"""Asked again and again during a search: whether to give up now."""


def never() -> bool:
    """Go on to the end."""
    return False


class OutOfTimeError(Exception):
    """The search was given up before it had its answer.

    Where extensions were counted, `least` is a number that they cannot be fewer than.
    """

    least: int = 0


def go_on(stop: Stop) -> None:
    """Raise OutOfTimeError if the caller wants no more."""
    if stop():
        raise OutOfTimeError
