from __future__ import annotations

import pytest

from argmap.queries.changes import Change, change
from tests.sketches import sketch

BIKE = """
thesis: t
a supports t
b attacks t
u undercuts b--attacks--t
pair: c, d attacks a
v undercuts pair
w undercuts v--undercuts--pair
"""


def changed(*without: str, added: tuple[str, ...] = (), text: str = BIKE) -> Change:
    found, problems = change(sketch(text), without, added)
    assert found is not None, problems
    return found


def refused(*without: str, added: tuple[str, ...] = (), text: str = BIKE) -> list[tuple[str, str]]:
    found, problems = change(sketch(text), without, added)
    assert found is None
    return [(it.message.split(", in `")[0], it.hint) for it in problems]


@pytest.mark.parametrize(
    ("without", "along"),
    [
        (["u"], ["u--undercuts--b--attacks--t"]),
        (["b"], ["b--attacks--t", "u--undercuts--b--attacks--t"]),
        (["c"], ["pair", "v--undercuts--pair", "w--undercuts--v--undercuts--pair"]),
        (["pair"], ["v--undercuts--pair", "w--undercuts--v--undercuts--pair"]),
        (["pair", "v--undercuts--pair"], ["w--undercuts--v--undercuts--pair"]),
        (["w", "w"], ["w--undercuts--v--undercuts--pair"]),
    ],
)
def test_what_goes_along(without: list[str], along: list[str]) -> None:
    found = changed(*without)
    assert [relation.id for relation in found.along] == along
    gone = {*without, *along}
    assert list(found.after.relation) == [it for it in found.before.relation if it not in gone]
    assert list(found.after.claim) == [it for it in found.before.claim if it not in gone]


def test_everything_can_be_left_out() -> None:
    found = changed(*sketch(BIKE).claim)
    assert (found.after.claims, found.after.relations, found.staying) == ((), (), [])
    assert len(found.along) == 6


def test_the_debate_itself_is_not_changed() -> None:
    found = changed("t", added=("con: New. attacks a",))
    assert found.before == sketch(BIKE)


def test_claims_are_added_with_their_relations() -> None:
    found = changed(added=("con new: Dear, too. attacks t, a", "pro: Well, it is so. supports new"))
    assert [(it.id, it.type, it.text) for it in found.added] == [
        ("new", "con", "Dear, too."),
        ("well-it-is-so", "pro", "Well, it is so."),
    ]
    assert [it.id for it in found.joined] == [
        "new--attacks--t", "new--attacks--a", "well-it-is-so--supports--new",
    ]  # fmt: skip
    assert found.after.claims[-2:] == found.added
    assert found.after.relations[-3:] == found.joined


def test_an_addition_may_name_one_that_comes_later() -> None:
    found = changed(added=("pro: Reason. supports late", "con late: Late. attacks t"))
    assert [it.target for it in found.joined] == ["late", "t"]


def test_ids_are_made_of_the_first_words_and_stay_apart() -> None:
    words = ("con: A attacks t", "con: One two three four five attacks t", "con: שלום attacks t")
    again = ("con: One, two; three four six attacks t", f"con: {'x' * 99} attacks t")
    found = changed(added=(*words, *again))
    assert [it.id for it in found.added] == [
        "a-2", "one-two-three-four", "added", "one-two-three-four-2", "x" * 40,
    ]  # fmt: skip


def test_a_claim_may_be_replaced_by_one_of_the_same_id() -> None:
    found = changed("b", added=("con b: Other. attacks a",))
    assert found.after.claim["b"].text == "Other."
    assert [it.id for it in found.along] == ["b--attacks--t", "u--undercuts--b--attacks--t"]
    assert "b" not in {claim.id for claim in found.staying}


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("rebuttal n: No. undercuts b--attacks--t", "b--attacks--t"),
        ("rebuttal n: No. undercuts pair", "pair"),
        ("rebuttal n: No. undercuts b", "b--attacks--t"),
        ("rebuttal n: No. undercuts c", "pair"),
        ("rebuttal n: No. undercuts u", "u--undercuts--b--attacks--t"),
    ],
)
def test_an_undercut_names_a_relation_or_a_claim_with_one(written: str, target: str) -> None:
    found = changed(added=(written,))
    assert [(it.kind, it.premises, it.target) for it in found.joined] == [
        ("undercut", ("n",), target)
    ]


