from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.queries import paths
from argmap.queries.paths import Line, line_record, lines_of_argument
from argmap.stance import SIGNS
from tests.maps import bare_maps
from tests.sketches import sketch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap


def sentences(
    debate: ArgumentMap, start: str, end: str, *, longest: int = 12, most: int = 100
) -> list[str]:
    lines, _ = lines_of_argument(debate, start, end, longest=longest, most=most)
    return [line.sentence for line in lines]


def test_one_step() -> None:
    debate = sketch("a attacks b")
    lines, next_length = lines_of_argument(debate, "a", "b")
    assert lines == [Line(("a", "b"), debate.relations, -1, "a attacks b")]
    assert next_length == 0


def test_claims_by_what_they_say() -> None:
    debate = sketch(
        "r: a, b attacks c\nd undercuts r",
        a={"text": "One\n  reason."}, b={"text": "Really?"}, c={"text": "So."},
    )  # fmt: skip
    (line,) = lines_of_argument(debate, "a", "c", by_text=True)[0]
    assert line.sentence == "“One reason”, with “Really?”, attacks “So”"
    (line,) = lines_of_argument(debate, "d", "c", by_text=True)[0]
    assert line.sentence.endswith("undercuts the attack on “So” by “One reason” and “Really?”")
    assert line.claims == ("d", "c")


def test_steps_are_joined_and_signs_multiplied() -> None:
    debate = sketch("a attacks b\nb supports c\nc attacks d")
    (line,) = lines_of_argument(debate, "a", "d")[0]
    assert line.claims == ("a", "b", "c", "d")
    assert line.sentence == "a attacks b, which supports c, which attacks d"
    assert line.sign == 1


def test_linked_premises_are_named() -> None:
    debate = sketch("r: a, b, c supports d\ne supports b")
    assert sentences(debate, "a", "d") == ["a, with b and c, supports d"]
    assert sentences(debate, "e", "d") == ["e supports b, which, with a and c, supports d"]


def test_an_undercut_goes_on_from_the_target_of_what_it_denies() -> None:
    debate = sketch("r: a attacks b\nb supports c\nu undercuts r")
    (line,) = lines_of_argument(debate, "u", "c")[0]
    assert line.sentence == "u undercuts the attack on b by a; b supports c"
    assert line.claims == ("u", "b", "c")
    assert line.sign == 1


def test_an_undercut_of_an_undercut() -> None:
    debate = sketch("r: a, b supports c\nq: u undercuts r\nv undercuts q")
    (line,) = lines_of_argument(debate, "v", "c")[0]
    assert line.sentence == "v undercuts the undercut of the support of c by a and b by u"
    assert (line.claims, line.sign) == (("v", "c"), 1)


def test_two_relations_between_the_same_claims_are_two_lines() -> None:
    debate = sketch("r: a supports b\na attacks b")
    assert sentences(debate, "a", "b") == ["a attacks b", "a supports b"]


def test_shortest_first_and_in_a_steady_order() -> None:
    debate = sketch("a supports b\nb supports z\na supports c\nc supports z\na supports z")
    assert sentences(debate, "a", "z") == [
        "a supports z",
        "a supports b, which supports z",
        "a supports c, which supports z",
    ]


def test_circles_are_not_run_round() -> None:
    debate = sketch("a supports b\nb attacks a\nb supports c\nc supports b\nc supports d")
    assert sentences(debate, "a", "d") == ["a supports b, which supports c, which supports d"]
    assert lines_of_argument(debate, "a", "a") == ([], 0)


def test_no_way_and_unknown_ids() -> None:
    debate = sketch("a supports b\nc supports d\nr: c attacks a")
    assert lines_of_argument(debate, "b", "a") == ([], 0)
    for start, end in (("x", "a"), ("a", "x"), ("r", "a"), ("x", "x")):
        with pytest.raises(KeyError):
            lines_of_argument(debate, start, end)


def test_bounds() -> None:
    debate = sketch("a supports b\nb supports z\na supports c\nc supports z\na supports z")
    lines, next_length = lines_of_argument(debate, "a", "z", longest=1)
    assert ([line.sentence for line in lines], next_length) == (["a supports z"], 2)
    lines, next_length = lines_of_argument(debate, "a", "z", most=2)
    assert ([len(line.relations) for line in lines], next_length) == ([1, 2], 2)
    lines, next_length = lines_of_argument(debate, "a", "z", longest=2, most=3)
    assert ([len(line.relations) for line in lines], next_length) == ([1, 2, 2], 0)


def test_longest_counts_relations_not_arrows() -> None:
    debate = sketch("r: a, x supports b\ns: b, x supports c\nq: u undercuts r\np: v undercuts q")
    lines, next_length = lines_of_argument(debate, "a", "c", longest=2)
    assert ([len(line.relations) for line in lines], next_length) == ([2], 0)
    assert lines_of_argument(debate, "a", "c", longest=1) == ([], 2)
    lines, next_length = lines_of_argument(debate, "v", "b", longest=1)
    assert ([len(line.relations) for line in lines], next_length) == ([1], 0)


def test_a_way_that_is_too_long_is_not_no_way() -> None:
    debate = sketch("\n".join(f"c{n} supports c{n - 1}" for n in range(1, 5001)))
    assert lines_of_argument(debate, "c5000", "c0") == ([], 5000)
    (line,), next_length = lines_of_argument(debate, "c5000", "c0", longest=5000)
    assert (len(line.relations), next_length) == (5000, 0)
    assert lines_of_argument(debate, "c0", "c5000") == ([], 0)


def test_a_claim_whose_name_ends_like_the_next_is_another() -> None:
    debate = sketch("r: sub-b attacks b\nb supports c\nu undercuts r")
    assert sentences(debate, "u", "c") == ["u undercuts the attack on b by sub-b; b supports c"]


