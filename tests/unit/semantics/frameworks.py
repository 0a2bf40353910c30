"""Small frameworks for tests: all there are, chance ones, and those of the corpus."""

from __future__ import annotations

import random
from itertools import permutations, product
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator

Attacks = frozenset[tuple[int, int]]
Case = tuple[int, Attacks]


def every(count: int) -> Iterator[Case]:
    """Give each framework with so many arguments: 2 to the power of count squared."""
    pairs = list(product(range(count), range(count)))
    for chosen in range(2 ** len(pairs)):
        yield count, frozenset(pair for i, pair in enumerate(pairs) if chosen >> i & 1)


def unlike(count: int) -> Iterator[Case]:
    """Give one of each kind of frameworks that differ in the names of their arguments only."""
    pairs = list(product(range(count), range(count)))
    place = {pair: i for i, pair in enumerate(pairs)}
    ways = [[1 << place[p[a], p[b]] for a, b in pairs] for p in permutations(range(count))]
    seen = bytearray(2 ** len(pairs))
    for chosen in range(2 ** len(pairs)):
        if not seen[chosen]:
            kept = [i for i in range(len(pairs)) if chosen >> i & 1]
            for way in ways:
                seen[sum(way[i] for i in kept)] = True
            yield count, frozenset(pairs[i] for i in kept)


def chance(number: int, least: int, most: int, seed: int = 1) -> Iterator[Case]:
    """Give frameworks made by chance, sparse and dense, with few self-attacks."""
    dice = random.Random(seed)  # noqa: S311 - no secrets here
    for _ in range(number):
        count = dice.randint(least, most)
        density = dice.choice([0.1, 0.15, 0.2, 0.3, 0.5])
        kept = (
            (a, b)
            for a, b in product(range(count), range(count))
            if dice.random() < density * (0.3 if a == b else 1)
        )
        yield count, frozenset(kept)


@st.composite
def cases(draw: st.DrawFn, most: int = 8) -> Case:
    """Draw a framework that hypothesis can shrink."""
    count = draw(st.integers(0, most))
    if not count:
        return 0, frozenset()
    end = st.integers(0, count - 1)
    return count, draw(st.frozensets(st.tuples(end, end), max_size=3 * count))
