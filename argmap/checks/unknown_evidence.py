"""A kind of evidence that is not on the list.

## What it does

Reports each `evidence:` that is none of these, strongest first: review, trial, controlled study,
case series, mechanism, expert opinion, practitioner statement, anecdote; or beside that ladder:
legal statement, reasoning, unsourced statement.

## Why

Lists and counts by evidence put claims with the same word together, and the ladder says what
weighs more. A word of one's own stands alone and has no rung. It is kept all the same.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
    evidence: experts opinion
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
    evidence: expert opinion
```

## References

- OCEBM Levels of Evidence Working Group (2011). The Oxford Levels of Evidence 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.hints import did_you_mean
from argmap.model import EVIDENCE_LADDER, OTHER_EVIDENCE, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "unknown-evidence"
SEVERITY: Severity = "note"
KNOWN = (*EVIDENCE_LADDER, *OTHER_EVIDENCE)


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each claim whose evidence is not a known word."""
    for claim in debate.claims:
        if claim.evidence and claim.evidence not in KNOWN:
            message = f"`{claim.id}` rests on `{claim.evidence}`, which is no known evidence"
            hint = did_you_mean(claim.evidence.casefold(), KNOWN)
            yield Problem(SEVERITY, CODE, message, claim.place, hint)
