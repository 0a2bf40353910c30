"""Claims that attack one another in a circle.

## What it does

Notes a circle of relations with at least one attack or undercut in it: `a` attacks `b`, which
attacks `a`. Support steps in between count too. Claims that are in several circles together are
noted once, with one of the shortest circles.

## Why

Nothing is wrong with such a circle: rival theses attack each other. But then the arguments alone
do not settle which of them stands. The grounded semantics leaves them undecided, the others offer
one side or the other; in a circle with an odd number of attacks some semantics accept none.

## Example

Noted:

```yaml
claims:
  allow:
    type: thesis
    text: The practice should be allowed.
    attacks: forbid
  forbid:
    type: thesis
    text: The practice should be forbidden.
    attacks: allow
```

Not noted:

```yaml
claims:
  allow:
    type: thesis
    text: The practice should be allowed.
  forbid:
    type: con
    text: The practice harms patients.
    attacks: allow
```

## References

- Dung, P. M. (1995). On the acceptability of arguments and its fundamental role in nonmonotonic
  reasoning, logic programming and n-person games. Artificial Intelligence 77.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checks.cycles import circles, described
from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Arc
    from argmap.model import ArgumentMap

CODE = "attack-cycle"
SEVERITY: Severity = "note"


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Note one circle of each knot that has one with an attack or an undercut."""
    for circle in circles(debate, keep=_any, through=_opposes):
        message = f"attack goes in a circle: {described(circle, debate)}"
        hint = "this is fine between rivals; which of them stands depends on the semantics"
        yield Problem(SEVERITY, CODE, message, circle[0].relation.place, hint)


def _any(arc: Arc) -> bool:
    return True


def _opposes(arc: Arc) -> bool:
    return arc.sign < 0
