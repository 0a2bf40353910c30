"""Dispute trees on named small frameworks, and what a status is shown by."""

from __future__ import annotations

import pytest

from argmap.semantics.disputes import Node, arguments_of, dispute_tree
from argmap.semantics.framework import Framework, framework_of
from argmap.semantics.grounds import grounds, proof, standing
from argmap.semantics.labelling import IN, OUT, UNDECIDED
from argmap.semantics.positions import shown


def framework(text: str) -> Framework:
    """Build one from attacks like `ab cb`; arguments are letters."""
    pairs = [(ord(pair[0]) - 97, ord(pair[1]) - 97) for pair in text.split()]
    return framework_of(1 + max(max(pair) for pair in pairs), pairs)


def tree(text: str, argument: str = "a", most: int = 60) -> str:
    return told(dispute_tree(grounds(framework(text)), ord(argument) - 97, most))


def told(node: Node) -> str:
    """Write `Pa(Ob(Pc))`, with `^` for what is shown elsewhere and `+n` for what is left out."""
    inner = ",".join(map(told, node.children)) + (f"+{node.left_out}" if node.left_out else "")
    name = node.role[0].upper() + chr(97 + node.argument) + ("^" if node.again else "")
    return f"{name}({inner})" if inner else name


def test_an_accepted_argument_answers_every_attacker() -> None:
    assert tree("ba ca db ec") == "Pa(Ob(Pd),Oc(Pe))"
    assert tree("ba cb dc ed") == "Pa(Ob(Pc(Od(Pe))))"


def test_the_answer_is_the_one_that_was_found_first() -> None:
    # Both c and d answer b; c is attacked and defended, d is not attacked.
    assert tree("ba cb db ec fe") == "Pa(Ob(Pd))"


def test_an_answer_that_is_needed_twice_is_followed_once() -> None:
    assert tree("ba ca db dc ed fe") == "Pa(Ob(Pd(Oe(Pf))),Oc(Pd^))"


def test_a_defeated_argument_has_each_attacker_that_stands() -> None:
    assert tree("ba ca db cb") == "Oa(Pc)"
    assert tree("ba ca") == "Oa(Pb,Pc)"
    assert tree("ba cb dc") == "Oa(Pb(Oc(Pd)))"


def test_an_undecided_argument_shows_how_the_circle_closes() -> None:
    assert tree("ab ba") == "Pa(Ob(Pa^))"
    assert tree("ba cb ac") == "Pa(Ob(Pc(Oa^)))"
    assert tree("aa") == "Pa(Oa^)"
    # The circle of c and d stands before a and b.
    assert tree("ba cb dc cd") == "Pa(Ob(Pc(Od(Pc^))))"
    # Of two ways round, the shorter one: b, c, back to b.
    assert tree("ba cb bc dc ed be") == "Pa(Ob(Pc(Ob^)))"


def test_a_tree_is_cut_level_by_level_and_says_so() -> None:
    assert tree("ba ca db ec", most=3) == "Pa(Ob(+1),Oc(+1))"
    assert tree("ba ca da", most=2) == "Oa(Pb+2)"
    chain = framework_of(5001, ((number + 1, number) for number in range(5000)))
    assert len(list(arguments_of(dispute_tree(grounds(chain), 0)))) == 30


def test_a_proof_is_all_that_the_acceptance_rests_on() -> None:
    known = grounds(framework("ba ca db ec fe gf hb ih"))
    assert proof(known, 0) == {0, 3, 4, 6}
    weaker = grounds(framework("ba cb dc cd"))
    assert standing(weaker, 1) == {1, 3}
    assert standing(weaker, 0) == {0, 2}


def test_what_is_fallen_is_as_if_it_were_not_there() -> None:
    chain = framework("ba cb dc")
    assert list(grounds(chain).marks) == [OUT, IN, OUT, IN]
    assert list(grounds(chain, frozenset({3})).marks) == [IN, OUT, IN, OUT]
    circle = framework("ab ba ca")
    assert list(grounds(circle, frozenset({2})).marks) == [UNDECIDED, UNDECIDED, OUT]


FLOATING = framework("ba cb db cd dc")
"""Whichever of c and d holds, b falls and a stands."""


def labels(semantics: str, argument: str, among: Framework = FLOATING) -> list[int]:
    number = ord(argument) - 97
    found = shown(among, semantics, number)
    return [known.marks[number] for known in found.labellings]


@pytest.mark.parametrize("semantics", ["preferred", "stable", "semi-stable", "stage", "cf2"])
def test_several_extensions_show_a_status_by_an_example_or_by_two(semantics: str) -> None:
    assert shown(FLOATING, semantics, 0).status == "accepted"
    assert labels(semantics, "a") == [IN]
    assert shown(FLOATING, semantics, 1).status == "defeated"
    assert labels(semantics, "b") == [OUT]
    assert shown(FLOATING, semantics, 2).status == "undecided"
    assert labels(semantics, "c") == [IN, OUT]


def test_what_the_grounded_labelling_settles_is_shown_by_it_alone() -> None:
    chain = framework("ba cb")
    for semantics in ("grounded", "complete", "preferred", "stable", "semi-stable", "ideal", "cf2"):
        found = shown(chain, semantics, 0)
        assert found.stepwise, semantics
        assert found.status == "accepted"
    assert not shown(chain, "stage", 0).stepwise


def test_where_there_is_no_extension_nothing_is_shown() -> None:
    found = shown(framework("ab bc ca"), "stable", 0)
    assert found.none
    assert found.labellings == ()
    assert shown(framework("ab bc ca"), "preferred", 0).status == "undecided"


def test_answers_that_a_position_lacks_are_not_made_up() -> None:
    # By cf2 one of a circle of three is held, though nothing in the position answers its attacker.
    known = shown(framework("ab bc ca"), "cf2", 0).labellings[0]
    assert told(dispute_tree(known, 0)) == "Pa(Oc)"