def test_an_undercut_of_one_step_by_two_names_is_one() -> None:
    found = changed(added=("rebuttal n: No. undercuts b, b--attacks--t",))
    assert [it.id for it in found.joined] == ["n--undercuts--b--attacks--t"]


def test_an_undercut_may_deny_a_step_that_is_added_too() -> None:
    found = changed(added=("rebuttal n: No. undercuts new", "con new: New. attacks t"))
    assert {it.id for it in found.joined} == {"new--attacks--t", "n--undercuts--new--attacks--t"}


@pytest.mark.parametrize("turned", [False, True])
def test_undercuts_of_undercuts_may_be_given_in_any_order(turned: bool) -> None:
    added = ("con n: x undercuts b", "con m: y undercuts n", "con k: z undercuts m")
    found = changed(added=added[::-1] if turned else added)
    assert {it.id for it in found.joined} == {
        "n--undercuts--b--attacks--t",
        "m--undercuts--n--undercuts--b--attacks--t",
        "k--undercuts--m--undercuts--n--undercuts--b--attacks--t",
    }


def test_undercuts_in_a_circle_have_no_step_to_deny() -> None:
    told = refused(added=("con n: x undercuts m", "con m: y undercuts n"))
    assert told[0][0] == "`m` is a claim that bears on nothing, so it has no step to undercut"


def test_what_names_an_addition_that_is_refused_is_not_refused_for_that() -> None:
    told = refused(added=("cons n: x attacks t", "pro: y supports n", "con: z undercuts n"))
    assert [message for message, _ in told] == ["there is no type `cons` of claims"]


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("con: x attacks aa", "there is no claim `aa`", "did you mean `a`?"),
        ("con a: x attacks t", "`a` is the id of another already", "choose another"),
        ("con pair: x attacks t", "`pair` is the id of another already", "choose another"),
        ("con n: x attacks n", "`n` targets itself", ""),
        (
            "con: x attacks pair",
            "`pair` is a relation, which a claim can only undercut",
            "write `undercuts pair`",
        ),
        ("rebuttal: x undercuts pairs", "there is no relation `pairs`", "did you mean `pair`?"),
        (
            "rebuttal: x undercuts t",
            "`t` is a claim that bears on nothing, so it has no step to undercut",
            "write `attacks t` to deny the claim itself",
        ),
        (
            "thesis: War attacks peace",
            "there is no claim `peace`",
            (
                "choose one of: a, b, c, d, t, u, v, w; "
                "if the words are of the text, end it with a full stop"
            ),
        ),
    ],
)
def test_what_is_refused(written: str, message: str, hint: str) -> None:
    assert refused(added=(written,)) == [(message, hint)]


def test_an_undercut_of_a_claim_with_several_relations_names_them() -> None:
    text = "thesis: t, s\na supports t\na attacks s"
    assert refused(added=("con: x undercuts a",), text=text) == [
        (
            "`a` is a claim with 2 relations; say which to undercut",
            "one of: a--supports--t, a--attacks--s",
        )
    ]
    many = "\n".join(f"a attacks b{number}" for number in range(15))
    ((_, hint),) = refused(added=("con: x undercuts a",), text=many)
    assert hint.endswith("a--attacks--b11, … (3 more)")


@pytest.mark.parametrize("written", ["con: x attacks b", "con: x undercuts b--attacks--t"])
def test_what_is_left_out_cannot_be_attacked(written: str) -> None:
    ((message, hint),) = refused("b", added=(written,))
    assert message.endswith("` is left out")
    assert hint == "keep it, or name what stays"


def test_all_that_is_wrong_is_told_at_once() -> None:
    told = refused(
        "tt", "bb", "tt", added=("con: no target", "con: x attacks zz", "con: y attacks t")
    )
    assert [message for message, _ in told] == [
        "there is no claim or relation `tt` to leave out",
        "there is no claim or relation `bb` to leave out",
        "it is not said what the con bears on",
        "there is no claim `zz`",
    ]


def test_two_additions_with_one_id_are_refused() -> None:
    added = ("con n: x attacks t", "con n: y attacks t")
    assert refused(added=added) == [("`n` is the id of another already", "choose another")]


def test_a_relation_may_bear_the_id_that_a_new_one_would_get() -> None:
    text = "n--attacks--t: a attacks t"
    assert refused(added=("con n: x attacks t",), text=text) == [
        ("`n--attacks--t` is the id of another already", "choose another id")
    ]
