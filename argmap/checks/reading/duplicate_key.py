"""The same key is given twice in one place.

## What it does

Reports the second of two equal keys in the same group: two claims with one id, or two `attacks:`
in one claim.

## Why

YAML programs keep one of the two and drop the other in silence. Several values of one key go into
a list.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
    tags: safety
    tags: boundaries
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
    tags: [safety, boundaries]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "duplicate-key"
SEVERITY: Severity = "error"
