"""A debate with claims and relations left out, and with claims added."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.hints import FEW, did_you_mean
from argmap.model import VERBS, Claim, Problem, Relation
from argmap.queries.additions import read_addition
from argmap.store.advice import kebab

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from argmap.model import ArgumentMap
    from argmap.queries.additions import Addition

WORDS = 4
"""Words of its text that make the id of a claim that was given none."""

LONGEST = 40
"""Letters of such an id."""


@dataclass(frozen=True, slots=True)
class Change:
    """A debate before and after.

    `left_out` are ids that were to be left out, of claims and of relations; `along` are relations
    that went along with those. `added` are the claims that are new, `joined` their relations.
    """

    before: ArgumentMap
    after: ArgumentMap
    left_out: frozenset[str]
    along: tuple[Relation, ...]
    added: tuple[Claim, ...]
    joined: tuple[Relation, ...]

    @property
    def staying(self) -> list[Claim]:
        """The claims that are in the debate before and after, in order."""
        return [claim for claim in self.before.claims if claim.id not in self.left_out]


def change(
    debate: ArgumentMap, without: Sequence[str] = (), added: Sequence[str] = ()
) -> tuple[Change | None, list[Problem]]:
    """Leave out what `without` names and add claims, each written as `read_addition` reads it.

    With a claim go the relations with it as a premise or as their target, also those with linked
    premises, which need them all; with a relation go the undercuts of it. All that is wrong is
    told at once, and nothing is changed then. O(claims + relations).
    """
    names = frozenset(without)
    found = [_unknown(debate, name) for name in dict.fromkeys(without) if not _has(debate, name)]
    additions = []
    unread: set[str] = set()
    for written in added:
        addition, faults = read_addition(written)
        if addition is None:
            unread.update(written.partition(":")[0].split())
        else:
            additions.append(addition)
        found += faults
    kept = _without(debate, names)
    joining = _Joining(debate, kept, additions, unread)
    found += joining.problems
    if found:
        return None, found
    after = replace(
        kept,
        claims=(*kept.claims, *joining.claims),
        relations=(*kept.relations, *joining.relations),
    )
    gone = (it for it in debate.relations if it.id not in kept.relation and it.id not in names)
    claims, relations = tuple(joining.claims), tuple(joining.relations)
    return Change(debate, after, names, tuple(gone), claims, relations), []


def _has(debate: ArgumentMap, name: str) -> bool:
    return name in debate.claim or name in debate.relation


def _unknown(debate: ArgumentMap, name: str) -> Problem:
    hint = did_you_mean(name, [*debate.claim, *debate.relation])
    told = f"there is no claim or relation `{name}` to leave out"
    return Problem("error", "unknown-id", told, hint=hint)


def _without(debate: ArgumentMap, names: frozenset[str]) -> ArgumentMap:
    """Leave out these claims and relations, and every relation that needs one of them."""
    gone = set(names)
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        needing = (*debate.incoming.get(name, ()), *debate.outgoing.get(name, ()))
        lost = [relation.id for relation in needing if relation.id not in gone]
        gone.update(lost)
        waiting += lost
    return replace(
        debate,
        claims=tuple(claim for claim in debate.claims if claim.id not in gone),
        relations=tuple(relation for relation in debate.relations if relation.id not in gone),
    )


class _Joining:
    """Additions that become claims and relations; what they name may be among them.

    Of what they name and is among the words `unread`, of which was told already, nothing is said.
    """

    def __init__(
        self,
        before: ArgumentMap,
        kept: ArgumentMap,
        additions: Sequence[Addition],
        unread: Collection[str],
    ) -> None:
        self.before, self.kept, self.unread = before, kept, unread
        self.problems: list[Problem] = []
        ids = self._ids(additions)
        self.claims = [
            Claim(name, addition.type, addition.text)
            for name, addition in zip(ids, additions, strict=True)
        ]
        self.known = {claim.id for claim in (*kept.claims, *self.claims)}
        self.relations: list[Relation] = []
        pairs = list(zip(ids, additions, strict=True))
        for name, addition in pairs:
            if addition.kind != "undercut":
                self._bear(name, addition)
        for name, addition in _in_order([it for it in pairs if it[1].kind == "undercut"]):
            self._undercut(name, addition)

    def _ids(self, additions: Sequence[Addition]) -> list[str]:
        """Give each its own id, or one from its first words; report those that are taken."""
        taken = {*self.kept.claim, *self.kept.relation}
        for addition in additions:
            if addition.id in taken:
                message = f"`{addition.id}` is the id of another already"
                self.problems.append(addition.problem("duplicate-id", message, "choose another"))
            taken |= {addition.id} - {""}
        taken |= {*self.before.claim, *self.before.relation}
        ids = []
        for addition in additions:
            name = addition.id or _free(_short(addition.text), taken)
            taken.add(name)
            ids.append(name)
        return ids

    def _bear(self, name: str, addition: Addition) -> None:
        for target in addition.targets:
            if target == name:
                message = f"`{target}` targets itself"
                self.problems.append(addition.problem("self-relation", message))
            elif target in self.known:
                self._join(name, addition, target)
            elif target in self.kept.relation:
                message = f"`{target}` is a relation, which a claim can only undercut"
                hint = f"write `undercuts {target}`"
                self.problems.append(addition.problem("wrong-target", message, hint))
            else:
                self._report_unknown(addition, "claim", target, self.known - {name})

    def _undercut(self, name: str, addition: Addition) -> None:
        for target in addition.targets:
            steps = [it for it in self._all() if target in it.premises]
            if target in {it.id for it in self._all()}:
                self._join(name, addition, target)
            elif target not in self.known:
                known = {it.id for it in self._all()} | self.known
                self._report_unknown(addition, "relation", target, known - {name})
            elif len(steps) == 1:
                self._join(name, addition, steps[0].id)
            else:
                self._report_steps(addition, target, steps)

    def _all(self) -> list[Relation]:
        return [*self.kept.relations, *self.relations]

    def _join(self, name: str, addition: Addition, target: str) -> None:
        assert addition.kind is not None  # noqa: S101 - only a kind comes with targets
        made = f"{name}--{VERBS[addition.kind]}--{target}"
        if made in self.kept.relation:
            message = f"`{made}` is the id of another already"
            self.problems.append(addition.problem("duplicate-id", message, "choose another id"))
        elif all(made != it.id for it in self.relations):
            self.relations.append(Relation(made, addition.kind, (name,), target))

    def _report_unknown(
        self, addition: Addition, noun: str, target: str, known: Iterable[str]
    ) -> None:
        if target in self.unread:
            return
        if _has(self.before, target):
            told, hint = f"`{target}` is left out", "keep it, or name what stays"
        else:
            told, hint = f"there is no {noun} `{target}`", did_you_mean(target, known)
        if addition.type == "thesis":
            hint += f"{'; ' if hint else ''}if the words are of the text, end it with a full stop"
        self.problems.append(addition.problem("unknown-id", told, hint))

    def _report_steps(self, addition: Addition, target: str, steps: list[Relation]) -> None:
        if not steps:
            told = f"`{target}` is a claim that bears on nothing, so it has no step to undercut"
            hint = f"write `attacks {target}` to deny the claim itself"
        else:
            told = f"`{target}` is a claim with {len(steps)} relations; say which to undercut"
            more = f", … ({len(steps) - FEW} more)" if len(steps) > FEW else ""
            hint = f"one of: {', '.join(step.id for step in steps[:FEW])}{more}"
        self.problems.append(addition.problem("wrong-target", told, hint))


def _in_order(undercuts: list[tuple[str, Addition]]) -> list[tuple[str, Addition]]:
    """Put undercuts after those of the claims that they name: the step to deny is made first."""
    placed: list[tuple[str, Addition]] = []
    while undercuts:
        names = {name for name, _ in undercuts}
        ready = [it for it in undercuts if not names & set(it[1].targets)] or undercuts
        placed += ready
        undercuts = [it for it in undercuts if it not in ready]
    return placed


def _short(text: str) -> str:
    """Make an id of the first words of a text; `added` where they hold no letter that ids have."""
    return "-".join(kebab(text[:200]).split("-")[:WORDS])[:LONGEST].strip("-") or "added"


def _free(name: str, taken: set[str]) -> str:
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found
