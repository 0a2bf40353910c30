"""A value is of another kind than its key asks for.

## What it does

Reports each value that does not fit its key: a list where text belongs, a word that is none of the
choices, a number out of range, an empty text. A plain `no` or `2024` counts as text only in
quotes, since YAML reads it as a yes/no value or a number. Where `argmap:` names a later version of
the format, nothing else is said about the file: what seems wrong in it may be right there.

## Why

argmap does not guess. A value that was read as something else than was meant would change the
debate without anybody noticing.

## Example

Bad:

```yaml
title: 2024
claims:
  legitimate:
    type: these
    text: The practice is legitimate.
```

Good:

```yaml
title: "2024"
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

CODE = "wrong-type"
SEVERITY: Severity = "error"
