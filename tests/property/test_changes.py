"""What leaving out and adding must keep, in any debate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from argmap.cells import width
from argmap.queries.changes import change
from argmap.queries.differences import difference, report
from argmap.semantics.verdict import judge
from argmap.store import dumps, loads
from tests.maps import bare_maps, maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.queries.changes import Change


def names_of(data: st.DataObject, debate: ArgumentMap) -> list[str]:
    names = [*debate.claim, *debate.relation]
    return data.draw(st.lists(st.sampled_from(names), max_size=4)) if names else []


def changed(debate: ArgumentMap, without: list[str], added: tuple[str, ...] = ()) -> Change:
    found, problems = change(debate, without, added)
    assert found is not None, problems
    return found


@given(maps(), st.data())
def test_what_is_left_is_a_sound_debate(debate: ArgumentMap, data: st.DataObject) -> None:
    without = names_of(data, debate)
    after = changed(debate, without).after
    again = loads(dumps(after))
    assert (
        again.claims
        == after.claims
        == tuple(claim for claim in debate.claims if claim.id not in without)
    )
    assert set(again.relations) == set(after.relations)


@given(bare_maps(), st.data())
def test_only_what_needs_something_that_is_gone_goes_along(
    debate: ArgumentMap, data: st.DataObject
) -> None:
    without = names_of(data, debate)
    found = changed(debate, without)
    kept = {*found.after.claim, *found.after.relation}
    for relation in found.along:
        assert not kept.issuperset((*relation.premises, relation.target))
    assert len(found.along) + len(found.after.relations) + len(
        set(without) & debate.relation.keys()
    ) == len(debate.relations)


@given(bare_maps(), st.data())
def test_one_after_another_is_all_at_once(debate: ArgumentMap, data: st.DataObject) -> None:
    without = names_of(data, debate)
    step = debate
    for name in without:
        if name in step.claim or name in step.relation:
            step = changed(step, [name]).after
    assert step == changed(debate, without).after


@given(bare_maps(), st.data())
def test_what_was_added_can_be_left_out_again(debate: ArgumentMap, data: st.DataObject) -> None:
    targets = data.draw(st.lists(st.sampled_from([*debate.claim]), min_size=1, unique=True))
    verb = data.draw(st.sampled_from(["supports", "attacks"]))
    added = (f"con new-one: New. {verb} {', '.join(targets)}",)
    there = changed(debate, [], added)
    assert [it.target for it in there.joined] == targets
    assert changed(there.after, ["new-one"]).after == debate


@given(bare_maps(), st.data(), st.sampled_from(["ignore", "deductive", "necessary", "evidential"]))
def test_every_claim_is_told_of_once(
    debate: ArgumentMap, data: st.DataObject, reading: str
) -> None:
    found = changed(debate, names_of(data, debate), ("thesis: A new one.",))
    before, after = (
        judge(it, "grounded", reading)  # type: ignore[arg-type]
        for it in (found.before, found.after)
    )
    record = difference(found, before, after)
    told = [it["id"] for it in (*record["theses"], *record["changed"])]
    same = [it for it in record["theses"] if it["before"] == it["after"]]
    assert len(told) == len(set(told))
    assert len(told) - len(same) + record["unchanged"] == len(found.staying)
    assert all(width(line) <= 60 for _, line in report(found, before, after, 60))
