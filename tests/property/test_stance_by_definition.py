"""Stance and depth against their definition: every path written out, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from argmap.stance import SIGNS, Standing, standings
from tests.maps import bare_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def by_definition(debate: ArgumentMap) -> dict[str, Standing]:
    """Walk every path from each claim that stops at the first thesis.

    A path may pass a node twice, so paths are followed up to the length within which all signs
    must have shown: two states, + and -, for each claim and each relation.
    """
    theses = {thesis.id for thesis in debate.theses}
    longest = 2 * (len(debate.claims) + len(debate.relations)) + 1
    found = {}
    for claim in debate.claims:
        signs: dict[int, int] = {}
        # A place is a claim, or a relation whose step has been taken but for its target.
        places = {(claim.id, 1)}
        for length in range(1, longest + 1):
            arrived: set[tuple[str, int]] = set()
            for node, sign in places:
                if node in theses and length > 1:
                    continue
                for relation in debate.outgoing.get(node, ()):
                    arrived |= ends_of_step(debate, relation.id, sign)
            places = arrived
            for node, sign in places:
                if node in theses:
                    signs.setdefault(sign, length)
        stance = {(): "none", (1,): "for", (-1,): "against", (-1, 1): "both"}[tuple(sorted(signs))]
        depth = 0 if claim.id in theses else min(signs.values(), default=-1)
        found[claim.id] = Standing(stance, depth)  # type: ignore[arg-type]
    return found


def ends_of_step(debate: ArgumentMap, relation_id: str, sign: int) -> set[tuple[str, int]]:
    """Follow a relation to the claim it bears on in the end, through what it undercuts."""
    passed = set()
    while relation_id not in passed:
        passed.add(relation_id)
        relation = debate.relation[relation_id]
        sign *= SIGNS[relation.kind]
        if relation.target in debate.claim:
            return {(relation.target, sign)}
        relation_id = relation.target
    return set()


@settings(max_examples=300)
@given(bare_maps(6, 9))
def test_stance_is_the_sign_of_the_paths(debate: ArgumentMap) -> None:
    found, expected = standings(debate), by_definition(debate)
    assert {name: held.stance for name, held in found.items()} == {
        name: held.stance for name, held in expected.items()
    }


def test_the_definition_itself_on_an_example() -> None:
    from tests.sketches import sketch

    debate = sketch("thesis: t\nr: a, b attacks t\nq: u undercuts r\nv undercuts q\nc supports b")
    told = {name: held.stance for name, held in by_definition(debate).items()}
    assert told == {
        "t": "none",
        "a": "against",
        "b": "against",
        "u": "for",
        "v": "against",
        "c": "against",
    }


@settings(max_examples=100)
@given(bare_maps(6, 9))
def test_depth_is_the_length_of_the_shortest_path(debate: ArgumentMap) -> None:
    found, expected = standings(debate), by_depth(debate)
    assert {name: held.depth for name, held in found.items()} == expected


def by_depth(debate: ArgumentMap) -> dict[str, int]:
    """Relax every relation until nothing changes; an undercut lies one beyond what it denies."""
    far = 10**6
    depth = {claim.id: 0 if claim.type == "thesis" else far for claim in debate.claims}
    beyond = {relation.id: far for relation in debate.relations}
    changed = True
    while changed:
        changed = False
        for relation in debate.relations:
            goal = depth if relation.target in debate.claim else beyond
            here = goal[relation.target] + 1
            for table, name in ((beyond, relation.id), *((depth, p) for p in relation.premises)):
                if here < table[name]:
                    table[name] = here
                    changed = True
    return {name: -1 if held >= far else held for name, held in depth.items()}
