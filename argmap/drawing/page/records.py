"""The debate as the page's script reads it: claims by number, in the order of the map."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from argmap.drawing.looks import CLAIM_LOOKS, Degree
from argmap.drawing.measure import clean
from argmap.drawing.page.keys import runs_across
from argmap.drawing.reading import reading_order
from argmap.drawing.view import PLAIN, View
from argmap.formats.links import link_of
from argmap.queries.records import passage
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.drawing.focus import Part
    from argmap.model import ArgumentMap, Claim, Relation

Record = dict[str, Any]


def page_record(part: Part, view: View = PLAIN, folded: tuple[str, ...] = ()) -> Record:
    """Give all that the page knows of a part of a debate, with every text fit to be shown.

    Claims and relations refer to each other by their numbers in these lists. A claim's `upon`
    are the claims that it bears on: of an undercut, the one that the denied step leads to.
    `folded` are the claims that are collapsed at first. `flow` says how the map runs: along which
    axis, whether what bears on a thesis lies in that axis's direction (1) or against it (-1), and
    whether on both sides. O(claims + relations + characters), chains of undercuts apart.
    """
    debate = part.debate
    order = reading_order(debate)
    number = {claim.id: n for n, claim in enumerate(order)}
    standing = standings(part.whole)
    claims = [
        {
            "id": claim.id,
            "type": claim.type,
            "word": CLAIM_LOOKS[claim.type].word,
            "text": clean(claim.text),
            "stance": standing[claim.id].stance,
            "depth": standing[claim.id].depth,
            "status": _status(part, claim),
            "strength": _strength(part, claim),
            "stub": clean(part.stubs.get(claim.id, "")),
            "source": _cleaned(
                debate.source[source].title for source in claim.sources if source in debate.source
            ),
            "speaker": _cleaned(claim.said_by),
            "evidence": _cleaned([claim.evidence]),
            "principle": _cleaned(claim.principles),
            "tag": _cleaned(claim.tags),
            "weight": claim.weight,
            "risk": _risk(claim),
            "cites": _cites(claim, debate),
            "upon": _upon(debate, claim, number),
        }
        for claim in order
    ]
    return {
        "claims": claims,
        "relations": _relations(debate, number),
        "folded": [number[name] for name in dict.fromkeys(folded) if name in number],
        "flow": _flow(view),
    }


def _status(part: Part, claim: Claim) -> str:
    mark = part.statuses.get(claim.id, "")
    return mark if isinstance(mark, str) else ""


def _strength(part: Part, claim: Claim) -> str:
    mark = part.statuses.get(claim.id)
    return mark.word if isinstance(mark, Degree) else ""


def _flow(view: View) -> Record:
    return {
        "along": "x" if runs_across(view) else "y",
        "away": 1 if view.direction in {"right", "down"} else -1,
        "sides": view.sides,
    }


def _cleaned(texts: Iterable[str]) -> list[str]:
    """Give texts as they are shown, each once, empty ones left out."""
    return list(dict.fromkeys(filter(None, map(clean, texts))))


def _risk(claim: Claim) -> str:
    if claim.risk is None:
        return ""
    bearers = " and ".join(map(clean, claim.risk.bearer))
    bearer = f"borne by {bearers}; " if bearers else ""
    return clean(f"{bearer}likelihood {claim.risk.likelihood}, severity {claim.risk.severity}")


def _cites(claim: Claim, debate: ArgumentMap) -> list[list[str]]:
    """Give each citation as it is read, and the address of its passage, "" if it has none."""
    return [
        [clean(passage(one, debate)), link_of(replace(claim, cites=(one,)), debate)]
        for one in claim.cites
        if one.source in debate.source
    ]


def _relations(debate: ArgumentMap, number: Mapping[str, int]) -> list[Record]:
    """Give the relations; `target` is a claim's number, `step` the number of a denied relation."""
    relation_number = {relation.id: n for n, relation in enumerate(debate.relations)}
    return [
        {
            "id": relation.id,
            "kind": relation.kind,
            "premises": [number[premise] for premise in relation.premises],
            "target": number.get(relation.target, -1),
            "step": -1 if relation.target in number else relation_number.get(relation.target, -1),
            "scheme": clean(relation.scheme),
        }
        for relation in debate.relations
    ]


def _upon(debate: ArgumentMap, claim: Claim, number: Mapping[str, int]) -> list[int]:
    ends = (_end(debate, relation) for relation in debate.outgoing.get(claim.id, ()))
    return list(dict.fromkeys(number[end] for end in ends if end in number and end != claim.id))


def _end(debate: ArgumentMap, relation: Relation) -> str:
    """Give the claim that a relation leads to; "" where undercuts deny each other in a circle."""
    passed: set[str] = set()
    while relation.target in debate.relation and relation.target not in debate.claim:
        if relation.id in passed:
            return ""
        passed.add(relation.id)
        relation = debate.relation[relation.target]
    return relation.target
