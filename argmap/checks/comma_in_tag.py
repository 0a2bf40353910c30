"""A tag or a principle with a comma in it.

## What it does

Notes each tag and each principle that holds a comma.

## Why

`tags: law, rules` is one tag, "law, rules", and is found under neither word. Several belong in
brackets, or each in a line of its own after a hyphen. Names in `said_by:` are not looked at: a
comma may be part of a name, as in "Singer, Peter".

## Example

Bad:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
    tags: law, rules
```

Good:

```yaml
claims:
  legitimate:
    type: thesis
    text: Surrogate partner therapy is a legitimate form of therapy.
    tags: [law, rules]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity
from argmap.store.nodes import flow_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim

CODE = "comma-in-tag"
SEVERITY: Severity = "note"


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Note each tag and principle with a comma, with the list that was probably meant."""
    for claim in debate.claims:
        yield from _of(claim, "tag", "tags", claim.tags)
        yield from _of(claim, "principle", "principles", claim.principles)


def _of(claim: Claim, name: str, key: str, words: tuple[str, ...]) -> Iterator[Problem]:
    parts = list(dict.fromkeys(p.strip() for word in words for p in word.split(",") if p.strip()))
    for word in words:
        if "," in word:
            message = f"`{claim.id}` has a {name} with a comma in it, `{word}`"
            hint = f"if these are several, write a list: `{key}: {flow_list(parts)}`"
            yield Problem(SEVERITY, CODE, message, claim.place, hint)
