"""A claim without a citation.

## What it does

Reports each claim without `cites:`. Theses are left out: they are what the debate is about. A
debate without `sources:` is left out too: one that a class makes itself cites nobody.

## Why

A reader must be able to see where a claim was made, and in what words. A claim without a
citation may be the mapper's own view that slipped in among the sources'.

## Example

Bad:

```yaml
sources:
  surrogate-partners:
    title: "Surrogate Sex Partners: Are They Legitimate?"
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  no-law:
    type: pro
    text: No specific law prohibits the practice.
    supports: legitimate
```

Good:

```yaml
sources:
  surrogate-partners:
    title: "Surrogate Sex Partners: Are They Legitimate?"
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  no-law:
    type: pro
    text: No specific law prohibits the practice.
    supports: legitimate
    cites: {source: surrogate-partners, paragraph: 4, start: there are no specific}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "uncited-claim"
SEVERITY: Severity = "warning"
NEEDS_WHOLE = True


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each claim that cites nothing and is no thesis, if the debate has sources."""
    if not debate.sources:
        return
    for claim in debate.claims:
        if not claim.cites and claim.type != "thesis":
            message = f"`{claim.id}` cites no source"
            hint = "add `cites: {source: …, paragraph: …, start: …}` with the passage that says so"
            yield Problem(SEVERITY, CODE, message, claim.place, hint)
