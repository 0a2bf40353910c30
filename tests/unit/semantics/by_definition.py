"""The semantics by their definitions, over all subsets: slow, plain, and the measure of the rest.

Nothing here is shared with argmap. A framework is a number of arguments and a set of attacks.
"""

from __future__ import annotations

from functools import cached_property
from itertools import combinations

Members = frozenset[int]


class ByDefinition:
    """All extensions of a small framework."""

    def __init__(self, count: int, attacks: frozenset[tuple[int, int]]) -> None:
        self.count = count
        self.attacks = attacks
        self.every = frozenset(range(count))

    def attacked_by(self, members: Members) -> Members:
        return frozenset(b for a, b in self.attacks if a in members)

    def reach(self, members: Members) -> Members:
        return members | self.attacked_by(members)

    def defends(self, members: Members, argument: int) -> bool:
        hit = self.attacked_by(members)
        return all(a in hit for a, b in self.attacks if b == argument)

    @cached_property
    def subsets(self) -> list[Members]:
        sizes = range(self.count + 1)
        return [frozenset(s) for size in sizes for s in combinations(range(self.count), size)]

    @cached_property
    def conflict_free(self) -> list[Members]:
        return [s for s in self.subsets if not s & self.attacked_by(s)]

    @cached_property
    def admissible(self) -> list[Members]:
        return [s for s in self.conflict_free if all(self.defends(s, a) for a in s)]

    @cached_property
    def complete(self) -> list[Members]:
        return [s for s in self.admissible if {a for a in self.every if self.defends(s, a)} == s]

    @cached_property
    def grounded(self) -> list[Members]:
        return [s for s in self.complete if all(s <= t for t in self.complete)]

    @cached_property
    def preferred(self) -> list[Members]:
        return largest(self.admissible)

    @cached_property
    def stable(self) -> list[Members]:
        return [s for s in self.conflict_free if self.reach(s) == self.every]

    @cached_property
    def semi_stable(self) -> list[Members]:
        return self._widest(self.complete)

    @cached_property
    def stage(self) -> list[Members]:
        return self._widest(self.conflict_free)

    @cached_property
    def ideal(self) -> list[Members]:
        within = [s for s in self.admissible if all(s <= p for p in self.preferred)]
        return largest(within)

    @cached_property
    def cf2(self) -> list[Members]:
        return [s for s in self.conflict_free if self._is_cf2(s, self.every)]

    def extensions(self, semantics: str) -> list[Members]:
        found: list[Members] = getattr(self, semantics.replace("-", "_"))
        return found

    def _widest(self, sets: list[Members]) -> list[Members]:
        ranges = [self.reach(s) for s in sets]
        return [s for s in sets if not any(self.reach(s) < r for r in ranges)]

    def _is_cf2(self, members: Members, within: Members) -> bool:
        """Baroni, Giacomin & Guida 2005, word by word."""
        components = self.components(within)
        if len(components) <= 1:
            free = [s for s in self.conflict_free if s <= within]
            return members in largest(free)
        for component in components:
            outside = (members & within) - component
            left = component - self.attacked_by(outside)
            if not self._is_cf2(members & component, left):
                return False
        return True

    def components(self, within: Members) -> list[Members]:
        ways = {(a, b) for a, b in self.attacks if a in within and b in within}
        ways |= {(a, a) for a in within}
        for k in within:
            ways |= {(a, b) for a in within for b in within if (a, k) in ways and (k, b) in ways}
        return list({frozenset(b for b in within if {(a, b), (b, a)} <= ways) for a in within})


def largest(sets: list[Members]) -> list[Members]:
    return [s for s in sets if not any(s < t for t in sets)]
