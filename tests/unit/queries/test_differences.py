from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from argmap.queries.changes import Change, change
from argmap.queries.differences import difference, is_partial, loosened, report, shifts
from argmap.semantics.strengths import strengths
from argmap.semantics.verdict import Verdict, judge
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.queries.differences import Role
    from argmap.semantics.status import Supports

BIKE = """
thesis: t
a supports t
b attacks t
u undercuts b--attacks--t
pair: c, d attacks a
"""


def changed(*without: str, added: tuple[str, ...] = (), text: str = BIKE) -> Change:
    found, problems = change(sketch(text), without, added)
    assert found is not None, problems
    return found


def told(
    found: Change,
    semantics: str = "grounded",
    supports: Supports = "ignore",
    *,
    room: int = 80,
    formal: bool = False,
) -> list[tuple[Role, str]]:
    before = judge(found.before, semantics, supports)
    after = judge(found.after, semantics, supports)
    return report(found, before, after, room, formal=formal)


def text_of(lines: list[tuple[Role, str]]) -> str:
    return "\n".join(line for _, line in lines)


def test_a_thesis_that_falls() -> None:
    lines = told(changed("u"))
    assert ("less", "- was accepted") in lines
    assert ("more", "+ is defeated by the attack of `b`") in lines
    assert text_of(lines).splitlines()[:8] == [
        "Left out:",
        "- `u` (pro, accepted): U.",
        "  and with that 1 relation:",
        "    `u` undercuts `b--attacks--t`",
        "",
        "T. [t]",
        "- was accepted",
        "+ is defeated by the attack of `b`",
    ]


def test_a_thesis_that_stays_is_told_of_too() -> None:
    assert "T. [t]\n  is still accepted: the attack of `b` is answered by `u`" in text_of(
        told(changed("a"))
    )
    text = "thesis: t\na attacks t\nb attacks a\na attacks b\nc supports t"
    assert "is still undecided: it hangs on the attack of `a`" in text_of(
        told(changed("c", text=text))
    )


def test_other_claims_that_change_and_the_number_of_those_that_do_not() -> None:
    text = text_of(told(changed("pair", added=("con: New. attacks d",))))
    assert "\n2 other claims changed:\n  `a`: A.\n- was defeated\n+ is accepted: nothing" in text
    assert "  `d`: D.\n- was accepted\n+ is defeated by the attack of `new`\n" in text
    assert "\n3 other claims stay as before: 3 accepted.\n" in text
    assert "Left out:\n- `c` and `d` together attack `a` (relation `pair`)\n\nAdded:" in text
    assert "Added:\n+ `new` (con, accepted): New.\n    `new` attacks `d`\n" in text


def test_why_a_linked_relation_went_and_what_has_no_way_to_a_thesis_now() -> None:
    text = text_of(told(changed("c")))
    assert "`c` and `d` together attack `a` (relation `pair`), which needs them all\n" in text
    assert "No way leads to a thesis any more from `d`.\n" in text
    assert loosened(changed("c")) == ["d"]
    assert loosened(changed("a")) == ["c", "d"]
    assert loosened(changed("u")) == []


def test_of_many_claims_without_a_way_the_number_is_told() -> None:
    text = "thesis: t\nm attacks t\n" + "\n".join(f"a{number} attacks m" for number in range(20))
    told_of = " ".join(text_of(told(changed("m", text=text))).split())
    assert "any more from `a0`, `a1`," in told_of
    assert "`a10` and 9 more." in told_of


def test_nothing_left() -> None:
    found = changed(*sketch(BIKE).claim)
    text = text_of(told(found))
    assert "There is no thesis in the changed debate." in text
    assert "other claim" not in text
    record = difference(found, judge(found.before), judge(found.after))
    assert (record["theses"], record["changed"], record["unchanged"]) == ([], [], 0)


def test_the_words_of_the_theory() -> None:
    text = text_of(told(changed("u"), formal=True))
    assert "- was in\n+ is out by the attack of `b`" in text
    assert "- `u` (pro, in): U." in text


def test_the_last_lines_say_what_the_verdict_follows_from() -> None:
    assert text_of(told(changed("u"), "preferred", "evidential")).endswith(
        "Verdicts on the map, not on the truth: under preferred semantics, where what is\n"
        "supported falls with the last of its supports."
    )
    odd = "thesis: t\na attacks b\nb attacks c\nc attacks a\nd attacks t"
    text = " ".join(text_of(told(changed("a", text=odd), "stable")).split())
    assert text.endswith(
        "Of the given debate there is no stable extension, so nothing is decided in it."
    )


