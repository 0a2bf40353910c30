"""A map on several sheets: all of it is there, each sheet can be read, and each leads on."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.estimates import Estimates
from argmap.drawing.focus import part_around, whole
from argmap.drawing.measure import clean
from argmap.drawing.paging import Bundle, bundle
from argmap.drawing.paper import PAPERS, READABLE
from argmap.drawing.references import listed, quoted
from argmap.drawing.sheets import plan
from argmap.drawing.view import View
from argmap.graph import junctions
from argmap.model import ArgumentMap, Claim, Relation
from tests.maps import bare_maps
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES, SENTENCE, bundled, chain, cycle, fan, islands, tree

if TYPE_CHECKING:
    from argmap.drawing.focus import Part
    from argmap.drawing.sheets import Plan
    from argmap.drawing.view import Direction

VERBS = {
    "support": ("supports", "supported"),
    "attack": ("attacks", "attacked"),
    "undercut": ("undercuts", "undercut"),
}


def cut(debate: ArgumentMap, most: int = 4) -> Plan:
    """Plan sheets that hold a number of claims each, whatever these look like."""
    return plan(whole(debate), by_count(most), guesses(most))


def by_count(most: int):  # type: ignore[no-untyped-def]
    return lambda part: 8.0 if len(part.debate.claims) <= most else 5.0


def guesses(most: int) -> Estimates:
    return Estimates(lambda _: READABLE, lambda names: len(names) / most / 2)


def ids(part: Part) -> str:
    return " ".join(claim.id for claim in part.debate.claims)


def sheets(made: Plan) -> list[str]:
    return [ids(part) for part in made.parts]


def drawn(made: Plan) -> set[str]:
    return {relation.id for part in made.parts for relation in part.debate.relations}


def goal(debate: ArgumentMap, relation: Relation) -> str:
    """Give the claim by which a relation's target is known."""
    step = debate.relation.get(relation.target)
    return relation.target if step is None else step.premises[0]


def check(debate: ArgumentMap, made: Plan) -> None:
    """Hold what a reader relies on: nothing is lost, and every reference leads somewhere."""
    held = [{claim.id for claim in part.debate.claims} for part in made.parts]
    assert set().union(*held) == set(debate.claim) == set(made.homes)
    for name, numbers in made.homes.items():
        assert numbers
        assert all(name in held[number - 1] for number in numbers)
    for part, names in zip(made.parts, held, strict=True):
        known = {relation.id for relation in part.debate.relations}
        for relation in part.debate.relations:
            assert names.issuperset(relation.premises)
            assert relation.target in (known if relation.kind == "undercut" else names)
            assert debate.relation[relation.id] == relation
    for relation in debate.relations:
        if relation.id not in drawn(made):
            check_named(debate, made, relation)
    for here, part in enumerate(made.parts, start=1):
        for name, told in part.stubs.items():
            assert all(
                0 < int(number) <= len(held) for number in re.findall(r"\bsheet (\d+)", told)
            )
            if here not in made.homes[name]:
                assert listed(made.homes[name]) in told


def check_named(debate: ArgumentMap, made: Plan, relation: Relation) -> None:
    active, passive = VERBS[relation.kind]
    for premise in relation.premises:
        told = made.parts[made.homes[premise][0] - 1].stubs[premise]
        assert re.search(rf"\b{active} ", told)
        if "claims on sheet" not in told:
            assert quoted(debate.claim[goal(debate, relation)].text) in told
    told = made.parts[made.homes[goal(debate, relation)][0] - 1].stubs[goal(debate, relation)]
    source = made.homes[relation.premises[0]][0]
    assert re.search(rf"\b{passive} from [^;]*\b({source}|to \d+|this sheet)\b", told) or (
        goal(debate, relation) in relation.premises
    )


