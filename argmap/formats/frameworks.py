"""Frameworks of arguments and attacks as debates, and back: what af, apx and tgf have in common.

An argument is a claim that is called like it and has no other text; an attack is an attack.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats import iccma
from argmap.formats.drafts import Draft
from argmap.formats.holding import NAMED, reduced
from argmap.formats.iccma_lines import shown
from argmap.formats.losses import Loss, by_place
from argmap.formats.naming import Names, relation_id
from argmap.formats.reading import Reading
from argmap.model import Place, Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping

    from argmap.formats.aspects import Aspect
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap, Relation, RelationKind

MOST_CLAIMS = 250_000
"""Arguments that are read as claims: one line of an af file can ask for millions."""


class Fact(NamedTuple):
    """An argument (without `attacked`), or an attack; `told` is what the file says of it."""

    line: int
    column: int
    name: str
    attacked: str = ""
    told: str = ""
    kind: RelationKind = "attack"


def read(
    text: Text,
    written_in: str,
    facts: Callable[[str], Iterator[Fact]],
    rule: TypeRule,
    called: Callable[[str], str] = str,
    comment: re.Pattern[str] | None = None,
) -> Reading:
    """Read a framework as a debate; `facts` takes a text that is known to be sound. O(length).

    `called` makes of an argument's name what the claim's id should be; `comment` finds comments,
    each as its first group. Raises Refused.
    """
    text = text.in_lines()
    named, problems = iccma.read(text.content.encode(), written_in, text.file)
    if named is None:
        return Reading(problems=tuple(problems))
    if named.framework.count > MOST_CLAIMS:
        message = f"{named.framework.count:,} arguments are too many for a debate"
        hint = f"{MOST_CLAIMS:,} are read; argmap solve reads more"
        raise Refused(Problem("error", iccma.TOO_LARGE, message, Place(text.file, 1, 1), hint))
    draft = Draft(text.file)
    for fact in facts(text.content):
        place = Place(text.file, fact.line, fact.column)
        if fact.attacked:
            draft.relation(fact.kind, (fact.name,), fact.attacked, place=place)
            if fact.told:
                draft.loss("data", f"label `{shown(fact.told)}`", place)
        else:
            draft.claim(fact.name, fact.told, name=called(fact.name), place=place)
    for found in comment.finditer(text.content) if comment else ():
        draft.loss("comment", found[1].lstrip("#% \t").rstrip(), text.place(found.start(1)))
    if not named.framework.count:
        told = "no arguments are found in this framework"
        draft.problem("warning", "no-claims", told, Place(text.file, 1, 1))
    return draft.finish(rule)


def lines(content: str) -> Iterator[tuple[int, int, str]]:
    """Give each line that is not empty: its number, where it begins, and what it says."""
    for number, line in enumerate(content.split("\n"), 1):
        if told := line.strip():
            yield number, len(line) - len(line.lstrip()) + 1, told


def fit(
    debate: ArgumentMap, holds: frozenset[Aspect], names: Mapping[str, str]
) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate that a framework can hold, its claims under other names, and the losses.

    `names` are the new ids by the old; a claim's text is its name. O(size).
    """
    flat, lost = reduced(debate, holds | NAMED)
    for claim in flat.claims:
        name = names[claim.id]
        if claim.text != name:
            lost.append(Loss("claim-text", f"`{claim.id}`: {claim.text}", claim.place))
        if claim.id != name:
            lost.append(Loss("claim-id", f"`{claim.id}`, now `{name}`", claim.place))
    taken = Names(names.values())
    attacks: list[Relation] = []
    for it in flat.relations:
        if it.kind != "attack":
            lost.append(Loss("support", f"`{it.id}`", it.place))
            continue
        ends = (names[it.premises[0]],), names[it.target]
        is_automatic = it.id == relation_id(it.kind, it.premises, it.target)
        wanted = relation_id(it.kind, *ends) if is_automatic else it.id
        attacks.append(replace(it, id=taken.take(wanted), premises=ends[0], target=ends[1]))
    claims = tuple(replace(it, id=names[it.id], text=names[it.id]) for it in flat.claims)
    named = replace(flat, claims=claims, relations=tuple(attacks))
    drawn, more = reduced(named, holds | {"claim-ids", "opaque-ids"})
    lost += more
    return drawn, by_place(lost)
