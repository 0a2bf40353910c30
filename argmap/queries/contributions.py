"""What contributes to the strength of a claim under a gradual semantics, in three senses.

Removal, gradient and Shapley share answer different questions (`MEANINGS`), so each number is
told with the sense that it has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.cells import wrap
from argmap.queries.judgement import indented
from argmap.semantics.base_scores import LADDER_SCORES, base_scores
from argmap.semantics.bipolar_reading import read_bipolar
from argmap.semantics.gradual.attribution import (
    MEANINGS,
    PERMUTATIONS,
    gradients,
    removals,
    shares,
)
from argmap.semantics.gradual.cones import Part, cone
from argmap.semantics.gradual.definitions import SEMANTICS, gradual_semantics
from argmap.semantics.gradual.evaluating import evaluate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap
    from argmap.queries.records import Record
    from argmap.semantics.bipolar_reading import BipolarReading
    from argmap.semantics.gradual.attribution import Meaning
    from argmap.semantics.gradual.definitions import Semantics
    from argmap.semantics.status import GradualSemantics

Kind = Literal["claim", "relation"]

LINES = 10
"""Contributors of a kind that a report names, unless it is to name all."""

TRIALS = 20_000
"""Of contributors in random orders, about: the more contributors, the fewer orders are drawn."""

FEWEST = 20
"""Random orders that are drawn however many contributors there are."""

HEADS: dict[Meaning, str] = {"share": "share", "removal": "left out", "gradient": "nudge"}
FORMAL: dict[Meaning, str] = {"share": "Shapley", "removal": "removal", "gradient": "gradient"}
"""The heads of the columns, in the order in which they stand."""


@dataclass(frozen=True, slots=True)
class Contributor:
    """A claim or relation with its three effects; above 0 speaks for the claim that is explained.

    An effect is None where a strength that it needs has not converged. `error` is the standard
    error of the share, 0 if it is exact.
    """

    kind: Kind
    id: str
    share: float | None
    removal: float | None
    gradient: float | None
    error: float


@dataclass(frozen=True, slots=True)
class Contributions:
    """What contributes to one claim's strength, each kind in falling order of its size.

    Only what can reach the claim is there. `samples` are the random orders that shares of claims
    and of relations are the means of, 0 where they are exact.
    """

    claim: str
    semantics: GradualSemantics
    strength: float | None
    base: float
    claims: tuple[Contributor, ...]
    relations: tuple[Contributor, ...]
    samples: tuple[int, int]


def contributions(
    debate: ArgumentMap,
    claim: str,
    semantics: GradualSemantics,
    table: Mapping[str, float] = LADDER_SCORES,
    *,
    exclusive: bool = False,
) -> Contributions:
    """Say what contributes to a claim's strength.

    Shares are exact up to 12 claims, or relations, that can reach the claim, and else sampled with
    a fixed seed, from 200 random orders or, of more than 100 contributors, fewer. O(2^12 or 20,000
    or 20 x contributors) evaluations of what lies between. Raises KeyError for an unknown id, and
    ValueError as `strengths` does.
    """
    base = base_scores(debate, table)
    reading = read_bipolar(debate, base, exclusive=exclusive)
    target = reading.claims[claim]
    known = gradual_semantics(semantics)
    reached = cone(reading.graph, known, target)
    within = set(reached.arguments)
    claims = {
        name: Part("claim", number)
        for name, number in reading.claims.items()
        if number in within and number != target
    }
    places = {"attack": set(reached.attacks), "support": set(reached.supports)}
    relations = {
        name: part for name, part in reading.relations.items() if part.index in places[part.kind]
    }
    strength = evaluate(reached.graph, known).scores[reached.target]
    if strength is None:  # then no difference to it is known either
        nothing = (None, None, None, 0.0)
        by_claim = tuple(Contributor("claim", name, *nothing) for name in claims)
        by_relation = tuple(Contributor("relation", name, *nothing) for name in relations)
        return Contributions(claim, semantics, None, base[claim], by_claim, by_relation, (0, 0))
    by_claim, drawn = _effects(reading, known, target, "claim", claims)
    by_relation, also_drawn = _effects(reading, known, target, "relation", relations)
    return Contributions(
        claim, semantics, strength, base[claim], by_claim, by_relation, (drawn, also_drawn)
    )


def _effects(
    reading: BipolarReading,
    semantics: Semantics,
    target: int,
    kind: Kind,
    named: Mapping[str, Part],
) -> tuple[tuple[Contributor, ...], int]:
    parts = tuple(named.values())
    orders = min(max(TRIALS // max(len(parts), 1), FEWEST), PERMUTATIONS)
    shared = shares(reading.graph, semantics, target, parts, permutations=orders)
    rows = zip(
        named,
        shared.effects,
        removals(reading.graph, semantics, target, parts).effects,
        gradients(reading.graph, semantics, target, parts).effects,
        shared.errors,
        strict=True,
    )
    found = (Contributor(kind, *row) for row in rows)
    return tuple(sorted(found, key=_size, reverse=True)), shared.samples


def _size(one: Contributor) -> tuple[float, float]:
    """Give what to sort by; what iteration leaves open makes no order."""
    return round(abs(one.share or 0.0), 6), round(abs(one.removal or 0.0), 6)


def record(found: Contributions) -> Record:
    """Give contributions in their documented shape; an effect that is not known is null."""
    return {
        "claim": found.claim,
        "semantics": found.semantics,
        "strength": found.strength,
        "base": found.base,
        "meanings": dict(MEANINGS),
        "claims": [_told(one) for one in found.claims],
        "relations": [_told(one) for one in found.relations],
        "samples": {"claims": found.samples[0], "relations": found.samples[1]},
    }


def _told(one: Contributor) -> Record:
    return {
        "id": one.id,
        "share": one.share,
        "error": one.error,
        "removal": one.removal,
        "gradient": one.gradient,
    }


def report(
    debate: ArgumentMap,
    found: Contributions,
    room: int,
    *,
    formal: bool = False,
    unicode: bool = True,
    everything: bool = False,
) -> str:
    """Tell contributions in lines of at most `room` columns, each kind's greatest ones.

    `formal` uses the words of the theory; `everything` names all contributors.
    """
    text = debate.claim[found.claim].text
    lines = wrap(f"{text} [{found.claim}]", room)
    lines += [*indented([_strength(found, formal=formal)], room), ""]
    if not found.claims:
        return "\n".join([*lines, "Nothing bears on it.", ""])
    heads = FORMAL if formal else HEADS
    lines += wrap("What contributes to that: above 0 speaks for it, below 0 against it.", room)
    lines += indented((f"{heads[kind]}: {_meaning(kind, formal=formal)}" for kind in heads), room)
    each = (("Claims", found.claims), ("Relations", found.relations))
    for (title, rows), drawn in zip(each, found.samples, strict=True):
        most = len(rows) if everything else LINES
        lines += ["", f"{title}:", _head(heads, drawn)]
        lines += (line for one in rows[:most] for line in _row(one, drawn, room, unicode=unicode))
        if left := rows[most:]:
            lines += indented([_rest(left)], room)
        if drawn:
            sign = "±" if unicode else "~"
            told = f"Shares are means over {drawn} random orders, {sign} their standard errors."
            lines += indented([told], room)
    if any(None in (it.share, it.removal, it.gradient) for _, rows in each for it in rows):
        lines += ["", *wrap("A number is missing where a strength does not settle.", room)]
    return "\n".join(lines) + "\n"


def _strength(found: Contributions, *, formal: bool) -> str:
    title = SEMANTICS[found.semantics].title
    if found.strength is None:
        return f"has no strength under {title} semantics: what it depends on does not settle"
    words = ("strength sigma =", "base score tau =") if formal else ("strength", "base score")
    return f"{words[0]} {found.strength:.2f}, {words[1]} {found.base:.2f}, {title} semantics"


PLAIN: dict[Meaning, str] = {
    "share": "its part in the difference that all of them make together",
    "removal": "what of the strength would be gone if it alone were left out",
    "gradient": "how fast the strength follows a small change of its base score, or of the weight "
    "of a relation",
}


def _meaning(kind: Meaning, *, formal: bool) -> str:
    return MEANINGS[kind] if formal else PLAIN[kind]


def _head(heads: Mapping[Meaning, str], drawn: int) -> str:
    share, *others = (f"{head:>9}" for head in heads.values())
    return "  " + share + " " * (8 if drawn else 0) + "".join(others)


def _row(one: Contributor, drawn: int, room: int, *, unicode: bool) -> list[str]:
    error = f" {'±' if unicode else '~'} {one.error:.3f}" if drawn else ""
    head = f"  {_number(one.share)}{error}{_number(one.removal)}{_number(one.gradient)}  "
    columns = max(room - len(head), 16)
    name = one.id if len(one.id) <= columns else one.id.replace("--", "-- ")
    first, *more = wrap(name, columns)
    return [head + first, *(" " * len(head) + piece for piece in more)]


def _number(effect: float | None) -> str:
    return f"{'-' if effect is None else _signed(effect):>9}"


def _signed(effect: float) -> str:
    told = f"{effect:+.3f}"
    return told if float(told) else "0"


def _rest(left: tuple[Contributor, ...]) -> str:
    count = f"and {len(left)} more"
    known = [abs(one.share) for one in left if one.share is not None]
    return f"{count}, with a share of no more than {max(known):.3f} either way" if known else count
