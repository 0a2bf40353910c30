"""A cited passage stands in another place of its source.

## What it does

Reports each citation whose words are in the copy of the source, but not in the paragraph or
comment that it names, and says where they are.

## Why

Readers look in the place that is named. Paragraphs are counted from 1 after the title. A block of
text between blank lines counts if it holds a sentence, a caption too; a byline or a heading does
not. Within a comment, the comment's own paragraphs are counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "passage-elsewhere"
SEVERITY: Severity = "warning"
