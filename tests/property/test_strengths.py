"""What holds of the strengths of every debate, whatever its shape."""

from __future__ import annotations

import re
from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.drawing.focus import part_of
from argmap.queries.contributing_part import contributing_claims
from argmap.queries.contributions import contributions
from argmap.queries.strength_explanation import explain_strength
from argmap.queries.strength_explanation_text import strength_explanation_record, strength_text
from argmap.queries.strengths import strength_record, strength_report
from argmap.semantics.status import GRADUAL
from argmap.semantics.stopping import OutOfTimeError
from argmap.semantics.strengths import strengths
from tests.maps import bare_maps
from tests.property.test_invariance import renamed
from tests.stopping import after

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Relation
    from argmap.semantics.status import GradualSemantics

semantics_names = st.sampled_from(GRADUAL)


@st.composite
def weighted_maps(draw: st.DrawFn) -> ArgumentMap:
    debate = draw(bare_maps(5, 7))
    weights = st.one_of(st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1))
    claims = tuple(replace(claim, weight=draw(weights)) for claim in debate.claims)
    return replace(debate, claims=claims)


@given(weighted_maps(), semantics_names)
def test_strengths_are_from_0_to_1_or_missing(
    debate: ArgumentMap, semantics: GradualSemantics
) -> None:
    found = strengths(debate, semantics)
    held = [*found.claims.values(), *found.relations.values()]
    assert set(found.claims) == set(debate.claim)
    assert all(strength is None or 0 <= strength <= 1 for strength in held)
    assert found.converged == (None not in held)


@given(weighted_maps(), semantics_names)
def test_without_relations_the_strength_is_the_base_score(
    debate: ArgumentMap, semantics: GradualSemantics
) -> None:
    found = strengths(replace(debate, relations=()), semantics)
    # The MLP-based semantics takes 0 and 1 for a millionth from them.
    assert found.claims == pytest.approx(dict(found.base), abs=1.1e-6)


@given(weighted_maps(), semantics_names, st.booleans())
def test_renaming_renames_the_strengths(
    debate: ArgumentMap, semantics: GradualSemantics, exclusive: bool
) -> None:
    other, new = renamed(debate)
    found = strengths(debate, semantics, exclusive=exclusive)
    again = strengths(other, semantics, exclusive=exclusive)
    assert again.claims == {new[name]: strength for name, strength in found.claims.items()}
    assert again.relations == {new[name]: held for name, held in found.relations.items()}


@given(weighted_maps())
def test_df_quad_is_what_its_definition_says(debate: ArgumentMap) -> None:
    """Each strength follows from the others by the case analysis of Rago et al. (2016).

    Without circles that settles all of them; in a circle they are a fixed point.
    """
    found = strengths(debate, "df-quad")
    assume(found.converged)
    held = {name: strength or 0.0 for name, strength in found.claims.items()}
    steps = {name: strength or 0.0 for name, strength in found.relations.items()}

    def combined(relations: Iterable[Relation]) -> float:
        return 1 - prod(1 - force(relation) for relation in relations)

    def force(relation: Relation) -> float:
        return steps.get(relation.id, held[relation.premises[0]])

    for name, strength in steps.items():
        cuts = combined(debate.incoming.get(name, ()))
        least = min(held[premise] for premise in debate.relation[name].premises)
        assert strength == pytest.approx(least * (1 - cuts), abs=1e-8)
    for name, strength in held.items():
        incoming = debate.incoming.get(name, ())
        attack, support = (
            combined(it for it in incoming if it.kind == kind) for kind in ("attack", "support")
        )
        base = found.base[name]
        way = base if attack >= support else 1 - base
        assert strength == pytest.approx(base - way * (attack - support), abs=1e-8)


@settings(max_examples=60)
@given(weighted_maps(), semantics_names, st.booleans(), st.booleans(), st.integers(24, 100))
def test_a_report_keeps_its_room_and_shows_no_number_that_is_not_there(
    debate: ArgumentMap, semantics: GradualSemantics, formal: bool, unicode: bool, room: int
) -> None:
    found = strengths(debate, semantics)
    lost = replace(found, converged=False, method="continuous", claims=dict.fromkeys(found.claims))
    for shown in (found, lost):
        told = strength_report(debate, shown, room, formal=formal, unicode=unicode)
        assert all(len(line) <= max(room, 40) for line in told.splitlines())
        assert unicode or "█" not in told
    for line in told.splitlines():
        assert not re.search(r"strength (sigma = )?\d", line)
        assert not re.search(r"[█#░.]{10} \d", line)
    record = strength_record(debate, lost)
    assert set(record["claims"].values()) <= {None}
    assert {it["strength"] for it in record["theses"]} <= {None}


@settings(max_examples=30)
@given(weighted_maps(), semantics_names, st.data())
def test_contributions_are_of_what_reaches_the_claim_and_shares_add_up(
    debate: ArgumentMap, semantics: GradualSemantics, data: st.DataObject
) -> None:
    assume(debate.claims)
    claim = data.draw(st.sampled_from(sorted(debate.claim)))
    whole = strengths(debate, semantics)
    found = contributions(debate, whole, claim)
    assert found.strength == whole.claims[claim]
    assert {it.id for it in found.claims} <= set(debate.claim) - {claim}
    assert {it.id for it in found.relations} <= set(debate.relation)
    if found.strength is None or None in {it.share for it in (*found.claims, *found.relations)}:
        return
    bare = strengths(replace(debate, relations=()), semantics).claims[claim] or 0.0
    for rows in (found.claims, found.relations):
        if len(rows) <= 12:
            total = sum(it.share or 0.0 for it in rows)
            # Iteration, and the margin of the MLP-based semantics, leave a little open.
            assert total == pytest.approx(found.strength - bare, abs=1e-4)


@settings(max_examples=60)
@given(weighted_maps(), semantics_names, st.data(), st.booleans(), st.booleans())
def test_an_explanation_keeps_its_room_and_its_map_hangs_together(
    debate: ArgumentMap,
    semantics: GradualSemantics,
    data: st.DataObject,
    exclusive: bool,
    everything: bool,
) -> None:
    assume(debate.claims)
    names = sorted(debate.claim)
    claim = data.draw(st.sampled_from(names))
    other = data.draw(st.sampled_from(["", *(it for it in names if it != claim)]))
    room = data.draw(st.integers(24, 100))
    stop = after(data.draw(st.sampled_from([500, 20_000])))
    try:
        found = explain_strength(
            debate, claim, semantics, exclusive=exclusive, other=other, stop=stop
        )
    except OutOfTimeError:
        return
    for formal in (True, False):
        told = strength_text(found, room, formal=formal, everything=everything)
        assert all(len(line) <= max(room, 32) for line in told.splitlines())
    record = strength_explanation_record(found)
    assert record["strength"] == strengths(debate, semantics, exclusive=exclusive).claims[claim]
    if record["strength"] is not None and not other:
        shares = [it["share"] for it in record["claims"]]
        if shares and None not in shares:
            moved = record["strength"] - record["base"]
            assert sum(shares) == pytest.approx(moved, abs=1e-4)
    shown = contributing_claims(found, everything=everything)
    explained = {claim, other} - {""}
    part = part_of(debate, shown, "").debate
    assert explained <= shown <= set(debate.claim)
    joined = {premise for relation in part.relations for premise in relation.premises}
    rivals = {thesis.id for thesis in debate.theses} if exclusive else set()
    assert shown <= joined | explained | rivals
