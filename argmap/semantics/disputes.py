"""The dispute about an argument as a tree: objections, answers to them, and objections to those.

A dispute tree for an accepted argument is a winning strategy: whatever opposes, one answer stands
(Dung, Mancarella & Toni 2007, Computing ideal sceptical argumentation; Modgil & Caminada 2009,
Proof theories and algorithms for abstract argumentation frameworks).
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from argmap.semantics.components import strong_components
from argmap.semantics.framework import restricted
from argmap.semantics.labelling import IN, UNDECIDED, labelling_of_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.semantics.framework import Framework
    from argmap.semantics.grounds import Grounds
    from argmap.semantics.labelling import Label

Role = Literal["proponent", "opponent"]

MOST = 30
"""Nodes of a tree, unless more are asked for; nobody reads more."""


@dataclass(frozen=True, slots=True)
class Node:
    """An argument in a dispute, and what is brought forward against it.

    An argument is followed where it first comes up, level by level; elsewhere it is marked
    `again`. `left_out` says how many arguments against it there was no room for.
    """

    argument: int
    role: Role
    label: Label
    children: tuple[Node, ...] = ()
    again: bool = False
    left_out: int = 0


def dispute_tree(known: Grounds, argument: int, most: int = MOST) -> Node:
    """Give the dispute about an argument under a labelling, of at most `most` nodes and one level.

    Of an accepted argument: each attacker, and the first accepted answer to each. Of a defeated
    one: each accepted attacker, with the dispute that it wins. Of an undecided one: each undecided
    attacker, with a chain of undecided answers that ends in a circle. Where the labelling is not
    complete, some attackers have no answer. Linear in what bears on the argument.
    """
    mark = known.marks[argument]
    if mark == UNDECIDED:
        circles = _Circles(known, argument)
        return _grown(known, argument, "proponent", circles.against, most)

    def against(one: int) -> Sequence[int]:
        if known.marks[one] == IN:
            return known.framework.attackers(one)
        answers = known.answers(one)
        return answers if one == argument else answers[:1]

    return _grown(known, argument, "proponent" if mark == IN else "opponent", against, most)


@dataclass(slots=True)
class _Draft:
    """A node that is being made."""

    argument: int
    role: Role
    children: list[_Draft] = field(default_factory=list)
    again: bool = False
    left_out: int = 0


def _grown(
    known: Grounds, root: int, role: Role, against: Callable[[int], Sequence[int]], most: int
) -> Node:
    first = _Draft(root, role)
    made = 1
    seen = {root}
    agenda = deque([first])
    while agenda:
        draft = agenda.popleft()
        found = against(draft.argument)
        if made + len(found) > most:
            found, draft.left_out = found[: max(most - made, 0)], len(found)
            draft.left_out -= len(found)
        made += len(found)
        other: Role = "opponent" if draft.role == "proponent" else "proponent"
        for argument in found:
            child = _Draft(argument, other, again=argument in seen)
            draft.children.append(child)
            if not child.again:
                seen.add(argument)
                agenda.append(child)
    return _finished(first, labelling_of_marks(known.marks))


def _finished(draft: _Draft, labels: Sequence[Label]) -> Node:
    children = tuple(_finished(child, labels) for child in draft.children)
    label = labels[draft.argument]
    return Node(draft.argument, draft.role, label, children, draft.again, draft.left_out)


def arguments_of(node: Node) -> Iterable[int]:
    """Give the arguments of a tree, from the root on, each once."""
    return dict.fromkeys(_walked(node))


def _walked(node: Node) -> Iterable[int]:
    yield node.argument
    for child in node.children:
        yield from _walked(child)


class _Circles:
    """How chains of undecided arguments close: each is attacked by another, so they must.

    `against` gives all undecided attackers of the root, and of any other argument one: the next
    on the shortest way to a circle, and round it.
    """

    def __init__(self, known: Grounds, root: int) -> None:
        self.known = known
        self.root = root
        part = [root]
        seen = {root}
        for one in part:  # grows while it is walked
            for it in known.attackers(one, UNDECIDED):
                if it not in seen:
                    seen.add(it)
                    part.append(it)
        part.sort()
        self.component = self._components(known.framework, part)
        self.to_circle = self._distances(part, self.component)
        self.way_round: dict[int, dict[int, int]] = {}
        self.entry: dict[int, int] = {}

    def _components(self, framework: Framework, part: list[int]) -> dict[int, int]:
        """Give the number of its circle to each argument that is in one."""
        small = restricted(framework, part)
        return {
            part[one]: number
            for number, component in enumerate(strong_components(small))
            for one in component
            if len(component) > 1 or one in small.attacked(one)
        }

    def _distances(self, part: Iterable[int], ends: Iterable[int]) -> dict[int, int]:
        """Count the steps from arguments to the nearest end, each to an undecided attacker."""
        inside = set(part)
        steps = dict.fromkeys(ends, 0)
        agenda = deque(steps)
        while agenda:
            one = agenda.popleft()
            for it in self.known.framework.attacked(one):
                if it in inside and it not in steps:
                    steps[it] = steps[one] + 1
                    agenda.append(it)
        return steps

    def against(self, argument: int) -> Sequence[int]:
        attackers = self.known.attackers(argument, UNDECIDED)
        if argument == self.root:
            return attackers
        circle = self.component.get(argument)
        if circle is None:
            near = [it for it in attackers if it in self.to_circle]
            return sorted(near, key=lambda it: (self.to_circle[it], it))[:1]
        entry = self._entry(circle, argument)
        if entry not in self.way_round:
            inside = [it for it, number in self.component.items() if number == circle]
            self.way_round[entry] = self._distances(inside, [entry])
        ways = self.way_round[entry]
        return sorted((it for it in attackers if it in ways), key=lambda it: (ways[it], it))[:1]

    def _entry(self, circle: int, argument: int) -> int:
        """Give the argument to which a circle is to lead back: the root if it is in it."""
        if self.component.get(self.root) == circle:
            return self.root
        return self.entry.setdefault(circle, argument)
