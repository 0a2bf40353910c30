"""How a class is divided into groups of four, and how many share a card or a task."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.activities.count_off import even
from argmap.activities.material import MissingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.activities.material import Material

FOUR = 4


def sizes_of_groups(students: int) -> tuple[int, ...]:
    """Give the sizes of groups of four, the largest first; none has a student too few to argue.

    Who is left over joins a group, which makes it five, and three form a group of their own; six
    students are twice three. Raises MissingError for fewer than two students.
    """
    if students < 2:
        raise MissingError("it takes two students to argue", "give more with --group")
    if students <= FOUR:
        return (students,)
    fours, over = divmod(students, FOUR)
    if over == FOUR - 1:
        return (FOUR,) * fours + (over,)
    if fours < over:
        return (3, 3)
    return (FOUR + 1,) * over + (FOUR,) * (fours - over)


def groups_told(material: Material, sizes: tuple[int, ...]) -> str:
    """Say how many groups of which size there are: `5 groups of four and 1 group of five`."""
    words = material.words
    parts = [words(f"groups.of-{size}", n=count) for size, count in sorted(Counter(sizes).items())]
    return _joined(material, parts)


def shares_told(material: Material, subject: str, sharers: int, things: int) -> str:
    """Say how many things are for how many each: `4 cards for 3 students each and 6 for …`.

    The catalogue has both under the subject, as `things` and `sharers`.
    """
    words = material.words
    parts = [
        words(f"{subject}.things", n=count, sharers=words(f"{subject}.sharers", n=size))
        for size, count in sorted(Counter(even(sharers, things)).items(), reverse=True)
    ]
    return _joined(material, parts)


def _joined(material: Material, parts: Sequence[str]) -> str:
    told = parts[0]
    for part in parts[1:]:
        told = material.words("common.and", first=told, last=part)
    return told
