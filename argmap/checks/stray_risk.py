"""Risk details on a claim that is not a risk.

## What it does

Reports each claim that has `risk:` (bearer, likelihood, severity) but another type than `risk`.

## Why

Bearer, likelihood and severity describe a possible harm. Views and class materials collect them
from claims of type `risk`, so on other claims nobody sees them.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  abuse-of-power:
    type: con
    text: A predatory therapist could exploit authority over a vulnerable patient.
    attacks: legitimate
    risk: {bearer: patient, severity: high}
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
    risk: {bearer: patient, severity: high}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "stray-risk"
SEVERITY: Severity = "warning"
NEEDS_WHOLE = True


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each claim with risk details and another type."""
    for claim in debate.claims:
        if claim.risk is not None and claim.type != "risk":
            message = f"`{claim.id}` has risk details but is of type {claim.type}"
            hint = "make it `type: risk`, or remove `risk:`"
            yield Problem(SEVERITY, CODE, message, claim.place, hint)
