"""What a class can be asked about a map: who bears on what, directly and in the end.

Claims that read the same count as one here: in a list of answers nobody could tell them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.checks.folding import fold
from argmap.drawing.references import beginning
from argmap.queries.ground import ASSERTED
from argmap.stance import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from argmap.model import ArgumentMap, Claim, Relation

    Node = tuple[str, int]
    """A claim or relation by its id, and the sign of the way to it."""

SHOWN = 240
"""Letters of a claim that a question shows."""


def shown(claim: Claim) -> str:
    """Give as much of a claim as a question shows."""
    return beginning(claim.text, SHOWN)


@dataclass(frozen=True)
class Structure:
    """A debate, asked for its structure."""

    debate: ArgumentMap

    @cached_property
    def reading(self) -> Mapping[str, str]:
        """How each claim reads, by id: the same for claims that nobody could tell apart."""
        return {claim.id: fold(shown(claim)).strip(" .") for claim in self.debate.claims}

    @cached_property
    def _same(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, text in self.reading.items():
            found.setdefault(text, []).append(name)
        return found

    def _alike(self, name: str) -> list[str]:
        """Give the claims that read like one, in file order; a relation is like itself alone."""
        return self._same[self.reading[name]] if name in self.reading else [name]

    def same(self, names: Iterable[str]) -> set[str]:
        """Give all claims that read like one of these."""
        texts = {self.reading[name] for name in names}
        return {name for text in texts for name in self._same[text]}

    def distinct(self, claims: Iterable[Claim]) -> list[Claim]:
        """Keep the first of the claims that read the same."""
        return list({self.reading[one.id]: one for one in reversed(list(claims))}.values())[::-1]

    def ahead(self, names: Iterable[str], sign: int) -> set[str]:
        """Give the claims on which some claims bear in the end by a way of a sign.

        The sign is the product of those of the relations: -1 for an odd number of attacks and
        undercuts. O(claims + relations).
        """

        def onward(name: str) -> Iterable[Node]:
            if relation := self.debate.relation.get(name):
                return [(relation.target, SIGNS[relation.kind])]
            return [(relation.id, 1) for relation in self.debate.outgoing.get(name, ())]

        return self._reached(names, sign, onward)

    def behind(self, names: Iterable[str], sign: int) -> set[str]:
        """Give the claims that bear in the end on some claims or relations by a way of a sign.

        O(claims + relations).
        """

        def onward(name: str) -> Iterable[Node]:
            for relation in self.debate.incoming.get(name, ()):
                yield relation.id, SIGNS[relation.kind]
            if step := self.debate.relation.get(name):
                yield from ((premise, 1) for premise in step.premises)

        return self._reached(names, sign, onward)

    def _reached(
        self, names: Iterable[str], sign: int, onward: Callable[[str], Iterable[Node]]
    ) -> set[str]:
        # The first of claims that read the same stands for all of them.
        seen: set[Node] = {(self._alike(name)[0], 1) for name in names}
        waiting = list(seen)
        while waiting:
            name, so_far = waiting.pop()
            for twin in self._alike(name):
                for node, step in onward(twin):
                    reached = (self._alike(node)[0], so_far * step)
                    if reached not in seen:
                        seen.add(reached)
                        waiting.append(reached)
        found = (name for name, one in seen if one == sign and name in self.debate.claim)
        return {twin for name in found for twin in self._alike(name)}

    def steps_from(self, names: Iterable[str]) -> list[Relation]:
        """Give the relations that some claims are premises of, each once."""
        found = (r for name in names for r in self.debate.outgoing.get(name, ()))
        return list({relation.id: relation for relation in found}.values())

    def answers(self, claim: Claim) -> list[Claim]:
        """Give the claims that attack one, or undercut a step that it is a premise of."""
        twins = sorted(self.same([claim.id]))
        upon = [*twins, *(relation.id for relation in self.steps_from(twins))]
        names = (
            premise
            for target in upon
            for relation in self.debate.incoming.get(target, ())
            if relation.kind in ("attack", "undercut")
            for premise in relation.premises
        )
        return [self.debate.claim[name] for name in dict.fromkeys(names)]

    def supports(self, claim: Claim) -> list[Claim]:
        """Give the claims that support one, alone or linked."""
        names = (
            premise
            for twin in sorted(self.same([claim.id]))
            for relation in self.debate.incoming.get(twin, ())
            if relation.kind == "support"
            for premise in relation.premises
        )
        return [self.debate.claim[name] for name in dict.fromkeys(names)]


def lacks_evidence(claim: Claim) -> bool:
    """Tell whether the map names no evidence for a claim, or calls it a bare assertion."""
    return claim.evidence.strip().casefold() in ASSERTED
