"""Taking turns: the same number from each side as long as both have some."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


def in_turn(lists: Sequence[Sequence[T]], most: int) -> list[T]:
    """Take one from each list in turn, in its order, at most so many; used-up lists are skipped."""
    rounds = range(max(map(len, lists), default=0))
    return list(islice((one[n] for n in rounds for one in lists if n < len(one)), most))


def alike(lists: Sequence[Sequence[T]], most: int) -> list[Sequence[T]]:
    """Cut lists to one length, that of the shortest which is not empty, at most so long."""
    room = min((len(one) for one in lists if one), default=0)
    return [one[: min(room, most)] for one in lists]
