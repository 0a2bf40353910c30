"""A dispute in claims: what is brought forward, against what, and what is said to that.

A framework has arguments that no person would utter, as that a premise is missing. Here such
arguments are merged into what they pass on, or become a step of a kind of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.semantics.positions import STATUS_OF
from argmap.semantics.reading import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap
    from argmap.queries.records import Record
    from argmap.semantics.disputes import Node, Role
    from argmap.semantics.grounds import Grounds
    from argmap.semantics.labelling import Label
    from argmap.semantics.reading import Reading
    from argmap.semantics.status import Status

Kind = Literal[
    "claim", "attack", "undercut", "rival", "need", "consequence", "no-support", "support", "loss"
]

BROUGHT_FORWARD = {"attack", "undercut", "rival", "support"}
"""Kinds of steps whose own claims are asserted by them."""

STATUS_OF_LABEL: dict[Label, Status] = {
    "in": "accepted", "out": "defeated", "undecided": "undecided",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is brought forward in a dispute, and what is said against it.

    - `claim`: the claim that the dispute is about.
    - `attack`, `undercut`, `support`: `claims` are the premises of `relation`.
    - `rival`: a thesis that excludes the other.
    - `need`: the claim that is spoken of falls with its support, the claim of this step.
    - `consequence`: it falls with what it supports, the claim of this step.
    - `no-support`: it falls where nothing that supports it stands.
    - `loss`: the claim of this step, a premise of what is spoken of, falls.

    `status` says whether the step succeeds: a need does where the support falls and nothing denies
    that it is needed; `fate` is the status of the claim itself, where the step is a need, a
    consequence or a loss. `on` is what it is against, a claim's id or a relation's. `again` marks
    what was followed before, and `left_out` tells how many steps there was no room for.
    """

    kind: Kind
    role: Role
    status: Status
    claims: tuple[str, ...]
    relation: str = ""
    on: str = ""
    steps: tuple[Step, ...] = ()
    again: bool = False
    left_out: int = 0
    fate: Status | None = None


def dispute_steps(debate: ArgumentMap, reading: Reading, known: Grounds, tree: Node) -> Step:
    """Tell a dispute tree in claims, under the labelling that it was grown in. Linear in it."""
    telling = _Telling(debate, reading, known)
    terms = reading.terms
    return Step(
        "claim",
        tree.role,
        STATUS_OF_LABEL[tree.label],
        (terms[tree.argument].name,),
        steps=tuple(telling.against(tree)),
        left_out=tree.left_out,
    )


def walked(step: Step) -> Iterator[Step]:
    """Give a step and all that follow from it."""
    yield step
    for following in step.steps:
        yield from walked(following)


def step_record(step: Step) -> Record:
    """Give a step as a plain record: the documented shape of a dispute in `why --format json`."""
    return {
        "kind": step.kind,
        "role": step.role,
        "status": step.status,
        "claims": list(step.claims),
        "relation": step.relation,
        "on": step.on,
        "fate": step.fate,
        "again": step.again,
        "left_out": step.left_out,
        "steps": [step_record(following) for following in step.steps],
    }


class _Telling:
    """The turning of a tree of arguments into steps."""

    def __init__(self, debate: ArgumentMap, reading: Reading, known: Grounds) -> None:
        self.debate = debate
        self.reading = reading
        self.known = known
        self.terms = reading.terms

    def fate(self, claim: str) -> Status:
        """Give the status of a claim itself."""
        return STATUS_OF[self.known.marks[self.reading.claims[claim]]]

    def against(self, node: Node) -> Iterator[Step]:
        """Tell all that is brought forward against an argument."""
        for child in node.children:
            yield from self._steps(child, node)

    def _steps(self, node: Node, on: Node) -> Iterator[Step]:
        term, target = self.terms[node.argument], self.terms[on.argument]
        if term.kind == "missing":
            yield from self._missing(node, target)
        elif term.kind in ("lacking", "turned"):
            passed_on = term.premise
            if term.kind == "turned":
                passed_on = self.debate.relation[term.name].target
            yield self._passing(node, passed_on, target)
        elif term.kind == "bare":
            yield self._plain(node, "no-support", (), "", target.name)
        elif term.kind == "relation":
            relation = self.debate.relation[term.name]
            yield self._plain(node, relation.kind, relation.premises, relation.id, relation.target)
        else:
            yield self._claim(node, term.name, target)

    def _plain(
        self, node: Node, kind: Kind, claims: tuple[str, ...], relation: str, on: str
    ) -> Step:
        return Step(
            kind,
            node.role,
            STATUS_OF_LABEL[node.label],
            claims,
            relation,
            on,
            tuple(self.against(node)),
            node.again,
            node.left_out,
        )

    def _claim(self, node: Node, name: str, target: Term) -> Step:
        """Tell by which relation a claim is against an argument: it alone is the premise."""
        kinds: dict[str, Kind] = {"bare": "support", "claim": "attack"}
        kind = kinds.get(target.kind, "undercut")
        relation = next(
            (
                it.id
                for it in self.debate.incoming.get(target.name, ())
                if it.kind == kind and it.premises == (name,)
            ),
            "",
        )
        return self._plain(node, kind if relation else "rival", (name,), relation, target.name)

    def _passing(self, node: Node, claim: str, target: Term) -> Step:
        """Tell that a claim stands or falls with another, and what is said about the other."""
        term = self.terms[node.argument]
        steps: list[Step] = []
        again, left_out = node.again, node.left_out
        for child in node.children:
            if self.terms[child.argument] == Term("claim", claim):
                steps += self.against(child)
                again = again or child.again
                left_out += child.left_out
            else:
                steps += self._steps(child, node)
        return Step(
            "need" if term.kind == "lacking" else "consequence",
            node.role,
            STATUS_OF_LABEL[node.label],
            (claim,),
            term.name,
            target.name,
            tuple(steps),
            again,
            left_out,
            self.fate(claim),
        )

    def _missing(self, node: Node, target: Term) -> Iterator[Step]:
        """Tell what is said about a premise; that it falls, where that was told before."""
        name = self.terms[node.argument].name
        following = [step for child in node.children for step in self.against(child)]
        yield from following
        if not following and node.label != "out":
            yield Step(
                "loss", node.role, STATUS_OF_LABEL[node.label], (name,), "", target.name,
                again=True, fate=self.fate(name),
            )  # fmt: skip
