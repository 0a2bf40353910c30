"""Sets of arguments as clauses (after Besnard & Doutre 2004, Checking the acceptability of a set).

Argument a of n has three variables: a + 1, it is in the set; n + a + 1, the set attacks it;
2n + a + 1, it is in the set's range (only where asked for). A clause is a list of numbers, where
a negative one denies its variable. The clauses are linear in number and size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.semantics.framework import Framework

Clause = list[int]
Condition = Literal["conflict-free", "admissible", "complete", "stable"]


def clauses(framework: Framework, condition: Condition) -> list[Clause]:
    """Give the clauses whose models are the sets that meet the condition."""
    found = list(_attacked(framework))
    for part in _PARTS[condition]:
        found += part(framework)
    return found


def range_clauses(framework: Framework) -> Iterator[Clause]:
    """Tie the range variables: what is in the range is in the set or attacked by it."""
    n = framework.count
    for a in range(1, n + 1):
        yield [-(2 * n + a), a, n + a]


def _attacked(framework: Framework) -> Iterator[Clause]:
    """Say what *attacked by the set* means: one of its attackers is in the set."""
    n = framework.count
    for a in range(n):
        attackers = [b + 1 for b in framework.attackers(a)]
        yield [-(n + a + 1), *attackers]
        for b in attackers:
            yield [-b, n + a + 1]


def _conflict_free(framework: Framework) -> Iterator[Clause]:
    n = framework.count
    for a in range(1, n + 1):
        yield [-a, -(n + a)]


def _defended(framework: Framework) -> Iterator[Clause]:
    n = framework.count
    for a in range(n):
        for b in framework.attackers(a):
            yield [-(a + 1), n + b + 1]


def _holding_what_it_defends(framework: Framework) -> Iterator[Clause]:
    n = framework.count
    for a in range(n):
        yield [a + 1, *(-(n + b + 1) for b in framework.attackers(a))]


def _attacking_all_others(framework: Framework) -> Iterator[Clause]:
    n = framework.count
    for a in range(1, n + 1):
        yield [a, n + a]


_PARTS: dict[Condition, tuple[Callable[[Framework], Iterator[Clause]], ...]] = {
    "conflict-free": (_conflict_free,),
    "admissible": (_conflict_free, _defended),
    "complete": (_conflict_free, _defended, _holding_what_it_defends),
    "stable": (_conflict_free, _attacking_all_others),
}
