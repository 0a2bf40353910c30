"""The debate has no title.

## What it does

Reports a debate without `title:`.

## Why

The title heads every picture, handout and list of debates. Without it, readers see a file name.

## Example

Bad:

```yaml
question: Is surrogate partner therapy a legitimate form of therapy?
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
```

Good:

```yaml
title: Surrogate partner therapy
question: Is surrogate partner therapy a legitimate form of therapy?
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "no-title"
SEVERITY: Severity = "note"
NEEDS_WHOLE = True


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report the debate if its title is blank."""
    if not debate.title.strip():
        hint = "add a line such as `title: Surrogate partner therapy` at the top"
        yield Problem(SEVERITY, CODE, "the debate has no title", debate.place, hint)
