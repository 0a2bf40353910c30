"""An argumentation scheme that is not on the list.

## What it does

Reports each relation whose `scheme:` is none of these: ad-hominem, alternatives, analogy, bias,
cause-to-effect, classification, consequences, correlation-to-cause, example, exception,
expert-opinion, necessity, popular-opinion, popular-practice, position-to-know,
practical-reasoning, rule, sign, slippery-slope, values.

## Why

Critical questions are chosen by the scheme. A name that argmap does not know brings none.

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  therapists-say-so:
    type: pro
    text: Many therapists hold that it belongs in therapy.
relations:
  therapists-know:
    kind: support
    premises: therapists-say-so
    target: legitimate
    scheme: experts-opinion
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
  therapists-say-so:
    type: pro
    text: Many therapists hold that it belongs in therapy.
relations:
  therapists-know:
    kind: support
    premises: therapists-say-so
    target: legitimate
    scheme: expert-opinion
```

## References

- Walton, D., Reed, C. & Macagno, F. (2008). Argumentation Schemes. Cambridge University Press.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.hints import did_you_mean
from argmap.model import SCHEMES, Problem, Severity
from argmap.store.advice import kebab

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "unknown-scheme"
SEVERITY: Severity = "note"


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each relation whose scheme is not a known name."""
    for relation in debate.relations:
        if relation.scheme and relation.scheme not in SCHEMES:
            message = f"`{relation.id}` has the scheme `{relation.scheme}`, which is not known"
            hint = did_you_mean(kebab(relation.scheme), SCHEMES)
            hint = hint or f"known schemes: {', '.join(SCHEMES)}"
            yield Problem(SEVERITY, CODE, message, relation.place, hint)
