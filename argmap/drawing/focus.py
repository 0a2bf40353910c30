"""A part of a debate, and how much of the rest is left out."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from argmap.drawing.looks import Degree
from argmap.drawing.reading import bearing_on
from argmap.drawing.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from argmap.drawing.looks import Mark
    from argmap.drawing.wording import Wording
    from argmap.model import ArgumentMap, Relation
    from argmap.semantics.strengths import Strengths
    from argmap.semantics.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a debate. `stubs` says what is left out at a claim's box, by the claim's id.

    `rest` is the debate that it is a part of, None if it is the whole. `statuses` says of claims
    whether they stand, or how strong they are, where that was asked, and
    `numbers` what each claim is called, if it is to be shown. `wording` is in argmap's own words.
    """

    debate: ArgumentMap
    told: str
    stubs: Mapping[str, str]
    rest: ArgumentMap | None = None
    statuses: Mapping[str, Mark] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    wording: Wording = ENGLISH

    @property
    def whole(self) -> ArgumentMap:
        """The debate that it is a part of: there it is known on which side a claim speaks."""
        return self.rest or self.debate


def whole(debate: ArgumentMap) -> Part:
    """Give the part that is everything."""
    return Part(debate, "", {})


def judged(part: Part, verdict: Verdict) -> Part:
    """Mark the claims of a part with what a semantics says of them in the whole debate."""
    # Imported here: maps that are not judged need not wait for it.
    from argmap.queries.judgement import opening

    told = f"{part.told} {opening(verdict)}".lstrip()
    return replace(part, told=told, statuses=verdict.claims)


def weighed(part: Part, found: Strengths) -> Part:
    """Mark the claims of a part with their strengths in the whole debate."""
    # Imported here, as in `judged`.
    from argmap.queries.strengths import origins, strength_opening

    told = f"{part.told} {strength_opening(found)} {origins(part.whole, found)}".strip()
    marks = {name: Degree(strength) for name, strength in found.claims.items()}
    return replace(part, told=told, statuses=marks)


def part_around(debate: ArgumentMap, claim: str, depth: int) -> Part:
    """Keep the claims at most `depth` relations from one claim, whichever way those point.

    A relation stays if all its premises and its target do. Premises that are linked stay or go
    together, as each reaches the others by one relation. O(claims + relations). Raises KeyError
    for an unknown id.
    """
    text = debate.claim[claim].text
    near = _reached(debate, [claim], depth, _joined)
    return _kept(debate, near, f"what is at most {counted(depth, 'relation')} away from “{text}”")


def first_levels(debate: ArgumentMap, depth: int) -> Part:
    """Keep the theses and what bears on them by at most `depth` relations.

    O(claims + relations).
    """
    theses = [thesis.id for thesis in debate.theses]
    near = _reached(debate, theses, depth, bearing_on)
    return _kept(debate, near, f"what is at most {counted(depth, 'relation')} away from a thesis.")


def part_of(debate: ArgumentMap, claims: Iterable[str], told: str) -> Part:
    """Keep the named claims and the relations between them; `told` says in a sentence what that is.

    O(claims + relations).
    """
    return _kept(debate, set(claims), told)


def collapsed(part: Part, claims: Sequence[str]) -> Part:
    """Leave out what bears on the named claims and on nothing else that is shown.

    Of two named claims of which each bears on the other, the first stays.
    O(named claims x (claims + relations)). Raises KeyError for an unknown id.
    """
    debate = part.debate
    every = len(debate.claims)
    beneath = {
        name: _reached(debate, [debate.claim[name].id], every, bearing_on) for name in claims
    }
    covered = {
        inner
        for outer in claims
        for inner in claims
        if inner in beneath[outer]
        and (outer not in beneath[inner] or claims.index(outer) < claims.index(inner))
    } - {thesis.id for thesis in debate.theses}
    closed = [name for name in dict.fromkeys(claims) if name not in covered]
    inside = set().union(*(beneath[name] for name in closed)) - set(closed)
    inside -= {thesis.id for thesis in debate.theses}
    near = _reached(
        debate,
        [claim.id for claim in debate.claims if claim.id not in inside],
        every,
        lambda debate, name: () if name in closed else bearing_on(debate, name),
    )
    cut = _kept(debate, near, "")
    stubs = {
        name: _and_also(part.stubs.get(name, ""), "" if name in closed else cut.stubs.get(name, ""))
        for name in near
    }
    for name in closed:
        if count := len(beneath[name] - near):
            stubs[name] = _and_also(stubs[name], f"collapsed: {counted(count, 'claim')}")
    hidden = every - len(near)
    told = f"Collapsed: {hidden} of {counted(every, 'claim')}." if hidden else ""
    return replace(
        part,
        debate=cut.debate,
        told=" ".join(filter(None, (part.told, told))),
        stubs={name: stub for name, stub in stubs.items() if stub},
        rest=part.whole,
    )


