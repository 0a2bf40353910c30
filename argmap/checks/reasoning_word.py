"""A claim that contains an argument: a word such as "because" or "therefore".

## What it does

Notes each claim whose text contains because, therefore, hence, consequently, "it follows that",
"for this reason", "which is why", or "since" where it gives a reason. Words inside quotation
marks do not count, nor does "just because". English texts only.

## Why

A map shows reasoning by its arrows. When premise and conclusion share a box, nobody can support
or attack one of them alone. This is a hint, not a fault: some sentences of this kind are about
causes in the world, and those may stay.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate because no law forbids it.
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: The practice is legitimate.
  no-law:
    type: pro
    text: No law forbids the practice.
    supports: legitimate
```

## References

- The box rules of Rationale (van Gelder, T. J. 2007. The rationale for Rationale. Law,
  Probability and Risk 6): one claim a box, and no reasoning inside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "reasoning-word"
SEVERITY: Severity = "note"

# A limit keeps this linear: a text of nothing but opening marks would be searched again and again.
_QUOTED = re.compile(r"“[^”]{0,300}”|\"[^\"]{0,300}\"|«[^»]{0,300}»|‘[^’]{0,300}’(?!\w)")
_SUBJECT = (
    r"(?:it|they|he|she|there|we|you|one|no|nobody|none|not|such|most|some|many|all|every|only)"
)
_WORDS = re.compile(
    r"(?<!\bjust )(?<!\bmerely )(?<!\bsimply )\bbecause\b"
    r"|\btherefore\b|(?<!\byears )(?<!\bdays )\bhence\b|\bconsequently\b"
    r"|\bit follows that\b|\bfor th(?:is|at) reason\b|\bwhich is why\b"
    # "since 1990" and "since the law changed" tell a time; these two forms nearly always a reason.
    rf"|(?<=[,;] )since(?= {_SUBJECT}\b)|^since(?= {_SUBJECT}\b[^,]*,)",
    re.IGNORECASE,
)


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Note each claim whose text holds a reasoning word."""
    for claim in debate.claims:
        if found := _WORDS.search(_QUOTED.sub(" ", claim.text.strip())):
            message = f"`{claim.id}` seems to hold an argument: it says “{found[0].lower()}”"
            hint = "make premise and conclusion two claims, and let one support the other"
            yield Problem(SEVERITY, CODE, message, claim.place, hint)
