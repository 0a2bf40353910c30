from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cells import width
from argmap.queries.tree import MIN_TEXT_COLUMNS, entries, tree_lines, tree_record
from tests.maps import bare_maps
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def drawn(
    debate: ArgumentMap, root: str = "", *, columns: int = 80, depth: int | None = None
) -> list[str]:
    lines = tree_lines(debate, root, columns=columns, unicode=False, depth=depth)
    return [f"{line.guides}{line.head}{line.text}".rstrip() for line in lines]


def heads(debate: ArgumentMap, root: str = "", depth: int | None = None) -> list[str]:
    """Give the tree without texts: a dot a level, mark and id, `^` for what is seen above."""
    return [
        "." * entry.level
        + (entry.relation.kind[0] + " " if entry.relation else "")
        + entry.claim.id
        + ("^" if entry.again else "")
        + (f" {entry.hidden}" if entry.hidden else "")
        for entry in entries(debate, root, depth=depth)
    ]


def test_supports_attacks_undercuts_and_linked_premises() -> None:
    debate = sketch("thesis: t\na supports t\nr: b, c attacks t\nu undercuts r\nd attacks b")
    assert drawn(debate) == [
        "t thesis",
        "|  T.",
        "|- + a pro",
        "|     A.",
        "|- - b pro (with c)",
        "|  |  B.",
        "|  |- - d pro",
        "|  |     D.",
        "|  `- ~ u pro",
        "|        U.",
        "`- - c pro (with b)",
        "      C.",
    ]


def test_an_undercut_is_told_once_and_carries_its_own() -> None:
    debate = sketch("thesis: t\nr: a, b supports t\nq: u undercuts r\np: v undercuts q")
    assert heads(debate) == ["t", ".s a", "..u u", "...u v", ".s b"]


def test_a_claim_is_unfolded_once() -> None:
    debate = sketch("thesis: t\na supports t\na attacks b\nb attacks t\nc supports a")
    assert heads(debate) == ["t", ".s a", "..s c", ".a b", "..a a^"]


def test_an_undercut_of_the_second_way_is_not_lost_when_its_claim_is_seen_above() -> None:
    debate = sketch("thesis: t\na supports t\nr: a attacks b\nb attacks t\nu undercuts r")
    assert heads(debate) == ["t", ".s a", ".a b", "..a a^", "...u u"]


def test_theses_come_first_then_ends_then_circles() -> None:
    debate = sketch(
        "x attacks y\ny attacks x\nz supports y\nk supports e\nthesis: s, t\ns attacks t"
    )
    assert heads(debate) == ["s", "t", ".a s^", "e", ".s k", "x", ".a y", "..a x^", "..s z"]


def test_circles_of_claims_and_of_undercuts_end() -> None:
    assert heads(sketch("thesis: t\na supports t\nb attacks a\na attacks b")) == [
        "t", ".s a", "..a b", "...a a^",
    ]  # fmt: skip
    circle = sketch("thesis: t\na supports t\nx: u undercuts y\ny: v undercuts x")
    assert sorted(entry.claim.id for entry in entries(circle)) == ["a", "t", "u", "v"]


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        (0, ["t 2"]),
        (1, ["t", ".s a 1", ".a c"]),
        (2, ["t", ".s a", "..a b 1", ".a c"]),
        (3, ["t", ".s a", "..a b", "...s d", ".a c"]),
        (9, ["t", ".s a", "..a b", "...s d", ".a c"]),
    ],
)
def test_depth_hides_and_counts_what_is_deeper(depth: int, expected: list[str]) -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a\nd supports b\nc attacks t")
    assert heads(debate, depth=depth) == expected


def test_what_is_hidden_is_not_seen() -> None:
    debate = sketch(
        "thesis: t\nb attacks a\na supports t\nb supports t\nc supports b\nd supports c"
    )
    assert heads(debate, depth=2) == ["t", ".s a", "..a b 1", ".s b", "..s c 1"]


def test_a_thesis_that_depth_hides_has_a_tree_of_its_own() -> None:
    debate = sketch("thesis: t\na supports t\nthesis: s\ns attacks a\nb supports s")
    assert heads(debate, depth=1) == ["t", ".s a 1", "s", ".s b"]


def test_from_one_claim() -> None:
    debate = sketch("thesis: t\na supports t\nb attacks a\nc supports b")
    assert heads(debate, "a") == ["a", ".a b", "..s c"]
    assert heads(debate, "c") == ["c"]
    with pytest.raises(KeyError):
        heads(debate, "x")


