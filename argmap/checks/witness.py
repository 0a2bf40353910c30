"""The path that shows on which side of a thesis a claim speaks, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import VERBS

if TYPE_CHECKING:
    from argmap.stance import Step

SHOWN = 8
"""Steps of a path that are written out."""


def path_words(node: str, sign: int, leading: dict[tuple[str, int], Step]) -> str:
    """Write the path as "`a` attacks `b`, which supports `c`", its first SHOWN steps.

    `leading` is what `stance.steps` found.
    """
    words: list[str] = []
    start, left = node, SHOWN
    while left and len(words) < SHOWN:
        relation, sign, depth = leading[node, sign]
        node, left = relation.target, depth - 1
        words.append(f"{VERBS[relation.kind]} `{node}`")
    return f"`{start}` {', which '.join(words)}" + (", and so on to a thesis" if left else "")
