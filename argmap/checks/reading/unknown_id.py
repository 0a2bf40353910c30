"""An id that names nothing in the file.

## What it does

Reports each id of a claim, relation or source that is mentioned but not given, with the nearest
one that is.

## Why

Most often it is misspelt, or the claim was renamed. The relation or citation is left out, so that
rules about paths and sources are not run until it is mended.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
  safe:
    type: pro
    text: The practice is safe.
    supports: legitimit
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
  safe:
    type: pro
    text: The practice is safe.
    supports: legitimate
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "unknown-id"
SEVERITY: Severity = "error"
