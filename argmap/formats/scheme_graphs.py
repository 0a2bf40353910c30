"""Graphs in which a relation is a node between claims, as AIF, SADFace and arguebuf have them.

Claims lead into a relation's node and are its premises, linked if there are several; it leads to
what it supports or attacks. An attack on a relation's node is an undercut. A conflict between
claims that all lead into it, and to which it leads, is an attack on each by the others.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.naming import is_opaque, relation_id
from argmap.formats.scheme_names import Scheme, scheme_of
from argmap.model import VERBS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from argmap.formats.drafts import Draft
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap, Relation, RelationKind


class _Joint(NamedTuple):
    kind: RelationKind
    name: str
    scheme: Scheme
    said: str
    offset: int


class _Left(NamedTuple):
    code: str
    said: str
    offset: int
    sources: list[str]
    targets: list[str]


class SchemeGraph:
    """Collects nodes, then edges, and gives the draft the relations that they make.

    The draft should have the claims before the edges come: losses name them. `passed` are nodes of
    other kinds that the reader has told itself: edges at them say nothing.
    """

    def __init__(self, draft: Draft, text: Text) -> None:
        self.claims: set[str] = set()
        self.passed: set[str] = set()
        self._draft, self._text = draft, text
        self._joints: dict[str, _Joint] = {}
        self._premises: dict[str, list[str]] = {}
        self._targets: dict[str, list[str]] = {}
        self._left: dict[str, _Left] = {}

    def leave(self, key: str, code: str, said: str, offset: int) -> None:
        """Leave out a node of another kind, told as a loss by `said`.

        Where that is "" it is told by the claims that it stands between, or else by its key.
        """
        self.passed.add(key)
        self._left[key] = _Left(code, said, offset, [], [])

    def joint(
        self,
        key: str,
        kind: RelationKind,
        name: str,
        scheme: str,
        offset: int,
        *,
        kept: str = "",
    ) -> None:
        """Add a relation's node; `name` is what its id should be.

        `scheme` is what the file calls it; `kept` is what argmap does, where a file says that.
        """
        meant = Scheme(kept) if kept else scheme_of(scheme)
        self._joints[key] = _Joint(kind, name, meant, scheme, offset)

    def edges(self, pairs: Sequence[tuple[int, str, str]], offset: Callable[[int], int]) -> None:
        """Add edges between nodes that are known by now: a number, from, to; others are told.

        `offset` says where an edge stands, by its number.
        """
        claims, joints, passed = self.claims, self._joints, self.passed
        premises, targets = self._premises, self._targets
        for number, source, target in pairs:
            if source in passed:
                if not (target in passed or target in claims or target in joints):
                    self._nowhere(source, target, target, offset(number))
            elif source in claims and target in joints:
                premises.setdefault(target, []).append(source)
            elif source in joints and (target in claims or target in joints):
                targets.setdefault(source, []).append(target)
            elif source not in claims and source not in joints:
                self._nowhere(source, target, source, offset(number))
            elif target in claims:
                self._loose(source, target, offset(number))
            elif target not in passed:
                self._nowhere(source, target, target, offset(number))
        if self._left:
            self._see_ends(pairs)

    def _see_ends(self, pairs: Iterable[tuple[int, str, str]]) -> None:
        for _, source, target in pairs:
            if source in self._left:
                self._left[source].targets.append(target)
            if target in self._left:
                self._left[target].sources.append(source)

    def finish(self) -> None:
        """Give the draft the relations in the order of their nodes. O(edges).

        That there are no claims at all is told.
        """
        if not self.claims:
            place = self._text.place(0)
            self._draft.problem("warning", "no-claims", "no claims are in this file", place)
        for key, left in self._left.items():
            ends = (left.sources, left.targets)
            between = " to ".join(", ".join(map(self._called, end)) for end in ends if end)
            told = left.said or between or f"`{key}`"
            self._draft.loss(left.code, told, self._text.place(left.offset))
        for key, joint in self._joints.items():
            place = self._text.place(joint.offset)
            premises = self._premises.get(key, ())
            targets = self._targets.get(key, ())
            if len(targets) != 1 or joint.kind == "support":
                targets = list(self._aims(key, joint))
            if not targets:
                continue
            if joint.scheme.is_narrowed:
                self._draft.loss("scheme-kind", joint.said, place)
            is_both_ways = len(targets) > 1 and set(premises) == set(targets)
            is_mutual = is_both_ways and joint.kind == "attack"
            for number, target in enumerate(targets):
                if number and not (is_mutual and key not in self._undercut):
                    self._draft.loss("several-targets", f"`{self._called(target)}`", place)
                kind = "undercut" if target in self._joints else joint.kind
                self._draft.relation(
                    kind,
                    [it for it in premises if it != target] if is_mutual else premises,
                    target,
                    key=f"{key}\x00{number}" if number else key,
                    name="" if number else joint.name,
                    scheme=joint.scheme.name,
                    place=place,
                )

    @cached_property
    def _undercut(self) -> set[str]:
        """Relations' nodes that others lead to."""
        aims = (target for targets in self._targets.values() for target in targets)
        return {target for target in aims if target in self._joints}

    def _aims(self, key: str, joint: _Joint) -> Iterator[str]:
        """Give what a relation's node leads to, each once, as far as a debate can hold it."""
        targets = dict.fromkeys(self._targets.get(key, ()))
        if not targets:
            place = self._text.place(joint.offset)
            told = f"a relation ({joint.kind}) that leads to nowhere: it has no target"
            self._draft.problem(self._draft.dangling, "unknown-id", told, place)
            self._draft.loss("dangling", f"`{self._called(key)}`", place)
        for target in targets:
            if joint.kind == "support" and target in self._joints:
                place = self._text.place(joint.offset)
                self._draft.loss("support-of-relation", f"`{self._called(target)}`", place)
            else:
                yield target

    def _nowhere(self, source: str, target: str, missing: str, offset: int) -> None:
        place = self._text.place(offset)
        told = f"an edge that leads to nowhere: there is no node `{missing}`"
        self._draft.problem(self._draft.dangling, "unknown-id", told, place)
        self._loose(source, target, offset)

    def _loose(self, source: str, target: str, offset: int) -> None:
        told = f"{self._called(source)} to {self._called(target)}"
        self._draft.loss("edge", told, self._text.place(offset))

    def _called(self, key: str) -> str:
        """Give a key for a message; one that says nothing by the texts of its claims."""
        if key not in self._joints or not is_opaque(key):
            return self._draft.called(key)
        sources, targets = (
            ", ".join(map(self._draft.called, ends.get(key, ())))
            for ends in (self._premises, self._targets)
        )
        return f"{sources} {VERBS[self._joints[key].kind]} {targets}".strip()


def is_automatic(it: Relation) -> bool:
    """Tell whether a relation's id is the one that it would get without any.

    Undercuts are left out: in a circle of them there is no first one to name.
    """
    return it.kind != "undercut" and it.id == relation_id(it.kind, it.premises, it.target)


def keys_of(debate: ArgumentMap) -> dict[str, str]:
    """Give keys for the nodes of such a graph, by the ids of claims and relations.

    They are the ids, but for automatic ones of relations: those get numbers, which are no ids, so
    that they are automatic again when they are read.
    """
    keys = {claim.id: claim.id for claim in debate.claims}
    number = 0
    for it in debate.relations:
        keys[it.id] = it.id
        if is_automatic(it):
            number += 1
            while str(number) in debate.claim or str(number) in debate.relation:
                number += 1
            keys[it.id] = str(number)
    return keys


def arrows(debate: ArgumentMap, keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give the edges of a debate as such a graph: premises to relation, relation to target."""
    for relation in debate.relations:
        joint = keys[relation.id]
        for premise in relation.premises:
            yield keys[premise], joint
        yield joint, keys[relation.target]
