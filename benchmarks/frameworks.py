"""Frameworks of the families that solvers are compared on, made by chance from a seed.

- admbuster (after Caminada & Podlaszewski 2017, with as many attacks as theirs, 1,498 for 1,000
  arguments): the grounded extension follows in one long chain, and nothing is left.
- random: each attack with the same chance (Erdős & Rényi), as AFBenchGen makes them (Cerutti and
  others 2014).
- rivals: each pair in conflict with one chance, and both attack each other with another (in the
  manner of Gao 2017, A random model for argumentation framework).
- barabasi: new arguments prefer those that have many attacks already (Barabási & Albert).
- chain: strongly connected components of a dozen arguments, one after another.
- debate: trees of answers with rivals here and there, as debates have them.
- layered: attacks go from lower to higher numbers only, so that all is settled.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from argmap.semantics.framework import framework_of, framework_of_arrays

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.semantics.framework import Framework


def admbuster(count: int, seed: int = 1) -> Framework:
    """Give a chain of groups a, b, c, d: a is settled by the group before."""
    attacks = []
    for a in range(0, count - 3, 4):
        b, c, d = a + 1, a + 2, a + 3
        attacks += [(a, b), (a, c), (b, d), (c, d)]
        if a + 4 < count - 3:
            attacks += [(b, a + 4), (c, a + 4)]
    return framework_of(count, attacks)


def chance(count: int, density: float, seed: int = 1) -> Framework:
    dice = random.Random(seed)
    ends = range(count)
    return framework_of(
        count, [(a, b) for a in ends for b in ends if a != b and dice.random() < density]
    )


def rivals(count: int, conflict: float, both: float, seed: int = 1) -> Framework:
    dice = random.Random(seed)
    attacks = []
    for a in range(count):
        for b in range(a):
            if dice.random() < conflict:
                attacks.append((a, b) if dice.random() < 0.5 else (b, a))
                if dice.random() < both:
                    attacks.append(attacks[-1][::-1])
    return framework_of(count, attacks)


def barabasi(count: int, links: int, both: float, seed: int = 1) -> Framework:
    """`both` is the chance that an attack is answered by one the other way."""
    dice = random.Random(seed)
    known = list(range(links))
    attacks = []
    for new in range(links, count):
        for old in {dice.choice(known) for _ in range(links)}:
            attacks.append((new, old) if dice.random() < 0.5 else (old, new))
            if dice.random() < both:
                attacks.append(attacks[-1][::-1])
            known += [new, old]
    return framework_of(count, attacks)


def chain(count: int, size: int = 12, density: float = 0.25, seed: int = 1) -> Framework:
    dice = random.Random(seed)
    attacks = []
    for first in range(0, count - size + 1, size):
        group = range(first, first + size)
        attacks += [(a, first + (a - first + 1) % size) for a in group]
        attacks += [(a, b) for a in group for b in group if a != b and dice.random() < density]
        if first:
            attacks += [(dice.choice(range(first - size, first)), dice.choice(group))]
    return framework_of(count, attacks)


def debate(count: int, seed: int = 1) -> Framework:
    """Each argument answers an earlier one; one in ten is a rival, which is answered in turn."""
    dice = random.Random(seed)
    attacks = []
    for new in range(1, count):
        old = dice.randrange(max(0, new - 2000), new)
        attacks.append((new, old))
        if dice.random() < 0.1:
            attacks.append((old, new))
    return framework_of(count, attacks)


def layered(count: int, attacks: int, seed: int = 1) -> Framework:
    import numpy as np

    dice = np.random.default_rng(seed)
    ends = dice.integers(0, count, (2, attacks), dtype=np.int32)
    ends = ends[:, ends[0] != ends[1]]
    return framework_of_arrays(count, ends.min(axis=0), ends.max(axis=0))


FAMILIES: dict[str, Callable[[], Framework]] = {
    "admbuster 10,000": lambda: admbuster(10_000),
    "admbuster 500,000": lambda: admbuster(500_000),
    "random 256, p = .03": lambda: chance(256, 0.03),
    "random 256, p = .08": lambda: chance(256, 0.08),
    "rivals 256, p = .3, q = .08": lambda: rivals(256, 0.3, 0.08),
    "barabasi 300": lambda: barabasi(300, 2, 0.3),
    "chain 10,000": lambda: chain(10_000),
    "debate 100,000": lambda: debate(100_000),
    "layered 1,000,000 / 5,000,000": lambda: layered(1_000_000, 5_000_000),
}


def i23(framework: Framework) -> bytes:
    """Write a framework as ICCMA's solvers read it."""
    lines = [f"p af {framework.count}"]
    lines += [f"{a + 1} {b + 1}" for a, b in framework.attacks()]
    return ("\n".join(lines) + "\n").encode()