@given(bare_maps(12, 16), st.integers(1, 6))
def test_every_claim_is_drawn_and_every_relation_drawn_or_named(
    debate: ArgumentMap, most: int
) -> None:
    made = cut(debate, most)
    check(debate, made)
    assert all(len(part.debate.claims) <= most for part in made.parts)
    assert made == cut(debate, most)


@pytest.mark.parametrize("name", DEBATES)
@pytest.mark.parametrize("most", [1, 2, 5, 12])
def test_hard_debates_lose_nothing(name: str, most: int) -> None:
    debate = DEBATES[name]()
    made = cut(debate, most)
    check(debate, made)
    assert all(len(part.debate.claims) <= most for part in made.parts)


def test_what_fits_one_sheet_is_one_sheet_that_says_nothing_of_others() -> None:
    made = cut(cycle(), 10)
    assert sheets(made) == ["t a b c d"]
    assert made.parts[0].stubs == {}
    assert made.parts[0].debate.relations == cycle().relations
    assert made.parts[0].debate.title == "Sheet 1 of 1: “T”"


def test_a_branch_is_cut_off_and_both_sides_say_so() -> None:
    made = cut(sketch("thesis: t\na supports t\nb attacks t\nc supports b\nd supports b"), 4)
    assert sheets(made) == ["t a b", "b c d"]
    assert made.parts[0].stubs == {"b": "continues on sheet 2 (2 claims)"}
    assert made.parts[1].stubs == {"b": "from sheet 1"}
    assert made.parts[1].told == "A sketch · from sheet 1"
    assert [(one.sheet, one.claim.id, one.count, one.depth) for one in made.index] == [
        (1, "t", 3, 0),
        (2, "b", 3, 1),
    ]


def test_the_largest_branch_is_cut_off_first() -> None:
    debate = sketch(
        """
        thesis: t
        a supports t
        a1 supports a
        b supports t
        b1 supports b
        b2 supports b1
        b3 supports b2
        """
    )
    assert sheets(cut(debate, 5)) == ["t a a1 b", "b b1 b2 b3"]


def test_more_arguments_than_fit_are_dealt_out_and_the_claim_stands_on_each_sheet() -> None:
    debate = sketch("\n".join(["thesis: t", *(f"a{number} supports t" for number in range(7))]))
    made = cut(debate, 4)
    assert sheets(made) == ["t a0 a1 a2", "t a3 a4 a5", "t a6"]
    assert made.parts[1].stubs == {"t": "part 2 of 3, see sheets 1 and 3"}
    assert made.parts[1].debate.title == "Sheet 2 of 3: “T” (2 of 3)"
    assert [(one.part, one.parts) for one in made.index] == [(1, 3), (2, 3), (3, 3)]


def test_small_branches_share_a_sheet() -> None:
    made = cut(islands(), 8)
    assert sheets(made) == ["t s a b c d alone apart"]
    assert made.parts[0].debate.title == "Sheet 1 of 1: “T”, “S” and 3 more"
    assert len(made.index) == 5
    alone = ArgumentMap(claims=tuple(Claim(f"c{n}", "pro", "So.") for n in range(40)))
    assert len(cut(alone, 8).parts) == 5


def test_a_claim_that_bears_on_two_branches_is_drawn_once_and_named_at_the_other() -> None:
    debate = sketch(
        """
        thesis: t, s
        a supports t
        b supports t
        c attacks s
        d supports s
        b attacks c
        """,
        c={"text": "Nobody would ever want to have anything at all to do with this."},
    )
    made = cut(debate, 3)
    assert sheets(made) == ["t a b", "s c d"]
    assert made.parts[0].stubs == {
        "b": "attacks “Nobody would ever want to have anything at …” (sheet 2)"
    }
    assert made.parts[1].stubs == {"c": "attacked from sheet 1"}


def test_many_references_of_one_claim_are_summed_up() -> None:
    lines = [line for n in range(6) for line in (f"a{n} supports t{n}", f"x attacks a{n}")]
    debate = sketch("\n".join(["thesis: t0, t1, t2, t3, t4, t5", *lines]))
    made = cut(debate, 3)
    check(debate, made)
    assert made.parts[0].stubs["x"] == "attacks claims on sheets 2 to 6"


