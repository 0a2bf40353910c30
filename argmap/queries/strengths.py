"""The strengths of a debate's claims, told so that people can read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.cells import wrap
from argmap.model import EVIDENCE_LADDER, OTHER_EVIDENCE
from argmap.queries.judgement import SIDES, indented
from argmap.semantics.base_scores import NO_EVIDENCE, whole_table
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.strengths import force
from argmap.stance import STANCES, standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import ArgumentMap, Claim
    from argmap.queries.records import Record
    from argmap.semantics.gradual.iterating import Method
    from argmap.semantics.strengths import Strengths

MOST = 3
"""What is named of all that speaks for a claim or against it; of more, the number is told."""

SAME = 1e-6
"""Two strengths that differ by less are taken for one: iteration leaves as much open."""

CELLS = 10
"""Of a bar that stands for strength 1."""

METHODS: dict[Method, str] = {
    "exact": "",
    "discrete": "computing all strengths anew from the old ones",
    "damped": "the same with steps of a tenth of the way",
    "continuous": "following a continuous change by Runge-Kutta steps",
}


@dataclass(frozen=True, slots=True)
class Bearing:
    """What bears on a claim directly, with the strength that it has there.

    `relation` is empty, and there is one premise, where that is a rival thesis. `undercut` is
    whether something takes of the strength that its premises give it.
    """

    relation: str
    premises: tuple[str, ...]
    strength: float | None
    undercut: bool = False


def strength_record(debate: ArgumentMap, found: Strengths, asked: Sequence[Claim] = ()) -> Record:
    """Give strengths as the documented shape of `judge --format json`. O(n log n).

    A strength that has not converged is null. `asked` are the claims that were asked about.
    """
    return {
        **evaluation_record(found),
        "theses": [strength_of(debate, found, thesis) for thesis in debate.theses],
        "asked": [strength_of(debate, found, claim) for claim in asked],
        "sides": {
            side: [claim.id for claim in claims] for side, claims in _sides(debate, found).items()
        },
        "claims": dict(found.claims),
        "base": dict(found.base),
        "relations": dict(found.relations),
    }


def evaluation_record(found: Strengths) -> Record:
    """Say how strengths were found, as the records of `judge` and `why` begin."""
    return {
        "semantics": found.semantics,
        "exclusive": found.exclusive,
        "table": whole_table(found.table),
        "converged": found.converged,
        "method": found.method,
        "residual": found.residual,
        "steps": found.steps,
    }


def strength_of(debate: ArgumentMap, found: Strengths, claim: Claim) -> Record:
    """Give a claim with its strength and what bears on it directly, as a record."""
    speaking = bearings(debate, found, claim)
    return {
        "id": claim.id,
        "text": claim.text,
        "strength": found.claims[claim.id],
        "base": found.base[claim.id],
        **{
            side: [
                {"relation": it.relation, "premises": list(it.premises), "strength": it.strength}
                for it in each
            ]
            for side, each in zip(("for", "against"), speaking, strict=True)
        },
    }


def bearings(
    debate: ArgumentMap, found: Strengths, claim: Claim
) -> tuple[list[Bearing], list[Bearing]]:
    """Give what supports a claim and what attacks it, strongest first; unknown strengths last.

    Supports are left out where the semantics knows none.
    """
    kinds: dict[str, list[Bearing]] = {"support": [], "attack": []}
    for relation in debate.incoming.get(claim.id, ()):
        strength = force(found, relation)
        undercut = relation.id in debate.incoming
        kinds[relation.kind].append(Bearing(relation.id, relation.premises, strength, undercut))
    if found.exclusive and claim.type == "thesis":
        named = {it.premises for it in kinds["attack"] if it.relation not in found.relations}
        kinds["attack"] += (
            Bearing("", (it.id,), found.claims[it.id])
            for it in debate.theses
            if it.id != claim.id and (it.id,) not in named
        )
    if not SEMANTICS[found.semantics].takes_supports:
        kinds["support"] = []
    return (
        sorted(kinds["support"], key=lambda it: _falling(it.strength)),
        sorted(kinds["attack"], key=lambda it: _falling(it.strength)),
    )


def _falling(strength: float | None) -> float:
    return 1.0 if strength is None else -strength


def _sides(debate: ArgumentMap, found: Strengths) -> dict[str, list[Claim]]:
    """Give the claims of each side but the theses, strongest first, unknown strengths last."""
    standing = standings(debate)
    others = [claim for claim in debate.claims if claim.type != "thesis"]
    others.sort(key=lambda claim: _falling(found.claims[claim.id]))
    sides = {side: [it for it in others if standing[it.id].stance == side] for side in STANCES}
    return {side: claims for side, claims in sides.items() if claims}


def strength_report(
    debate: ArgumentMap,
    found: Strengths,
    room: int,
    *,
    formal: bool = False,
    unicode: bool = True,
    asked: Sequence[Claim] = (),
) -> str:
    """Tell strengths in lines of at most `room` columns, with two decimals.

    `formal` uses the words of the theory; without `unicode` bars are of plain characters. The
    claims that are `asked` about stand where the theses do otherwise.
    """
    lines = [*wrap(strength_opening(found), room), *wrap(origins(debate, found), room), ""]
    for claim in asked or debate.theses:
        lines += wrap(f"{claim.text} [{claim.id}]", room)
        lines += [*indented(_said(debate, found, claim, formal=formal), room), ""]
    if not (asked or debate.theses):
        lines += ["The debate has no thesis.", ""]
    sides = _sides(debate, found)
    if sides:
        words = "sigma and sigma - tau" if formal else "strength and its way from the base score"
        lines += wrap(f"Claims with {words}, strongest first.", room)
    for side, claims in sides.items():
        lines.append(f"{SIDES.get(side, 'Without a way to a thesis')}:")
        for claim in claims:
            lines += _row(found, claim.id, room, unicode=unicode)
    lines += ["", *wrap(way(found, formal=formal), room)]
    return "\n".join(lines) + "\n"


def strength_opening(found: Strengths) -> str:
    """Say of what kind strengths are, and how the debate was read for them."""
    semantics = SEMANTICS[found.semantics]
    raised = "raised by what supports it and " if semantics.takes_supports else ""
    told = (
        "A verdict on the map, not on the truth: a claim's strength, from 0 (rejected) to 1 "
        f"(accepted), is its base score, {raised}lowered by what attacks it, under "
        f"{semantics.title} semantics"
    )
    told += ", where theses exclude each other." if found.exclusive else "."
    return told if semantics.takes_supports else f"{told} Supports have no effect in it."


def origins(debate: ArgumentMap, found: Strengths) -> str:
    """Say where base scores come from, and of how many claims."""
    known = (*EVIDENCE_LADDER, *OTHER_EVIDENCE)
    weighed = sum(claim.weight is not None for claim in debate.claims)
    by_evidence = sum(claim.weight is None and claim.evidence in known for claim in debate.claims)
    rest = len(debate.claims) - weighed - by_evidence
    whose = "the usual table" if whole_table(found.table) == whole_table({}) else "your table"
    counted = {
        "by their `weight`": weighed,
        f"by {whose} for their evidence": by_evidence,
        f"without known evidence, at {whole_table(found.table)[NO_EVIDENCE]:.2f}": rest,
    }
    told = [f"{count} {origin}" for origin, count in counted.items() if count]
    return f"Base scores of claims: {'; '.join(told)}." if told else ""


def _said(debate: ArgumentMap, found: Strengths, claim: Claim, *, formal: bool) -> list[str]:
    strength, base = found.claims[claim.id], found.base[claim.id]
    if strength is None:
        told = "has no strength: what it depends on does not settle"
    elif formal:
        told = f"strength sigma = {strength:.2f}, base score tau = {base:.2f}"
    else:
        told = f"strength {strength:.2f}, {_moved(strength, base)}"
    supports, attacks = bearings(debate, found, claim)
    return [
        told,
        *(f"most for it: {strongest_named(each)}" for each in [supports] if each),
        *(f"most against it: {strongest_named(each)}" for each in [attacks] if each),
    ]


def _moved(strength: float, base: float) -> str:
    if f"{strength:.2f}" == f"{base:.2f}":
        return "its base score" if abs(strength - base) < SAME else "next to its base score"
    return f"{'raised' if strength > base else 'lowered'} from a base score of {base:.2f}"


def strongest_named(each: Sequence[Bearing]) -> str:
    """Name the first few, each with the strength that it has there, and count the others."""
    named = []
    for it in each[:MOST]:
        strength = "not settled" if it.strength is None else f"{it.strength:.2f}"
        told = f"{strength}, undercut" if it.undercut else strength
        named.append(f"{' with '.join(f'`{premise}`' for premise in it.premises)} ({told})")
    more = len(each) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def _row(found: Strengths, claim: str, room: int, *, unicode: bool) -> list[str]:
    strength = found.claims[claim]
    if strength is None:
        head = f"  {'not settled':{CELLS + 11}} "
    else:
        change = f"{strength - found.base[claim]:+.2f}"
        moved = change if float(change) else ""
        head = f"  {bar(strength, unicode=unicode)} {strength:.2f} {moved:5} "
    first, *more = wrap(claim, max(room - len(head), 16))
    return [head + first, *(" " * len(head) + piece for piece in more)]


def bar(strength: float, *, unicode: bool) -> str:
    """Draw a strength in [0, 1] as a bar of ten cells."""
    full, empty = "█░" if unicode else "#."
    filled = int(strength * CELLS + 0.5)
    return full * filled + empty * (CELLS - filled)


def way(found: Strengths, *, formal: bool) -> str:
    """Say how the strengths were found, and which were not."""
    counted = f"{found.steps} step{'' if found.steps == 1 else 's'}"
    residual = f"{found.residual:.1e}"
    if found.method == "exact":
        return "All strengths are exact, as no claims bear on each other in a circle."
    told = "Some claims bear on each other in a circle. "
    way = f"{found.method} iteration, {counted}, residual {residual}"
    if not formal:
        way = f"{METHODS[found.method]}, {counted}"
    if found.converged:
        told += f"Their strengths were found by {way}"
        more = f" by more than {residual}" if found.residual else ""
        return told + ("." if formal else f"; one more would change none{more}.")
    lost = (f"`{name}`" for name, strength in found.claims.items() if strength is None)
    told += f"Iteration did not settle (last: {way}"
    told += "). " if formal else f"; one more still changed one by {residual}). "
    return f"{told}No strength is known of what depends on that: {_names(lost)}."


def _names(names: Iterable[str]) -> str:
    return ", ".join(names) or "some relations"
