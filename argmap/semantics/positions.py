"""What shows that an argument has its status: step by step, or by positions that can be held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.semantics.framework import framework_of
from argmap.semantics.grounds import grounds, position
from argmap.semantics.labelling import IN, OUT, UNDECIDED
from argmap.semantics.stopping import never

if TYPE_CHECKING:
    from argmap.semantics.framework import Framework
    from argmap.semantics.grounds import Grounds
    from argmap.semantics.status import Status
    from argmap.semantics.stopping import Stop

STEPWISE = {"grounded", "complete", "preferred", "stable", "semi-stable", "ideal", "cf2"}
"""Semantics all of whose extensions have what is grounded, and nothing that it attacks."""

STATUS_OF: dict[int, Status] = {IN: "accepted", OUT: "defeated", UNDECIDED: "undecided"}
"""Of a mark in the one labelling that settles it."""

CONFLICT_FREE = {"stage", "cf2"}
"""Semantics whose extensions need not defend themselves."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A status, and the labellings that show it, of which each is one to see a dispute in.

    `stepwise` tells that they are the grounded labelling alone, which settles the status or is
    the semantics itself. Else they are positions: one that is an example of all, or one with the
    argument and one against it. None are given where there is no extension (`none`).
    """

    status: Status
    labellings: tuple[Grounds, ...]
    stepwise: bool = False
    none: bool = False


def shown(framework: Framework, semantics: str, argument: int, *, stop: Stop = never) -> Shown:
    """Find the status of an argument and what shows it. Linear where it is found step by step.

    Raises UnknownSemantics, and OutOfTimeError once `stop` says so.
    """
    least = grounds(framework)
    if semantics == "grounded":
        return Shown(STATUS_OF[least.marks[argument]], (least,), stepwise=True)
    from argmap.semantics.tasks import some_extension

    if semantics != "stable" and semantics in STEPWISE and least.marks[argument] != UNDECIDED:
        return Shown(STATUS_OF[least.marks[argument]], (least,), stepwise=True)
    some = some_extension(framework, semantics, stop=stop)
    if some is None:
        return Shown("undecided", (), none=True)
    if semantics == "stable" and least.marks[argument] != UNDECIDED:
        return Shown(STATUS_OF[least.marks[argument]], (least,), stepwise=True)
    example = position(framework, some)
    if semantics == "ideal":
        return Shown(STATUS_OF[example.marks[argument]], (example,))
    return _of_several(framework, semantics, argument, example, stop)


def _of_several(
    framework: Framework, semantics: str, argument: int, example: Grounds, stop: Stop
) -> Shown:
    """Look for an extension with the argument, and for one in which it falls.

    It falls where an argument that it alone attacks stands; that one is added.
    """
    from argmap.semantics.tasks import credulous, sceptical

    held = credulous(framework, semantics, argument, stop=stop).certificate
    fallen = framework.count
    wider = framework_of(fallen + 1, [*framework.attacks(), (argument, fallen)])
    against = credulous(wider, semantics, fallen, stop=stop).certificate
    refuted = None if against is None else position(framework, set(against) - {fallen})
    if held is None and semantics in CONFLICT_FREE:
        return Shown("defeated", (refuted or example,))
    if held is None:
        left = sceptical(wider, semantics, fallen, stop=stop).certificate
        if left is None:
            return Shown("defeated", (refuted or example,))
        return Shown("undecided", (position(framework, set(left) - {fallen}),))
    with_it = position(framework, held)
    if refuted is not None:
        return Shown("undecided", (with_it, refuted))
    without = sceptical(framework, semantics, argument, stop=stop).certificate
    if without is None:
        return Shown("accepted", (with_it,))
    return Shown("undecided", (with_it, position(framework, without)))
