"""A source that no claim cites.

## What it does

Reports each source that is in no claim's `cites:`.

## Why

A source that nothing cites was either forgotten, so that its arguments are missing from the map,
or is no longer used and stands in the list of sources for nothing.

## Example

Bad:

```yaml
sources:
  therapeutic-sex:
    title: "What Is Therapeutic Sex?"
claims:
  partner-intimacy:
    type: thesis
    text: Sexual intimacy between established partners can be therapeutic.
```

Good:

```yaml
sources:
  therapeutic-sex:
    title: "What Is Therapeutic Sex?"
claims:
  partner-intimacy:
    type: thesis
    text: Sexual intimacy between established partners can be therapeutic.
    cites: {source: therapeutic-sex, paragraph: 1, start: can be used within}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "uncited-source"
SEVERITY: Severity = "warning"
NEEDS_WHOLE = True


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each source that nothing cites."""
    cited = {citation.source for claim in debate.claims for citation in claim.cites}
    for source in debate.sources:
        if source.id not in cited:
            message = f"no claim cites the source `{source.id}`"
            hint = "cite it where a claim comes from it, or remove it"
            yield Problem(SEVERITY, CODE, message, source.place, hint)
