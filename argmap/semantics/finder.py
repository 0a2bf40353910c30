"""The edge to the SAT solver: find a set of arguments that meets a condition and more.

CaDiCaL 1.5.3 through python-sat; nothing else in argmap knows of either.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from argmap.semantics.encoding import clauses, range_clauses
from argmap.semantics.stopping import go_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.semantics.encoding import Clause, Condition
    from argmap.semantics.framework import Framework
    from argmap.semantics.stopping import Stop

SLICE = 4_000
"""Conflicts of the solver between two questions whether to give up: most often under 0.3 s.

Each question makes the solver begin again; with a fourth of this, hard searches take far longer.
"""


class SolverMissingError(ImportError):
    """python-sat is not installed, and the question needs it."""

    def __init__(self) -> None:
        super().__init__("this needs python-sat, which is not installed")


class Finder:
    """Finds sets of arguments of one framework that meet one condition.

    What `require` adds holds from then on; what `find` is asked besides holds for that call.
    """

    def __init__(self, framework: Framework, solver: Any, stop: Stop, variables: int) -> None:
        self._count = framework.count
        self._solver = solver
        self._stop = stop
        self._used = variables

    def member(self, argument: int) -> int:
        """Give the variable that says: the argument is in the set."""
        return argument + 1

    def attacked(self, argument: int) -> int:
        """Give the variable that says: the set attacks the argument."""
        return self._count + argument + 1

    def ranged(self, argument: int) -> int:
        """Give the variable that says: the argument is in the set's range."""
        return 2 * self._count + argument + 1

    def prefer_others_than(self, members: Iterable[int]) -> None:
        """Guess from now on that these arguments are not in the set, and that all others are."""
        refused = set(members)
        every = range(self._count)
        self._solver.set_phases([-(a + 1) if a in refused else a + 1 for a in every])

    def require(self, clause: Clause) -> None:
        """Demand one of the literals of every later set; with none, there is no later set."""
        if clause:
            self._solver.add_clause(clause)
        else:
            self._used += 1
            self._solver.add_clause([self._used])
            self._solver.add_clause([-self._used])

    def find(self, assumed: Sequence[int] = (), any_of: Clause | None = None) -> list[int] | None:
        """Give a set for which all assumed literals hold, and one of `any_of` if it is given.

        None if there is no such set. Raises OutOfTimeError when it is to give up.
        """
        if any_of is None:
            return self._solved(list(assumed))
        self._used += 1
        asked = self._used
        self._solver.add_clause([-asked, *any_of])
        found = self._solved([*assumed, asked])
        self._solver.add_clause([-asked])
        return found

    def _solved(self, assumed: list[int]) -> list[int] | None:
        verdict = None
        while verdict is None:
            go_on(self._stop)
            self._solver.conf_budget(SLICE)
            verdict = self._solver.solve_limited(assumptions=assumed)
        if not verdict:
            return None
        model = self._solver.get_model()
        return [argument for argument in range(self._count) if model[argument] > 0]


@contextmanager
def finder(
    framework: Framework, condition: Condition, stop: Stop, *, ranges: bool = False
) -> Iterator[Finder]:
    """Open a finder. Raises SolverMissingError where python-sat is not installed."""
    try:
        from pysat.solvers import Solver
    except ImportError:
        raise SolverMissingError from None
    needed: Iterable[Clause] = clauses(framework, condition)
    if ranges:
        needed = [*needed, *range_clauses(framework)]
    size = framework.count
    with Solver("cadical153", bootstrap_with=needed) as solver:
        seeking = Finder(framework, solver, stop, 3 * size if ranges else 2 * size)
        # If an argument is first guessed to be in, sets come out large and need little growth.
        seeking.prefer_others_than(())
        yield seeking
