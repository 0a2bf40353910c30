"""The same relation is given twice.

## What it does

Reports a relation with the kind, the premises and the target of an earlier one, in whichever of
the two forms they are written.

## Why

An argument does not become stronger by being drawn twice, but counts and strengths would change.

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
relations:
  licence-argument:
    kind: support
    premises: no-law
    target: legitimate
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
relations:
  licence-argument:
    kind: support
    premises: no-law
    target: legitimate
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "duplicate-relation"
SEVERITY: Severity = "error"
