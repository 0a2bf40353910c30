"""A key that is needed is not there.

## What it does

Reports each claim without `type:` or `text:`, each source without `title:`, each citation without
`source:`, each relation in the long form without `kind:`, `premises:` or `target:`, and a file
without `argmap: 1`.

## Why

Without these a claim says nothing or a relation leads nowhere. All that is missing is reported at
once.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
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

CODE = "missing-key"
SEVERITY: Severity = "error"
