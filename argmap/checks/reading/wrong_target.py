"""A relation leads to the wrong kind of thing.

## What it does

Reports each `supports:` or `attacks:` that names a relation, and each `undercuts:` that names a
claim.

## Why

A support or an attack is about a claim: whether it is true. An undercut is about a relation:
whether the step from premises to target is a good one.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
  no-law:
    type: pro
    text: No law forbids the practice.
    supports: legitimate
  law-is-no-test:
    type: rebuttal
    text: What is legal may still be unethical.
    undercuts: no-law
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
  no-law:
    type: pro
    text: No law forbids the practice.
    supports: legitimate
  law-is-no-test:
    type: rebuttal
    text: What is legal may still be unethical.
    undercuts: no-law--supports--legitimate
```

## References

- Pollock, J. L. (1987). Defeasible reasoning. Cognitive Science 11(4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "wrong-target"
SEVERITY: Severity = "error"