def test_a_dense_debate_is_cut_off_not_counted_out() -> None:
    layers = "\n".join(
        f"n{layer}-{a} supports n{layer + 1}-{b}"
        for layer in range(8)
        for a in range(5)
        for b in range(5)
    )
    lines, next_length = lines_of_argument(sketch(layers), "n0-0", "n8-0")
    assert ({len(line.relations) for line in lines}, len(lines)) == ({8}, 100)
    assert next_length == 8


def test_a_tangle_does_not_hide_the_few_short_ways() -> None:
    goals = {(n, (7 * n + j * j + 1) % 40) for n in range(40) for j in range(1, 7)}
    tangle = sketch("\n".join(f"n{n} attacks n{goal}" for n, goal in sorted(goals) if n != goal))
    lines, next_length = lines_of_argument(tangle, "n0", "n39", longest=3)
    assert ([len(line.relations) for line in lines], next_length) == ([2, 3, 3, 3, 3, 3], 4)


def test_all_attack_all_but_only_the_first_attacks_the_thesis() -> None:
    names = [f"c{n}" for n in range(60)]
    all_attack_all = "\n".join(f"{a} attacks {b}" for a in names for b in names if a != b)
    debate = sketch(f"{all_attack_all}\nc0 attacks t\nt attacks c7")
    (line,), next_length = lines_of_argument(debate, "c0", "t", longest=61)
    assert (line.sentence, next_length) == ("c0 attacks t", 0)
    lines, next_length = lines_of_argument(debate, "c1", "t", most=60)
    assert ([len(line.relations) for line in lines], next_length) == ([2] + [3] * 58 + [4], 4)
    assert all(line.claims[-2:] == ("c0", "t") for line in lines)


def test_a_search_that_takes_too_long_ends_and_does_not_say_that_it_has_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = "abcdefgh"
    debate = sketch("\n".join(f"{a} attacks {b}" for a in names for b in names if a != b))
    whole, next_length = lines_of_argument(debate, "a", "h", most=10_000)
    assert (len(whole), next_length) == (1957, 0)
    monkeypatch.setattr(paths, "MOST_LOOKS", 1000)
    lines, next_length = lines_of_argument(debate, "a", "h", most=10_000)
    assert 0 < len(lines) < len(whole)
    assert next_length == len(whole[len(lines)].relations)
    monkeypatch.setattr(paths, "MOST_LOOKS", 0)
    assert len(lines_of_argument(debate, "a", "h")[0]) == 1


def test_records_have_the_documented_shape() -> None:
    (line,) = lines_of_argument(sketch("r: a attacks b"), "a", "b")[0]
    assert line_record(line) == {
        "net": "against", "claims": ["a", "b"], "relations": ["r"], "sentence": "a attacks b",
    }  # fmt: skip


def ways(debate: ArgumentMap, start: str, end: str) -> Iterator[tuple[str, ...]]:
    """Walk by definition: from a claim along a relation to its target, through undercut relations.

    Gives the relations on the way; no claim and no relation is passed twice.
    """
    through = {r.id for r in debate.relations if len(r.premises) > 1 or r.id in debate.incoming}

    def walk(
        node: str, steps: tuple[str, ...], passed: frozenset[str]
    ) -> Iterator[tuple[str, ...]]:
        if node == end:
            yield steps
            return
        onward = debate.outgoing.get(node, ()) if node in debate.claim else (debate.relation[node],)
        for relation in onward:
            taken = (*steps, relation.id) if node in debate.claim else steps
            goal = relation.target
            if node in debate.claim and relation.id in through:
                goal = relation.id
            if goal not in passed:
                yield from walk(goal, taken, passed | {goal})

    if start != end:
        yield from walk(start, (), frozenset((start,)))


@settings(max_examples=100)
@given(bare_maps(5, 9), st.integers(1, 5))
def test_the_lines_are_those_that_the_definition_gives(debate: ArgumentMap, longest: int) -> None:
    for start in debate.claim:
        for end in debate.claim:
            every = sorted(ways(debate, start, end), key=len)
            within = [way for way in every if len(way) <= longest]
            lines, next_length = lines_of_argument(debate, start, end, longest=longest, most=10_000)
            told = [tuple(r.id for r in line.relations) for line in lines]
            assert sorted(told) == sorted(within)
            assert [len(way) for way in told] == [len(way) for way in within]
            assert next_length == len(every[len(within)] if len(every) > len(within) else ())


@settings(max_examples=100)
@given(bare_maps(5, 9), st.integers(1, 4))
def test_the_first_lines_are_the_shortest_ones(debate: ArgumentMap, most: int) -> None:
    for start in debate.claim:
        for end in debate.claim:
            every = sorted(ways(debate, start, end), key=len)
            lines, next_length = lines_of_argument(debate, start, end, most=most)
            told = [tuple(r.id for r in line.relations) for line in lines]
            assert len(set(told)) == len(told)
            assert set(told) <= set(every)
            assert [len(way) for way in told] == [len(way) for way in every[:most]]
            assert next_length == len(every[most] if len(every) > most else ())


@given(bare_maps(5, 7))
def test_signs_are_the_product_over_all_relations_passed(debate: ArgumentMap) -> None:
    def sign(node: str) -> int:
        relation = debate.relation[node]
        onward = sign(relation.target) if relation.kind == "undercut" else 1
        return SIGNS[relation.kind] * onward

    for start in debate.claim:
        for end in debate.claim:
            for line in lines_of_argument(debate, start, end, longest=4)[0]:
                assert line.sign == prod(sign(relation.id) for relation in line.relations)
