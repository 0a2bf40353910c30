"""A citation that quotes more than six words.

## What it does

Reports each `start:` or `end:` of a citation that has more than six words.

## Why

A citation locates a passage by its first and last few words; it does not copy it. Six words are
enough to find any passage, and few enough to leave the text with its owner.

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
    cites:
      source: surrogate-partners
      paragraph: 4
      start: Nearly all of those who have ever tried it
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
    cites:
      source: surrogate-partners
      paragraph: 4
      start: Many therapists argue
      end: in the therapy
```

## References

- URL Fragment Text Directives (W3C Community Group), which locate passages in the same way:
  `#:~:text=start,end`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

CODE = "long-fragment"
SEVERITY: Severity = "warning"
MAX_WORDS = 6


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each fragment of more than MAX_WORDS words."""
    for claim in debate.claims:
        for citation in claim.cites:
            for name, fragment in (("start", citation.start), ("end", citation.end)):
                if (words := len(fragment.split())) > MAX_WORDS:
                    message = f"`{name}` in a citation of `{claim.id}` has {words} words"
                    hint = f"keep the {'first' if name == 'start' else 'last'} three or four"
                    hint += f" words of the passage, {MAX_WORDS} at most"
                    yield Problem(SEVERITY, CODE, message, citation.place, hint)
