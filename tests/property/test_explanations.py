"""Explanations hold of every debate: trees win, changes change, and nothing smaller does."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Relation
from argmap.queries.explanation import claims_of, explain
from argmap.queries.explanation_text import explanation_record, explanation_text
from argmap.queries.steps import walked
from argmap.semantics.contrast import common_causes
from argmap.semantics.disputes import Node, dispute_tree
from argmap.semantics.flips import flips, hinges
from argmap.semantics.framework import framework_of
from argmap.semantics.grounds import Grounds, grounds, proof
from argmap.semantics.labelling import IN, OUT, UNDECIDED
from argmap.semantics.positions import CONFLICT_FREE, shown
from argmap.semantics.status import STATUSES, SUPPORTS, Status
from argmap.semantics.table import SEMANTICS
from argmap.semantics.tasks import extensions
from argmap.semantics.trials import meets
from argmap.semantics.verdict import judge
from tests.maps import bare_maps, maps
from tests.unit.semantics.frameworks import Case, cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.trials import Goal

ALL = 10**6
"""Nodes of a tree that is not cut."""


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from nodes(child)


@given(cases(9))
def test_the_tree_of_an_accepted_argument_is_a_winning_strategy(case: Case) -> None:
    framework = framework_of(*case)
    known = grounds(framework)
    for argument in range(framework.count):
        if known.marks[argument] != IN:
            continue
        tree = dispute_tree(known, argument, ALL)
        proponents = {it.argument for it in nodes(tree) if it.role == "proponent"}
        for node in nodes(tree):
            below = [child.argument for child in node.children]
            if node.again:
                assert not below
            elif node.role == "proponent":
                assert below == list(framework.attackers(node.argument))
            else:
                assert len(below) == 1
                assert below[0] in framework.attackers(node.argument)
        assert not any(set(framework.attackers(it)) & proponents for it in proponents)
        followed = [it.argument for it in nodes(tree) if not it.again]
        assert len(followed) == len(set(followed))


@given(cases(9))
def test_no_argument_of_a_grounded_tree_rests_on_itself(case: Case) -> None:
    framework = framework_of(*case)
    known = grounds(framework)
    for argument in range(framework.count):
        if known.marks[argument] == IN:
            children = {
                it.argument: [answer.argument for child in it.children for answer in child.children]
                for it in nodes(dispute_tree(known, argument, ALL))
                if it.role == "proponent" and not it.again
            }
            for start, answers in children.items():
                below, agenda = set(answers), list(answers)
                for one in agenda:
                    fresh = set(children[one]) - below
                    below |= fresh
                    agenda += fresh
                assert start not in below


@given(cases(9))
def test_other_trees_show_what_decides_or_that_nothing_does(case: Case) -> None:
    framework = framework_of(*case)
    known = grounds(framework)
    for argument in range(framework.count):
        tree = dispute_tree(known, argument, ALL)
        if known.marks[argument] == OUT:
            assert [it.argument for it in tree.children]
            assert {it.label for it in tree.children} == {"in"}
            assert tree.role == "opponent"
        elif known.marks[argument] == UNDECIDED:
            assert {it.label for it in nodes(tree)} == {"undecided"}
            leaves = [it for it in nodes(tree) if not it.children]
            assert all(it.again for it in leaves)
            assert [it.argument for it in tree.children] == known.attackers(argument, UNDECIDED)


@given(cases(9), st.data())
def test_a_proof_holds_whatever_else_falls(case: Case, data: st.DataObject) -> None:
    framework = framework_of(*case)
    known = grounds(framework)
    for argument in range(framework.count):
        if known.marks[argument] == IN:
            rest = sorted(set(range(framework.count)) - proof(known, argument))
            lost = data.draw(st.frozensets(st.sampled_from(rest))) if rest else frozenset[int]()
            assert grounds(framework, lost).marks[argument] == IN


@given(cases(8))
def test_what_is_fallen_counts_as_not_there(case: Case) -> None:
    framework = framework_of(*case)
    for lost in range(framework.count):
        kept = [a for a in range(framework.count) if a != lost]
        number = {a: i for i, a in enumerate(kept)}
        attacks = [(number[a], number[b]) for a, b in framework.attacks() if lost not in (a, b)]
        small = grounds(framework_of(len(kept), attacks))
        known = grounds(framework, frozenset({lost}))
        assert [known.marks[a] for a in kept] == list(small.marks)


@settings(max_examples=60)
@given(cases(6))
def test_what_is_shown_is_the_status_and_each_position_is_an_extension(case: Case) -> None:
    framework = framework_of(*case)
    for semantics in SEMANTICS:
        sets = list(map(set, extensions(framework, semantics).sets))
        for argument in range(framework.count):
            found = shown(framework, semantics, argument)
            assert found.none == (not sets)
            assert found.status == _status(framework_of(*case).attackers(argument), argument, sets,
                                           absent=semantics in CONFLICT_FREE)  # fmt: skip
            members = [{a for a, m in enumerate(it.marks) if m == IN} for it in found.labellings]
            if not found.stepwise:
                assert all(it in sets for it in members)
            for known in found.labellings:
                _check_positions_tree(known, argument, admissible=semantics not in CONFLICT_FREE)


def _status(against: object, argument: int, sets: list[set[int]], *, absent: bool) -> Status:
    attackers = set(against)  # type: ignore[call-overload]
    if not sets:
        return "undecided"
    if all(argument in one for one in sets):
        return "accepted"
    falls = all(argument not in one if absent else attackers & one for one in sets)
    return "defeated" if falls else "undecided"


def _check_positions_tree(known: Grounds, argument: int, *, admissible: bool) -> None:
    tree = dispute_tree(known, argument, ALL)
    for node in nodes(tree):
        if node.role == "opponent" and node.label == "out" and not node.again:
            assert node.children
        if admissible and node.label == "in" and not node.again:
            assert all(child.label == "out" for child in node.children)


def _answered(debate: ArgumentMap, names: tuple[str, ...]) -> ArgumentMap:
    """Add an objection to each of some claims that nothing answers."""
    objections = tuple(Claim(f"against-{name}", "con", "No.") for name in names)
    relations = tuple(
        Relation(f"answer-{name}", "attack", (f"against-{name}",), name) for name in names
    )
    return replace(
        debate, claims=debate.claims + objections, relations=debate.relations + relations
    )


def _without(debate: ArgumentMap, names: tuple[str, ...]) -> ArgumentMap:
    """Leave claims out, with all relations that cannot be without them."""
    kept = debate.relations
    while True:
        known = {*debate.claim, *(relation.id for relation in kept)} - set(names)
        fewer = tuple(r for r in kept if known.issuperset((*r.premises, r.target)))
        if len(fewer) == len(kept):
            break
        kept = fewer
    claims = tuple(claim for claim in debate.claims if claim.id not in names)
    return replace(debate, claims=claims, relations=kept)


@settings(max_examples=50, deadline=None)
@given(
    bare_maps(most_claims=5, most_relations=8),
    st.sampled_from(list(SEMANTICS)) | st.just("grounded"),
    st.sampled_from(SUPPORTS),
    st.booleans(),
)
def test_changes_are_all_the_smallest_there_are(
    debate: ArgumentMap, semantics: str, supports: str, exclusive: bool
) -> None:
    claim = debate.claims[0].id
    others = [it.id for it in debate.claims[1:]]

    def after(changed: ArgumentMap) -> Status:
        return judge(changed, semantics, supports, exclusive=exclusive).claims[claim]  # type: ignore[arg-type]

    def smallest(goal: Goal) -> list[tuple[tuple[str, ...], Status, Status]]:
        for size in range(len(others) + 1):
            tried = (
                (names, after(_answered(debate, names)), after(_without(debate, names)))
                for names in combinations(others, size)
            )
            if reached := [it for it in tried if meets(it[1], goal) or meets(it[2], goal)]:
                return reached
        return []

    found = flips(debate, claim, semantics, supports, exclusive=exclusive)  # type: ignore[arg-type]
    alone: list[str] = []
    for flip in found:
        assert flip.complete
        expected = smallest(flip.goal)
        assert [(it.claims, it.answered, it.left_out) for it in flip.changes] == expected
        assert flip.least == (len(expected[0][0]) if expected else 0)
        alone += [names[0] for names, _, _ in expected if len(names) == 1]
    assert hinges(found) == tuple(dict.fromkeys(alone))


@given(cases(8), st.data())
def test_common_causes_defend_the_one_and_tell_against_the_other(
    case: Case, data: st.DataObject
) -> None:
    framework = framework_of(*case)
    if not framework.count:
        return
    known = grounds(framework)
    any_argument = st.integers(0, framework.count - 1)
    fact, foil = data.draw(any_argument), data.draw(any_argument)
    causes = common_causes(known, fact, foil)
    against = _above(known, set(known.attackers(foil, IN)))
    if known.marks[fact] != IN or known.marks[foil] != OUT:
        assert causes == []
    else:
        assert set(causes) == _above(known, {fact}) & against


def _above(known: Grounds, starts: set[int]) -> set[int]:
    """Close a set under accepted answers to its attackers, by repetition."""
    while True:
        wider = starts | {
            answer
            for one in starts
            for attacker in known.framework.attackers(one)
            for answer in known.attackers(attacker, IN)
        }
        if wider == starts:
            return starts
        starts = wider


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(bare_maps(most_claims=6, most_relations=9), maps(most_claims=4)),
    st.sampled_from(list(SEMANTICS)),
    st.sampled_from(SUPPORTS),
    st.booleans(),
    st.data(),
)
def test_every_claim_of_every_debate_is_explained(
    debate: ArgumentMap, semantics: str, supports: str, exclusive: bool, data: st.DataObject
) -> None:
    if not debate.claims:
        return
    claim = data.draw(st.sampled_from(debate.claims)).id
    other = data.draw(st.sampled_from([it.id for it in debate.claims if it.id != claim] or [""]))
    verdict = judge(debate, semantics, supports, exclusive=exclusive)  # type: ignore[arg-type]
    for foil in ("", other):
        explanation = explain(debate, claim, semantics, supports, exclusive=exclusive, other=foil)  # type: ignore[arg-type]
        standing = explanation.standing
        assert standing.status == verdict.claims[claim]
        assert standing.none == verdict.none
        for dispute in standing.disputes:
            for step in walked(dispute):
                assert step.status in STATUSES
                assert debate.claim.keys() >= set(step.claims)
                assert step.relation in {"", *debate.relation}
                assert step.on in {"", *debate.claim, *debate.relation}
        assert debate.claim.keys() >= claims_of(explanation)
        for formal in (False, True):
            text = explanation_text(explanation, 40, formal=formal)
            assert verdict.claims[claim] in text or formal
        record = json.loads(json.dumps(explanation_record(explanation)))
        assert record["status"] == verdict.claims[claim]
        if foil and explanation.contrast:
            assert explanation.contrast.other.status == verdict.claims[foil]
            assert explanation.contrast.holds == (
                verdict.claims[claim] == "accepted" != verdict.claims[foil]
            )
