"""How a class is divided into groups of four."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.activities.material import MissingError

if TYPE_CHECKING:
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
    told = parts[0]
    for part in parts[1:]:
        told = words("common.and", first=told, last=part)
    return told
