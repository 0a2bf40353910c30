"""A claim from which no path leads to a thesis.

## What it does

Reports each claim, other than a thesis, whose relations never reach a thesis, directly or by
way of other claims.

## Why

Such a claim bears on nothing: it has the stance `none`, takes no part in judging the debate and
is drawn apart from it. Most often `supports:` or `attacks:` was forgotten.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
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
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim

CODE = "no-path-to-thesis"
SEVERITY: Severity = "warning"
NEEDS_WHOLE = True


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each claim of stance `none`; a debate without theses has its own rule."""
    if not debate.theses:
        return
    standing = standings(debate)
    for claim in debate.claims:
        if claim.type != "thesis" and standing[claim.id].stance == "none":
            message = f"`{claim.id}` does not lead to a thesis"
            yield Problem(SEVERITY, CODE, message, claim.place, _hint(debate, claim))


def _hint(debate: ArgumentMap, claim: Claim) -> str:
    relations = debate.outgoing.get(claim.id, ())
    if not relations:
        return "say what it speaks for or against: add `supports:`, `attacks:` or `undercuts:`"
    targets = dict.fromkeys(f"`{relation.target}`" for relation in relations)
    shown = ", ".join(list(targets)[:3])
    return f"it leads to {shown} and from there to no thesis: connect one of them to a thesis"
