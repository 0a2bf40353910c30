"""A key that argmap does not know.

## What it does

Reports each key that is not part of the file format, with the nearest one that is. YAML's merge
key, `<<`, is none of them: argmap does not fill in from elsewhere.

## Why

Most often the key is misspelt. If it were left out in silence, so would be what stands under it.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
    evidance: reasoning
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
    evidence: reasoning
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "unknown-key"
SEVERITY: Severity = "error"
