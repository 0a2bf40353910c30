"""Lists or groups of keys stand in one another more than 20 levels deep.

## What it does

Refuses a file that is nested deeper than any debate can be. A citation in a claim is four levels
deep.

## Why

Such nesting is an accident, most often brackets that were not closed, or an attempt to break
programs that read the file.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
    tags: [[[[[[[[[[[[[[[[[[[[[safety]]]]]]]]]]]]]]]]]]]]]
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
    tags: [safety]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "too-deep"
SEVERITY: Severity = "error"