def test_theses_that_attack_each_other_have_a_sheet_each() -> None:
    debate = sketch(
        "thesis: yes, no\nyes attacks no\nno attacks yes\na supports yes\nb supports no"
    )
    made = cut(debate, 3)
    assert sheets(made) == ["yes a", "no b"]
    assert made.parts[0].stubs == {"yes": "attacks “No” (sheet 2); attacked from sheet 2"}
    assert sheets(cut(debate, 4)) == ["yes no a b"]


def test_linked_premises_stay_together_and_bring_one_that_stands_elsewhere() -> None:
    debate = sketch("thesis: t, s\np supports t\nq supports t\nr: p, x, y supports s")
    made = cut(debate, 4)
    assert sheets(made) == ["t p q", "s p x y"]
    assert made.parts[1].stubs == {"p": "see sheet 1"}
    assert drawn(made) == set(debate.relation)


def test_linked_premises_too_many_for_a_sheet_name_each_other() -> None:
    made = cut(sketch("thesis: t\nr: a, b, c supports t\nx supports a"), 3)
    assert sheets(made) == ["t a x", "b c"]
    assert made.parts[0].stubs == {
        "t": "supported from sheets 1 and 2",
        "a": "supports “T” (this sheet) together with “B” (sheet 2) and “C” (sheet 2)",
    }
    assert made.parts[1].stubs == {
        "b": "supports “T” (sheet 1) together with “A” (sheet 1) and “C” (this sheet)",
        "c": "supports “T” (sheet 1) together with “A” (sheet 1) and “B” (this sheet)",
    }


def test_an_undercut_stands_with_the_step_that_it_denies() -> None:
    lines = [f"a{number} supports t" for number in range(3)]
    debate = sketch("\n".join(["thesis: t", *lines, "u undercuts a2--supports--t", "v supports u"]))
    made = cut(debate, 3)
    assert sheets(made) == ["t a0 a1", "t a2 u", "u v"]
    assert drawn(made) == set(debate.relation)


def test_undercuts_too_many_for_a_sheet_are_named() -> None:
    lines = [f"u{number} undercuts a--supports--t" for number in range(4)]
    debate = sketch("\n".join(["thesis: t", "a supports t", *lines]))
    made = cut(debate, 4)
    assert sheets(made) == ["t a u0 u1", "u2 u3"]
    assert made.parts[1].stubs["u2"] == "undercuts the step from “A” (sheet 1)"
    assert made.parts[0].stubs["a"] == "the step from here is undercut from sheet 2"


def test_a_part_of_a_debate_is_cut_and_keeps_what_it_says_is_not_shown() -> None:
    part = part_around(sketch("thesis: t\na supports t\nb attacks a\nc supports b"), "t", 2)
    made = plan(part, by_count(2), guesses(2))
    assert sheets(made) == ["t a", "a b"]
    assert made.parts[1].stubs["b"] == "not shown: 1 more upon this"


def test_deep_and_wide_debates_are_cut_without_recursion() -> None:
    long = cut(chain(2000), 12)
    assert 180 <= len(long.parts) <= 200
    assert {one.depth for one in long.index} == set(range(len(long.parts)))
    assert len(cut(fan(1000), 12).parts) == 91


def test_sheets_are_listed_in_few_words() -> None:
    assert [listed(some) for some in ((), (3,), (3, 5), (3, 4), (3, 5, 9), (3, 4, 5))] == [
        "",
        "sheet 3",
        "sheets 3 and 5",
        "sheets 3 and 4",
        "sheets 3, 5 and 9",
        "sheets 3 to 5",
    ]