def test_what_is_too_deep_for_the_width_is_continued() -> None:
    chain = "\n".join(f"{'abcdefg'[n + 1]} attacks {'abcdefg'[n]}" for n in range(6))
    lines = drawn(sketch(f"thesis: a\n{chain}"), columns=36)
    assert lines == [
        "a thesis",
        "|  A.",
        "`- - b pro",
        "   |  B.",
        "   `- - c pro (continued below)",
        "         C.",
        "",
        "c pro",
        "|  C.",
        "`- - d pro",
        "   |  D.",
        "   `- - e pro (continued below)",
        "         E.",
        "",
        "e pro",
        "|  E.",
        "`- - f pro",
        "   |  F.",
        "   `- - g pro",
        "         G.",
    ]


def test_an_undercut_at_the_edge_of_the_width_is_continued_too() -> None:
    debate = sketch("thesis: t\na supports t\nr: b attacks a\nu undercuts r")
    assert drawn(debate, "t", columns=36)[-5:] == ["", "b pro", "|  B.", "`- ~ u pro", "      U."]


def test_a_chain_of_5000_in_lines_and_in_records() -> None:
    chain = "\n".join(f"c{n} attacks c{n - 1}" for n in range(1, 5001))
    debate = sketch(f"thesis: c0\n{chain}")
    lines = drawn(debate)
    assert max(map(width, lines)) <= 80
    assert sum("(continued below)" in line for line in lines) == 312
    assert [record["level"] for record in tree_record(debate, "", None)] == list(range(5001))


def test_a_note_that_does_not_fit_beside_its_claim_stands_below() -> None:
    debate = sketch(
        "thesis: t\n"
        "r: alpha-alpha, beta-beta-beta supports t\n"
        "s: alpha-alpha, beta-beta-beta attacks t"
    )
    assert drawn(debate, columns=40)[2:6] == [
        "|- + alpha-alpha pro",
        "|     (with beta-beta-beta)",
        "|     Alpha-alpha.",
        "|- + beta-beta-beta pro",
    ]
    assert drawn(debate, columns=40)[-2:] == [
        "`- - beta-beta-beta pro",
        "      (with alpha-alpha; see above)",
    ]


def test_records_have_the_documented_shape() -> None:
    debate = sketch("thesis: t\nr: a attacks t\nu undercuts r\nb supports a")
    assert tree_record(debate, "", 1) == [
        {"level": 0, "id": "t", "type": "thesis", "text": "T.", "kind": "", "relation": "",
         "again": False, "hidden": 0},
        {"level": 1, "id": "a", "type": "pro", "text": "A.", "kind": "attack", "relation": "r",
         "again": False, "hidden": 2},
    ]  # fmt: skip


@given(bare_maps())
def test_every_claim_and_every_relation_is_in_the_tree(debate: ArgumentMap) -> None:
    told = list(entries(debate))
    assert {entry.claim.id for entry in told} == set(debate.claim)
    ways = Counter((entry.claim.id, entry.relation.id) for entry in told if entry.relation)
    shown = {(premise, r.id) for r in debate.relations for premise in r.premises}
    in_circle = {r.id for r in debate.relations if r.kind == "undercut"}
    assert {way for way in shown - set(ways) if way[1] not in in_circle} == set()
    assert max(ways.values(), default=1) == 1
    assert len(told) <= len(debate.claims) + len(shown)


@given(bare_maps(), st.integers(20, 60))
def test_width_loses_no_claim_and_no_relation(debate: ArgumentMap, columns: int) -> None:
    def ways(room: int | None) -> set[tuple[str, str]]:
        return {
            (entry.claim.id, entry.relation.id)
            for entry in entries(debate, room=room)
            if entry.relation
        }

    room = max((columns - MIN_TEXT_COLUMNS) // 3, 1)
    assert ways(room) == ways(None)
    for line in tree_lines(debate, columns=columns):
        assert width(line.guides) <= 3 * (room + 1)
        assert width(f"{line.guides}{line.head}{line.text}") <= max(columns, 3 * (room + 1) + 30)


@given(bare_maps(), st.integers(0, 4))
def test_depth_shows_what_is_no_deeper(debate: ArgumentMap, depth: int) -> None:
    told = list(entries(debate, depth=depth))
    assert max(entry.level for entry in told) <= depth
    roots = [entry.claim.id for entry in told if entry.level == 0]
    assert len(roots) == len(set(roots))
    assert {thesis.id for thesis in debate.theses} <= {entry.claim.id for entry in told}
