"""Numbers moved apart as little as can be: places of lines beside each other. Points throughout."""

from __future__ import annotations

from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def spread(wanted: Sequence[float], low: float, high: float, least: float) -> list[float]:
    """Move sorted numbers so that they are `least` apart within bounds, and as little as can be.

    Where there is no room for that, they are evenly apart. Linear.
    """
    count = len(wanted)
    if not count:
        return []
    apart = min(least, (high - low) / (count - 1)) if count > 1 else 0.0
    last = (count - 1) * apart
    ceiling = max(low, high - last)
    found = pooled(wanted, [apart] * (count - 1))
    return [min(max(one, low + at * apart), ceiling + at * apart) for at, one in enumerate(found)]


def pooled(wanted: Sequence[float], least: Sequence[float]) -> list[float]:
    """Move sorted numbers so that each is at least so far from the next, as little as can be.

    Least squares by pooling neighbours that come too close (Ayer et al. 1955); linear.
    """
    offsets = list(accumulate(least, initial=0.0))
    pools: list[tuple[float, int]] = []
    for one, offset in zip(wanted, offsets, strict=True):
        total, size = one - offset, 1
        while pools and pools[-1][0] * size >= total * pools[-1][1]:
            before, more = pools.pop()
            total, size = total + before, size + more
        pools.append((total, size))
    means: list[float] = []
    for total, size in pools:
        means += [total / size] * size
    return list(map(add, means, offsets))
