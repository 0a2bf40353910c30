"""A claim's type says one thing and its relations another.

## What it does

Reports each `pro` whose paths to a thesis speak against it, and each `con` or `risk` whose paths
speak for it, with the path that shows it. A claim that speaks for and against at once is noted.
Rebuttals may be on either side, and theses are left out.

## Why

The type is what the author meant; the stance follows from the relations. When they disagree,
one of them is a slip: often `supports:` where `attacks:` was meant, or the other way round.

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
    attacks: legitimate
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

from argmap.checks.witness import path_words
from argmap.model import Problem, Severity
from argmap.stance import standings, steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim
    from argmap.stance import Stance, Step

    Steps = dict[tuple[str, int], Step]

CODE = "type-disagrees"
SEVERITY: Severity = "warning"
NEEDS_WHOLE = True

_MEANT: dict[str, Stance] = {"pro": "for", "con": "against", "risk": "against"}
_SIGN = {"for": 1, "against": -1}


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Compare type and stance of each pro, con and risk. O(claims + relations)."""
    standing = standings(debate)
    leading: Steps = {}
    for claim in debate.claims:
        meant, stance = _MEANT.get(claim.type), standing[claim.id].stance
        if meant is None or stance in (meant, "none"):
            continue
        leading = leading or steps(debate)
        yield _mixed(claim, leading) if stance == "both" else _opposite(claim, stance, leading)


def _opposite(claim: Claim, stance: Stance, leading: Steps) -> Problem:
    message = f"`{claim.id}` is of type {claim.type} but speaks {stance} the thesis"
    hint = f"{path_words(claim.id, _SIGN[stance], leading)}: change the type, or the relation"
    return Problem(SEVERITY, CODE, message, claim.place, hint)


def _mixed(claim: Claim, leading: Steps) -> Problem:
    message = f"`{claim.id}` is of type {claim.type} but speaks both for and against"
    hint = f"for: {path_words(claim.id, 1, leading)}; against: {path_words(claim.id, -1, leading)}"
    return Problem("note", CODE, message, claim.place, hint)
