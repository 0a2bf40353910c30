"""The text cannot be read as YAML.

## What it does

Reports the first place at which the text stops being YAML. Nothing after it can be read, so other
faults show only when it is mended. A second document after `---` is refused too.

## Why

A debate is one YAML document. The usual slips: a colon inside a text without quotes, a quote or a
bracket that is not closed, a tab for indentation, a line that is indented by one blank too many.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: One thing is certain: the practice is legitimate.
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: "One thing is certain: the practice is legitimate."
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "not-yaml"
SEVERITY: Severity = "error"