@pytest.mark.parametrize(
    ("text", "short"),
    [("So.", "“So”"), ("One two three.", "“One two …”"), ("Unbreakable", "“Unbreakabl …”")],
)
def test_a_text_is_quoted_by_whole_words(text: str, short: str) -> None:
    assert quoted(text, 10) == short


@cache
def laid_out(name: str, paper: str) -> Bundle:
    return bundle(whole(DEBATES[name]()), paper=paper)


@pytest.mark.parametrize("name", ["bundled", "knots", "duel", "cycle", "chain", "web", "cited"])
def test_every_sheet_can_be_read_and_has_every_claim_in_full(name: str) -> None:
    debate, made = DEBATES[name](), laid_out(name, "A4")
    check(debate, made.plan)
    assert made.too_small == ()
    assert min(sheet.smallest_type for sheet in made.sheets) >= READABLE
    shown = "".join("".join(re.findall(r"<tspan[^>]*>([^<]*)", sheet.svg)) for sheet in made.sheets)
    for claim in debate.claims:
        assert "".join(clean(claim.text).split()) in "".join(shown.split()).replace("&#x27;", "'")


@pytest.mark.parametrize("paper", PAPERS)
def test_a_larger_paper_takes_fewer_sheets(paper: str) -> None:
    made = laid_out("bundled", paper)
    assert made.too_small == ()
    assert all(sorted(sheet.page) == sorted(PAPERS[paper]) for sheet in made.sheets)
    most = {"A4": 25, "letter": 25, "A5": 50, "statement": 50}
    assert len(made.sheets) <= most.get(paper, 12)


def test_without_a_paper_sheets_are_a4() -> None:
    made = bundle(whole(islands()))
    assert made.paper == "A4"
    assert sorted(made.sheets[0].page) == sorted(PAPERS["A4"])


def test_sources_have_one_number_on_all_sheets() -> None:
    made = laid_out("bundled", "A4")
    (alone,) = [
        sheet.svg
        for part, sheet in zip(made.plan.parts, made.sheets, strict=True)
        if ids(part).startswith("right-in-some-cases")
    ] or [made.sheets[-1].svg]
    assert re.search(r"\[\d ", alone)
    numbers = {
        claim.id: numbered
        for claim in bundled().claims
        if (numbered := {"surrogate-partners": "1", "therapeutic-sex": "2"}.get(claim.sources[0]))
    }
    for part, sheet in zip(made.plan.parts, made.sheets, strict=True):
        for claim in part.debate.claims:
            group = sheet.svg.partition(f'id="claim-{claim.id}"')[2].partition("</g>")[0]
            assert re.search(rf"\[{numbers[claim.id]}[ \]]", group), claim.id


def test_a_claim_too_long_for_a_sheet_is_alone_and_told() -> None:
    names = tuple(f"a speaker with a long name and the number {number}" for number in range(300))
    debate = sketch("thesis: t\na supports t\nb supports a", a={"said_by": names})
    made = bundle(whole(debate))
    check(debate, made.plan)
    (number,) = made.too_small
    assert ids(made.plan.parts[number - 1]) == "a"


def test_two_long_claims_that_do_not_fit_side_by_side_name_each_other() -> None:
    debate = sketch("thesis: t\na supports t", t={"text": SENTENCE * 30}, a={"text": SENTENCE * 40})
    made = bundle(whole(debate))
    assert sheets(made.plan) == ["t", "a"]
    assert made.too_small == ()
    assert made.plan.parts[1].stubs["a"].startswith("supports “A patient who")


@pytest.mark.parametrize("direction", ["down", "left", "up"])
def test_sheets_are_arranged_as_asked(direction: Direction) -> None:
    made = bundle(whole(tree(1, 25)), view=View(direction=direction))
    check(tree(1, 25), made.plan)
    assert made.too_small == ()


def test_junctions_are_those_of_what_a_sheet_draws() -> None:
    made = cut(DEBATES["knots"](), 5)
    for part in made.parts:
        assert set(junctions(part.debate)) <= {relation.id for relation in part.debate.relations}
