"""The debate has no question.

## What it does

Reports a debate without `question:`.

## Why

A thesis is an answer. Readers who see the question first can ask whether the theses answer it,
and whether another answer is missing.

## Example

Bad:

```yaml
title: Surrogate partner therapy
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

CODE = "no-question"
SEVERITY: Severity = "note"
NEEDS_WHOLE = True


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report the debate if its question is blank."""
    if not debate.question.strip():
        hint = "add `question:` with the question that the theses answer"
        yield Problem(SEVERITY, CODE, "the debate has no question", debate.place, hint)
