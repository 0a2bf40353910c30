"""Only the beginning of a cited passage was found.

## What it does

Reports each citation whose `start:` words are in the place that it names, but whose `end:` words
are not there after them.

## Why

The end may be misspelt, or stand in the next paragraph. A passage lies within one paragraph or one
comment; cite two passages where it does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "passage-incomplete"
SEVERITY: Severity = "warning"
