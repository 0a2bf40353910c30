"""A claim supports or attacks itself.

## What it does

Reports each relation whose target is one of its own premises, and each undercut of itself.

## Why

A claim cannot be a reason for itself. Most often another id was meant.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
    supports: legitimate
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "self-relation"
SEVERITY: Severity = "error"
