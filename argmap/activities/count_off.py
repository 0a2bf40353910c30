"""A class that counts off from 1 is divided evenly."""

from __future__ import annotations


def even(total: int, parts: int) -> tuple[int, ...]:
    """Give sizes that add up to `total` and differ by 1 at most, the larger ones first."""
    size, over = divmod(total, parts)
    return (size + 1,) * over + (size,) * (parts - over)


def dealt(numbers: range, parts: int) -> tuple[range, ...]:
    """Cut a run of numbers into runs of even sizes."""
    found: list[range] = []
    begin = numbers.start
    for size in even(len(numbers), parts):
        found.append(range(begin, begin + size))
        begin += size
    return tuple(found)


def span(numbers: range) -> str:
    """Write a run of numbers: `1–6`, or `7` if there is one."""
    if len(numbers) < 2:
        return "".join(map(str, numbers))
    return f"{numbers[0]}–{numbers[-1]}"


def seats(students: int, themes: int) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """Give each home group, for each theme, the numbers of its experts.

    There are as many home groups as can have an expert for every theme; students who are left
    over double a theme each, as few as can be in any group. Aronson's jigsaw needs equal groups;
    doubling is how others do without (Petty, The Arithmetic of Jigsaw).
    """
    homes = students // themes
    table: list[list[list[int]]] = [[[] for _ in range(themes)] for _ in range(homes)]
    for place in range(students):
        home, theme = divmod(place, themes)
        over = place - homes * themes
        table[home if over < 0 else over % homes][theme].append(place + 1)
    return tuple(tuple(map(tuple, row)) for row in table)
