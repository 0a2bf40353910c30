"""A claim that begins with a word pointing to another sentence.

## What it does

Notes each claim whose text begins with a word such as this, these, it, they, he, she, their or
such, where that word points to something said before. "It is wrong to lie" and "Those who
suffer …" point to nothing and are left alone. English texts only.

## Why

A claim is read alone: in a list, on a card, next to any other. "This can cause serious problems"
then makes sense to nobody. Name what it is about.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: It is controversial.
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is controversial.
```

## References

- The box rules of Rationale (van Gelder, T. J. 2007. The rationale for Rationale. Law,
  Probability and Risk 6): a claim stands alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "leading-pronoun"
SEVERITY: Severity = "note"

_POINTING = re.compile(
    r"""\W*(?:
      (?P<it>it)(?!['’]?\w)
    | (?P<this>this|these|such)\b(?!\s+(?:days?|times?|year|century|decade|world|planet)\b)
    | (?P<those>those)\b(?!\s+(?:who|whom|whose|that|which|with|without|in|of|for|at|on|under|not|
        \w+ing|\w+ed)\b)
    | (?P<he>he|she|they)\b(?!\s+(?:who|that)\b)
    | (?P<their>their|its|his|her)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_EMPTY_IT = re.compile(
    # "It is easy to see", "It may be that", "It takes years to": the subject comes later.
    r"""\W*it(?:['’]s)?\s+
    (?:(?:is|was|seems|appears|takes|took|remains|follows|happens|matters|makes|has|may|might|can
        |could|would|should|must|will|does|did|cannot)(?:n['’]t)?\s+)
    (?:[\w'’,-]+\s+){0,6}?(?:that|to|for|whether|if|how|why|what|who|when|where)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Note each claim whose first word points out of it."""
    for claim in debate.claims:
        found = _POINTING.match(claim.text)
        if found is None or (found["it"] and _EMPTY_IT.match(claim.text)):
            continue
        word = found[found.lastgroup or 0]
        if word == "IT":
            continue  # information technology
        message = f"`{claim.id}` does not stand alone: “{word}” points to something outside it"
        hint = "name what it is about instead"
        yield Problem(SEVERITY, CODE, message, claim.place, hint)
