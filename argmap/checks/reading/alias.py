"""The file uses a YAML anchor and alias (`&name`, `*name`).

## What it does

Refuses a file with an alias, whose value would be taken from elsewhere in the file.

## Why

With aliases a small file can unfold to a huge one, and a person who changes a value does not see
where else it changes. Write each value out where it belongs.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
    tags: &themes [boundaries, effectiveness]
  safe:
    type: pro
    text: The practice is safe.
    supports: legitimate
    tags: *themes
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
    tags: [boundaries, effectiveness]
  safe:
    type: pro
    text: The practice is safe.
    supports: legitimate
    tags: [boundaries, effectiveness]
```

## References

- YAML 1.1 specification, section 7.1: aliases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "alias"
SEVERITY: Severity = "error"
