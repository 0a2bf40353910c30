"""A debate as a forest: each claim hangs below the claim that it first bears on.

The forest is for cutting a map into sheets. What it leaves out (a claim's further targets, attacks
between theses, circles) is still drawn where both ends stand on one sheet, and else referred to.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.drawing.reading import with_undercuts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class Argument:
    """A relation upon a claim with all that undercuts it, which is drawn on one sheet with it.

    `steps` holds the premises of the relation and then of each undercut, an undercut after what
    it undercuts. `children` are those of the premises that hang below the claim.
    """

    steps: tuple[tuple[str, ...], ...]
    children: tuple[str, ...]

    @property
    def premises(self) -> tuple[str, ...]:
        """All claims of the steps, each once."""
        return tuple(dict.fromkeys(name for step in self.steps for name in step))


@dataclass(frozen=True, slots=True)
class Forest:
    """`order` holds every claim's id, each before those below it; `arguments` are by claim."""

    order: tuple[str, ...]
    arguments: Mapping[str, tuple[Argument, ...]]
    parent: Mapping[str, str]
    below: Mapping[str, int]
    """How many claims hang below a claim, near and far."""


def forest_of(debate: ArgumentMap) -> Forest:
    """Hang every claim below the nearest claim it bears on, thesis by thesis in file order.

    Theses are roots, then claims that nothing leaves from, then what goes in circles. Breadth
    first, so that a direct argument stands with its thesis. O(claims + relations).
    """
    loose = [claim for claim in debate.claims if claim.id not in debate.outgoing]
    starts = [claim.id for claim in (*debate.theses, *loose, *debate.claims)]
    seen = {claim.id for claim in debate.theses}
    roots = [claim.id for claim in debate.theses]
    arguments: dict[str, tuple[Argument, ...]] = {}
    parent: dict[str, str] = {}
    for start in starts:
        if start in arguments:
            continue
        if start not in seen:
            roots.append(start)
            seen.add(start)
        waiting = deque([start])
        while waiting:
            name = waiting.popleft()
            arguments[name] = tuple(_arguments(debate, name, seen))
            children = [child for one in arguments[name] for child in one.children]
            parent |= dict.fromkeys(children, name)
            waiting += children
    order = tuple(_preorder(roots, arguments))
    return Forest(order, arguments, parent, _below(order, parent))


def _arguments(debate: ArgumentMap, name: str, seen: set[str]) -> Iterator[Argument]:
    """Give the arguments upon a claim that bring claims not yet seen, and mark these as seen."""
    for relation in debate.incoming.get(name, ()):
        steps = tuple(step.premises for step in with_undercuts(debate, relation))
        premises = dict.fromkeys(premise for step in steps for premise in step)
        children = tuple(premise for premise in premises if premise not in seen)
        if children:
            seen.update(children)
            yield Argument(steps, children)


def _preorder(roots: list[str], arguments: Mapping[str, tuple[Argument, ...]]) -> Iterator[str]:
    stack = roots[::-1]
    while stack:
        name = stack.pop()
        yield name
        children = [child for one in arguments[name] for child in one.children]
        stack += reversed(children)


def _below(order: tuple[str, ...], parent: Mapping[str, str]) -> dict[str, int]:
    below = dict.fromkeys(order, 0)
    for name in reversed(order):
        if name in parent:
            below[parent[name]] += below[name] + 1
    return below
