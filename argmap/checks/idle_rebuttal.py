"""A rebuttal that answers nothing.

## What it does

Reports each claim of type `rebuttal` that attacks no claim and undercuts no relation, neither
alone nor as one of several linked premises.

## Why

A rebuttal is an answer to another claim. If it answers none, either the relation is missing or
it is a `pro` or a `con` of its own.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  graded-steps:
    type: rebuttal
    text: Intercourse, if it happens at all, comes after long graded preparation.
    supports: legitimate
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  abuse-of-power:
    type: risk
    text: A predatory therapist could exploit authority over a vulnerable patient.
    attacks: legitimate
  graded-steps:
    type: rebuttal
    text: Intercourse, if it happens at all, comes after long graded preparation.
    attacks: abuse-of-power
```

## References

- Pollock, J. L. (1987). Defeasible reasoning. Cognitive Science 11(4): rebutting and
  undercutting defeaters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "idle-rebuttal"
SEVERITY: Severity = "warning"
NEEDS_WHOLE = True


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each rebuttal without an attack or an undercut."""
    for claim in debate.claims:
        relations = debate.outgoing.get(claim.id, ())
        if claim.type == "rebuttal" and all(r.kind == "support" for r in relations):
            message = f"the rebuttal `{claim.id}` answers nothing"
            hint = "add `attacks:` with the claim that it answers, or make it a pro or a con"
            yield Problem(SEVERITY, CODE, message, claim.place, hint)
