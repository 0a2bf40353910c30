"""Which ethical principles claims call upon."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Claim

FOUR: tuple[str, ...] = ("autonomy", "beneficence", "non-maleficence", "justice")
"""The four principles of medical ethics (Beauchamp & Childress 1979)."""


def principles_of(claim: Claim) -> tuple[str, ...]:
    """Give a claim's principles, each once; the four are known in any case of letters."""
    named = (name.strip() for name in claim.principles)
    known = (name.casefold() if name.casefold() in FOUR else name for name in named)
    return tuple(dict.fromkeys(name for name in known if name))


def used(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Give the four principles, and what others the claims name in the order of their mention."""
    return tuple(dict.fromkeys((*FOUR, *(name for one in claims for name in principles_of(one)))))
