"""Who objects to whom: claims that object to one another, with those who make them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model import VERBS
from argmap.queries.neighbours import hits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap
    from argmap.queries.neighbours import Hit


class Opposed(NamedTuple):
    """A speaker who makes a claim that objects to a claim of another's, or of their own."""

    speaker: str
    hit: Hit
    other: str

    @property
    def does(self) -> str:
        """What the claim does to the other: it attacks it, or undercuts a step from it."""
        relation = self.hit.relation
        partners = [name for name in relation.premises if name != self.hit.claim.id]
        verb = "undercuts a step from" if relation.kind == "undercut" else VERBS[relation.kind]
        return f"with {' and '.join(partners)} {verb}" if partners else verb

    @property
    def texts(self) -> tuple[str, str]:
        """The words of the claim, and of the other."""
        return self.hit.claim.text, self.hit.other.text


def opposed(debate: ArgumentMap) -> Iterator[Opposed]:
    """Give every pair of speakers of two claims of which one objects to the other.

    In the order of relations; O(relations * premises of both * speakers of both).
    """
    for hit in hits(debate):
        for speaker in dict.fromkeys(hit.claim.said_by):
            for other in dict.fromkeys(hit.other.said_by):
                yield Opposed(speaker, hit, other)
