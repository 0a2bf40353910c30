"""A citation that does not say where in its source the passage is.

## What it does

Reports each citation that has neither `paragraph:` nor `comment:`, that has no `start:` words,
or that has `end:` words without `start:` words. A paragraph is asked for only where readers can
count to it, in a source of kind `article` (as sources are unless they say otherwise) or `website`:
for a book, a law or an interview the words are enough.

## Why

"Somewhere in this article" cannot be looked up. With the paragraph and the first words, a reader
finds the passage in a moment and `argmap sources verify` can compare it with the text.

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
    cites: {source: surrogate-partners}
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
    cites: {source: surrogate-partners, paragraph: 4, start: Many therapists argue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Problem, Severity, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Citation

CODE = "unlocated-citation"
SEVERITY: Severity = "warning"
COUNTED: tuple[SourceKind, ...] = ("article", "website")
"""Kinds of source whose paragraphs are counted."""
NEEDS_WHOLE = True


def check(debate: ArgumentMap) -> Iterator[Problem]:
    """Report each citation with all that it lacks, in one problem."""
    for claim in debate.claims:
        for citation in claim.cites:
            source = debate.source.get(citation.source)
            is_counted = source is None or source.kind in COUNTED
            if lacks := _lacks(citation, is_counted=is_counted):
                message = f"a citation of `{citation.source}` in `{claim.id}` has {lacks[0]}"
                message += f" and {lacks[1]}" if len(lacks) > 1 else ""
                hint = "write `start:` with the first few words"
                if is_counted:
                    hint = "write `paragraph:` (counted from 1 after the title) or `comment:` (its"
                    hint += " author), and `start:` with the first few words"
                yield Problem(SEVERITY, CODE, message, citation.place, hint)


def _lacks(citation: Citation, *, is_counted: bool) -> list[str]:
    lacks = []
    if is_counted and not (citation.paragraph or citation.comment.strip()):
        lacks.append("neither a paragraph nor a comment")
    if not citation.start.strip():
        lacks.append("an end without a start" if citation.end.strip() else "no start words")
    return lacks
