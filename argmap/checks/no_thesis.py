"""The debate has no thesis.

## What it does

Reports a debate in which no claim is of type `thesis`.

## Why

A thesis is what the debate is about: on which side a claim speaks is read off its paths to a
thesis. Without one, every claim has the stance `none`, and questions such as "what speaks
against it?" have no answer.

## Example

Bad:

```yaml
claims:
  talk-not-enough:
    type: pro
    text: Some patients' difficulties are not resolved by talking alone.
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  talk-not-enough:
    type: pro
    text: Some patients' difficulties are not resolved by talking alone.
    supports: legitimate
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "no-thesis"
SEVERITY: Severity = "warning"
NEEDS_WHOLE = True


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report the debate if it has no thesis."""
    if not debate.theses:
        message = "no claim is a thesis, so nothing can speak for or against one"
        hint = "give the claim that answers the question `type: thesis`"
        yield Problem(SEVERITY, CODE, message, debate.place, hint)
