"""Every semantics against clingo, with encodings written here from the published definitions.

They say when a set is conflict-free, admissible, complete, stable (Dung 1995) or CF2 (by the other
characterisation of Gaggl & Woltran 2013); what is largest among sets is picked in
Python. Frameworks are larger than those that can be checked by trying all sets.
"""

from __future__ import annotations

from typing import Any

import pytest

from argmap.semantics.framework import Framework, framework_of
from argmap.semantics.tasks import count, credulous, extensions, sceptical
from tests.unit.semantics.frameworks import Case, chance

clingo: Any = pytest.importorskip("clingo")

CONFLICT_FREE = """
{ in(X) } :- arg(X).
:- in(X), in(Y), att(X,Y).
hit(X) :- in(Y), att(Y,X).
"""
ADMISSIBLE = CONFLICT_FREE + ":- in(X), att(Y,X), not hit(Y)."
COMPLETE = (
    ADMISSIBLE
    + """
threatened(X) :- att(Y,X), not hit(Y).
:- arg(X), not in(X), not threatened(X).
"""
)
STABLE = CONFLICT_FREE + ":- arg(X), not in(X), not hit(X)."
CF2 = (
    CONFLICT_FREE
    + """
kept(0,X) :- arg(X).
leads(N,X,Y) :- kept(N,X), kept(N,Y), att(X,Y).
leads(N,X,Y) :- kept(N,X), att(X,Z), leads(N,Z,Y).
lost(N,X) :- kept(N,X), in(Y), Y != X, att(Y,X), not leads(N,X,Y).
kept(N+1,X) :- kept(N,X), not lost(N,X), N < last.
within(X,Y) :- att(X,Y), kept(last,X), kept(last,Y), leads(last,Y,X).
barred(X) :- att(X,X).
barred(X) :- in(Y), within(X,Y).
barred(X) :- in(Y), within(Y,X).
:- in(X), not kept(last,X).
:- kept(last,X), not in(X), not barred(X).
"""
)


def models(case: Case, program: str) -> set[frozenset[int]]:
    count, attacks = case
    facts = [f"arg({a})." for a in range(count)] + [f"att({a},{b})." for a, b in attacks]
    control = clingo.Control(["0", "-c", f"last={count}"], logger=lambda code, text: None)
    control.add("base", [], program + "".join(facts) + "#show in/1.")
    control.ground([("base", [])])
    with control.solve(yield_=True) as found:
        return {
            frozenset(symbol.arguments[0].number for symbol in model.symbols(shown=True))
            for model in found
        }


def largest(sets: set[frozenset[int]]) -> set[frozenset[int]]:
    return {s for s in sets if not any(s < t for t in sets)}


def widest(sets: set[frozenset[int]], case: Case) -> set[frozenset[int]]:
    reach = {s: s | {b for a, b in case[1] if a in s} for s in sets}
    tops = largest(set(reach.values()))
    return {s for s in sets if reach[s] in tops}


def expected(case: Case) -> dict[str, set[frozenset[int]]]:
    admissible, complete = models(case, ADMISSIBLE), models(case, COMPLETE)
    preferred = largest(admissible)
    inside = frozenset.intersection(*preferred)
    return {
        "grounded": {frozenset.intersection(*complete)},
        "complete": complete,
        "preferred": preferred,
        "stable": models(case, STABLE),
        "semi-stable": widest(complete, case),
        "stage": widest(models(case, CONFLICT_FREE), case),
        "ideal": largest({s for s in admissible if s <= inside}),
        "cf2": models(case, CF2),
    }


@pytest.mark.parametrize("case", list(chance(12, 9, 13, seed=7)), ids=lambda case: len(case[1]))
def test_agrees_with_clingo(case: Case) -> None:
    framework: Framework = framework_of(*case)
    for semantics, sets in expected(case).items():
        found = extensions(framework, semantics)
        assert found.complete
        assert set(map(frozenset, found.sets)) == sets, (semantics, case)
        assert count(framework, semantics) == len(sets)
        for argument in range(case[0]):
            held = [argument in members for members in sets]
            assert credulous(framework, semantics, argument).yes == any(held)
            assert sceptical(framework, semantics, argument).yes == all(held)
