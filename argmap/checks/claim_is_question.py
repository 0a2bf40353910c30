"""A claim that is a question.

## What it does

Notes each claim whose text ends in a question mark.

## Why

A question cannot be true or false, so nothing can speak for or against it. Write the answer
that is argued over; the debate's own question belongs under `question:`.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: Is surrogate partner therapy legitimate?
```

Good:

```yaml
question: Is surrogate partner therapy legitimate?
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is legitimate.
```

## References

- The box rules of Rationale (van Gelder, T. J. 2007. The rationale for Rationale. Law,
  Probability and Risk 6): a claim is a full declarative sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "claim-is-question"
SEVERITY: Severity = "note"

MARKS = ("?", "？", "؟")


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Note each claim that ends in a question mark; one inside closing quotes does not count."""
    for claim in debate.claims:
        if claim.text.rstrip().endswith(MARKS):
            message = f"`{claim.id}` is a question, not a claim"
            hint = "write the answer that is argued over, as a full sentence"
            yield Problem(SEVERITY, CODE, message, claim.place, hint)
