"""A framework as what is settled, and connected parts that are solved each for itself.

A framework of which the grounded labelling leaves nothing undecided is settled. Else what that
labelling accepts belongs to every extension of all semantics here but stage, and the extensions
are those of the undecided rest with it: for complete, preferred, stable, semi-stable and ideal, as
each is made of complete extensions; for CF2, as what accepted arguments attack is removed before
any choice (see the fixed point of Gaggl & Woltran 2013, The cf2 argumentation semantics
revisited). Where no attack is between parts, the extensions are all combinations of the parts'.

Where a part has a stable extension, its semi-stable extensions (Caminada 2006) and its stage
extensions (Verheij 1996) are its stable ones: no range is wider than all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.semantics.components import connected_components
from argmap.semantics.framework import Framework, restricted
from argmap.semantics.grounded import grounded_marks
from argmap.semantics.labelling import UNDECIDED, members
from argmap.semantics.table import SEMANTICS, Semantics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.semantics.stopping import Stop


@dataclass(frozen=True, slots=True)
class Part:
    """A connected part: its arguments in the whole, the attacks among them, and its semantics."""

    arguments: list[int]
    framework: Framework
    semantics: Semantics

    def whole(self, extension: Iterable[int]) -> tuple[int, ...]:
        """Give a set of the part's arguments as the whole numbers them."""
        return tuple(self.arguments[a] for a in extension)


@dataclass(frozen=True, slots=True)
class Decomposition:
    """Arguments that are in every extension, and the parts that each add to it."""

    accepted: tuple[int, ...]
    parts: list[Part]


def decomposed(framework: Framework, semantics: Semantics, stop: Stop) -> Decomposition:
    """Take a framework apart for a semantics. Linear, but where stable extensions are sought."""
    marks = grounded_marks(framework)
    undecided = members(marks, UNDECIDED)
    if not undecided:
        # The grounded extension is stable, and the only one of every semantics here.
        return Decomposition(members(marks), [])
    if semantics is SEMANTICS["grounded"]:
        return Decomposition(members(marks), [Part(list(undecided), framework, semantics)])
    among = range(framework.count) if semantics.before == "stable" else undecided
    rest = connected_components(framework, among, undecided)
    parts = _parts(framework, rest, semantics)
    if semantics.before == "grounded":
        return Decomposition(members(marks), list(parts))
    for component in rest:
        for argument in component:
            marks[argument] = UNDECIDED
    found = _stable_where_possible(parts, stop)
    return Decomposition(tuple(sorted(members(marks) + found.accepted)), found.parts)


def _parts(
    framework: Framework, components: list[list[int]], semantics: Semantics
) -> Iterator[Part]:
    for component in components:
        if len(component) == framework.count:
            yield Part(component, framework, semantics)
        else:
            yield Part(component, restricted(framework, component), semantics)


def _stable_where_possible(parts: Iterable[Part], stop: Stop) -> Decomposition:
    """Put stable semantics, taken apart again, in the place of each part's where it can be."""
    stable = SEMANTICS["stable"]
    accepted: list[int] = []
    kept: list[Part] = []
    has_stable: dict[tuple[int, bytes, bytes], bool] = {}
    for part in parts:
        smaller = decomposed(part.framework, stable, stop)
        for piece in smaller.parts:
            key = piece.framework.key()
            if key not in has_stable:
                has_stable[key] = stable.first(piece.framework, stop) is not None
            if not has_stable[key]:
                kept.append(part)
                break
        else:
            accepted += part.whole(smaller.accepted)
            kept += (
                Part([part.arguments[a] for a in piece.arguments], piece.framework, stable)
                for piece in smaller.parts
            )
    return Decomposition(tuple(sorted(accepted)), kept)
