"""The file is empty.

## What it does

Reports a file that holds nothing, or nothing but comments.

## Why

There is nothing to read. The file may have been saved before anything was written into it, or
another file was meant.

## Example

Bad:

```yaml
# Surrogate partner therapy
```

Good:

```yaml
# Surrogate partner therapy
argmap: 1
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

CODE = "empty-file"
SEVERITY: Severity = "error"
