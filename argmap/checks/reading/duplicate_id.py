"""One id names two things.

## What it does

Reports a relation whose id is a claim's id already, and a claim that is named twice among the
premises of one relation.

## Why

An undercut names a relation where an attack names a claim; with shared ids nobody could tell which
of them is meant.

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
relations:
  no-law:
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

CODE = "duplicate-id"
SEVERITY: Severity = "error"
