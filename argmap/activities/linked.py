"""Linked premises, which count only together: whoever counts claims counts them as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from argmap.activities.material import Material
    from argmap.model import ArgumentMap, Claim


def linked(debate: ArgumentMap, claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """Put together those of the claims that are premises of one relation, where the first stands.

    A claim in several relations stands with the first others that it is linked to. O(claims +
    relations from them).
    """
    left = {claim.id: claim for claim in claims}
    groups: list[tuple[Claim, ...]] = []
    for name in tuple(left):
        if name in left:
            group = _together(debate, left, name)
            groups.append(tuple(left.pop(one) for one in group))
    return groups


def mark(material: Material, claims: Iterable[Claim]) -> str:
    """Write the numbers of claims that stand together: `[27 + 28]`."""
    return f"[{' + '.join(str(material.numbers[claim.id]) for claim in claims)}]"


def _together(debate: ArgumentMap, left: Container[str], name: str) -> list[str]:
    """Give the premises that are left of the first relation that links a claim to any of them."""
    for relation in debate.outgoing.get(name, ()):
        group = [one for one in relation.premises if one in left]
        if len(group) > 1:
            return group
    return [name]