@pytest.mark.parametrize("room", [20, 40, 80])
def test_no_line_is_wider_than_the_room(room: int) -> None:
    added = (f"con: {'many words ' * 30} attacks t, a",)
    lines = told(changed("c", "u", added=added), room=room)
    assert max(len(line) for _, line in lines) <= room


def test_strengths_change_where_their_first_three_decimals_do() -> None:
    found = changed("u")
    before, after = (strengths(it, "df-quad") for it in (found.before, found.after))
    lines = report(found, before, after, 80)
    was, now = before.claims["t"], after.claims["t"]
    assert was is not None
    assert now is not None
    assert now < was
    assert ("less", f"- was {was:.3f}") in lines
    assert ("more", f"+ is {now:.3f}") in lines
    assert lines[-1][1] == "Strengths on the map, not on the truth: under df-quad semantics."
    record = difference(found, before, after)
    assert record["theses"][0]["before"] == was
    assert record["converged"] == {"before": True, "after": True}
    assert record["left_out"]["claims"] == [
        {"id": "u", "type": "pro", "text": "U.", "strength": before.claims["u"]}
    ]
    assert "4 other claims stay as before." in text_of(lines)


def test_strengths_in_a_circle_are_told_with_method_and_residual() -> None:
    found = changed("c", text="thesis: t\na attacks t\nt attacks a\nc attacks a")
    before, after = (strengths(it, "df-quad") for it in (found.before, found.after))
    text = " ".join(text_of(report(found, before, after, 80)).split())
    for held, which in ((before, "given"), (after, "changed")):
        way = f"({held.method}, {held.steps} steps, residual {held.residual:.1e})"
        assert f"In the {which} debate some strengths were found by iteration {way}." in text
    record = difference(found, before, after)
    assert record["method"] == {"before": before.method, "after": after.method}
    assert record["residual"] == {"before": before.residual, "after": after.residual}
    lost = replace(after, converged=False, method="continuous", residual=0.25)
    text = " ".join(text_of(report(found, before, lost, 80)).split())
    assert "some strengths do not converge (last: continuous, " in text
    assert "residual 2.5e-01)" in text


def test_the_record() -> None:
    found = changed("c", added=("con: New. attacks t",))
    record = difference(found, judge(found.before), judge(found.after))
    assert list(record) == [
        "semantics", "supports", "exclusive", "extensions", "partial", "left_out", "added",
        "loosened", "theses", "changed", "unchanged",
    ]  # fmt: skip
    assert record["left_out"]["relations"] == []
    assert [it["id"] for it in record["left_out"]["along"]] == ["pair"]
    assert [it["id"] for it in record["added"]["relations"]] == ["new--attacks--t"]
    assert record["added"]["claims"] == [
        {"id": "new", "type": "con", "text": "New.", "status": "accepted"}
    ]
    assert record["theses"] == [
        {
            "id": "t",
            "text": "T.",
            "before": "accepted",
            "after": "defeated",
            "because": "by the attack of `new`",
        }
    ]
    assert [(it["id"], it["before"], it["after"]) for it in record["changed"]] == [
        ("a", "defeated", "accepted")
    ]
    assert record["unchanged"] == 3


def test_a_partial_verdict_gives_no_reasons_and_says_so() -> None:
    found = changed("u")
    whole = judge(found.before)
    partial = Verdict("preferred", "ignore", {"a": "accepted"}, {}, partial=True)
    assert is_partial(whole, partial)
    assert not is_partial(whole, whole)
    lines = report(found, whole, partial, 80)
    assert ("more", "+ is not known") in lines
    assert "It is partial" in text_of(lines)
    record = difference(found, whole, partial)
    assert record["theses"][0]["after"] is None
    assert {it["because"] for it in (*record["theses"], *record["changed"])} == {""}


def test_a_claim_that_is_replaced_is_no_claim_that_stays() -> None:
    found = changed("b", added=("con b: Other. attacks a",))
    ids = [it.claim.id for it in shifts(found, judge(found.before), judge(found.after))]
    assert ids == ["t", "a", "u", "c", "d"]
