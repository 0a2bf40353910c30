"""An id is not lower-case words joined by hyphens.

## What it does

Reports each id with capitals, blanks, accents or signs other than single hyphens, and several ids
in one text (`attacks: "cost, sleep"`), which belong in a list: `attacks: [cost, sleep]`.

## Why

Ids are typed on the command line, stand in addresses and name files. In this form they need no
quotes anywhere and cannot be confused with one another.

## Example

Bad:

```yaml
claims:
  Is Legitimate:
    type: thesis
    text: The practice is legitimate.
```

Good:

```yaml
claims:
  is-legitimate:
    type: thesis
    text: The practice is legitimate.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "bad-id"
SEVERITY: Severity = "error"
