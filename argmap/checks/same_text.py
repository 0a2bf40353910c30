"""Two claims with the same text.

## What it does

Reports each claim whose text is that of an earlier claim, whatever the capitals, the spaces and
the full stop at the end.

## Why

The same statement under two ids is counted twice, and what is said for or against one of them
does not reach the other. One claim can support or attack several others.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  legal:
    type: pro
    text: No law forbids the practice.
    supports: legitimate
  not-forbidden:
    type: pro
    text: No law forbids the  practice
    supports: legitimate
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  legal:
    type: pro
    text: No law forbids the practice.
    supports: legitimate
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim

CODE = "same-text"
SEVERITY: Severity = "warning"


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each claim that repeats an earlier one."""
    first: dict[str, Claim] = {}
    for claim in debate.claims:
        folded = re.sub(r"\s+", " ", claim.text).strip(" .").casefold()
        if not folded:
            continue  # the reader reported it
        other = first.setdefault(folded, claim)
        if other is not claim:
            line = f" in line {other.place.line}" if other.place.line else ""
            message = f"`{claim.id}` says the same as `{other.id}`{line}"
            hint = "keep one of them, and give it the relations and citations of both"
            yield Problem(SEVERITY, CODE, message, claim.place, hint)