def _and_also(one: str, other: str) -> str:
    return "; ".join(filter(None, (one, other)))


def counted(number: int, noun: str) -> str:
    """Write a number of things, as `1 claim` or `2 claims`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _kept(debate: ArgumentMap, near: set[str], told: str) -> Part:
    """Keep these claims and the relations all of whose ends are kept, and say what is not."""
    claims = tuple(held for held in debate.claims if held.id in near)
    known = set(near)
    waiting = deque(r for r in debate.relations if near.issuperset(r.premises))
    kept: set[str] = set()
    later: dict[str, list[Relation]] = {}
    while waiting:
        relation = waiting.popleft()
        if relation.target in known:
            kept.add(relation.id)
            known.add(relation.id)
            waiting.extend(later.pop(relation.id, ()))
        else:
            later.setdefault(relation.target, []).append(relation)
    relations = tuple(relation for relation in debate.relations if relation.id in kept)
    hidden = len(debate.claims) - len(claims)
    count = f" Not shown: {hidden} of {len(debate.claims)} claims." if hidden else ""
    part = replace(debate, claims=claims, relations=relations)
    said = f"A part of the map: {told}{count}" if told else ""
    return Part(part, said, left_out(debate, part), debate)


def left_out(debate: ArgumentMap, part: ArgumentMap, wording: Wording = ENGLISH) -> dict[str, str]:
    """Say what a part of a debate leaves out at its claims, as `stubs`. O(claims + relations)."""
    kept = {relation.id for relation in part.relations}
    stubs = {held.id: _stub(debate, held.id, kept, wording) for held in part.claims}
    return {name: stub for name, stub in stubs.items() if stub}


def _reached(
    debate: ArgumentMap,
    starts: Iterable[str],
    depth: int,
    onward: Callable[[ArgumentMap, str], Iterable[str]],
) -> set[str]:
    """Walk breadth-first from claim to claim."""
    near = set(starts)
    edge = list(near)
    while edge and depth:
        following = dict.fromkeys(end for name in edge for end in onward(debate, name))
        edge = [name for name in following if name not in near]
        near.update(edge)
        depth -= 1
    return near


def _joined(debate: ArgumentMap, claim: str) -> Iterable[str]:
    """Give the claims that one relation joins with a claim, whichever way it points."""
    for relation in _touching(debate, claim):
        target = debate.relation.get(relation.target)
        yield from relation.premises
        if target is None:
            yield relation.target
        else:
            yield from target.premises
            if target.target in debate.claim:
                yield target.target


def _touching(debate: ArgumentMap, claim: str) -> list[Relation]:
    """Give the relations from and upon a claim, and the undercuts of those."""
    direct = [*debate.incoming.get(claim, ()), *debate.outgoing.get(claim, ())]
    return [*direct, *(cut for relation in direct for cut in debate.incoming.get(relation.id, ()))]


def _stub(debate: ArgumentMap, claim: str, kept: set[str], wording: Wording) -> str:
    """Say how much of what bears on a claim, and of what it bears on, is not shown.

    An undercut that is not shown counts where the relation that it denies is shown.
    """
    upon = sum(relation.id not in kept for relation in debate.incoming.get(claim, ()))
    outgoing = debate.outgoing.get(claim, ())
    onward = sum(relation.id not in kept for relation in outgoing)
    cuts = sum(
        cut.id not in kept
        for relation in outgoing
        if relation.id in kept and relation.premises[0] == claim
        for cut in debate.incoming.get(relation.id, ())
    )
    counts = {"upon": upon, "onward": onward, "cuts": cuts}
    told = [wording.stub(key, n=count) for key, count in counts.items() if count]
    return wording.stub("hidden", what=", ".join(told)) if told else ""
