"""A debate as a tree of claims and reasons, as MindMup's YAML nests them."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import RELATION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Relation


class Node(NamedTuple):
    """A claim, or a reason with what is below it, that stands `depth` levels deep.

    A reason has a number among those for or against the same. Only where a claim `is_home` does
    anything stand below it.
    """

    depth: int
    claim: str = ""
    is_home: bool = False
    reason: Relation | None = None
    number: int = 0


def nodes(debate: ArgumentMap, deepest: int) -> Iterator[Node]:
    """Give claims and reasons depth first, each before what is below it.

    At the top are the claims that speak to nothing, the first claim of what leads to none of
    them, and again what stood more than `deepest` levels deep. Reasons come in the order in which
    their claims that are new come in the debate: so the tree read again gives the same tree.
    O(claims + premises log premises).
    """
    return _Walk(debate, deepest).nodes()


class _Reasons:
    """Reasons that wait, with how many for and against came before."""

    def __init__(self, keyed: list[tuple[float, int, tuple[str, ...], Relation]]) -> None:
        heapify(keyed)
        self.keyed = keyed
        self.counts = {"r": 0, "o": 0}


class _Walk:
    def __init__(self, debate: ArgumentMap, deepest: int) -> None:
        self.debate, self.deepest = debate, deepest
        self.order = {claim.id: at for at, claim in enumerate(debate.claims)}
        self.mentioned: set[str] = set()
        self.tops = [claim.id for claim in debate.claims if claim.id not in debate.outgoing]

    def nodes(self) -> Iterator[Node]:
        rest = iter(self.debate.claims)
        at = 0
        while True:
            while at < len(self.tops):
                yield from self._below(self.tops[at])
                at += 1
            stray = next((it.id for it in rest if it.id not in self.mentioned), None)
            if stray is None:
                return
            self.tops.append(stray)

    def _below(self, top: str) -> Iterator[Node]:
        waiting: list[tuple[int, str | _Reasons]] = [(0, top)]
        while waiting:
            depth, item = waiting.pop()
            if isinstance(item, str):
                is_home = depth == 0 or (item not in self.mentioned and depth <= self.deepest)
                if item not in self.mentioned and not is_home:
                    self.tops.append(item)
                self.mentioned.add(item)
                yield Node(depth, item, is_home)
                if is_home:
                    waiting.append((depth + 1, self._reasons(item)))
            elif reason := self._next(item):
                sign = "r" if reason.kind == "support" else "o"
                item.counts[sign] += 1
                yield Node(depth, reason=reason, number=item.counts[sign])
                waiting.append((depth, item))
                waiting.append((depth + 1, self._reasons(reason.id)))
                waiting += [(depth + 1, premise) for premise in reversed(reason.premises)]

    def _reasons(self, target: str) -> _Reasons:
        return _Reasons([self._keyed(it) for it in self.debate.incoming.get(target, ())])

    def _keyed(self, reason: Relation) -> tuple[float, int, tuple[str, ...], Relation]:
        new = (self.order[it] for it in reason.premises if it not in self.mentioned)
        texts = tuple(self.debate.claim[premise].text for premise in reason.premises)
        return min(new, default=float("inf")), RELATION_KINDS.index(reason.kind), texts, reason

    def _next(self, reasons: _Reasons) -> Relation | None:
        """Take the reason whose first new claim comes first in the debate."""
        while reasons.keyed:
            keyed = heappop(reasons.keyed)
            now = self._keyed(keyed[-1])
            if now[0] == keyed[0]:
                return keyed[-1]
            heappush(reasons.keyed, now)
        return None
