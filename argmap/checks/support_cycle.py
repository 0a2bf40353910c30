"""Claims that support one another in a circle.

## What it does

Reports a circle of `supports` relations: `a` supports `b`, which supports `a`. Linked premises
count, each of them. Claims that are in several circles together are reported once, with one of
the shortest circles.

## Why

In a circle every claim rests on itself in the end: the argument begs the question. Strengths and
"which claims stand" have no good answer there either.

## Example

Bad:

```yaml
claims:
  trustworthy:
    type: thesis
    text: The method is trustworthy.
    supports: experts-use-it
  experts-use-it:
    type: pro
    text: Experts use the method.
    supports: trustworthy
```

Good:

```yaml
claims:
  trustworthy:
    type: thesis
    text: The method is trustworthy.
  experts-use-it:
    type: pro
    text: Experts use the method.
    supports: trustworthy
```

## References

- Walton, D. (1991). Begging the Question: Circular Reasoning as a Tactic of Argumentation.
- Tarjan, R. (1972). Depth-first search and linear graph algorithms. SIAM Journal on Computing 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checks.cycles import circles, described
from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Arc
    from argmap.model import ArgumentMap

CODE = "support-cycle"
SEVERITY: Severity = "error"


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report one circle of each knot of claims that support one another."""
    for circle in circles(debate, keep=_supports, through=_supports):
        message = f"support goes in a circle: {described(circle, debate)}"
        hint = "remove the step that you would not defend against a doubter"
        yield Problem(SEVERITY, CODE, message, circle[0].relation.place, hint)


def _supports(arc: Arc) -> bool:
    return arc.relation.kind == "support"
